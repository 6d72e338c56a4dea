"""Coral's external moderation phase: its request byte for byte, its signature, and the validator it reads answers with."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine

from moderation.config import Config
from moderation.domain import Guideline, Review, Verdict
from moderation.policy import Policy
from moderation.sites import Site
from moderation.web import create_app
from moderation.web.coral import CODES, Door

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from moderation.screening import Screener
    from moderation.store import Store
    from tests.contract.conftest import Node

SECRET = "empsec_" + "5f" * 32
OTHER = "empsec_" + "07" * 32
SPORT = "empsec_" + "a1" * 32
WELCOME = "Thank you for this report; the shelters should have been built last year."
THREAT = "Shut up or I will find you and kill you."
DOUBTFUL = "They met at Golden Goal Bets on Monday."
ASKED_FOR = "The Blue Lantern again."
INSULT = "You are an idiot and so is your whole newspaper."
ADVERTISING = "Buy cheap watches at www.cheap-watches.example, 50% off today, call +964 750 123 4567!"

SCHEMA = """
import { createHmac } from "node:crypto";
import Joi from "joi";
const oneOf = (...values) => Joi.string().only().allow(...values);
const schema = Joi.object().keys({
  actions: Joi.array().items(Joi.object().keys({
    actionType: oneOf("FLAG").required(),
    reason: oneOf("COMMENT_DETECTED_TOXIC", "COMMENT_DETECTED_SPAM").required(),
  })),
  status: oneOf("NONE", "APPROVED", "REJECTED", "PREMOD", "SYSTEM_WITHHELD"),
  tags: Joi.array().items(oneOf("FEATURED", "STAFF").required()),
  moderationAction: Joi.object().keys({
    status: oneOf("NONE", "APPROVED", "REJECTED", "PREMOD", "SYSTEM_WITHHELD"),
    rejectionReason: Joi.object().keys({
      code: oneOf("OFFENSIVE", "ABUSIVE", "SPAM", "BANNED_WORD", "AD", "ILLEGAL_CONTENT", "HARASSMENT_BULLYING",
        "MISINFORMATION", "HATE_SPEECH", "IRRELEVANT_CONTENT", "OTHER"),
      legalGrounds: Joi.string(),
      detailedExplanation: Joi.string(),
      customReason: Joi.string(),
    }),
  }),
});
const validate = (body) => {
  const { value, error } = schema.validate(body, { stripUnknown: true, presence: "optional", abortEarly: false });
  if (error) throw error;
  return value;
};
"""
"""Coral's rules for an answer, as its documentation gives them."""


def question(body: str, **comment: Any) -> bytes:
    """Write what Coral sends: JSON with an indent of two, and no character escaped that need not be."""
    asked = {
        "action": "NEW",
        "comment": {"body": body, "parentID": None} | comment,
        "author": {"id": "0c1e2f1a-6a1b-4a57-8f0e-1f2d3c4b5a69", "role": "COMMENTER"},
        "story": {"id": "7b0e", "url": "https://news.example/1041"},
        "site": {"id": "51c3"},
        "tenantID": "9d2a",
        "tenantDomain": "coral.news.example",
    }
    return json.dumps(asked, indent=2, ensure_ascii=False).encode()


def signed(body: bytes, *secrets: str) -> dict[str, str]:
    signatures = [
        f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}" for secret in secrets
    ]
    return {"X-Coral-Signature": ",".join(signatures)} if secrets else {}


@pytest.fixture
def app(site_screener: Screener, site_store: Store) -> Flask:
    sites = {
        "news": Site(coral_secrets=(SECRET, OTHER)),
        "sport": Site(coral_secrets=(SPORT,)),
        "weather": Site(),
    }
    return create_app(site_screener, site_store, Config(max_body=65536), sites)


def ask(
    client: FlaskClient, body: str | bytes, *secrets: str, path: str = "/v1/coral", **comment: Any
) -> TestResponse:
    sent = body if isinstance(body, bytes) else question(body, **comment)
    headers = signed(sent, *(secrets or (SECRET,)))
    return client.post(path, data=sent, content_type="application/json", headers=headers)


def test_what_is_approved_appears(client: FlaskClient, site_store: Store) -> None:
    answer = ask(client, WELCOME)
    assert (answer.status_code, answer.get_json()) == (200, {"status": "APPROVED"})
    [(_, record)] = site_store.page(after=0, limit=10)
    assert record.comment.site == "news"
    assert record.comment.article_url == "https://news.example/1041"
    assert record.comment.author == "0c1e2f1a-6a1b-4a57-8f0e-1f2d3c4b5a69"


def test_what_is_rejected_has_status_and_reason(client: FlaskClient, site_screener: Screener) -> None:
    assert ask(client, THREAT).get_json() == {
        "status": "REJECTED",
        "actions": [{"actionType": "FLAG", "reason": "COMMENT_DETECTED_TOXIC"}],
        "moderationAction": {
            "status": "REJECTED",
            "rejectionReason": {
                "code": "HARASSMENT_BULLYING",
                "detailedExplanation": site_screener.policy.messages[Guideline.THREAT],
            },
        },
    }


def test_advertising_is_spam_to_coral(client: FlaskClient) -> None:
    answer = ask(client, ADVERTISING).get_json()
    assert answer["actions"] == [{"actionType": "FLAG", "reason": "COMMENT_DETECTED_SPAM"}]
    assert answer["moderationAction"]["rejectionReason"]["code"] == "AD"


def test_what_is_doubtful_is_withheld(client: FlaskClient, site_store: Store) -> None:
    assert ask(client, DOUBTFUL).get_json() == {
        "status": "SYSTEM_WITHHELD",
        "actions": [{"actionType": "FLAG", "reason": "COMMENT_DETECTED_SPAM"}],
    }
    assert site_store.count_queue("news") == 1


def test_what_only_asks_for_a_person_appears_with_a_flag(client: FlaskClient) -> None:
    assert ask(client, ASKED_FOR).get_json() == {
        "status": "NONE",
        "actions": [{"actionType": "FLAG", "reason": "COMMENT_DETECTED_TOXIC"}],
    }


def test_a_policy_may_leave_what_is_approved_to_coral(
    site_screener: Screener, site_store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "policy.toml"
    shipped = Config().policy.read_text(encoding="utf-8")
    path.write_text(shipped.replace("publish = true", "publish = false"), encoding="utf-8")
    assert not Policy.load(path).coral_publishes
    policy = replace(site_screener.policy, coral_publishes=False)
    app = create_app(
        replace(site_screener, policy=policy), site_store, Config(), {"news": Site(coral_secrets=(SECRET,))}
    )
    client = app.test_client()
    approved = ask(client, WELCOME)
    assert (approved.status_code, approved.data) == (204, b"")
    assert ask(client, ASKED_FOR).get_json() == {
        "actions": [{"actionType": "FLAG", "reason": "COMMENT_DETECTED_TOXIC"}]
    }
    assert ask(client, THREAT).get_json()["status"] == "REJECTED"
    assert ask(client, DOUBTFUL).get_json()["status"] == "SYSTEM_WITHHELD"


def test_a_picture_alone_has_no_answer(client: FlaskClient, site_store: Store) -> None:
    answer = ask(client, "")
    assert (answer.status_code, answer.data) == (204, b"")
    assert site_store.count() == 0


def test_the_same_comment_sent_again_is_one_record_and_another_place_is_another(
    client: FlaskClient, site_store: Store
) -> None:
    for _ in range(2):
        ask(client, WELCOME)
    ask(client, WELCOME, parentID="c1")
    assert site_store.count() == 2


def test_what_a_person_said_stands(client: FlaskClient, site_store: Store, site_screener: Screener) -> None:
    ask(client, DOUBTFUL)
    [(_, record)] = site_store.page(after=0, limit=10)
    for verdict, guideline, status, reason in (
        (Verdict.APPROVE, None, "APPROVED", None),
        (Verdict.REJECT, None, "REJECTED", {"code": "OTHER"}),
        (
            Verdict.REJECT,
            Guideline.ABUSE,
            "REJECTED",
            {"code": "HATE_SPEECH", "detailedExplanation": site_screener.policy.messages[Guideline.ABUSE]},
        ),
    ):
        review = Review(verdict=verdict, reviewer="hana", guideline=guideline, reviewed_at=datetime.now(UTC))
        site_store.review("news", record.comment.id, review)
        answer = ask(client, DOUBTFUL).get_json()
        assert answer["status"] == status
        assert answer.get("moderationAction", {}).get("rejectionReason") == reason


class TestSignature:
    @pytest.mark.parametrize(
        "secrets",
        [(SECRET,), (OTHER,), (SECRET, "empsec_old"), ("empsec_old", SECRET)],
        ids=["the first", "the second", "before an unknown one", "behind an unknown one"],
    )
    def test_a_good_one_is_among_those_sent(self, client: FlaskClient, secrets: tuple[str, ...]) -> None:
        assert ask(client, WELCOME, *secrets).get_json() == {"status": "APPROVED"}

    def test_it_tells_the_site(self, client: FlaskClient, site_store: Store) -> None:
        ask(client, WELCOME, SPORT)
        [(_, record)] = site_store.page(after=0, limit=10)
        assert record.comment.site == "sport"

    @pytest.mark.parametrize(
        "header",
        [
            None,
            "",
            "sha256=",
            "sha256=" + "0" * 64,
            ",,,",
            "sha256=é",
            signed(question("Another text."), SECRET)["X-Coral-Signature"],
            signed(question(WELCOME), SECRET)["X-Coral-Signature"][:-1],
            signed(question(WELCOME), SECRET)["X-Coral-Signature"].upper(),
            signed(question(WELCOME), SECRET)["X-Coral-Signature"].removeprefix("sha256="),
            signed(question(WELCOME), "empsec_old")["X-Coral-Signature"],
        ],
    )
    def test_without_a_good_one_nothing_is_decided(
        self, client: FlaskClient, site_store: Store, header: str | None
    ) -> None:
        headers = {} if header is None else {"X-Coral-Signature": header}
        answer = client.post(
            "/v1/coral", data=question(WELCOME), content_type="application/json", headers=headers
        )
        assert answer.status_code == 401
        assert site_store.count() == 0

    def test_it_is_of_the_bytes_and_not_of_their_meaning(self, client: FlaskClient) -> None:
        sent = question("Gelek spas — 👏 دەستخۆش")
        headers = signed(sent, SECRET)
        rewritten = json.dumps(json.loads(sent)).encode()
        post = {"content_type": "application/json", "headers": headers}
        assert client.post("/v1/coral", data=rewritten, **post).status_code == 401
        assert client.post("/v1/coral", data=sent, **post).status_code == 200

    def test_every_secret_is_compared_with_every_signature(
        self, monkeypatch: pytest.MonkeyPatch, site_screener: Screener, site_store: Store
    ) -> None:
        compared: list[tuple[bytes, bytes]] = []
        real = hmac.compare_digest

        def compare(left: bytes, right: bytes) -> bool:
            compared.append((left, right))
            return real(left, right)

        monkeypatch.setattr(hmac, "compare_digest", compare)
        door = Door(site_screener, site_store, {"news": (SECRET, OTHER), "sport": (SPORT,)})
        good = signed(b"body", SECRET, "empsec_old")["X-Coral-Signature"]
        assert door.signer(b"body", good) == "news"
        assert len(compared) == 6
        assert door.signer(b"body", "sha256=" + "0" * 64 + ",x") is None
        assert len(compared) == 12

    def test_no_secret_is_in_what_a_door_prints(self, site_screener: Screener, site_store: Store) -> None:
        assert SECRET not in repr(Door(site_screener, site_store, {"news": (SECRET,)}))


class TestWithoutSecrets:
    @pytest.fixture
    def app(self, site_screener: Screener, site_store: Store) -> Flask:
        return create_app(site_screener, site_store, Config(max_body=65536), {"weather": Site()})

    def test_the_key_stands_in_the_address(self, client: FlaskClient, site_store: Store, key: str) -> None:
        assert ask(client, WELCOME, path=f"/v1/coral?key={key}").get_json() == {"status": "APPROVED"}
        assert ask(client, WELCOME, path="/v1/coral?key=wrong").status_code == 401
        assert ask(client, WELCOME).status_code == 401
        [(_, record)] = site_store.page(after=0, limit=10)
        assert record.comment.site == "news"

    def test_while_there_is_no_key_none_is_asked_for(self, client: FlaskClient) -> None:
        assert ask(client, WELCOME).get_json() == {"status": "APPROVED"}


WITHHELD = {
    "status": "SYSTEM_WITHHELD",
    "actions": [{"actionType": "FLAG", "reason": "COMMENT_DETECTED_TOXIC"}],
}


class TestTrouble:
    """Coral publishes on an error, so there is none once the signature is good."""

    @pytest.mark.parametrize(
        "body",
        [
            question("x" * 5001),
            question("x" * 70_000),
            question("well\0said"),
            question("LONE").replace(b"LONE", rb"\ud800"),
            question("BYTE").replace(b"BYTE", b"\xff"),
            b"",
            b"{",
            b"[]",
            b'{"comment": {"body": 7}}',
            b"[" * 20_000,
        ],
        ids=["long", "huge", "nul", "surrogate", "no utf-8", "empty", "half", "list", "other", "deep"],
    )
    def test_what_cannot_be_decided_on_is_withheld(
        self, client: FlaskClient, site_store: Store, body: bytes
    ) -> None:
        answer = ask(client, body)
        assert (answer.status_code, answer.get_json()) == (200, WITHHELD)
        assert site_store.count() == 0

    def test_what_meets_no_database_is_withheld(self, client: FlaskClient, site_store: Store) -> None:
        site_store._engine = create_engine("sqlite:////no/folder/m.sqlite3")  # noqa: SLF001 - to lose it
        answer = ask(client, WELCOME)
        assert (answer.status_code, answer.get_json()) == (200, WITHHELD)

    def test_what_meets_a_fault_of_ours_is_withheld(
        self, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr("moderation.web.coral.decide", fail)
        answer = ask(client, WELCOME)
        assert (answer.status_code, answer.get_json()) == (200, WITHHELD)

    def test_an_unsigned_question_is_not_answered_even_then(
        self, client: FlaskClient, site_store: Store
    ) -> None:
        site_store._engine = create_engine("sqlite:////no/folder/m.sqlite3")  # noqa: SLF001 - to lose it
        assert client.post("/v1/coral", data=question(WELCOME)).status_code == 401


def test_corals_own_code_signs_asks_and_takes_every_answer(
    node: Node, port: int, site_store: Store, site_screener: Screener
) -> None:
    printed = node(
        SCHEMA
        + """
        const send = async (body) => {
          const data = JSON.stringify({
            action: "NEW", comment: { body, parentID: null },
            author: { id: "0c1e2f1a", role: "COMMENTER" }, story: { id: "7b0e", url: "https://news.example/1041" },
            site: { id: "51c3" }, tenantID: "9d2a", tenantDomain: "coral.news.example",
          }, null, 2);
          const sign = (secret) => "sha256=" + createHmac("sha256", secret).update(data).digest("hex");
          const answer = await fetch(process.env.URL, {
            method: "POST", body: data, redirect: "error", signal: AbortSignal.timeout(10000),
            headers: {
              "Content-Type": "application/json", "User-Agent": "Coral Moderation/9.11.8",
              "X-Coral-Signature": ["empsec_old", process.env.SECRET].map(sign).join(","),
            },
          });
          if (!answer.ok) throw new Error(String(answer.status));
          return answer.status === 204 ? null : validate(JSON.parse(await answer.text()));
        };
        const answers = [];
        for (const body of JSON.parse(process.env.TEXTS)) answers.push(await send(body));
        for (const bad of [{ tags: [] }, { status: "approved" }, { actions: null }]) {
          let refused = false;
          try { validate(bad); } catch { refused = true; }
          if (!refused) throw new Error("the validator takes everything");
        }
        console.log(JSON.stringify(answers));
        """,
        URL=f"http://127.0.0.1:{port}/v1/coral",
        SECRET=SECRET,
        TEXTS=json.dumps(
            [WELCOME, THREAT, DOUBTFUL, ASKED_FOR, ADVERTISING, INSULT, "", "x" * 5001, "Spas — 👏 دەستخۆش é"]
        ),
    )
    answers = json.loads(printed)
    assert [answer and answer["status"] for answer in answers] == [
        "APPROVED",
        "REJECTED",
        "SYSTEM_WITHHELD",
        "NONE",
        "REJECTED",
        "REJECTED",
        None,
        "SYSTEM_WITHHELD",
        "SYSTEM_WITHHELD",
    ]
    codes = [
        answer["moderationAction"]["rejectionReason"]["code"] for answer in answers if answer and "moderationAction" in answer
    ]  # fmt: skip
    assert codes == ["HARASSMENT_BULLYING", "AD", "ABUSIVE"]


def test_corals_validator_takes_the_code_and_the_explanation_of_every_guideline(
    node: Node, site_screener: Screener
) -> None:
    answers = [
        {
            "status": "REJECTED",
            "moderationAction": {
                "status": "REJECTED",
                "rejectionReason": {
                    "code": CODES[name],
                    "detailedExplanation": site_screener.policy.messages[name],
                },
            },
        }
        for name in Guideline
    ]
    printed = node(
        SCHEMA + "console.log(JSON.stringify(JSON.parse(process.env.ANSWERS).map(validate)));",
        ANSWERS=json.dumps(answers),
    )
    assert json.loads(printed) == answers
