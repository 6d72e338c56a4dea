"""Read a comment with the trained model: a calibrated score for each guideline and the words that carry it.

The artifact is made of scikit-learn's own objects. Serving does not run them: it looks n-grams up in their
dictionaries and adds their weights, which gives the same scores (a test proves it) some ten times faster for a
single comment, and what each word contributes for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from moderation.classifier import artifact
from moderation.classifier.ngrams import Vocabulary
from moderation.domain import KINDS, Finding, Guideline, Kind
from moderation.errors import ArtifactError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from moderation.classifier.ngrams import Reading
    from moderation.domain import Span
    from moderation.text import Text

__all__ = ["ABUSE_KINDS", "NEGLIGIBLE", "Classifier"]

ABUSE_KINDS: Mapping[str, Kind] = {
    f"abuse.{kind}": kind for kind in Kind if kind in KINDS[Guideline.ABUSE] and kind is not Kind.OTHER
}
"""The name of the head of each kind of abuse."""

NEGLIGIBLE = 0.1
"""A finding below this score gets no span: there is nothing to show."""

_KIND_FLOOR = 0.15
"""The strongest kind must reach this score; below it the abuse is of another kind."""

_ENOUGH_KNOWN = 0.5
"""Where less than this share of the letter sequences is known to the model, its opinion counts for less."""

_SPAN_SHARE = 0.35
"""A word belongs to the stretch that carries a score if it carries this share of what the strongest word does."""


class Classifier:
    """The trained model: a logistic regression over word and character n-grams for each head.

    Attributes:
        version: Content hash of the manifest, which holds the hashes of all other files: 16 hexadecimal digits.
        heads: The names of the heads: guidelines, ``abuse.<kind>`` and others that only training looks at.
    """

    def __init__(self, ngrams: Any, heads: Mapping[str, Any], version: str) -> None:
        """Take the parts of an artifact; use `load` for one that lies in a folder.

        Args:
            ngrams: A fitted FeatureUnion of a ``word`` (1-2) and a ``char_wb`` (3-5) TfidfVectorizer.
            heads: A fitted LogisticRegression for each head, whose predict_proba is calibrated.
            version: What to call it.
        """
        self.version = version
        self.heads = tuple(heads)
        self._vocabulary = Vocabulary(ngrams)
        self._weights = np.ascontiguousarray(
            np.vstack([head.coef_[0] for head in heads.values()]).T, dtype=np.float32
        )
        self._intercepts = np.array([head.intercept_[0] for head in heads.values()], dtype=np.float64)
        self._column = {name: column for column, name in enumerate(heads)}

    @classmethod
    def load(cls, directory: Path) -> Classifier:
        """Read an artifact from its folder.

        Raises:
            ArtifactError: A file is missing, altered, of another scikit-learn version, or holds something that
                no artifact is made of.
        """
        ngrams, heads, version = artifact.load(directory)
        try:
            return cls(ngrams, heads, version)
        except (AttributeError, IndexError, TypeError, ValueError) as error:
            raise ArtifactError(f"{directory}: does not hold n-grams and heads that fit together") from error

    def find(self, texts: Sequence[Text]) -> list[list[Finding]]:
        """Give for each text one finding for each guideline that has a head; none for a text it cannot read."""
        return [list(self._find(text)) for text in texts]

    def scores(self, texts: Sequence[Text]) -> NDArray[np.float64]:
        """Give the calibrated probability of each head, shape (texts, heads); 0 where nothing is known."""
        rows = [self._probabilities(self._vocabulary.read(text.folded)) for text in texts]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(self.heads))

    def known(self, text: Text) -> float:
        """Give the share of a text's letter sequences that the model knows, in [0, 1]."""
        return self._vocabulary.read(text.folded).known

    def _find(self, text: Text) -> Iterator[Finding]:
        reading = self._vocabulary.read(text.folded)
        if not reading.known:
            return
        scores = dict(zip(self.heads, self._probabilities(reading).tolist(), strict=True))
        for guideline in Guideline:
            score = scores.get(guideline)
            if score is not None:
                yield Finding(
                    guideline=guideline,
                    score=score,
                    source="classifier",
                    span=self._span(text, reading, guideline) if score >= NEGLIGIBLE else None,
                    kind=_kind(scores) if guideline is Guideline.ABUSE else None,
                )

    def _probabilities(self, reading: Reading) -> NDArray[np.float64]:
        """Give the heads' probabilities; what is mostly unknown is drawn towards the prior, and 0 is no opinion."""
        if not reading.known:
            return np.zeros(len(self.heads))
        trust = min(1.0, reading.known / _ENOUGH_KNOWN)
        logits = self._intercepts + trust * (reading.values @ self._weights[reading.rows])
        return 1.0 / (1.0 + np.exp(-np.clip(logits, -500, 500)))

    def _span(self, text: Text, reading: Reading, head: str) -> Span | None:
        """Give the stretch of words that carries a head's score; None where no word stands out."""
        shares = reading.values * self._weights[reading.rows, self._column[head]] / 2
        count = len(reading.words)
        carried = np.bincount(reading.firsts, shares, count) + np.bincount(reading.lasts, shares, count)
        strongest = float(carried.max(initial=0.0))
        if strongest <= 0:
            return None
        first, last = _densest((carried - _SPAN_SHARE * strongest).tolist())
        return text.span(reading.words[first][0], reading.words[last][1])


def _kind(scores: Mapping[str, float]) -> Kind:
    score, kind = max(((scores.get(name, 0.0), kind) for name, kind in ABUSE_KINDS.items()))
    return kind if score >= _KIND_FLOOR else Kind.OTHER


def _densest(gains: list[float]) -> tuple[int, int]:
    """Give the first and last index of the contiguous stretch with the greatest sum (Kadane's algorithm)."""
    best, best_range, total, start = float("-inf"), (0, 0), 0.0, 0
    for index, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, best_range = total, (start, index)
    return best_range
