"""Join words whose letters stand apart: "f u c k", "fu ck", "shi-" and "t" on the next line."""

from __future__ import annotations

import re
from collections import deque
from functools import cache
from typing import TYPE_CHECKING

from moderation.lexicon import disguised, listed
from moderation.text.characters import lookalikes
from moderation.text.disguise import EDGES
from moderation.text.leet import LEET, ordinary
from moderation.text.spellings import UNMISTAKABLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from moderation.text.view import Edit

_TOKEN = re.compile(r"\S+")
_SOFT = frozenset(" \t\n\r-–—*_~")
"""What may part the pieces of a word; other signs only part single letters."""
_SHORTEST = 4
_ORDINARY_LETTERS = frozenset("aiourstdm")
"""Single letters that stand alone in honest text, or are left of "it's" and "don't"."""
_COMMON_LETTERS = frozenset("ai")
"""Single letters that are words."""
_ODD_LETTERS = frozenset("bcdfghjklmnpqstvwxyz")
"""Single letters one of which is in every word people spread."""


_Piece = tuple[str, int, int]
"""Letters between white space or signs, empty for what is no letters, with start and end."""


def is_odd(token: str) -> bool:
    """Tell whether a token may be a piece of a spread word: a lone letter, or what is no word by itself."""
    core = token.strip(EDGES)
    return (lookalikes().get(core, core) if len(core) == 1 else core) in odd_pieces()


def joins(folded: str, odd: Collection[str]) -> Iterator[Edit]:
    """Give the stretches that spell one word people hide in pieces, and the word; leftmost first, then longest.

    Args:
        folded: A folded text.
        odd: Its tokens one of which is in every such stretch.
    """
    starts = _prefixes()
    for begin, stop in _stretches(folded, odd):
        pieces = _pieces(folded, begin, stop)
        index = 0
        while index < len(pieces):
            end, word = _longest(folded, pieces, index) if pieces[index][0] in starts else (index + 1, "")
            if word:
                yield pieces[index][1], pieces[end - 1][2], word
            index = end


def _stretches(folded: str, odd: Collection[str]) -> Iterator[tuple[int, int]]:
    """Give the stretches where an odd token, or another lone letter, is no farther than a word is long."""
    recent: deque[int] = deque(maxlen=_reach() + 1)
    begin = end = left = 0
    for match in _TOKEN.finditer(folded):
        recent.append(match.start())
        token = match.group()
        if token in odd or (len(token) == 1 and token not in _COMMON_LETTERS):
            begin = begin if left else recent[0]
            left = 2 * _reach()
        elif left:
            left -= 1
            if left == _reach():
                end = match.end()
            elif not left:
                yield begin, end
    if left:
        yield begin, len(folded)


def _pieces(folded: str, begin: int, end: int) -> list[_Piece]:
    pieces = []
    letters_of = _letters_of()
    for match in _TOKEN.finditer(folded, begin, end):
        token, start = match.group(), match.start()
        if len(token) > 1 and not token.isalnum():
            core = token.strip(EDGES)
            start += token.index(core)
            token = core
        letters = letters_of.get(token, token)
        if letters.isalpha():
            pieces.append((letters, start, start + len(token)))
        elif token.isalnum() or len(token) > 2:
            pieces.append(("", start, start + len(token)))
    return pieces


@cache
def _letters_of() -> Mapping[str, str]:
    """Map each character to the letter it is read as where it stands alone."""
    return {**lookalikes(), **LEET}


def _longest(folded: str, pieces: list[_Piece], first: int) -> tuple[int, str]:
    """Give the end of the longest word that begins with a piece, and the word; the next piece and "" where none."""
    prefixes, words = _prefixes(), _words()
    found = (first + 1, "")
    joined = pieces[first][0]
    is_single = len(joined) == 1
    for index in range(first + 1, len(pieces)):
        letters = pieces[index][0]
        longer = joined + letters
        if letters and (longer in prefixes or longer in words):
            joined = longer
        elif not (is_single and letters == joined[-1]):
            break
        if is_single and len(letters) > 1:
            is_single = False
            if not all(_is_soft(folded, pieces, place) for place in range(first + 1, index)):
                break
        if not is_single and not _is_soft(folded, pieces, index):
            break
        if joined in words and _is_hidden(pieces, first, index + 1, joined):
            found = (index + 1, joined)
    return found


def _is_soft(folded: str, pieces: list[_Piece], index: int) -> bool:
    """Tell whether what parts a piece from the one before may stand within a word."""
    return _SOFT.issuperset(folded[pieces[index - 1][2] : pieces[index][1]])


def _is_hidden(pieces: list[_Piece], first: int, end: int, joined: str) -> bool:
    """Tell whether no honest text has these pieces side by side."""
    parts = [letters for letters, _, _ in pieces[first:end]]
    if all(len(part) == 1 for part in parts):
        beside = (*pieces[max(0, first - 1) : first], *pieces[end : end + 1])
        is_alone = all(len(letters) != 1 for letters, _, _ in beside)
        return len(joined) >= _SHORTEST or is_alone
    if len(joined) < _SHORTEST or any(len(part) >= _SHORTEST and part in disguised() for part in parts):
        return False
    if any(len(part) > 2 and part in listed() for part in parts) and min(map(len, parts)) > 2:
        return True
    if parts[-1] == "t":
        return True
    return not all(part in _ORDINARY_LETTERS or part in ordinary() for part in parts)


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word, score in disguised().items() if score >= UNMISTAKABLE and len(word) > 2)


@cache
def _reach() -> int:
    return max(map(len, _words())) + 1


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(word[:length] for word in _words() for length in range(1, len(word)))


@cache
def odd_pieces() -> frozenset[str]:
    """Give the letters and the pieces of words one of which is in every word people spread."""
    pieces = {
        piece for word in _words() for cut in range(2, len(word) - 1) for piece in (word[:cut], word[cut:])
    }
    pieces |= {word[1:] for word in _words()} | {word[:-1] for word in _words()}
    return _ODD_LETTERS | (pieces - (ordinary() - disguised().keys()) - _words())
