"""Emoji in words, for a model whose vocabulary has none: an ape's face after a player's name says what it says."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moderation.text import Text

_EMOJI = re.compile("[\U0001f1e6-\U0001f1ff]{2}|[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_FIRST_LETTER = 0x1F1E6
_REMEMBERED = 4096


def spell_out(text: Text) -> Text:
    """Put the Unicode name in the place of each emoji, with the way back to the original; linear.

    A flag becomes ``flag`` and the two letters of its country. One whose name this Python's Unicode does not know
    stays as it is. (Folding has dropped skin tones.)
    """
    edits = [
        (match.start(), match.end(), f" {words} ")
        for match in _EMOJI.finditer(text.folded)
        if (words := _words(match[0]))
    ]
    return text.edited(edits) if edits else text


@lru_cache(maxsize=_REMEMBERED)
def _words(emoji: str) -> str:
    if len(emoji) == 2:
        return "flag " + "".join(chr(ord(letter) - _FIRST_LETTER + ord("a")) for letter in emoji)
    return unicodedata.name(emoji, "").lower().replace("-", " ")
