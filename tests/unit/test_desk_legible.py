"""Hostile text on a terminal: nothing steers it, nothing hides, and what is marked stays where it belongs."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from moderation.cli.desk.legible import MARKED, cut, excerpts, isolated, legible, wrapped
from moderation.domain import Span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2J\x07", "a␛[2J␇"),
        ("\x9b31m", "‹U+009B›31m"),
        ("\u202eab\u202c", "‹U+202E›ab‹U+202C›"),
        ("f\u200bu\u200b\u200b\u2060ck", "f‹U+200B›u‹U+200B +2›ck"),
        ("f\u200du\u200cck", "f‹U+200D›u‹U+200C›ck"),
        ("\u3164x\u00ad", "‹U+3164›x‹U+00AD›"),
        ("\U000e0041\ue000", "‹U+E0041 +1›"),
        ("e" + "\u0301" * 30 + "x", "e\u0301\u0301\u0301\u0301‹U+0301 +25›x"),
        ("\u0301a \u0301b", "◌\u0301a ◌\u0301b"),
        ("a\r\nb\rc\td\u00a0e", "a\nb␍c d e"),
        ("[bold]x[/] [@click=app.quit]y[/]", "[bold]x[/] [@click=app.quit]y[/]"),
        ("[b]\u200b[/b]", "[b]‹U+200B›[/b]"),
    ],
)
def test_what_a_terminal_obeys_or_hides_is_named_in_its_place(text: str, shown: str) -> None:
    assert legible(text).plain == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("Ze\u0302ve\u0302", "Ze\u0302ve\u0302"),
        ("سڵاو، باشی؟", "سڵاو، باشی؟"),
        ("👍\U0001f3fd", "👍(medium)"),
        ("👨\u200d👩\u200d👧", "👨👩👧"),
        ("❤\ufe0f 1\ufe0f\u20e3", "❤ 1\u20e3"),
        ("🇰🇷", "🇰🇷"),
    ],
)
def test_what_people_write_stays_readable_and_as_wide_everywhere(text: str, shown: str) -> None:
    assert legible(text).plain == shown


def test_line_breaks_are_pictures_where_there_is_one_line() -> None:
    assert legible("a\r\nb", one_line=True).plain == "a␍␊b"


def test_what_is_marked_stays_where_it_belongs_behind_names_and_dropped_characters() -> None:
    text = "\u202e❤\ufe0f you filthy\u200brat"
    start = text.index("filthy")
    shown = legible(text, [Span(start, len(text))])
    [mark] = [span for span in shown.spans if span.style == MARKED]
    assert shown.plain[mark.start : mark.end] == "filthy‹U+200B›rat"


@given(st.text(max_size=60))
def test_no_text_brings_a_character_that_steers_or_hides(text: str) -> None:
    shown = legible(text, [Span(0, len(text))] if text else [])
    for character in shown.plain.replace("\n", ""):
        assert character.isprintable() or character in "\u200c\u200d"
        assert unicodedata.category(character) not in {"Cc", "Co", "Cn", "Cs", "Zl", "Zp"}


def test_text_from_right_to_left_is_isolated_and_other_text_is_not() -> None:
    assert isolated(Text("سڵاو")).plain == "\u2068سڵاو\u2069"
    assert isolated(Text("hello")).plain == "hello"
    assert cut(legible("سڵاو چۆنی"), 6).plain == "\u2068سڵاو …\u2069"


def test_an_isolate_that_is_broken_over_lines_is_whole_on_each() -> None:
    quote = Text("He said ").append_text(isolated(Text("سڵاو چۆنی باشی")))
    for line in wrapped(quote, 12):
        assert line.plain.count("\u2068") == line.plain.count("\u2069")


def test_lines_are_no_wider_than_asked() -> None:
    for text in ("x" * 1000, "👍\U0001f3fd" * 300, "\u202e\u200b " * 300, "日本語" * 300):
        assert max(line.cell_len for line in wrapped(legible(text), 48)) <= 48


def test_of_a_long_text_its_beginning_and_what_stands_around_evidence_is_chosen() -> None:
    assert excerpts(50, [], 100, 10) == [(0, 50)]
    assert excerpts(1000, [Span(500, 510)], 100, 10) == [(0, 100), (490, 520)]
    assert excerpts(1000, [Span(500, 510), Span(105, 107), Span(525, 530)], 100, 10) == [(0, 117), (490, 540)]
