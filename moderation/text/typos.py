"""Read a strong word behind one slip: a key beside the right one, another vowel, a letter too few, a letter too many."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from moderation.lexicon import disguised

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEAST_SCORE = {7: 0.95} | dict.fromkeys(range(8, 60), 0.85)
"""How strong a word of so many letters must be: a shorter one is one letter from too many others."""
_SHORTEST = min(_LEAST_SCORE)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiou"


def read(letters: str) -> str | None:
    """Give the strong word that these letters miss by one; its first and last letters are right.

    A letter is left out of either in turn, so this takes as many steps as there are letters.
    """
    if not _SHORTEST - 1 <= len(letters) <= _longest() + 1 or letters[0] + letters[-1] not in _ends():
        return None
    if letters in _shortened():
        return _shortened()[letters][0][1]
    for place in range(1, len(letters) - 1):
        shorter = letters[:place] + letters[place + 1 :]
        if shorter in _words():
            return shorter
        for gap, word in _shortened().get(shorter, ()):
            if gap == place and letters[place] in _slips()[word[place]]:
                return word
    return None


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word, score in disguised().items() if score >= _LEAST_SCORE.get(len(word), 1))


@cache
def _longest() -> int:
    return max(map(len, _words()))


@cache
def _ends() -> frozenset[str]:
    return frozenset(word[0] + word[-1] for word in _words())


@cache
def _shortened() -> Mapping[str, list[tuple[int, str]]]:
    """Map each word with one inner letter left out to the place of that letter and the word."""
    table = defaultdict(list)
    for word in sorted(_words()):
        for place in range(1, len(word) - 1):
            table[word[:place] + word[place + 1 :]].append((place, word))
    return dict(table)


@cache
def _slips() -> Mapping[str, frozenset[str]]:
    """Give for each letter those that are hit in its place: its neighbors on the keyboard, and vowels for a vowel."""
    slips: dict[str, set[str]] = defaultdict(set)
    pairs = [pair for row in _ROWS for pair in pairwise(row)]
    for above, below in pairwise(_ROWS):
        pairs += [*zip(above, below, strict=False), *zip(above[1:], below, strict=False)]
    for one, other in pairs:
        slips[one].add(other)
        slips[other].add(one)
    for vowel in _VOWELS:
        slips[vowel] |= set(_VOWELS)
    return {letter: frozenset(others) for letter, others in slips.items()}
