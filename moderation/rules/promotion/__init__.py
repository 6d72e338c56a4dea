"""Promotion, commercial and personal.

A text is looked at only as far as it gives reason to: words are looked up in one set of triggers, links only where a
letter follows a dot, addresses where there is an "@", numbers where there are digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moderation.rules.promotion import accounts, contact_rules, contacts, link_rules, links, scams, trade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Span
    from moderation.rules.promotion.record import Phrasing
    from moderation.rules.rule import Rule
    from moderation.text import Text

_PHRASINGS: tuple[Phrasing, ...] = (*accounts.PHRASINGS, *trade.PHRASINGS, *scams.PHRASINGS)

RULES: tuple[Rule, ...] = (
    *link_rules.RULES,
    *contact_rules.RULES,
    *(phrasing.rule for phrasing in _PHRASINGS),
)
"""Every promotion rule."""

_TRIGGERS = frozenset().union(*(phrasing.triggers for phrasing in _PHRASINGS))
_TOKEN = re.compile(r"\w+")
_DOTTED = re.compile(r"\.[^\W_]")
_DIGITS = re.compile(r"\d[^\w]{0,3}\d[^\w]{0,3}\d[^\w]{0,3}\d[^\w]{0,3}\d[^\w]{0,3}\d")
_DISGUISE = re.compile(
    r"d[o0]t\b|[(\[{<]\s{0,2}(?:at|@|a|\.)\s{0,2}[)\]}>]|\s@\s|\bat\s{1,2}(?:g ?mail|yahoo|hotmail|outlook|proton|icloud)|[ ,.]\s?c[o0]m\b",
    re.IGNORECASE,
)
_SPOKEN = frozenset(["zero", "oh", "seven", "eight", "nine", "double", "triple"])
_APPS = frozenset(
    [
        "insta",
        "instagram",
        "ig",
        "snap",
        "snapchat",
        "tiktok",
        "tik",
        "telegram",
        "tg",
        "skype",
        "kik",
        "wechat",
        "discord",
        "icq",
        "line",
        "twitter",
        "sc",
    ]
)
_REACH = 60


def scan(
    text: Text, trusted: frozenset[str] = frozenset(), denied: frozenset[str] = frozenset()
) -> Iterator[tuple[Rule, Span]]:
    """Give each promotion with its words.

    Args:
        text: The comment.
        trusted: Registrable domains a link to which is never promotion.
        denied: Registrable domains a link to which always is.
    """
    raw = text.raw
    words = set(_TOKEN.findall(text.folded))
    hits = words & _TRIGGERS
    if hits:
        yield from _scan_phrases(text, hits)
    if _DOTTED.search(raw):
        yield from links.scan_links(raw, trusted, denied)
    if "@" in raw:
        yield from contacts.scan_emails(raw, trusted)
    if "@" in raw or not words.isdisjoint(_APPS):
        yield from contacts.scan_handles(raw)
    if _DIGITS.search(raw):
        yield from contacts.scan_phones(raw)
    if not words.isdisjoint(_SPOKEN):
        yield from contacts.scan_spoken_phones(raw)
    if _DISGUISE.search(raw):
        yield from contacts.scan_disguises(raw)


def _scan_phrases(text: Text, words: set[str]) -> Iterator[tuple[Rule, Span]]:
    for phrasing in _PHRASINGS:
        if phrasing.triggers.isdisjoint(words):
            continue
        for match in phrasing.pattern.finditer(text.folded):
            before = text.folded[max(0, match.start() - _REACH) : match.start()]
            if phrasing.guard is None or not phrasing.guard.search(before):
                yield phrasing.rule, text.span(*match.span())
