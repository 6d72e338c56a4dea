"""What the machine and the people did, in numbers: volumes, what people overturned, how long they took, how far they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import sqrt
from statistics import median, quantiles
from typing import TYPE_CHECKING

from moderation.domain import Deed, Effect, Guideline, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from moderation.domain import Decision, Record
    from moderation.store import Kept, Scope, Store, Tally

_PAGE = 500
_Z = 1.959963984540054
"""The normal distribution has 95 % between minus and plus so many standard deviations."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with what the true share may be.

    Attributes:
        count: How many.
        of: Of how many.
        low: The lower end of the 95 % interval by Wilson; 0 where `of` is 0.
        high: Its upper end; 1 where `of` is 0.
    """

    count: int
    of: int
    low: float
    high: float

    @classmethod
    def wilson(cls, count: int, of: int) -> Share:
        """Put Wilson's interval around a share (Wilson 1927, doi 10.1080/01621459.1927.10502953)."""
        if of == 0:
            return cls(count, of, 0.0, 1.0)
        share, square = count / of, _Z * _Z
        middle = (share + square / (2 * of)) / (1 + square / of)
        half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
        return cls(count, of, middle - half if count else 0.0, middle + half if count < of else 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volumes:
    """Numbers of comments.

    Attributes:
        comments: All of them.
        approved: Published.
        rejected: Rejected, and waiting for nobody.
        waiting: Waiting for a person.
        held: Those for which the machine asks for a person.
        reviewed: Those that a verdict of a person stands on.
    """

    comments: int
    approved: int
    rejected: int
    waiting: int
    held: int
    reviewed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The comments listed for one guideline.

    Attributes:
        share: Of all comments.
        rejected: How many of them are rejected.
        waiting: How many of them wait.
    """

    share: Share
    rejected: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """How long comments waited until a person first decided on them, in seconds; None where none was.

    Attributes:
        comments: How many were.
        median: Half of them waited less.
        p90: Nine of ten waited less.
    """

    comments: int
    median: float | None
    p90: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far a second person, who did not see the first verdict, agrees with it.

    Attributes:
        same: How many verdicts are the same.
        kappa: Cohen's kappa: 1 is full agreement, 0 is what chance alone would give; None where all verdicts are one.
    """

    same: Share
    kappa: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeals:
    """Numbers of appeals against rejections.

    Attributes:
        open: Nobody has decided on them yet.
        decided: Another person has.
        overturned: Of these, those that led to publication.
    """

    open: int
    decided: int
    overturned: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything that is counted.

    Attributes:
        volumes: Numbers of comments.
        guidelines: What is listed for each guideline.
        rejections_overturned: Rejections by the machine alone that a person looked at and published.
        approvals_overturned: Approvals by the machine alone that a person looked at and rejected.
        overturned: By the code of a rule, or the classifier's head: of the comments it spoke against and a person
            decided on, those the person published.
        missed: By guideline: of the comments people rejected for it, those that nothing spoke against.
        delay: How long comments waited for a person.
        agreement: From blind samples.
        appeals: What became of appeals.
    """

    volumes: Volumes
    guidelines: Mapping[Guideline, Listed]
    rejections_overturned: Share
    approvals_overturned: Share
    overturned: Mapping[str, Share]
    missed: Mapping[Guideline, Share]
    delay: Delay
    agreement: Agreement
    appeals: Appeals


def count(store: Store, scope: Scope) -> Figures:
    """Count what is stored of a part of the archive; it takes time in proportion to that."""
    tallies = store.tally(scope)
    reviews = _Reviews()
    for kept in _reviewed(store, scope):
        reviews.take(kept)
    open_appeals = sum(
        tally.number for tally in tallies if tally.is_waiting and (tally.is_reviewed or not tally.is_held)
    )
    return Figures(
        volumes=_volumes(tallies),
        guidelines=_guidelines(tallies),
        rejections_overturned=reviews.alone[Verdict.REJECT].share(),
        approvals_overturned=reviews.alone[Verdict.APPROVE].share(),
        overturned={source: part.share() for source, part in sorted(reviews.overturned.items())},
        missed={name: reviews.missed[name].share() for name in Guideline if name in reviews.missed},
        delay=_delay(reviews.delays),
        agreement=_agreement(reviews.pairs),
        appeals=Appeals(open=open_appeals, decided=reviews.appeals.of, overturned=reviews.appeals.share()),
    )


@dataclass(slots=True)
class _Part:
    """So many of so many, while they are counted."""

    count: int = 0
    of: int = 0

    def add(self, is_one: bool) -> None:  # noqa: FBT001 - the one thing there is to say
        self.count += is_one
        self.of += 1

    def share(self) -> Share:
        return Share.wilson(self.count, self.of)


class _Reviews:
    """What is counted of comments that people decided on."""

    def __init__(self) -> None:
        self.alone: dict[Verdict, _Part] = {verdict: _Part() for verdict in Verdict}
        self.overturned: dict[str, _Part] = defaultdict(_Part)
        self.missed: dict[Guideline, _Part] = defaultdict(_Part)
        self.delays: list[float] = []
        self.pairs: Counter[tuple[Verdict, Verdict]] = Counter()
        self.appeals = _Part()

    def take(self, kept: Kept) -> None:
        """Count one comment."""
        record = kept.record
        self.pairs.update(_pairs(record))
        if not record.reviews:
            return
        first, last = record.reviews[0], record.reviews[-1]
        self.delays.append((first.reviewed_at - kept.received_at).total_seconds())
        decision = record.decision
        if not decision.needs_review:
            self.alone[decision.verdict].add(last.verdict is not decision.verdict)
        for source in _sources(decision):
            self.overturned[source].add(last.verdict is Verdict.APPROVE)
        if last.verdict is Verdict.REJECT and last.guideline is not None:
            self.missed[last.guideline].add(last.guideline not in _spoken_against(decision))
        appeal = record.appeal
        if appeal is not None and appeal.outcome is not None:
            self.appeals.add(appeal.outcome.verdict is Verdict.APPROVE)


def _reviewed(store: Store, scope: Scope) -> Iterator[Kept]:
    after = 0
    while page := store.reviewed(scope, after=after, limit=_PAGE):
        yield from page
        after = page[-1].key


def _sources(decision: Decision) -> set[str]:
    """Name what spoke against a comment: rules by their codes, and each head of the classifier."""
    return {
        f"{finding.source} {finding.guideline}" if finding.source == "classifier" else finding.source
        for finding in decision.findings
        if finding.effect in (Effect.JUDGE, Effect.REVIEW)
    }


def _spoken_against(decision: Decision) -> set[Guideline]:
    return {
        finding.guideline for finding in decision.findings if finding.effect in (Effect.JUDGE, Effect.REVIEW)
    }


def _pairs(record: Record) -> Iterator[tuple[Verdict, Verdict]]:
    """Pair each person's last blind judgement with the verdict that person did not see."""
    given = {review.number: review.verdict for review in (*record.withdrawn, *record.reviews)}
    samples = {(act.person, act.review): act.verdict for act in record.acts if act.deed is Deed.SAMPLE}
    for (_, number), verdict in samples.items():
        if number in given and verdict is not None:
            yield given[number], verdict


def _volumes(tallies: Iterable[Tally]) -> Volumes:
    total: Counter[str] = Counter()
    for tally in tallies:
        total["comments"] += tally.number
        total["waiting"] += tally.number * tally.is_waiting
        total["rejected"] += tally.number * tally.is_rejected
        total["held"] += tally.number * tally.is_held
        total["reviewed"] += tally.number * tally.is_reviewed
    return Volumes(
        comments=total["comments"],
        approved=total["comments"] - total["waiting"] - total["rejected"],
        rejected=total["rejected"],
        waiting=total["waiting"],
        held=total["held"],
        reviewed=total["reviewed"],
    )


def _guidelines(tallies: Iterable[Tally]) -> dict[Guideline, Listed]:
    every = list(tallies)
    comments = sum(tally.number for tally in every)

    def listed(name: Guideline) -> Listed:
        own = [tally for tally in every if tally.concern is name]
        return Listed(
            share=Share.wilson(sum(tally.number for tally in own), comments),
            rejected=sum(tally.number for tally in own if tally.is_rejected),
            waiting=sum(tally.number for tally in own if tally.is_waiting),
        )

    return {name: listed(name) for name in Guideline}


def _delay(delays: list[float]) -> Delay:
    if not delays:
        return Delay(comments=0, median=None, p90=None)
    p90 = quantiles(delays, n=10, method="inclusive")[-1] if len(delays) > 1 else delays[0]
    return Delay(comments=len(delays), median=median(delays), p90=p90)


def _agreement(pairs: Counter[tuple[Verdict, Verdict]]) -> Agreement:
    of = pairs.total()
    same = sum(count for (first, second), count in pairs.items() if first is second)
    if of == 0:
        return Agreement(same=Share.wilson(0, 0), kappa=None)
    firsts, seconds = Counter[Verdict](), Counter[Verdict]()
    for (first, second), number in pairs.items():
        firsts[first] += number
        seconds[second] += number
    chance = sum(firsts[verdict] * seconds[verdict] for verdict in Verdict) / (of * of)
    kappa = None if chance == 1 else (same / of - chance) / (1 - chance)
    return Agreement(same=Share.wilson(same, of), kappa=kappa)
