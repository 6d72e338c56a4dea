"""Find the word behind a mask: "f*ck", "b!tc#", "sh💩t", "f***"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from moderation.lexicon import common, disguised, read_words
from moderation.text import spellings
from moderation.text.leet import LEET, OTHER_LEET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HARD = frozenset("*#@%&?!$^~+=_")
"""Signs that hide a letter, as does every sign beyond ASCII; other ASCII signs part words."""
_SOFT = frozenset(".-_–—/\\:")
"""Signs that stand between the letters of honest words too: one of them hides a vowel at most."""
_TAIL = "*#@$%^_"
_MAY_BE_TAIL = re.compile(r"[*#@$%^_]")
_LEAST_SEEN = 0.5
_SHORTEST_SOFT = 4


def unmasked(core: str) -> str | None:
    """Give the word people hide whose letters show between hard signs, or with one vowel under a soft one."""
    first, last = LEET.get(core[0], core[0]), core[-1]
    if not ("a" <= first <= "z"):
        return None
    words = _by_ends().get((len(core), first, last if last.isalpha() else ""), ())
    signs = {sign for sign in core if not sign.isalnum()} if words else frozenset()
    if not signs:
        return None
    if len(signs) == 1 and signs <= _SOFT:
        return _softly(core, words)
    if not all(sign in _HARD or not sign.isascii() for sign in signs):
        return None
    for word in words:
        seen = _seen(core, word)
        if seen >= _LEAST_SEEN or (seen > 0 and word in _customary() and "*" in signs):
            return word
    return None


def tail_unmasked(token: str) -> tuple[int, int, str] | None:
    """Give the place and the word of a token whose last letters are masked: "shi*", "f***"."""
    if not _MAY_BE_TAIL.search(token):
        return None
    outer = token.strip("\"'“”‘’()[].,;:!?")
    shown = outer.rstrip(_TAIL)
    if not shown or shown == outer or shown in spellings.spelled() or (len(shown) > 1 and shown in common()):
        return None
    word = unmasked(outer)
    if word is None or (len(shown) == 1 and word not in _customary()):
        return None
    start = token.index(outer)
    return start, start + len(outer), word


def _softly(core: str, words: Sequence[str]) -> str | None:
    """Find the word with one vowel under a dash or a dot."""
    place = next(index for index, sign in enumerate(core) if not sign.isalnum())
    if len(core) < _SHORTEST_SOFT or not core[-1].isalpha() or not core.replace(core[place], "", 1).isalpha():
        return None
    for word in words:
        if word[place] in "aeiou" and word[:place] == core[:place] and word[place + 1 :] == core[place + 1 :]:
            return word
    return None


def _seen(core: str, word: str) -> float:
    """Give the share of a word's letters that a mask of its length shows, 0 where one of them differs."""
    shown = 0
    plain = 0
    for sign, letter in zip(core, word, strict=True):
        if sign == letter:
            plain += 1
        elif LEET.get(sign) == letter or OTHER_LEET.get(sign) == letter:
            shown += 1
        elif sign.isalnum():
            return 0.0
    return (shown + plain) / len(word) if plain > 1 or (plain and "*" in core) else 0.0


@cache
def _customary() -> frozenset[str]:
    return frozenset(read_words("customary.txt"))


@cache
def _by_ends() -> Mapping[tuple[int, str, str], list[str]]:
    """List the words people mask by length, first and last letter, and by length and first letter alone."""
    table = defaultdict(list)
    for word, score in disguised().items():
        if score >= spellings.UNMISTAKABLE and len(word) > 2:
            table[len(word), word[0], word[-1]].append(word)
            table[len(word), word[0], ""].append(word)
    return {key: sorted(words, key=lambda word: word not in _customary()) for key, words in table.items()}
