"""Promotion, commercial and personal.

A text is looked at only as far as it gives reason to: shapes of words are tried where one of their anchors stands, links
are read where a letter follows a dot, addresses where there is an "@", numbers where there are digits.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moderation.rules.index import Index
from moderation.rules.promotion import (
    accounts,
    adverts,
    campaign,
    contact_rules,
    contacts,
    disguises,
    link_rules,
    links,
    quackery,
    scams,
    trade,
    works,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moderation.domain import Span
    from moderation.rules.promotion.language import Shape
    from moderation.rules.promotion.record import Phrasing
    from moderation.rules.rule import Rule
    from moderation.text import Text

__all__ = ["RULES", "scan", "shapes"]

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
    *adverts.RULES,
)
"""The promotion rules, in order of their codes."""

_OWN_CALLS: Final = frozenset({"R042", "R084"})
"""Calls to get in touch: who warns does not say them, and who says them warns of nothing."""
_REACH: Final = 60
"""Characters before a match in which its guard is looked for."""


@cache
def shapes() -> tuple[Sequence[tuple[Phrasing, Shape]], Index]:
    """Give the shapes, and the index of their words."""
    known = [(phrasing, shape) for phrasing in _PHRASINGS for shape in phrasing.shapes]
    return known, Index([(shape.anchors, *shape.needs) for _, shape in known])


def prepare() -> None:
    """Compile the shapes now, not when each is first wanted."""
    for _, shape in shapes()[0]:
        shape.pattern  # noqa: B018 - it is kept


def scan(
    text: Text, trusted: frozenset[str] = frozenset(), denied: frozenset[str] = frozenset()
) -> Iterator[tuple[Rule, Span]]:
    """Give each promotion with its words.

    Args:
        text: The comment.
        trusted: Domains a link to which, or to anything below which, is never promotion.
        denied: Domains a link to which always is.
    """
    yield from _scan_shapes(text)
    yield from adverts.scan(text)
    yield from links.scan(text.raw, trusted, denied)
    yield from contacts.scan(text, trusted)
    yield from disguises.scan(text.raw, text.words)


def _scan_shapes(text: Text) -> Iterator[tuple[Rule, Span]]:
    known, index = shapes()
    found: dict[str, list[tuple[int, int]]] = {}
    rules: dict[str, Rule] = {}
    for phrasing, shape in map(known.__getitem__, index.due(text.words)):
        for match in shape.find(text):
            if not _is_taken_back(phrasing, text.folded, match.start()):
                end = match.start() + len(match.group().rstrip())
                rules[phrasing.rule.code] = phrasing.rule
                found.setdefault(phrasing.rule.code, []).append((match.start(), end))
    if found and found.keys().isdisjoint(_OWN_CALLS) and adverts.warns(text):
        return
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
