"""The list at the left: two lines for each comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from moderation.cli.desk.legible import cut, legible
from moderation.domain import Guideline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from textual.geometry import Size

    from moderation.store import Entry

COLORS = {
    Guideline.PROFANITY: "cyan",
    Guideline.VULGARITY: "cyan",
    Guideline.THREAT: "bold red",
    Guideline.PERSONAL_ATTACK: "yellow",
    Guideline.ABUSE: "magenta",
    Guideline.PROMOTION: "blue",
}

_ABOVE = 2
"""Rows that stay in sight above the open one."""


def rows(earlier: Sequence[Entry], here: Entry | None, later: Sequence[Entry], size: Size) -> list[Text]:
    """Lay out the rows around the open one, as many as fit.

    Args:
        earlier: Those before it, nearest first.
        here: The open one.
        later: Those behind it, nearest first.
        size: Cells to fill.
    """
    fitting = size.height // 2
    below = min(len(later), fitting - (here is not None) - min(_ABOVE, len(earlier)))
    above = min(len(earlier), fitting - (here is not None) - below)
    lines: list[Text] = []
    for row in reversed(earlier[:above]):
        lines += _row(row, size.width)
    if here is not None:
        lines += (_filled(line, size.width) for line in _row(here, size.width))
    for row in later[:below]:
        lines += _row(row, size.width)
    return lines


def name(guideline: Guideline | None) -> str:
    """Name a guideline for people."""
    return "no guideline" if guideline is None else guideline.replace("_", " ")


def when(moment: datetime) -> str:
    """Write a time as the clock on the reader's wall shows it."""
    return f"{moment.astimezone():%d %b %H:%M}"


def _row(row: Entry, width: int) -> list[Text]:
    if row.open_by is not None:
        title = legible(f"{row.open_by} has it open", one_line=True)
        title.stylize("italic")
    elif row.is_unread:
        title = Text("not in English")
    else:
        score = "" if row.score is None else f" {row.score:.2f}"
        title = Text(name(row.concern) + score, style=COLORS[row.concern] if row.concern else "")
    if row.is_appealed:
        title = Text("APPEAL ", style="bold").append_text(title)
    time = f"{row.received_at.astimezone():%d %b}"
    title = cut(title, width - len(time) - 2)
    title.pad_right(width - len(time) - title.cell_len - 1)
    words = cut(legible(row.beginning, one_line=True), width - 1)
    lines = [title.append(time, style="dim"), words]
    if row.open_by is not None:
        for line in lines:
            line.stylize("dim")
    return lines


def _filled(line: Text, width: int) -> Text:
    """Make a whole line stand out."""
    line = line.copy()
    line.pad_right(width - line.cell_len)
    line.stylize("reverse")
    return line
