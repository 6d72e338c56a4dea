"""A value that exists is valid."""

from datetime import UTC, datetime

import pytest

from moderation.domain import (
    MAX_ID_LENGTH,
    Comment,
    Decision,
    Finding,
    Guideline,
    Kind,
    Record,
    Review,
    Span,
    Verdict,
)
from moderation.errors import InvalidCommentError

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def decision(verdict: Verdict) -> Decision:
    return Decision(
        verdict=verdict,
        needs_review=False,
        scores=dict.fromkeys(Guideline, 0.0),
        findings=(),
        reason="",
        policy_version="p",
        model_version="m",
        decided_at=NOW,
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", " \n\t\u3000"),
        ("text", "a\0b"),
        ("text", "a\ud800b"),
        ("id", ""),
        ("id", "x" * (MAX_ID_LENGTH + 1)),
        ("site", ""),
        ("author", ""),
        ("article_text", "\0"),
        ("posted_at", datetime(2026, 1, 1)),  # noqa: DTZ001 - the missing zone is the point
        ("posted_at", datetime(1, 12, 31, tzinfo=UTC)),
        ("posted_at", datetime(9999, 1, 1, tzinfo=UTC)),
    ],
)
def test_an_invalid_comment_cannot_exist_and_the_error_names_the_field(field: str, value: object) -> None:
    valid = {"id": "1", "text": "Peace."}

    with pytest.raises(InvalidCommentError) as caught:
        Comment(**(valid | {field: value}))  # type: ignore[arg-type]

    assert caught.value.field == field
    assert repr(value) not in str(caught.value)


def test_a_comment_keeps_its_text_as_it_was_written() -> None:
    text = "  Zo\u0308e\u200f \U0001f9d5\U0001f3fd شكرا\r\n"

    assert Comment(id="1", text=text).text == text


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3)])
def test_a_span_is_never_empty_nor_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


@pytest.mark.parametrize("score", [-0.01, 1.01, float("nan")])
def test_a_score_lies_between_zero_and_one(score: float) -> None:
    with pytest.raises(ValueError, match=r"\[0, 1\]"):
        Finding(guideline=Guideline.THREAT, score=score, source="T001")


def test_a_kind_belongs_to_its_guideline() -> None:
    assert Finding(guideline=Guideline.ABUSE, score=1, source="A001", kind=Kind.RACISM).kind is Kind.RACISM
    with pytest.raises(ValueError, match="no kind"):
        Finding(guideline=Guideline.THREAT, score=1, source="T001", kind=Kind.RACISM)
    with pytest.raises(ValueError, match="no kind"):
        Finding(guideline=Guideline.ABUSE, score=1, source="A001", kind=Kind.COMMERCIAL)


def test_a_person_stands_above_the_machine() -> None:
    record = Record(comment=Comment(id="1", text="Peace."), decisions=(decision(Verdict.REJECT),))
    review = Review(verdict=Verdict.APPROVE, reviewer="night editor", reviewed_at=NOW)

    assert record.verdict is Verdict.REJECT
    assert (
        Record(comment=record.comment, decisions=record.decisions, reviews=(review,)).verdict
        is Verdict.APPROVE
    )


def test_a_review_names_who_and_when() -> None:
    with pytest.raises(ValueError, match="reviewer"):
        Review(verdict=Verdict.APPROVE, reviewer=" ", reviewed_at=NOW)
    with pytest.raises(ValueError, match="time zone"):
        Review(verdict=Verdict.APPROVE, reviewer="night editor", reviewed_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="NUL"):
        Review(verdict=Verdict.APPROVE, reviewer="night editor", reason="\0", reviewed_at=NOW)


def test_a_decision_is_stale_when_policy_or_model_differ() -> None:
    made = decision(Verdict.APPROVE)

    assert not made.is_stale("p", "m")
    assert made.is_stale("p2", "m")
    assert made.is_stale("p", "m2")
