"""Between the values of the domain and the rows of the tables, both ways."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from datetime import UTC
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from moderation.domain import (
    Act,
    Comment,
    Decision,
    Deed,
    Effect,
    Finding,
    Guideline,
    Kind,
    Record,
    Review,
    Span,
    Verdict,
)
from moderation.store.schema import acts, decisions, reviews

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Table

MANY = 10_000
"""Most keys to name in one statement; SQLite binds at most 32,766 values and PostgreSQL 65,535."""

_FIELDS = tuple(field.name for field in fields(Comment))


def comment_row(comment: Comment) -> dict[str, Any]:
    """Give the columns that say what was submitted."""
    return {name: getattr(comment, name) for name in _FIELDS}


def submitted(row: Row[Any]) -> dict[str, Any]:
    """Give the columns that say what was submitted, of a stored comment."""
    return {name: getattr(row, name) for name in _FIELDS}


def decision_row(comment_key: int, decision: Decision) -> dict[str, Any]:
    """Give the row of a decision on a comment."""
    return {
        "comment_key": comment_key,
        "verdict": decision.verdict.value,
        "needs_review": decision.needs_review,
        "scores": {guideline.value: float(score) for guideline, score in decision.scores.items()},
        "findings": [_finding_json(finding) for finding in decision.findings],
        "reason": decision.reason,
        "policy_version": decision.policy_version,
        "model_version": decision.model_version,
        "decided_at": decision.decided_at,
        "relevance": None if decision.relevance is None else float(decision.relevance),
        "uncertainty": None if decision.uncertainty is None else float(decision.uncertainty),
    }


def review_row(comment_key: int, decision_key: int, review: Review) -> dict[str, Any]:
    """Give the row of a review of a comment, given on a decision."""
    return {
        "comment_key": comment_key,
        "decision_key": decision_key,
        "verdict": review.verdict.value,
        "reviewer": review.reviewer,
        "reason": review.reason,
        "guideline": review.guideline and review.guideline.value,
        "reviewed_at": review.reviewed_at,
    }


def act_row(comment_key: int, act: Act) -> dict[str, Any]:
    """Give the row of an act about a comment."""
    return {
        "comment_key": comment_key,
        "deed": act.deed.value,
        "person": act.person,
        "words": act.words,
        "verdict": act.verdict and act.verdict.value,
        "guideline": act.guideline and act.guideline.value,
        "review_key": act.review,
        "acted_at": act.acted_at,
    }


def new_record(comment: Comment, decision: Decision) -> Record:
    """Give what `records` would give for a comment just put in, without asking the database."""
    posted_at = comment.posted_at and comment.posted_at.astimezone(UTC)
    decided_at = decision.decided_at.astimezone(UTC)
    return Record(
        comment=replace(comment, posted_at=posted_at), decisions=(replace(decision, decided_at=decided_at),)
    )


def records(connection: Connection, rows: Sequence[Row[Any]]) -> list[tuple[int, Record]]:
    """Complete rows of comments to records, in their order: three questions for every `MANY` of them."""
    found: list[tuple[int, Record]] = []
    for start in range(0, len(rows), MANY):
        part = rows[start : start + MANY]
        keys = [row.key for row in part]
        decided = _by_comment(connection, decisions, keys)
        reviewed = _by_comment(connection, reviews, keys)
        acted = _by_comment(connection, acts, keys)
        found += [
            (row.key, _record(row, decided[row.key], reviewed[row.key], acted[row.key])) for row in part
        ]
    return found


def record_of(connection: Connection, row: Row[Any]) -> Record:
    """Complete one comment's row to its record."""
    [(_, record)] = records(connection, [row])
    return record


def _record(
    comment: Row[Any], decided: list[Row[Any]], reviewed: list[Row[Any]], acted: list[Row[Any]]
) -> Record:
    undone = {row.review_key for row in acted if row.deed == Deed.UNDO}
    return Record(
        comment=Comment(**submitted(comment)),
        decisions=tuple(map(_decision, decided)),
        reviews=tuple(_review(row) for row in reviewed if row.key not in undone),
        withdrawn=tuple(_review(row) for row in reviewed if row.key in undone),
        acts=tuple(map(_act, acted)),
    )


def _by_comment(connection: Connection, table: Table, keys: list[int]) -> dict[int, list[Row[Any]]]:
    grouped: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.comment_key.in_(keys)).order_by(table.c.key)):
        grouped[row.comment_key].append(row)
    return grouped


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        verdict=Verdict(row.verdict),
        needs_review=row.needs_review,
        scores={Guideline(name): score for name, score in row.scores.items()},
        findings=tuple(map(_finding, row.findings)),
        reason=row.reason,
        policy_version=row.policy_version,
        model_version=row.model_version,
        decided_at=row.decided_at,
        relevance=row.relevance,
        uncertainty=row.uncertainty,
    )


def _review(row: Row[Any]) -> Review:
    return Review(
        verdict=Verdict(row.verdict),
        reviewer=row.reviewer,
        reason=row.reason,
        guideline=row.guideline and Guideline(row.guideline),
        reviewed_at=row.reviewed_at,
        number=row.key,
    )


def _act(row: Row[Any]) -> Act:
    return Act(
        deed=Deed(row.deed),
        person=row.person,
        acted_at=row.acted_at,
        words=row.words,
        verdict=row.verdict and Verdict(row.verdict),
        guideline=row.guideline and Guideline(row.guideline),
        review=row.review_key,
        number=row.key,
    )


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "guideline": finding.guideline.value,
        "kind": finding.kind and finding.kind.value,
        "score": float(finding.score),
        "source": finding.source,
        "span": finding.span and [finding.span.start, finding.span.end],
        "effect": finding.effect.value,
    }


def _finding(value: dict[str, Any]) -> Finding:
    return Finding(
        guideline=Guideline(value["guideline"]),
        kind=value["kind"] and Kind(value["kind"]),
        score=value["score"],
        source=value["source"],
        span=value["span"] and Span(*value["span"]),
        effect=Effect(value["effect"]),
    )
