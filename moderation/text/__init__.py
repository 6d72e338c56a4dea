"""Fold a comment so that the same word is the same word, and remember where each letter came from."""

from __future__ import annotations

from moderation.text.characters import fold
from moderation.text.view import Text

__all__ = ["Text", "normalize"]


def normalize(raw: str) -> Text:
    """Fold a comment, with the way back to the original; linear in its length."""
    return Text(raw, raw.lower()) if raw.isascii() else fold(raw)
