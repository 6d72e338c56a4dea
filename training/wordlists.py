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
from moderation.text import characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DICTIONARIES = Path("/usr/share/dict")
COMMON = ("english-words.10", "english-words.20")
ORDINARY = ("american-english-large", "british-english-large", "ngerman", "propernames.gz")
FOREIGN = ("tr_TR.dic", "kmr_Latn.dic")
_ENCLOSED = (0x1F150, 0x1F170)
"""White letters in black circles and squares: Unicode gives them no plain form."""
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
    for target, rows in json.loads(source.read_text(encoding="utf-8")).items():
        latin = {"rn": "m"}.get(target, target.lower())
        if not re.fullmatch("[a-z]{1,2}", latin):
            continue
        for row in rows:
            folded = unicodedata.normalize("NFKD", row["c"].strip("\u200e")).lower()
            if len(folded) == 1 and not folded.isascii() and folded.isalpha() and _is_left_to_right(folded):
                is_latin = unicodedata.name(folded, "").startswith("LATIN")
                if is_latin or len(latin) == 1:
                    table["always" if is_latin else "alike", latin].add(folded)
    for character in map(chr, range(0x80, 0x1FFFF)):
        named = _LATIN_NAME.fullmatch(unicodedata.name(character, ""))
        if named and unicodedata.normalize("NFKD", character).lower() == character:
            table["always", (named[1] or named[2]).lower()].add(character)
    for first in _ENCLOSED:
        for index in range(26):
            table["always", chr(ord("a") + index)].add(chr(first + index))
    seen: set[str] = set()
    for (when, letters), sources in sorted(table.items()):
        new = sources - seen
        seen |= new
        if new:
            yield f"{when} {letters} {''.join(sorted(new))}"


def _is_left_to_right(character: str) -> bool:
    return unicodedata.bidirectional(character) not in ("AL", "R", "AN")
