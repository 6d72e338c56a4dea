"""Threats: who is told, by whom, that harm will come, should come or is wished for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moderation.rules.threats import calls, direct, fate
from moderation.rules.threats.excuses import BEFORE, Excuses
from moderation.rules.threats.grammar import Grammar
from moderation.rules.threats.lexicon import CLASSES, SPELLINGS
from moderation.rules.threats.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

__all__ = ["RULES", "scan"]

_THREATS: Final = (*direct.THREATS, *fate.THREATS, *calls.THREATS)

RULES: Final[tuple[Rule, ...]] = tuple(threat.rule for threat in _THREATS)
"""The threat rules, in order of their codes."""


@cache
def _prepared() -> tuple[Grammar, Excuses]:
    grammar = Grammar(CLASSES, SPELLINGS, PARTS, _THREATS, BEFORE)
    return grammar, Excuses(grammar)


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:
    """Give each threat with the words that make it, subject to victim; of overlapping ones only the first rule's."""
    grammar, excuses = _prepared()
    reading = grammar.read(text)
    if reading is None:
        return
    taken = bytearray(len(reading.letters))
    for rule, match in grammar.matches(reading):
        start, end = match.span()
        if any(taken[start:end]) or excuses.hold(reading, start, end):
            continue
        taken[start:end] = b"\1" * (end - start)
        yield rule, reading.span(start, end)
