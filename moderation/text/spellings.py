"""The ways people spell a word they hide with letters alone, and which innocent words stand in between."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from moderation.lexicon import disguised, listed, read_words
from moderation.text import typos

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNMISTAKABLE = 0.5
"""From this score on a word is worth guessing from a misspelling."""
_REVERSED = 0.6
"""From this score on a word is read backwards too."""
_SHORTEST = 4
_VOWELS = frozenset("aeiou")
_RESPELLED = (
    ("u", "v"),
    ("ck", "k"),
    ("ck", "kk"),
    ("c", "k"),
    ("f", "ph"),
    ("i", "y"),
    ("ss", "zz"),
    ("er", "a"),
    ("ph", "f"),
    ("y", "i"),
    ("s", "z"),
    ("ck", "x"),
    ("cks", "x"),
    ("ck", "q"),
    ("k", "q"),
)
_REPEAT = re.compile(r"(.)\1+")


def variants(word: str) -> Iterator[str]:
    """Give the misspellings of a word that still read as it: two letters swapped, vowels left out, sounds respelled."""
    for index in range(1, len(word) - 1):
        yield word[:index] + word[index + 1] + word[index] + word[index + 2 :]
        if word[index] in _VOWELS:
            yield word[:index] + word[index + 1 :]
    consonants = word[0] + "".join(letter for letter in word[1:] if letter not in _VOWELS)
    if len(consonants) > len(word) / 2:
        yield consonants
    for sound, other in _RESPELLED:
        if sound in word:
            yield word.replace(sound, other, 1)
            yield word.replace(sound, other)
    if word.endswith("ing"):
        yield word[:-1]
    if word.endswith("s"):
        yield word[:-1] + "z"


def read(letters: str) -> str | None:
    """Give the word people hide that these letters spell, or None; a plain word is itself."""
    if letters in innocent():
        return None
    word = spelled().get(letters)
    if word is None and _REPEAT.search(letters):
        for spelling in _collapsed().get(_REPEAT.sub(r"\1", letters), ()):
            runs = zip(_runs(letters), _runs(spelling), strict=True)
            if all(count >= least for count, least in runs):
                return spelled()[spelling]
    return word or typos.read(letters)


def read_ambiguous(letters: str) -> str | None:
    """Give the word these letters spell where each i may also be an l, or None."""
    return _ambiguous().get(letters.replace("l", "i"))


@cache
def _ambiguous() -> Mapping[str, str]:
    return {word.replace("l", "i"): word for word in sorted(disguised(), key=disguised().__getitem__)}


@cache
def spelled() -> Mapping[str, str]:
    """Map every plain word people hide to itself, and each misspelling of it to it."""
    words = {word: word for word in disguised()}
    for word, score in disguised().items():
        if score >= UNMISTAKABLE and len(word) >= _SHORTEST:
            for spelling in variants(word):
                if len(spelling) >= _SHORTEST and spelling not in innocent():
                    words.setdefault(spelling, word)
        if score >= _REVERSED and len(word) >= _SHORTEST and word[::-1] not in innocent():
            words.setdefault(word[::-1], word)
    return words


@cache
def innocent() -> frozenset[str]:
    """Give the words and names that look like a disguise and are none: ordinary ones, and listed ones too mild."""
    return (frozenset(read_words("innocent.txt")) | listed()) - disguised().keys()


@cache
def _collapsed() -> Mapping[str, list[str]]:
    table = defaultdict(list)
    for spelling in spelled():
        if len(spelling) >= 3:
            table[_REPEAT.sub(r"\1", spelling)].append(spelling)
    return table


def _runs(letters: str) -> list[int]:
    """Give how often each letter stands in a row."""
    return [sum(1 for _ in row) for _, row in groupby(letters)]
