"""Profanity, vulgarity and slurs: words that need no context, from the lexicon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from moderation.lexicon import emoji_words, entries
from moderation.rules.names import is_name
from moderation.rules.phrases import Phrases
from moderation.rules.reported import HELD, is_reported
from moderation.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Span
    from moderation.lexicon import Entry
    from moderation.text import Text

_SOURCES = "better-profanity 0.7.0 (MIT), curated; LDNOOBW (CC-BY-4.0) consulted"


def _rule(entry: Entry) -> Rule:
    return Rule(
        code=entry.code,
        guideline=entry.guideline,
        kind=entry.kind,
        score=entry.score,
        summary=entry.summary,
        note=entry.note,
        words=tuple(entry.scores) + tuple(entry.emoji),
        examples=entry.examples,
        counterexamples=entry.counterexamples,
        source=_SOURCES,
        license="Apache-2.0",
    )


_WORD = re.compile(r"[^\W_]+")
_NEAR = 60
"""Characters within which a word says what another means."""
_TO_YOU = re.compile(
    r"\b(?:you|u|ya|shut up|fuck off|stupid|dumb|dirty|filthy|ugly|disgusting|fucking|lazy|fat|these|those|such an?)"
    r"(?: [^\W_]+)? $"
)
_END = ("", ".", "!", "?", "\n")
_MAX_MATCHES = 100
"""Findings of one form in one comment: more of the same say nothing more."""

RULES: tuple[Rule, ...] = tuple(map(_rule, entries()))


@dataclass(frozen=True, slots=True)
class _Form:
    """What a form of the lexicon stands for: its rule at the form's score, and when it passes."""

    rule: Rule
    is_name: bool
    is_insult: bool
    unless: frozenset[str]


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:
    """Give each listed word with its place, at the strength of that word; a word said many times only so often."""
    innocent_end = 0
    counts: Counter[str] = Counter()
    for start, end, form in _phrases().find(text):
        if form is None:
            innocent_end = end
            continue
        written = text.folded[start:end]
        if start < innocent_end or counts[written] >= _MAX_MATCHES:
            continue
        counts[written] += 1
        span = text.span(start, end)
        shown = text.raw[span.start : span.end]
        emoji = _emoji().get(shown[0])
        if emoji and not any(map(str.isalpha, shown)):
            yield emoji, span
        elif not (form.is_name and is_name(text.raw, span)) and not _means_another(text, start, end, form):
            told = form.is_insult and is_reported(text, start, end)
            yield replace(form.rule, score=HELD) if told else form.rule, span


@cache
def _phrases() -> Phrases[_Form | None]:
    """Map each form to what it stands for; innocent phrases to None."""
    phrases: dict[str, _Form | None] = {}
    for entry, rule in zip(entries(), RULES, strict=True):
        for form, score in entry.scores.items():
            near = entry.unless.get(form, frozenset())
            phrases[form] = _Form(
                replace(rule, score=score), form in entry.names, entry.is_insult and score > HELD, near
            )
    for entry in entries():
        phrases.update(dict.fromkeys(entry.innocent))
    return Phrases(phrases)


def _means_another(text: Text, start: int, end: int, form: _Form) -> bool:
    """Tell whether a word nearby shows that a form means something else: "the cock and the hen"."""
    if form.unless.isdisjoint(text.words) or _is_address(text.folded, start, end):
        return False
    return not form.unless.isdisjoint(_WORD.findall(text.folded, max(0, start - _NEAR), end + _NEAR))


def _is_address(folded: str, start: int, end: int) -> bool:
    """Tell whether a word is what somebody is called to the face: "you …", "shut up …", "…, resign"."""
    before, after = folded[max(0, start - _NEAR) : start], folded[end : end + 1]
    return _TO_YOU.search(before) is not None or (before.endswith(", ") and after in _END)


@cache
def _emoji() -> dict[str, Rule]:
    """Map each emoji that says a listed word to its own rule."""
    return {emoji: rule for rule in RULES for emoji in rule.words if emoji in emoji_words()}
