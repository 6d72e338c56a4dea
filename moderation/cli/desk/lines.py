"""A widget of plain lines: no markup, no wrapping of its own, one line for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.geometry import Size


class Lines(Widget):
    """Shows what a function gives for its size."""

    def __init__(self, lines: Callable[[Size], Sequence[Text]], id: str) -> None:  # noqa: A002 - textual's word
        super().__init__(id=id)
        self._lines = lines
        self._shown: tuple[Size, Sequence[Text]] | None = None

    def redraw(self) -> None:
        """Ask the function again."""
        self._shown = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Give one row of the screen."""
        if self._shown is None or self._shown[0] != self.size:
            self._shown = (self.size, self._lines(self.size))
        lines = self._shown[1]
        line = lines[y] if y < len(lines) else Text()
        strip = Strip(line.render(self.app.console)).adjust_cell_length(self.size.width)
        return strip.apply_style(self.rich_style)
