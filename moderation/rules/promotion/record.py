"""Promotion rules as records."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from moderation.domain import Guideline
from moderation.rules.promotion.language import Shape, guard
from moderation.rules.rule import Rule

if TYPE_CHECKING:
    import re

    from moderation.domain import Kind

NEGATED = r"(don't|do not|never|dont)(?! forget| miss| wait| hesitate| worry| know| believe)|(?<!why\s)not(?! only| just| join)|why(?! not| don)|{not}|{says}"
"""What takes a call back when it stands before it: a denial, somebody else's words."""


@dataclass(frozen=True)
class Phrasing:
    """A rule that words alone carry.

    Attributes:
        rule: The record; its words are the shapes.
        unless: A shape that must not stand within two words before a match.
    """

    rule: Rule
    unless: str = NEGATED

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes one by one."""
        return tuple(map(Shape, self.rule.words))

    @cached_property
    def guard(self) -> re.Pattern[str]:
        """What must not stand before a match."""
        return guard(self.unless)


def promotion(  # noqa: PLR0913 - a record has as many fields as a reader needs, all named
    code: str,
    kind: Kind,
    score: float,
    summary: str,
    *,
    examples: tuple[str, ...],
    counterexamples: tuple[str, ...],
    words: tuple[str, ...] = (),
) -> Rule:
    """Make a promotion rule of our own."""
    return Rule(
        code=code,
        guideline=Guideline.PROMOTION,
        kind=kind,
        score=score,
        summary=summary,
        examples=examples,
        counterexamples=counterexamples,
        source="written for this project",
        license="Apache-2.0",
        words=words,
    )
