"""Rescoring decides again on what is stale, once each, whatever happens on the way."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from moderation.config import Config
from moderation.domain import Comment, Guideline, Review, Verdict
from moderation.policy import Policy
from moderation.rescoring import (
    Changes,
    Move,
    Standing,
    backtest,
    begin,
    pieces,
    rescore,
    rescore_next,
    versions,
)
from moderation.store import LEASE, Range, Rescored, Selection, Store, runs

if TYPE_CHECKING:
    from pathlib import Path

    from moderation.screening import Screener

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


def stale(screener: Screener) -> Selection:
    return Selection(stale=versions(screener))


def post_old(store: Store, screener: Screener, count: int) -> None:
    """Keep comments that are decided with another policy than the screener's."""
    [decision] = screener.screen([Comment(id="1", text="Comment.")])
    for number in range(count):
        store.record(
            Comment(id=str(number), text=f"Comment {number}."), replace(decision, policy_version="old")
        )


def decisions_of(store: Store) -> list[int]:
    return [len(record.decisions) for _, record in store.page(after=0, limit=10_000)]


@pytest.fixture
def small_ranges(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut ranges of three comments."""
    monkeypatch.setattr(runs, "_MOST", 3)


def test_a_new_policy_decides_again_beside_the_old_decision(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.", "The sky is clear.")
    changes = rescore(store, stricter, stale(stricter))
    assert (changes.counts["rescored"], changes.counts["unchanged"]) == (2, 1)
    assert (changes.counts["to_reject"], changes.counts["to_approve"]) == (1, 0)
    assert changes.evidence("gained") == {Guideline.PROFANITY: 1}
    assert changes.evidence("lost") == {}
    before, after = store.get("default", "0").decisions
    assert (before.verdict, after.verdict) == (Verdict.APPROVE, Verdict.REJECT)
    assert after.policy_version == stricter.policy.version != before.policy_version


def test_the_way_back_is_counted_as_the_way_back(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, stricter, "The flag is zaffre.")
    changes = rescore(store, screener, stale(screener))
    assert (changes.counts["to_reject"], changes.counts["to_approve"]) == (0, 1)
    assert changes.evidence("lost") == {Guideline.PROFANITY: 1}
    move = Move(Standing.REJECTED, Standing.APPROVED, Guideline.PROFANITY)
    assert list(changes.moves()) == [(move, 1)]
    assert changes.examples == {move: [("default", "0")]}
    assert store.count_queue() == 0


def test_what_was_published_and_would_be_rejected_waits_for_a_person(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.", "The sky is clear.")
    changes = rescore(store, stricter, stale(stricter))
    assert changes.counts["queued"] == 1
    [(_, waiting)] = store.queue()
    assert waiting.comment.id == "0"
    assert (waiting.verdict, waiting.decision.needs_review) == (Verdict.REJECT, True)
    assert list(changes.moves()) == [(Move(Standing.APPROVED, Standing.HELD, Guideline.PROFANITY), 1)]


def test_it_waits_until_a_person_has_looked_however_often_it_is_decided_again(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.")
    for _ in range(3):
        rescore(store, stricter, Selection())
    assert [record.comment.id for _, record in store.queue()] == ["0"]
    store.review("default", "0", Review(verdict=Verdict.REJECT, reviewer="Shilan", reviewed_at=NOON))
    rescore(store, stricter, Selection())
    assert store.count_queue() == 0


def test_what_was_never_published_is_rejected_without_a_person(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    comment = Comment(id="0", text="The flag is zaffre.")
    [decision] = screener.screen([comment])
    store.record(comment, replace(decision, verdict=Verdict.REJECT, needs_review=True))
    changes = rescore(store, stricter, stale(stricter))
    assert (changes.counts["queued"], changes.counts["released"]) == (0, 1)
    assert store.count_queue() == 0


def test_what_is_up_to_date_is_left_alone(store: Store, screener: Screener) -> None:
    post(store, screener, "One.", "Two.")
    assert rescore(store, screener, stale(screener)) == Changes()
    assert decisions_of(store) == [1, 1]


def test_everything_is_decided_again_on_request(store: Store, screener: Screener) -> None:
    post(store, screener, "One.", "Two.")
    assert rescore(store, screener, Selection()).counts["rescored"] == 2
    assert decisions_of(store) == [2, 2]


def test_held_and_released_are_counted_and_move_on_and_off_the_queue(
    store: Store, screener: Screener
) -> None:
    comments = [Comment(id=str(number), text="The sky is clear.") for number in range(2)]
    [clear, _] = screener.screen(comments)
    store.record(comments[0], replace(clear, needs_review=True, policy_version="old"))
    counts = rescore(store, screener, stale(screener)).counts
    assert (counts["released"], counts["held"], counts["unchanged"]) == (1, 0, 0)
    assert store.count_queue() == 0


def test_a_persons_verdict_stays_above_the_machines(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.")
    review = Review(verdict=Verdict.APPROVE, reviewer="Shilan", reviewed_at=NOON)
    store.review("default", "0", review)
    changes = rescore(store, stricter, stale(stricter))
    record = store.get("default", "0")
    assert record.decision.verdict is Verdict.REJECT
    assert record.verdict is Verdict.APPROVE
    assert record.reviews == (review,)
    assert (changes.counts["overruled"], changes.counts["queued"], store.count_queue()) == (1, 0, 0)


def test_a_backtest_tells_what_a_run_then_does_and_changes_nothing(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.", "The sky is clear.", "Zaffre again.")
    parts = [backtest(store, stricter, piece) for piece in pieces(store, stale(stricter))]
    assert decisions_of(store) == [1, 1, 1]
    assert parts == [rescore(store, stricter, stale(stricter))]
    assert parts[0].counts["to_reject"] == 2


def test_only_what_is_selected_is_decided_again(store: Store, screener: Screener, stricter: Screener) -> None:
    [threat] = screener.screen([Comment(id="t", text="I will find you and kill you.")])
    [clear] = screener.screen([Comment(id="c", text="The sky is clear.")])
    noon_before = NOON.replace(day=21)
    for name, site, decision, posted_at in (
        ("a", "one", threat, noon_before),
        ("b", "one", clear, NOON),
        ("c", "two", threat, NOON),
        ("d", "two", clear, noon_before),
    ):
        store.record(Comment(id=name, site=site, text="Comment.", posted_at=posted_at), decision)

    def chosen(**given: Any) -> str:
        selection = Selection(stale=versions(stricter), **given)
        ids = [
            record.comment.id for keys in [Range(0, 100)] for _, record in store.runs.page(selection, keys)
        ]
        assert store.runs.count(selection) == len(ids)
        return "".join(ids)

    assert chosen() == "abcd"
    assert chosen(site="one") == "ab"
    assert chosen(site="three") == chosen(site="\0") == ""
    assert chosen(guideline=Guideline.THREAT) == "ac"
    assert chosen(guideline=Guideline.PROMOTION) == ""
    assert chosen(since=NOON) == "bc"
    assert chosen(until=NOON) == "ad"
    assert chosen(since=NOON, site="one", guideline=Guideline.THREAT) == ""
    assert Selection(stale=versions(screener)) != Selection(stale=versions(stricter))


def test_a_comment_without_a_time_is_selected_by_when_it_came_in(store: Store, screener: Screener) -> None:
    post(store, screener, "The sky is clear.")
    hour = timedelta(hours=1)
    now = datetime.now(UTC)
    assert store.runs.count(Selection(since=now - hour, until=now + hour)) == 1
    assert store.runs.count(Selection(until=now - hour)) == 0


@pytest.mark.usefixtures("small_ranges")
def test_two_that_work_on_one_run_share_it(store: Store, screener: Screener) -> None:
    post_old(store, screener, 10)
    one, two = (begin(store, screener, stale(screener)) for _ in range(2))
    assert one == two
    first = store.runs.claim(one, NOON)
    second = store.runs.claim(two, NOON)
    assert first is not None
    assert second is not None
    assert first.last == second.after
    while not store.runs.progress(one).is_over:
        rescore_next(store, replace(screener, clock=lambda: NOON + 2 * LEASE), two)
    assert decisions_of(store) == [2] * 10
    assert store.runs.progress(one).counts["rescored"] == 10


@pytest.mark.usefixtures("small_ranges")
def test_a_range_whose_lease_has_not_run_out_is_nobody_elses(store: Store, screener: Screener) -> None:
    post_old(store, screener, 3)
    run = begin(store, screener, stale(screener))
    taken = store.runs.claim(run, NOON)
    assert store.runs.claim(run, NOON + LEASE) is None
    assert not store.runs.progress(run).is_over
    assert store.runs.claim(run, NOON + LEASE + timedelta(seconds=1)) == taken


@pytest.mark.usefixtures("small_ranges")
def test_of_two_at_one_range_the_first_that_is_done_is_kept(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post(store, screener, "The flag is zaffre.")
    run = begin(store, stricter, stale(stricter))
    slept = store.runs.claim(run, NOON)
    awake = store.runs.claim(run, NOON + 2 * LEASE)
    assert slept == awake is not None
    [(key, record)] = store.runs.page(run.selection, awake)
    decided = [Rescored(key, stricter.screen([record.comment])[0], Counter(rescored=1))]
    assert store.runs.finish(run, awake, decided) == [key]
    assert store.runs.finish(run, slept, decided) is None
    assert decisions_of(store) == [2]
    assert store.runs.progress(run).counts == {"rescored": 1}


@pytest.mark.usefixtures("small_ranges")
def test_what_fails_gives_its_range_back_at_once(
    store: Store, screener: Screener, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_old(store, screener, 3)
    run = begin(store, screener, stale(screener))
    with monkeypatch.context() as patch:
        patch.setattr(Store, "add_bands", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            rescore_next(store, screener, run)
    assert rescore_next(store, screener, run).counts["rescored"] == 3


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_later_run_with_another_policy_takes_the_place_of_an_open_one(
    store: Store, screener: Screener, stricter: Screener
) -> None:
    post_old(store, screener, 3)
    old = begin(store, screener, stale(screener))
    piece = store.runs.claim(old, NOON)
    assert piece is not None
    rescore(store, stricter, stale(stricter))
    progress = store.runs.progress(old)
    assert (progress.is_over, progress.is_complete) == (True, False)
    assert store.runs.finish(old, piece, []) is None
    assert store.runs.claim(old, NOON) is None
    assert rescore(store, screener, stale(screener)).counts["rescored"] == 3


def test_a_comment_that_another_run_has_decided_on_is_not_decided_on_twice(
    store: Store, screener: Screener
) -> None:
    post_old(store, screener, 3)
    run = begin(store, screener, stale(screener))
    piece = store.runs.claim(run, datetime.now(UTC))
    assert piece is not None
    rescore(store, screener, Selection(stale=versions(screener), site="default"))
    decided = [
        Rescored(key, record.decision, Counter(rescored=1)) for key, record in store.page(after=0, limit=10)
    ]
    assert store.runs.finish(run, piece, decided) == []
    assert decisions_of(store) == [2] * 3


def test_a_run_over_everything_that_was_stopped_goes_on_where_it_was(
    store: Store, screener: Screener, small_ranges: None
) -> None:
    post_old(store, screener, 8)
    run = begin(store, screener, Selection())
    assert rescore_next(store, screener, run).counts["rescored"] == 3
    assert rescore(store, screener, Selection()).counts["rescored"] == 5
    assert decisions_of(store) == [2] * 8


def test_long_comments_make_short_ranges(store: Store, screener: Screener) -> None:
    [decision] = screener.screen([Comment(id="1", text="Comment.")])
    for number in range(5):
        store.record(Comment(id=str(number), text="x" * 24_000), decision)
    sizes = [len(store.runs.page(*piece)) for piece in pieces(store, Selection())]
    assert sizes == [2, 2, 1]


_KILLED_AFTER_TWO_RANGES = """
import os, signal, sys
from moderation.bootstrap import build_screener
from moderation.config import Config
from moderation.rescoring import begin, rescore_next, versions
from moderation.store import Selection, Store, runs

runs._MOST = 3
store = Store.open(sys.argv[1])
screener = build_screener(Config.from_env({}))
run = begin(store, screener, Selection(stale=versions(screener)))
rescore_next(store, screener, run)
rescore_next(store, screener, run)
store.runs.claim(run, screener.clock())
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_rescoring_resumes_after_a_crash_without_repeating_or_skipping(
    store: Store, database_url: str, screener: Screener
) -> None:
    post_old(store, screener, 11)
    killed = subprocess.run([sys.executable, "-c", _KILLED_AFTER_TWO_RANGES, database_url], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert store.runs.count(stale(screener)) == 5
    later = replace(screener, clock=lambda: datetime.now(UTC) + 2 * LEASE)
    assert rescore(store, later, stale(screener)).counts["rescored"] == 5
    assert decisions_of(store) == [2] * 11
    assert store.runs.count(stale(screener)) == 0


@pytest.mark.usefixtures("small_ranges")
def test_rescoring_decides_on_comments_that_are_posted_meanwhile(store: Store, screener: Screener) -> None:
    post_old(store, screener, 3)
    run = begin(store, screener, stale(screener))
    rescore_next(store, screener, run)
    [decision] = screener.screen([Comment(id="1", text="Comment.")])
    store.record(Comment(id="late", text="Meanwhile."), replace(decision, policy_version="old"))
    rescore(store, screener, stale(screener))
    assert decisions_of(store) == [2] * 4


@pytest.mark.usefixtures("small_ranges")
def test_a_run_over_everything_leaves_what_is_posted_meanwhile_alone(
    store: Store, screener: Screener
) -> None:
    post_old(store, screener, 3)
    run = begin(store, screener, Selection())
    post(store, screener, "Meanwhile.")
    assert rescore(store, screener, Selection()).counts["rescored"] == 3
    assert store.runs.progress(run).is_complete
    assert decisions_of(store) == [2, 2, 2, 1]


def test_what_came_in_below_the_last_key_seen_is_not_missed(
    store: Store, screener: Screener, small_ranges: None
) -> None:
    post_old(store, screener, 3)
    run = begin(store, screener, stale(screener))
    rescore_next(store, screener, run)
    # The first comment's decision is made stale again, as a row would be that was committed late.
    [(key, record), *_] = store.page(after=0, limit=1)
    store.add_decisions([(key, replace(record.decision, policy_version="old"))])
    rescore(store, screener, stale(screener))
    assert store.runs.count(stale(screener)) == 0
