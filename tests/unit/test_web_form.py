"""The demonstration article's form, as a browser without JavaScript uses it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from moderation.domain import Span
from moderation.web.form import SITE, pieces

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from moderation.store import Store

WELCOME = "Thank God they are safe; who will pay for the orchard?"
THREAT = "I will kill you and your family"
HELD = "They met at Golden Goal Bets on Monday"


def post(
    client: FlaskClient, text: str, name: str = "", id_: str | None = None, **headers: str
) -> TestResponse:
    data = {"text": text, "name": name, "id": id_ or str(uuid4())}
    return client.post(
        "/", data=data, headers={key.replace("_", "-"): value for key, value in headers.items()}
    )


def state(response: TestResponse) -> str | None:
    found = re.search(r'data-state="(\w+)"', response.text.split("<template")[0])
    return found and found[1]


def textarea(response: TestResponse) -> str:
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", response.text, re.DOTALL)
    assert found
    return found[1]


def published(response: TestResponse) -> str:
    return response.text.split('id="comments"')[1].split("</ol>")[0]


def test_the_article_has_more_than_400_words_and_the_six_guidelines(client: FlaskClient) -> None:
    page = client.get("/").text
    article = re.sub(r"<[^>]+>", " ", page.split('<div class="text">')[1].split("</div>")[0])
    assert len(article.split()) > 400
    for guideline in ("profanity", "vulgarity", "threat", "personal_attack", "abuse", "promotion"):
        assert f'id="{guideline}"' in page


def test_an_approved_comment_is_published_and_leaves_the_form(client: FlaskClient) -> None:
    response = post(client, WELCOME, name="Hêvî")
    assert response.status_code == 200
    assert state(response) == "approved"
    assert textarea(response) == ""
    assert WELCOME in published(client.get("/"))
    assert "Hêvî" in published(client.get("/"))


def test_a_rejected_comment_shows_guideline_and_words_and_stays_in_the_form(client: FlaskClient) -> None:
    response = post(client, THREAT)
    assert state(response) == "rejected"
    assert 'href="#threat"' in response.text
    assert "<mark>I will kill you" in response.text
    assert textarea(response) == THREAT
    assert THREAT not in published(client.get("/"))


def test_a_doubtful_comment_is_held_and_not_published(client: FlaskClient) -> None:
    response = post(client, HELD)
    assert state(response) == "held"
    assert textarea(response) == ""
    assert HELD not in published(client.get("/"))


@pytest.mark.parametrize(
    ("text", "name"), [("", ""), ("  \n ", ""), ("x" * 5001, ""), ("a\0b", ""), ("x", "n" * 201)]
)
def test_an_invalid_form_says_what_is_expected_and_keeps_the_text(
    client: FlaskClient, text: str, name: str
) -> None:
    response = post(client, text, name)
    assert response.status_code == 422
    assert state(response) == "invalid"
    assert "expected" in response.text
    if text.isalpha():
        assert textarea(response) == text


def test_hostile_html_is_shown_as_text(client: FlaskClient) -> None:
    hostile = (
        "</textarea></li><script>alert(1)</script><img src=x onerror=alert(1)> is <b>bold</b> &amp; fine"
    )
    for text in (hostile, hostile + " " + THREAT):
        page = post(client, text, name='"><script>alert(2)</script>').text + client.get("/").text
        assert "<script>" not in page
        assert "<img src=x" not in page
        assert "<b>bold" not in page


def test_a_form_sent_twice_is_one_comment(client: FlaskClient, site_store: Store) -> None:
    id_ = str(uuid4())
    assert [state(post(client, WELCOME, id_=id_)) for _ in range(2)] == ["approved", "approved"]
    assert site_store.count() == 1


def test_a_form_sent_again_with_other_words_is_another_comment(
    client: FlaskClient, site_store: Store
) -> None:
    id_ = str(uuid4())
    post(client, THREAT, id_=id_)
    assert state(post(client, WELCOME, id_=id_)) == "approved"
    assert site_store.count() == 2
    assert site_store.get(SITE, id_).comment.text == THREAT


def test_every_page_carries_a_new_id(client: FlaskClient) -> None:
    ids = {re.search(r'name="id" value="([^"]+)"', client.get("/").text)[1] for _ in range(2)}  # type: ignore[index]
    assert len(ids) == 2


def test_a_bad_form_id_is_replaced(client: FlaskClient, site_store: Store) -> None:
    assert state(post(client, WELCOME, id_="../../x")) == "approved"
    assert site_store.find(SITE, "../../x") is None


def test_line_breaks_are_kept_as_the_reader_sees_them(client: FlaskClient, site_store: Store) -> None:
    id_ = str(uuid4())
    post(client, "One.\r\n\r\nTwo.", id_=id_)
    assert site_store.get(SITE, id_).comment.text == "One.\n\nTwo."


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Sec_Fetch_Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Origin": "http://localhost", "Sec_Fetch_Site": "cross-site"},
    ],
)
def test_a_post_from_another_site_is_refused(
    client: FlaskClient, site_store: Store, headers: dict[str, str]
) -> None:
    assert post(client, WELCOME, **headers).status_code == 403
    assert site_store.count() == 0


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec_Fetch_Site": "same-origin"}, {"Origin": "http://localhost"}, {"Origin": "https://localhost"}],
)
def test_a_post_from_our_page_or_from_no_browser_is_taken(
    client: FlaskClient, headers: dict[str, str]
) -> None:
    assert post(client, WELCOME, **headers).status_code == 200


def test_without_a_database_nothing_is_published_and_the_text_is_kept(
    client: FlaskClient, site_store: Store
) -> None:
    with closing(sqlite3.connect(str(site_store._engine.url.database))) as connection:  # noqa: SLF001 - where its file is
        connection.execute("ALTER TABLE comments RENAME TO gone")
    id_ = str(uuid4())
    response = post(client, WELCOME, id_=id_)
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert state(response) == "unavailable"
    assert textarea(response) == WELCOME
    assert (
        f'value="{id_}"' in response.text
    )  # it may have been kept after all: the same form again is no second comment
    page = client.get("/")
    assert page.status_code == 503
    assert state(page) == "unavailable"
    assert "ZAWRAN" in page.text


def test_every_answer_forbids_what_is_not_ours(client: FlaskClient) -> None:
    for path in ("/", "/docs", "/healthz", "/nothing", "/static/form.js", "/v1/comments"):
        with client.get(path) as response:
            headers = response.headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"


def test_a_browser_gets_a_page_for_an_unknown_address(client: FlaskClient) -> None:
    response = client.get("/nothing", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (response.status_code, response.mimetype) == (404, "text/html")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("abcdef", False)]),
        ([Span(0, 6)], [("abcdef", True)]),
        ([Span(1, 3)], [("a", False), ("bc", True), ("def", False)]),
        ([Span(2, 5), Span(1, 3)], [("a", False), ("bcde", True), ("f", False)]),
        ([Span(1, 2), Span(2, 3)], [("a", False), ("bc", True), ("def", False)]),
        ([Span(1, 2), Span(3, 4)], [("a", False), ("b", True), ("c", False), ("d", True), ("ef", False)]),
        ([Span(1, 5), Span(2, 3)], [("a", False), ("bcde", True), ("f", False)]),
        ([Span(0, 1), Span(0, 1)], [("a", True), ("bcdef", False)]),
    ],
)
def test_pieces_put_together_are_the_text(spans: list[Span], expected: list[tuple[str, bool]]) -> None:
    assert list(pieces("abcdef", spans)) == expected
