"""Promotion, commercial and personal.

A text is looked at only as far as it gives reason to: shapes of words are tried where one of their anchors stands, links
are read where a letter follows a dot, addresses where there is an "@", numbers where there are digits.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from moderation.rules.promotion import (
    accounts,
    campaign,
    contact_rules,
    contacts,
    link_rules,
    links,
    notices,
    quackery,
    scams,
    trade,
    works,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moderation.domain import Span
    from moderation.rules.promotion.language import Shape
    from moderation.rules.promotion.record import Phrasing
    from moderation.rules.rule import Rule
    from moderation.text import Text

__all__ = ["RULES", "scan"]

_PHRASINGS: Final[tuple[Phrasing, ...]] = (
    *accounts.PHRASINGS,
    *works.PHRASINGS,
    *campaign.PHRASINGS,
    *trade.PHRASINGS,
    *scams.PHRASINGS,
    *quackery.PHRASINGS,
)

RULES: Final[tuple[Rule, ...]] = (
    *link_rules.RULES,
    *contact_rules.RULES,
    *(phrasing.rule for phrasing in _PHRASINGS),
    *notices.RULES,
)
"""The promotion rules, in order of their codes."""

_TOKEN: Final = re.compile(r"\w+")
_REACH: Final = 60
"""Characters before a match in which its guard is looked for."""


@cache
def _anchored() -> Mapping[str, tuple[tuple[int, Phrasing, Shape], ...]]:
    """Give the shapes by the words that call for them, each with its number."""
    shapes = [(phrasing, shape) for phrasing in _PHRASINGS for shape in phrasing.shapes]
    found: dict[str, list[tuple[int, Phrasing, Shape]]] = {}
    for number, (phrasing, shape) in enumerate(shapes):
        for anchor in shape.anchors:
            found.setdefault(anchor, []).append((number, phrasing, shape))
    return {anchor: tuple(entries) for anchor, entries in found.items()}


def scan(
    text: Text, trusted: frozenset[str] = frozenset(), denied: frozenset[str] = frozenset()
) -> Iterator[tuple[Rule, Span]]:
    """Give each promotion with its words.

    Args:
        text: The comment.
        trusted: Domains a link to which, or to anything below which, is never promotion.
        denied: Domains a link to which always is.
    """
    words = set(_TOKEN.findall(text.folded))
    yield from _scan_shapes(text, words)
    yield from notices.scan(text, words)
    yield from links.scan(text.raw, trusted, denied)
    yield from contacts.scan(text.raw, words, trusted)


def _scan_shapes(text: Text, words: set[str]) -> Iterator[tuple[Rule, Span]]:
    anchored = _anchored()
    called = words & anchored.keys()
    if not called:
        return
    due = {number: (phrasing, shape) for word in called for number, phrasing, shape in anchored[word]}
    found: dict[str, list[tuple[int, int]]] = {}
    rules: dict[str, Rule] = {}
    for phrasing, shape in map(due.__getitem__, sorted(due)):
        if any(need.isdisjoint(words) for need in shape.needs):
            continue
        for match in shape.pattern.finditer(text.folded):
            if not _is_taken_back(phrasing, text.folded, match.start()):
                end = match.start() + len(match.group().rstrip())
                rules[phrasing.rule.code] = phrasing.rule
                found.setdefault(phrasing.rule.code, []).append((match.start(), end))
    for code, spans in found.items():
        for start, end in _merged(spans):
            yield rules[code], text.span(start, end)


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the stretches that overlap: two shapes of one rule often share words."""
    start, end = min(spans)
    for first, last in sorted(spans):
        if first > end:
            yield start, end
            start, end = first, last
        end = max(end, last)
    yield start, end


def _is_taken_back(phrasing: Phrasing, folded: str, start: int) -> bool:
    return phrasing.guard.search(folded, max(0, start - _REACH), start) is not None
