"""Threats: every rule finds its examples, leaves its counterexamples, and underlines the words that threaten."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.domain import Guideline
from moderation.rules.threats import RULES, prepared, scan
from moderation.text import normalize

if TYPE_CHECKING:
    from moderation.rules.rule import Rule

EXAMPLES = [
    pytest.param(rule, text, id=f"{rule.code}-{text[:40]}") for rule in RULES for text in rule.examples
]
COUNTEREXAMPLES = [
    pytest.param(text, id=f"{rule.code}-{text[:40]}") for rule in RULES for text in rule.counterexamples
]


WORDS = [
    "i",
    "we",
    "you",
    "your",
    "him",
    "will",
    "should",
    "kill",
    "shoot",
    "burn",
    "house",
    "die",
    "dead",
    "hope",
    "if",
    "or",
    "next",
    ",",
    ".",
    "?",
    "!",
    '"',
    "'",
    "he",
    "said",
    "not",
    "I'll",
    "😀",
    "𝐤𝐢𝐥𝐥",
]


def _found(text: str) -> list[str]:
    return [rule.code for rule, _ in scan(normalize(text))]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rule_finds_its_examples_wherever_and_however_they_are_written(rule: Rule, text: str) -> None:
    for variant in (text, text.upper(), f"Nice article. {text}. Have a good day", f"{text}!!!"):
        assert rule.code in _found(variant), variant


@pytest.mark.parametrize("text", COUNTEREXAMPLES)
def test_no_rule_finds_a_counterexample(text: str) -> None:
    for variant in (text, text.upper(), f"Nice article. {text}. Have a good day"):
        assert _found(variant) == [], variant


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_a_threat_rule_with_six_examples_each_way(rule: Rule) -> None:
    assert rule.guideline is Guideline.THREAT
    assert min(len(rule.examples), len(rule.counterexamples)) >= 6


def test_every_shape_of_every_rule_can_be_compiled() -> None:
    grammar, _ = prepared()
    assert grammar.compile_all() > 400


@given(st.text(st.characters(codec="utf-8")) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_a_span_lies_within_the_text_whatever_it_is(raw: str) -> None:
    for _, span in scan(normalize(raw)):
        assert 0 <= span.start < span.end <= len(raw)


def test_a_span_is_the_stretch_of_the_original_a_person_would_underline() -> None:
    raw = "😀 Ok… Í wíll kìll yóu tonight"
    [(rule, span)] = scan(normalize(raw))
    assert (rule.code, raw[span.start : span.end]) == ("T001", "Í wíll kìll yóu")


def test_of_the_written_threats_few_are_missed_and_of_the_rest_few_are_taken_for_threats() -> None:
    golden = Path(__file__).parents[1] / "golden" / "threats_dev.jsonl"
    rows = [json.loads(line) for line in golden.read_text(encoding="utf-8").splitlines()]
    threats = [bool(_found(row["text"])) for row in rows if row["threat"]]
    others = [bool(_found(row["text"])) for row in rows if not row["threat"]]
    assert min(len(threats), len(others)) >= 300
    assert sum(threats) >= 0.95 * len(threats)
    assert sum(others) <= 0.02 * len(others)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('He wrote: "I will kill you all", and nobody did a thing', []),
        ("He wrote: “I will kill you all”, and nobody did a thing", []),
        ("He wrote 'I will kill you all' and nobody did a thing", []),
        ("> I will kill you all\nPlease delete this comment", []),
        ('"I will kill you all"', ["T001"]),
        ('I will "kill" you all', []),
        ("I don't care. I'll kill you, don't doubt it", ["T001"]),
    ],
)
def test_a_quotation_is_somebody_elses_threat_unless_it_is_all_there_is(text: str, codes: list[str]) -> None:
    assert _found(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("He told me that he would be free and that I will kill you", []),
        ("I told you that I will kill you", ["T001"]),
        ("I am afraid that you will be killed", []),
        ("Be afraid. You will be killed", ["T006"]),
        ("Nobody said that we will kill you", []),
    ],
)
def test_words_of_others_fears_and_denials_excuse_what_follows_in_the_sentence(
    text: str, codes: list[str]
) -> None:
    assert _found(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Whoever wrote this will be found in the Tigris", ["T006"]),
        ("Police say that whoever wrote this will be found in the Tigris", []),
        ("In this game whoever wrote this will be found in the Tigris", []),
        ("Will you be found in the Tigris?", []),
        ("Your brother drives alone every night", ["T009"]),
        ("Your brother drives alone every night to help the wounded", []),
    ],
)
def test_a_word_of_reports_games_or_kindness_takes_a_wide_shape_back(text: str, codes: list[str]) -> None:
    assert _found(text) == codes


@pytest.mark.parametrize(
    "piece", ["kill ", "I will kill you ", "you will ", '"', "if you come ", "will, ", "'a "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = normalize(piece * (size // len(piece)))
        start = process_time()
        list(scan(text))
        return process_time() - start

    seconds(1000)
    assert seconds(200_000) < 20 * max(seconds(20_000), 0.005)
