"""Threats: every rule finds its examples, leaves its counterexamples, and underlines the words that threaten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from moderation.domain import Guideline
from moderation.rules.threats import RULES, scan
from moderation.text import normalize

if TYPE_CHECKING:
    from moderation.rules.rule import Rule

EXAMPLES = [
    pytest.param(rule, text, id=f"{rule.code}-{text[:40]}") for rule in RULES for text in rule.examples
]
COUNTEREXAMPLES = [
    pytest.param(text, id=f"{rule.code}-{text[:40]}") for rule in RULES for text in rule.counterexamples
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


def test_a_span_is_the_stretch_of_the_original_a_person_would_underline() -> None:
    raw = "😀 Ok… Í wíll kìll yóu tonight"
    [(rule, span)] = scan(normalize(raw))
    assert (rule.code, raw[span.start : span.end]) == ("T001", "Í wíll kìll yóu")
