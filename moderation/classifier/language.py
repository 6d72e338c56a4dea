"""Tell comments that are not in English: the model was not measured on them, and does not judge them.

English must practically never be taken for anything else. So a text counts as foreign only if most of its letters are
of another script, or if the language identifier sees little chance of English and few of its words are among the
commonest English ones, or next to no chance and not most of them are. Names are left out of the words: they are the same in every language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from moderation.lexicon import read_words

if TYPE_CHECKING:
    from moderation.text import Text

_LANGUAGES = (
    "en", "tr", "ku", "de", "fr", "es", "it", "nl", "sv", "pt", "az", "id", "sw", "so", "sq",
)  # fmt: skip
"""What a comment in Latin letters is told apart into. ``ku`` is Kurmanji; Sorani has a script of its own."""

_FEWEST_LETTERS = 3
"""So many letters tell a script."""
_FEWEST_WORDS, _FEWEST_LATIN = 2, 7
"""So many words, and letters in them, tell a language in Latin letters."""
_ENOUGH_WORDS = 4
"""So many words tell it well."""
_COMMON = 0.4
"""A text of which this share of the words is common in English is foreign only beyond doubt: "hat" is German too."""
_BEYOND_QUESTION = 0.6
"""A text of which this share of the words is common in English is English, whatever the identifier would say: it is not asked."""
_LIKELY, _DOUBTFUL, _BEYOND_DOUBT = 0.2, 0.02, 0.002
"""The highest chance of being English that a foreign text may have: of enough words, of fewer, of common ones."""
_LONGEST_ABBREVIATION = 4

_SCRIPTS = {
    "ARABIC": "ar", "ARMENIAN": "hy", "BENGALI": "bn", "CJK": "zh", "CYRILLIC": "ru", "DEVANAGARI": "hi",
    "ETHIOPIC": "am", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu", "HANGUL": "ko", "HEBREW": "he",
    "HIRAGANA": "ja", "KATAKANA": "ja", "KHMER": "km", "SYRIAC": "syr", "TAMIL": "ta", "TELUGU": "te", "THAI": "th",
}  # fmt: skip
"""The language most often written in a script, by the first word of its letters' Unicode names."""
_SORANI, _PERSIAN = "ێۆڕڵڤە", "پچژگی"
"""Letters that tell one language in Arabic script from the others, looked for in this order."""

_NOT_LANGUAGE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|\S+@\S+\.\w+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff]+")


def is_foreign(text: Text) -> bool:
    """Tell whether a comment is in another language than English; False where it is too short to tell."""
    folded = _NOT_LANGUAGE.sub(_blank, text.folded)
    places = [match.span() for match in _WORD.finditer(folded)]
    words = [folded[start:end] for start, end in places]
    if not words:
        return False
    letters = sum(map(len, words))
    latin = sum(len(run) for word in words for run in _LATIN.findall(word))
    if latin * 2 < letters:
        return letters >= _FEWEST_LETTERS
    told = _telling(text, words, places)
    if len(told) < _FEWEST_WORDS or sum(map(len, told)) < _FEWEST_LATIN:
        return False
    limit = _limit(told)
    return limit > 0 and _likelihood(" ".join(words)) < limit


def detect(text: Text) -> str | None:
    """Give the BCP 47 tag of the language a comment is most likely in; None where it holds no letter and no digit.

    What `is_foreign` does not take for foreign is English. Another language is named as well as its script, and for
    Latin letters the identifier, can tell; ``und`` where they cannot.
    """
    if not any(map(str.isalnum, text.folded)):
        return None
    if not is_foreign(text):
        return "en"
    letters = [letter for letter in text.raw.lower() if letter.isalpha()]
    scripts = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters)
    script = max(scripts, key=scripts.__getitem__, default="")
    if script == "LATIN":
        ranked = _identifier().rank(" ".join(_WORD.findall(_NOT_LANGUAGE.sub(_blank, text.folded))))
        return next(str(name) for name, _ in ranked if name != "en")
    if script == "ARABIC":
        own = set(letters)
        return "ckb" if own & set(_SORANI) else "fa" if own & set(_PERSIAN) else "ar"
    if script == "CJK" and ("HIRAGANA" in scripts or "KATAKANA" in scripts):
        return "ja"
    return _SCRIPTS.get(script, "und")


def prepare() -> None:
    """Read what is needed to tell, which takes about a second."""
    _common()
    _identifier()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _telling(text: Text, words: list[str], places: list[tuple[int, int]]) -> list[str]:
    """Give the words that are no names: small ones and the first; where all is in capitals, what is no abbreviation."""
    if any(map(str.islower, text.raw)):
        rest = [word for word, place in zip(words, places, strict=True) if not _is_name(text, *place)]
        return [words[0], *rest] if _is_name(text, *places[0]) else rest
    return [word for word in words if len(word) > _LONGEST_ABBREVIATION]


def _limit(told: list[str]) -> float:
    """Give the chance of being English below which so many words, common or not, are foreign; 0 where they are English in any case."""
    common = _common()
    share = sum(word in common or word.partition("'")[0] in common for word in told) / len(told)
    if share < _COMMON:
        return _LIKELY if len(told) >= _ENOUGH_WORDS else _DOUBTFUL
    return _BEYOND_DOUBT if share < _BEYOND_QUESTION and len(told) >= _ENOUGH_WORDS else 0.0


def _is_name(text: Text, start: int, end: int) -> bool:
    """Tell whether a word begins with a capital."""
    return text.raw[text.span(start, end).start].isupper()


def _likelihood(words: str) -> float:
    """Give the probability that it is English, in [0, 1]."""
    return float(dict(_identifier().rank(words))["en"])


@cache
def _common() -> frozenset[str]:
    return frozenset(read_words("common.txt"))


@cache
def _identifier() -> LanguageIdentifier:
    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages(_LANGUAGES)
    # Made anew of the part that is used: the whole one keeps the tables of all its languages.
    return LanguageIdentifier(
        np.ascontiguousarray(whole.nb_ptc), whole.nb_pc, whole.nb_classes, whole.tk_nextmove, whole.tk_output,
        norm_probs=True, tk_row=whole.tk_row,
    )  # fmt: skip
