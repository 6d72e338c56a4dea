"""Akismet's interface with clients of PyPI and npm, and to the letter, against a live server."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import akismet
import httpx
import pytest
from sqlalchemy import create_engine

from moderation.domain import Verdict
from moderation.keys import Key, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Record
    from moderation.store import Store
    from tests.contract.conftest import Node

BLOG = "https://news.example"
WELCOME = "Thank you for this report; the shelters should have been built last year."
THREAT = "Shut up or I will find you and kill you."
DOUBTFUL = "They met at Golden Goal Bets on Monday."
ARTICLE = "https://news.example/1041"
THANKS = "Thanks for making the web a better place."
OURS = {
    "cache-control",
    "connection",
    "content-length",
    "content-security-policy",
    "content-type",
    "date",
    "referrer-policy",
    "server",
    "x-content-type-options",
}


class Redirecting(httpx.HTTPTransport):
    """Sends what is meant for Akismet to another port of this machine."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert request.url.host == "rest.akismet.com"
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return super().handle_request(request)


class RedirectingAsync(httpx.AsyncHTTPTransport):
    """The same for the other client."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return await super().handle_async_request(request)


@pytest.fixture
def client(port: int, key: str) -> Iterator[akismet.SyncClient]:
    with httpx.Client(transport=Redirecting(port), timeout=30) as http:
        yield akismet.SyncClient.validated_client(config=akismet.Config(key=key, url=BLOG), http_client=http)


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def send(port: int, path: str, host: str | None = None, agent: str = "a program", **fields: Any) -> Answer:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8", "User-Agent": agent}
    if host is not None:
        headers["Host"] = host
    connection.request("POST", path, urlencode(fields, doseq=True), headers)
    answer = connection.getresponse()
    told = {name.lower(): value for name, value in answer.getheaders()}
    result = Answer(answer.status, told, answer.read())
    connection.close()
    return result


def only(store: Store) -> Record:
    [(_, record)] = store.page(after=0, limit=10)
    return record


def check(client: akismet.SyncClient, text: str, **fields: Any) -> akismet.CheckResponse:
    return client.comment_check(user_ip="203.0.113.7", comment_content=text, permalink=ARTICLE, **fields)


def test_the_client_of_pypi_is_told_ham_spam_and_discard(
    client: akismet.SyncClient, site_store: Store
) -> None:
    assert check(client, WELCOME, comment_author="Dana") is akismet.CheckResponse.HAM
    assert check(client, DOUBTFUL) is akismet.CheckResponse.SPAM
    assert check(client, THREAT) is akismet.CheckResponse.DISCARD
    assert site_store.count() == 3
    [(_, first), *_] = site_store.page(after=0, limit=1)
    assert (first.comment.site, first.comment.author) == ("news", "Dana")
    assert first.comment.article_url == ARTICLE


def test_the_other_client_of_pypi_works_too(port: int, key: str, site_store: Store) -> None:
    async def ask() -> list[object]:
        config = akismet.Config(key=key, url=BLOG)
        async with httpx.AsyncClient(transport=RedirectingAsync(port), timeout=30) as http:
            client = await akismet.AsyncClient.validated_client(config=config, http_client=http)
            return [
                await client.comment_check(user_ip="203.0.113.7", comment_content=THREAT),
                await client.submit_ham(user_ip="203.0.113.7", comment_content=THREAT),
            ]

    assert asyncio.run(ask()) == [akismet.CheckResponse.DISCARD, True]
    assert only(site_store).verdict is Verdict.APPROVE


def test_what_a_person_says_lands_among_the_reviews(client: akismet.SyncClient, site_store: Store) -> None:
    assert check(client, WELCOME) is akismet.CheckResponse.HAM
    assert client.submit_spam(user_ip="203.0.113.7", comment_content=WELCOME, permalink=ARTICLE)
    assert check(client, WELCOME, recheck_reason="recheck_queue") is akismet.CheckResponse.SPAM
    assert client.submit_ham(user_ip="203.0.113.7", comment_content=WELCOME, permalink=ARTICLE)
    assert check(client, WELCOME, recheck_reason="recheck_queue") is akismet.CheckResponse.HAM
    record = only(site_store)
    assert [review.verdict for review in record.reviews] == [Verdict.REJECT, Verdict.APPROVE]
    assert {review.reviewer for review in record.reviews} == {"akismet"}
    assert len(record.decisions) == 1


def test_a_submission_may_come_first_and_twice(port: int, key: str, site_store: Store) -> None:
    fields = {"api_key": key, "blog": BLOG, "comment_content": WELCOME, "reporter": "hana"}
    for _ in range(2):
        answer = send(port, "/1.1/submit-spam", **fields)
        assert (answer.status, answer.body) == (200, THANKS.encode())
    record = only(site_store)
    assert [(review.verdict, review.reviewer) for review in record.reviews] == [
        (Verdict.REJECT, "akismet:hana")
    ]
    assert record.decision.model_version
    assert record.reviews[0].reviewed_at.tzinfo is not None


def test_a_wrong_key_is_told_as_akismet_tells_it(port: int, key: str) -> None:
    with httpx.Client(transport=Redirecting(port), timeout=30) as http:
        config = akismet.Config(key="a" * 44, url=BLOG)
        with pytest.raises(akismet.APIKeyError):
            akismet.SyncClient.validated_client(config=config, http_client=http)
        with pytest.raises(akismet.APIKeyError):
            check(akismet.SyncClient(config=config, http_client=http), WELCOME)


@pytest.mark.parametrize("path", ["verify-key", "comment-check", "submit-spam", "submit-ham"])
@pytest.mark.parametrize(
    "fields",
    [{"key": "wrong"}, {"api_key": "wrong"}, {"key": ""}, {}],
    ids=["key", "api_key", "empty", "none"],
)
def test_no_good_key_is_invalid_with_a_word_of_help(
    port: int, key: str, site_store: Store, path: str, fields: dict[str, str]
) -> None:
    answer = send(port, f"/1.1/{path}", blog=BLOG, comment_content=WELCOME, **fields)
    assert (answer.status, answer.body) == (200, b"invalid")
    assert answer.headers["x-akismet-debug-help"]
    assert site_store.count() == 0


@pytest.mark.parametrize(
    "shown",
    [
        lambda key: {"api_key": key},
        lambda key: {"key": key},
        lambda key: {"host": f"{key}.rest.news.example:8000"},
    ],
    ids=["api_key", "key", "host"],
)
def test_the_key_may_come_in_any_of_three_ways(port: int, key: str, shown: Any) -> None:
    assert send(port, "/1.1/verify-key", blog=BLOG, **shown(key)).body == b"valid"
    assert send(port, "/1.1/comment-check", blog=BLOG, comment_content=THREAT, **shown(key)).body == b"true"
    assert send(port, "/1.1/submit-ham", blog=BLOG, comment_content=THREAT, **shown(key)).body == (
        THANKS.encode()
    )


def test_a_key_that_may_only_decide_cannot_submit(port: int, site_store: Store) -> None:
    made, shown = Key.make("news", frozenset({Scope.DECIDE}), "", datetime.now(UTC))
    site_store.keys.add(made)
    assert send(port, "/1.1/comment-check", api_key=shown, comment_content=WELCOME).body == b"false"
    assert send(port, "/1.1/submit-spam", api_key=shown, comment_content=WELCOME).body == b"invalid"
    assert only(site_store).reviews == ()


@pytest.mark.parametrize(
    ("path", "fields", "body"),
    [
        ("verify-key", {}, b"valid"),
        ("comment-check", {"comment_content": WELCOME}, b"false"),
        ("comment-check", {"comment_content": THREAT}, b"true"),
        ("submit-ham", {"comment_content": WELCOME}, THANKS.encode()),
        ("submit-spam", {"comment_content": WELCOME}, THANKS.encode()),
    ],
)
def test_a_success_has_its_word_alone_and_no_header_that_means_trouble(
    port: int, key: str, path: str, fields: dict[str, str], body: bytes
) -> None:
    answer = send(port, f"/1.1/{path}", api_key=key, blog=BLOG, **fields)
    assert (answer.status, answer.body) == (200, body)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    more = {"x-akismet-pro-tip"} if body == b"true" else set()
    assert set(answer.headers) == OURS | more


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({"comment_author": "akismet-guaranteed-spam"}, b"true"),
        ({"comment_author": "viagra-test-123"}, b"true"),
        ({"comment_author_email": "akismet-guaranteed-spam@example.com"}, b"true"),
        ({"user_role": "administrator", "comment_content": THREAT}, b"false"),
        ({"user_role": "editor,administrator", "comment_content": THREAT}, b"false"),
        ({"is_test": "1", "comment_content": THREAT}, b"true"),
        ({"is_test": "true"}, b"false"),
        ({"comment_content": ""}, b"false"),
        ({"comment_content": " \r\n"}, b"false"),
        ({"comment_content": "x" * 5001}, b"true"),
        ({"comment_content": "well\0said"}, b"true"),
    ],
)
def test_a_try_and_what_cannot_be_kept_are_answered_and_not_kept(
    port: int, key: str, site_store: Store, fields: dict[str, str], body: bytes
) -> None:
    answer = send(port, "/1.1/comment-check", **{"api_key": key, "comment_content": WELCOME} | fields)
    assert answer.body == body
    assert site_store.count() == 0


@pytest.mark.parametrize(
    "fields",
    [{"user_role": "editor", "comment_content": THREAT}, {"is_test": "0", "comment_content": THREAT}],
)
def test_another_role_is_no_magic(port: int, key: str, site_store: Store, fields: dict[str, str]) -> None:
    assert send(port, "/1.1/comment-check", api_key=key, **fields).body == b"true"
    assert site_store.count() == 1


def test_what_wordpress_sends_beside_is_left_alone(port: int, key: str, site_store: Store) -> None:
    fields = {
        "comment_post_ID": "7",
        "comment_author_email": "dana@mail.example",
        "comment_author_IP": "203.0.113.7",
        "comment_type": "comment",
        "blog_lang": "en_US",
        "comment_context[]": ["politics", "valley"],
        "akismet_comment_nonce": "passed",
        "POST_comment": "y" * 200,
        "HTTP_ACCEPT": "*/*",
        "recheck_reason": "recheck_queue",
    }
    assert send(port, "/1.1/comment-check", api_key=key, comment_content=WELCOME, **fields).body == b"false"
    assert "203.0.113.7" not in repr(only(site_store))
    assert "mail.example" not in repr(only(site_store))


WORDPRESS = "WordPress/6.1.9 | Akismet/5.0.2"
TYPED = r"""I don't "know" \ him"""


@pytest.mark.parametrize(
    ("agent", "sent"),
    [(WORDPRESS, r"I don\'t \"know\" \\ him"), (WORDPRESS, TYPED), ("another program", TYPED)],
)
def test_what_wordpress_puts_into_a_text_is_taken_out(
    port: int, key: str, site_store: Store, agent: str, sent: str
) -> None:
    fields = {"comment_content": sent, "comment_author": sent}
    assert send(port, "/1.1/comment-check", agent=agent, api_key=key, **fields).status == 200
    comment = only(site_store).comment
    assert (comment.text, comment.author) == (TYPED, TYPED)


def test_another_program_s_slashes_are_its_reader_s(port: int, key: str, site_store: Store) -> None:
    send(port, "/1.1/comment-check", api_key=key, comment_content=r"I don\'t know him")
    assert only(site_store).comment.text == r"I don\'t know him"


def test_the_subscription_is_always_active(port: int, key: str) -> None:
    answer = send(port, "/1.1/get-subscription", key=key, blog=BLOG)
    assert json.loads(answer.body)["status"] == "active"
    assert send(port, "/1.1/get-subscription", key="wrong", blog=BLOG).body == b"invalid"


def test_a_database_that_is_gone_is_no_answer_that_publishes(port: int, key: str, site_store: Store) -> None:
    site_store._engine = create_engine("sqlite:////no/folder/m.sqlite3")  # noqa: SLF001 - to lose it
    answer = send(port, "/1.1/comment-check", api_key=key, comment_content=WELCOME)
    assert (answer.status, answer.body) == (503, b"error")
    assert answer.headers["retry-after"] == "5"
    assert answer.headers["x-akismet-debug-help"]


def test_a_submission_that_cannot_be_kept_is_not_thanked_for(port: int, key: str, site_store: Store) -> None:
    answer = send(port, "/1.1/submit-spam", api_key=key, comment_content="x" * 5001)
    assert (answer.status, answer.body) == (400, b"error")
    assert "5000" in answer.headers["x-akismet-debug-help"]


def test_the_first_client_of_npm_is_told_the_same(node: Node, port: int, key: str, site_store: Store) -> None:
    printed = node(
        """
        import { Author, Blog, CheckResult, Client, Comment } from "@cedx/akismet";
        const blog = new Blog({ url: "https://news.example", charset: "UTF-8", languages: ["en"] });
        const client = new Client(process.env.KEY, blog, { baseUrl: process.env.URL });
        const author = new Author({ name: "Dana", ipAddress: "203.0.113.7", userAgent: "a browser" });
        const comments = JSON.parse(process.env.TEXTS).map((content) => new Comment({
          author, content, type: "comment", permalink: "https://news.example/1041", context: ["a", "b"],
        }));
        const results = [];
        for (const comment of comments) results.push(await client.checkComment(comment));
        await client.submitSpam(comments[0]);
        await client.submitHam(comments[1]);
        const wrong = new Client("wrong", blog, { baseUrl: process.env.URL });
        const error = await wrong.checkComment(comments[0]).catch((error) => error.message);
        console.log(JSON.stringify({
          keys: [await client.verifyKey(), await wrong.verifyKey()],
          results: results.map((result) => Object.keys(CheckResult).find((name) => CheckResult[name] === result)),
          error,
        }));
        """,
        KEY=key,
        URL=f"http://127.0.0.1:{port}",
        TEXTS=json.dumps([WELCOME, DOUBTFUL, THREAT]),
    )
    told = json.loads(printed)
    assert told["keys"] == [True, False]
    assert told["results"] == ["ham", "spam", "pervasiveSpam"]
    assert "key" in told["error"]
    records = [record for _, record in site_store.page(after=0, limit=10)]
    assert [record.verdict for record in records] == [Verdict.REJECT, Verdict.APPROVE, Verdict.REJECT]


def test_the_second_client_of_npm_shows_the_key_in_the_host(
    node: Node, port: int, key: str, site_store: Store
) -> None:
    printed = node(
        """
        import dns from "node:dns";
        import { AkismetClient } from "akismet-api";
        // What a wildcard name does for an operator: KEY.rest.test is this machine.
        dns.lookup = (name, options, callback) =>
          options.all ? callback(null, [{ address: "127.0.0.1", family: 4 }]) : callback(null, "127.0.0.1", 4);
        const options = { blog: "https://news.example", host: `rest.test:${process.env.PORT}`, protocol: "http" };
        const client = new AkismetClient({ key: process.env.KEY, ...options });
        const wrong = new AkismetClient({ key: "wrong", ...options });
        const comments = JSON.parse(process.env.TEXTS).map((content) => ({ ip: "203.0.113.7", content, name: "Dana" }));
        const keys = [await client.verifyKey(), await wrong.verifyKey()];
        const results = [];
        for (const comment of comments) results.push(await client.checkSpam(comment));
        await client.submitSpam(comments[0]);
        await client.submitHam(comments[1]);
        const error = await wrong.checkSpam(comments[0]).catch((error) => error.message);
        console.log(JSON.stringify({ keys, results, error }));
        """,
        KEY=key,
        PORT=port,
        TEXTS=json.dumps([WELCOME, THREAT]),
    )
    assert json.loads(printed) == {
        "keys": [True, False],
        "results": [False, True],
        "error": "Invalid API key",
    }
    records = [record for _, record in site_store.page(after=0, limit=10)]
    assert [record.verdict for record in records] == [Verdict.REJECT, Verdict.APPROVE]
