"""Find many words and phrases in one linear pass over a folded text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W_]+")
_MAX_GAP = 3
"""Characters that may stand between two words of one phrase: "mother-fucker", "son of a  bitch"."""

T = TypeVar("T")


class Phrases(Generic[T]):
    """Words and phrases, each with a value, matched whole: never a part of a longer word.

    Args:
        entries: Folded words, or phrases of words parted by one space, and what each stands for.
    """

    __slots__ = ("_firsts", "_singles")

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._firsts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in sorted(entries.items(), key=lambda entry: -len(entry[0])):
            first, *rest = _WORD.findall(phrase)
            self._firsts.setdefault(first, []).append((tuple(rest), value))
        self._singles = frozenset(self._firsts)

    def find(self, folded: str) -> Iterator[tuple[int, int, T]]:
        """Give start, end and value of each match, the longest at each place, left to right."""
        if self._singles.isdisjoint(_WORD.findall(folded)):
            return
        words = list(_WORD.finditer(folded))
        index = 0
        while index < len(words):
            length = 1
            for rest, value in self._firsts.get(words[index].group(), ()):
                if self._follows(words, index, rest):
                    length = 1 + len(rest)
                    yield words[index].start(), words[index + len(rest)].end(), value
                    break
            index += length

    @staticmethod
    def _follows(words: list[re.Match[str]], index: int, rest: tuple[str, ...]) -> bool:
        if index + len(rest) >= len(words):
            return False
        return all(
            words[index + step].group() == word
            and words[index + step].start() - words[index + step - 1].end() <= _MAX_GAP
            for step, word in enumerate(rest, start=1)
        )
