"""Join words whose letters stand apart: "f u c k", "fu ck", "shi-" and "t" on the next line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from moderation.lexicon import disguised, listed
from moderation.text.characters import lookalikes
from moderation.text.disguise import EDGES
from moderation.text.leet import LEET, ordinary
from moderation.text.spellings import UNMISTAKABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.text.view import Edit

_TOKEN = re.compile(r"\S+")
_SOFT = frozenset(" \t\n\r-–—*_~")
"""What may part the pieces of a word; other signs only part single letters."""
_SHORTEST = 4
_ORDINARY_LETTERS = frozenset("aiourstdm")
"""Single letters that stand alone in honest text, or are left of "it's" and "don't"."""
_ODD_LETTERS = frozenset("bcdfghjklmnpqstvwxyz")
"""Single letters one of which is in every word people spread."""


class _Piece(NamedTuple):
    """A run of letters between white space or signs, with its place."""

    letters: str
    start: int
    end: int


def is_odd(token: str) -> bool:
    """Tell whether a token may be a piece of a spread word: a lone letter, or what is no word by itself."""
    core = token.strip(EDGES)
    return lookalikes().get(core, core) in _ODD_LETTERS if len(core) == 1 else core in _odd_pieces()


def joins(folded: str) -> Iterator[Edit]:
    """Give the stretches that spell one word people hide in pieces, and the word; leftmost first, then longest."""
    pieces = list(_pieces(folded))
    index = 0
    while index < len(pieces):
        end, word = _longest(folded, pieces, index)
        if word:
            yield pieces[index].start, pieces[end - 1].end, word
        index = end


def _pieces(folded: str) -> Iterator[_Piece]:
    for token in _TOKEN.finditer(folded):
        core = token.group().strip(EDGES)
        if not core:
            continue
        start = token.start() + token.group().index(core)
        letters = _plain(core) if len(core) == 1 else core
        if letters.isalpha():
            yield _Piece(letters, start, start + len(core))
        elif core.isalnum() or len(core) > 2:
            yield _Piece("", start, start + len(core))


def _plain(letter: str) -> str:
    return LEET.get(letter) or lookalikes().get(letter, letter)


def _longest(folded: str, pieces: list[_Piece], first: int) -> tuple[int, str]:
    """Give the end of the longest word that begins with a piece, and the word; the next piece and "" where none."""
    joined = pieces[first].letters
    found = (first + 1, "")
    if joined not in _prefixes():
        return found
    is_single, is_soft = len(joined) == 1, True
    for index in range(first + 1, len(pieces)):
        piece = pieces[index]
        is_single = is_single and len(piece.letters) == 1
        is_soft = is_soft and _SOFT.issuperset(folded[pieces[index - 1].end : piece.start])
        if not (is_single or is_soft) or not piece.letters:
            break
        if joined + piece.letters in _prefixes() or joined + piece.letters in _words():
            joined += piece.letters
        elif not (is_single and piece.letters == joined[-1]):
            break
        if joined in _words() and _is_hidden(pieces, first, index + 1, joined):
            found = (index + 1, joined)
    return found


def _is_hidden(pieces: list[_Piece], first: int, end: int, joined: str) -> bool:
    """Tell whether no honest text has these pieces side by side."""
    parts = [piece.letters for piece in pieces[first:end]]
    if all(len(part) == 1 for part in parts):
        is_alone = not any(
            len(piece.letters) == 1 for piece in (*pieces[first - 1 : first], *pieces[end : end + 1])
        )
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
def _prefixes() -> frozenset[str]:
    return frozenset(word[:length] for word in _words() for length in range(1, len(word)))


@cache
def _odd_pieces() -> frozenset[str]:
    pieces = {
        piece for word in _words() for cut in range(2, len(word) - 1) for piece in (word[:cut], word[cut:])
    }
    pieces |= {word[1:] for word in _words()} | {word[:-1] for word in _words()}
    return frozenset(pieces) - (ordinary() - disguised().keys()) - _words()
