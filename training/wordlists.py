"""Make the word lists and letter tables that `moderation` ships, from Debian's packages.

``python -m training.wordlists`` needs the Debian packages ``unicode-data``, ``scowl``, ``wamerican-large``,
``wbritish-large``, ``wngerman``, ``miscfiles``, ``hunspell-tr`` and ``hunspell-kmr``. With ``--names FILE`` it also
reads names of people and places, one a line.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from moderation.lexicon import disguised
from moderation.text import disguise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DICTIONARIES = Path("/usr/share/dict")
COMMON = ("english-words.10", "english-words.20")
ORDINARY = ("american-english-large", "british-english-large", "ngerman", "propernames.gz")
HUNSPELL = Path("/usr/share/hunspell")
FOREIGN = ("tr_TR.dic", "kmr_Latn.dic")
_ENCLOSED = (0x1F150, 0x1F170)
"""White letters in black circles and squares: Unicode gives them no plain form."""
_DRAWN_ALIKE = {
    "n": "ηпπ",
    "u": "цμ",
    "b": "ьбβ",
    "r": "яг",
    "w": "шщω",
    "e": "эε",
    "o": "σ",
    "a": "λ",
    "h": "н",
}
"""Letters people draw Latin ones with although Unicode does not call them confusable, or calls them another."""
_LATIN_NAME = re.compile(
    r"LATIN SMALL LETTER (?:DOTLESS )?([A-Z]|AE|OE)(?: WITH .*)?|LATIN LETTER SMALL CAPITAL ([A-Z]|AE|OE)"
)
"""Letters with a stroke, a hook or no dot, and small capitals: neither decomposition nor the table has them all."""


def confusables(source: Path) -> Iterator[str]:
    """Give the lines of `moderation/text/confusables.txt`: when, the Latin letters, and what looks like them.

    Letters of right-to-left scripts are left out: Kurdish and Arabic words must not turn into Latin ones. So is what
    Unicode's compatibility forms fold already.

    Args:
        source: ``confusables.json`` of the package confusable-homoglyphs, which holds Unicode's own table.
    """
    table: dict[tuple[str, str], set[str]] = defaultdict(set)
    for letters, sources in _DRAWN_ALIKE.items():
        table["alike", letters] |= set(sources)
    for letters, folded in _table(source):
        is_latin = unicodedata.name(folded, "").startswith("LATIN")
        if is_latin or len(letters) == 1:
            table["always" if is_latin else "alike", letters].add(folded)
    for character in map(chr, range(0x80, 0x1FFFF)):
        named = _LATIN_NAME.fullmatch(unicodedata.name(character, ""))
        if named and unicodedata.normalize("NFKD", character).lower() == character:
            table["always", (named[1] or named[2]).lower()].add(character)
    for first in _ENCLOSED:
        for index in range(26):
            table["always", chr(ord("a") + index)].add(chr(first + index))
    drawn = set("".join(_DRAWN_ALIKE.values()))
    for (when, letters), sources in sorted(table.items()):
        kept = sources - (drawn - set(_DRAWN_ALIKE.get(letters, "")))
        if kept:
            yield f"{when} {letters} {''.join(sorted(kept))}"


def dictionary() -> Iterator[str]:
    """Give the words of Debian's English, German, Turkish and Kurmanji dictionaries, and first names."""
    for name in ORDINARY:
        path = DICTIONARIES / name
        blob = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        yield from (line.removesuffix("'s") for line in blob.decode("utf-8").splitlines())
    for name in FOREIGN:
        lines = (HUNSPELL / name).read_text(encoding="utf-8").splitlines()[1:]
        yield from (line.partition("/")[0].split()[0] for line in lines if line.strip())


def innocent(words: Iterable[str]) -> list[str]:
    """Give the words that `moderation.text` would take for a disguise if it did not know them, sorted."""
    return sorted(word for word in words if word.isascii() and word.isalpha() and _is_taken_for_another(word))


def _is_taken_for_another(word: str) -> bool:
    return word not in disguised() and bool(disguise.repair(word))


def pieces(words: Iterable[str]) -> list[str]:
    """Give those pieces of words people hide that are words themselves, sorted."""
    known = frozenset(words)
    parts = {
        word[start:end]
        for word in disguised()
        for start in range(len(word))
        for end in range(start + 2, len(word) + 1)
    }
    return sorted(parts & known - disguised().keys())


def _table(source: Path) -> Iterator[tuple[str, str]]:
    """Give each letter of another script or form once, with the Latin letters it looks like; small ones first."""
    seen: set[str] = set()
    rows = json.loads(source.read_text(encoding="utf-8"))
    for target in sorted(rows, key=str.isupper):
        letters = {"rn": "m"}.get(target, target.lower())
        for row in rows[target] if re.fullmatch("[a-z]{1,2}", letters) else ():
            folded = unicodedata.normalize("NFKD", row["c"].strip("\u200e")).lower()
            if len(folded) == 1 and folded.isalpha() and folded not in seen and _is_foreign(folded):
                seen.add(folded)
                yield letters, folded


def _is_foreign(character: str) -> bool:
    return not character.isascii() and unicodedata.bidirectional(character) not in ("AL", "R", "AN")
