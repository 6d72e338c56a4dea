"""Stack encoder and n-grams: for each head a small logistic regression over what both say, calibrated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits

from moderation.classifier.emoji import spell_out
from moderation.classifier.linear import NgramModel
from moderation.classifier.stack import features
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from moderation.classifier.artifact import Parts
    from moderation.classifier.encoder import Encoder
    from training.corpus import Example

    Array = NDArray[np.float64]

CHOICES = ("own", "logits", "embedding")
"""What a head may look at, from narrow to wide: its own logit of encoder and n-grams, all logits, the embedding too."""

STRENGTHS = (0.003, 0.03, 0.3)
"""Inverse strengths of the regularization (scikit-learn's C) that are tried, of features of variance 1."""

TOLERANCE = 0.002
"""More features must lower the log-loss by this share of it."""

CURVED = 0.01
"""The same of a curve instead of a slope: between the steps of a curve lies no threshold."""

FOLDS = 5
FEWEST = 2 * FOLDS
"""A head needs this many rows of both kinds."""

_CLIP = 1e-3
"""No curve gives a probability nearer to 0 or 1: none is measured on enough rows to know."""


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """What encoder and n-grams say of some texts.

    Attributes:
        encoder: The encoder's logits, shape (texts, heads of the encoder).
        ngrams: The n-grams' logits, shape (texts, heads of the n-grams).
        embedding: Shape (texts, size of the embedding).
        encoder_heads: The names of the encoder's heads.
        ngram_heads: The names of the n-grams' heads.
    """

    encoder: Array
    ngrams: Array
    embedding: Array
    encoder_heads: tuple[str, ...]
    ngram_heads: tuple[str, ...]

    @property
    def table(self) -> Array:
        """The features in the order in which serving gives them."""
        return np.hstack([self.encoder, self.ngrams, self.embedding])

    def choices(self, head: str) -> list[tuple[str, list[int]]]:
        """Give the columns of each of `CHOICES` for a head."""
        names = [*self.encoder_heads, *self.ngram_heads]
        own = [column for column, name in enumerate(names) if name == head]
        logits, everything = len(names), len(names) + self.embedding.shape[1]
        return list(zip(CHOICES, (own, list(range(logits)), list(range(everything))), strict=True))


@dataclass(slots=True)
class StackFit:
    """A fitted stack.

    Attributes:
        models: A LogisticRegression over all features for each head.
        curves: For the heads that are calibrated by it an IsotonicRegression.
        report: For each head what was chosen, and its log-loss on rows left out.
    """

    models: dict[str, Any] = field(default_factory=dict)
    curves: dict[str, Any] = field(default_factory=dict)
    report: list[dict[str, Any]] = field(default_factory=list)


def listen(
    encoder: Encoder, encoder_heads: Sequence[str], parts: Parts, examples: Sequence[Example]
) -> Signals:
    """Let encoder and n-grams read examples, each as serving does."""
    ngrams = NgramModel(parts.ngrams, parts.heads)
    rows = []
    for number, example in enumerate(examples):
        folded = spell_out(normalize(example.text)).folded
        rows.append(features(encoder.read(folded), ngrams.logits(ngrams.read(folded))))
        if number % 5000 == 4999:
            print(f"{number + 1} of {len(examples)} read", flush=True)
    first, second = len(encoder_heads), len(encoder_heads) + len(ngrams.heads)
    table = np.array(rows)
    return Signals(
        table[:, :first], table[:, first:second], table[:, second:], tuple(encoder_heads), ngrams.heads
    )


def fit_stack(
    signals: Signals, labels: Array, weights: Array, heads: Sequence[str], widest: str = CHOICES[-1]
) -> StackFit:
    """Fit and calibrate each head on the rows that know it.

    Args:
        signals: What encoder and n-grams say of the rows; neither may have been fitted on them.
        labels: Shape (rows, heads): 1, 0, or NaN where it is unknown.
        weights: How much each row counts.
        heads: The names of the labels' columns. A head without `FEWEST` rows of both kinds is left out.
        widest: The widest choice of features that is tried.
    """
    result = StackFit()
    with threadpool_limits(limits=1):  # small products: threads only get in each other's way
        for column, head in enumerate(heads):
            known = ~np.isnan(labels[:, column])
            values = labels[known, column].astype(np.int64)
            if min(values.sum(), (1 - values).sum()) >= FEWEST:
                choices = signals.choices(head)[: CHOICES.index(widest) + 1]
                _fit_head(result, head, choices, signals.table[known], _Answers(values, weights[known]))
    return result


@dataclass(frozen=True, slots=True, eq=False)
class _Answers:
    """What is right for each row, and how much the row counts."""

    values: NDArray[np.int64]
    weight: Array


def shift(fitted: StackFit, shifts: Mapping[str, float]) -> None:
    """Add to the log-odds of heads.

    Raises:
        ValueError: For a head that a curve calibrates: what is added before it is no log-odds.
    """
    for head, amount in shifts.items():
        if head in fitted.curves:
            raise ValueError(f"expected a head without a curve, got {head}")
        fitted.models[head].intercept_ = fitted.models[head].intercept_ + amount


def _fit_head(
    result: StackFit, head: str, choices: Sequence[tuple[str, list[int]]], table: Array, answers: _Answers
) -> None:
    """Choose features and strength of a head by log-loss on rows left out, fit it, calibrate it."""
    values, weight = answers.values, answers.weight
    tried = [
        (_left_out(table[:, columns], answers, strength), name, columns, strength)
        for name, columns in choices
        for strength in STRENGTHS
    ]
    spared = [log_loss(values, _sigmoid(out), sample_weight=weight) for out, *_ in tried]
    best = _first_good(spared, TOLERANCE)
    out, name, columns, strength = tried[best]
    model = _fit(table, columns, answers, strength)
    curve, losses = _calibration(out, values, weight)
    if isinstance(curve, IsotonicRegression):
        result.curves[head] = curve
    else:
        _fold_in(model, curve)
    result.models[head] = model
    found = {
        "head": head,
        "rows": len(values),
        "positive": int(values.sum()),
        "features": name,
        "strength": strength,
        "calibration": "isotonic" if head in result.curves else "platt",
    }
    result.report.append(found | losses)


def _fit(table: Array, columns: list[int], answers: _Answers, strength: float) -> Any:
    """Fit on some columns; give the same model over all, on features as they come."""
    chosen = table[:, columns]
    scaler = StandardScaler().fit(chosen, sample_weight=answers.weight)
    model = _regression(strength).fit(scaler.transform(chosen), answers.values, sample_weight=answers.weight)
    coefficients = np.zeros((1, table.shape[1]))
    coefficients[0, columns] = model.coef_[0] / scaler.scale_
    model.intercept_ = model.intercept_ - (model.coef_[0] / scaler.scale_) @ scaler.mean_
    model.coef_, model.n_features_in_ = coefficients, table.shape[1]
    return model


def _left_out(table: Array, answers: _Answers, strength: float) -> Array:
    """Give each row the decision of a model that was fitted without it."""
    values, weight = answers.values, answers.weight
    out = np.empty(len(values))
    for rest, held in _folds(values):
        scaler = StandardScaler().fit(table[rest], sample_weight=weight[rest])
        model = _regression(strength).fit(
            scaler.transform(table[rest]), values[rest], sample_weight=weight[rest]
        )
        out[held] = model.decision_function(scaler.transform(table[held]))
    return out


def _calibration(out: Array, values: NDArray[np.int64], weight: Array) -> tuple[Any, dict[str, float]]:
    """Choose between Platt's slope and an isotonic curve by log-loss on rows left out once more."""
    losses = {}
    for name, fit in (("platt", _platt), ("isotonic", _isotonic)):
        probabilities = np.empty(len(values))
        for rest, held in _folds(values):
            probabilities[held] = _apply(fit(out[rest], values[rest], weight[rest]), out[held])
        losses[name] = round(float(log_loss(values, probabilities, sample_weight=weight)), 5)
    fit = (_platt, _isotonic)[_first_good(list(losses.values()), CURVED)]
    return fit(out, values, weight), {f"log_loss_{name}": loss for name, loss in losses.items()}


def _platt(out: Array, values: NDArray[np.int64], weight: Array) -> Any:
    return LogisticRegression(C=100.0).fit(out[:, np.newaxis], values, sample_weight=weight)


def _isotonic(out: Array, values: NDArray[np.int64], weight: Array) -> Any:
    curve = IsotonicRegression(y_min=_CLIP, y_max=1 - _CLIP, out_of_bounds="clip")
    return curve.fit(out, values, sample_weight=weight)


def _apply(curve: Any, out: Array) -> Array:
    if isinstance(curve, IsotonicRegression):
        predicted: Array = curve.predict(out)
        return predicted
    probabilities: Array = curve.predict_proba(out[:, np.newaxis])[:, 1]
    return probabilities


def _fold_in(model: Any, platt: Any) -> None:
    """Put Platt's slope into the model, so that its own predict_proba is calibrated."""
    slope = platt.coef_[0, 0]
    model.coef_ = slope * model.coef_
    model.intercept_ = slope * model.intercept_ + platt.intercept_


def _first_good(losses: Sequence[float], tolerance: float) -> int:
    """Give the index of the first loss that none after it improves upon by more than this share of it."""
    best = min(losses)
    return next(index for index, loss in enumerate(losses) if loss <= best * (1 + tolerance))


def _folds(values: NDArray[np.int64]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    yield from folds.split(np.zeros(len(values)), values)


def _regression(strength: float) -> Any:
    return LogisticRegression(C=strength, max_iter=1000)


def _sigmoid(logits: Array) -> Array:
    probabilities: Array = 1.0 / (1.0 + np.exp(-logits))
    return probabilities
