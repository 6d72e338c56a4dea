"""An author reads why, in plain language; the EU's database gets a record without a word of theirs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from moderation.config import Config
from moderation.domain import (
    Act,
    Comment,
    Decision,
    Deed,
    Effect,
    Finding,
    Guideline,
    Record,
    Review,
    Span,
    Verdict,
)
from moderation.explaining import NAMES, explain
from moderation.policy import Policy
from moderation.store import Kept
from moderation.transparency import CATEGORIES, DsaStatement, statement

if TYPE_CHECKING:
    from typing import Any

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
POLICY = Policy.load(Config().policy)
COMMENT = Comment(
    id="c-1",
    text="I will kill you, you rat",
    author="Dana",
    article_title="Rockets",
    language="en-GB",
    posted_at=NOON,
)
REJECTED = Decision(
    verdict=Verdict.REJECT,
    needs_review=False,
    scores=dict.fromkeys(Guideline, 0.0),
    findings=(
        Finding(Guideline.THREAT, 0.96, "classifier", Span(2, 15)),
        Finding(Guideline.THREAT, 0.95, "T001", Span(0, 15)),
        Finding(Guideline.PERSONAL_ATTACK, 0.5, "classifier", Span(17, 24)),
        Finding(Guideline.PROMOTION, 0.9, "R001", Span(17, 20), effect=Effect.SHADOW),
    ),
    reason=POLICY.messages[Guideline.THREAT],
    policy_version="p",
    model_version="m",
    decided_at=NOON,
)
HELD = replace(REJECTED, needs_review=True, reason="A person will look at this comment.")


def review(verdict: Verdict = Verdict.REJECT, **more: Any) -> Review:
    return Review(verdict=verdict, reviewer="Shilan", reviewed_at=NOON, number=1, **more)


def record(decision: Decision = REJECTED, *reviews: Review, **more: Any) -> Record:
    return Record(comment=COMMENT, decisions=(decision,), reviews=reviews, **more)


def test_a_rejection_by_software_says_which_guideline_which_words_and_how_to_appeal() -> None:
    text = explain(record(), POLICY).text
    assert text.startswith("Your comment of 22 November 2026 under “Rockets” is not published.")
    assert f"our guideline on {NAMES[Guideline.THREAT]}. {POLICY.messages[Guideline.THREAT]}" in text
    assert "The words concerned: “I will kill you”\n" in text
    assert "no person has looked at the comment" in text
    assert POLICY.appeal in text
    assert "court" in text


def test_what_was_only_doubtful_or_on_trial_is_no_ground() -> None:
    ground = explain(record(), POLICY).ground
    assert ground is not None
    assert ground.guidelines == (Guideline.THREAT,)
    assert "rat" not in " ".join(ground.words)


def test_a_rejection_by_a_person_gives_their_reason_and_not_their_name() -> None:
    text = explain(
        record(HELD, review(reason="It insults him.", guideline=Guideline.PERSONAL_ATTACK)), POLICY
    ).text
    assert "on attacks on a person. It insults him." in text
    assert "“you rat”" in text
    assert "A person decided this, after software had pointed to the comment." in text
    assert "Shilan" not in text


def test_a_rejection_of_what_software_had_passed_says_so() -> None:
    clear = replace(REJECTED, verdict=Verdict.APPROVE, findings=())
    statement = explain(record(clear, review(guideline=Guideline.ABUSE)), POLICY)
    assert "no software was involved" in statement.text
    assert "This concerns the comment as a whole." in statement.text
    unnamed = explain(record(clear, review()), POLICY)
    assert "It breaks our guidelines for comments." in unnamed.text


def test_what_waits_or_is_published_is_explained_too() -> None:
    waiting = explain(record(HELD), POLICY)
    assert waiting.is_waiting
    assert "A person will look at it. It is not published until then." in waiting.text
    published = explain(record(HELD, review(Verdict.APPROVE)), POLICY)
    assert published.text == "Your comment of 22 November 2026 under “Rockets” is published."
    assert (waiting.ground, published.ground) == (None, None)


def test_an_appeal_is_told_of_while_it_is_open_and_when_it_was_decided() -> None:
    act = Act(deed=Deed.APPEAL, person="Dana", acted_at=NOON, review=None)
    open_appeal = explain(record(REJECTED, acts=(act,)), POLICY)
    assert "You have appealed. A person will look at it" in open_appeal.text
    upheld = explain(record(REJECTED, review(), acts=(act,)), POLICY)
    assert "another person has looked at it" in upheld.text
    assert POLICY.appeal not in upheld.text


def test_every_guideline_has_a_name_and_a_category() -> None:
    assert set(NAMES) == set(CATEGORIES) == set(Guideline)


def dsa(kept: Record) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(statement(Kept(1, NOON, kept), POLICY.messages).to_json())
    return made


def test_a_record_for_the_database_says_what_its_fields_ask() -> None:
    made = dsa(record())
    assert made["decision_visibility"] == ["DECISION_VISIBILITY_CONTENT_DISABLED"]
    assert made["category"] == "STATEMENT_CATEGORY_VIOLENCE"
    assert (made["content_date"], made["application_date"]) == ("2026-11-22", "2026-11-22")
    assert (made["content_language"], made["content_type"]) == ("EN", ["CONTENT_TYPE_TEXT"])
    assert (made["automated_detection"], made["automated_decision"]) == ("Yes", "AUTOMATED_DECISION_FULLY")
    assert len(made["territorial_scope"]) == 30


def test_a_person_s_part_is_told() -> None:
    assert dsa(record(HELD, review()))["automated_decision"] == "AUTOMATED_DECISION_PARTIALLY"
    clear = replace(REJECTED, verdict=Verdict.APPROVE, findings=())
    unaided = dsa(record(clear, review()))
    assert (unaided["automated_detection"], unaided["automated_decision"]) == (
        "No",
        "AUTOMATED_DECISION_NOT_AUTOMATED",
    )


def test_no_record_holds_a_word_of_the_comment_or_a_name() -> None:
    made = json.dumps(dsa(record(HELD, review(reason="Dana insults him."))))
    assert not [word for word in ("kill", 'rat"', "Dana", "Shilan", "c-1") if word in made]


def test_a_rejection_keeps_its_id_and_another_rejection_gets_another() -> None:
    first = dsa(record())["puid"]
    assert dsa(record())["puid"] == first
    assert dsa(record(HELD, replace(review(), reviewed_at=NOON.replace(hour=13))))["puid"] != first


@pytest.mark.parametrize("tag", [None, "", "ckb", "x-klingon", "e1", "ß"])
def test_a_language_without_two_letters_is_left_out(tag: str | None) -> None:
    kept = replace(record(), comment=replace(COMMENT, language=tag or None))
    assert "content_language" not in dsa(kept)


@pytest.mark.parametrize(
    "change",
    [
        {"puid": "a b"},
        {"puid": ""},
        {"category": "STATEMENT_CATEGORY_RUDE"},
        {"content_language": "en"},
        {"content_date": "1999-12-31"},
        {"application_date": "2019-12-31"},
        {"decision_facts": "x" * 5001},
        {"incompatible_content_ground": None},
        {"incompatible_content_explanation": "x" * 2001},
        {"decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT"},
        {"decision_visibility": []},
        {"decision_visibility": ["DECISION_VISIBILITY_OTHER"]},
        {"territorial_scope": ["US"]},
        {"automated_decision": "Yes"},
        {"reader": "Dana"},
    ],
)
def test_what_the_database_would_refuse_is_refused_here(change: dict[str, Any]) -> None:
    good = dsa(record())
    DsaStatement.model_validate_json(json.dumps(good))
    with pytest.raises(ValidationError):
        DsaStatement.model_validate_json(json.dumps(good | change))
