"""Signals of form, and fingerprints."""

from __future__ import annotations

import pytest

from moderation.domain import Effect, Span
from moderation.rules import RuleSet, structure
from moderation.rules.fingerprint import are_alike, fingerprint
from moderation.text import normalize

COMMENT = (
    "Visit our new shop in the bazaar of Sulaimani, we sell the best phones at half the price until Friday"
)


def signals(text: str) -> list[str]:
    return [rule.code for rule, _ in structure.scan(normalize(text))]


def mark(text: str) -> tuple[int, ...]:
    found = fingerprint(normalize(text))
    assert found
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


def test_another_text_has_another_fingerprint() -> None:
    other = "The minister said the road to Kirkuk would open again once the militia had left the hills"
    assert not are_alike(mark(COMMENT), mark(other))


@pytest.mark.parametrize(
    "text",
    [
        "May God have mercy on them",
        "Amen, amen, amen! " * 20,
        "Rest in peace. God bless you. Rest in peace. God bless you all, God bless Kurdistan.",
        "https://example.org/watch",
    ],
)
def test_a_text_of_few_different_words_has_no_fingerprint(text: str) -> None:
    assert fingerprint(normalize(text)) == ()


def test_a_very_long_text_is_known_by_its_first_words() -> None:
    words = " ".join(f"word{number}" for number in range(1000))
    assert mark(words) == mark(f"{words} and more")


def test_bands_fit_the_whole_numbers_of_a_database() -> None:
    assert all(-(2**63) <= band < 2**63 for band in mark(COMMENT))
    assert any(band < 0 for band in mark(COMMENT) + mark(COMMENT[20:]))


def test_a_text_that_is_repeated_is_a_signal_over_all_of_it() -> None:
    [finding] = RuleSet().find(normalize("Peace to you all"), is_repeated=True)
    assert (finding.source, finding.span, finding.effect) == ("S004", Span(0, 16), Effect.REVIEW)


def test_a_site_may_put_repetition_on_trial() -> None:
    [finding] = RuleSet(shadow=["S004"]).find(normalize("Peace to you all"), is_repeated=True)
    assert finding.effect is Effect.SHADOW
