"""The embedded form's door: open to readers on the site's own pages, and to nobody who fills in every field at once."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask

from moderation.config import Config
from moderation.domain import Guideline
from moderation.sites import Site, Webhook
from moderation.store import Store, upgrade
from moderation.web import access, create_app, embed, logs, problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from moderation.screening import Screener

SCRIPT = Path(embed.__file__).parent / "static" / "embed.js"
ORIGIN, OTHER = "https://news.example", "https://elsewhere.example"
SITES = {
    "news": Site(origins=frozenset({ORIGIN}), webhook=Webhook("https://news.example/hooks", ("s" * 16,))),
    "weather": Site(origins=frozenset({OTHER})),
}
ARTICLE = "https://news.example/1041"
WELCOME = "Who will pay for the orchard?"
THREAT = "I will kill you and your family"
HELD = "They met at Golden Goal Bets on Monday"


class Clock:
    now = 1_795_780_800.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'embed.sqlite3'}"
    upgrade(url)
    opened = Store.open(url, frozenset({"news"}))
    yield opened
    opened.close()


@pytest.fixture
def client(site_screener: Screener, store: Store, clock: Clock) -> FlaskClient:
    app = Flask("moderation.web.app")
    logs.register(app)
    problems.register(app)
    door = embed.Embed(site_screener, store, embed.Tickets(store, clock))
    embed.register(app, door, access.Gate(store), SITES)
    return app.test_client()


def call(client: FlaskClient, path: str, body: object, origin: str | None = ORIGIN) -> TestResponse:
    return client.post(path, json=body, headers={} if origin is None else {"Origin": origin})


def ticket(client: FlaskClient, article: str = ARTICLE) -> str:
    answer = call(client, "/embed/news/tickets", {"article": article})
    assert answer.status_code == 200
    return str(answer.get_json()["ticket"])


def submit(client: FlaskClient, clock: Clock, text: str = WELCOME, **more: Any) -> TestResponse:
    body = {"article": ARTICLE, "text": text} | more
    if "ticket" not in body:
        body["ticket"] = ticket(client)
        clock.now += embed.TICKET_YOUNG
    return call(client, "/embed/news/comments", body)


def test_a_comment_is_decided_on_and_kept(client: FlaskClient, clock: Clock, store: Store) -> None:
    answer = submit(client, clock, author=" Hêvî ", title="Rockets").get_json()
    assert (answer["state"], answer["guidelines"]) == ("approved", [])
    kept = store.get("news", answer["id"]).comment
    assert (kept.text, kept.author, kept.article_url, kept.article_title) == (
        WELCOME,
        "Hêvî",
        ARTICLE,
        "Rockets",
    )


def test_a_rejection_names_the_guideline_in_the_policy_s_words(
    client: FlaskClient, clock: Clock, site_screener: Screener
) -> None:
    answer = submit(client, clock, THREAT).get_json()
    assert answer["state"] == "rejected"
    message = site_screener.policy.messages[Guideline.THREAT]
    assert {"name": "threat", "message": message} in answer["guidelines"]


def test_a_doubtful_comment_is_held_without_a_reproach(client: FlaskClient, clock: Clock) -> None:
    answer = submit(client, clock, HELD).get_json()
    assert (answer["state"], answer["guidelines"]) == ("held", [])


def test_the_site_hears_of_it_by_its_webhook(client: FlaskClient, clock: Clock, store: Store) -> None:
    answer = submit(client, clock).get_json()
    [letter] = store.outbox.all_of()
    told = json.loads(letter.payload)
    assert (told["event"], told["comment"], told["verdict"]) == ("decision.made", answer["id"], "approve")


@pytest.mark.parametrize(
    "origin", [None, "null", OTHER, ORIGIN + ":444", "http://news.example", "https://NEWS.example"]
)
@pytest.mark.parametrize("operation", ["tickets", "comments"])
def test_a_page_of_another_origin_is_refused(client: FlaskClient, origin: str | None, operation: str) -> None:
    answer = call(client, f"/embed/news/{operation}", {"article": ARTICLE}, origin)
    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_site_that_nobody_knows_is_refused(client: FlaskClient) -> None:
    assert call(client, "/embed/nobody/tickets", {"article": ARTICLE}).status_code == 403


def test_a_browser_is_told_whose_pages_may_post(client: FlaskClient) -> None:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    answer = client.options("/embed/news/comments", headers={"Origin": ORIGIN} | asked)
    assert answer.status_code == 204
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert answer.headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert "Origin" in answer.headers["Vary"]
    assert "Access-Control-Allow-Credentials" not in answer.headers
    refused = client.options("/embed/news/comments", headers={"Origin": OTHER} | asked)
    assert refused.status_code == 403
    assert "Access-Control-Allow-Origin" not in refused.headers


def test_the_page_may_read_what_is_wrong(client: FlaskClient, clock: Clock) -> None:
    answer = submit(client, clock, "   ")
    assert answer.status_code == 422
    assert answer.get_json()["errors"][0]["field"] == "text"
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Retry-After" in answer.headers["Access-Control-Expose-Headers"]


def test_whoever_fills_in_the_field_nobody_sees_is_refused(
    client: FlaskClient, clock: Clock, store: Store
) -> None:
    answer = submit(client, clock, website="https://pills.example")
    assert answer.status_code == 422
    assert answer.get_json()["errors"] == [{"field": "website", "expected": "expected nothing"}]
    assert store.count() == 0


def test_nobody_writes_faster_than_people_do(client: FlaskClient, clock: Clock, store: Store) -> None:
    leave = ticket(client)
    clock.now += embed.TICKET_YOUNG - 1
    answer = submit(client, clock, ticket=leave)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == str(embed.TICKET_YOUNG)
    assert store.count() == 0
    clock.now += 1
    assert submit(client, clock, ticket=leave).status_code == 200


def test_a_ticket_lasts_a_day(client: FlaskClient, clock: Clock) -> None:
    leave = ticket(client)
    clock.now += embed.TICKET_OLD
    assert submit(client, clock, ticket=leave).status_code == 200
    clock.now += 1
    assert submit(client, clock, ticket=leave).status_code == 403


def test_a_ticket_is_for_one_comment(client: FlaskClient, clock: Clock, store: Store) -> None:
    leave = ticket(client)
    clock.now += embed.TICKET_YOUNG
    first = submit(client, clock, ticket=leave)
    assert submit(client, clock, ticket=leave).get_json() == first.get_json()
    assert submit(client, clock, "Another text", ticket=leave).status_code == 409
    assert store.count() == 1
    assert len(store.outbox.all_of()) == 1


def spoilt(leave: str) -> list[str]:
    issued, number, signature = leave.split(".")
    return [
        "",
        "..",
        "é",
        f"{int(issued) - 60}.{number}.{signature}",
        f"{issued}.{'0' * 32}.{signature}",
        f"{issued}.{number}.{'0' * 64}",
        f"{issued}.{number}",
    ]


def test_nobody_makes_a_ticket_of_their_own(client: FlaskClient, clock: Clock, store: Store) -> None:
    leave = ticket(client)
    clock.now += embed.TICKET_YOUNG
    for forged in spoilt(leave):
        assert submit(client, clock, ticket=forged).status_code == 403
    assert submit(client, clock, ticket=leave, article="https://news.example/2").status_code == 403
    body = {"article": ARTICLE, "text": WELCOME, "ticket": leave}
    assert call(client, "/embed/weather/comments", body, OTHER).status_code == 403
    assert store.count() == 0


def test_servers_of_one_database_take_each_other_s_tickets(
    store: Store, clock: Clock, tmp_path: Path
) -> None:
    with_same = Store.open(f"sqlite:///{tmp_path / 'embed.sqlite3'}")
    leave = embed.Tickets(store, clock).issue("news", ARTICLE)
    clock.now += embed.TICKET_YOUNG
    assert embed.Tickets(with_same, clock).take(leave, "news", ARTICLE)
    with_same.close()


def test_a_text_over_the_limit_is_refused(client: FlaskClient, clock: Clock, site_screener: Screener) -> None:
    limit = site_screener.policy.max_length
    assert call(client, "/embed/news/tickets", {"article": ARTICLE}).get_json()["max_length"] == limit
    assert submit(client, clock, "😀" * limit).status_code == 200
    assert submit(client, clock, "😀" * (limit + 1)).status_code == 422


def test_readers_are_counted_by_address(site_screener: Screener, store: Store) -> None:
    client = create_app(site_screener, store, Config(address_limit="2/hour"), SITES).test_client()
    answers = [call(client, "/embed/news/tickets", {"article": ARTICLE}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].headers["Access-Control-Allow-Origin"] == ORIGIN
    assert int(answers[2].headers["Retry-After"]) > 60


def test_without_a_file_of_sites_nobody_is_let_in(site_screener: Screener, store: Store) -> None:
    client = create_app(site_screener, store, Config()).test_client()
    assert call(client, "/embed/default/tickets", {"article": ARTICLE}).status_code == 403


def test_any_page_may_load_the_script_and_keep_it(site_screener: Screener, store: Store) -> None:
    with create_app(site_screener, store, Config()).test_client().get("/embed.js") as answer:
        assert answer.status_code == 200
        assert answer.mimetype == "text/javascript"
        assert answer.headers["Cache-Control"] == "public, max-age=3600"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer.data == SCRIPT.read_bytes()


def test_the_script_is_smaller_than_8_kb_compressed() -> None:
    assert len(gzip.compress(SCRIPT.read_bytes(), 6)) < 8000


def test_the_script_makes_no_markup_and_no_inline_style() -> None:
    text = SCRIPT.read_text()
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval",
        ".style.",
        '"style"',
        "Function(",
    ):
        assert word not in text


def test_every_tongue_has_every_sentence() -> None:
    text = SCRIPT.read_text()
    block = text[text.index("const WORDS") : text.index("const STYLE")]
    tongues: dict[str, set[str]] = {}
    for line in block.splitlines():
        name, _, rest = line.strip().partition(":")
        if rest.strip() == "{":
            current = tongues.setdefault(name, set())
        elif rest.strip().startswith('"'):
            current.add(name)
    assert set(tongues) == {"en", "ckb", "kmr", "ar", "tr"}
    for tongue, names in tongues.items():
        translated = set() if tongue == "en" else {guideline.value for guideline in Guideline}
        assert names == tongues["en"] | translated, tongue
