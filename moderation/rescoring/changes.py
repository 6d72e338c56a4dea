"""What deciding again changes: counts that add up over ranges and processes, and some examples by their ids."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from moderation.domain import Effect, Guideline, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moderation.domain import Decision, Record

BINS = 20
"""Steps of equal width in which scores are counted."""

_FEW = 5
"""Examples kept of each move."""


class Standing(StrEnum):
    """Where a decision leaves a comment, from the mildest to the strictest."""

    APPROVED = "approved"
    HELD = "held"
    REJECTED = "rejected"

    @classmethod
    def of(cls, decision: Decision) -> Standing:
        """Tell where a decision leaves a comment: held is what a person is asked about."""
        if decision.needs_review:
            return cls.HELD
        return cls.APPROVED if decision.verdict is Verdict.APPROVE else cls.REJECTED


_STRICTNESS = list(Standing)


class Move(NamedTuple):
    """From where to where a decision moves a comment, and what speaks strongest against it on the stricter side.

    Attributes:
        before: Where the comment stood.
        after: Where it stands.
        guideline: The guideline concerned; None where there is none, as with a comment that is not in English.
    """

    before: Standing
    after: Standing
    guideline: Guideline | None

    @property
    def is_stricter(self) -> bool:
        """Whether the new decision is the stricter one."""
        return _STRICTNESS.index(self.after) > _STRICTNESS.index(self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, in numbers of comments.

    Attributes:
        counts: By name; `moves`, `evidence` and `scores` read those that are of several parts. Else ``rescored``
            (decided again), ``unchanged`` (verdict and need of review as before), ``to_reject`` and ``to_approve``
            (verdicts that turned), ``held`` and ``released`` (a person is asked now, or no more), ``queued``
            (published, would be rejected now, and so waits for a person) and ``overruled`` (a person's verdict
            stands against the machine's).
        examples: Site and id of some comments of each move, the first ones.
    """

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[Move, list[tuple[str, str]]] = field(default_factory=dict)

    def add(self, other: Changes) -> None:
        """Count another part in."""
        self.counts.update(other.counts)
        for move, found in other.examples.items():
            known = self.examples.setdefault(move, [])
            known += found[: _FEW - len(known)]

    def moves(self) -> Iterator[tuple[Move, int]]:
        """Give every move with its number of comments, the most frequent first."""
        for name, count in self.counts.most_common():
            kind, *parts = name.split("/")
            if kind == "move":
                before, after, guideline = parts
                known = Guideline(guideline) if guideline else None
                yield Move(Standing(before), Standing(after), known), count

    def stands(self, when: str) -> dict[Standing, int]:
        """Count comments by where they stand, ``before`` or ``after``."""
        return {standing: self.counts[f"{when}/{standing}"] for standing in Standing}

    def evidence(self, direction: str) -> dict[Guideline, int]:
        """Count by guideline the comments that have evidence against them they had not before, or the reverse.

        Args:
            direction: ``gained`` or ``lost``.
        """
        counted = {name: self.counts[f"{direction}/{name}"] for name in Guideline}
        return {name: count for name, count in counted.items() if count}

    def scores(self, guideline: Guideline, when: str) -> list[int]:
        """Count the scores for a guideline in `BINS` steps from 0 to 1, ``before`` or ``after``."""
        return [self.counts[f"score/{when}/{guideline}/{step}"] for step in range(BINS)]

    def as_json(self) -> dict[str, Any]:
        """Give what a program wants to read."""
        plain = (
            "rescored",
            "unchanged",
            "to_reject",
            "to_approve",
            "held",
            "released",
            "queued",
            "overruled",
        )
        return {name: self.counts[name] for name in plain} | {
            "before": self.stands("before"),
            "after": self.stands("after"),
            "moves": [
                move._asdict()
                | {
                    "comments": count,
                    "examples": [{"site": site, "id": name} for site, name in self.examples.get(move, ())],
                }
                for move, count in self.moves()
            ],
            "gained": self.evidence("gained"),
            "lost": self.evidence("lost"),
        }


def compared(record: Record, new: Decision, *, was_published: bool) -> Changes:
    """Tell what a new decision changes for one comment.

    Args:
        record: The comment as it is stored.
        new: The decision, as it is to be kept.
        was_published: Whether the comment had been published on the machine's word alone.
    """
    old = record.decision
    counts = Counter(["rescored", *_differences(old, new)])
    counts["queued"] += was_published and new.verdict is Verdict.REJECT
    counts["overruled"] += bool(record.reviews) and record.verdict is not new.verdict
    move = _move(old, new)
    counts.update([f"before/{move.before}", f"after/{move.after}"])
    counts.update(f"gained/{name}" for name in _evidence(new) - _evidence(old))
    counts.update(f"lost/{name}" for name in _evidence(old) - _evidence(new))
    for when, decision in (("before", old), ("after", new)):
        counts.update(f"score/{when}/{name}/{_step(score)}" for name, score in decision.scores.items())
    if move.before is move.after:
        return Changes(counts)
    counts[f"move/{move.before}/{move.after}/{move.guideline or ''}"] += 1
    return Changes(counts, {move: [(record.comment.site, record.comment.id)]})


def _differences(old: Decision, new: Decision) -> Iterator[str]:
    if old.verdict is not new.verdict:
        yield "to_reject" if new.verdict is Verdict.REJECT else "to_approve"
    if old.needs_review is not new.needs_review:
        yield "held" if new.needs_review else "released"
    if (old.verdict, old.needs_review) == (new.verdict, new.needs_review):
        yield "unchanged"


def _move(old: Decision, new: Decision) -> Move:
    before, after = Standing.of(old), Standing.of(new)
    stricter = max((old, before), (new, after), key=lambda each: _STRICTNESS.index(each[1]))[0]
    found = (finding.guideline for finding in stricter.findings if _speaks(finding.effect))
    return Move(before, after, next(found, None))


def _evidence(decision: Decision) -> frozenset[Guideline]:
    return frozenset(finding.guideline for finding in decision.findings if _speaks(finding.effect))


def _speaks(effect: Effect) -> bool:
    return effect in (Effect.JUDGE, Effect.REVIEW)


def _step(score: float) -> int:
    return min(int(score * BINS), BINS - 1)


def merged(parts: Mapping[str, int]) -> Changes:
    """Make changes of counts alone."""
    return Changes(Counter(parts))
