"""The audit trail tells what was altered, left out or moved, and lets everything else be."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from moderation.domain import Act, Comment, Decision, Deed, Finding, Guideline, Review, Span, Verdict
from moderation.store.engine import connect, transaction
from moderation.store.trail import CHAINS, digest

if TYPE_CHECKING:
    from moderation.store import Store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 1 / 3),
    findings=(Finding(Guideline.ABUSE, 0.1, "classifier", Span(0, 4)),),
    reason="A person looks at it.",
    policy_version="policy-1",
    model_version="model-1",
    decided_at=NOON,
    relevance=0.1,
    uncertainty=0.7,
)


def review(verdict: Verdict = Verdict.REJECT, reviewer: str = "Shilan") -> Review:
    return Review(verdict=verdict, reviewer=reviewer, reviewed_at=NOON, guideline=Guideline.ABUSE)


@pytest.fixture
def full(store: Store) -> Store:
    """Fill a store with forty comments and everything that people do, so that chains are longer than two rows."""
    for number in range(40):
        store.record(Comment(id=str(number), text=f"Text {number}", posted_at=NOON), HELD)
    keys = [key for key, _ in store.page(after=0, limit=100)]
    store.add_decisions([(key, replace(HELD, policy_version="policy-2")) for key in keys])
    for number in range(8):
        store.review("default", str(number), review())
    store.act("default", "0", Act(deed=Deed.NOTE, person="Shilan", acted_at=NOON, words="Hm."))
    store.undo("default", "1", "Shilan", NOON)
    store.appeal("default", "2", "Dana", "Why?", NOON)
    store.review("default", "2", review(Verdict.APPROVE, "Azad"))
    return store


def tamper(url: str, table: str, *statements: str) -> None:
    """Change the database as somebody may who can drop its triggers."""
    engine = connect(url)
    with transaction(engine, write=True) as connection:
        on_postgresql = engine.dialect.name == "postgresql"
        for verb in ("UPDATE", "DELETE"):
            trigger = f"DROP TRIGGER {table}_refuse_{verb}"
            if table != "comments":
                connection.exec_driver_sql(f"{trigger} ON {table}" if on_postgresql else trigger)
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


_FORGED = (
    "INSERT INTO reviews SELECT 99, comment_key, decision_key, 'approve', reviewer, reason, guideline, reviewed_at "
    "FROM reviews WHERE key = 8"
)


def faults(store: Store) -> list[tuple[str, str]]:
    return [(fault.what, fault.problem) for fault in store.verify().faults]


def test_what_was_not_touched_has_no_fault(full: Store) -> None:
    audit = full.verify()
    assert audit.faults == ()
    assert audit.rows == 40 + 40 + 8 + 1 + 1 + 1 + 1
    assert len(audit.ends) == CHAINS


def test_an_empty_store_has_no_fault(store: Store) -> None:
    assert (store.verify().faults, store.verify().rows) == ((), 0)


@pytest.mark.parametrize(
    ("table", "statement", "fault"),
    [
        ("decisions", "UPDATE decisions SET verdict = 'approve' WHERE key = 7", ("decision 7", "was altered")),
        ("decisions", "UPDATE decisions SET scores = '{}' WHERE key = 7", ("decision 7", "was altered")),
        ("decisions", "UPDATE decisions SET relevance = NULL WHERE key = 7", ("decision 7", "was altered")),
        ("decisions", "UPDATE decisions SET decided_at = '2026-11-22 12:00:01' WHERE key = 7", ("decision 7", "was altered")),
        ("decisions", "DELETE FROM decisions WHERE key = 50", ("decision 50", "it is missing")),
        ("reviews", "UPDATE reviews SET reviewer = 'Azad' WHERE key = 8", ("review 8", "was altered")),
        ("reviews", "UPDATE reviews SET guideline = NULL WHERE key = 8", ("review 8", "was altered")),
        ("reviews", "DELETE FROM reviews WHERE key = 8", ("review 8", "it is missing")),
        ("acts", "UPDATE acts SET words = '' WHERE key = 1", ("act 1", "was altered")),
        ("acts", "DELETE FROM acts WHERE key = 1", ("act 1", "it is missing")),
        ("comments", "UPDATE comments SET text = 'Peace' WHERE key = 7", ("decision 7", "the comment it is about")),
        ("reviews", _FORGED, ("review 99", "it is not in the trail")),
        ("trail", "UPDATE trail SET row_key = 99 WHERE chain = 7 AND sequence = 1", ("trail 7/1", "altered or moved")),
        ("trail", "DELETE FROM trail WHERE chain = 7 AND sequence = 1", ("trail 7/2", "1 rows before it are missing")),
        ("trail", "DELETE FROM trail WHERE chain = 7 AND sequence = (SELECT max(sequence) FROM trail WHERE chain = 7)",
         ("trail 7/", "not the one that was noted")),
    ],
)  # fmt: skip
def test_what_was_altered_or_is_missing_is_named(
    full: Store, database_url: str, table: str, statement: str, fault: tuple[str, str]
) -> None:
    tamper(database_url, table, statement)
    found = faults(full)
    assert any(what.startswith(fault[0]) and fault[1] in problem for what, problem in found), found


def test_a_comment_that_is_gone_shows_at_its_decisions(full: Store, database_url: str) -> None:
    statement = "DELETE FROM comments WHERE key = 40"
    if database_url.startswith("sqlite"):
        with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as connection, connection:
            connection.execute(statement)
    else:
        tamper(database_url, "comments", "SET session_replication_role = replica", statement)
    altered = "it, or the comment it is about, was altered"
    assert faults(full) == [("decision 40", altered), ("decision 80", altered)]


def test_one_altered_row_is_one_fault(full: Store, database_url: str) -> None:
    tamper(database_url, "reviews", "UPDATE reviews SET reason = 'Other' WHERE key = 3")
    assert faults(full) == [("review 3", "it, or the comment it is about, was altered")]


def test_rows_that_changed_places_are_found(full: Store, database_url: str) -> None:
    tamper(
        database_url,
        "trail",
        "UPDATE trail SET sequence = 1000 WHERE chain = 7 AND sequence = 1",
        "UPDATE trail SET sequence = 1 WHERE chain = 7 AND sequence = 2",
        "UPDATE trail SET sequence = 2 WHERE chain = 7 AND sequence = 1000",
    )
    assert ("trail 7/1", "the row, or one before it, was altered or moved") in faults(full)


def test_what_is_taken_out_of_everything_at_once_shows_at_an_end_that_was_kept(
    full: Store, database_url: str
) -> None:
    kept = full.verify().ends
    tamper(
        database_url,
        "trail",
        "DELETE FROM trail WHERE chain = 9 AND sequence > 1",
        "UPDATE chains SET sequence = 1, hash = (SELECT hash FROM trail WHERE chain = 9 AND sequence = 1) WHERE chain = 9",
    )
    found = full.verify(kept).faults
    assert [fault.problem for fault in found if fault.what.startswith("trail 9/")] == [
        "it is not the end that was kept elsewhere"
    ]


def test_an_end_that_was_kept_stays_part_of_a_chain_that_grows(full: Store) -> None:
    kept = full.verify().ends
    for number in range(40):
        full.record(Comment(id=f"later {number}", text="Text"), HELD)
    assert full.verify(kept).faults == ()


def test_threads_that_post_review_and_decide_again_at_once_leave_whole_chains(store: Store) -> None:
    def post(worker: int) -> None:
        for number in range(20):
            store.record(Comment(id=f"{worker}-{number}", text="Peace"), HELD)
            store.review("default", f"{worker}-{number}", review())
            if number % 5 == 0:
                keys = [key for key, _ in store.page(after=0, limit=30)]
                store.add_decisions([(key, HELD) for key in keys])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(post, range(4)))
    audit = store.verify()
    assert audit.faults == ()
    assert audit.rows >= 160


def test_a_digest_is_the_same_in_every_zone_and_without_columns_that_hold_nothing() -> None:
    there = NOON.astimezone(tz=None) + timedelta(0)
    assert digest({"a": 1, "at": NOON}) == digest({"at": there, "b": None, "a": 1})
    assert digest({"a": 1}) != digest({"a": 2})
    assert digest({"a": 1}) != digest({"b": 1})
