"""Promotion rules as records, and the small language their phrases are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from moderation.domain import Guideline
from moderation.rules.rule import Rule

if TYPE_CHECKING:
    from moderation.domain import Kind

_SPACE = r"(?:(?:[^\w.?!$€£]|\.{2,8}+){1,12}+)"
_WORD = r"(?:[$€£]?\w{1,24}+[$€£]?)"

_MACROS = {
    "me": r"(?:me|us)",
    "my": r"(?:my|our)",
    "i": r"(?:i|we)",
    "im": r"(?:i\W?m|i am|we\W?re|we are)",
    "net": (
        r"(?:twitter|facebook|fb|insta(?:gram)?|ig|tik ?tok|you ?tube|yt|snap(?:chat)?|linkedin|twitch|discord"
        r"|patreon|onlyfans|sound ?cloud|spotify|reddit|substack|threads|rumble|vimeo|pinterest|clubhouse)"
    ),
    "chat": (
        r"(?:whats ?app?|watsapp?|telegram|viber|imo|signal|we ?chat|skype|kik|hangouts?|messenger|botim|google chat)"
    ),
    "money": r"(?:usdt?|iqd|dollars?|dinars?|euros?|pounds?|lira|btc|bitcoins?|profits?)",
}


def compile_phrase(template: str) -> re.Pattern[str]:
    """Compile a phrase template into a pattern over folded text, linear in the text.

    A space stands for what separates two words of one sentence, ``… `` for up to five words, and a name in
    braces for a macro (``{my}`` is "my" or "our"). Nothing in a template may repeat without a bound.
    """
    for name, macro in _MACROS.items():
        template = template.replace("{" + name + "}", macro)
    template = template.replace("… ", rf"(?:{_WORD}{_SPACE}){{0,5}}?")
    return re.compile(rf"\b(?:{template.replace(' ', _SPACE)})\b")


@dataclass(frozen=True)
class Phrasing:
    """A rule that words alone carry, with its phrases.

    Attributes:
        rule: The record.
        triggers: Folded words; a text with none of them is not looked at.
        templates: See `compile_phrase`.
        unless: A template that must not stand within the forty characters before a match ("don't", "he said").
    """

    rule: Rule
    triggers: frozenset[str]
    templates: tuple[str, ...] = field(repr=False)
    unless: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All templates as one pattern."""
        return compile_phrase("|".join(self.templates))

    @cached_property
    def guard(self) -> re.Pattern[str] | None:
        """What must not stand before a match."""
        return re.compile(compile_phrase(self.unless).pattern + r"\W{0,3}\Z") if self.unless else None


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


def phrasing(rule: Rule, triggers: str, *, unless: str = "") -> Phrasing:
    """Make a rule whose words are phrase templates; `triggers` are parted by spaces."""
    return Phrasing(rule, frozenset(triggers.split()), rule.words, unless)
