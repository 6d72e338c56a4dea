"""The statistics of the evaluation: small, exact functions of right answers and scores, and nothing else.

Right answers are booleans (True is a breach), scores lie in [0, 1], both in arrays of one length. Intervals are 95 %
ones from a stratified bootstrap; the draws depend on the seed and on the right answers alone, so that two models
measured on the same rows are drawn alike, and the difference of their draws is a paired bootstrap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    Booleans = NDArray[np.bool_]
    Numbers = NDArray[np.float64]

ROUNDS = 300
"""Bootstrap rounds behind an interval."""

FEWEST = 10
"""An AUC is given from this many positive and this many negative rows on."""

RATES = (0.005, 0.01, 0.02, 0.05)
"""The shares of false positives at which recall is given."""

BINS = 10
"""Bins of equal width in which calibration is looked at."""


def enough(values: Booleans) -> bool:
    """Tell whether there are enough rows of both kinds to measure on."""
    return bool(min(values.sum(), (~values).sum()) >= FEWEST)


def auc(values: Booleans, scores: Numbers) -> float:
    """Give the ROC-AUC: how often a breach scores above a clean row, ties counting half."""
    return float(roc_auc_score(values, scores))


def bootstrap(values: Booleans, scores: Numbers, seed: int = 0) -> Numbers:
    """Give the ROC-AUC of `ROUNDS` samples drawn with replacement, breaches and clean rows apart.

    A sample is drawn as how often each row stands in it, and its AUC is added up over the scores in order
    (Mann-Whitney), which is linear in the number of rows.
    """
    levels, level = np.unique(scores, return_inverse=True)
    draw = np.random.default_rng(seed)
    places = [np.flatnonzero(values), np.flatnonzero(~values)]
    result = np.empty(ROUNDS)
    for number in range(ROUNDS):
        above, below = (
            np.bincount(level[place[draw.integers(0, len(place), len(place))]], minlength=len(levels))
            for place in places
        )
        won = above @ (np.cumsum(below) - below / 2)
        result[number] = won / (len(places[0]) * len(places[1]))
    return result


def interval(draws: Numbers) -> tuple[float, float]:
    """Give the 95 % interval of bootstrap draws."""
    low, high = np.quantile(draws, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)


def cut(clean: Numbers, rate: float) -> float:
    """Give the score above which at most a share of the clean rows lies."""
    allowed = int(rate * len(clean) + 1e-9)
    return float(np.sort(clean)[::-1][allowed])


def recall_at(breaches: Numbers, clean: Numbers, rate: float) -> float:
    """Give the share of breaches above the score that at most a share of the clean rows exceeds."""
    return float((breaches > cut(clean, rate)).mean())


def recalls(breaches: Numbers, clean: Numbers) -> dict[str, float]:
    """Give the recall at each of `RATES`."""
    return {f"at {rate:.1%}": round(recall_at(breaches, clean, rate), 3) for rate in RATES}


def separation(values: Booleans, scores: Numbers) -> dict[str, Any]:
    """Give how well the scores tell breaches from clean rows: AUC, its interval, the recall at 1 % false positives."""
    low, high = interval(bootstrap(values, scores))
    return {
        "positive": int(values.sum()),
        "negative": int((~values).sum()),
        "auc": round(auc(values, scores), 4),
        "low": low,
        "high": high,
        "recall at 1 %": round(recall_at(scores[values], scores[~values], 0.01), 4),
    }


def average_precision(values: Booleans, scores: Numbers) -> float:
    """Give the area under the precision-recall curve as a sum of steps."""
    return float(average_precision_score(values, scores))


def brier(values: Booleans, scores: Numbers) -> float:
    """Give the mean squared distance of the scores from the right answers (Brier 1950)."""
    return float(np.mean((scores - values) ** 2))


class Reliability(NamedTuple):
    """One bin of a calibration curve: its rows, what they score, and how many are breaches."""

    rows: int
    score: float
    share: float


def reliability(values: Booleans, scores: Numbers) -> list[Reliability]:
    """Give the bins of equal width that hold rows, lowest first; 1 belongs to the last."""
    place = np.minimum((scores * BINS).astype(int), BINS - 1)
    return [
        Reliability(int(inside.sum()), float(scores[inside].mean()), float(values[inside].mean()))
        for number in range(BINS)
        if (inside := place == number).any()
    ]


def calibration_error(values: Booleans, scores: Numbers) -> float:
    """Give the expected calibration error: the bins' distances of share from score, weighed by their rows."""
    bins = reliability(values, scores)
    return float(sum(part.rows * abs(part.share - part.score) for part in bins) / len(values))


class Bias(NamedTuple):
    """The three AUCs of Borkan et al. 2019 (Jigsaw) for one identity; None where too few rows can tell.

    Attributes:
        subgroup: Among the rows that mention it.
        bpsn: Breaches that do not mention it against clean rows that do: low where a mention is taken for guilt.
        bnsp: Breaches that mention it against clean rows that do not: low where a mention excuses.
    """

    subgroup: float | None
    bpsn: float | None
    bnsp: float | None


def bias(values: Booleans, scores: Numbers, mentions: Booleans) -> Bias:
    """Give the three AUCs for the rows that mention an identity."""
    parts = (mentions, np.where(mentions, ~values, values), np.where(mentions, values, ~values))
    return Bias(*(auc(values[part], scores[part]) if enough(values[part]) else None for part in parts))


def power_mean(numbers: Sequence[float], power: float = -5.0) -> float:
    """Give the generalized mean of a negative power, 0 where a number is; with Jigsaw's -5 the worst weighs most."""
    return float(np.mean(np.array(numbers) ** power) ** (1 / power)) if min(numbers) > 0 else 0.0


def characters_f1(found: Collection[int], gold: Collection[int]) -> float:
    """Give the F1 of character offsets of one comment (SemEval-2021 task 5); two empty sets agree."""
    if not found and not gold:
        return 1.0
    return 2 * len(set(found) & set(gold)) / (len(set(found)) + len(set(gold)))
