"""Decide again on what was decided under another policy or model.

New decisions stand beside the old ones, and people's reviews above both. A run that was killed is simply started again:
what it had decided is no longer stale, so nothing is done twice and nothing is passed over.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.domain import Effect, Verdict
from moderation.rules.fingerprint import ALIKE, fingerprint
from moderation.store import Marked, Versions
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from moderation.domain import Decision, Guideline, Record
    from moderation.screening import Screener
    from moderation.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a run changed in the machine's decisions, in numbers of comments.

    Attributes:
        seen: In the store when the run began.
        rescored: Decided again.
        unchanged: Of these, those whose verdict and need of review stayed as they were.
        to_reject: Approved before, rejected now.
        to_approve: Rejected before, approved now.
        held: Need review now, and did not before.
        released: Needed review before, and do not now.
        gained: By guideline, with evidence against it now and none before.
        lost: By guideline, with evidence against it before and none now.
    """

    seen: int
    rescored: int = 0
    unchanged: int = 0
    to_reject: int = 0
    to_approve: int = 0
    held: int = 0
    released: int = 0
    gained: Mapping[Guideline, int]
    lost: Mapping[Guideline, int]


def rescore(
    store: Store,
    screener: Screener,
    *,
    batch_size: int,
    progress: Callable[[int], None] = lambda _: None,
    everything: bool = False,
) -> Changes:
    """Decide again on every stale comment, oldest first, in memory for one batch.

    Args:
        store: Where the comments are; posting may go on meanwhile.
        screener: What decides now.
        batch_size: Comments read, decided and committed at a time, 1 or more.
        progress: Told after each commit how many comments it held; they add up to `outstanding`.
        everything: Decide on comments that are not stale too; such a run starts from the first comment each time.

    Raises:
        StoreError: When the database fails; what was committed stays.
    """
    seen = store.count()
    tally: Counter[str] = Counter()
    gained: Counter[Guideline] = Counter()
    lost: Counter[Guideline] = Counter()
    for page in _pages(store, batch_size, None if everything else versions(screener)):
        decided = _decide(store, screener, page)
        store.add_decisions([(key, new) for (key, _), new in zip(page, decided, strict=True)])
        for (_, record), new in zip(page, decided, strict=True):
            tally.update(_differences(record.decision, new))
            gained.update(_evidence(new) - _evidence(record.decision))
            lost.update(_evidence(record.decision) - _evidence(new))
        progress(len(page))
    return Changes(seen=seen, gained=gained, lost=lost, **tally)


def outstanding(store: Store, screener: Screener, *, everything: bool = False) -> int:
    """Count the comments that `rescore` would decide again."""
    return store.count(stale=None if everything else versions(screener))


def versions(screener: Screener) -> Versions:
    """Name what the screener decides with."""
    return Versions(policy=screener.policy.version, model=screener.classifier.version)


def _decide(store: Store, screener: Screener, page: Sequence[tuple[int, Record]]) -> list[Decision]:
    """Decide on stored comments; their fingerprints are kept first, so that they find each other."""
    comments = [record.comment for _, record in page]
    texts = [normalize(comment.text) for comment in comments]
    marked = [
        Marked(record.comment, fingerprint(text), key)
        for (key, record), text in zip(page, texts, strict=True)
    ]
    store.add_bands(marked)
    return screener.decide(comments, texts, [shared >= ALIKE for shared in store.most_shared(marked)])


def _pages(store: Store, size: int, stale: Versions | None) -> Iterator[list[tuple[int, Record]]]:
    after = 0
    while page := store.page(after=after, limit=size, stale=stale):
        yield page
        after, _ = page[-1]


def _differences(old: Decision, new: Decision) -> Iterator[str]:
    yield "rescored"
    if old.verdict is not new.verdict:
        yield "to_reject" if new.verdict is Verdict.REJECT else "to_approve"
    if old.needs_review is not new.needs_review:
        yield "held" if new.needs_review else "released"
    if (old.verdict, old.needs_review) == (new.verdict, new.needs_review):
        yield "unchanged"


def _evidence(decision: Decision) -> frozenset[Guideline]:
    return frozenset(
        finding.guideline for finding in decision.findings if finding.effect in (Effect.JUDGE, Effect.REVIEW)
    )
