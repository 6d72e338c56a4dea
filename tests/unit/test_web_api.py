"""The native API, through Flask's client, with the shipped model and a real database."""

from __future__ import annotations

import io
import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

import pytest
import structlog

from moderation.domain import Guideline, Review, Verdict
from moderation.web import logs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from moderation.screening import Screener
    from moderation.store import Store

Logged = Callable[[], list[dict[str, Any]]]

WELCOME = "Thank you for this report; the shelters should have been built last year."
THREAT = "I will kill you and your family"
SECRET = "Quarzbein"
"""A word that must turn up in no error and no log line."""


def post(client: FlaskClient, path: str = "/v1/comments", **body: Any) -> TestResponse:
    return client.post(path, json=body)


def problem(response: TestResponse, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    answer: dict[str, Any] = response.get_json()
    assert answer["status"] == status
    return answer


class TestDecide:
    def test_a_welcome_comment_is_approved(self, client: FlaskClient) -> None:
        answer = post(client, text=WELCOME).get_json()
        assert (answer["verdict"], answer["needs_review"]) == ("approve", False)
        assert answer["reasons"] == []
        assert set(answer["scores"]) == set(Guideline)

    def test_a_threat_is_rejected_with_the_words_concerned(self, client: FlaskClient) -> None:
        text = "😀 Listen. " + THREAT
        answer = post(client, text=text).get_json()
        assert answer["verdict"] == "reject"
        words = [
            text[span["start"] : span["end"]]
            for reason in answer["reasons"]
            if reason["guideline"] == "threat"
            for span in reason["spans"]
        ]
        assert any(word.startswith("I will kill you") for word in words)

    def test_a_reason_carries_the_policy_s_message(
        self, client: FlaskClient, site_screener: Screener
    ) -> None:
        [threat, *_] = [
            r for r in post(client, text=THREAT).get_json()["reasons"] if r["guideline"] == "threat"
        ]
        assert threat["message"] == site_screener.policy.messages[Guideline.THREAT]
        assert threat["effect"] == "judge"

    def test_the_same_word_twice_is_one_reason_with_two_spans(self, client: FlaskClient) -> None:
        answer = post(client, text="Golden Goal Bets here, golden goal bets there").get_json()
        [reason] = [reason for reason in answer["reasons"] if reason["source"] == "X901"]
        assert reason["spans"] == [{"start": 0, "end": 16}, {"start": 23, "end": 39}]

    def test_a_doubtful_comment_needs_review(self, client: FlaskClient) -> None:
        answer = post(client, text="They met at Golden Goal Bets on Monday").get_json()
        assert (answer["verdict"], answer["needs_review"]) == ("reject", True)

    def test_a_rule_that_only_asks_leaves_the_verdict_alone(self, client: FlaskClient) -> None:
        answer = post(client, text="We walked past the Blue Lantern").get_json()
        assert (answer["verdict"], answer["needs_review"]) == ("approve", True)
        assert [reason["effect"] for reason in answer["reasons"]] == ["review"]

    def test_a_comment_without_id_gets_one(self, client: FlaskClient) -> None:
        answer = post(client, text=WELCOME).get_json()
        assert UUID(answer["id"])
        assert answer["site"] == "default"
        assert client.get(f"/v1/comments/default/{answer['id']}").status_code == 200

    def test_the_context_is_kept(self, client: FlaskClient) -> None:
        context: dict[str, Any] = {
            "author": "Hêvî",
            "article": {"url": "https://news.example/1", "title": "Rockets", "text": "Nine rockets fell."},
            "parent": {"id": "c0", "text": "Who fired?"},
            "language": "en-GB",
            "posted_at": "2026-11-22T10:00:00+03:00",
        }
        post(client, id="c1", site="news", text=WELCOME, **context)
        kept = client.get("/v1/comments/news/c1").get_json()["comment"]
        assert kept | {"posted_at": None} == {"id": "c1", "site": "news", "text": WELCOME} | context | {
            "posted_at": None
        }
        assert kept["posted_at"] == "2026-11-22T07:00:00Z"


class TestRepeating:
    def test_the_same_comment_again_gives_the_stored_decision(
        self, client: FlaskClient, site_store: Store
    ) -> None:
        first, again = (post(client, id="c1", text=WELCOME) for _ in range(2))
        assert again.status_code == 200
        assert again.get_json() == first.get_json()
        assert site_store.count() == 1

    def test_the_same_id_with_another_text_is_a_conflict(
        self, client: FlaskClient, site_store: Store
    ) -> None:
        post(client, id="c1", text=WELCOME)
        answer = problem(post(client, id="c1", text=SECRET), 409)
        assert SECRET not in json.dumps(answer)
        assert site_store.get("default", "c1").comment.text == WELCOME

    def test_the_same_id_on_another_site_is_another_comment(
        self, client: FlaskClient, site_store: Store
    ) -> None:
        assert post(client, id="c1", site="a", text=WELCOME).status_code == 200
        assert post(client, id="c1", site="b", text=THREAT).status_code == 200
        assert site_store.count() == 2


class TestCheck:
    def test_answers_come_in_order_and_nothing_is_kept(self, client: FlaskClient, site_store: Store) -> None:
        texts = [WELCOME, THREAT, WELCOME]
        answer = post(client, "/v1/check", comments=[{"id": str(n), "text": t} for n, t in enumerate(texts)])
        decisions = answer.get_json()["decisions"]
        assert [(d["id"], d["verdict"]) for d in decisions] == [
            ("0", "approve"),
            ("1", "reject"),
            ("2", "approve"),
        ]
        assert site_store.count() == 0

    def test_it_decides_as_the_other_road_does(self, client: FlaskClient) -> None:
        for text in (WELCOME, THREAT, "They met at Golden Goal Bets on Monday"):
            [checked] = post(client, "/v1/check", comments=[{"text": text}]).get_json()["decisions"]
            kept = post(client, text=text).get_json()
            for answer in (checked, kept):
                del answer["id"], answer["decided_at"]
            assert checked == kept

    def test_no_comments_give_no_decisions(self, client: FlaskClient) -> None:
        assert post(client, "/v1/check", comments=[]).get_json() == {"decisions": []}

    def test_a_thousand_are_taken_and_one_more_is_not(self, client: FlaskClient) -> None:
        assert (
            len(post(client, "/v1/check", comments=[{"text": "ok"}] * 1000).get_json()["decisions"]) == 1000
        )
        answer = problem(post(client, "/v1/check", comments=[{"text": "ok"}] * 1001), 422)
        assert answer["errors"][0]["field"] == "comments"
        assert "1000" in answer["errors"][0]["expected"]

    def test_the_comment_at_fault_is_named(self, client: FlaskClient) -> None:
        answer = problem(post(client, "/v1/check", comments=[{"text": "ok"}, {"text": "  "}]), 422)
        assert [error["field"] for error in answer["errors"]] == ["comments.1.text"]


class TestShow:
    def test_a_person_s_verdict_stands_above_the_machine_s(
        self, client: FlaskClient, site_store: Store, site_screener: Screener
    ) -> None:
        post(client, id="c1", text=THREAT)
        review = Review(
            verdict=Verdict.APPROVE, reviewer="dana", reason="A quotation.", reviewed_at=site_screener.clock()
        )
        site_store.review("default", "c1", review)
        answer = client.get("/v1/comments/default/c1").get_json()
        assert answer["verdict"] == "approve"
        assert [decision["verdict"] for decision in answer["decisions"]] == ["reject"]
        assert [review["reviewer"] for review in answer["reviews"]] == ["dana"]

    @pytest.mark.parametrize("id_", ["a/b", "a//b", "../x", "a b?c#d", "%2e", "ئاوات", "a\nb", "/a/"])
    def test_any_id_can_be_looked_up(self, client: FlaskClient, id_: str) -> None:
        post(client, id=id_, text=WELCOME)
        assert client.get("/v1/comments/default/" + quote(id_, safe="")).get_json()["comment"]["id"] == id_

    @pytest.mark.parametrize("path", ["default/none", "other/c1", "default/%00", "default/" + "x" * 1000])
    def test_an_unknown_one_is_not_found(self, client: FlaskClient, path: str) -> None:
        post(client, id="c1", text=WELCOME)
        problem(client.get(f"/v1/comments/{path}"), 404)

    def test_the_text_comes_back_as_it_was_sent(self, client: FlaskClient) -> None:
        text = "  ﬁrst\r\n\t<b>ß</b> \u202e\u200d 👨‍👩‍👧 e\u0301 \x1b[31m "
        post(client, id="c1", text=text)
        assert client.get("/v1/comments/default/c1").get_json()["comment"]["text"] == text


BAD_FIELDS: list[tuple[dict[str, Any], str]] = [
    ({}, "text"),
    ({"text": ""}, "text"),
    ({"text": " \n\u3000"}, "text"),
    ({"text": "a\0b"}, "text"),
    ({"text": 5}, "text"),
    ({"text": None}, "text"),
    ({"text": "x" * 5001}, "text"),
    ({"text": "x", "id": ""}, "id"),
    ({"text": "x", "id": 5}, "id"),
    ({"text": "x", "id": "i" * 201}, "id"),
    ({"text": "x", "site": "a/b"}, "site"),
    ({"text": "x", "site": None}, "site"),
    ({"text": "x", "artcle": {}}, "artcle"),
    ({"text": "x", SECRET + " is what I think": 1}, "?"),
    ({"text": "x", "article": {"titel": ""}}, "article.titel"),
    ({"text": "x", "article": {"title": "a\0"}}, "article.title"),
    ({"text": "x", "parent": {"id": ""}}, "parent.id"),
    ({"text": "x", "parent": []}, "parent"),
    ({"text": "x", "posted_at": "yesterday"}, "posted_at"),
    ({"text": "x", "posted_at": "2026-11-22T10:00:00"}, "posted_at"),
    ({"text": "x", "posted_at": 1}, "posted_at"),
    ({"text": "x", "posted_at": "0001-01-01T00:00:00+14:00"}, "posted_at"),
]


class TestBadInput:
    @pytest.mark.parametrize(("body", "field"), BAD_FIELDS)
    def test_the_field_is_named(
        self, client: FlaskClient, site_store: Store, body: dict[str, Any], field: str
    ) -> None:
        answer = problem(client.post("/v1/comments", json=body), 422)
        assert [error["field"] for error in answer["errors"]] == [field]
        assert answer["errors"][0]["expected"]
        assert SECRET not in json.dumps(answer)
        assert site_store.count() == 0

    def test_the_longest_text_is_taken(self, client: FlaskClient) -> None:
        assert post(client, text="𝔞" * 5000).status_code == 200

    @pytest.mark.parametrize("field", ["text", "author", "posted_at", "article", "id"])
    def test_what_was_sent_is_not_repeated(self, client: FlaskClient, field: str) -> None:
        body = {"text": "x", field: [SECRET]}
        assert SECRET not in client.post("/v1/comments", json=body).text

    @pytest.mark.parametrize(
        "body", [b"", b"{", b"text=x", b'{"text": "\xff"}', b'{"text": "\\ud800"}', b'{"a":' * 9000]
    )
    def test_what_is_no_json_is_400(self, client: FlaskClient, body: bytes) -> None:
        problem(client.post("/v1/comments", data=body, content_type="application/json"), 400)

    @pytest.mark.parametrize("body", [b"[]", b'"x"', b"null", b"5"])
    def test_json_that_is_no_object_is_422(self, client: FlaskClient, body: bytes) -> None:
        problem(client.post("/v1/comments", data=body, content_type="application/json"), 422)

    @pytest.mark.parametrize(
        "content_type",
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", None],
    )
    def test_another_content_type_is_415(self, client: FlaskClient, content_type: str | None) -> None:
        problem(client.post("/v1/comments", data=b'{"text": "x"}', content_type=content_type), 415)

    def test_a_charset_beside_the_content_type_is_fine(self, client: FlaskClient) -> None:
        response = client.post(
            "/v1/comments", data=b'{"text": "x"}', content_type="application/json; charset=utf-8"
        )
        assert response.status_code == 200

    def test_a_body_over_the_limit_is_413(self, client: FlaskClient) -> None:
        problem(post(client, text="x", article={"text": "y" * 70_000}), 413)

    def test_an_unknown_path_is_404_and_another_method_405(self, client: FlaskClient) -> None:
        problem(client.get("/v1/nothing"), 404)
        answer = client.delete("/v1/comments")
        problem(answer, 405)
        assert "POST" in answer.headers["Allow"]


class TestTrouble:
    def test_without_a_database_nothing_is_approved(self, client: FlaskClient, site_store: Store) -> None:
        break_database(site_store)
        for response in (
            post(client, text=WELCOME),
            client.get("/v1/comments/default/c1"),
            client.get("/readyz"),
        ):
            assert "approve" not in json.dumps(problem(response, 503))
            assert int(response.headers["Retry-After"]) > 0

    def test_without_a_database_the_process_still_lives(self, client: FlaskClient, site_store: Store) -> None:
        break_database(site_store)
        assert client.get("/healthz").get_json() == {"status": "alive"}

    def test_ready_names_what_is_loaded(self, client: FlaskClient, site_screener: Screener) -> None:
        answer = client.get("/readyz").get_json()
        assert answer["policy_version"] == site_screener.policy.version
        assert answer["model_version"] == site_screener.classifier.version

    def test_an_unknown_error_is_a_plain_500_and_its_message_is_told_to_nobody(self, app: Flask) -> None:
        @app.get("/v1/fails")
        def fails() -> str:
            raise ValueError(SECRET)

        with structlog.testing.capture_logs() as lines:
            answer = problem(app.test_client().get("/v1/fails"), 500)
        assert SECRET not in json.dumps(answer) + json.dumps(lines)
        [error] = [line for line in lines if line["log_level"] == "error"]
        assert error["trace"][0] == "ValueError"
        assert any("fails" in place for place in error["trace"])


@pytest.fixture
def logged() -> Iterator[Logged]:
    """Configure logging as the server does; give what reads the lines written so far."""
    root = logging.getLogger()
    before = root.handlers, root.level
    logs.configure("info")
    [handler] = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(stream := io.StringIO())
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()


class TestLogs:
    def test_a_request_is_one_line_without_the_text(self, client: FlaskClient, logged: Logged) -> None:
        post(client, id="c1", site="news", text=f"{SECRET} {THREAT}", author=SECRET)
        [line] = logged()
        assert line["event"] == "request"
        assert (line["method"], line["path"], line["status"]) == ("POST", "/v1/comments", 200)
        assert (line["site"], line["comment"], line["verdict"]) == ("news", "c1", "reject")
        assert line["ms"] > 0
        assert SECRET not in json.dumps(line)

    def test_an_error_is_logged_without_the_text(
        self, client: FlaskClient, site_store: Store, logged: Logged
    ) -> None:
        post(client, text=[SECRET])
        break_database(site_store)
        post(client, text=SECRET)
        lines = logged()
        assert [line.get("status") for line in lines] == [422, None, 503]
        assert SECRET not in json.dumps(lines)

    def test_an_id_cannot_forge_a_line(self, client: FlaskClient, logged: Logged) -> None:
        forged = 'x"}\n{"event": "request", "status": 200}\r\u2028\x1b[2J'
        post(client, id=forged, text=WELCOME)
        [line] = logged()
        assert line["comment"] == forged

    def test_one_request_s_words_do_not_leak_into_the_next(self, client: FlaskClient, logged: Logged) -> None:
        post(client, id="c1", text=WELCOME)
        post(client, text="")
        _, line = logged()
        assert "comment" not in line
        assert "verdict" not in line

    def test_probes_are_quiet_while_they_answer_well(
        self, client: FlaskClient, site_store: Store, logged: Logged
    ) -> None:
        client.get("/healthz")
        client.get("/readyz")
        assert logged() == []
        break_database(site_store)
        client.get("/readyz")
        assert logged()[-1]["status"] == 503


def break_database(store: Store) -> None:
    """Take a table away behind the store's back."""
    with closing(sqlite3.connect(str(store._engine.url.database))) as connection:  # noqa: SLF001 - where its file is
        connection.execute("ALTER TABLE comments RENAME TO gone")
