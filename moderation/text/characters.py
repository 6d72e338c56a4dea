"""Fold characters: case, width, compatibility forms, accents, invisible characters and letters that look alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from moderation.lexicon import accented, disguised
from moderation.text.spellings import spelled
from moderation.text.view import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.text.view import Edit

_PIECE = re.compile(r"\S+|\s+")
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff"
)
"""Marks that stand on any letter, Hebrew points, Arabic vowel signs, presentation selectors and skin tones. The marks of Indic
scripts are not here: there a vowel is a mark."""
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f"
"""The commonest characters without a shape; a row of them is one unit."""
_UNIT = re.compile("(?s)[" + _UNSEEN + "]+|((?:[\x00-\x7f](?![" + _MARKS + "]))+|.)[" + _MARKS + "]*")
_MARK = re.compile("[" + _MARKS + "]")
_ASCII_LETTER = re.compile(r"[a-z]")
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co"})
_FILLERS = dict.fromkeys("\u115f\u1160\u3164\uffa0\u17b4\u17b5\u0640", "") | {"\u2800": " ", "\u2010": "-"}
"""Letters and marks without a shape of their own; the blank Braille cell serves as a space, the typographer's hyphen
is one."""
_FLAG_LETTERS = {chr(0x1F1E6 + index): chr(ord("a") + index) for index in range(26)}
"""The letters flags are made of; one alone is no flag."""
_UPSIDE_DOWN = dict(zip("ɐqɔpǝɟƃɥᴉɾʞןlɯuodbɹsʇnʌʍxʎz", "abcdefghijkllmnopqrstuvwxyz", strict=True))
_TURNED = frozenset(letter for letter in _UPSIDE_DOWN if not letter.isascii())
"""Letters that are other ones upside down, and which."""
_SOUNDS = str.maketrans(
    "абвгдезийкклмнопрстуфхыюэжцαβγδεζηθικλμνξοπρσςτυφχψω",
    "abvgdeziykklmnoprstufhyuejkabgdezhtiklmnxoprsstufhyo",
)
"""What letters of Cyrillic and Greek sound like."""
_MAX_CACHED = 40
_MAX_ROUNDS = 4


def fold(raw: str) -> Text:
    """Fold each character of a text that is not plain ASCII; a few passes at most, each linear."""
    text = _folded_once(raw)
    for _ in range(_MAX_ROUNDS):
        if text.starts is None or _is_settled(text.folded):
            break  # one for one: no letter has a new neighbor
        again = _folded_once(text.folded)
        if again.folded == text.folded:
            break
        text = text.then(again)
    return text


def _is_settled(folded: str) -> bool:
    """Tell whether no letter of a folded text depends on its neighbors."""
    return folded.isascii() or _dependent().isdisjoint(folded)


@cache
def _dependent() -> frozenset[str]:
    return frozenset(lookalikes()).union(*accented())


def _folded_once(raw: str) -> Text:
    pieces: list[str] = []
    edits: list[Edit] = []
    offset = 0
    for piece in _PIECE.findall(raw):
        if piece.isascii():
            pieces.append(piece.lower())
        else:
            folded, changes = _fold_cached(piece) if len(piece) <= _MAX_CACHED else _fold(piece)
            pieces.append(folded)
            edits += [(offset + start, offset + end, new) for start, end, new in changes]
        offset += len(piece)
    text = Text(raw, "".join(pieces))
    return text.edited(edits) if edits else text


def refolded(text: Text) -> Text:
    """Fold an edited view again: letters that look Latin have new neighbors."""
    return text if _is_settled(text.folded) else text.then(fold(text.folded))


def _fold(piece: str) -> tuple[str, tuple[Edit, ...]]:
    """Fold a word: what stays one for one in a copy of the same length, the rest as edits of that copy."""
    if len(piece) == 1 and piece in _FLAG_LETTERS:
        return _FLAG_LETTERS[piece], ()
    if len(_TURNED.intersection(piece)) > 1:
        piece = _LETTERS.sub(_upright, piece)
    kept = _kept(piece)
    if not kept and not _MARK.search(piece):
        alone = [fold_character(character) for character in piece]
        joined = "".join(alone)
        if len(joined) == len(piece) and "" not in alone:
            return _WORD.sub(_as_latin, joined), ()
    ends: list[int] = []
    news: list[str] = []
    for unit in _UNIT.finditer(piece):
        ends.append(unit.end())
        news.append(_folded_unit(unit, kept))
    latin = _WORD.sub(_as_latin, "".join(news))
    copy: list[str] = []
    edits: list[Edit] = []
    start = done = 0
    for end, new in zip(ends, news, strict=True):
        old, read = piece[start:end], latin[done : done + len(new)]
        if len(old) == len(read) and (len(old) == 1 or old.isascii()):
            copy.append(read)
        else:
            copy.append(old)
            edits.append((start, end, read))
        start, done = end, done + len(new)
    return "".join(copy), tuple(edits)


def _folded_unit(unit: re.Match[str], kept: frozenset[int]) -> str:
    base: str | None = unit[1]
    if base is None:
        return ""
    if base.isascii() or unit.start() in kept:
        return base.lower()
    return fold_character(base)


def _kept(piece: str) -> frozenset[int]:
    """Give the places of Kurdish, Turkish and German words that keep their accents."""
    lower = piece.lower()
    if len(lower) != len(piece):
        return frozenset()
    return frozenset(
        place
        for run in _LETTERS.finditer(lower)
        if run.group() in accented()
        and all(map(_parts, piece[run.start() - 1 : run.start()] + piece[run.end() : run.end() + 1]))
        for place in range(*run.span())
    )


def _parts(character: str) -> bool:
    """Tell whether a character parts words: it is seen, and no letter."""
    folded = fold_character(character)
    return folded != "" and not folded.isalpha()


_fold_cached = lru_cache(1 << 15)(_fold)


def _upright(run: re.Match[str]) -> str:
    """Read letters as if the text stood on its head, where that makes a word people hide."""
    turned = "".join(_UPSIDE_DOWN.get(letter, letter) for letter in reversed(run.group().lower()))
    return turned if turned in disguised() else run.group()


@lru_cache(1 << 14)
def fold_character(character: str) -> str:
    """Fold one character by itself: never more than a few letters, empty for what cannot be seen."""
    if character.isascii():
        return character.lower()
    if character in _FILLERS:
        return _FILLERS[character]
    if character.isspace() or character.isdigit():
        return " " if character.isspace() else str(unicodedata.digit(character))
    if unicodedata.category(character) in _INVISIBLE or _MARK.fullmatch(character):
        return ""
    if unicodedata.bidirectional(character) in ("AL", "R"):
        folded = unicodedata.normalize("NFKC", character)  # letters such as ئ and ێ stay letters
    else:
        folded = unicodedata.normalize("NFKD", character).lower()
    if folded == character:
        return _tables()[0].get(character, character)
    return "".join(map(fold_character, folded))


def _as_latin(word: re.Match[str]) -> str:
    """Read letters of other scripts that look Latin as Latin, where the word is a mixture or a known disguise."""
    if word.group().isascii():
        return word.group()
    is_mixed = _ASCII_LETTER.search(word.group()) is not None

    def read(run: re.Match[str]) -> str:
        letters = run.group()
        latin = letters.translate(_latin())
        if _ASCII_LETTER.search(letters) or (latin.isascii() and (is_mixed or latin in disguised())):
            return latin
        heard = letters.translate(_SOUNDS)
        return heard if heard.isascii() and len(heard) > 3 and heard in spelled() else letters

    return _LETTERS.sub(read, word.group())


@cache
def _latin() -> Mapping[int, str]:
    return str.maketrans(dict(lookalikes()))


def lookalikes() -> Mapping[str, str]:
    """Map each letter of another script to the one Latin letter it looks like."""
    return _tables()[1]


@cache
def _tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Read the characters that always stand for Latin letters, and those that may."""
    always: dict[str, str] = {}
    alike: dict[str, str] = {}
    for line in files(__package__).joinpath("confusables.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            when, letters, sources = line.split(" ")
            (always if when == "always" else alike).update(dict.fromkeys(sources, letters))
    return always, alike
