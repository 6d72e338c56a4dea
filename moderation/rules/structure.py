"""Signals of form: what a comment looks like, whatever it says. They ask for a person and never reject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moderation.domain import Effect, Guideline, Span
from moderation.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.text import Text

_LEAST_CAPITALS = 40
_LEAST_VOWELS = 4
"""Capitals of the four commonest vowels among forty: asked first, because it is quick."""
_MOST_SMALL = 0.2
_MOST_LINKS = 3
_LONG_WORD = 12
_MASH = re.compile(r"[bcdfghjklmnpqrstvwxz]{9}|^[bcdfghjklmnpqrstvwxz]{7}")
"""Nine consonants in a row: German compounds reach eight. Or seven to begin with."""
_LEAST_REPEATED = 200
_REPETITION = 40
"""Characters for each different word: prose has about 8."""
_LINK = re.compile(r"https?://\S|\bwww\.\w", re.IGNORECASE)
_NOT_CAPITAL = {code: None for code in range(128) if not chr(code).isupper()}
_NOT_SMALL = {code: None for code in range(128) if not chr(code).islower()}


def _signal(code: str, guideline: Guideline, summary: str, *examples: str, but: tuple[str, ...] = ()) -> Rule:
    return Rule(
        code=code,
        guideline=guideline,
        score=0.3,
        summary=summary,
        examples=examples,
        counterexamples=but,
        effect=Effect.REVIEW,
        source="our own",
        license="Apache-2.0",
    )


SHOUTING = _signal(
    "S001",
    Guideline.PERSONAL_ATTACK,
    "Shouting: forty capitals and more, and hardly a small letter.",
    "YOU ALL KNOW WHO DID THIS AND NOBODY HERE HAS THE COURAGE TO SAY IT ALOUD",
    but=("The KRG, the PUK, the KDP, the SDF and the YPG met UN and EU envoys.", "WHY???"),
)
LINKS = _signal(
    "S002",
    Guideline.PROMOTION,
    "More than three links.",
    "http://a.example http://b.example http://c.example http://d.example",
    but=("Two sources: https://un.org/a and https://who.int/b",),
)
GIBBERISH = _signal(
    "S003",
    Guideline.PROMOTION,
    "Gibberish: keys hit at random, or the same few words over and over.",
    "sdfkjhsdkfjhskdjfh skjdfh",
    "vote vote vote " * 20,
    but=("Rechtsschutzversicherung is one word in German.", "No, no, no, no!", "Ççğş Xwşk û brayên hêja"),
)
REPEATED = _signal(
    "S004",
    Guideline.PROMOTION,
    "The same text, of 12 different words and more, that stands under another article of the site already.",
)
RULES = (SHOUTING, LINKS, GIBBERISH, REPEATED)


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:
    """Give each signal, over the whole text."""
    for rule, is_seen in ((SHOUTING, _is_shouted), (LINKS, _is_linked), (GIBBERISH, _is_gibberish)):
        if is_seen(text):
            yield rule, Span(0, len(text.raw))


def repeated(text: Text) -> tuple[Rule, Span]:
    """Give the signal of a text that stands under another article."""
    return REPEATED, Span(0, len(text.raw))


def _is_shouted(text: Text) -> bool:
    if sum(map(text.raw.count, "AEIO")) < _LEAST_VOWELS:
        return False
    capitals = len(text.raw.translate(_NOT_CAPITAL))
    return capitals >= _LEAST_CAPITALS and len(text.raw.translate(_NOT_SMALL)) <= capitals * _MOST_SMALL


def _is_linked(text: Text) -> bool:
    if text.raw.count("/") + text.folded.count("www") <= _MOST_LINKS:
        return False
    return sum(1 for _ in _LINK.finditer(text.raw)) > _MOST_LINKS


def _is_gibberish(text: Text) -> bool:
    size = len(text.folded)
    said = len(text.words) * _REPETITION
    if size >= _LEAST_REPEATED and said < size and said < size - text.folded.count(" ") - _linked(text):
        return True
    if max(map(len, text.words), default=0) < _LONG_WORD or "://" in text.folded:
        return False
    return any(len(word) >= _LONG_WORD and word.isalpha() and _MASH.search(word) for word in text.words)


def _linked(text: Text) -> int:
    """Count the characters of links: few words and long ones."""
    return sum(len(token) for token in text.folded.split() if "/" in token) if "/" in text.folded else 0
