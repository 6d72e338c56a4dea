"""Everything that is known of comments, as flat rows: for a spreadsheet, a data frame or another program."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from moderation.domain import Guideline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moderation.store import Kept, Scope, Store

Value = str | float | bool | datetime | None

_PAGE = 500

_FORMULA = frozenset("=+-@＝＋－＠'")
"""What a formula begins with, in letters of full width too, and what hides one."""

COLUMNS: dict[str, type[str | float | bool | datetime]] = {
    "site": str,
    "id": str,
    "text": str,
    "author": str,
    "article_url": str,
    "article_title": str,
    "parent_id": str,
    "language": str,
    "posted_at": datetime,
    "received_at": datetime,
    "verdict": str,
    "is_waiting": bool,
    "machine_verdict": str,
    "needs_review": bool,
    **{guideline.value: float for guideline in Guideline},
    "sources": str,
    "relevance": float,
    "uncertainty": float,
    "policy_version": str,
    "model_version": str,
    "decided_at": datetime,
    "reviewer": str,
    "review_reason": str,
    "review_guideline": str,
    "reviewed_at": datetime,
    "appeal": str,
}
"""The columns in their order, each with the type of its values; any may be None.

Times are in UTC; a guideline's column is its score in the latest decision; `sources` are those of its findings,
`machine_verdict` to `decided_at` are of that decision, `reviewer` to `reviewed_at` of the verdict of a person in force;
`appeal` is `open`, `upheld` or `overturned`.
"""


def rows(store: Store, scope: Scope) -> Iterator[dict[str, Value]]:
    """Give a row for each comment of a part of the archive, in the order of arrival and in constant memory."""
    after = 0
    while page := store.kept(scope, after=after, limit=_PAGE):
        yield from map(row, page)
        after = page[-1].key


def row(kept: Kept) -> dict[str, Value]:
    """Give the row of a comment: a value for each of `COLUMNS`."""
    record = kept.record
    comment, decision = record.comment, record.decision
    review = record.reviews[-1] if record.reviews else None
    return {
        "site": comment.site,
        "id": comment.id,
        "text": comment.text,
        "author": comment.author,
        "article_url": comment.article_url,
        "article_title": comment.article_title,
        "parent_id": comment.parent_id,
        "language": comment.language,
        "posted_at": comment.posted_at,
        "received_at": kept.received_at,
        "verdict": record.verdict.value,
        "is_waiting": record.is_waiting,
        "machine_verdict": decision.verdict.value,
        "needs_review": decision.needs_review,
        **{guideline.value: decision.scores.get(guideline) for guideline in Guideline},
        "sources": " ".join(dict.fromkeys(finding.source for finding in decision.findings)),
        "relevance": decision.relevance,
        "uncertainty": decision.uncertainty,
        "policy_version": decision.policy_version,
        "model_version": decision.model_version,
        "decided_at": decision.decided_at,
        "reviewer": review.reviewer if review else None,
        "review_reason": review.reason if review else None,
        "review_guideline": review.guideline.value if review and review.guideline else None,
        "reviewed_at": review.reviewed_at if review else None,
        "appeal": record.appeal.status if record.appeal else None,
    }


def harmless(value: Value) -> Value:
    """Put an apostrophe before text that a spreadsheet would take for a formula, with white space before it or without.

    A program that reads the file takes one apostrophe away where a text begins with one: text that began with one got
    another, so each comes back as it was (OWASP, "CSV Injection").
    """
    if isinstance(value, str) and value.lstrip()[:1] in _FORMULA:
        return f"'{value}"
    return value
