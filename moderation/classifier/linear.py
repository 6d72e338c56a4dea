"""The n-gram model: what the known words and letter sequences of a text say, and which word says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from moderation.classifier.ngrams import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from moderation.classifier.ngrams import Reading

_ENOUGH_KNOWN = 0.5
"""Where less than this share of the letter sequences is known to the model, its opinion counts for less."""


class NgramModel:
    """A logistic regression over word and character n-grams for each head.

    Attributes:
        heads: The names of the heads.
    """

    def __init__(self, ngrams: Any, heads: Mapping[str, Any]) -> None:
        """Take the parts of an artifact.

        Args:
            ngrams: A fitted FeatureUnion of a ``word`` (1-2) and a ``char_wb`` (3-5) TfidfVectorizer.
            heads: A fitted LogisticRegression for each head, whose predict_proba is calibrated.
        """
        self.heads = tuple(heads)
        self._vocabulary = Vocabulary(ngrams)
        self._weights = np.ascontiguousarray(
            np.vstack([head.coef_[0] for head in heads.values()]).T, dtype=np.float32
        )
        self._intercepts = np.array([head.intercept_[0] for head in heads.values()], dtype=np.float64)
        self._column = {name: column for column, name in enumerate(heads)}

    def read(self, folded: str) -> Reading:
        """Find what is known of a folded text."""
        return self._vocabulary.read(folded)

    def logits(self, reading: Reading) -> NDArray[np.float64]:
        """Give the logit of each head; what is mostly unknown is drawn towards the prior."""
        trust = min(1.0, reading.known / _ENOUGH_KNOWN)
        logits: NDArray[np.float64] = self._intercepts + trust * (
            reading.values @ self._weights[reading.rows]
        )
        return logits

    def carried(self, reading: Reading, head: str) -> NDArray[np.float64]:
        """Give for each word what it adds to a head's logit; a pair of words shares its part out."""
        shares = reading.values * self._weights[reading.rows, self._column[head]] / 2
        count = len(reading.words)
        firsts = np.bincount(reading.firsts, shares, count).astype(np.float64)
        return firsts + np.bincount(reading.lasts, shares, count)
