"""Emoji are read as words, each where it stands."""

from pathlib import Path

import pytest

from moderation.classifier import Classifier
from moderation.classifier.emoji import spell_out
from moderation.domain import Span
from moderation.text import normalize

SHIPPED = next((Path(__file__).parents[2] / "models").iterdir())


@pytest.mark.parametrize(
    ("raw", "spelled"),
    [
        ("they are \U0001f412s", "they are  monkey s"),
        ("\U0001f44b bye", " waving hand sign  bye"),
        ("\U0001f1f9\U0001f1f7!", " flag tr !"),
        ("1 + 1 = 2, © 2026", "1 + 1 = 2, © 2026"),
        ("سڵاو", "سڵاو"),
    ],
)
def test_an_emoji_becomes_its_name_and_nothing_else_changes(raw: str, spelled: str) -> None:
    text = normalize(raw)
    assert spell_out(text).folded == (spelled if spelled != raw else text.folded)


def test_the_words_of_an_emoji_lead_back_to_it() -> None:
    text = spell_out(normalize("so a \U0001f412 wrote this"))
    start = text.folded.index("monkey")
    assert text.span(start, start + 6) == Span(5, 6)


def test_an_emoji_without_a_name_stays() -> None:
    text = normalize("what is \U0001faff")
    assert spell_out(text) is text


def test_the_classifier_reads_emoji_as_words() -> None:
    classifier = Classifier.load(SHIPPED)
    monkey, words = classifier.scores(
        [normalize("they are all \U0001f412"), normalize("they are all  monkey ")]
    )
    assert monkey.tolist() == words.tolist()
