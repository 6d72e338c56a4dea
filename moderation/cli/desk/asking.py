"""What asks the reviewer something: a menu, a line to fill in, a page to read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from moderation.cli.desk.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from textual.app import ComposeResult
    from textual.events import Key
    from textual.geometry import Size

_LEAVE = Binding("escape,ctrl+c", "leave", priority=True, show=False)


class Menu(ModalScreen[str | None]):
    """Asks for one key of several; gives it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [_LEAVE]

    def __init__(self, title: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """Put the choices at the foot of the screen, one a line."""
        lines = [Text(self._title, style="bold")]
        lines += [
            Text(f"  {key}  ", style="bold").append(what, style="not bold")
            for key, what in self._choices.items()
        ]
        lines.append(Text("Esc goes back", style="dim"))
        shown = Lines(lambda _size: lines, id="menu")
        shown.styles.height = len(lines)
        with Vertical(id="asking") as panel:
            panel.styles.height = len(lines) + 1
            yield shown

    def take(self, event: Key) -> None:
        """Take a key where it is one of the choices."""
        if event.character in self._choices:
            event.prevent_default()
            self.dismiss(event.character)

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


class Line(ModalScreen[str | None]):
    """Asks for a line of text; gives it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [_LEAVE]

    def __init__(self, title: str, value: str = "") -> None:
        super().__init__()
        self._title = title
        self._value = value

    def compose(self) -> ComposeResult:
        """Put the line at the foot of the screen."""
        title = Text(self._title, style="bold").append(
            "  Enter keeps it, Esc goes back", style="dim not bold"
        )
        shown = Lines(lambda _size: [title], id="title")
        shown.styles.height = 1
        with Vertical(id="asking") as panel:
            panel.styles.height = 3
            yield shown
            yield Input(self._value, id="line", compact=True)

    def take(self, event: Key) -> None:
        """Take Enter, and a letter that was typed before the line was there."""
        line = self.query_one(Input)
        if event.key == "enter":
            event.prevent_default()
            self.dismiss(line.value.strip())
        elif event.is_printable and event.character is not None:
            event.prevent_default()
            line.insert_text_at_cursor(event.character)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)


class Reading(ModalScreen[None]):
    """Shows a page that may be longer than the screen; lines are laid out as they are reached."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+c,q,enter", "leave", priority=True, show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("space,pagedown", "turn(1)", show=False),
        Binding("pageup,b", "turn(-1)", show=False),
        Binding("home", "move(-1_000_000_000)", show=False),
    ]

    def __init__(self, page: Callable[[int], Iterator[Text]]) -> None:
        super().__init__()
        self._page = page
        self._width = 0
        self._top = 0
        self._lines: list[Text] = []
        self._rest: Iterator[Text] = iter(())

    def compose(self) -> ComposeResult:
        """Fill the screen."""
        yield Lines(self._laid_out, id="page")
        yield Lines(
            lambda _size: [Text(" Space, PgUp, ↓↑ scroll   Esc goes back", style="reverse")], id="keys"
        )

    def action_leave(self) -> None:
        """Close the page."""
        self.dismiss(None)

    def action_move(self, lines: int) -> None:
        """Scroll by lines."""
        self._top = max(0, self._top + lines)
        self.query_one("#page", Lines).redraw()

    def action_turn(self, pages: int) -> None:
        """Scroll by screens."""
        self.action_move(pages * max(1, self.query_one("#page").size.height - 1))

    def _laid_out(self, size: Size) -> list[Text]:
        if size.width != self._width:
            self._width, self._lines, self._rest = size.width, [], self._page(size.width - 1)
        self._lines += islice(self._rest, max(0, self._top + size.height - len(self._lines)))
        self._top = max(0, min(self._top, len(self._lines) - size.height))
        return self._lines[self._top : self._top + size.height]
