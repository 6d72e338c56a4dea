"""The store keeps what it is given and says what it has, the same on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from moderation.domain import (
    Comment,
    Decision,
    Effect,
    Finding,
    Guideline,
    Kind,
    Review,
    Span,
    Verdict,
)
from moderation.errors import CommentConflictError, CommentNotFoundError
from moderation.store import Versions

if TYPE_CHECKING:
    from moderation.domain import Record
    from moderation.store import Store

BAGHDAD = timezone(timedelta(hours=3))
NOON = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=BAGHDAD)
FINDINGS = (
    Finding(Guideline.THREAT, 0.987654321, "T001", Span(2, 9)),
    Finding(Guideline.ABUSE, 0.5, "classifier", None, Kind.RACISM),
    Finding(Guideline.PROMOTION, 0.1, "R002", Span(0, 1), Kind.COMMERCIAL, Effect.SHADOW),
)
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores={guideline: 1 / (3 + place) for place, guideline in enumerate(Guideline)},
    findings=FINDINGS,
    reason="It reads like a threat.",
    policy_version="policy-1",
    model_version="model-1",
    decided_at=NOON,
)
CLEAR = replace(HELD, verdict=Verdict.APPROVE, needs_review=False, findings=(), reason="")
FULL = Comment(
    id="17",
    text="Long live the rivers of Duhok!",
    site="rudaw",
    author="Azad",
    article_url="https://example.org/a?b=c",
    article_title="Rockets",
    article_text="Two rockets fell.",
    parent_id="16",
    parent_text="Which rivers?",
    language="en",
    posted_at=NOON,
)
OVERRULED = Review(
    verdict=Verdict.APPROVE,
    reviewer="Shilan",
    reason="A figure of speech.",
    guideline=Guideline.THREAT,
    reviewed_at=NOON + timedelta(hours=1),
)


def comment(number: int, site: str = "rudaw") -> Comment:
    return Comment(id=str(number), text=f"Comment number {number}", site=site)


def ids(listed: list[tuple[int, Record]]) -> list[str]:
    return [record.comment.id for _, record in listed]


def test_a_comment_comes_back_with_all_its_fields_and_its_decision(store: Store) -> None:
    recorded = store.record(FULL, HELD)
    assert recorded.comment == FULL
    assert recorded.decisions == (HELD,)
    assert recorded.reviews == ()
    assert store.get("rudaw", "17") == store.find("rudaw", "17") == recorded


def test_times_come_back_in_utc_to_the_microsecond(store: Store) -> None:
    recorded = store.record(FULL, HELD)
    posted_at = recorded.comment.posted_at
    assert posted_at is not None
    assert posted_at.isoformat() == "2026-11-22T09:00:00.123456+00:00"
    assert recorded.decision.decided_at.isoformat() == "2026-11-22T09:00:00.123456+00:00"


@pytest.mark.parametrize(
    "edge", [datetime(2, 1, 1, tzinfo=BAGHDAD) + timedelta(hours=3), datetime(9999, 1, 1, 2, tzinfo=BAGHDAD)]
)
def test_the_first_and_last_times_a_comment_may_have_come_back(store: Store, edge: datetime) -> None:
    assert store.record(replace(FULL, posted_at=edge), HELD).comment.posted_at == edge


def test_the_same_id_and_text_again_give_what_is_stored(store: Store) -> None:
    first = store.record(FULL, HELD)
    again = store.record(replace(FULL, author="someone else", posted_at=None), CLEAR)
    assert again == first
    assert store.count() == 1


def test_the_same_id_with_another_text_is_refused_without_quoting_either(store: Store) -> None:
    store.record(FULL, HELD)
    with pytest.raises(CommentConflictError, match="'17' on 'rudaw'") as refused:
        store.record(replace(FULL, text="Other words"), CLEAR)
    assert "Other words" not in str(refused.value)
    assert "Duhok" not in str(refused.value)
    assert store.get("rudaw", "17").comment == FULL


def test_two_texts_that_only_look_the_same_are_two_texts(store: Store) -> None:
    store.record(replace(FULL, text="caf\u00e9"), HELD)
    with pytest.raises(CommentConflictError):
        store.record(replace(FULL, text="cafe\u0301"), HELD)


def test_the_same_id_on_another_site_is_another_comment(store: Store) -> None:
    store.record(FULL, HELD)
    store.record(replace(FULL, site="basnews", text="Other words"), CLEAR)
    assert store.count() == 2


@pytest.mark.parametrize("absent", ["18", "", "1\x00", "\ud800", "17 ", "' OR 1=1 --"])
def test_an_id_that_is_nobodys_is_not_found(store: Store, absent: str) -> None:
    store.record(FULL, HELD)
    assert store.find("rudaw", absent) is None
    with pytest.raises(CommentNotFoundError):
        store.get("rudaw", absent)
    with pytest.raises(CommentNotFoundError):
        store.review("rudaw", absent, OVERRULED)


def test_the_queue_holds_what_needs_review_and_has_none_oldest_first(store: Store) -> None:
    for number in range(6):
        store.record(comment(number), CLEAR if number % 2 else HELD)
    assert ids(store.queue()) == ["0", "2", "4"]
    store.review("rudaw", "2", OVERRULED)
    assert ids(store.queue()) == ["0", "4"]
    assert store.count_queue() == 2


def test_the_queue_is_read_by_site_and_by_key(store: Store) -> None:
    for number in range(6):
        store.record(comment(number, site="ab"[number % 2]), HELD)
    assert ids(store.queue(site="a")) == ["0", "2", "4"]
    assert store.count_queue("a") == 3
    assert store.count_queue("c") == 0
    first, second = store.queue(site="a", limit=2)
    assert ids([first, second]) == ["0", "2"]
    assert ids(store.queue(site="a", after=second[0])) == ["4"]


def test_a_site_that_no_database_can_name_has_no_queue(store: Store) -> None:
    store.record(FULL, HELD)
    assert store.queue(site="\x00") == []
    assert store.count_queue("\ud800") == 0


def test_a_review_stands_above_the_machine_and_is_kept_beside_earlier_ones(store: Store) -> None:
    store.record(FULL, HELD)
    reviewed = store.review("rudaw", "17", OVERRULED)
    assert reviewed.reviews == (OVERRULED,)
    assert reviewed.verdict is Verdict.APPROVE
    upheld = replace(OVERRULED, verdict=Verdict.REJECT, guideline=None, reason="")
    assert store.review("rudaw", "17", upheld).reviews == (OVERRULED, upheld)


def test_pages_by_key_show_every_comment_once(store: Store) -> None:
    for number in range(7):
        store.record(comment(number), CLEAR)
    seen, after = [], 0
    while page := store.page(after=after, limit=3):
        seen += ids(page)
        after = page[-1][0]
    assert seen == list("0123456")


def test_new_decisions_stand_beside_the_old_ones(store: Store) -> None:
    store.record(FULL, HELD)
    [(key, _)] = store.page(after=0, limit=10)
    store.add_decisions([(key, CLEAR), (key, replace(HELD, policy_version="policy-2"))])
    assert store.get("rudaw", "17").decisions == (HELD, CLEAR, replace(HELD, policy_version="policy-2"))


def test_new_decisions_move_comments_on_and_off_the_queue_but_not_past_a_person(store: Store) -> None:
    for number, decision in enumerate([HELD, CLEAR, HELD]):
        store.record(comment(number), decision)
    store.review("rudaw", "2", OVERRULED)
    keys = [key for key, _ in store.page(after=0, limit=10)]
    store.add_decisions(list(zip(keys, [CLEAR, HELD, HELD], strict=True)))
    assert ids(store.queue()) == ["1"]


def test_decisions_are_added_all_or_none(store: Store) -> None:
    store.record(FULL, HELD)
    [(key, _)] = store.page(after=0, limit=10)
    with pytest.raises(CommentNotFoundError, match=str(key + 1)):
        store.add_decisions([(key, CLEAR), (key + 1, CLEAR)])
    assert store.get("rudaw", "17").decisions == (HELD,)
    store.add_decisions([])


def test_many_decisions_and_long_pages_take_several_statements(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moderation.store.store.MANY", 3)
    monkeypatch.setattr("moderation.store.rows.MANY", 3)
    for number in range(8):
        store.record(comment(number), HELD)
    keys = [key for key, _ in store.page(after=0, limit=100)]
    store.add_decisions([(key, CLEAR) for key in keys])
    assert [len(record.decisions) for _, record in store.page(after=0, limit=100)] == [2] * 8
    assert store.count_queue() == 0


def test_stale_is_what_was_last_decided_with_another_policy_or_model(store: Store) -> None:
    old = [replace(CLEAR, policy_version="policy-0"), replace(CLEAR, model_version="model-0"), CLEAR]
    for number, decision in enumerate(old):
        store.record(comment(number), decision)
    now = Versions("policy-1", "model-1")
    assert ids(store.page(after=0, limit=10, stale=now)) == ["0", "1"]
    assert store.count(stale=now) == 2
    [(key, _), *_] = store.page(after=0, limit=10, stale=now)
    store.add_decisions([(key, CLEAR)])
    assert ids(store.page(after=0, limit=10, stale=now)) == ["1"]
    store.add_decisions([(key, old[0])])
    assert ids(store.page(after=0, limit=10, stale=now)) == ["0", "1"]


def test_a_store_that_is_there_answers_a_ping(store: Store) -> None:
    store.ping()


def test_the_store_notes_when_a_comment_came_in(store: Store) -> None:
    before = datetime.now(UTC)
    store.record(FULL, HELD)
    with store._engine.connect() as connection:  # noqa: SLF001 - no part of the interface shows it yet
        from moderation.store.schema import comments  # noqa: PLC0415

        received_at = connection.execute(comments.select()).one().received_at
    assert before <= received_at <= datetime.now(UTC)


def _reviewed(store: Store, name: str, day: int, site: str = "rudaw") -> None:
    if store.find(site, name) is None:
        store.record(replace(FULL, id=name, site=site), HELD)
    store.review(site, name, replace(OVERRULED, reviewed_at=NOON + timedelta(days=day)))


def test_reviewed_comments_come_the_last_reviewed_first(store: Store) -> None:
    for day, name in enumerate(("one", "two", "three", "one")):
        _reviewed(store, name, day)
    _reviewed(store, "elsewhere", 9, site="other")
    store.record(replace(FULL, id="waiting"), HELD)
    assert [record.comment.id for record in store.last_reviewed("rudaw", limit=9)] == ["one", "three", "two"]
    assert [record.comment.id for record in store.last_reviewed("rudaw", limit=2)] == ["one", "three"]
    assert [len(record.reviews) for record in store.last_reviewed("rudaw", limit=2)] == [2, 1]


def test_a_comment_whose_review_was_withdrawn_teaches_nothing(store: Store) -> None:
    for day, name in enumerate(("one", "two")):
        _reviewed(store, name, day)
    _reviewed(store, "two", 3)
    for name in ("one", "two"):
        store.undo("rudaw", name, OVERRULED.reviewer, NOON)
    assert [(record.comment.id, len(record.reviews)) for record in store.last_reviewed("rudaw", limit=9)] == [
        ("two", 1)
    ]


def test_reviewed_comments_can_be_asked_for_from_a_time_on(store: Store) -> None:
    for day, name in enumerate(("one", "two", "three")):
        _reviewed(store, name, day)
    since = NOON + timedelta(days=1)
    assert [record.comment.id for record in store.last_reviewed("rudaw", limit=9, since=since)] == [
        "three",
        "two",
    ]
    assert store.last_reviewed("rudaw", limit=9, since=since + timedelta(days=2)) == []
    assert store.last_reviewed("ru\0daw", limit=9) == []
