"""Hostile text made harmless and still readable, with the stretches that matter underlined in place.

What a terminal would act upon, or not show at all, is named in its place (``‹U+202E›``, or ``‹U+202E +3›`` where three more
follow); what terminals draw in different
widths is broken up, as one cell too many would push a line into its neighbor.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from moderation.cli.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from moderation.domain import Span

MARKED = "bold underline"
"""How evidence stands out, with colors or without."""

_TAG = "reverse"
_MOST_MARKS = 4
"""Accents on one letter; a pile of more would hide the lines above and below."""

_TONES = dict(
    zip("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff", ("lightest", "light", "medium", "dark", "darkest"), strict=True)
)  # fmt: skip
"""Skin tones are named: terminals do not agree on how wide an emoji with one is."""

_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
"""Letters and marks by their category that nobody sees."""

_JOINED = re.compile("[\u0600-\u08ff\u0900-\u0dff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
"""Scripts that are not written without joiners: Kurdish, Persian, Hindi and others."""

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"

_RULER = Console(width=80, color_system=None)
"""Measures where lines break; it writes nothing."""


class _Sort(Enum):
    PLAIN = auto()
    MARK = auto()
    JOINER = auto()
    SELECTOR = auto()
    TONE = auto()
    HIDDEN = auto()


_SORTS = {
    **dict.fromkeys("\u200c\u200d", _Sort.JOINER),
    **dict.fromkeys("\ufe0e\ufe0f", _Sort.SELECTOR),
    **dict.fromkeys(_TONES, _Sort.TONE),
    **dict.fromkeys(_BLANK_LETTERS, _Sort.HIDDEN),
}


def legible(text: str, spans: Iterable[Span] = (), *, one_line: bool = False) -> Text:
    """Make a text harmless; its own line breaks stay, or become pictures where it must be one line.

    Args:
        text: Whatever somebody wrote.
        spans: Stretches of it to underline.
        one_line: Whether line breaks are shown as ``␊``.
    """
    if text.isascii() and text.isprintable():
        shown = Text(text)
        for span in spans:
            shown.stylize(MARKED, span.start, span.end)
        return shown
    pieces, tags = _pieces(text, one_line=one_line)
    shown = Text("".join(pieces))
    at = [0, *accumulate(map(len, pieces))]
    for index in tags:
        shown.stylize(_TAG, at[index], at[index + 1])
    for span in spans:
        shown.stylize(MARKED, at[min(span.start, len(text))], at[min(span.end, len(text))])
    return shown


def wrapped(text: Text, width: int) -> list[Text]:
    """Break a text into lines of so many cells at most."""
    return [isolated(line) for line in text.wrap(_RULER, max(1, width))]


def cut(text: Text, width: int) -> Text:
    """Give a text as one line of so many cells at most, with an ellipsis where something is left out."""
    line = text.copy()
    line.truncate(max(1, width), overflow="ellipsis")
    return isolated(line)


def isolated(line: Text) -> Text:
    """Keep what runs from right to left from reordering what stands beside it on the same line of the screen."""
    if _RIGHT_TO_LEFT.search(line.plain) is None:
        return line
    # Where a line was broken within an isolate, its other half is on another line.
    more = line.plain.count(_ISOLATE) - line.plain.count(_END_ISOLATE)
    return Text.assemble(_ISOLATE * (1 + max(0, -more)), line, _END_ISOLATE * (1 + max(0, more)))


def _pieces(text: str, *, one_line: bool) -> tuple[list[str], list[int]]:
    """Give what stands for each code point, and which of these are names of something invisible."""
    pieces: list[str] = []
    tags: list[int] = []
    hidden, marks = 0, 0
    for index, character in enumerate(text):
        sort = _sort(character)
        before = text[index - 1] if index else "\n"
        if sort is _Sort.MARK:
            marks += 1
        elif sort is not _Sort.JOINER:
            marks = 0
        piece = _piece(sort, character, before, marks)
        if character in "\r\n" and not one_line:
            piece = character if character == "\n" else "" if text[index + 1 : index + 2] == "\n" else piece
        if piece is not None:
            hidden = 0
            pieces.append(piece)
        elif hidden:
            hidden += 1
            pieces[tags[-1]] = f"‹U+{ord(text[tags[-1]]):04X} +{hidden - 1}›"
            pieces.append("")
        else:
            hidden = 1
            tags.append(index)
            pieces.append(f"‹U+{ord(character):04X}›")
    return pieces, tags


def _piece(sort: _Sort, character: str, before: str, marks: int) -> str | None:
    """Give what stands for a code point; None where it can only be named."""
    follows = _sort(before)
    piece = None
    match sort:
        case _Sort.PLAIN:
            piece = _plain(character)
        case _Sort.MARK if marks <= _MOST_MARKS:
            # A mark goes on what stands before it, which may be another column of the screen.
            piece = f"◌{character}" if before.isspace() or follows is _Sort.HIDDEN else character
        case _Sort.JOINER if _JOINED.match(before) or (follows is _Sort.MARK and not before.isascii()):
            piece = character
        case _Sort.JOINER | _Sort.SELECTOR if _is_picture(before):
            piece = ""
        case _Sort.SELECTOR if follows is _Sort.PLAIN and not before.isspace():
            piece = ""
        case _Sort.TONE:
            piece = f"({_TONES[character]})"
    return piece


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    return " " if character == "\t" else printable(character)


@lru_cache(maxsize=4096)
def _sort(character: str) -> _Sort:
    if (known := _SORTS.get(character)) is not None:
        return known
    category = unicodedata.category(character)
    if "\ufe00" <= character <= "\ufe0d" or character >= "\U000e0000":
        return _Sort.HIDDEN
    if category in {"Mn", "Me"}:
        return _Sort.MARK
    if character < " " or category == "Zs" or character.isprintable():
        return _Sort.PLAIN
    return _Sort.HIDDEN


def _is_picture(character: str) -> bool:
    return _sort(character) in (_Sort.SELECTOR, _Sort.TONE) or unicodedata.category(character) == "So"


def excerpts(length: int, spans: Sequence[Span], beginning: int, around: int) -> list[tuple[int, int]]:
    """Choose what to show of a long text: its beginning, and what stands around each span.

    Args:
        length: Code points of the text.
        spans: Stretches that must be seen.
        beginning: Code points that are shown in any case.
        around: Code points shown on either side of a span.

    Returns:
        Stretches in order, which do not touch.
    """
    wanted = [(0, min(beginning, length))]
    for span in sorted(spans):
        start, end = max(0, span.start - around), min(length, span.end + around)
        if start <= wanted[-1][1]:
            wanted[-1] = (wanted[-1][0], max(wanted[-1][1], end))
        else:
            wanted.append((start, end))
    return wanted
