"""Correct a head of the stack by what people said of comments: seconds, and nothing below the stack changes.

A correction is added to the head's decision function: a constant, weights of all logits, weights of the embedding's
main directions. It is the most probable one under a prior that it is none (a Gaussian around zero), so few answers move a
head little. How much it may look at and how strong the prior is, is chosen by log-loss on answers left out, and a
head stays as it is unless that falls beyond chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import threadpool_limits

from moderation.classifier.stack import sigmoid

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from moderation.classifier.stack import Signals

    Array = NDArray[np.float64]

FEWEST = 10
"""A head needs this many answers of both kinds."""

_STRENGTHS = (3.0, 1.0, 0.3, 0.1)
CHOICES = {"constant": (1.0,), "logits": _STRENGTHS, "embedding": _STRENGTHS}
"""What is tried, from narrow to wide: what a correction looks at, and the strengths of its prior (the inverse variance of a
weight of features whose variances add up to about 1)."""

DIRECTIONS = 32
"""How many main directions of the embedding are looked at."""

SURE = 2.0
"""By how many standard errors the log-loss must fall."""

_BETTER = 0.97
"""What looks at more must bring the log-loss to this share of what looks at less."""

_CONSTANT = 0.05
"""The strength of the prior of the constant: how often a site rejects says little before its people have spoken."""

_CLIP = 1e-3
"""A probability nearer to 0 or 1 is taken for this one, so that one odd answer does not decide."""

_ROUNDS = 50


@dataclass(frozen=True, slots=True, eq=False)
class Correction:
    """What is added to the decision function of a head.

    Attributes:
        features: ``constant``, ``logits`` or ``embedding``: the most it looks at.
        strength: The strength of the prior.
        weights: One for each feature of the stack, as it comes.
        intercept: The constant.
        log_loss: The mean log-loss on answers left out: as the head is, and corrected.
        left_out: For each answer the probability under a correction that was fitted without it.
    """

    features: str
    strength: float
    weights: Array
    intercept: float
    log_loss: tuple[float, float]
    left_out: Array


def correct(
    signals: Signals, head: str, answers: NDArray[np.bool_], folds: NDArray[np.int64]
) -> Correction | None:
    """Correct a head by answers; None where that is no better beyond chance.

    Args:
        signals: What the stack decides the answered comments on.
        head: The head.
        answers: For each comment whether it breaks the head's guideline.
        folds: For each comment the part that is left out together.
    """
    if min(answers.sum(), (~answers).sum()) < FEWEST:
        return None
    logits = signals.stack.logits(signals.table)[:, signals.stack.heads.index(head)]
    with threadpool_limits(limits=1):  # small products: threads only get in each other's way
        return _best(signals, head, logits, answers, folds)


def _best(
    signals: Signals, head: str, logits: Array, answers: NDArray[np.bool_], folds: NDArray[np.int64]
) -> Correction | None:
    before = _losses(answers, signals.stack.calibrated(head, logits))
    best: Correction | None = None
    everything = np.ones(len(answers), dtype=bool)
    for features, strengths in CHOICES.items():
        looks = {fold: _look(signals, folds != fold, features) for fold in np.unique(folds).tolist()}
        whole = _look(signals, everything, features)
        for strength in strengths:
            left_out = np.empty(len(answers))
            for fold, look in looks.items():
                held = folds == fold
                weights, intercept = look.fit(answers[~held], logits[~held], strength)
                left_out[held] = signals.stack.calibrated(
                    head, logits[held] + signals.table[held] @ weights + intercept
                )
            after = _losses(answers, left_out)
            limit = before.mean() if best is None else best.log_loss[1]
            if _is_sure(before - after) and after.mean() < _BETTER * limit:
                weights, intercept = whole.fit(answers, logits, strength)
                losses = (float(before.mean()), float(after.mean()))
                best = Correction(features, strength, weights, intercept, losses, left_out)
    return best


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """What a correction looks at on some rows.

    Attributes:
        middle: The mean of each feature.
        mixed: What makes of features, less their means, what is looked at; shape (features, columns).
        columns: A 1 and what is looked at, shape (rows, 1 + columns).
    """

    middle: Array
    mixed: Array
    columns: Array

    def fit(self, answers: NDArray[np.bool_], logits: Array, strength: float) -> tuple[Array, float]:
        """Give weights of features as they come, and the constant."""
        prior = np.array([_CONSTANT, *[strength] * self.mixed.shape[1]])
        found = _most_probable(self.columns, answers, logits, prior)
        weights = self.mixed @ found[1:]
        return weights, float(found[0] - self.middle @ weights)


def _look(signals: Signals, rows: NDArray[np.bool_], features: str) -> _Look:
    table = signals.table[rows]
    middle = table.mean(axis=0)
    mixed = _mix(table - middle, signals.logits, features)
    return _Look(middle, mixed, np.hstack([np.ones((len(table), 1)), (table - middle) @ mixed]))


def _mix(table: Array, logits: int, features: str) -> Array:
    """Give the matrix that makes of features, less their means, what a correction looks at.

    The logits are brought to one variance, all of them together to 1; the embedding's strongest direction to 1, so that the
    weaker ones count for less.
    """
    if features == "constant":
        return np.zeros((table.shape[1], 0))
    mixed = np.zeros((table.shape[1], logits))
    mixed[:logits] = np.diag(1 / ((table[:, :logits].std(axis=0) + 1e-9) * sqrt(logits)))
    if features == "logits":
        return mixed
    variances, directions = np.linalg.eigh(table[:, logits:].T @ table[:, logits:] / len(table))
    wide = np.zeros((table.shape[1], min(DIRECTIONS, len(variances))))
    wide[logits:] = directions[:, : -wide.shape[1] - 1 : -1] / sqrt(variances[-1] + 1e-9)
    return np.hstack([mixed, wide])


def _most_probable(columns: Array, answers: NDArray[np.bool_], offset: Array, prior: Array) -> Array:
    """Give the weights under which answers and prior together are most probable (Newton's method, halving steps)."""

    def badness(weights: Array) -> float:
        logits = offset + columns @ weights
        return float((np.logaddexp(0.0, logits) - answers * logits).sum() + (prior * weights**2).sum() / 2)

    weights = np.zeros(columns.shape[1])
    for _ in range(_ROUNDS):
        probable = sigmoid(offset + columns @ weights)
        slope = columns.T @ (probable - answers) + prior * weights
        curvature = columns.T @ (columns * (probable * (1 - probable))[:, np.newaxis]) + np.diag(prior)
        step = _downhill(badness, weights, np.linalg.solve(curvature, slope).astype(np.float64))
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _downhill(badness: Callable[[Array], float], weights: Array, step: Array) -> Array:
    """Halve a step until it leads down; give none where no step does."""
    now = badness(weights)
    for _ in range(20):
        if badness(weights - step) <= now:
            return step
        step = step / 2
    return np.zeros_like(step)


def _losses(answers: NDArray[np.bool_], probabilities: Array) -> Array:
    clipped = np.clip(probabilities, _CLIP, 1 - _CLIP)
    losses: Array = -np.log(np.where(answers, clipped, 1 - clipped))
    return losses


def _is_sure(gains: Array) -> bool:
    """Tell whether gains, one for each answer, have a mean above 0 beyond chance."""
    return bool(gains.mean() > SURE * gains.std() / sqrt(len(gains)))
