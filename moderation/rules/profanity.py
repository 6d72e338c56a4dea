"""Profanity, vulgarity and slurs: words that need no context, from the lexicon."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from moderation.lexicon import emoji_words, entries
from moderation.rules.phrases import Phrases
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


_MAX_MATCHES = 100
"""Findings of one form in one comment: more of the same say nothing more."""

RULES: tuple[Rule, ...] = tuple(map(_rule, entries()))


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:
    """Give each listed word with its place, at the strength of that word; a word said many times only so often."""
    innocent_end = 0
    counts: Counter[int] = Counter()
    for start, end, match in _phrases().find(text):
        if match is None:
            innocent_end = end
        elif start >= innocent_end and counts[id(match)] < _MAX_MATCHES:
            counts[id(match)] += 1
            rule, is_name = match
            span = text.span(start, end)
            words = text.raw[span.start : span.end]
            emoji = _emoji().get(words[0])
            if emoji and not any(map(str.isalpha, words)):
                yield emoji, span
            elif not (is_name and _is_name(text.raw, span)):
                yield rule, span


@cache
def _phrases() -> Phrases[tuple[Rule, bool] | None]:
    """Map each form to its rule at the form's own score and whether it may be a name; innocent phrases to None."""
    phrases: dict[str, tuple[Rule, bool] | None] = {}
    for entry, rule in zip(entries(), RULES, strict=True):
        for form, score in entry.scores.items():
            phrases[form] = (replace(rule, score=score), entry.is_name)
    for entry in entries():
        phrases.update(dict.fromkeys(entry.innocent))
    return Phrases(phrases)


@cache
def _emoji() -> dict[str, Rule]:
    """Map each emoji that says a listed word to its own rule."""
    return {emoji: rule for rule in RULES for emoji in rule.words if emoji in emoji_words()}


def _is_name(raw: str, span: Span) -> bool:
    """Tell whether a word is capitalized beside another capitalized word, as names are: "Dick Cheney"."""
    if not _is_capitalized(raw[span.start : span.end]):
        return False
    before, after = raw[max(0, span.start - 30) : span.start], raw[span.end : span.end + 30]
    neighbors = []
    if before.endswith((" ", "-")) and (words := before.split()):
        neighbors.append(words[-1].rpartition("-")[2] if before.endswith(" ") else words[-1].strip("-"))
    if after.startswith((" ", "-")) and (words := after.strip("-").split()):
        neighbors.append(words[0].rstrip(".,;:!?"))
    return any(map(_is_capitalized, neighbors))


def _is_capitalized(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()
