"""Cues of advertisements: how they are written, read and added up."""

from __future__ import annotations

import pytest

from moderation.rules.promotion import adverts
from moderation.rules.promotion.cues import Kind, Lexicon, lexicon
from moderation.text import normalize

GOODS, CALLS, DENIALS = Kind("goods", 1.0, 0.5), Kind("calls", 2.0, 0.0), Kind("denials", -1.0, 0.0)


def found(cue: str, text: str) -> list[str]:
    """Give the stretches of a text in which a lexicon of one cue finds it."""
    cues = Lexicon({"animal": "cat cats dog"}, {GOODS: cue, CALLS: "^ nothing"}, 0.0, 0.0)
    words, spans = cues.read_closely(normalize(text))
    return [text[spans[cue.start][0] : spans[cue.end - 1][1]] for cue in cues.find(words)]


@pytest.mark.parametrize(
    ("cue", "text", "stretches"),
    [
        ("call me", "Please call me now", ["call me"]),
        ("call me", "Please call. Me too", []),
        ("call/text me", "text me", ["text me"]),
        ("call {animal}", "call cats, call men", ["call cats"]),
        ("call ~2 dog", "call the dog, call the very big dog", ["call the dog"]),
        ("call ~2 dog", "call the. dog", []),
        ("call me? now", "call now or call me now", ["call now", "call me now"]),
        ("# {animal}", "12 cats and 1,500 dogs", ["12 cats"]),
        ("# {animal}; since 12", "since 12, 12 cats", ["since 12", "12 cats"]),
        ("$ #", "for $15.50 or € 3", ["$15.50", "€ 3"]),
        ("^ call", "Call. I call", ["Call"]),
        ("free _", "it is free. A free dog", ["free"]),
        ("call ?", "Who will call? I call.", ["call"]),
        ("ask {Name}", "ask Karwan or ask somebody", ["ask Karwan"]),
        (
            "see {link}",
            "see https://cats-and-dogs.example.com/x",
            ["see https://cats-and-dogs.example.com/x"],
        ),
        ("see {link}", "see https://www.bbc.com/news", []),
        ("see {source}", "see https://www.bbc.com/news", ["see https://www.bbc.com/news"]),
        ("see {site}", "see cats.com today", ["see cats.com"]),
        (
            "see {article}",
            "see https://paper.example.org/2024/war",
            ["see https://paper.example.org/2024/war"],
        ),
    ],
)
def test_a_cue_reads_as_its_language_says(cue: str, text: str, stretches: list[str]) -> None:
    assert found(cue, text) == stretches


def test_a_kind_counts_once_and_a_second_place_of_it_adds_a_little() -> None:
    cues = Lexicon({}, {GOODS: "cat; dog", CALLS: "^ call; call", DENIALS: "never"}, 0.0, 0.0)
    words = cues.read(normalize("call a cat, dog, dog, never"))
    assert adverts.Stretch(tuple(cues.find(words))).points() == 1.0 + 0.5 + 2.0 - 1.0


def test_what_may_be_found_is_never_less_than_what_is_found() -> None:
    for text in (
        "Our shop sells honey, 15 dollars, call us. Never pay more!",
        "nothing to see",
        "Wanted: five girls. Ask for Karwan",
    ):
        words = lexicon().read(normalize(text))
        best = max(stretch.points() for stretch in adverts.stretches(words))
        assert lexicon().most(words) >= best


def test_an_advertisement_at_the_end_of_a_comment_is_found_and_underlined() -> None:
    text = (
        "The minister said that the salaries would be paid and nobody believed him. The roads are empty since the war. "
        "Our bakery in Iskan has a new oven. Fresh bread from 500 dinars, order now on WhatsApp!"
    )
    ((_, span),) = adverts.scan(normalize(text))
    assert text[span.start : span.end].startswith("Our bakery")


@pytest.mark.parametrize("text", ["cheap", "my shop", "free tea!", "best price"])
def test_a_word_or_two_are_never_held(text: str) -> None:
    assert all(rule.code == "R066" for rule, _ in adverts.scan(normalize(text)))


def test_a_warning_against_fraud_counts_for_every_sentence_of_a_comment() -> None:
    offer = "I invested 500 dollars and got 5,000 in a week, ask me how"
    assert [rule.code for rule, _ in adverts.scan(normalize(offer))] == ["R064"]
    warning = "Nobody should trust them, they are fraudsters and thieves. "
    words = lexicon().read(normalize(warning + offer))
    assert all(any(cue.kind.name == "fraud" for cue in stretch.cues) for stretch in adverts.stretches(words))


def test_every_kind_has_its_say() -> None:
    assert all(kind.points for kind in lexicon().kinds)
    assert {kind.points > 0 for kind in lexicon().kinds} == {True, False}
