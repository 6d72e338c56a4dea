"""Tell without much ado that a token hides nothing, as most do."""

from __future__ import annotations

import re

from moderation.text import spellings
from moderation.text.disguise import read_letters
from moderation.text.spread import odd_pieces

_SIMPLE = re.compile(
    r"(?P<owner>[a-z]+)'s|(?P<number>[!-`{-~]*[0-9][!-`{-~]*)|(?P<first>[a-z]+)(?P<sign>[-.,:;/]+)(?P<second>[a-z]+)"
)
"""An owner's word, a number, or two words that a sign parts."""


def is_honest(token: str) -> bool:
    """Tell whether a token of a simple form is neither a disguise nor a piece of one; False where that takes more."""
    if token.isascii() and token.isalpha():
        return token not in odd_pieces() and not read_letters(token)
    simple = _SIMPLE.fullmatch(token)
    if simple is None:
        return False
    if simple["sign"] is None:
        return not (simple["owner"] and read_letters(simple["owner"]))
    first, sign, second = simple.group("first", "sign", "second")
    hidden = ["", *("aeiou" if len(sign) == 1 else "")]
    return not (
        read_letters(first)
        or read_letters(second)
        or any(spellings.read(first + letter + second) for letter in hidden)
    )
