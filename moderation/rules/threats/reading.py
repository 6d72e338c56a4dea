"""A comment as a row of letters, each with its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moderation.domain import Span
    from moderation.text import Text

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’‘´ʼ][^\W_]+)*|\.\.+|[.!?;…\n,:()—–\"“”„«»<>]")
_APOSTROPHES: Final = str.maketrans("’‘´ʼ", "''''")


def words_of(text: Text) -> list[str]:
    """Give the words and marks of the folded text, in order."""
    return _TOKEN.findall(text.folded.translate(_APOSTROPHES))


@dataclass(frozen=True)
class Reading:
    """A comment as letters.

    Attributes:
        text: The comment.
        tags: The letters of each word or mark; most have one.
        shapes: The numbers of the shapes worth trying.
        letters: All of them in a row, with an end mark before the first and after the last.
    """

    text: Text
    tags: Sequence[str]
    shapes: Sequence[int]
    letters: str

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each letter's word begins and ends in the folded text."""
        tokens = _TOKEN.finditer(self.text.folded.translate(_APOSTROPHES))
        places = (token.span() for token, tag in zip(tokens, self.tags, strict=True) for _ in tag)
        length = len(self.text.folded)
        return [(0, 0), *places, (length, length)]

    def span(self, start: int, end: int) -> Span:
        """Give the stretch of the original behind ``letters[start:end]``, without marks at its ends."""
        return self.text.span(self.places[start][0], self.places[end - 1][1])

    def within(self, stretches: Sequence[tuple[int, int]], start: int, end: int) -> bool:
        """Tell whether ``letters[start:end]`` lies in one of the stretches of the folded text, given in order."""
        after = bisect_right(stretches, (self.places[start][0], len(self.text.folded)))
        return after > 0 and self.places[end - 1][1] <= stretches[after - 1][1]
