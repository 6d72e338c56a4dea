"""Perspective's attributes: the verdict on a scale, who an attack is on, and what the pages say of them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import json

from moderation.domain import Comment, Guideline, Verdict
from moderation.posting import Weighed
from moderation.text import normalize
from moderation.web import google
from moderation.web.attributes import ATTRIBUTES, VERDICT, find, likely_to_reject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from moderation.screening import Screener

ROOT = Path(__file__).parents[2]
DESCRIPTION = json.loads((ROOT / "moderation/web/discovery.json").read_text())


@pytest.fixture(scope="module")
def blank(screener: Screener) -> Weighed:
    """Weigh a comment without faults, to be given other scores."""
    comment = Comment(id="c", text="The bridge reopened on Monday.")
    text = normalize(comment.text)
    [opinion] = screener.consider([comment], [text])
    return Weighed(comment, text, opinion.decision, opinion.heads, ())


def scored(screener: Screener, blank: Weighed, **scores: float) -> Weighed:
    """Let the policy judge by these scores instead."""
    all_scores = dict.fromkeys(Guideline, 0.0) | {Guideline(name): value for name, value in scores.items()}
    thresholds = screener.policy.thresholds
    broken = any(all_scores[name] >= thresholds[name].reject for name in Guideline)
    doubtful = any(all_scores[name] >= thresholds[name].review for name in Guideline)
    decision = replace(
        blank.decision,
        verdict=Verdict.REJECT if broken else screener.policy.unsure if doubtful else Verdict.APPROVE,
        needs_review=doubtful and not broken,
        scores=all_scores,
    )
    return replace(blank, decision=decision)


def with_unsure(screener: Screener, verdict: Verdict) -> Screener:
    return replace(screener, policy=replace(screener.policy, unsure=verdict))


@pytest.mark.parametrize("guideline", Guideline)
@pytest.mark.parametrize("unsure", Verdict)
def test_each_band_of_the_policy_has_its_part_of_the_scale_and_rises_within(
    screener: Screener, blank: Weighed, guideline: Guideline, unsure: Verdict
) -> None:
    lenient = with_unsure(screener, unsure)
    band = screener.policy.thresholds[guideline]
    steps = [0.0, band.review / 2, band.review - 1e-9, band.review, (band.review + band.reject) / 2]
    steps += [band.reject - 1e-9, band.reject, (1 + band.reject) / 2, 1.0]
    scale = [likely_to_reject(scored(lenient, blank, **{guideline: step}), lenient) for step in steps]
    assert scale == sorted(scale)
    middle = (0.8, 0.9) if unsure is Verdict.REJECT else (0.6, 0.8)
    parts = [(-0.1, 0.6)] * 3 + [middle] * 3 + [(0.9, 1.1)] * 3
    assert all(low < value < high for value, (low, high) in zip(scale, parts, strict=True))
    assert (scale[0], scale[-1]) == (0.0, 1.0)


def test_what_is_held_for_another_reason_stands_in_its_part_too(screener: Screener, blank: Weighed) -> None:
    for verdict, low, high in ((Verdict.REJECT, 0.8, 0.9), (Verdict.APPROVE, 0.6, 0.8)):
        decision = replace(blank.decision, verdict=verdict, needs_review=True)
        assert low < likely_to_reject(replace(blank, decision=decision), screener) < high


def test_a_threshold_at_the_end_of_the_scale_divides_by_nothing(screener: Screener, blank: Weighed) -> None:
    thresholds = {name: replace(each, review=1.0, reject=1.0) for name, each in screener.policy.thresholds.items()}  # fmt: skip
    strict = replace(screener, policy=replace(screener.policy, thresholds=thresholds))
    assert likely_to_reject(scored(strict, blank, threat=1.0), strict) == 1.0
    assert likely_to_reject(scored(strict, blank, threat=0.999), strict) < 0.6


@pytest.mark.parametrize(
    ("text", "parent", "expected"),
    [
        ("The author of this is an idiot.", None, "AUTHOR"),
        ("Your article was written by an idiot.", "What nonsense.", "AUTHOR"),
        ("This newspaper is run by idiots.", None, "PUBLISHER"),
        ("You are an idiot.", None, "COMMENTER"),
        ("Idiot.", "What nonsense.", "COMMENTER"),
        ("The mayor is an idiot.", None, None),
        ("The authorities and the paperwork, idiots all.", None, None),
    ],
)
def test_an_attack_is_on_whom_the_words_name(
    screener: Screener, blank: Weighed, text: str, parent: str | None, expected: str | None
) -> None:
    weighed = scored(screener, blank, personal_attack=0.9)
    comment = Comment(id="c", text=text, parent_text=parent)
    weighed = replace(weighed, comment=comment, text=normalize(text))
    found = {
        name: ATTRIBUTES[f"ATTACK_ON_{name}"].score(weighed, screener)
        for name in ("AUTHOR", "PUBLISHER", "COMMENTER")
    }
    assert found == dict.fromkeys(found, 0.0) | ({expected: 0.9} if expected else {})


@pytest.mark.parametrize(
    ("scores", "toxicity", "severe"),
    [
        ({"profanity": 0.99}, 0.97, 0.0),  # a positive use of a swear word
        ({"personal_attack": 0.98, "profanity": 0.9, "vulgarity": 0.07}, 0.99, 0.07),
        ({"personal_attack": 0.98, "vulgarity": 0.95}, 0.99, 0.95),
        ({"threat": 0.96}, 0.9, 0.9),
        ({"abuse": 0.7}, 0.9, 0.7),
        ({"promotion": 1.0}, 0.1, 0.0),
    ],
)
def test_severe_is_what_threatens_demeans_or_attacks_obscenely(
    screener: Screener, blank: Weighed, scores: Mapping[str, float], toxicity: float, severe: float
) -> None:
    weighed = replace(scored(screener, blank, **scores), heads={"toxicity": toxicity})
    assert ATTRIBUTES["SEVERE_TOXICITY"].score(weighed, screener) == severe


def test_a_model_without_the_head_gives_the_strongest_guideline(screener: Screener, blank: Weighed) -> None:
    weighed = replace(scored(screener, blank, abuse=0.6, promotion=0.9), heads={})
    assert ATTRIBUTES["TOXICITY"].score(weighed, screener) == 0.6


def test_a_version_is_no_part_of_the_name() -> None:
    assert find("THREAT@6") is find("THREAT@latest") is ATTRIBUTES["THREAT"]
    assert find("THREATS") is find("@6") is find("threat") is None


def test_only_the_verdict_speaks_of_every_language() -> None:
    for name, tag in product(ATTRIBUTES, ("en", "EN-us", "ckb", "hi-Latn", "")):
        assert ATTRIBUTES[name].speaks(tag) is (name == VERDICT or tag.lower().startswith("en"))


def test_the_page_names_every_attribute_and_no_other() -> None:
    page = (ROOT / "docs/integrations/perspective.md").read_text()
    rows = re.findall(r"^\| (`[A-Z_`, ]+`) \|", page, flags=re.MULTILINE)
    named = re.findall(r"[A-Z_]+", " ".join(rows))
    twins = [name for name in ATTRIBUTES if name.endswith("_EXPERIMENTAL")]
    assert sorted([*named, *twins]) == sorted(ATTRIBUTES)


def _described(message: str) -> set[str]:
    return set(DESCRIPTION["schemas"][message]["properties"])


@pytest.mark.parametrize(
    "model",
    [
        google.AnalyzeCommentRequest,
        google.SuggestCommentScoreRequest,
        google.TextEntry,
        google.Context,
        google.ArticleAndParentComment,
        google.AttributeParameters,
        google.AttributeScores,
        google.SpanScore,
        google.Score,
    ],
)
def test_the_description_names_what_is_read_and_no_more(model: type[BaseModel]) -> None:
    assert _described(model.__name__) == {field.alias for field in model.model_fields.values()}


def test_what_the_description_refers_to_is_described() -> None:
    text = json.dumps(DESCRIPTION)
    assert set(re.findall(r'"\$ref": "(\w+)"', text)) == set(DESCRIPTION["schemas"])
