"""Comments that were read once more by our guidelines (`readings.md`): what was found stands above what their source says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from training import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).with_name("readings.tsv")
"""A line for each comment: 16 hexadecimal digits of the hash of its letters and digits, a tab, the letters of its reading."""

WEIGHT = 3.0
"""How much a comment counts in training that was read: the most that any source's does."""

CLEAN = frozenset({"-", "R"})
"""The readings that surely find nothing broken."""

_GUIDELINES: Mapping[str, str] = {
    "P": labels.PROFANITY,
    "V": labels.VULGARITY,
    "T": labels.THREAT,
    "A": labels.PERSONAL_ATTACK,
    "B": labels.ABUSE,
    "M": labels.PROMOTION,
}
_KINDS: Mapping[str, str] = {
    "s": labels.SEXISM,
    "r": labels.RACISM,
    "x": labels.XENOPHOBIA,
    "g": labels.RELIGION,
    "h": labels.HOMOPHOBIA,
    "d": labels.DISABILITY,
    "o": labels.ABUSE,
}
_TOXIC = frozenset({labels.VULGARITY, labels.THREAT, labels.PERSONAL_ATTACK, labels.ABUSE})
_READING = re.compile(r"-|R|(?:[PVTAM]\??|B[srxghdo]*\??)+")
_LETTER = re.compile(r"([PVTAMB])([srxghdo]*)(\??)")


def meaning(reading: str) -> dict[str, bool]:
    """Give the labels of a reading: True or False by head; a missing head is unknown.

    Toxicity is what many people feel, so comments that are rude (``R``), doubtful, or that only swear or promote, leave it unknown.
    Whether a rude one attacks somebody is what two readings agree on least, so it leaves that unknown too.

    Args:
        reading: ``-``, ``R``, or the letters of what is broken, each with ``?`` where nobody can tell.

    Raises:
        ValueError: For anything else.
    """
    letters = _LETTER.findall(reading)
    if not _READING.fullmatch(reading) or len({letter for letter, *_ in letters}) < len(letters):
        raise ValueError(f"expected -, R or letters of P V T A B M, each once, got {reading!r}")
    found = labels.clean()
    for letter, kinds, doubt in letters:
        heads = {_GUIDELINES[letter], *(_KINDS[kind] for kind in kinds)}
        found |= dict.fromkeys(heads, True)
        if doubt:
            unsure = heads | (set(labels.KINDS) if letter == "B" else set())
            found = {head: value for head, value in found.items() if head not in unsure}
        elif letter == "B" and not kinds:
            found = {head: value for head, value in found.items() if head not in labels.KINDS}
    if any(found.get(head) for head in _TOXIC):
        found[labels.TOXICITY] = True
    elif reading != "-":
        del found[labels.TOXICITY]
    if reading == "R":
        del found[labels.PERSONAL_ATTACK]
    return found


def heeded(said: Mapping[str, bool], found: Mapping[str, bool]) -> dict[str, bool]:
    """Give the labels of a comment that its source and a reading speak of.

    What was found stands above what the source says, save that nobody is overruled who feels that a comment is toxic; what a
    reading leaves unknown is what the source says, if it says anything.
    """
    felt = {labels.TOXICITY: said[labels.TOXICITY]} if labels.TOXICITY in said else {}
    return {**said, **found, **(felt if not found.get(labels.TOXICITY) else {})}


@cache
def readings() -> Mapping[int, str]:
    """Give the letters of every comment that was read, by `training.corpus.digest` of its text."""
    lines = (line.split("\t") for line in FILE.read_text(encoding="ascii").splitlines())
    return {int(digest, 16): reading for digest, reading in lines}
