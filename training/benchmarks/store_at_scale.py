"""Measure the store on one database: posts from several processes, and the questions asked of many comments.

Usage: .venv/bin/python -m training.benchmarks.store_at_scale URL [COMMENTS]

The database must be a new one; it is filled with COMMENTS comments (1,000,000 by default) of 300 characters that all
wait for a person, but for every tenth, which has been reviewed; every tenth has the same text as far as the index of
repeated texts knows.
"""

from __future__ import annotations

import multiprocessing
import statistics
import sys
import time
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import insert

from moderation.domain import Comment, Decision, Finding, Guideline, Span, Verdict
from moderation.rules.fingerprint import fingerprint
from moderation.store import Marked, Store, Versions, upgrade
from moderation.store.engine import connect, transaction
from moderation.store.repeats import keep_bands
from moderation.store.rows import comment_row, decision_row
from moderation.store.schema import comments, decisions
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PROCESSES = 4
_POSTS = 500
_BATCH = 10_000
_TEXT = (
    "The ministry said nothing about the rockets, and nobody here believes what it will say tomorrow. " * 3
)
_VERSIONS = Versions(policy="0123456789abcdef", model="fedcba9876543210")
_BANDS = fingerprint(normalize(_TEXT))
_ARTICLE = "https://example.org/article"
_DECISION = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 1 / 3),
    findings=(Finding(Guideline.THREAT, 0.5, "classifier", Span(4, 12)),),
    reason="A person looks at it.",
    policy_version=_VERSIONS.policy,
    model_version=_VERSIONS.model,
    decided_at=datetime.now(UTC),
)


def main(url: str, size: int = 1_000_000) -> None:
    """Fill the database, then measure; figures go to stdout."""
    upgrade(url)
    start = time.perf_counter()
    for first in range(1, size + 1, _BATCH):
        _fill(url, range(first, min(first + _BATCH, size + 1)))
    print(f"{size:,} comments put in in {time.perf_counter() - start:.0f} s")
    _measure_posts(url)
    store = Store.open(url)
    asked: dict[str, Callable[[], object]] = {
        "queue(limit=50)": store.queue,
        "queue(site, limit=50)": partial(store.queue, site="site-1"),
        "queue(after the middle)": partial(store.queue, after=size // 2),
        "most_shared(known text)": partial(store.most_shared, [_marked("other", _BANDS)]),
        "most_shared(same article)": partial(store.most_shared, [_marked(_ARTICLE, _BANDS)]),
        "most_shared(new text)": partial(store.most_shared, [_marked("other", range(8))]),
        "count_queue()": store.count_queue,
        "count_queue(site)": partial(store.count_queue, "site-1"),
        "get(site, id)": partial(store.get, "site-1", "old-1"),
        "page(limit=500)": partial(store.page, after=size // 2, limit=500),
        "page(stale), all of them": partial(store.page, after=0, limit=500, stale=Versions("new", "new")),
        "page(stale), none of them": partial(store.page, after=0, limit=500, stale=_VERSIONS),
        "count()": store.count,
        "count(stale)": partial(store.count, stale=_VERSIONS),
        "add_decisions(500)": partial(_rescore, store, size // 2),
    }
    for name, ask in asked.items():
        print(f"{name:28} {_milliseconds(ask)}")
    store.close()


def _fill(url: str, keys: range) -> None:
    engine = connect(url)
    now = datetime.now(UTC)
    rows = [
        comment_row(_marked(_ARTICLE, (), key).comment)
        | {"received_at": now, "needs_review": True, "reviewed": key % 10 == 0}
        for key in keys
    ]
    with transaction(engine, write=True) as connection:
        connection.execute(insert(comments), rows)
        connection.execute(insert(decisions), [decision_row(key, _DECISION) for key in keys])
        keep_bands(connection, [_marked(_ARTICLE, _bands(key), key) for key in keys])
    engine.dispose()


def _marked(article: str, bands: Sequence[int], key: int = 2**63 - 1) -> Marked:
    comment = Comment(id=f"old-{key}", text=_TEXT, site=f"site-{key % 3}", article_url=article)
    return Marked(comment, bands, key)


def _bands(key: int) -> Sequence[int]:
    """Give the fingerprint of one text for every tenth comment, and one of its own for any other."""
    return _BANDS if key % 10 == 0 else [hash((key, place)) for place in range(8)]


def _measure_posts(url: str) -> None:
    start = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(_PROCESSES) as pool:
        taken = sorted(chain.from_iterable(pool.starmap(_post, [(url, name) for name in range(_PROCESSES)])))
    rate = len(taken) / (time.perf_counter() - start)
    print(
        f"record() from {_PROCESSES} processes    p50 {1000 * taken[len(taken) // 2]:.1f} ms, "
        f"p99 {1000 * taken[len(taken) * 99 // 100]:.1f} ms, {rate:.0f}/s with their start"
    )


def _post(url: str, name: int) -> list[float]:
    store = Store.open(url)
    taken = []
    for number in range(_POSTS):
        start = time.perf_counter()
        comment = Comment(id=f"{name}-{number}", text=_TEXT, site="site-1")
        store.record(comment, _DECISION, _bands(10 * (name * _POSTS + number) + 1))
        taken.append(time.perf_counter() - start)
    store.close()
    return taken


def _rescore(store: Store, after: int) -> None:
    store.add_decisions([(key, _DECISION) for key in range(after, after + 500)])


def _milliseconds(ask: Callable[[], object]) -> str:
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        ask()
        taken.append(1000 * (time.perf_counter() - start))
    return f"first {taken[0]:8.1f} ms, median of 5 {statistics.median(taken):8.1f} ms"


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
