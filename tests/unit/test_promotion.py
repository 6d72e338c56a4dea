import pytest

from moderation.rules import promotion
from moderation.rules.rule import Rule
from moderation.text import normalize


def codes(text: str, **domains: frozenset[str]) -> set[str]:
    return {rule.code for rule, _ in promotion.scan(normalize(text), **domains)}


EXAMPLES = [(rule, text) for rule in promotion.RULES for text in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in promotion.RULES for text in rule.counterexamples]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=lambda value: getattr(value, "code", None))
def test_a_rule_matches_its_examples(rule: Rule, text: str) -> None:
    assert rule.code in codes(text)


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES, ids=lambda value: getattr(value, "code", None))
def test_a_rule_does_not_match_its_counterexamples(rule: Rule, text: str) -> None:
    assert rule.code not in codes(text)
