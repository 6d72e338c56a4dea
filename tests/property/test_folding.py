"""What folding and the rules promise for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.rules import RuleSet
from moderation.text import normalize

RULES = RuleSet()
SNIPPETS = (
    "f u c k", "sh!t", "b*tch", "1d10t", "youfuckingidiot", "&amp;", "#102;", "&lt;b&gt;", "<b>", "🖕🏽", "fu", "ck", "\n",
    "сunt", "kill you", "shop.example", "\u200b", "\u0301", "هەولێر", "\u202e", "🇫🇺", "çûm", "İ", "ß", "ﷺ", "'", "-", " ",
    "@", "$", "1", "*", "💩", "(unt", "shi-", "t", "ｆ", "ͅ",
)  # fmt: skip
texts = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=3))).map("".join))
HOSTILE = (
    "a", " ", "f u c k ", "fu ", "f.", "a-", "*", "&", "&amp;", "<b", "<b>", "é", "e\u0301\u0300", "💩", "🖕 ", "sh1t ", "$h",
    "youfuckingidiot", "fuck", "motherfuc", "هەولێر ", "fuсk ", "1", "(", "ass ", "a\u200b", "\n", "son of a ", "а", "İ",
)  # fmt: skip


@given(texts)
def test_every_stretch_of_the_folded_text_leads_into_the_original(raw: str) -> None:
    text = normalize(raw)
    spans = [text.span(index, index + 1) for index in range(len(text.folded))]
    assert all(0 <= span.start < span.end <= len(raw) for span in spans)
    assert spans == sorted(spans)
    if spans:
        assert text.span(0, len(spans)) == type(spans[0])(spans[0].start, spans[-1].end)


@given(texts)
def test_folding_twice_is_folding_once(raw: str) -> None:
    folded = normalize(raw).folded
    assert normalize(folded).folded == folded


@given(texts)
def test_the_original_is_kept_and_case_makes_no_difference_to_ascii(raw: str) -> None:
    assert normalize(raw).raw == raw
    if raw.isascii():
        assert normalize(raw.upper()).folded == normalize(raw.lower()).folded


@settings(deadline=None)
@given(texts)
def test_findings_lie_within_the_text_and_are_the_same_again(raw: str) -> None:
    findings = RULES.find(normalize(raw))
    assert all(f.span is not None and f.span.end <= len(raw) for f in findings)
    assert findings == RULES.find(normalize(raw))


@pytest.mark.parametrize("unit", HOSTILE)
def test_folding_takes_time_in_proportion_to_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        raw = (unit * size)[:size]
        taken = []
        for _ in range(3):
            began = time.process_time()
            normalize(raw)
            taken.append(time.process_time() - began)
        return min(taken)

    seconds(1_000)
    assert seconds(160_000) < 12 * max(seconds(40_000), 0.002)  # 4 times by right, 16 times were it quadratic
