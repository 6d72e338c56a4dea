"""Read digits and signs as the letters they look like: "1d10t", "a$$h()le", "f.u.c.k"."""

from __future__ import annotations

import re
from functools import cache

from moderation.lexicon import read_words
from moderation.text import spellings

LEET = {
    "0": "o", "1": "i", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g", "@": "a",
    "$": "s", "!": "i", "|": "i", "+": "t", "(": "c", "<": "c", "¢": "c", "€": "e", "£": "l", "¥": "y", "ß": "b",
    "⭕": "o", "💲": "s", "✝": "t", "☪": "c", "❌": "x", "✖": "x",
}  # fmt: skip
OTHER_LEET = {"1": "l", "!": "l", "|": "l", "6": "b", "5": "z", "7": "l", "4": "h", "#": "h", "%": "x"}
"""A second reading of the digits and signs that stand for more than one letter."""
_FLAGS = {chr(0x1F1E6 + index): chr(ord("a") + index) for index in range(26)}
"""The letters flags are made of; unless they spell a word they stay flags."""
_DIGITS = {digit: letter for digit, letter in LEET.items() if digit.isdigit()}
_NO_LETTERS = {code: None for code in range(128) if not chr(code).islower()}
_TABLES = tuple(_NO_LETTERS | str.maketrans(table) for table in (LEET | _FLAGS, LEET | OTHER_LEET, _DIGITS))
_DRAWN = {
    "\\/\\/": "w", "|\\|": "n", "/\\": "a", "\\/": "v", "|_|": "u", "|-|": "h", "|<": "k", "|)": "d", "|3": "b",
    "()": "o", "|_": "l", "}{": "h", "vv": "w",
}  # fmt: skip
"""Letters drawn with several characters."""
_NUMERIC = re.compile(r"[a-z]{1,2}\d{2,3}|\d{2,3}[a-z]{1,2}|\d[a-z]|[+$€£#]?\d[\d.,]*[a-z]?")
"""A road, a weapon, an amount: a55, mi17, 50kg, 5g, $900k."""
_SIGNS = re.compile(r"[@$!+|<¢€£¥]")
_MAY_BE_DRAWN = re.compile(r"[\\|/(}]|vv")
_IS_AMBIGUOUS = re.compile(r"[1!|]")
_FOREIGN_SIGN = re.compile(r"[^\x00-\x7f\w]+")
_RUN = re.compile(r"[a-z]+")
_APOSTROPHES = frozenset("'’`´")


def unleeted(core: str) -> str | None:
    """Give the word people hide that a token spells once digits and signs are letters and other signs are gone."""
    if not _may_be_leet(core):
        return None
    drawn = core
    if _MAY_BE_DRAWN.search(core):
        for signs, letter in _DRAWN.items():
            drawn = drawn.replace(signs, letter)
    for letters in dict.fromkeys(drawn.translate(table) for table in _TABLES):
        plain = letters if letters.isascii() else _FOREIGN_SIGN.sub("", letters)
        word = spellings.read(plain) if len(plain) > 2 else None
        if word is None and _IS_AMBIGUOUS.search(core):
            word = spellings.read_ambiguous(plain)
        if word is not None and word != core:
            return word
    return None


def _may_be_leet(core: str) -> bool:
    """Tell a possible disguise from numbers, and from words that a sign or an apostrophe parts ("he'll", "wan-king")."""
    letters = sum(map(str.isalpha, core))
    digits = sum(map(str.isdigit, core))
    if _NUMERIC.fullmatch(core) or 4 * letters < digits:
        return False
    if not letters and not _FLAGS.keys() & core and (len(core) < 3 or len(set(_SIGNS.findall(core))) < 2):
        return False
    pieces = _RUN.findall(core)
    if _APOSTROPHES & set(core) and (digits or any(len(piece) > 1 for piece in pieces)):
        return False
    if digits or any(sign in LEET for sign in core) or len(pieces) < 2:
        return True
    return not all(len(piece) > 1 and piece in ordinary() for piece in pieces)


@cache
def ordinary() -> frozenset[str]:
    """Give the pieces of hidden words that are words or names themselves: "wan", "king"."""
    return frozenset(read_words("ordinary.txt"))
