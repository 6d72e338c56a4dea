"""Threats: who is told, by whom, that harm will come, should come or is wished for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moderation.rules.threats import (
    calls,
    conditions,
    deserts,
    direct,
    fate,
    graves,
    hints,
    pursuit,
    veiled,
    wishes,
)
from moderation.rules.threats.excuses import AFTER, BEFORE, DOUBTS, WARNING, Excuses
from moderation.rules.threats.grammar import Grammar
from moderation.rules.threats.lexicon import CLASSES, COMMON
from moderation.rules.threats.parts import PARTS
from moderation.rules.threats.spellings import SPELLINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

__all__ = ["RULES", "prepared", "scan"]

_THREATS: Final = (
    *direct.THREATS,
    *pursuit.THREATS,
    *conditions.THREATS,
    *fate.THREATS,
    *graves.THREATS,
    *veiled.THREATS,
    *hints.THREATS,
    *wishes.THREATS,
    *calls.THREATS,
    *deserts.THREATS,
)

RULES: Final[tuple[Rule, ...]] = tuple(threat.rule for threat in _THREATS)
"""The threat rules, in order of their codes."""


_SURE: Final = 0.7
"""Below this score a rule gives way to any other."""


@cache
def prepared() -> tuple[Grammar, Excuses]:
    """Make the grammar and its excuses, once."""
    grammar = Grammar(
        _THREATS,
        classes=CLASSES,
        spellings=SPELLINGS,
        parts=PARTS,
        common=COMMON,
        excuses=(AFTER, *BEFORE, *DOUBTS.values(), WARNING),
    )
    return grammar, Excuses(grammar)


def _rank(found: tuple[Rule, str, int, int]) -> tuple[bool, int, bool]:
    """Order what overlaps: the longest first, of equals what leaves no doubt, and last a rule that only adds up words."""
    rule, doubt, start, end = found
    return rule.score < _SURE, start - end, bool(doubt)


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:
    """Give each threat with the words that make it, subject to victim; of overlapping ones only the longest."""
    grammar, excuses = prepared()
    reading = grammar.read(text)
    if reading is None:
        return

    def excused(doubt: str, start: int, end: int) -> bool:
        return (
            excuses.hold(reading, start, end)
            or reading.is_quoted(start, end)
            or excuses.doubted(reading, start, end, doubt)
        )

    taken = bytearray(len(reading.letters))
    for rule, _, start, end in sorted(grammar.matches(reading, excused), key=_rank):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield rule, reading.span(start, end)
