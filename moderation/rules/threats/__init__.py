"""Threats: who is told, by whom, that harm will come, should come or is wished for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moderation.rules.threats import calls, direct, fate, veiled, wishes
from moderation.rules.threats.excuses import BEFORE, WARNING, Excuses, quotations
from moderation.rules.threats.grammar import Grammar
from moderation.rules.threats.lexicon import CLASSES, COMMON, SPELLINGS
from moderation.rules.threats.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

__all__ = ["RULES", "scan"]

_THREATS: Final = (*direct.THREATS, *fate.THREATS, *veiled.THREATS, *wishes.THREATS, *calls.THREATS)

RULES: Final[tuple[Rule, ...]] = tuple(threat.rule for threat in _THREATS)
"""The threat rules, in order of their codes."""


@cache
def _prepared() -> tuple[Grammar, Excuses]:
    grammar = Grammar(
        _THREATS, classes=CLASSES, spellings=SPELLINGS, parts=PARTS, common=COMMON, excuses=(*BEFORE, WARNING)
    )
    return grammar, Excuses(grammar)


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:
    """Give each threat with the words that make it, subject to victim; of overlapping ones only the longest."""
    grammar, excuses = _prepared()
    reading = grammar.read(text)
    if reading is None:
        return
    quoted = quotations(text.folded)

    def excused(start: int, end: int) -> bool:
        return excuses.hold(reading, start) or reading.within(quoted, start, end)

    taken = bytearray(len(reading.letters))
    for rule, start, end in sorted(grammar.matches(reading, excused), key=lambda each: each[1] - each[2]):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield rule, reading.span(start, end)
