"""The last word on a text: for each head one calibrated probability, of what encoder and n-grams make of it.

The two err differently: the encoder reads words in their context, the n-grams have seen more of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from moderation.classifier.encoder import Meaning


def features(meaning: Meaning, ngram_logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give what the stack reads of a text: the encoder's logits, the n-grams' logits and the embedding."""
    return np.concatenate([meaning.logits, ngram_logits, meaning.embedding])


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
        self._curves = [
            (self.heads.index(name), curve.X_thresholds_, curve.y_thresholds_)
            for name, curve in curves.items()
        ]
        self.size = len(self._weights)

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the heads' probabilities.

        Args:
            rows: Features, shape (size,) or (texts, size).

        Returns:
            Shape (heads,) or (texts, heads).
        """
        logits = self._intercepts + rows @ self._weights
        result = sigmoid(logits)
        for column, places, values in self._curves:
            result[..., column] = np.interp(logits[..., column], places, values)
        return result


def sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn logits into probabilities."""
    probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.clip(logits, -500, 500)))
    return probabilities
