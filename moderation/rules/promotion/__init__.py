"""Promotion, commercial and personal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

RULES: tuple[Rule, ...] = ()


def scan(
    text: Text,  # noqa: ARG001 - no rules yet
    *,
    trusted: Collection[str] = frozenset(),  # noqa: ARG001
    denied: Collection[str] = frozenset(),  # noqa: ARG001
) -> Iterator[tuple[Rule, Span]]:
    """Give each promotion with its words; a link to a trusted domain is none, one to a denied domain always is."""
    yield from ()
