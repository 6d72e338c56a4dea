"""Tell from the words of a text which of many shapes are worth trying on it."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Index:
    """The words shapes need, turned round: from a text's words to the shapes due, in a few steps whatever their number.

    A shape needs a word of each of some sets. The bit ``number + count * place`` of a word's mask says that the word is
    in the set at that place of that shape's needs. The masks of a text's words in one say which needs are met, and a
    shape is due whose bit is set at every place.

    Attributes:
        count: How many shapes there are.

    Args:
        needs: For each shape, in order of their numbers, sets of words; a text without a word of each cannot match.
    """

    __slots__ = ("_all", "_masks", "_places", "_unneeded", "_words", "count")

    def __init__(self, needs: Sequence[Collection[Collection[str]]]) -> None:
        self.count = len(needs)
        self._all = (1 << self.count) - 1
        self._places = max(map(len, needs), default=0)
        self._unneeded = 0
        self._masks: dict[str, int] = {}
        for number, sets in enumerate(needs):
            for place, words in enumerate(sets):
                bit = 1 << number + self.count * place
                for word in words:
                    self._masks[word] = self._masks.get(word, 0) | bit
            for place in range(len(sets), self._places):
                self._unneeded |= 1 << number + self.count * place
        self._words = frozenset(self._masks)

    def due(self, words: frozenset[str]) -> list[int]:
        """Give the numbers of the shapes whose needs the words of a text meet, in order."""
        met = reduce(or_, map(self._masks.__getitem__, words & self._words), self._unneeded)
        due = self._all
        for _ in range(self._places):
            due &= met
            met >>= self.count
        numbers = []
        while due:
            lowest = due & -due
            numbers.append(lowest.bit_length() - 1)
            due ^= lowest
        return numbers
