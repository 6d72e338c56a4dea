"""Every rule on its own examples, and the rule set with a site's additions."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from moderation.domain import Effect, Finding, Guideline, Kind
from moderation.rules import RULES, Rule, RuleSet, SiteRule, prove
from moderation.rules.page import page
from moderation.rules.structure import REPEATED
from moderation.text import normalize

ROOT = Path(__file__).parents[2]
RULE_SET = RuleSet()
CASES = [(rule, text, True) for rule in RULES for text in rule.examples] + [
    (rule, text, False) for rule in RULES for text in rule.counterexamples
]
BETS = SiteRule(
    code="X101",
    guideline=Guideline.PROMOTION,
    kind=Kind.COMMERCIAL,
    score=0.9,
    summary="A betting shop.",
    words=("golden goal bets",),
    domains=("ggb.example",),
    examples=("Golden Goal Bets pays best!",),
    counterexamples=("What a golden goal!",),
)


def found(text: str, rules: RuleSet = RULE_SET) -> list[Finding]:
    return rules.find(normalize(text))


def codes(text: str, rules: RuleSet = RULE_SET) -> set[str]:
    return {finding.source for finding in found(text, rules)}


@pytest.mark.parametrize(("rule", "text", "is_match"), CASES, ids=lambda value: getattr(value, "code", None))
def test_a_rule_holds_on_its_own_examples(rule: Rule, text: str, *, is_match: bool) -> None:
    assert (rule.code in codes(text)) is is_match


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_can_be_explained(rule: Rule) -> None:
    assert re.fullmatch(r"[PVATRS]\d{3}", rule.code)
    assert 0 <= rule.score <= 1
    assert rule.summary.endswith((".", "”.", ")"))
    assert rule.source
    assert rule.license
    if rule is not REPEATED:  # it compares comments, so no text by itself is an example
        assert len(rule.examples) >= 2 or rule.code.startswith("S")
        assert rule.counterexamples


def test_codes_are_used_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_a_rule_that_fails_is_named_with_its_example() -> None:
    broken = replace(RULES[0], examples=("Good morning.",), counterexamples=("What the fuck",))
    failures = prove(broken, RULE_SET)
    assert failures == [
        f"{broken.code} does not match its example 'Good morning.'",
        f"{broken.code} matches its counterexample 'What the fuck'",
    ]


def test_findings_come_in_order_of_their_spans() -> None:
    spans = [finding.span for finding in found("shit and fuck and shit")]
    assert spans == sorted(spans, key=lambda span: span or (0, 0))
    assert len(spans) == 3


def test_a_text_without_a_match_has_no_finding() -> None:
    assert found("The minister resigned on Monday.") == []


def test_a_site_adds_words_phrases_and_domains() -> None:
    rules = RuleSet(site=[BETS])
    text = "See GOLDEN  goal bets at www.ggb.example/x"
    mine = [finding for finding in found(text, rules) if finding.source == "X101"]
    assert [text[f.span.start : f.span.end] for f in mine if f.span] == [
        "GOLDEN  goal bets",
        "www.ggb.example",
    ]
    assert all(finding.kind is Kind.COMMERCIAL for finding in mine)


@pytest.mark.parametrize(
    "text",
    ["ggb.example.org", "my-ggb.example", "ggb example", "goal bets golden", "golden. A goal bets nothing"],
)
def test_a_site_rule_does_not_match_its_neighbors(text: str) -> None:
    assert "X101" not in codes(text, RuleSet(site=[BETS]))


def test_a_site_rule_is_found_in_disguise() -> None:
    assert "X101" in codes("ｇｏｌｄｅｎ góal bets", RuleSet(site=[BETS]))


def test_a_site_rule_that_fails_its_examples_is_refused() -> None:
    wrong = replace(BETS, examples=("No such thing",))
    with pytest.raises(ValueError, match="X101 does not match its example 'No such thing'"):
        RuleSet(site=[wrong])


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"code": "P001"}, "X001 to X999"),
        ({"words": (), "domains": ()}, "neither words nor domains"),
        ({"words": ("!!",)}, "a word or a phrase"),
    ],
)
def test_a_site_rule_that_makes_no_sense_is_refused(change: dict[str, str], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        RuleSet(site=[replace(BETS, **change)])  # type: ignore[arg-type]


def test_a_code_taken_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="same code"):
        RuleSet(site=[BETS, BETS])


def test_an_unknown_code_cannot_go_on_trial() -> None:
    with pytest.raises(ValueError, match="no rule P999"):
        RuleSet(shadow=["P999"])


def test_an_allowed_word_is_not_flagged_and_others_are() -> None:
    rules = RuleSet(allow=["Dick Pound"])
    assert codes("dick pound shit", rules) == {"P003"}


def test_a_rule_in_shadow_has_no_say() -> None:
    assert [finding.effect for finding in found("shit", RuleSet(shadow=["P003"]))] == [Effect.SHADOW]
    assert [finding.effect for finding in found("shit")] == [Effect.JUDGE]


def test_rules_left_out_find_nothing() -> None:
    rest = [rule for rule in RULES if rule.code != "P003"]
    assert codes("shit", RuleSet(rest)) == set()


def test_the_version_names_the_rules_and_the_sites_additions() -> None:
    assert RuleSet().version == RULE_SET.version
    others = [
        RuleSet(RULES[1:]),
        RuleSet(site=[BETS]),
        RuleSet(site=[replace(BETS, score=0.8)]),
        RuleSet(allow=["x"]),
        RuleSet(trusted_domains=["x.example"]),
        RuleSet(denied_domains=["x.example"]),
        RuleSet(shadow=["P003"]),
    ]
    assert len({RULE_SET.version, *(rules.version for rules in others)}) == 8


def test_the_page_of_rules_is_current() -> None:
    """It is made by ``python -m moderation.rules.page > docs/rules.md``."""
    assert (ROOT / "docs/rules.md").read_text(encoding="utf-8") == page()
