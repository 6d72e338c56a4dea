"""One road behind every door: two hundred comments get the same decision and one record through each of them."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from moderation.config import Config
from moderation.domain import Verdict
from moderation.keys import Key, Scope
from moderation.sites import Site
from moderation.web import create_app
from moderation.web.attributes import REJECTED_ABOVE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask

    from moderation.domain import Record
    from moderation.screening import Screener
    from moderation.store import Store

GOLDEN = Path(__file__).parents[1] / "golden" / "comments.jsonl"
SECRET = "empsec_" + "5f" * 32
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Read two hundred comments, every one that is to be rejected among them."""
    rows = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
    rows.sort(key=lambda row: row["verdict"] == "approve")
    return [row["text"] for row in rows[:200]]


@pytest.fixture
def app(site_screener: Screener, site_store: Store) -> Flask:
    """Make the application with a Coral that speaks for a site of its own."""
    return create_app(site_screener, site_store, Config(), {"coral": Site(coral_secrets=(SECRET,))})


class Doors:
    """Asks through every door, as the programs that use them do, and gives whether the comment is rejected."""

    def __init__(self, port: int, key: Callable[[str], str]) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self._key = key

    def close(self) -> None:
        self._connection.close()

    def _post(self, path: str, body: bytes, headers: dict[str, str]) -> bytes:
        self._connection.request("POST", path, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        assert answer.status == 200, (path, answer.status)
        return content

    def _ask(self, path: str, body: object, **headers: str) -> Any:
        return json.loads(self._post(path, json.dumps(body).encode(), JSON | headers))

    def native(self, texts: list[str], site: str = "native") -> list[bool]:
        shown = {"Authorization": f"Bearer {self._key(site)}"}
        bodies = [{"id": f"c{number}", "text": text} for number, text in enumerate(texts)]
        return [self._ask("/v1/comments", body, **shown)["verdict"] == "reject" for body in bodies]

    def check(self, texts: list[str]) -> list[bool]:
        shown = {"Authorization": f"Bearer {self._key('check')}"}
        body = {"comments": [{"text": text} for text in texts]}
        return [each["verdict"] == "reject" for each in self._ask("/v1/check", body, **shown)["decisions"]]

    def openai(self, texts: list[str], site: str = "openai") -> list[bool]:
        shown = {"Authorization": f"Bearer {self._key(site)}"}
        return [
            each["flagged"] for each in self._ask("/v1/moderations", {"input": texts}, **shown)["results"]
        ]

    def perspective(self, texts: list[str], site: str = "perspective") -> list[bool]:
        path = f"/v1alpha1/comments:analyze?key={self._key(site)}"
        verdicts = []
        for text in texts:
            body = {"comment": {"text": text}, "requestedAttributes": {"LIKELY_TO_REJECT": {}}}
            scores = self._ask(path, body)["attributeScores"]
            verdicts.append(scores["LIKELY_TO_REJECT"]["summaryScore"]["value"] > REJECTED_ABOVE)
        return verdicts

    def akismet(self, texts: list[str], site: str = "akismet", **more: str) -> list[bool]:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        fields = {"api_key": self._key(site), "blog": "https://news.example"} | more
        bodies = [urlencode(fields | {"comment_content": text}).encode() for text in texts]
        words = [self._post("/1.1/comment-check", body, form) for body in bodies]
        assert set(words) <= {b"true", b"false"}
        return [word == b"true" for word in words]

    def coral(self, texts: list[str]) -> list[bool]:
        verdicts = []
        for text in texts:
            asked = {
                "action": "NEW",
                "comment": {"body": text, "parentID": None},
                "author": {"id": "Dana", "role": "COMMENTER"},
                "story": {"id": "7b0e", "url": "https://news.example/1041"},
            }
            body = json.dumps(asked, indent=2, ensure_ascii=False).encode()
            signature = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
            headers = JSON | {"X-Coral-Signature": f"sha256={signature}"}
            status = json.loads(self._post("/v1/coral", body, headers))["status"]
            assert status in {"APPROVED", "NONE", "SYSTEM_WITHHELD", "REJECTED"}
            verdicts.append(status in {"SYSTEM_WITHHELD", "REJECTED"})
        return verdicts


@pytest.fixture
def doors(port: int, site_store: Store) -> Iterator[Doors]:
    """Give every site a key."""
    shown: dict[str, str] = {}

    def key(site: str) -> str:
        if site not in shown:
            made, shown[site] = Key.make(site, frozenset({Scope.DECIDE}), "", datetime.now(UTC))
            site_store.keys.add(made)
        return shown[site]

    key("default")  # from the first one on, every door is shut
    made = Doors(port, key)
    yield made
    made.close()


def kept(store: Store) -> dict[str, dict[str, list[Record]]]:
    """Give what is stored, by site and text."""
    found: dict[str, dict[str, list[Record]]] = {}
    for _, record in store.page(after=0, limit=10_000):
        found.setdefault(record.comment.site, {}).setdefault(record.comment.text, []).append(record)
    return found


def test_every_door_gives_the_same_verdict_and_one_record(
    doors: Doors, texts: list[str], site_store: Store
) -> None:
    assert len(set(texts)) == 200
    verdicts = doors.native(texts)
    assert 100 < sum(verdicts) < 150
    for ask in (doors.check, doors.perspective, doors.coral, doors.akismet, doors.openai):
        assert ask(texts) == verdicts, ask.__name__
    stored = kept(site_store)
    assert sorted(stored) == ["akismet", "coral", "native", "openai", "perspective"]
    for site, records in stored.items():
        assert set(records) == set(texts), site
        for text, is_rejected in zip(texts, verdicts, strict=True):
            [record] = records[text]
            [decision] = record.decisions
            [same] = stored["native"][text][0].decisions
            assert (decision.verdict is Verdict.REJECT) is is_rejected
            told = (decision.needs_review, decision.scores, decision.findings, decision.reason)
            assert told == (same.needs_review, same.scores, same.findings, same.reason), (site, text)
            assert (decision.policy_version, decision.model_version) == (
                same.policy_version,
                same.model_version,
            )


def test_doors_that_know_the_same_of_a_comment_share_its_record(
    doors: Doors, texts: list[str], site_store: Store
) -> None:
    few = texts[:3]
    for ask in (doors.perspective, doors.akismet, doors.openai):
        ask(few, "shared")
    assert {text: len(records) for text, records in kept(site_store)["shared"].items()} == dict.fromkeys(
        few, 1
    )
    doors.coral(few)
    doors.akismet(few, "coral", comment_author="Dana", permalink="https://news.example/1041")
    assert {text: len(records) for text, records in kept(site_store)["coral"].items()} == dict.fromkeys(
        few, 1
    )
    doors.akismet(few, "coral", comment_author="Azad", permalink="https://news.example/1041")
    assert site_store.count() == 9
