from __future__ import annotations

import html
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.rewriting import DISGUISES, KINDS, SLIPS, carelessly

WORDS = ("scoundrel", "blithering", "knavish", "poltroon")

REWRITTEN = {
    "upper case": "KNAVE",
    "leet": "kn4v3",
    "symbols": "kn@v€",
    "Cyrillic": "кпаvе",
    "Greek": "κηανε",
    "small capitals": "ᴋɴᴀᴠᴇ",
    "full width": "ｋｎａｖｅ",
    "circled": "ⓚⓝⓐⓥⓔ",
    "soft hyphens": "k\u00adn\u00ada\u00adv\u00ade",
    "spaced": "k n a v e",
    "dots": "k.n.a.v.e",
    "dashes": "k-n-a-v-e",
    "underscores": "k_n_a_v_e",
    "asterisks between letters": "k*n*a*v*e",
    "bold": "**knave**",
    "italic": "_knave_",
    "vowel masked by *": "kn*ve",
    "vowel masked by #": "kn#ve",
    "vowel masked by @": "kn@ve",
    "vowel masked by -": "kn-ve",
    "vowel dropped": "knve",
    "decimal entities": "&#107;&#110;&#97;&#118;&#101;",
    "entities without semicolon": "&#107&#110&#97&#118&#101",
    "hooked letters": "ƙɳɑʋǝ",
    "upside down": "ǝʌɐuʞ",
    "backward": "evank",
    "Cyrillic by sound": "кнаве",
    "each letter followed by x": "kxnxaxvxe",
    "q for k": "qnave",
    "beginning in Markdown code": "`kn`ave",
}

SOUNDS = {"z for s", "q for k", "ph for f", "x for ck"}
"""Kinds that touch only words with a sound."""

BETWEEN = ("zero width", "bidirectional marks", "emoji between letters", "slashes", "mixed separators",
           "spaced with other spaces", "broken by a space", "broken over lines", "one letter bold",
           "one letter in brackets")  # fmt: skip


def rewrite(kind: str, word: str, seed: int = 7) -> str:
    return KINDS[kind](word, Random(seed))  # noqa: S311 - nothing secret is drawn


def test_there_are_more_kinds_than_the_peers_were_measured_with() -> None:
    assert len(KINDS) > 23


@pytest.mark.parametrize(("kind", "expected"), REWRITTEN.items())
def test_a_kind_without_choice_writes_the_word_one_way(kind: str, expected: str) -> None:
    assert rewrite(kind, "knave") == expected


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - SOUNDS))
def test_every_kind_changes_every_long_word(kind: str) -> None:
    assert all(any(rewrite(kind, word, seed) != word for seed in range(5)) for word in WORDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_rewriting(kind: str) -> None:
    assert [rewrite(kind, word) for word in WORDS] == [rewrite(kind, word) for word in WORDS]


@pytest.mark.parametrize("kind", BETWEEN)
def test_what_is_put_between_letters_leaves_the_letters_in_order(kind: str) -> None:
    assert "".join(filter(str.isalpha, rewrite(kind, "scoundrel"))) == "scoundrel"


@pytest.mark.parametrize("kind", ["full width", "mathematical", "circled"])
def test_compatibility_alphabets_fold_back(kind: str) -> None:
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    assert all(unicodedata.normalize("NFKC", rewrite(kind, alphabet, seed)) == alphabet for seed in range(20))


@pytest.mark.parametrize("kind", ["accents", "combining marks", "stacked marks"])
def test_marks_stand_above_unchanged_letters(kind: str) -> None:
    decomposed = unicodedata.normalize("NFD", rewrite(kind, "scoundrel"))
    assert "".join(letter for letter in decomposed if not unicodedata.combining(letter)) == "scoundrel"


@pytest.mark.parametrize("kind", ["decimal entities", "hexadecimal entities"])
def test_entities_are_what_a_browser_reads(kind: str) -> None:
    assert html.unescape(rewrite(kind, "scoundrel")) == "scoundrel"


@pytest.mark.parametrize("kind", ["key beside", "other vowel", "letter left out", "letter too many"])
def test_a_slip_leaves_short_words_and_the_ends_of_long_ones(kind: str) -> None:
    slips = [rewrite(kind, "scoundrel", seed) for seed in range(20)]
    assert all(word[0] + word[-1] == "sl" and abs(len(word) - 9) <= 1 for word in slips)
    assert rewrite(kind, "knave") == "knave"


def test_swapping_keeps_the_ends_and_the_letters() -> None:
    swapped = [rewrite("letters swapped", "scoundrel", seed) for seed in range(20)]
    assert all(word[0] == "s" and word[-1] == "l" and sorted(word) == sorted("scoundrel") for word in swapped)


@pytest.mark.parametrize("kind", ["vowel masked by *", "vowel dropped"])
def test_a_word_without_an_inner_vowel_is_given_back(kind: str) -> None:
    assert rewrite(kind, "psst") == "psst"


@given(st.text(), st.sampled_from(sorted(KINDS)), st.integers())
def test_any_text_can_be_rewritten(word: str, kind: str, seed: int) -> None:
    assert isinstance(rewrite(kind, word, seed), str)


def typed(text: str, seed: int) -> str:
    return carelessly(text, Random(seed))  # noqa: S311 - a reproducible choice, no secret


def test_comments_are_typed_carelessly_in_the_same_way_for_the_same_seed() -> None:
    text = "They keep telling us that the reporter should know better, 3 times."
    written = {typed(text, seed) for seed in range(40)}
    assert len(written) > 25
    assert typed(text, 7) == typed(text, 7)
    assert {*SLIPS, *DISGUISES} <= set(KINDS)
    assert all("3" in one for one in written)


def test_a_comment_without_long_words_survives_carelessness() -> None:
    assert {typed("no :( 12", seed) for seed in range(20)} == {"no :( 12"}
