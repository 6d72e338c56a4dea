"""Fold a comment so that the same word is the same word, and remember where each letter came from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from moderation.domain import Span


@dataclass(frozen=True, slots=True)
class Text:
    """A comment's folded copy with the way back to the original.

    Attributes:
        raw: The original, untouched.
        folded: The folded copy that rules and the classifier read.
        starts: For each code point of `folded`, where its source begins in `raw`.
        ends: For each code point of `folded`, where its source ends in `raw` (exclusive).
    """

    raw: str
    folded: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Give the stretch of `raw` behind ``folded[start:end]``; raises ValueError for an empty stretch."""
        if not 0 <= start < end <= len(self.folded):
            raise ValueError(f"expected 0 <= start < end <= {len(self.folded)}, got [{start}, {end})")
        return Span(self.starts[start], self.ends[end - 1])


def normalize(raw: str) -> Text:
    """Fold case, width, compatibility forms and accents."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, character in enumerate(raw):
        for piece in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(piece):
                folded.append(piece)
                starts.append(index)
                ends.append(index + 1)
    return Text(raw, "".join(folded), tuple(starts), tuple(ends))
