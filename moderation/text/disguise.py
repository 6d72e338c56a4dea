"""Undo disguises within one token: leet, masks, separators, repeats, missing and swapped letters, glued words."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from moderation.lexicon import common, disguised, emoji_words
from moderation.text import spellings
from moderation.text.glue import cuts
from moderation.text.leet import ordinary, unleeted
from moderation.text.masks import tail_unmasked, unmasked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.text.view import Edit

EDGES = "\"'`´“”„‘’‚«»‹›()[]{}<>.,;:!?¡¿…-–—*_~#|/\\=^"
"""What may stand around a word without being part of it."""
_WIDE_EDGES = ("\"'“”‘’.,;:?…*_~", "\"'“”‘’.,;:?!…*_~)]")
"""The same with signs left in that may be letters: "(unt", "sh!+"."""
_SHORTEST = 3
_SHORTEST_PARTED = 7
"""Fewest letters of a word with one and the same consonant behind each of its own."""
_STRONG = 0.8
"""How strong a word must be to be read beside digits: a name with a year is no insult."""
_DRAWN_FIRST = frozenset("(|<\\")
_MAX_WORD = 60
"""Longest token read as one disguised word, in code points; a longer one is read by its parts."""
_MAX_CACHED = 24
_UNOWNED = re.compile(r"['’]s$")
_ADDRESS_SIGNS = frozenset("/@w")
_ADDRESS = re.compile(r"://|^www\.|^[\w.+-]+@[\w-]+\.[\w.-]+$|^(?=\w{2})[\w-]+(?:\.[\w-]+)+/")
_WORD_RUN = re.compile(r"(?<![a-z]['’‘`´ʻʼ])[a-z]+(?!['’‘`´ʻʼ][a-rt-z])")
"""Letters that no apostrophe joins to others: not the "prik" of "uchko`prik"."""
_PART = re.compile(r"(?:[^,;:/\"“”…()\[\].-]|(?<![.-])[.-](?![.-]))+")
"""What stands between signs that part words: "shit,b*tch" is two."""


def repair(token: str) -> tuple[Edit, ...]:
    """Give what must change in a folded token without white space, so that a hidden word reads plain.

    Returns:
        Stretches of the token and what takes their place; nothing for an honest token.
    """
    return _repair_cached(token) if len(token) <= _MAX_CACHED else _repair(token)


def _repair(token: str) -> tuple[Edit, ...]:
    if token.isalpha():
        return tuple(read_letters(token))
    core = token.strip(EDGES)
    if core.isalpha():
        offset = token.index(core)
        edits = [(offset + start, offset + end, new) for start, end, new in read_letters(core)]
        return tuple(edits) or _one(tail_unmasked(token)) or _drawn(token, core)
    if not _ADDRESS_SIGNS.isdisjoint(token) and _ADDRESS.search(token):
        return ()
    return _whole(token, core) or _parts(token) or tuple(_emoji(token))


_repair_cached = lru_cache(1 << 14)(_repair)


def _drawn(token: str, core: str) -> tuple[Edit, ...]:
    """Read a token whose first letter may be drawn with signs: "(unt", "|<ike"; not a word in brackets."""
    if token[0] not in _DRAWN_FIRST or ")" in token:
        return ()
    if token[1] not in _DRAWN_FIRST and (core in common() or core in ordinary()):
        return ()
    return _whole(token, core)


def read_letters(run: str) -> list[Edit]:
    """Give what must change in a run of letters."""
    if not run.isascii():
        return []
    word = spellings.read(run)
    if word is None and "vv" in run:
        word = spellings.read(run.replace("vv", "w"))
    if word is None and len(run) >= _SHORTEST_PARTED and len(set(run[1::2])) == 1 and run[1] not in "aeiou":
        word = run[::2] if run[::2] in disguised() else None
    if word is not None:
        return [(0, len(run), word)] if word != run else []
    return [(start, start + 1, " " + run[start]) for start in cuts(run)[1:]]


def _whole(token: str, core: str) -> tuple[Edit, ...]:
    """Read a token with digits or signs as one word."""
    if len(token) > _MAX_WORD:
        return ()
    for form in dict.fromkeys((_UNOWNED.sub("", core), *(token.strip(edges) for edges in _WIDE_EDGES))):
        word = form and (unmasked(form) or unleeted(form))
        if word:
            start = token.index(form)
            return ((start, start + len(form), word),)
    return _one(tail_unmasked(token))


def _parts(token: str) -> tuple[Edit, ...]:
    """Read a token by what stands between signs that part words, and else by its runs of letters."""
    edits: list[Edit] = []
    parts = list(_PART.finditer(token))
    for part in parts if len(parts) > 1 else ():
        core = part.group().strip(EDGES)
        if len(core) >= _SHORTEST and not core.isalpha():
            offset = token.index(core, part.start())
            edits += ((offset + start, offset + end, new) for start, end, new in _whole(core, core))
    covered = bytearray(len(token))
    for start, end, _ in edits:
        covered[start:end] = b"\1" * (end - start)
    for run in _WORD_RUN.finditer(token):
        if run.end() - run.start() >= _SHORTEST and not any(covered[run.start() : run.end()]):
            edits += _numbered(token, run) or (
                (run.start() + start, run.start() + end, new) for start, end, new in read_letters(run.group())
            )
    return tuple(sorted(edits))


def _numbered(token: str, run: re.Match[str]) -> list[Edit]:
    """Part a strong word from the digits at its side: "idiot123"."""
    start, end = run.span()
    before, after = token[max(0, start - 1) : start].isdigit(), token[end : end + 1].isdigit()
    word = spellings.read(run.group()) if before or after else None
    if word is None or disguised().get(word, 0) < _STRONG:
        return []
    return [(start, end, " " * before + word + " " * after)]


def _emoji(token: str) -> Iterator[Edit]:
    """Write out the emoji that stand for words, a row of the same ones once, apart from what is beside them."""
    words = emoji_words()
    if words.keys().isdisjoint(token):
        return
    end = 0
    for sign, row in groupby(token):
        start, end = end, end + sum(1 for _ in row)
        if sign in words:
            yield start, end, " " * (start > 0) + words[sign] + " " * (end < len(token))


def _one(edit: Edit | None) -> tuple[Edit, ...]:
    return () if edit is None else (edit,)
