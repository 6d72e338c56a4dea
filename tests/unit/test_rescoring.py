"""Rescoring decides again on what is stale, once each, whatever happens on the way."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from moderation.config import Config
from moderation.domain import Comment, Decision, Guideline, Review, Verdict
from moderation.policy import Policy
from moderation.rescoring import outstanding, rescore, versions

if TYPE_CHECKING:
    from pathlib import Path

    from moderation.screening import Screener
    from moderation.store import Store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def stricter(screener: Screener, tmp_path: Path) -> Screener:
    """Screen by the shipped policy with one word more that it does not tolerate."""
    return replace(screener, policy=_policy(tmp_path / "policy.toml", deny="zaffre"))


def _policy(path: Path, *, deny: str) -> Policy:
    shipped = Config.from_env({}).policy.read_text(encoding="utf-8")
    head, profanity, rest = shipped.partition("[guidelines.profanity]")
    path.write_text(head + profanity + rest.replace("deny = []", f'deny = ["{deny}"]', 1), encoding="utf-8")
    return Policy.load(path)


def post(store: Store, screener: Screener, *texts: str) -> None:
    for number, text in enumerate(texts, store.count()):
        comment = Comment(id=str(number), text=text)
        [decision] = screener.screen([comment])
        store.record(comment, decision)


def test_a_new_policy_decides_again_beside_the_old_decision(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.", "The sky is clear.")
    changes = rescore(store, stricter, batch_size=10)
    assert (changes.seen, changes.rescored, changes.unchanged) == (2, 2, 1)
    assert (changes.to_reject, changes.to_approve) == (1, 0)
    assert changes.gained == {Guideline.PROFANITY: 1}
    assert changes.lost == {}
    before, after = store.get("default", "0").decisions
    assert (before.verdict, after.verdict) == (Verdict.APPROVE, Verdict.REJECT)
    assert after.policy_version == stricter.policy.version != before.policy_version


def test_the_way_back_is_counted_as_the_way_back(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, stricter, "The flag is zaffre.")
    changes = rescore(store, screener, batch_size=10)
    assert (changes.to_reject, changes.to_approve) == (0, 1)
    assert changes.lost == {Guideline.PROFANITY: 1}


def test_what_is_up_to_date_is_left_alone(store: Store, screener: Screener) -> None:
    post(store, screener, "One.", "Two.")
    changes = rescore(store, screener, batch_size=1)
    assert (changes.seen, changes.rescored) == (2, 0)
    assert len(store.get("default", "0").decisions) == 1


def test_everything_is_decided_again_on_request(store: Store, screener: Screener) -> None:
    post(store, screener, "One.", "Two.")
    assert outstanding(store, screener, everything=True) == 2
    assert rescore(store, screener, batch_size=1, everything=True).rescored == 2
    assert len(store.get("default", "0").decisions) == 2


def test_held_and_released_are_counted_and_move_on_and_off_the_queue(
    store: Store, screener: Screener
) -> None:
    comments = [Comment(id=str(number), text="The sky is clear.") for number in range(2)]
    [clear, _] = screener.screen(comments)
    store.record(comments[0], replace(clear, needs_review=True, policy_version="old"))
    changes = rescore(store, screener, batch_size=10)
    assert (changes.released, changes.held, changes.unchanged) == (1, 0, 0)
    assert store.count_queue() == 0


def test_a_persons_verdict_stays_above_the_machines(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.")
    review = Review(verdict=Verdict.APPROVE, reviewer="Shilan", reviewed_at=NOON)
    store.review("default", "0", review)
    rescore(store, stricter, batch_size=10)
    record = store.get("default", "0")
    assert record.decision.verdict is Verdict.REJECT
    assert record.verdict is Verdict.APPROVE
    assert record.reviews == (review,)


def test_progress_adds_up_to_what_was_outstanding(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, *"abcdefg")
    told: list[int] = []
    total = outstanding(store, stricter)
    rescore(store, stricter, batch_size=3, progress=told.append)
    assert told == [3, 3, 1]
    assert sum(told) == total
    assert outstanding(store, stricter) == 0


_KILLED_AFTER_TWO_BATCHES = """
import os, signal, sys
from moderation.bootstrap import build_screener
from moderation.config import Config
from moderation.rescoring import rescore
from moderation.store import Store

batches = []
def progress(size):
    batches.append(size)
    if len(batches) == 2:
        os.kill(os.getpid(), signal.SIGKILL)

rescore(Store.open(sys.argv[1]), build_screener(Config.from_env({})), batch_size=3, progress=progress)
"""


def test_rescoring_resumes_after_a_crash_without_repeating_or_skipping(
    store: Store, database_url: str, screener: Screener
) -> None:
    old = _stale(screener)
    for number in range(10):
        store.record(Comment(id=str(number), text=f"Comment {number}."), old)
    killed = subprocess.run([sys.executable, "-c", _KILLED_AFTER_TWO_BATCHES, database_url], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert outstanding(store, screener) == 4
    assert rescore(store, screener, batch_size=3).rescored == 4
    decisions = [record.decisions for _, record in store.page(after=0, limit=100)]
    assert [len(made) for made in decisions] == [2] * 10
    assert {made[1].policy_version for made in decisions} == {versions(screener).policy}


def test_rescoring_decides_on_comments_that_are_posted_meanwhile(store: Store, screener: Screener) -> None:
    old = _stale(screener)
    for number in range(3):
        store.record(Comment(id=str(number), text="Before."), old)

    def post_more(_: int) -> None:
        store.record(Comment(id="late", text="Meanwhile."), old)

    assert rescore(store, screener, batch_size=2, progress=post_more).rescored == 4
    assert outstanding(store, screener) == 0


def _stale(screener: Screener) -> Decision:
    [decision] = screener.screen([Comment(id="1", text="Comment.")])
    return replace(decision, policy_version="old")
