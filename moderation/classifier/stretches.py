"""Where it stands: the stretch of words that carries a score."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from moderation.classifier.encoder import Meaning

    Words = Sequence[tuple[int, int]]
    Stretch = tuple[int, int]

_SHARE = 0.35
"""Without an encoder, a word belongs to the stretch if it carries this share of what the strongest word does."""

_SENTENCE_ENDS = re.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True)
class Marking:
    """How words are joined to stretches; chosen in training.

    Attributes:
        threshold: From which token logit on a word stands out.
        gap: How many words between two that stand out are taken with them.
    """

    threshold: float
    gap: int


def word_logits(words: Words, meaning: Meaning) -> NDArray[np.float64]:
    """Give each word the highest logit of its tokens; minus infinity for a word the encoder made none of."""
    starts = np.array([start for start, _ in words], dtype=np.int64)
    ends = np.array([end for _, end in words], dtype=np.int64)
    at = np.searchsorted(starts, meaning.starts, side="right") - 1
    inside = (at >= 0) & (meaning.starts < ends[at])
    levels = np.full(len(words), -np.inf)
    np.maximum.at(levels, at[inside], meaning.tokens[inside])
    return levels


def standing_out(levels: NDArray[np.float64], marking: Marking) -> list[Stretch]:
    """Give the first and last word of each stretch of words that stand out."""
    found: list[Stretch] = []
    for word in np.flatnonzero(levels >= marking.threshold).tolist():
        if found and word - found[-1][1] <= marking.gap + 1:
            found[-1] = (found[-1][0], word)
        else:
            found.append((word, word))
    return found


def sentence_of(word: int, words: Words, folded: str) -> Stretch:
    """Give the first and last word of the sentence that a word stands in."""
    begins = [0]
    begins += [
        later
        for later, ((_, end), (start, _)) in enumerate(pairwise(words), start=1)
        if _SENTENCE_ENDS.search(folded, end, start)
    ]
    place = int(np.searchsorted(begins, word, side="right"))
    return begins[place - 1], begins[place] - 1 if place < len(begins) else len(words) - 1


def densest(carried: NDArray[np.float64]) -> Stretch | None:
    """Give the stretch that carries most beyond a share of the strongest word (Kadane's algorithm)."""
    most = float(carried.max(initial=0.0))
    if most <= 0:
        return None
    best, best_range, total, start = float("-inf"), (0, 0), 0.0, 0
    for index, gain in enumerate((carried - _SHARE * most).tolist()):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, best_range = total, (start, index)
    return best_range
