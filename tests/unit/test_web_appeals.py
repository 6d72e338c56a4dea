"""Appeals over HTTP: a rejection is opened again, once, for another person."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from moderation.domain import Guideline, Review, Verdict

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from moderation.store import Store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PATH = "/v1/comments/news/c-1/appeal"


@pytest.fixture
def rejected(client: FlaskClient) -> FlaskClient:
    body = {"site": "news", "id": "c-1", "author": "Dana", "text": "I will kill you and your family"}
    assert client.post("/v1/comments", json=body).get_json()["verdict"] == "reject"
    return client


def review(store: Store, reviewer: str, verdict: Verdict) -> None:
    given = Review(
        verdict=verdict, reviewer=reviewer, reviewed_at=NOON, reason="Seen.", guideline=Guideline.THREAT
    )
    store.review("news", "c-1", given)


def test_an_appeal_waits_for_a_person_and_the_rejection_stays_in_force(
    rejected: FlaskClient, site_store: Store
) -> None:
    response = rejected.post(PATH, json={"reason": "I quoted a film."})
    assert response.status_code == 200
    answer = response.get_json()
    assert answer.pop("appealed_at")
    assert answer == {"status": "open", "reason": "I quoted a film.", "first": None, "outcome": None}
    assert rejected.get("/v1/comments/news/c-1").get_json()["verdict"] == "reject"
    assert site_store.count_queue("news") == 1


def test_the_outcome_stands_beside_the_first_decision(rejected: FlaskClient, site_store: Store) -> None:
    review(site_store, "Hana", Verdict.REJECT)
    rejected.post(PATH, json={"author": "Dana's lawyer"})
    review(site_store, "Azad", Verdict.APPROVE)
    record = rejected.get("/v1/comments/news/c-1").get_json()
    assert record["verdict"] == "approve"
    appeal = record["appeal"]
    assert appeal["status"] == "overturned"
    assert [appeal[name]["reviewer"] for name in ("first", "outcome")] == ["Hana", "Azad"]


def test_a_comment_without_an_appeal_says_so(rejected: FlaskClient) -> None:
    assert rejected.get("/v1/comments/news/c-1").get_json()["appeal"] is None


def test_an_appeal_again_changes_nothing_while_it_is_open(rejected: FlaskClient) -> None:
    first = rejected.post(PATH, json={"reason": "One."}).get_json()
    assert rejected.post(PATH, json={"reason": "Two."}).get_json() == first


def test_what_cannot_be_appealed_is_a_conflict_that_says_why(
    rejected: FlaskClient, site_store: Store
) -> None:
    rejected.post(PATH, json={})
    review(site_store, "Azad", Verdict.REJECT)
    again = rejected.post(PATH, json={})
    assert (again.status_code, again.mimetype) == (409, "application/problem+json")
    assert again.get_json()["detail"].startswith("An appeal was decided on already")
    rejected.post("/v1/comments", json={"site": "news", "id": "fine", "text": "Thank you."})
    assert rejected.post("/v1/comments/news/fine/appeal", json={}).status_code == 409


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/comments/news/none/appeal", {}, 404),
        (PATH, {"reason": "x" * 5001}, 422),
        (PATH, {"reason": "a\0b"}, 422),
        (PATH, {"author": ""}, 422),
        (PATH, {"author": " "}, 422),
        (PATH, {"because": ""}, 422),
        (PATH, {"reason": 1}, 422),
    ],
)
def test_bad_appeals_are_problems(
    rejected: FlaskClient, path: str, body: dict[str, object], status: int
) -> None:
    response = rejected.post(path, json=body)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")


def test_an_id_may_end_like_the_path_of_an_appeal(client: FlaskClient) -> None:
    client.post("/v1/comments", json={"site": "news", "id": "x/appeal", "text": "Thank you."})
    assert client.get("/v1/comments/news/x%2Fappeal").get_json()["comment"]["id"] == "x/appeal"
    assert client.post("/v1/comments/news/x%2Fappeal/appeal", json={}).status_code == 409
