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
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import insert

from moderation.domain import Comment, Decision, Finding, Guideline, Span, Verdict
from moderation.reviewing import Session
from moderation.rules.fingerprint import fingerprint
from moderation.store import Filter, Marked, Order, Part, Store, Versions, upgrade
from moderation.store.deciding import decide
from moderation.store.engine import connect, transaction
from moderation.store.placing import REJECTED, arrived
from moderation.store.repeats import keep_bands
from moderation.store.rows import comment_row
from moderation.store.schema import comments, reviews
from moderation.store.trail import enter
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moderation.store.trail import Fact

_PROCESSES = 4
_POSTS = 500
_BATCH = 10_000
_TEXT = (
    "The ministry said nothing about the rockets, and nobody here believes what it will say tomorrow. " * 3
)
_VERSIONS = Versions(policy="0123456789abcdef", model="fedcba9876543210")
_BANDS = fingerprint(normalize(_TEXT))
_ARTICLE = "https://example.org/article"
_GUIDELINES = (
    *[guideline for guideline in Guideline if guideline is not Guideline.THREAT] * 200,
    Guideline.THREAT,
)
"""What a comment is held for, in turn: every thousandth is a threat."""
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
    for name, ask in {**_asked(store, size), **_reviewing(store, size)}.items():
        print(f"{name:28} {_milliseconds(ask)}")
    store.close()


def _asked(store: Store, size: int) -> dict[str, Callable[[], object]]:
    return {
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
        "verify()": store.verify,
    }


def _reviewing(store: Store, size: int) -> dict[str, Callable[[], object]]:
    """Ask what a person at the queue asks, in every order and through every filter."""
    session = Session(store=store, reviewer="Shilan", clock=partial(datetime.now, UTC))
    middle = store.look(size // 2)[0]
    filters = {
        "": Filter(),
        "oldest": Filter(order=Order.OLDEST),
        "newest": Filter(order=Order.NEWEST),
        "site": Filter(site="site-1"),
        "site, oldest": Filter(site="site-1", order=Order.OLDEST),
        "rare guideline": Filter(guideline=Guideline.THREAT),
        "rare guideline, oldest": Filter(guideline=Guideline.THREAT, order=Order.OLDEST),
        "guideline": Filter(guideline=Guideline.ABUSE),
        "guideline, newest": Filter(guideline=Guideline.ABUSE, order=Order.NEWEST),
        "guideline, rare site": Filter(guideline=Guideline.ABUSE, site="none"),
        "article": Filter(article=_ARTICLE),
        "article, oldest": Filter(article=_ARTICLE, order=Order.OLDEST),
        "rejected": Filter(rejected=True),
        "rejected, newest": Filter(rejected=True, order=Order.NEWEST),
        "search, common": Filter(words="ROCKETS"),
        "search, absent": Filter(words="zeppelin"),
    }
    asked: dict[str, Callable[[], object]] = {
        f"page({name})": partial(_page, session, which) for name, which in filters.items()
    }
    asked["page(after the middle)"] = partial(_page, session, Filter(), Part(after=middle))
    asked["page(before the middle)"] = partial(_page, session, Filter(), Part(before=middle))
    asked["remaining()"] = session.remaining
    asked["next()"] = partial(_next, session)
    asked["approve(), undo(), leave()"] = partial(_approve, session)
    return asked


def _page(session: Session, which: Filter, part: Part | None = None) -> None:
    session.which = which
    session.page(part)


def _next(session: Session) -> None:
    session.which = Filter()
    session.next(session.next())


def _approve(session: Session) -> None:
    session.approve(next(session.waiting()))
    session.undo()
    session.close()


def _fill(url: str, keys: range) -> None:
    engine = connect(url)
    now = datetime.now(UTC)
    decided = {key: _decision(key) for key in keys}
    rows = []
    for key, decision in decided.items():
        row = comment_row(_marked(_ARTICLE, (), key).comment)
        row |= arrived(now - timedelta(seconds=key % 100_000), decision)
        if key % 10 == 0:
            row |= {"reviewed": True, "listed": REJECTED}
        rows.append(row)
    with transaction(engine, write=True) as connection:
        connection.execute(insert(comments), rows)
        keep_bands(connection, [_marked(_ARTICLE, _bands(key), key) for key in keys])
        texts = {key: comment_row(_marked(_ARTICLE, (), key).comment) for key in keys}
        facts = decide(connection, list(decided.items()), texts)
        enter(connection, facts)
        reviewed = [_review(fact, now) for fact in facts if fact.comment_key % 10 == 0]
        connection.execute(insert(reviews), reviewed)
    engine.dispose()


def _review(fact: Fact, now: datetime) -> dict[str, object]:
    """Give the row of the rejection of a comment by a person; the trail of a benchmark does without it."""
    return {
        "comment_key": fact.comment_key,
        "decision_key": fact.row_key,
        "verdict": Verdict.REJECT.value,
        "reviewer": "Dilan",
        "reason": "",
        "guideline": Guideline.ABUSE.value,
        "reviewed_at": now,
    }


def _decision(key: int) -> Decision:
    finding = Finding(_GUIDELINES[key % len(_GUIDELINES)], 0.5, "classifier", Span(4, 12))
    return replace(_DECISION, findings=(finding,), uncertainty=1 / (1 + key % 64))


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
