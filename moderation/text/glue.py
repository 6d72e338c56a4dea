"""Take words apart that are written without a space: "youfuckingidiot"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from moderation.lexicon import common, disguised
from moderation.text.spellings import UNMISTAKABLE, innocent

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 4
_STRONG = 0.8
_LONGEST = 20
_SHORTEST_GLUED, _LONGEST_GLUED = 6, 80


def cuts(letters: str) -> list[int]:
    """Give where the words of a glued token begin, the first at 0; empty where it is none.

    A token is glued when common words and at least one unmistakable listed word make it up entirely. The fewest
    words win. Linear in the token, which is at most `_LONGEST_GLUED` letters.
    """
    if not _SHORTEST_GLUED <= len(letters) <= _LONGEST_GLUED or not _listed().search(letters):
        return []
    best: list[tuple[int, int, int] | None] = [(0, 0, 0)]
    for end in range(1, len(letters) + 1):
        best.append(_best_ending(letters, end, best))
    last = best[-1]
    if last is None or last[1] == 0 or letters in innocent():
        return []
    starts = []
    end = len(letters)
    while end:
        step = best[end]
        assert step is not None  # noqa: S101 - the road was built from reachable steps
        end = step[2]
        starts.append(end)
    starts.reverse()
    return starts if _is_certain(letters, starts) else []


def _is_certain(letters: str, starts: list[int]) -> bool:
    """Tell whether a strong word is among the glued ones; a weaker one does not stand beside words of two letters."""
    words = [letters[start:end] for start, end in pairwise([*starts, len(letters)])]
    if words[-1:] in (["a"], ["i"]):
        return False
    return any(disguised().get(word, 0) >= _STRONG for word in words) or min(map(len, words)) > 2


def _best_ending(
    letters: str, end: int, best: list[tuple[int, int, int] | None]
) -> tuple[int, int, int] | None:
    """Give the best way to words that end here: fewest words, then most listed ones (negative), and the last start."""
    found: tuple[int, int, int] | None = None
    for start in range(max(0, end - _LONGEST), end):
        before = best[start]
        if before is None:
            continue
        word = letters[start:end]
        is_listed = word in _glued_words()
        if is_listed or word in common():
            step = (before[0] + 1, before[1] - is_listed, start)
            if found is None or step < found:
                found = step
    return found


@cache
def _glued_words() -> frozenset[str]:
    return frozenset(
        word for word, score in disguised().items() if score >= UNMISTAKABLE and len(word) >= _SHORTEST
    )


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(trie_pattern(_glued_words()))


def trie_pattern(words: Iterable[str]) -> str:
    """Write a pattern that matches any of the words, the longest first, without trying one after the other."""
    trie: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(trie)


def _pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    branches = [re.escape(letter) + _pattern(below) for letter, below in sorted(node.items()) if letter]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{inner})?" if "" in node else inner
