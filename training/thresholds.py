"""Choose the policy's thresholds: the most caught for what clean comments it may cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moderation.domain import Guideline
from training.development import is_clean_news, is_natural, is_plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from training.development import Row

    Scores = Mapping[Guideline, NDArray[np.float64]]

REJECTED = 0.01
"""Share of clean news comments that may be rejected outright."""

HELD = 0.08
"""Share of clean news comments that may be held for a person besides."""

LOWEST_REJECT = dict.fromkeys(Guideline, 0.5)
"""No reject threshold lies below."""

LOWEST_REVIEW = dict.fromkeys(Guideline, 0.3) | dict.fromkeys(
    (Guideline.PROFANITY, Guideline.VULGARITY, Guideline.PROMOTION), 0.42
)
"""No review threshold lies below: what is rare in news may be frequent elsewhere, and the rules that find something
too weak to hold a comment for, such as a mild oath or a plea for likes, score 0.4 and less."""

WEIGHTS = dict.fromkeys(Guideline, 1.0) | {Guideline.THREAT: 3.0}
"""What catching a guideline's breaches is worth; a threat let through is the worst mistake."""

_STEP = 0.005


@dataclass(frozen=True, slots=True)
class Choice:
    """The thresholds of each guideline, and what they do on the rows they were chosen on.

    Attributes:
        thresholds: (review, reject) for each guideline.
        rejected: Share of the clean comments rejected outright.
        held: Share of the clean comments held besides.
        recall: For each guideline the share of its breaches (held or rejected, rejected) by its own score.
    """

    thresholds: Mapping[Guideline, tuple[float, float]]
    rejected: float
    held: float
    recall: Mapping[Guideline, tuple[float, float]]


def choose_on(rows: Sequence[Row], judged: Scores) -> tuple[Choice, int]:
    """Choose on clean news comments, plain mentions of identities and breaches; give the number of the first too.

    Our own sentences count only where they are not measured on.
    """
    clean = [place for place, row in enumerate(rows) if is_clean_news(row)]
    known = {
        guideline: [
            place
            for place, row in enumerate(rows)
            if row.labels.get(guideline) and (row.tuning or is_natural(row))
        ]
        for guideline in Guideline
    }
    breaches = {guideline: judged[guideline][places] for guideline, places in known.items() if places}
    plain = [place for place, row in enumerate(rows) if row.tuning and is_plain(row)]
    harmless = [{name: column[part] for name, column in judged.items()} for part in (clean, plain) if part]
    return choose(harmless, breaches), len(clean)


def choose(clean: Sequence[Scores], breaches: Scores) -> Choice:
    """Choose reject thresholds within `REJECTED`, then review thresholds within `REJECTED` + `HELD`.

    Args:
        clean: The scores of harmless comments of one sort or several, each of which may cost so much and no more: one
            array for each guideline, all of a sort of one length. Those on news come first.
        breaches: For each guideline its own score on comments that break it.
    """
    reject = _lower(clean, breaches, dict.fromkeys(Guideline, 0.99), LOWEST_REJECT, REJECTED)
    review = _lower(clean, breaches, reject, LOWEST_REVIEW, REJECTED + HELD)
    return Choice(
        thresholds={name: (round(review[name], 3), round(reject[name], 3)) for name in Guideline},
        rejected=_flagged(clean[:1], reject),
        held=_flagged(clean[:1], review) - _flagged(clean[:1], reject),
        recall={
            name: (float((column >= review[name]).mean()), float((column >= reject[name]).mean()))
            for name, column in breaches.items()
        },
    )


def _flagged(clean: Sequence[Scores], thresholds: Mapping[Guideline, float]) -> float:
    """Give the share that is flagged of the sort of which most is."""
    flagged = (np.any([sort[name] >= thresholds[name] for name in thresholds], axis=0) for sort in clean)
    return max(float(each.mean()) for each in flagged)


def _lower(
    clean: Sequence[Scores],
    breaches: Scores,
    start: Mapping[Guideline, float],
    floor: Mapping[Guideline, float],
    budget: float,
) -> dict[Guideline, float]:
    """Lower one threshold after the other, always where most is caught for each clean comment it costs."""
    thresholds = dict(start)
    while True:
        best: tuple[float, Guideline, float] | None = None
        cost_now = _flagged(clean, thresholds)
        for name, column in breaches.items():
            for steps in (1, 2, 4, 8, 16, 32):
                lower = round(thresholds[name] - steps * _STEP, 3)
                cost = _flagged(clean, {**thresholds, name: lower})
                if lower < floor[name] or cost > budget:
                    break
                gain = float(((column >= lower) & (column < thresholds[name])).mean()) * WEIGHTS[name]
                rate = gain / (cost - cost_now + 1e-4)
                if best is None or rate > best[0]:
                    best = (rate, name, lower)
        if best is None:
            return thresholds
        thresholds[best[1]] = best[2]


def toml(choice: Choice) -> str:
    """Give the lines of policy.toml, with what they were measured to do."""
    lines = [
        f"# Of clean news comments {choice.rejected:.2%} are rejected outright and {choice.held:.2%} more are held.",
    ]
    for name, (review, reject) in choice.thresholds.items():
        caught = choice.recall.get(name)
        remark = f"  # catches {caught[0]:.0%}, rejects {caught[1]:.0%}" if caught else ""
        lines += [f"[guidelines.{name}]{remark}", f"review = {review}", f"reject = {reject}"]
    return "\n".join(lines) + "\n"
