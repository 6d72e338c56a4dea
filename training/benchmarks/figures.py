"""Rates with their uncertainty, and tables a terminal and a changelog can both show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderation.rates import Rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Rate", "table"]


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Set rows in columns: the first to the left, the others to the right."""
    cells = [list(head), *([str(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])
