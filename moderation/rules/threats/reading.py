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
_ASCII_TOKEN: Final = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*|\.\.+|[.!?;\n,:()\"<>]")
_APOSTROPHES: Final = str.maketrans("’‘´ʼ", "''''")
_QUOTATION: Final = re.compile(
    r"""["“”„][^"“”„\n]{1,600}["“”]|«[^«»\n]{1,600}»|^>.{1,600}$"""
    r"""|(?<!\w)['‘](?:[^'‘’\n]|(?<=\w)['’](?=\w)){3,600}['’](?!\w)""",
    re.MULTILINE,
)
_OWN_WORDS: Final = 2
"""How many words of the writer's own outside a quotation make it one; a comment all in quotation marks is no quotation."""


def words_of(text: Text) -> list[str]:
    """Give the words and marks of the folded text, in order."""
    if text.folded.isascii():
        return _ASCII_TOKEN.findall(text.folded)
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
    def quoted(self) -> list[tuple[int, int]]:
        """Where the folded text gives somebody else's words."""
        return quotations(self.text.folded)

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

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether ``letters[start:end]`` lies between quotation marks."""
        after = bisect_right(self.quoted, (self.places[start][0], len(self.text.folded)))
        return after > 0 and self.places[end - 1][1] <= self.quoted[after - 1][1]


def quotations(folded: str) -> list[tuple[int, int]]:
    """Give where somebody else's words stand: all between quotation marks, unless the writer adds hardly a word."""
    found = [quotation.span() for quotation in _QUOTATION.finditer(folded)]
    outside = _QUOTATION.sub(" ", folded)
    return found if len(outside.split()) > _OWN_WORDS else []
