"""Choose how tokens are joined to stretches, on comments whose toxic stretches people marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from moderation.classifier.emoji import spell_out
from moderation.classifier.linear import NgramModel
from moderation.classifier.stretches import Marking, standing_out, word_logits
from moderation.text import normalize
from training.corpus import key, rows
from training.measures import characters_f1

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from moderation.classifier.artifact import Parts
    from moderation.classifier.encoder import Encoder
    from training.corpus import Corpus

GOLD = "toxic_spans_gold"
"""The set with the marked stretches (SemEval-2021 task 5)."""

THRESHOLDS = tuple(np.arange(-4.0, 4.01, 0.25).tolist())
GAPS = (0, 1, 2)


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """A comment with the characters people marked, and what the encoder makes of its words.

    Attributes:
        gold: For each character of the comment whether it is marked.
        words: Start and end of each word in the comment.
        levels: The logit of each word.
    """

    gold: NDArray[np.bool_]
    words: list[tuple[int, int]]
    levels: NDArray[np.float64]

    def score(self, marking: Marking) -> float:
        """Give the F1 of the marked characters, in [0, 1]; 1 where nothing is marked and nothing found."""
        found = np.zeros(len(self.gold), dtype=bool)
        for first, last in standing_out(self.levels, marking):
            found[self.words[first][0] : self.words[last][1]] = True
        return characters_f1(np.flatnonzero(found).tolist(), np.flatnonzero(self.gold).tolist())


def choose(marked: Sequence[Marked]) -> tuple[Marking, float]:
    """Give the marking with the highest mean F1, and that F1."""
    tried = [
        (score(marked, marking), marking)
        for marking in (Marking(threshold, gap) for threshold in THRESHOLDS for gap in GAPS)
    ]
    best, marking = max(tried, key=lambda pair: pair[0])
    return marking, best


def score(marked: Sequence[Marked], marking: Marking) -> float:
    """Give the mean F1 of the comments, as the shared task does."""
    return float(np.mean([comment.score(marking) for comment in marked])) if marked else 0.0


def held_back(data: Path, corpus: Corpus, encoder: Encoder, parts: Parts) -> dict[str, list[Marked]]:
    """Read the marked comments that nothing was fitted on: those to ``calibrate`` on and those to ``test`` on."""
    ngrams = NgramModel(parts.ngrams, parts.heads)
    keys = {
        "calibrate": {key(example.text) for example in corpus.calibrate},
        "test": {key(example.text) for example in corpus.test},
    }
    return {
        part: [_read(row, encoder, ngrams) for row in _rows(data, chosen)] for part, chosen in keys.items()
    }


def _rows(data: Path, keys: Collection[str]) -> Iterator[dict[str, Any]]:
    return (row for row in rows(data / f"{GOLD}.jsonl.gz") if key(row["text"]) in keys)


def _read(row: dict[str, Any], encoder: Encoder, ngrams: NgramModel) -> Marked:
    text = spell_out(normalize(row["text"]))
    gold = np.zeros(len(row["text"]), dtype=bool)
    for start, end in row["labels"]["spans"]:
        gold[start:end] = True
    words = ngrams.read(text.folded).words
    spans = [text.span(start, end) for start, end in words]
    levels = word_logits(words, encoder.read(text.folded)) if words else np.empty(0)
    return Marked(gold, [(span.start, span.end) for span in spans], levels)
