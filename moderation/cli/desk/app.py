"""The application: keys in, lines out."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Event, Key

from moderation.cli.desk.asking import Line, Menu, Reading
from moderation.cli.desk.legible import cut, legible, wrapped
from moderation.cli.desk.lines import Lines
from moderation.cli.desk.rows import name, rows
from moderation.cli.desk.sheet import Glance, whole
from moderation.cli.desk.walk import MOST_COUNTED, BlindWalk, QueueWalk
from moderation.domain import Guideline, is_storable
from moderation.errors import ReviewRefusedError, StoreError
from moderation.store import Filter, Order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.timer import Timer

_RENEW = 60.0
"""Seconds after which what is open is kept open for longer, where a key was pressed meanwhile."""

_REFRESH = 5.0
"""Seconds after which the list shows what colleagues have open, and what is new."""

_BREATH = 0.01
"""Seconds between two pages of a search, for keys."""

_ORDERS = {
    Order.PRIORITY: "threats first",
    Order.OLDEST: "oldest first",
    Order.NEWEST: "newest first",
}
_GUIDELINES = {str(number): guideline for number, guideline in enumerate(Guideline, start=1)}

_HELP = """\
Every verdict is kept the moment you give it. Leave whenever you like: q, Ctrl-C, a lost connection and a closed lid lose \
nothing, and what you had open is free for your colleagues.

  a           approve: publish the comment, whatever the machine said
  r           reject for the guideline found; it asks where none was
  g           reject for another guideline, or for none
  A  R        approve or reject with a reason in your words
  s           skip: leave it to somebody else
  u           undo your last verdict, then the one before it, and so on
  n           write a note for whoever looks at it next

  ↓  j        next                       ↑  k      previous
  Home        from the first again       Enter     all there is about it
  Space PgDn  scroll a long comment      PgUp b    scroll back
  e           to the underlined words    ?         this page
  f           filter and order           /         search, for nothing: all
  Esc         stop a search              q Ctrl-C  leave

At the left is the list: the guideline each comment is held for, the score, the day it came in. APPEAL is an author who \
objects to a rejection that another person gave. What a colleague has open is dim and named, and is passed over.

At the right is the comment. What was found is underlined in place and named below: a rule by its code and what it looks \
for, or the classifier with its probability.

Characters that a terminal obeys or does not show are named: ␛ is an escape character, ‹U+202E› turns the direction of \
writing around, ‹U+200B +3› is an invisible one with three more behind it, (dark) is the skin tone of an emoji.

A comment that you have open is nobody else's. Five minutes after your last key it is free again; your verdict on it still \
counts, unless a colleague was faster, and then you are told.
"""


class Desk(App[None]):
    """A person at the desk.

    Attributes:
        decided: Verdicts given and not taken back.
    """

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { layout: vertical; }
    #head { height: 1; text-style: reverse; }
    #rows { width: 38%; max-width: 48; }
    #sheet { width: 1fr; border-left: solid $foreground-muted; padding-left: 1; }
    #said { height: 1; }
    #keys { height: 2; }
    Menu, Line { align: left bottom; background: transparent; }
    #asking { border-top: heavy $foreground-muted; background: $background; }
    #line { width: 1fr; border: none; padding: 0; }
    Reading { background: $background; }
    Reading #page { height: 1fr; padding: 0 1; }
    Reading #keys { height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "approve", show=False),
        Binding("r", "reject", show=False),
        Binding("g", "reject_for", show=False),
        Binding("A", "approve_with_reason", show=False),
        Binding("R", "reject_with_reason", show=False),
        Binding("s", "skip", show=False),
        Binding("u", "undo", show=False),
        Binding("n", "note", show=False),
        Binding("down,j", "next", show=False),
        Binding("up,k", "previous", show=False),
        Binding("home", "begin", show=False),
        Binding("enter", "read", show=False),
        Binding("space,pagedown", "scroll(1)", show=False),
        Binding("pageup,b", "scroll(-1)", show=False),
        Binding("e", "evidence", show=False),
        Binding("f", "filter", show=False),
        Binding("slash", "search", show=False),
        Binding("escape", "stop", show=False),
        Binding("question_mark", "help", show=False),
        Binding("q,ctrl+c", "quit", show=False),
    ]

    def __init__(self, walk: QueueWalk | BlindWalk) -> None:
        super().__init__()
        self.theme = "ansi-dark"
        self.decided = 0
        self.walk = walk
        self._glance = Glance()
        self._said = Text()
        self._count = 0
        self._is_there = True
        self._seen: int | None = None
        self._search: Timer | None = None

    def work(self) -> None:
        """Sit down at the desk until the person leaves or the terminal goes away."""
        self.run(mouse=False)
        if self._exception is not None:
            raise self._exception

    def compose(self) -> ComposeResult:
        """Put the list beside the comment, and the keys below."""
        yield Lines(self._head, id="head")
        with Horizontal():
            yield Lines(self._rows, id="rows")
            yield Lines(self._sheet, id="sheet")
        yield Lines(lambda size: [cut(self._said, size.width)], id="said")
        yield Lines(self._keys, id="keys")

    def on_mount(self) -> None:
        """Open the first comment, and leave in good order when the terminal goes away."""
        for each in (signal.SIGHUP, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, self.exit)
        self.set_interval(_RENEW, self.renew)
        self.set_interval(_REFRESH, self._refresh)
        self._do(self._begin)

    def _fatal_error(self) -> None:
        """End without Textual's page about an error, which shows what variables hold, and with them comments."""
        self._close_messages_no_wait()

    async def on_event(self, event: Event) -> None:
        """Notice that the person is still there."""
        self._is_there = self._is_there or isinstance(event, Key)
        await super().on_event(event)

    def on_key(self, event: Key) -> None:
        """Hand on what a question is answered with, keys too that were faster than the question."""
        if isinstance(self.screen, Menu | Line):
            self.screen.take(event)

    def action_approve(self, reason: str = "") -> None:
        """Approve what is open."""
        self._decide(lambda: self.walk.approve(reason), "Approved")

    def action_reject(self, reason: str = "") -> None:
        """Reject for the guideline that was found, or ask for one."""
        opened = self.walk.opened
        if opened is not None and opened.concern is None:
            self.action_reject_for(reason)
        elif opened is not None:
            self._reject(opened.concern, reason)

    def action_reject_for(self, reason: str = "") -> None:
        """Ask for the guideline, and reject."""
        if (key := self._current()) is not None:
            choices = {number: name(guideline) for number, guideline in _GUIDELINES.items()}
            menu = Menu("Reject it for which guideline?", {**choices, "0": "none of them"})
            self.push_screen(menu, lambda number: self._chosen(key, number, reason))

    async def action_approve_with_reason(self) -> None:
        """Ask why, and approve."""
        await self._ask("Why do you approve it?", self.action_approve)

    async def action_reject_with_reason(self) -> None:
        """Ask why, and reject."""
        await self._ask("Why do you reject it? The author reads this.", self.action_reject)

    def action_skip(self) -> None:
        """Leave what is open to somebody else."""
        if self._current() is not None:
            self._do(self._skip)

    def action_undo(self) -> None:
        """Take the last verdict back."""
        self._do(self._undo)

    async def action_note(self) -> None:
        """Ask for a note."""
        if isinstance(self.walk, QueueWalk):
            walk = self.walk
            await self._ask(
                "Note for whoever looks at it next", lambda words: self._do(lambda: self._note(walk, words))
            )

    def action_next(self) -> None:
        """Open the next comment."""
        self._do(lambda: self._stepped(self.walk.next(), "That was the last one; Home begins again."))

    def action_previous(self) -> None:
        """Open the comment before."""
        self._do(lambda: self._stepped(self.walk.previous(), "That is the first one."))

    def action_begin(self) -> None:
        """Begin again."""
        self._do(self._begin)

    def action_read(self) -> None:
        """Show everything there is."""
        if (opened := self.walk.opened) is not None:
            self.push_screen(Reading(lambda width: whole(opened, width)))

    def action_scroll(self, pages: int) -> None:
        """Scroll the comment."""
        self._glance.scroll(pages)
        self._draw()

    def action_evidence(self) -> None:
        """Scroll the comment to the next words that something was found in."""
        self._glance.to_evidence()
        self._draw()

    def action_filter(self) -> None:
        """Ask what to list."""
        if isinstance(self.walk, QueueWalk):
            walk = self.walk
            self.push_screen(
                Menu("List which comments?", _filters(walk)), lambda key: self._filtered(walk, key)
            )

    async def action_search(self) -> None:
        """Ask for words to look for."""
        if isinstance(self.walk, QueueWalk):
            walk = self.walk
            which = walk.session.which

            def look_for(words: str | None) -> None:
                if words is not None:
                    self._narrow(walk, replace(which, words=words or None))

            await self.push_screen(
                Line("Search in text, author, article and id", which.words or ""), look_for
            )

    def action_stop(self) -> None:
        """Stop a search."""
        if self.walk.is_searching:
            self.walk.is_searching = False
            self._do(lambda: "The search was stopped; ↓ goes on with it.")

    def action_help(self) -> None:
        """Show what the keys do."""
        self.push_screen(Reading(_help))

    def _current(self) -> int | None:
        """Give the key of the comment that is open and was on the screen when the key was pressed."""
        opened = self.walk.opened
        if opened is None:
            self._say("No comment is open.")
        elif opened.key != self._seen:
            self._say("Too fast: that key came before the comment was on the screen, nothing was done.")
        else:
            return opened.key
        return None

    def _decide(self, deed: Callable[[], None], said: str) -> None:
        if self._current() is None:
            return

        def decide() -> str:
            deed()
            self.decided += 1
            self._count -= self._count < MOST_COUNTED
            return f"{said}. u takes it back."

        self._do(decide)

    def _reject(self, guideline: Guideline | None, reason: str = "") -> None:
        self._decide(lambda: self.walk.reject(guideline, reason), f"Rejected for {name(guideline)}")

    def _chosen(self, key: int, number: str | None, reason: str) -> None:
        opened = self.walk.opened
        if number is not None and opened is not None and opened.key == key:
            self._reject(_GUIDELINES.get(number), reason)

    async def _ask(self, title: str, then: Callable[[str], None]) -> None:
        if self._current() is None:
            return

        def take(words: str | None) -> None:
            if words and is_storable(words):
                then(words)

        await self.push_screen(Line(title), take)

    def _skip(self) -> str:
        self.walk.skip()
        return "Skipped: it keeps waiting."

    def _undo(self) -> str:
        if not self.walk.undo():
            return "There is nothing to undo."
        self.decided -= 1
        self._count += self._count < MOST_COUNTED
        return "Taken back; this is the comment."

    def _note(self, walk: QueueWalk, words: str) -> str:
        walk.note(words)
        return "Noted."

    def _begin(self) -> str:
        self.walk.begin()
        self._recount()
        return ""

    def _stepped(self, found: bool, otherwise: str) -> str:  # noqa: FBT001 - the one thing it says
        return "" if found or self.walk.is_searching else otherwise

    def _filtered(self, walk: QueueWalk, key: str | None) -> None:
        """Change one thing about what is listed."""
        which = walk.session.which
        comment = None if walk.opened is None else walk.opened.comment
        match key:
            case "o":
                orders = list(_ORDERS)
                self._narrow(
                    walk, replace(which, order=orders[(orders.index(which.order) + 1) % len(orders)])
                )
            case "g":
                choices = {number: name(guideline) for number, guideline in _GUIDELINES.items()}

                def narrow(number: str | None) -> None:
                    if number is not None:
                        self._narrow(walk, replace(which, guideline=_GUIDELINES.get(number)))

                self.push_screen(Menu("Held for which guideline?", {**choices, "0": "any"}), narrow)
            case "s":
                site = None if which.site or comment is None else comment.site
                self._narrow(walk, replace(which, site=site))
            case "t":
                article = None if which.article or comment is None else comment.article_url
                self._narrow(walk, replace(which, article=article))
            case "w":
                self._narrow(walk, replace(which, rejected=not which.rejected))
            case "c":
                self._narrow(walk, Filter())

    def _narrow(self, walk: QueueWalk, which: Filter) -> None:
        def narrow() -> str:
            walk.narrow(which)
            self._recount()
            return ""

        self._do(narrow)

    def renew(self) -> None:
        """Keep the comment open for somebody who is there, and for nobody else."""
        if isinstance(self.walk, QueueWalk) and self._is_there:
            self._is_there = False
            self._quietly(self.walk.renew)

    def _refresh(self) -> None:
        if isinstance(self.walk, QueueWalk) and not self.walk.is_searching and len(self.screen_stack) == 1:
            self._quietly(self.walk.refresh)
            self._quietly(self._recount)
            self._draw()

    def _quietly(self, deed: Callable[[], None]) -> None:
        """Do what nobody asked for; where it fails, the next try is soon."""
        try:
            deed()
        except StoreError as error:
            self._said = Text(f"The list may be out of date: {error}")

    def _recount(self) -> None:
        if isinstance(self.walk, QueueWalk):
            self._count = self.walk.remaining()

    def _do(self, deed: Callable[[], str]) -> None:
        """Do what a key asks for and say what came of it."""
        if self._search is not None:
            self._search.stop()
        try:
            said = deed()
        except ReviewRefusedError as error:
            self.bell()
            said = f"Not kept: {error}."
        except StoreError as error:
            self.bell()
            said = f"Not done, try again: {error}"
        if self.walk.is_searching:
            said = f"{said} Searching, Esc stops it.".strip()
            self._search = self.set_timer(_BREATH, self._look_on)
        self._say(said)

    def _look_on(self) -> None:
        """Look through one page more of a search; the screen stays as it is until there is a hit or the end."""
        try:
            found = self.walk.go_on()
        except StoreError as error:
            self._say(f"The search broke off: {error}")
            return
        if self.walk.is_searching:
            self._search = self.set_timer(_BREATH, self._look_on)
        else:
            self._say("" if found else "Nothing more was found.")

    def _say(self, words: str) -> None:
        self._said = legible(words, one_line=True)
        self._draw()

    def _draw(self) -> None:
        key = self.walk.opened and self.walk.opened.key
        if key != self._seen:
            self._glance = Glance()
            self.call_after_refresh(self._was_seen, key)
        for lines in self.screen_stack[0].query(Lines):
            lines.redraw()

    def _was_seen(self, key: int | None) -> None:
        self._seen = key

    def _head(self, size: Size) -> list[Text]:
        if isinstance(self.walk, QueueWalk):
            session = self.walk.session
            more = " and more" * (self._count >= MOST_COUNTED)
            count = "" if session.which.words else f"{self._count:,}{more} "
            what = f" {session.reviewer}: {count}{_described(session.which)}"
        else:
            what = f" {self.walk.session.reviewer}: a blind sample of {len(self.walk)}"
        decided = f"{self.decided} decided "
        line = cut(legible(what, one_line=True), size.width - len(decided) - 1)
        line.pad_right(size.width - len(decided) - line.cell_len)
        return [line.append(decided)]

    def _rows(self, size: Size) -> list[Text]:
        return rows(self.walk.earlier, self.walk.here, self.walk.later, size)

    def _sheet(self, size: Size) -> list[Text]:
        opened = self.walk.opened
        if opened is not None:
            return self._glance.lines(opened, size)
        if self.walk.is_searching:
            return [Text("Searching…")]
        what, keys = "No comment is on this list.", "f changes the list, / ends a search, q leaves."
        if self.walk.earlier or self.walk.later:
            what, keys = "The end of the list.", "↑ goes back, Home begins again, q leaves."
        return [*wrapped(Text(what), size.width), Text(), *wrapped(Text(keys, style="dim"), size.width)]

    def _keys(self, size: Size) -> list[Text]:
        opened = self.walk.opened
        found = name(opened.concern) if opened is not None and opened.concern is not None else "…"
        keys = {"a": "approve", "r": f"reject: {found}", "g": "reject for…", "s": "skip", "u": "undo"}
        more = {"↓↑": "next, previous", "Enter": "all of it", "?": "help", "q": "leave"}
        if not self.walk.is_blind:
            keys["n"] = "note"
            more |= {"f": "filter", "/": "search"}
        return [cut(_legend(line), size.width) for line in (keys, more)]


def _legend(keys: dict[str, str]) -> Text:
    line = Text()
    for key, what in keys.items():
        line.append(f" {key}", style="bold").append(f" {what} ", style="not bold")
    return line


def _described(which: Filter) -> str:
    """Say in a few words what is listed."""
    words = ["rejected" if which.rejected else "waiting", _ORDERS[which.order]]
    words += [name(which.guideline)] * (which.guideline is not None)
    words += [f"on {which.site}"] * (which.site is not None)
    words += ["of one article"] * (which.article is not None)
    words += [f"with “{which.words}”"] * bool(which.words)
    return ", ".join(words)


def _filters(walk: QueueWalk) -> dict[str, str]:
    which = walk.session.which
    return {
        "o": f"another order (now {_ORDERS[which.order]})",
        "g": f"one guideline (now {'any' if which.guideline is None else name(which.guideline)})",
        "s": "every site's" if which.site else "this comment's site alone",
        "t": "every article's" if which.article else "this comment's article alone",
        "w": "what waits" if which.rejected else "what is rejected, to audit it",
        "c": "everything that waits, threats first",
    }


def _help(width: int) -> Iterator[Text]:
    for paragraph in _HELP.split("\n"):
        yield from wrapped(Text(paragraph), width)
