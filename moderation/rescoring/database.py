"""Decide again on stored comments, a range of keys at a time: for good, or to see what would change.

New decisions stand beside the old ones, and people's reviews above both. What is published on the machine's word
alone and would be rejected now is not taken down unseen: a person is asked.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from moderation.domain import Verdict
from moderation.errors import StoreError
from moderation.rescoring.changes import Changes, compared
from moderation.rules.fingerprint import ALIKE, fingerprint
from moderation.store import Marked, Rescored, Selection, Versions
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from moderation.domain import Decision, Record
    from moderation.screening import Screener
    from moderation.store import Range, Run, Store
    from moderation.text import Text

    _Page = Sequence[tuple[int, Record]]

_PAUSE = 0.2
"""Seconds to wait before asking again, where others have all that is left of a run."""


class Piece(NamedTuple):
    """A range of keys, and which of its comments are meant."""

    selection: Selection
    keys: Range


def versions(screener: Screener) -> Versions:
    """Name what the screener decides with."""
    return Versions(policy=screener.policy.version, model=screener.classifier.version)


def begin(store: Store, screener: Screener, selection: Selection) -> Run:
    """Begin a run, or join the one that is open for the same selection, policy and model."""
    return store.runs.begin(selection, versions(screener), screener.clock())


def rescore_next(
    store: Store, screener: Screener, run: Run, pause: Callable[[float], None] = time.sleep
) -> Changes:
    """Decide on the next range of a run that nobody is at, and keep the decisions.

    Gives no changes where others have all that is left (after a short wait) or nothing is.

    Raises:
        StoreError: When the database fails; the range is then left to be done again.
    """
    piece = store.runs.claim(run, screener.clock())
    if piece is None:
        if not store.runs.progress(run).is_over:
            pause(_PAUSE)
        return Changes()
    try:
        page = store.runs.page(run.selection, piece)
        texts = _texts(page)
        marked = _marked(page, texts)
        # Kept first, so that the comments of a range find each other.
        store.add_bands(marked)
        decided = _decide(store, screener, page, texts, marked)
        results = [Rescored(key, new, changes.counts) for key, new, changes in decided]
        kept = frozenset(store.runs.finish(run, piece, results) or ())
    except BaseException:
        with suppress(StoreError):
            store.runs.release(run, piece, screener.clock())
        raise
    return _sum(changes for key, _, changes in decided if key in kept)


def rescore(store: Store, screener: Screener, selection: Selection) -> Changes:
    """Decide again on every comment selected, in this process, until nothing is left of it anywhere."""
    run = begin(store, screener, selection)
    total = Changes()
    while not store.runs.progress(run).is_over:
        total.add(rescore_next(store, screener, run))
    return total


def pieces(store: Store, selection: Selection) -> Iterator[Piece]:
    """Cut what is selected now into ranges, in the order of the keys."""
    after = 0
    while keys := store.runs.piece(selection, after):
        yield Piece(selection, keys)
        after = keys.last


def backtest(store: Store, screener: Screener, piece: Piece) -> Changes:
    """Tell what deciding again would change for the comments of a range; keeps nothing."""
    page = store.runs.page(*piece)
    texts = _texts(page)
    return _sum(changes for _, _, changes in _decide(store, screener, page, texts, _marked(page, texts)))


def _texts(page: _Page) -> list[Text]:
    return [normalize(record.comment.text) for _, record in page]


def _marked(page: _Page, texts: Sequence[Text]) -> list[Marked]:
    return [
        Marked(record.comment, fingerprint(text), key)
        for (key, record), text in zip(page, texts, strict=True)
    ]


def _decide(
    store: Store, screener: Screener, page: _Page, texts: Sequence[Text], marked: Sequence[Marked]
) -> list[tuple[int, Decision, Changes]]:
    comments = [record.comment for _, record in page]
    repeated = [shared >= ALIKE for shared in store.most_shared(marked)]
    decided = []
    for (key, record), new in zip(page, screener.decide(comments, texts, repeated), strict=True):
        was_published = _was_published(record)
        if was_published and new.verdict is Verdict.REJECT:
            new = replace(new, needs_review=True)  # noqa: PLW2901 - the decision as it is kept
        decided.append((key, new, compared(record, new, was_published=was_published)))
    return decided


def _was_published(record: Record) -> bool:
    """Tell whether readers may have seen a comment that no person has looked at."""
    return not record.reviews and any(made.verdict is Verdict.APPROVE for made in record.decisions)


def _sum(parts: Iterator[Changes]) -> Changes:
    total = Changes()
    for part in parts:
        total.add(part)
    return total
