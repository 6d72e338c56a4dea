"""Write a word the ways people write it to slip past a filter.

Every kind is a function of a word and a random generator and of nothing else, so that the same seed gives the same
rewriting. A kind that cannot touch a word (a vowel to mask where there is none) gives it back unchanged; whoever
counts leaves such pairs out. The benchmark measures with these kinds, and training can use them to augment.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from training import tricks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

    Rewriting = Callable[[str, Random], str]

_VOWELS = "aeiou"
_LOWER = "abcdefghijklmnopqrstuvwxyz"

_LEET = str.maketrans("aeiost", "431057")
_LEET_MORE = str.maketrans("abegilostz", "4836!10572")
_SYMBOLS = str.maketrans({"a": "@", "c": "(", "e": "€", "i": "!", "l": "|", "s": "$", "t": "+"})
_CYRILLIC = str.maketrans("acehikmnopstuxyb", "асеһікмпорѕтцхуЬ")
_GREEK = str.maketrans("abeiknoptuvwxyz", "αβεικηορτυνωχγζ")
_SMALL_CAPITALS = str.maketrans("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ")
_ACCENTS = {
    "a": "áàâäãåā", "c": "çćč", "d": "ď", "e": "éèêëē", "g": "ğ", "i": "íìîï", "l": "ĺľ", "n": "ñń",
    "o": "óòôöõō", "r": "ŕř", "s": "śšş", "t": "ťţ", "u": "úùûüū", "y": "ýÿ", "z": "źžż",
}  # fmt: skip

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_BIDIRECTIONAL = "\u200e\u200f\u202a\u202c\u2066\u2069"
_SPACES = "\u00a0\u2002\u2009\u202f\u3000"
_MARKS = "".join(map(chr, range(0x0300, 0x0315)))
_EMOJI = ("\U0001f4a9", "\U0001f525", "\U0001f602", "\u2764\ufe0f", "\U0001f44d\U0001f3fd", "\U0001f595")
_MATHEMATICAL = (0x1D41A, 0x1D44E, 0x1D482, 0x1D4EA, 0x1D586, 0x1D552, 0x1D5BA, 0x1D5EE, 0x1D68A)
"""Small letters a of the bold, italic, script, Fraktur, double-struck, sans-serif and monospace alphabets."""
_NO_SUCH_LETTER = {"\U0001d455": "\u210e"}
"""The italic h, which Unicode had before it had the alphabet."""


def _translate(word: str, _: Random, *, table: Mapping[int, int] | Mapping[int, str]) -> str:
    return word.lower().translate(table)


def _alphabet(word: str, _: Random, *, first: int) -> str:
    """Write a to z as the 26 code points from `first`."""
    return word.lower().translate({ord(letter): first + index for index, letter in enumerate(_LOWER)})


def _mathematical(word: str, rng: Random) -> str:
    written = _alphabet(word, rng, first=rng.choice(_MATHEMATICAL))
    return "".join(_NO_SUCH_LETTER.get(letter, letter) for letter in written)


def _some_leet(word: str, rng: Random) -> str:
    changed = [index for index, letter in enumerate(word) if ord(letter) in _LEET]
    chosen = set(rng.sample(changed, (len(changed) + 1) // 2))
    return "".join(
        letter.translate(_LEET) if index in chosen else letter for index, letter in enumerate(word)
    )


def _mixed_case(word: str, rng: Random) -> str:
    return "".join(rng.choice((letter.lower(), letter.upper())) for letter in word)


def _accented(word: str, rng: Random) -> str:
    return "".join(rng.choice(_ACCENTS[letter]) if letter in _ACCENTS else letter for letter in word)


def _marked(word: str, rng: Random, *, marks: int) -> str:
    return "".join(
        letter + "".join(rng.choices(_MARKS, k=rng.randint(1, marks))) if letter.isalpha() else letter
        for letter in word
    )


def _joined(word: str, rng: Random, *, between: Sequence[str]) -> str:
    """Put one and the same separator between all letters."""
    return rng.choice(between).join(word)


def _sprinkled(word: str, rng: Random, *, between: Sequence[str]) -> str:
    """Put a separator of its own after each letter but the last."""
    return "".join(letter + rng.choice(between) for letter in word[:-1]) + word[-1:]


def _around(word: str, _: Random, *, before: str, after: str) -> str:
    return f"{before}{word}{after}"


def _inner(word: str, letters: str = _LOWER) -> list[int]:
    """Give the places of such letters in a word, its first and its last letter left out."""
    return [index for index in range(1, len(word) - 1) if word[index].lower() in letters]


def _masked(word: str, rng: Random, *, mask: str) -> str:
    places = _inner(word, _VOWELS)
    if not places:
        return word
    place = rng.choice(places)
    return word[:place] + mask + word[place + 1 :]


def _swapped(word: str, rng: Random) -> str:
    places = [place for place in _inner(word)[:-1] if word[place] != word[place + 1]]
    if not places:
        return word
    place = rng.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _repeated(word: str, rng: Random, *, fewest: int, most: int) -> str:
    places = _inner(word)
    if not places:
        return word
    place = rng.choice(places)
    return word[:place] + word[place] * rng.randint(fewest, most) + word[place + 1 :]


def _stretched(word: str, rng: Random) -> str:
    return "".join(letter * rng.randint(2, 4) for letter in word)


def _split(word: str, rng: Random, *, breaks: Sequence[str]) -> str:
    """Break the word once, at least two letters from either end where it has four."""
    if len(word) < 3:
        return word
    place = rng.randint(2, len(word) - 2) if len(word) > 3 else 1
    return word[:place] + rng.choice(breaks) + word[place:]


def _wrapped(word: str, rng: Random, *, before: str, after: str) -> str:
    """Set off one inner letter, as ``f(u)ck``."""
    places = _inner(word)
    if not places:
        return word
    place = rng.choice(places)
    return word[:place] + before + word[place] + after + word[place + 1 :]


def _glued(word: str, rng: Random) -> str:
    """Glue the word to its neighbors in the spelling that shows where it begins and ends."""
    first, second = rng.choice(
        (("You", "People"), ("What", "This"), ("Such", "Today"), ("All", "Everywhere"))
    )
    return f"{first}{word.capitalize()}{second}"


def _entities(word: str, rng: Random, *, forms: Sequence[str]) -> str:
    return "".join(rng.choice(forms).format(ord(letter)) for letter in word)


def _punctuated(word: str, rng: Random) -> str:
    return rng.choice(('"', "...", "(", "¡", "--")) + word + rng.choice(("!!!", "...", ")", "?!", ";"))


def _leet_spaced(word: str, rng: Random) -> str:
    return " ".join(_some_leet(word, rng))


def _hidden_homoglyphs(word: str, rng: Random) -> str:
    return _sprinkled(_translate(word, rng, table=_CYRILLIC), rng, between=_INVISIBLE)


KINDS: Mapping[str, Rewriting] = {
    "upper case": lambda word, _: word.upper(),
    "mixed case": _mixed_case,
    "leet": partial(_translate, table=_LEET),
    "leet, more letters": partial(_translate, table=_LEET_MORE),
    "leet, half of the letters": _some_leet,
    "symbols": partial(_translate, table=_SYMBOLS),
    "Cyrillic": partial(_translate, table=_CYRILLIC),
    "Greek": partial(_translate, table=_GREEK),
    "small capitals": partial(_translate, table=_SMALL_CAPITALS),
    "full width": partial(_alphabet, first=0xFF41),
    "mathematical": _mathematical,
    "circled": partial(_alphabet, first=0x24D0),
    "regional indicators": partial(_alphabet, first=0x1F1E6),
    "accents": _accented,
    "combining marks": partial(_marked, marks=2),
    "stacked marks": partial(_marked, marks=8),
    "zero width": partial(_sprinkled, between=_INVISIBLE),
    "soft hyphens": partial(_joined, between=("\u00ad",)),
    "bidirectional marks": partial(_sprinkled, between=_BIDIRECTIONAL),
    "spaced": partial(_joined, between=(" ",)),
    "spaced with other spaces": partial(_joined, between=("  ", *_SPACES)),
    "dots": partial(_joined, between=(".",)),
    "dashes": partial(_joined, between=("-",)),
    "underscores": partial(_joined, between=("_",)),
    "asterisks between letters": partial(_joined, between=("*",)),
    "slashes": partial(_joined, between=("/", "|", "\\")),
    "mixed separators": partial(_sprinkled, between=(".", "-", "_", "*", "/", ",", "~")),
    "emoji between letters": partial(_joined, between=_EMOJI),
    "bold": partial(_around, before="**", after="**"),
    "italic": partial(_around, before="_", after="_"),
    "one letter bold": partial(_wrapped, before="**", after="**"),
    "one letter in brackets": partial(_wrapped, before="(", after=")"),
    "one letter in a tag": partial(_wrapped, before="<b>", after="</b>"),
    "vowel masked by *": partial(_masked, mask="*"),
    "vowel masked by #": partial(_masked, mask="#"),
    "vowel masked by @": partial(_masked, mask="@"),
    "vowel masked by -": partial(_masked, mask="-"),
    "vowel dropped": partial(_masked, mask=""),
    "letters swapped": _swapped,
    "letter doubled": partial(_repeated, fewest=2, most=2),
    "letter repeated": partial(_repeated, fewest=3, most=7),
    "all letters repeated": _stretched,
    "broken by a space": partial(_split, breaks=(" ",)),
    "broken over lines": partial(_split, breaks=("\n", "\r\n", "-\n")),
    "glued to neighbors": _glued,
    "decimal entities": partial(_entities, forms=("&#{:d};",)),
    "hexadecimal entities": partial(_entities, forms=("&#x{:x};", "&#X{:X};")),
    "in punctuation": _punctuated,
    "leet and spaced": _leet_spaced,
    "Cyrillic and zero width": _hidden_homoglyphs,
    **tricks.KINDS,
}
"""Every kind of rewriting by its name: a function of a word of lower-case Latin letters and a generator."""

SLIPS = (
    "letters swapped",
    "letter left out",
    "letter too many",
    "key beside",
    "vowel masked by *",
    "letter doubled",
)
DISGUISES = ("leet", "leet, half of the letters", "spaced", "broken by a space", "vowel dropped", "dots")
"""What happens to a word in a hurry, and what is done to one on purpose, where training rewrites words at random."""

_WORD = re.compile(r"[A-Za-z]{4,}")
_SPACE = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z])")


def carelessly(text: str, rng: Random) -> str:
    """Rewrite a comment as people type them: slips in one to three words, spaces left out, or words in disguise."""
    kind = rng.random()
    if kind < 0.2:
        share = rng.choice((0.15, 0.5, 1.0))
        return _SPACE.sub(lambda found: "" if rng.random() < share else found[0], text)
    names, share = (SLIPS, 0.0) if kind < 0.7 else (DISGUISES, rng.choice((0.0, 0.4, 1.0)))
    words = [found.span() for found in _WORD.finditer(text)]
    chosen = {*rng.sample(words, min(len(words), rng.randint(1, 3)))}
    name = rng.choice(names)
    for start, end in reversed(words):
        if (start, end) in chosen or rng.random() < share:
            text = text[:start] + KINDS[name](text[start:end].lower(), rng) + text[end:]
    return text
