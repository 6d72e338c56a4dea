"""Choose thresholds on reviewed comments, for the share of good ones that may be rejected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from moderation.classifier.refitting import FEWEST
from moderation.domain import Guideline
from moderation.learning.lessons import APPROVED, GUIDELINES, HELD, REJECTED
from moderation.policy import Threshold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from moderation.learning.lessons import Array, Bands, Flags, Lessons

COST_OF_HOLDING = 0.5
"""What it costs to hold a comment, where a wrong verdict costs 1."""

COST_OF_THREAT = 3.0
"""What it costs to publish a threat."""

LOWEST_REJECT = 0.5
"""No threshold of rejection is moved below."""

LOWEST_REVIEW = dict.fromkeys(Guideline, 0.3) | dict.fromkeys(
    (Guideline.PROFANITY, Guideline.VULGARITY, Guideline.PROMOTION), 0.42
)
"""No threshold of review is moved below: see `training.thresholds`."""

_THREAT = GUIDELINES.index(Guideline.THREAT)

_BLUR = 0.5
"""A score is known to about half a logit: one just below a threshold counts as partly above it, so that thresholds hold
for comments that are yet to come."""

_STAY = 0.5
"""What it costs to move a threshold by one logit: few reviews move none."""

_OVER = 10.0
"""What each good comment costs that is rejected beyond the budget: much, but a budget that no threshold can keep, because a
rule is wrong, does not end all rejecting."""

_STEP = 0.01
_GRID = np.round(np.arange(0.3, 1.0, _STEP), 2)
_ROUNDS = 8


def costs(banded: Bands, breaks: Bands) -> Array:
    """Give what each outcome costs: 1 for a good comment rejected or a breach published, less for one held."""
    good = breaks < 0
    threat = breaks == _THREAT
    published = np.where(good, 0.0, np.where(threat, COST_OF_THREAT, 1.0))
    found: Array = np.select(
        [banded == APPROVED, banded == HELD, banded == REJECTED],
        [published, COST_OF_HOLDING, np.where(good, 1.0, 0.0)],
    )
    return found


def choose(lessons: Lessons, scores: Array, present: Sequence[Threshold], budget: float) -> list[Threshold]:
    """Choose the thresholds that cost least while no more than the budget of good comments is rejected.

    A guideline that fewer than `FEWEST` comments speak of keeps its own, save that it may come to reject less. Those of
    threats are never raised.

    Args:
        lessons: The lessons.
        scores: The model's probabilities, by corrections that were fitted without the comment.
        present: The thresholds in force, in the order of the columns.
        budget: The share of good comments that may be rejected outright, in [0, 1].
    """
    return _Search(lessons.only(~lessons.unread), scores[~lessons.unread], present, budget).run()


def ease(
    chosen: Sequence[Threshold], judged: Array, name: Literal["review", "reject"], most: int
) -> list[Threshold]:
    """Raise thresholds until no more than so many of some harmless comments reach one, those that pass it by least first.

    Those of threats stay, so it may be that more do.

    Args:
        chosen: The thresholds, in the order of the columns.
        judged: The comments' scores, shape (comments, guidelines).
        name: Which threshold; of those of review the comments that are rejected do not count.
        most: How many may.
    """
    eased = list(chosen)
    while True:
        levels = np.array([getattr(row, name) for row in eased])
        over = np.where(judged >= levels, judged - levels, -1.0).max(axis=1)
        if name == "review":
            over[(judged >= np.array([row.reject for row in eased])).any(axis=1)] = -1.0
        fixed = judged[:, _THREAT] >= levels[_THREAT]
        movable = np.flatnonzero((over >= 0) & ~fixed)
        if (over >= 0).sum() <= most or not len(movable):
            return eased
        place = movable[over[movable].argmin()]
        for column in np.flatnonzero(judged[place] >= levels).tolist():
            level = min(1.0, round(float(np.floor(judged[place, column] / _STEP) + 1) * _STEP, 2))
            row = replace(eased[column], **{name: level})
            eased[column] = replace(row, reject=max(row.review, row.reject))


class _Search:
    """Moves one threshold after the other to where all of it costs least."""

    def __init__(self, lessons: Lessons, scores: Array, present: Sequence[Threshold], budget: float) -> None:
        self._good = lessons.good
        self._cost = np.where(lessons.breaks == _THREAT, COST_OF_THREAT, 1.0)
        self._allowed = budget * lessons.good.sum()
        self._present = present
        self._chosen = list(present)
        judged = lessons.judged(scores)
        self._movable = [
            column for column in range(len(GUIDELINES)) if (judged[:, column] >= _GRID[0]).sum() >= FEWEST
        ]
        self._below = [
            np.stack([_below(lessons, scores, column, level) for level in _GRID])
            for column in range(len(GUIDELINES))
        ]
        self._review = [_below(lessons, scores, column, row.review) for column, row in enumerate(present)]
        self._reject = [_below(lessons, scores, column, row.reject) for column, row in enumerate(present)]

    def run(self) -> list[Threshold]:
        """Go round until nothing moves."""
        for _ in range(_ROUNDS):
            moved = [self._move_reject(column) for column in range(len(GUIDELINES))]
            moved += [self._move_review(column) for column in self._movable]
            if not any(moved):
                break
        return self._chosen

    def _move_reject(self, column: int) -> bool:
        own, row = self._chosen[column], self._present[column]
        lowest = min(LOWEST_REJECT, row.reject) if column in self._movable else row.reject
        published = _product(self._review, without=column) * self._review[column]
        kept = _product(self._reject, without=column)
        allowed = (own.review <= _GRID) & (lowest <= _GRID) & self._ceiling(column, row.reject)
        total = self._total(published, kept * self._below[column]) + _way(_GRID, row.reject)
        now = self._total(published, kept * self._reject[column]) + _way(own.reject, row.reject)
        place = _cheapest(total, allowed)
        if place is None or total[place] >= now - 1e-9:
            return False
        self._chosen[column] = Threshold(own.review, float(_GRID[place]))
        self._reject[column] = self._below[column][place]
        return True

    def _move_review(self, column: int) -> bool:
        own, row = self._chosen[column], self._present[column]
        published = _product(self._review, without=column)
        kept = _product(self._reject, without=column) * self._reject[column]
        lowest = min(LOWEST_REVIEW[GUIDELINES[column]], row.review)
        allowed = (own.reject >= _GRID) & (lowest <= _GRID) & self._ceiling(column, row.review)
        total = self._total(published * self._below[column], kept) + _way(_GRID, row.review)
        now = self._total(published * self._review[column], kept) + _way(own.review, row.review)
        place = _cheapest(total, allowed)
        if place is None or total[place] >= now - 1e-9:
            return False
        self._chosen[column] = Threshold(float(_GRID[place]), own.reject)
        self._review[column] = self._below[column][place]
        return True

    def _ceiling(self, column: int, present: float) -> Flags:
        """Tell which levels are not too high: a threat is never read more kindly than before."""
        return (
            present >= _GRID
            if GUIDELINES[column] is Guideline.THREAT
            else np.ones(len(_GRID), dtype=np.bool_)
        )

    def _total(self, published: Array, kept: Array) -> Array:
        """Give the costs.

        Args:
            published: How surely each comment stays below every threshold of review, shape (…, rows).
            kept: The same of rejection.
        """
        published = np.minimum(published, kept)
        wrong = ((1 - kept) * self._good).sum(axis=-1)
        missed = (published * ~self._good * self._cost).sum(axis=-1)
        total: Array = (
            wrong
            + missed
            + (kept - published).sum(axis=-1) * COST_OF_HOLDING
            + np.maximum(0.0, wrong - self._allowed) * _OVER
        )
        return total


def _below(lessons: Lessons, scores: Array, column: int, level: float) -> Array:
    """Give how surely each comment's score lies below a level, in [0, 1]; a rule's score is known exactly."""
    distance = np.clip((_logit(scores[:, column]) - _logit(level)) / _BLUR, -50, 50)
    below = np.where(lessons.speaks[:, column], 1 / (1 + np.exp(distance)), 1.0)
    return np.where(lessons.rules[:, column] >= level, 0.0, below)


def _product(columns: Sequence[Array], *, without: int) -> Array:
    product: Array = np.prod([each for column, each in enumerate(columns) if column != without], axis=0)
    return product


def _cheapest(total: Array, allowed: NDArray[np.bool_]) -> int | None:
    return int(np.where(allowed, total, np.inf).argmin()) if allowed.any() else None


def _way(level: Array | float, present: float) -> Array:
    return _STAY * np.abs(_logit(level) - _logit(present))


def _logit(probability: Array | float) -> Array:
    clipped = np.clip(probability, 1e-6, 1 - 1e-6)
    logit: Array = np.log(clipped / (1 - clipped))
    return logit
