"""Find the threshold at which one score does what another did, and tell how sure that is.

Every comment is a pair: the new score, and whether it was flagged before. An interval is one of 95 %: for a share Wilson's,
for a threshold that of the thresholds found when the comments are drawn again, with replacement, some hundred times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Pair = tuple[float, bool]
Fitness = Callable[[int, int, int], float]
"""How good it is that so many were flagged both times, so many now, and so many before; the higher, the better."""

DIGITS = 3
"""Decimal places of a threshold."""

_Z = 1.959964
"""A normal variable lies within so many standard deviations 95 times of 100."""

_MOST_DRAWS, _FEWEST_DRAWS = 1000, 100
_WORK = 2_000_000
"""Comments drawn at most, all draws together, beyond the fewest draws."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Flagged:
    """What a threshold flags, in numbers of comments.

    Attributes:
        count: That many in all.
        both: Of these, so many were flagged before.
        either: So many are flagged now or were before.
    """

    count: int
    both: int
    either: int


def flagged(pairs: Sequence[Pair], threshold: float) -> Flagged:
    """Count what a threshold flags: every score from it on."""
    now = [before for score, before in pairs if score >= threshold]
    both = sum(now)
    return Flagged(len(now), both, len(now) + sum(before for _, before in pairs) - both)


def same_share(pairs: Sequence[Pair]) -> Estimate:
    """Find the threshold that flags as many as were flagged before.

    Args:
        pairs: Some that were flagged before, and some that were not.
    """
    return _found(pairs, lambda _both, now, before: -abs(now - before))


def best_agreement(pairs: Sequence[Pair]) -> Estimate:
    """Find the threshold that flags the same comments as far as possible: the most both times, of those either time.

    Args:
        pairs: Some that were flagged before, and some that were not.
    """
    return _found(pairs, lambda both, now, before: both / (now + before - both))


def share(part: int, whole: int) -> Estimate:
    """Give a share with Wilson's interval."""
    value = part / whole
    middle = (value + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    reach = _Z / (1 + _Z**2 / whole) * sqrt(value * (1 - value) / whole + (_Z / (2 * whole)) ** 2)
    return Estimate(value, max(0.0, middle - reach), min(1.0, middle + reach))


def _found(pairs: Sequence[Pair], fitness: Fitness) -> Estimate:
    ordered = sorted(pairs, reverse=True)
    size = len(ordered)
    random = Random(0)  # noqa: S311 - the same comments give the same interval
    places = range(size)
    drawn = sorted(
        _best(ordered, Counter(random.choices(places, k=size)), fitness) for _ in range(draws(size))
    )
    edge = round(0.025 * len(drawn))
    value = _best(ordered, Counter(places), fitness)
    return Estimate(round(value, DIGITS), round(drawn[edge], DIGITS), round(drawn[-1 - edge], DIGITS))


def draws(size: int) -> int:
    """Tell how often so many comments are drawn again."""
    return max(_FEWEST_DRAWS, min(_MOST_DRAWS, _WORK // size))


def _best(ordered: Sequence[Pair], counts: Counter[int], fitness: Fitness) -> float:
    """Give the fittest threshold, halfway between the score it flags last and the next; linear in the number of pairs.

    Args:
        ordered: The pairs, the highest score first.
        counts: How often each is there.
        fitness: What is best.
    """
    wanted = sum(counts[place] for place, (_, before) in enumerate(ordered) if before)
    count = both = 0
    best, found = float("-inf"), 1.0
    for place, (score, before) in enumerate(ordered):
        count += counts[place]
        both += counts[place] * before
        following = ordered[place + 1][0] if place + 1 < len(ordered) else 0.0
        if following < score and count:
            fit = fitness(both, count, wanted)
            if fit > best:
                best, found = fit, (score + following) / 2
    return found
