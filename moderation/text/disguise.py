"""Undo disguises within one token: leet, masks, separators, repeats, missing and swapped letters, glued words."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from moderation.lexicon import disguised, emoji_words, read_words
from moderation.text import spellings
from moderation.text.glue import cuts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moderation.text.view import Edit

MAX_WORD = 60
"""Longest token read as one disguised word, in code points; a longer one is read by its runs of letters."""
EDGES = "\"'`´“”„‘’‚«»‹›()[]{}<>.,;:!?¡¿…-–—*_~#|/\\=^"
"""What may stand around a word without being part of it."""
LEET = {
    "0": "o", "1": "i", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g", "@": "a",
    "$": "s", "!": "i", "|": "i", "+": "t", "(": "c", "<": "c", "¢": "c", "€": "e", "£": "l", "¥": "y", "ß": "b",
}  # fmt: skip
_OTHER_LEET = {"1": "l", "!": "l", "|": "l", "6": "b", "5": "z", "7": "l", "4": "h", "#": "h", "%": "x"}
"""A second reading of the digits and signs that stand for more than one letter."""
_FLAGS = {chr(0x1F1E6 + index): chr(ord("a") + index) for index in range(26)}
"""The letters flags are made of; unless they spell a word they stay flags."""
_DIGITS = {digit: letter for digit, letter in LEET.items() if digit.isdigit()}
_TABLES = tuple(str.maketrans(table) for table in (LEET | _FLAGS, LEET | _OTHER_LEET, _DIGITS))
_DRAWN = {
    "\\/\\/": "w", "|\\|": "n", "/\\": "a", "\\/": "v", "|_|": "u", "|-|": "h", "|<": "k", "|)": "d", "|3": "b",
    "()": "o", "|_": "l", "}{": "h", "vv": "w",
}  # fmt: skip
"""Letters drawn with several characters."""
_SOFT_MASKS = frozenset(".-_–—'’`/\\:")
"""Signs that stand between the letters of honest words too: as a mask each hides one letter of many."""
_LEAST_SEEN = 0.5
_ADDRESS = re.compile(r"://|^www\.|^[\w.+-]+@[\w-]+\.[\w.-]+$|^(?=\w{2})[\w-]+(?:\.[\w-]+)+/")
_DESIGNATION = re.compile(r"[a-z]{1,2}\d{2,3}|\d{2,3}[a-z]{1,2}|\d[a-z]|[+$€£]?\d+")
"""A road, a weapon, an amount: a55, mi17, 50kg, 5g."""
_RUN = re.compile(r"[a-z]+")
_PART = re.compile(r"(?:[^,;:/\"“”…()\[\].-]|(?<![.-])[.-](?![.-]))+")
"""What stands between signs that part words: "shit,b*tch" is two."""
_SIGNS = re.compile(r"[@$!+|(<¢€£¥]")
_IS_AMBIGUOUS = re.compile(r"[1!|]")
_LETTERLESS = re.compile(r"[^a-z]+")


def repair(token: str) -> tuple[Edit, ...]:
    """Give what must change in a folded token without white space, so that a hidden word reads plain.

    Returns:
        Stretches of the token and what takes their place; nothing for an honest token.
    """
    core = token.strip(EDGES)
    if core.isalpha():
        offset = token.index(core)
        return tuple((offset + start, offset + end, new) for start, end, new in _letters(core)) or _masked(
            token
        )
    if _ADDRESS.search(token):
        return ()
    return _signs(token, core) or tuple(_emoji(token))


def _letters(run: str) -> list[Edit]:
    """Read a run of letters."""
    if not run.isascii():
        return []
    word = spellings.read(run)
    if word is None and "vv" in run:
        word = spellings.read(run.replace("vv", "w"))
    if word is not None:
        return [(0, len(run), word)] if word != run else []
    return [(start, start + 1, " " + run[start]) for start in cuts(run)[1:]]


def _signs(token: str, core: str) -> tuple[Edit, ...]:
    """Read a token with digits or signs: as one word, else part by part, else by its runs of letters."""
    if len(core) <= MAX_WORD:
        whole = _whole(token, core)
        if whole:
            return whole
    if not _RUN.search(core):
        return ()
    parts = [part.span() for part in _PART.finditer(token)]
    edits: list[Edit] = []
    for start, end in parts if len(parts) > 1 else ():
        part = token[start:end].strip(EDGES)
        if part and not part.isalpha() and len(part) <= MAX_WORD:
            at = token.index(part, start)
            edits += ((at + first, at + last, new) for first, last, new in _whole(part, part))
    covered = [range(start, end) for start, end, _ in edits]
    for run in _RUN.finditer(token):
        if not any(run.start() in taken for taken in covered):
            edits += ((run.start() + a, run.start() + b, new) for a, b, new in _letters(run.group()))
    return tuple(sorted(edits))


def _whole(token: str, core: str) -> tuple[Edit, ...]:
    if _DESIGNATION.fullmatch(core):
        return ()
    if not _RUN.search(core) and not (_FLAGS.keys() & core or len(_SIGNS.findall(token)) > 1):
        return ()
    for form in (core, token.strip("\"'“”‘’.,;:?…*_~"), token.strip("\"'“”‘’.,;:?!…*_~)]")):
        word = form and (_unmasked(form) or _unleeted(form))
        if word:
            start = token.index(form)
            return ((start, start + len(form), word),)
    return _masked(token)


def _masked(token: str) -> tuple[Edit, ...]:
    """Read a token whose last letters are masked: "shi*", "f***"."""
    outer = token.strip("\"'“”‘’()[].,;:")
    if (
        len(outer) > MAX_WORD
        or not outer[:1].isalpha()
        or outer[-1:].isalnum()
        or outer[-1:] not in "*#@$%-_"
    ):
        return ()
    if outer.rstrip("*#@$%-_") in spellings.spelled():
        return ()
    word = _unmasked(outer)
    if word is None:
        return ()
    start = token.index(outer)
    return ((start, start + len(outer), word),)


def _unleeted(core: str) -> str | None:
    """Read digits and signs as the letters they look like, and what is left as separators."""
    drawn = core
    for signs, letter in _DRAWN.items():
        if signs in drawn:
            drawn = drawn.replace(signs, letter)
    for table in _TABLES:
        letters = _LETTERLESS.sub("", drawn.translate(table))
        if len(letters) < 3:
            continue
        word = spellings.read(letters)
        if word is None and _IS_AMBIGUOUS.search(core):
            word = spellings.read_ambiguous(letters)
        if word is not None and word != core and not _is_ordinary(core):
            return word
    return None


def _is_ordinary(core: str) -> bool:
    """Tell whether a sign only parts ordinary words, or is an apostrophe: "wan-king", "he'll"."""
    pieces = _RUN.findall(core)
    if any(map(str.isdigit, core)) or any(sign in LEET for sign in core):
        return False
    if "'" in core or "’" in core:
        return max(map(len, pieces)) > 1
    return len(pieces) > 1 and all(len(piece) > 1 and piece in ordinary() for piece in pieces)


def _unmasked(core: str) -> str | None:
    """Find the word whose letters stand where signs do not hide them: "f*ck", "b!tc#"."""
    first, last = LEET.get(core[0], core[0]), core[-1]
    if not first.isalpha() or not first.isascii():
        return None
    is_hard = any(not sign.isalnum() and sign not in _SOFT_MASKS for sign in core)
    if not is_hard:
        return None if any(sign.isalpha() and not sign.isascii() for sign in core) else _soft(core, first)
    for word in _by_ends().get((len(core), first, last if last.isalpha() else ""), ()):
        seen = _seen(core, word)
        if seen >= _LEAST_SEEN or (seen > 0 and word in _customary()):
            return word
    return None


def _soft(core: str, first: str) -> str | None:
    """Read one dash or dot as one hidden vowel: "f-ck", "sh.t"."""
    if sum(not sign.isalnum() for sign in core) != 1 or core[-1] in _SOFT_MASKS or not core[-1].isalpha():
        return None
    for word in _by_ends().get((len(core), first, core[-1]), ()):
        hidden = [letter for letter, sign in zip(word, core, strict=True) if sign in _SOFT_MASKS]
        if _seen(core, word) > _LEAST_SEEN and hidden[0] in "aeiou":
            return word
    return None


def _seen(core: str, word: str) -> float:
    """Give the share of a word's letters that a mask of its length shows, 0 where one of them differs."""
    shown = 0
    for sign, letter in zip(core, word, strict=True):
        if sign == letter or LEET.get(sign) == letter or _OTHER_LEET.get(sign) == letter:
            shown += 1
        elif sign.isalnum():
            return 0.0
    return shown / len(word)


def _emoji(token: str) -> Iterator[Edit]:
    """Write out the emoji that stand for words, apart from what is beside them."""
    if token.isascii():
        return
    words = emoji_words()
    for index, sign in enumerate(token):
        if sign in words:
            before = " " if index and (token[index - 1].isalnum() or token[index - 1] in words) else ""
            after = " " if token[index + 1 : index + 2].isalnum() else ""
            yield index, index + 1, before + words[sign] + after


@cache
def ordinary() -> frozenset[str]:
    """Give the pieces of hidden words that are words or names themselves: "wan", "king"."""
    return frozenset(read_words("ordinary.txt"))


@cache
def _customary() -> frozenset[str]:
    """Give the words everybody reads behind their first letter and stars."""
    return frozenset(read_words("customary.txt"))


@cache
def _by_ends() -> Mapping[tuple[int, str, str], list[str]]:
    """List the words people mask by length, first and last letter, and by length and first letter alone."""
    table = defaultdict(list)
    for word, score in disguised().items():
        if score >= spellings.UNMISTAKABLE and len(word) >= 3:
            table[len(word), word[0], word[-1]].append(word)
            table[len(word), word[0], ""].append(word)
    return {key: sorted(words, key=lambda word: word not in _customary()) for key, words in table.items()}
