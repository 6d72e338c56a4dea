"""Tell a person's name from the word it is written like: "Dick Cheney", "my uncle Dick"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moderation.domain import Span

_NEAR: Final = 30
"""Characters in which the neighbor of a word ends or begins."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NO_NAMES: Final = _words("""
a an the this that these those what which such some any every each all no not my your our his her its their
i me you u he him she we us they them it who whoever and or but if when why how so as of in on at to for from
by with about is are was were be been am do does did can could will would should shall must may might let lets
go get eat suck lick kiss shut fuck fucking fuckin bloody damn stupid dumb idiot dirty filthy ugly fat big
small little tiny huge total absolute complete utter real old lazy sick nasty disgusting rotten corrupt lying
holy goddamn another same only just like love hate more most please sorry hey oh ok yes
""")
"""Words that, capitalized in a title or a shout, make no name of the next one: "You Dick", "Stupid Dick"."""

_TITLES: Final = _words(
    "mr mrs ms dr sir uncle aunt auntie cousin grandpa coach captain professor senator named surname nicknamed"
)
_DEEDS: Final = _words("said says went came wrote writes asked asks told lives lived died retired")


def is_name(raw: str, span: Span) -> bool:
    """Tell whether a word is written as a name: capitalized, beside another name, after a title or before a deed."""
    if not _is_capitalized(raw[span.start : span.end]):
        return False
    before, after = raw[max(0, span.start - _NEAR) : span.start], raw[span.end : span.end + _NEAR]
    first = last = ""
    if before.endswith((" ", "-")) and (words := before.split()):
        first = words[-1].rpartition("-")[2] if before.endswith(" ") else words[-1].strip("-")
    if after.startswith((" ", "-")) and (words := after.strip("-").split()):
        last = words[0].rstrip(".,;:!?")
    return (
        _may_be_name(first)
        or _may_be_name(last)
        or first.rstrip(".").lower() in _TITLES
        or last.lower() in _DEEDS
    )


def _may_be_name(word: str) -> bool:
    return _is_capitalized(word) and word.lower() not in _NO_NAMES


def _is_capitalized(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and word.isalpha()
