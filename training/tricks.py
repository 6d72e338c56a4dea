"""More ways to slip a word past a filter: markup, alphabets of other peoples, sounds, slips of the finger, text turned about.

They were listed without a look at `training.rewriting`, which measures with them too, and before folding undid them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

    Rewriting = Callable[[str, Random], str]

_LOWER = "abcdefghijklmnopqrstuvwxyz"
_HOOKED = str.maketrans(_LOWER, "ɑƀɕɖǝƒɡɦɨʝƙɭɱɳøƥʠɼʂʈʉʋʍχʏʐ")
_CHEROKEE = str.maketrans("abcdeghijklmoprstuvwyz", "ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᎾᏢᏒᏚᎢᏌᏙᎳᎽᏃ")
_ARMENIAN = str.maketrans("defghjlnoqrsuw", "ԁեքցհյլոօզրѕսա")
_COPTIC = str.maketrans("abcehkmnoprtyxz", "ⲁⲃⲥⲉⲏⲕⲙⲛⲟⲣⲅⲧⲩⲭⲍ")
_BY_SOUND_CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwyz", "абкдефгхижклмнопкрстуввйз")
_BY_SOUND_GREEK = str.maketrans("abcdefghiklmnoprstuvwxyz", "αβκδεφγηικλμνοπρστυβωξψζ")
_UPSIDE_DOWN = str.maketrans(_LOWER, "ɐqɔpǝɟƃɥᴉɾʞןɯuodbɹsʇnʌʍxʎz")
_EMOJI_LETTERS = str.maketrans({
    "a": "\U0001f170\ufe0f", "b": "\U0001f171\ufe0f", "c": "\u262a\ufe0f", "o": "\u2b55", "p": "\U0001f17f\ufe0f",
    "s": "\U0001f4b2", "t": "\u271d\ufe0f", "x": "\u274c",
})  # fmt: skip
_VOWELS = "aeiou"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_FEWEST_FOR_A_SLIP = 7
"""Letters below which one wrong letter makes another word."""


def _translate(word: str, _: Random, *, table: Mapping[int, int] | Mapping[int, str]) -> str:
    return word.lower().translate(table)


def _respelled(word: str, _: Random, *, sound: str, other: str) -> str:
    return word.replace(sound, other)


def _one_letter(word: str, rng: Random, *, before: str, after: str) -> str:
    if len(word) < 3:
        return word
    place = rng.randrange(1, len(word) - 1)
    return word[:place] + before + word[place] + after + word[place + 1 :]


def _each_letter(word: str, _: Random, *, form: str) -> str:
    return "".join(form.format(ord(letter)) for letter in word)


def _beginning(word: str, _: Random, *, sign: str) -> str:
    return f"{sign}{word[:2]}{sign}{word[2:]}" if len(word) > 2 else word


def _numbered(word: str, rng: Random, *, first: bool) -> str:
    number = rng.randint(10, 2030)
    return f"{number}{word}" if first else f"{word}{number}"


def _parted(word: str, _: Random) -> str:
    return "x".join(word)


def _slip(word: str, rng: Random, *, letters: Callable[[str], Sequence[str]]) -> str:
    """Put something else in the place of one inner letter of a word long enough to be told."""
    if len(word) < _FEWEST_FOR_A_SLIP:
        return word
    places = [place for place in range(1, len(word) - 1) if letters(word[place])]
    if not places:
        return word
    place = rng.choice(places)
    return word[:place] + rng.choice(letters(word[place])) + word[place + 1 :]


def _keys_beside(letter: str) -> Sequence[str]:
    row = next((row for row in _ROWS if letter in row), "")
    place = row.find(letter)
    return row[max(0, place - 1) : place] + row[place + 1 : place + 2]


def _other_vowels(letter: str) -> Sequence[str]:
    return _VOWELS.replace(letter, "") if letter in _VOWELS else ""


def _nothing(_: str) -> Sequence[str]:
    return [""]


def _one_more(letter: str) -> Sequence[str]:
    return [letter + key for key in _keys_beside(letter)]


KINDS: Mapping[str, Rewriting] = {
    "hooked letters": partial(_translate, table=_HOOKED),
    "Cherokee": partial(_translate, table=_CHEROKEE),
    "Armenian": partial(_translate, table=_ARMENIAN),
    "Coptic": partial(_translate, table=_COPTIC),
    "Cyrillic by sound": partial(_translate, table=_BY_SOUND_CYRILLIC),
    "Greek by sound": partial(_translate, table=_BY_SOUND_GREEK),
    "emoji letters": partial(_translate, table=_EMOJI_LETTERS),
    "upside down": lambda word, _: word.lower()[::-1].translate(_UPSIDE_DOWN),
    "backward": lambda word, _: word[::-1],
    "right-to-left override": lambda word, _: f"\u202e{word[::-1]}\u202c",
    "entities without semicolon": partial(_each_letter, form="&#{:d}"),
    "one letter in a styled tag": partial(_one_letter, before='<span class="a">', after="</span>"),
    "one letter in BBCode": partial(_one_letter, before="[b]", after="[/b]"),
    "beginning in Markdown code": partial(_beginning, sign="`"),
    "digits behind": partial(_numbered, first=False),
    "digits before": partial(_numbered, first=True),
    "each letter followed by x": _parted,
    "z for s": partial(_respelled, sound="s", other="z"),
    "q for k": partial(_respelled, sound="k", other="q"),
    "ph for f": partial(_respelled, sound="f", other="ph"),
    "x for ck": partial(_respelled, sound="ck", other="x"),
    "key beside": partial(_slip, letters=_keys_beside),
    "other vowel": partial(_slip, letters=_other_vowels),
    "letter left out": partial(_slip, letters=_nothing),
    "letter too many": partial(_slip, letters=_one_more),
}
"""Every kind of trick by its name: a function of a word of lower-case Latin letters and a generator."""
