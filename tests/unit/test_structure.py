"""Signals of form, and fingerprints."""

from __future__ import annotations

import pytest

from moderation.domain import Effect, Span
from moderation.rules import RuleSet, structure
from moderation.rules.fingerprint import are_alike, bands, fingerprint
from moderation.text import normalize

COMMENT = (
    "Visit our new shop in the bazaar of Sulaimani, we sell the best phones at half the price until Friday"
)


def signals(text: str) -> list[str]:
    return [rule.code for rule, _ in structure.scan(normalize(text))]


def mark(text: str) -> int:
    found = fingerprint(normalize(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WHY DO YOU ALL KEEP SILENT WHILE OUR TOWNS ARE SHELLED EVERY SINGLE NIGHT", ["S001"]),
        ("WHY DO YOU ALL keep silent while our towns are shelled every single night", []),
        ("NO COMMENT!!!", []),
        ("سەرۆکی حکومەتی هەرێمی کوردستان لە هەولێر ڕایگەیاند " * 3, []),
        ("www.a.example www.b.example http://c.example https://d.example", ["S002"]),
        ("www.a.example www.b.example http://c.example and/or 3/4", []),
        ("qwrtpsdfghjkl", ["S003"]),
        ("Donaudampfschifffahrtsgesellschaft", []),
        ("https://example.org/qwrtpsdfghjklzxcvb", []),
        ("go home " * 40, ["S003"]),
        ("God have mercy on him and on all of them. " * 3, []),
    ],
)
def test_form_is_seen_where_it_is_extreme(text: str, expected: list[str]) -> None:
    assert signals(text) == expected


def test_a_signal_asks_for_a_person_and_never_judges() -> None:
    assert {rule.effect for rule in structure.RULES} == {Effect.REVIEW}
    findings = RuleSet().find(normalize("qwrtpsdfghjkl zxcvbnmsdfgh"))
    assert [(finding.effect, finding.span) for finding in findings] == [(Effect.REVIEW, Span(0, 26))]


@pytest.mark.parametrize(
    "again",
    [
        COMMENT.upper(),
        COMMENT.replace(",", " -- ").replace(" ", "  "),
        COMMENT.replace("o", "ó"),
        COMMENT.replace("Friday", "Sunday"),
    ],
)
def test_a_text_posted_again_has_nearly_the_same_fingerprint(again: str) -> None:
    assert are_alike(mark(COMMENT), mark(again))
    assert set(bands(mark(COMMENT))) & set(bands(mark(again)))


def test_another_text_has_another_fingerprint() -> None:
    other = "The minister said the road to Kirkuk would open again once the militia had left the hills"
    assert not are_alike(mark(COMMENT), mark(other))


def test_a_short_text_has_no_fingerprint() -> None:
    assert fingerprint(normalize("May God have mercy on them")) is None


def test_fingerprints_that_differ_in_eight_bits_share_a_band() -> None:
    one = mark(COMMENT)
    other = one
    for band in range(8):
        other ^= 1 << (7 * band)
    assert are_alike(one, other)
    assert len(set(bands(one)) & set(bands(other))) == 1
