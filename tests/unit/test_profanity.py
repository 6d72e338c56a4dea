"""The word list: what is said at what strength, and what passes."""

from __future__ import annotations

import pytest

from moderation.domain import Guideline
from moderation.lexicon import accented, common, disguised, entries, inflect, read_words
from moderation.rules import profanity
from moderation.text import normalize


def scores(text: str) -> dict[str, float]:
    """Give what is found, as written, with its score."""
    found = profanity.scan(normalize(text))
    return {text[span.start : span.end]: rule.score for rule, span in found}


@pytest.mark.parametrize(
    "text",
    [
        "Dick Cheney, Moby Dick and Willy Brandt met Fuk Wing Street.",
        "A tit-for-tat strike; blue tits in the garden; the cock and the hen.",
        "Homo sapiens, a chink in the armor, kaffir lime, magna cum laude.",
        "Pussy Riot sang in Prague. King Cnut waited. Bint Jbeil was shelled.",
        "The bitch had six puppies. Prick the potatoes with a fork.",
        "Gay, lesbian, black, Jewish, Muslim, Shiite, Sunni, Yazidi and Kurdish people.",
        "Rape, sex, Nazi, breast, suicide, terrorist, kill, murder, penis, vagina, cancer.",
        "Scunthorpe, Penistone, Lightwater, Essex, Shitterton, Cockburn, Dickinson, Assad.",
        "The assessment of the class; cocktails; therapist; analysis; Hitchcock; Mishit.",
    ],
)
def test_honest_sentences_pass(text: str) -> None:
    assert scores(text) == {}


def test_a_name_alone_is_no_name() -> None:
    assert scores("What a dick") == {"dick": 0.6}
    assert scores("What a Dick.") == {"Dick": 0.6}


def test_a_word_nearby_tells_the_other_meaning_and_a_far_one_does_not() -> None:
    assert scores("the bitch and her litter") == {}
    assert scores("the bitch " + "said this and that " * 6 + "of the litter") == {"bitch": 0.85}


def test_mild_words_are_mild() -> None:
    assert max(scores("damn, what the hell, this is crap").values()) < 0.5


def test_the_longest_phrase_wins() -> None:
    assert scores("son of a bitch") == {"son of a bitch": 0.85}
    assert scores("mother-fuckers") == {"mother-fuckers": 0.95}


def test_an_emoji_has_the_score_of_its_rule() -> None:
    assert scores("this is 💩") == {"💩": 0.5}
    assert scores("this is shit") == {"shit": 0.9}


def test_a_word_said_a_thousand_times_is_found_a_hundred_times() -> None:
    assert sum(1 for _ in profanity.scan(normalize("shit " * 1000))) == 100


def test_the_last_word_counts_after_a_thousand_mild_ones() -> None:
    assert scores("damn " * 1000 + "fucker")["fucker"] == 0.95


@pytest.mark.parametrize(
    ("marked", "forms"),
    [
        ("fuck/v", ["fuck", "fucks", "fucked", "fucking", "fuckin"]),
        ("shit/vv", ["shit", "shits", "shitted", "shitting", "shittin"]),
        ("bitch/n", ["bitch", "bitches"]),
        ("pussy/n", ["pussy", "pussies"]),
        ("wank", ["wank"]),
    ],
)
def test_words_are_inflected(marked: str, forms: list[str]) -> None:
    assert list(inflect(marked)) == forms


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.code)
def test_an_entry_is_sound(entry: object) -> None:
    record = next(each for each in entries() if each is entry)
    assert record.guideline in {Guideline.PROFANITY, Guideline.VULGARITY, Guideline.ABUSE}
    assert (record.kind is not None) is (record.guideline is Guideline.ABUSE)
    assert all(0 < score <= 1 for score in record.scores.values())
    assert record.unless.keys() <= record.scores.keys()
    for form in record.scores:
        assert normalize(form).folded in record.scores


def test_a_form_belongs_to_one_entry() -> None:
    forms = [form for entry in entries() for form in entry.scores]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_the_lists_do_not_contradict_one_another() -> None:
    assert not set(read_words("innocent.txt")) & disguised().keys()
    assert not set(read_words("ordinary.txt")) & disguised().keys()
    assert set(read_words("customary.txt")) <= disguised().keys()
    assert all(not word.isascii() for word in accented())
    assert {"the", "people", "news"} <= common()
