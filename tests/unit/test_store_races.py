"""Several threads and processes at one database."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from moderation.domain import Comment, Decision, Guideline, Record, Review, Verdict
from moderation.errors import CommentConflictError
from moderation.store import Filter, Lease

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


def test_threads_that_record_one_comment_at_once_get_one_record(store: Store) -> None:
    decided = [replace(HELD, reason=f"Reason {number}.") for number in range(8)]
    with ThreadPoolExecutor(8) as threads:
        records = list(
            threads.map(lambda decision: store.record(Comment(id="1", text="Peace"), decision), decided)
        )
    assert records == records[:1] * 8
    assert len(records[0].decisions) == 1
    assert store.count() == 1


def test_of_two_texts_under_one_id_at_once_one_is_kept_and_the_other_refused(store: Store) -> None:
    def record(text: str) -> Record | None:
        try:
            return store.record(Comment(id="1", text=text), HELD)
        except CommentConflictError:
            return None

    with ThreadPoolExecutor(8) as threads:
        records = list(threads.map(record, [f"Text {number}" for number in range(8)]))
    [kept] = [found for found in records if found is not None]
    assert store.get("default", "1") == kept


_RECORD = """
import json, sys
from datetime import UTC, datetime
from moderation.domain import Comment, Decision, Guideline, Verdict
from moderation.store import Store

store = Store.open(sys.argv[1])
made_by = sys.argv[2]
sys.stdin.read(1)
kept = []
for number in range(100):
    decision = Decision(verdict=Verdict.APPROVE, needs_review=False, scores={}, findings=(), reason=made_by,
                        policy_version="p", model_version="m", decided_at=datetime.now(UTC))
    kept.append(store.record(Comment(id=str(number), text="Peace"), decision).decision.reason)
json.dump(kept, sys.stdout)
"""


def test_processes_that_record_the_same_comments_at_once_agree_on_each(
    store: Store, database_url: str
) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _RECORD, database_url, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "abc"
    ]
    for process in running:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    outputs = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    first, second, third = map(json.loads, outputs)
    assert first == second == third
    assert store.count() == 100


def test_rescoring_and_reviewing_at_once_leave_no_reviewed_comment_in_the_queue(store: Store) -> None:
    for number in range(20):
        store.record(Comment(id=str(number), text="Peace"), HELD)
    keys = [key for key, _ in store.page(after=0, limit=100)]

    def rescore(_: int) -> None:
        store.add_decisions([(key, replace(HELD, needs_review=False)) for key in keys])
        store.add_decisions([(key, HELD) for key in reversed(keys)])

    def review(number: int) -> None:
        store.review(
            "default", str(number), Review(verdict=Verdict.APPROVE, reviewer="Shilan", reviewed_at=NOON)
        )

    with ThreadPoolExecutor(4) as threads:
        done = [threads.submit(rescore, number) for number in range(4)]
        done += [threads.submit(review, number) for number in range(10)]
        for each in done:
            each.result()
    assert [record.comment.id for _, record in store.queue()] == [str(number) for number in range(10, 20)]


def test_two_that_rescore_at_once_leave_the_queue_as_the_latest_decisions_say(store: Store) -> None:
    for number in range(20):
        store.record(Comment(id=str(number), text="Peace"), HELD)
    keys = [key for key, _ in store.page(after=0, limit=100)]

    def rescore(number: int) -> None:
        order = keys if number % 3 else keys[::-1]
        store.add_decisions([(key, replace(HELD, needs_review=number % 2 == 0)) for key in order])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(rescore, range(40)))
    latest = [
        record.comment.id for _, record in store.page(after=0, limit=100) if record.decision.needs_review
    ]
    assert [record.comment.id for _, record in store.queue()] == latest


_REVIEW = """
import json, sys
from datetime import UTC, datetime
from moderation.reviewing import Session
from moderation.store import Store

store = Store.open(sys.argv[1])
session = Session(store=store, reviewer=sys.argv[2], clock=lambda: datetime.now(UTC))
sys.stdin.read(1)
decided = []
for opened in session.waiting():
    session.approve(opened)
    decided.append(opened.comment.id)
json.dump(decided, sys.stdout)
"""


def test_people_at_one_queue_decide_on_each_comment_once(store: Store, database_url: str) -> None:
    for number in range(60):
        store.record(Comment(id=str(number), text="Peace"), HELD)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _REVIEW, database_url, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("Azad", "Hana", "Shilan")
    ]
    for process in running:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    decided = [number for process in running for number in json.loads(process.communicate()[0])]
    assert sorted(decided, key=int) == [str(number) for number in range(60)]
    assert store.count_queue() == 0
    assert store.verify().faults == ()


def test_threads_that_ask_for_the_next_comment_at_once_get_one_each(store: Store) -> None:
    for number in range(30):
        store.record(Comment(id=str(number), text="Peace"), HELD)

    def ask(number: int) -> str:
        lease = Lease(str(number), "Shilan", NOON, NOON + timedelta(minutes=5))
        found = store.lease_next(Filter(), lease)
        assert found is not None
        return found[1].comment.id

    with ThreadPoolExecutor(8) as threads:
        opened = list(threads.map(ask, range(24)))
    assert len(set(opened)) == 24


_ACKNOWLEDGE_THEN_DIE = """
import os, signal, sys
from datetime import UTC, datetime
from moderation.domain import Comment, Decision, Verdict
from moderation.store import Store

store = Store.open(sys.argv[1])
decision = Decision(verdict=Verdict.APPROVE, needs_review=False, scores={}, findings=(), reason="",
                    policy_version="p", model_version="m", decided_at=datetime.now(UTC))
for number in range(50):
    store.record(Comment(id=str(number), text="Peace"), decision)
    print(number, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_an_acknowledged_comment_outlives_a_killed_process(store: Store, database_url: str) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _ACKNOWLEDGE_THEN_DIE, database_url],
        check=False,
        stdout=subprocess.PIPE,
        text=True,
    )
    acknowledged = killed.stdout.split()
    assert killed.returncode < 0
    assert acknowledged == [str(number) for number in range(50)]
    assert [record.comment.id for _, record in store.page(after=0, limit=100)] == acknowledged
    assert all(len(record.decisions) == 1 for _, record in store.page(after=0, limit=100))


def test_whoever_asks_for_a_secret_at_once_gets_the_same(store: Store) -> None:
    with ThreadPoolExecutor(8) as threads:
        made = set(threads.map(store.secret, ["tickets"] * 8))
    assert len(made) == 1
    assert store.secret("tickets") in made
    assert store.secret("another") not in made
