"""How far a command is that takes its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TimeRemainingColumn
from rich.text import Text

if TYPE_CHECKING:
    from rich.progress import Task


class _Rate(ProgressColumn):
    """Comments a second."""

    def render(self, task: Task) -> Text:
        """Write the rate of late."""
        return Text("" if task.speed is None else f"{task.speed:,.0f}/s")


def bar() -> Progress:
    """Give a progress bar with rate and time left, on stderr where that is a terminal."""
    console = Console(stderr=True)
    columns = (MofNCompleteColumn(), BarColumn(), _Rate(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
