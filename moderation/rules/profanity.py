"""Profanity, vulgarity and slurs: words that need no context."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

RULES: tuple[Rule, ...] = ()


def scan(text: Text) -> Iterator[tuple[Rule, Span]]:  # noqa: ARG001 - no rules yet
    """Give each listed word with its place."""
    yield from ()
