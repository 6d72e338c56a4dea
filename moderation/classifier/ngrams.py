"""The known words and letter sequences of a text, where they stand and what they weigh.

This is scikit-learn's TF-IDF by hand: dictionary look-ups for one text at a time. A test holds the two together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_REMEMBERED = 30_000
"""How many words' letter sequences are kept at hand."""

_LONGEST_REMEMBERED = 20
"""Longer words are looked up each time, so that what is kept stays small whatever comes in."""

_PUNCTUATION = dict.fromkeys(
    [ord(mark) for mark in "!\"#$%&'()+,-./:;<=>?@[\\]^_`{|}~¡¿«»´·…‹›"] + list(range(0x2010, 0x2028)), " "
)


def prepare(folded: str) -> str:
    """Blank out punctuation in a folded text, code point by code point, so that offsets stay what they are.

    Some of the training sets have lost their punctuation and are rich in abuse; a model that sees none cannot
    take its absence for guilt.
    """
    return folded.translate(_PUNCTUATION)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What of one text the model knows.

    Attributes:
        words: Offsets of each word in the folded text.
        rows: The vocabulary index of each known n-gram, once for each place where it stands.
        values: What each of them weighs, its share of the TF-IDF vector.
        firsts: The index into `words` of the first word of each of them.
        lasts: The same of the last.
        known: The share of the text's letter sequences that the model knows, in [0, 1].
    """

    words: list[tuple[int, int]]
    rows: NDArray[np.int64]
    values: NDArray[np.float64]
    firsts: NDArray[np.int64]
    lasts: NDArray[np.int64]
    known: float


class Vocabulary:
    """The n-grams of a model and their weights (inverse document frequencies)."""

    def __init__(self, ngrams: Any) -> None:
        """Take a fitted FeatureUnion of a ``word`` (1-2) and a ``char_wb`` (3-5) TfidfVectorizer."""
        (_, word), (_, char) = ngrams.transformer_list
        self._words: dict[str, int] = word.vocabulary_
        self._chars: dict[str, int] = char.vocabulary_
        # Most words of a comment are words of the last ones too.
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._sequences)
        # The vectorizer's own `idf_` is a property, which `artifact.Stored` has none of.
        self._idf = np.concatenate([part._tfidf.idf_ for part in (word, char)]).astype(np.float64)  # noqa: SLF001

    def read(self, folded: str) -> Reading:
        """Find what is known of a folded text; linear in its length."""
        prepared = prepare(folded)
        words = [match.span() for match in re.finditer(r"\S+", prepared)]
        tokens = [prepared[start:end] for start, end in words]
        word_rows, word_firsts, word_lasts = self._word_places(tokens)
        char_rows, char_firsts, total = self._char_places(tokens)
        return Reading(
            words=words,
            rows=np.concatenate([word_rows, char_rows]),
            values=np.concatenate([_weigh(word_rows, self._idf), _weigh(char_rows, self._idf)]),
            firsts=np.concatenate([word_firsts, char_firsts]),
            lasts=np.concatenate([word_lasts, char_firsts]),
            known=len(char_rows) / total if total else 0.0,
        )

    def _word_places(
        self, tokens: list[str]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Find the known words and pairs of words: their rows, first words and last words."""
        get = self._words.get
        places = [(row, at, at) for at, token in enumerate(tokens) if (row := get(token)) is not None]
        for at in range(len(tokens) - 1):
            row = get(f"{tokens[at]} {tokens[at + 1]}")
            if row is not None:
                places.append((row, at, at + 1))
        columns = np.array(places, dtype=np.int64).reshape(-1, 3)
        return columns[:, 0], columns[:, 1], columns[:, 2]

    def _char_places(self, tokens: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
        """Find the known letter sequences of all words: their rows and words, and how many there are in all."""
        rows: list[int] = []
        counts: list[int] = []
        total = 0
        for token in tokens:
            find = self._remembered if len(token) <= _LONGEST_REMEMBERED else self._sequences
            known, all_of_them = find(token)
            rows += known
            counts.append(len(known))
            total += all_of_them
        return np.array(rows, dtype=np.int64), np.repeat(np.arange(len(tokens)), counts), total

    def _sequences(self, token: str) -> tuple[list[int], int]:
        """Find the known letter sequences of a word, as scikit-learn's ``char_wb`` cuts them, and count all."""
        get, padded, total = self._chars.get, f" {token} ", 0
        rows: list[int] = []
        for size in (3, 4, 5):
            starts = len(padded) - size + 1
            if starts <= 0:
                break
            total += starts
            rows += [row for at in range(starts) if (row := get(padded[at : at + size])) is not None]
        shift = len(self._words)
        return [row + shift for row in rows], total


def _weigh(rows: NDArray[np.int64], idf: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give each place its part of the TF-IDF vector: sublinear counts, Euclidean length 1."""
    unique, inverse, counts = np.unique(rows, return_inverse=True, return_counts=True)
    vector = (1.0 + np.log(counts)) * idf[unique]
    length = float(np.sqrt(vector @ vector)) or 1.0
    parts: NDArray[np.float64] = (vector / length / counts)[inverse]
    return parts
