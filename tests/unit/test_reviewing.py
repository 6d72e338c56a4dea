"""A review session goes through the queue and keeps each verdict at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from moderation.domain import Comment, Decision, Guideline, Verdict
from moderation.reviewing import Session

if TYPE_CHECKING:
    from moderation.store import Store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 0.5),
    findings=(),
    reason="A person looks at it.",
    policy_version="policy-1",
    model_version="model-1",
    decided_at=NOON,
)


@pytest.fixture
def session(store: Store) -> Session:
    for number in range(4):
        store.record(Comment(id=str(number), text="Text", site="ab"[number % 2]), HELD)
    return Session(store=store, reviewer="Shilan", clock=lambda: NOON)


def test_the_queue_comes_up_once_oldest_first(session: Session) -> None:
    assert [record.comment.id for record in session.waiting()] == list("0123")


def test_a_session_on_one_site_shows_that_site(store: Store, session: Session) -> None:
    of_one = Session(store=store, reviewer="Shilan", clock=lambda: NOON, site="b")
    assert [record.comment.id for record in of_one.waiting()] == ["1", "3"]
    assert of_one.remaining() == 2


def test_an_approval_names_who_when_and_why(session: Session) -> None:
    record = session.approve(next(session.waiting()), reason="A figure of speech.")
    [review] = record.reviews
    assert record.verdict is review.verdict is Verdict.APPROVE
    assert (review.reviewer, review.reviewed_at, review.reason) == ("Shilan", NOON, "A figure of speech.")
    assert session.remaining() == 3


def test_a_rejection_may_name_its_guideline(session: Session) -> None:
    waiting = session.waiting()
    named = session.reject(next(waiting), guideline=Guideline.THREAT)
    unnamed = session.reject(next(waiting))
    assert [record.verdict for record in (named, unnamed)] == [Verdict.REJECT] * 2
    assert [record.reviews[0].guideline for record in (named, unnamed)] == [Guideline.THREAT, None]


def test_what_is_skipped_stays_in_the_queue(session: Session) -> None:
    waiting = session.waiting()
    next(waiting)
    session.approve(next(waiting))
    assert [record.comment.id for record in session.waiting()] == ["0", "2", "3"]


def test_what_a_colleague_has_reviewed_meanwhile_does_not_come_up(store: Store, session: Session) -> None:
    waiting = session.waiting()
    next(waiting)
    colleague = Session(store=store, reviewer="Azad", clock=lambda: NOON)
    colleague.approve(store.get("b", "1"))
    assert next(waiting).comment.id == "2"


def test_an_empty_queue_is_the_end(store: Store) -> None:
    assert list(Session(store=store, reviewer="Shilan", clock=lambda: NOON).waiting()) == []
