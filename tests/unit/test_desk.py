"""The desk of a reviewer, driven by keys, on a real database."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from moderation.cli.desk import BlindWalk, Desk, QueueWalk
from moderation.cli.desk.lines import Lines
from moderation.domain import Comment, Decision, Deed, Finding, Guideline, Review, Span, Verdict
from moderation.reviewing import LEASE, Session
from moderation.store import Filter, Order, Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DICE = Random(0)  # noqa: S311 - draws a sample, keeps no secret
HELD = Decision(
    verdict=Verdict.REJECT,
    needs_review=True,
    scores=dict.fromkeys(Guideline, 0.5),
    findings=(),
    reason="A person looks at it.",
    policy_version="policy-1",
    model_version="model-1",
    decided_at=NOON,
)
RULES = {"A001": "Names for animals."}


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, time: timedelta) -> None:
        self.now += time


def held(text: str, *found: tuple[Guideline, str, str]) -> Decision:
    """Hold a text for words in it: the guideline, the source and the words of each finding."""
    findings = []
    for guideline, source, words in found:
        start = text.index(words)
        findings.append(Finding(guideline, 0.5, source, Span(start, start + len(words))))
    return replace(HELD, findings=tuple(findings))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Put six comments into the queue: the second is an insult, in the middle of an article and an answer."""
    url = f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    upgrade(url)
    opened = Store.open(url)
    for number in range(6):
        text = f"Text {number}, you filthy rat." if number == 1 else f"Text {number} of mine."
        found = (
            [(Guideline.ABUSE, "A001", "rat"), (Guideline.ABUSE, "classifier", "filthy rat")]
            if number == 1
            else []
        )
        comment = Comment(
            id=f"c{number}",
            text=text,
            site="ab"[number % 2],
            author="Dana",
            article_url=f"https://example.org/{number % 3}",
            article_title="The reservoir of Duhok",
            parent_text="I like rain." if number == 1 else None,
        )
        opened.record(comment, held(text, *found))
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Screen:
    """A desk that is pressed by the keys of a test."""

    def __init__(self, desk: Desk, pilot: Pilot[None]) -> None:
        self.desk = desk
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def type(self, words: str) -> None:
        await self.press(*("space" if letter == " " else letter for letter in words), "enter")

    def lines(self, part: str) -> list[str]:
        """Give what a part of the screen that is on top shows."""
        widget = self.desk.screen.query_one(f"#{part}", Lines)
        return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]

    def text(self, part: str) -> str:
        return " ".join(" ".join(self.lines(part)).split())

    @property
    def open(self) -> str | None:
        opened = self.desk.walk.opened
        return None if opened is None else opened.comment.id


Begin = Callable[..., Session]


@pytest.fixture
def begin(store: Store, clock: Clock) -> Begin:
    def start(reviewer: str = "Shilan", **which: Any) -> Session:
        return Session(store=store, reviewer=reviewer, clock=clock, which=Filter(**which), rules=RULES)

    return start


def play(
    walk: QueueWalk | BlindWalk, scene: Callable[[Screen], Awaitable[None]], size: tuple[int, int] = (80, 24)
) -> None:
    """Sit down at a desk and play a scene."""

    async def run() -> None:
        desk = Desk(walk)
        async with desk.run_test(size=size) as pilot:
            await pilot.pause()
            await scene(Screen(desk, pilot))

    asyncio.run(run())


def test_list_comment_evidence_and_keys_are_in_sight(begin: Begin) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("down")
        assert "Shilan: 6 waiting, threats first" in screen.text("head")
        shown = screen.lines("rows")
        assert "Text 0 of mine." in shown[1]
        assert shown[2].startswith("abuse 0.50")
        sheet = screen.text("sheet")
        for words in (
            "Dana · b · c1",
            "Article The reservoir of Duhok",
            "Answers I like rain.",
            "Text 1, you filthy rat.",
            "abuse A001 “rat” Names for animals.",
            "classifier: abuse 0.50 “filthy rat”",
            "earlier: nothing",
        ):
            assert words in sheet
        assert "a approve r reject: abuse g reject for… s skip u undo n note" in screen.text("keys")
        assert "f filter / search" in screen.text("keys")
        assert max(map(len, screen.lines("keys"))) <= 80

    play(QueueWalk(begin()), scene)


def test_evidence_is_underlined_in_place(begin: Begin) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("down")
        sheet = screen.desk.screen.query_one("#sheet", Lines)
        marked = [
            segment.text
            for y in range(sheet.size.height)
            for segment in sheet.render_line(y)
            if segment.style and segment.style.underline
        ]
        assert "".join(marked) == "filthy rat"

    play(QueueWalk(begin()), scene)


def test_one_key_approves_and_the_next_comment_opens(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("a")
        assert screen.open == "c1"
        assert "Text 0" not in screen.text("rows")
        assert "Approved" in screen.text("said")
        [review] = store.get("a", "c0").reviews
        assert (review.verdict, review.reviewer, review.guideline) == (Verdict.APPROVE, "Shilan", None)

    play(QueueWalk(begin()), scene)


def test_one_key_rejects_for_what_was_found_and_another_for_something_else(
    begin: Begin, store: Store
) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("down", "r", "g", "6", "r")
        assert store.get("b", "c1").reviews[0].guideline is Guideline.ABUSE
        assert store.get("a", "c2").reviews[0].guideline is Guideline.PROMOTION
        # Nothing was found in the last one, so r asks too; Esc leaves it as it is, and 0 names none.
        assert "Reject it for which guideline?" in screen.text("menu")
        await screen.press("escape")
        assert not store.get("b", "c3").reviews
        await screen.press("r", "0")
        [review] = store.get("b", "c3").reviews
        assert (review.verdict, review.guideline) == (Verdict.REJECT, None)

    play(QueueWalk(begin()), scene)


def test_a_verdict_may_have_a_reason(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("A")
        await screen.type("just a joke")
        await screen.press("R")
        await screen.type("q")
        await screen.press("A", "escape", "s")
        assert store.get("a", "c0").reviews[0].reason == "just a joke"
        review = store.get("b", "c1").reviews[0]
        assert (review.reason, review.guideline) == ("q", Guideline.ABUSE)
        assert not store.get("a", "c2").reviews

    play(QueueWalk(begin()), scene)


def test_what_is_skipped_stays_above_and_can_be_gone_back_to(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("s")
        assert screen.open == "c1"
        assert "Text 0" in screen.lines("rows")[1]
        assert [act.deed for act in store.get("a", "c0").acts] == [Deed.SKIP]
        await screen.press("up")
        assert screen.open == "c0"
        assert "Skipped Shilan" in screen.text("sheet")

    play(QueueWalk(begin()), scene)


def test_undo_takes_verdicts_back_one_by_one(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("a", "r", "u")
        assert screen.open == "c1"
        assert screen.desk.decided == 1
        await screen.press("u")
        assert (screen.open, screen.desk.decided) == ("c0", 0)
        assert "Undone Shilan: approve" in screen.text("sheet")
        await screen.press("u")
        assert "nothing to undo" in screen.text("said")
        assert store.count_queue() == 6
        await screen.press("down", "down")
        assert screen.open == "c2"

    play(QueueWalk(begin()), scene)


def test_a_note_is_kept_and_shown_as_it_was_written(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("n")
        await screen.type("[b]aq")
        assert screen.open == "c0"
        assert "Note Shilan: [b]aq" in screen.text("sheet")
        assert [act.words for act in store.get("a", "c0").acts] == ["[b]aq"]

    play(QueueWalk(begin()), scene)


def test_next_and_previous_go_through_the_list_and_stop_at_its_ends(begin: Begin) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press(*["j"] * 5)
        assert screen.open == "c5"
        await screen.press("down")
        assert screen.open == "c5"
        assert "last one" in screen.text("said")
        await screen.press(*["up"] * 3, "k", "k", "up")
        assert screen.open == "c0"
        assert "first one" in screen.text("said")
        await screen.press("down", "down", "home")
        assert screen.open == "c0"

    play(QueueWalk(begin()), scene)


def test_the_list_is_filtered_ordered_and_searched_by_keys(begin: Begin) -> None:
    async def scene(screen: Screen) -> None:
        await screen.press("f", "g", "5")
        assert (screen.open, screen.text("head").split(",")[0]) == ("c1", "Shilan: 1 waiting")
        await screen.press("f", "c", "f", "o")
        assert screen.open == "c0"
        await screen.press("f", "o")
        assert screen.open == "c5"
        await screen.press("f", "t")
        assert "of one article" in screen.text("head")
        assert "Text 2" in screen.text("rows")
        assert "Text 4" not in screen.text("rows")
        await screen.press("f", "c", "f", "s", "down")
        assert screen.open == "c2"
        await screen.press("f", "w")
        assert "No comment is on this list." in screen.text("sheet")
        await screen.press("f", "c", "slash")
        await screen.type("TEXT 4")
        assert screen.open == "c4"
        await screen.press("down")
        assert screen.open == "c4"
        await screen.press("slash", *["backspace"] * 6, "enter")
        assert screen.open == "c0"

    play(QueueWalk(begin()), scene)


def test_a_search_goes_on_by_itself_page_by_page(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moderation.store.listing._SEARCHED_AT_ONCE", 1)
    monkeypatch.setattr("moderation.store.listing.MOST_SEARCHED", 1)

    async def scene(screen: Screen) -> None:
        await screen.press("slash")
        await screen.type("text 5")
        await screen.press("escape", "down", "question_mark", "escape")
        for _ in range(50):
            await screen.pilot.pause(0.05)
            if screen.open == "c5":
                return
        raise AssertionError(screen.text("said"))

    play(QueueWalk(begin()), scene)


def test_what_a_colleague_has_open_is_named_and_passed_over(begin: Begin) -> None:
    colleague = begin("Azad")
    taken = colleague.next(colleague.next())
    assert taken is not None

    async def scene(screen: Screen) -> None:
        await screen.press("down")
        assert screen.open == "c2"
        assert screen.lines("rows")[2].startswith("Azad has it open")
        await screen.press("up")
        assert screen.open == "c0"

    play(QueueWalk(begin()), scene)


def test_two_at_once_never_have_the_same_comment_and_both_verdicts_are_kept(
    begin: Begin, store: Store
) -> None:
    other = QueueWalk(begin("Azad"))
    other.begin()

    async def scene(screen: Screen) -> None:
        assert (screen.open, other.opened and other.opened.comment.id) == ("c1", "c0")
        other.approve()
        assert other.opened is not None
        assert other.opened.comment.id == "c2"
        await screen.press("a")
        assert screen.open == "c3"
        other.reject(None)
        assert other.opened.comment.id == "c4"
        await screen.press("a")
        assert screen.open == "c5"
        assert store.count_queue() == 2

    play(QueueWalk(begin()), scene)


def test_a_verdict_that_a_colleague_was_faster_with_is_refused_and_said_so(
    begin: Begin, store: Store, clock: Clock
) -> None:
    async def scene(screen: Screen) -> None:
        clock.forward(LEASE + timedelta(seconds=1))
        store.review("a", "c0", Review(verdict=Verdict.REJECT, reviewer="Azad", reviewed_at=clock()))
        await screen.press("a")
        assert "Not kept: Azad has decided on it meanwhile." in screen.text("said")
        assert screen.open == "c1"
        assert [review.reviewer for review in store.get("a", "c0").reviews] == ["Azad"]

    play(QueueWalk(begin()), scene)


def test_what_a_colleague_decided_meanwhile_is_not_opened(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        store.review("b", "c1", Review(verdict=Verdict.REJECT, reviewer="Azad", reviewed_at=NOON))
        await screen.press("down")
        assert screen.open == "c2"
        assert "Text 1" not in screen.text("rows")

    play(QueueWalk(begin()), scene)


def test_a_key_before_the_comment_was_on_the_screen_decides_nothing(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        for _ in range(3):
            screen.desk.simulate_key("a")
        await screen.pilot.pause()
        assert screen.open == "c1"
        assert "Too fast" in screen.text("said")
        assert store.count_queue() == 5

    play(QueueWalk(begin()), scene)


def test_keys_that_are_faster_than_the_question_answer_it(begin: Begin, store: Store) -> None:
    async def scene(screen: Screen) -> None:
        for keys in ("g5", "nas", "fo"):
            for key in keys:
                screen.desk.simulate_key(key)
            await screen.pilot.pause(0.3)
            if keys == "nas":
                await screen.press("enter")
        assert store.get("a", "c0").reviews[0].guideline is Guideline.ABUSE
        assert [act.words for act in store.get("b", "c1").acts] == ["as"]
        assert "oldest first" in screen.text("head")

    play(QueueWalk(begin()), scene)


def test_a_database_that_fails_loses_nothing_and_the_key_can_be_pressed_again(
    begin: Begin, store: Store, tmp_path: Path
) -> None:
    session = begin()

    async def scene(screen: Screen) -> None:
        session.store = Store.open(f"sqlite:///{tmp_path / 'desk.sqlite3'}?timeout=0.1")
        blocker = sqlite3.connect(tmp_path / "desk.sqlite3")
        blocker.execute("BEGIN IMMEDIATE")
        await screen.press("a")
        assert "Not done, try again" in screen.text("said")
        assert screen.open == "c0"
        blocker.rollback()
        blocker.close()
        await screen.press("a")
        assert screen.open == "c1"
        assert len(store.get("a", "c0").reviews) == 1
        session.store.close()

    play(QueueWalk(session), scene)


def test_the_rejected_are_audited(begin: Begin, store: Store) -> None:
    store.record(Comment(id="x", text="Bad words", site="a"), replace(HELD, needs_review=False))

    async def scene(screen: Screen) -> None:
        assert (screen.open, screen.text("head").split(",")[0]) == ("x", "Shilan: 1 rejected")
        await screen.press("a")
        assert store.get("a", "x").verdict is Verdict.APPROVE
        assert screen.open is None
        await screen.press("a", "r", "s", "n", "enter", "space", "e")
        assert "No comment is" in screen.text("said") + screen.text("sheet")

    play(QueueWalk(begin(rejected=True)), scene)


def test_a_blind_sample_hides_the_first_verdict_and_keeps_judgements_beside_it(
    begin: Begin, store: Store
) -> None:
    colleague = begin("Azad")
    for opened in list(colleague.waiting())[:3]:
        colleague.reject(opened, reason="Rude.")
    session = begin()
    sample = session.sample(10, DICE)

    async def scene(screen: Screen) -> None:
        assert "a blind sample of 3" in screen.text("head")
        assert "Azad" not in screen.text("sheet")
        assert "filter" not in screen.text("keys")
        await screen.press("a", "u", "g", "4", "down", "n", "f", "slash", "a")
        assert screen.open is None
        assert "The end" in screen.text("sheet")

    play(BlindWalk(session, sample), scene)
    judged = [store.look(each.key)[1] for each in sample]
    assert [record.verdict for record in judged] == [Verdict.REJECT] * 3
    assert [[act.verdict for act in record.acts] for record in judged] == [
        [Verdict.APPROVE, Verdict.REJECT],
        [],
        [Verdict.APPROVE],
    ]


def test_an_appeal_shows_what_the_author_says(begin: Begin, store: Store) -> None:
    store.review("a", "c0", Review(verdict=Verdict.REJECT, reviewer="Azad", reviewed_at=NOON))
    store.appeal("a", "c0", "Dana", "It was a \x1bjoke.", NOON)

    async def scene(screen: Screen) -> None:
        assert screen.lines("rows")[0].startswith("APPEAL")
        assert "Appeal Dana: It was a ␛joke." in screen.text("sheet")
        assert "Verdict Azad: reject" in screen.text("sheet")

    play(QueueWalk(begin()), scene)


HOSTILE = (
    "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b2J",
    "\u202eabc\u202c \u200b\u2066x",
    "[bold red]x[/bold red] [@click=app.quit]quit[/] [/nonsense]",
    "سڵاو ئەم هەواڵە 👍\U0001f3fd👨\u200d👩 ❤\ufe0f",
    "Z" + "\u0351" * 300,
    "\u0301\u200d" * 500,
    "word " * 20_000,
    "x" * 100_000,
    "\r\n" * 200 + "end",
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_text_everywhere_is_shown_harmlessly(begin: Begin, store: Store, text: str) -> None:
    name = text[:200].strip() or "x"
    comment = Comment(
        id=name, text=text, site=name, author=name, article_title=text, parent_text=text, article_text=text
    )
    found = (
        Finding(Guideline.THREAT, 0.5, "T001", Span(0, len(text))),
        Finding(Guideline.ABUSE, 0.5, "A001"),
    )
    store.record(comment, replace(HELD, findings=found))

    async def scene(screen: Screen) -> None:
        assert screen.open == name
        parts = ["head", "rows", "sheet", "keys", "said"]
        seen = [line for part in parts for line in screen.lines(part)]
        await screen.press("space", "e", "enter")
        seen += screen.lines("page")
        await screen.press("space", "pagedown", "escape", "f", "s")
        seen += [line for part in parts for line in screen.lines(part)]
        for character in set("".join(seen)) - set("\u2068\u2069\u200c\u200d"):
            assert character.isprintable()

    play(QueueWalk(begin()), scene)


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (20, 5), (200, 60)])
def test_every_size_of_terminal_is_filled_and_none_breaks_it(
    begin: Begin, store: Store, size: tuple[int, int]
) -> None:
    text = "All of it. " * 500 + "You rat."
    store.record(Comment(id="long", text=text, site="a"), held(text, (Guideline.THREAT, "A001", "rat")))

    async def scene(screen: Screen) -> None:
        await screen.press(
            "space", "e", "question_mark", "space", "escape", "f", "escape", "g", "escape", "n", "escape"
        )
        await screen.pilot.resize_terminal(60, 20)
        assert screen.open == "long"
        await screen.press("e")
        assert any("rat" in line for line in screen.lines("sheet"))

    play(QueueWalk(begin()), scene, size)


def test_help_names_every_key(begin: Begin) -> None:
    names = {
        "slash": "/", "question_mark": "?", "down": "↓", "up": "↑", "home": "Home", "enter": "Enter", "space": "Space",
        "pagedown": "PgDn", "pageup": "PgUp", "ctrl+c": "Ctrl-C", "escape": "Esc",
    }  # fmt: skip

    async def scene(screen: Screen) -> None:
        await screen.press("question_mark")
        shown = screen.text("page")
        for binding in Desk.BINDINGS:
            for key in binding.key.split(","):  # type: ignore[union-attr]
                assert f" {names.get(key, key)} " in f" {shown} ", key

    play(QueueWalk(begin()), scene, (80, 60))


def test_the_order_is_the_one_asked_for(begin: Begin) -> None:
    async def scene(screen: Screen) -> None:
        assert screen.open == "c5"
        await screen.press("down")
        assert screen.open == "c4"

    play(QueueWalk(begin(order=Order.NEWEST)), scene)


def test_leaving_gives_back_what_is_open(begin: Begin) -> None:
    session = begin()

    async def scene(screen: Screen) -> None:
        await screen.press("q")

    play(QueueWalk(session), scene)
    session.close()
    again = begin("Azad").next()
    assert again is not None
    assert again.comment.id == "c0"


def test_the_open_comment_is_kept_open_for_who_presses_keys_and_for_nobody_else(
    begin: Begin, clock: Clock
) -> None:
    walk = QueueWalk(begin())

    async def scene(screen: Screen) -> None:
        async def minutes(count: int, *keys: str) -> None:
            for _ in range(count):
                clock.forward(timedelta(minutes=1))
                await screen.press(*keys)
                screen.desk.renew()

        await minutes(10, "space")
        assert begin("Azad").next() is not None
        [entry] = [entry for entry in begin("Hana").page().entries if entry.id == "c0"]
        assert entry.open_by == "Shilan"
        await minutes(7)
        [entry] = [entry for entry in begin("Hana").page().entries if entry.id == "c0"]
        assert entry.open_by is None

    play(walk, scene)


def test_an_error_of_ours_shows_no_comment(begin: Begin, capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(QueueWalk):
        def next(self) -> bool:
            if self.opened is not None:
                secret = self.opened.comment.text
                raise ZeroDivisionError(len(secret))
            return super().next()

    async def scene(screen: Screen) -> None:
        await screen.press("down")

    with pytest.raises(ZeroDivisionError):
        play(Broken(begin()), scene)
    written = "".join(capsys.readouterr())
    assert "Text 0" not in written
