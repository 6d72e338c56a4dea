"""Find many words and phrases in one linear pass over a folded text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from moderation.lexicon import common

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moderation.text import Text

_WORD = re.compile(r"[^\W_]+")
_MAX_GAP = 3
"""Characters that may stand between two words of one phrase: "mother-fucker", "son of a  bitch"."""

_LONGEST_HOST = 100
_BEFORE_HOST = ("", " ", "\t", "\n", "\r", "/", "@", "(", "[", ",", ":", '"', "'", "=")
T = TypeVar("T")


class Phrases(Generic[T]):
    """Words and phrases, each with a value, matched whole: never a part of a longer word.

    Args:
        entries: Folded words, or phrases of words parted by one space, and what each stands for; None for an
            innocent phrase, which is of interest only where another entry is found.
    """

    __slots__ = ("_anchors", "_firsts", "_wanted")

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._firsts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in sorted(entries.items(), key=lambda entry: -len(entry[0])):
            first, *rest = _WORD.findall(phrase)
            self._firsts.setdefault(first, []).append((tuple(rest), value))
        self._wanted: dict[str, list[frozenset[str]]] = {}
        """The words of each entry by one of them, the rarest."""
        for phrase, value in entries.items():
            if value is not None:
                words = frozenset(_WORD.findall(phrase))
                self._wanted.setdefault(_rarest(phrase, entries), []).append(words)
        self._anchors = frozenset(self._wanted)

    def find(self, text: Text) -> Iterator[tuple[int, int, T]]:
        """Give start, end (in the folded text) and value of each match, the longest at each place, left to right."""
        called = text.words & self._anchors
        if not any(words <= text.words for anchor in called for words in self._wanted[anchor]):
            return
        done = 0
        for word in _WORD.finditer(text.folded):
            if word.start() < done:
                continue
            for rest, value in self._firsts.get(word.group(), ()):
                end = _end_of(text.folded, word.end(), rest) if rest else word.end()
                if end:
                    done = end
                    yield word.start(), end, value
                    break


def _rarest(phrase: str, entries: Mapping[str, object]) -> str:
    """Choose the word of a phrase least often seen: an entry itself, else no common word, else the longest."""
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=lambda word: (word in entries, word not in common(), len(word)))


def _end_of(folded: str, end: int, rest: tuple[str, ...]) -> int:
    """Give the end of the words that follow, 0 where others do."""
    for expected in rest:
        word = _WORD.search(folded, end, end + _MAX_GAP + len(expected) + 1)
        if word is None or word.group() != expected or word.start() - end > _MAX_GAP:
            return 0
        end = word.end()
    return end


class Domains(Generic[T]):
    """Domains, each with a value, found in links and in plain text, with whatever stands below them."""

    __slots__ = ("_pattern", "_values")

    def __init__(self, values: Mapping[str, T]) -> None:
        self._values = values
        names = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
        self._pattern = re.compile(rf"(?<![\w-])(?:{names})(?![\w-]|\.\w)") if names else None

    def find(self, text: Text) -> Iterator[tuple[int, int, T]]:
        """Give start, end (in the folded text) and value of each match, left to right."""
        for match in self._pattern.finditer(text.folded) if self._pattern else ():
            start = match.start()
            while (
                start > match.start() - _LONGEST_HOST and text.folded[start - 1 : start] not in _BEFORE_HOST
            ):
                start -= 1
            yield start, match.end(), self._values[match.group()]
