"""The last word on a text: for each head one calibrated probability, of what encoder and n-grams make of it.

The two err differently: the encoder reads words in their context, the n-grams have seen more of them.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from moderation.classifier.encoder import Meaning
    from moderation.classifier.refitting import Correction


def features(meaning: Meaning, ngram_logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give what the stack reads of a text: the encoder's logits, the n-grams' logits and the embedding."""
    return np.concatenate([meaning.logits, ngram_logits, meaning.embedding])


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """What a stack decides some texts on.

    Attributes:
        stack: The stack.
        table: What encoder and n-grams say, shape (texts, size): logits first, then the embedding.
        logits: How many of the columns are logits.
    """

    stack: Stack
    table: NDArray[np.float64]
    logits: int


class Stack:
    """A logistic regression over `features` for each head, and a curve for those it does not calibrate.

    This is scikit-learn's predict_proba, and IsotonicRegression's predict, by hand.

    Attributes:
        heads: The names of the heads.
        size: How many features it reads.
    """

    def __init__(self, models: Mapping[str, Any], curves: Mapping[str, Any]) -> None:
        """Take the parts of an artifact.

        Args:
            models: A fitted LogisticRegression for each head, over `features`.
            curves: For some heads a fitted IsotonicRegression, from the decision function to the probability; the
                others' predict_proba is calibrated.
        """
        self.heads = tuple(models)
        self._weights = np.vstack([model.coef_[0] for model in models.values()]).T.astype(np.float64)
        self._intercepts = np.array([model.intercept_[0] for model in models.values()], dtype=np.float64)
        self._curves = {
            self.heads.index(name): (curve.X_thresholds_, curve.y_thresholds_)
            for name, curve in curves.items()
        }
        self.size = len(self._weights)

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the heads' probabilities.

        Args:
            rows: Features, shape (size,) or (texts, size).

        Returns:
            Shape (heads,) or (texts, heads).
        """
        logits = self.logits(rows)
        result = sigmoid(logits)
        for column, curve in self._curves.items():
            result[..., column] = np.interp(logits[..., column], *curve)
        return result

    def logits(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the heads' decision functions, before any curve, in the shapes of `probabilities`."""
        logits: NDArray[np.float64] = self._intercepts + rows @ self._weights
        return logits

    def calibrated(self, head: str, logits: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the probabilities that belong to decisions of one head."""
        curve = self._curves.get(self.heads.index(head))
        return sigmoid(logits) if curve is None else np.interp(logits, *curve)

    def corrected(self, corrections: Mapping[str, Correction]) -> Stack:
        """Give a stack some of whose heads have something added to their decision functions."""
        made = copy(self)
        made._weights, made._intercepts = self._weights.copy(), self._intercepts.copy()  # noqa: SLF001 - our own class
        for head, correction in corrections.items():
            column = self.heads.index(head)
            made._weights[:, column] += correction.weights  # noqa: SLF001 - as above
            made._intercepts[column] += correction.intercept  # noqa: SLF001 - as above
        return made


def sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn logits into probabilities."""
    probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.clip(logits, -500, 500)))
    return probabilities
