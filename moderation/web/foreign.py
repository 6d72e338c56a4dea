"""What the doors of other services share: comments that come without an id, and what a rejection rests on."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from structlog.contextvars import bind_contextvars

from moderation.domain import MAX_ID_LENGTH, Comment, Guideline, Record, Verdict
from moderation.errors import InvalidCommentError
from moderation.posting import post_again

if TYPE_CHECKING:
    from moderation.policy import Policy
    from moderation.screening import Screener
    from moderation.store import Store


def unnamed(  # noqa: PLR0913 - a comment has so many parts
    policy: Policy,
    site: str,
    text: str,
    *,
    author: str | None = None,
    article_url: str | None = None,
    parent_id: str | None = None,
) -> Comment:
    """Make a comment of what a wire format without ids tells of one.

    Its id is a hash of all that is told but the site, so the same comment sent again (by a client that tries once more,
    or through another door that tells as much) is the same comment and has one record.

    Raises:
        InvalidCommentError: As `Comment` does, and for a text longer than the policy accepts.
    """
    if len(text) > policy.max_length:
        raise InvalidCommentError("text", f"expected at most {policy.max_length} characters, got {len(text)}")
    told = [
        text,
        author[:MAX_ID_LENGTH] if author else None,
        article_url or None,
        parent_id[:MAX_ID_LENGTH] if parent_id else None,
    ]
    return Comment(
        id=hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32],
        text=text,
        site=site,
        author=told[1],
        article_url=told[2],
        parent_id=told[3],
    )


def decide(store: Store, screener: Screener, comment: Comment) -> Record:
    """Decide on such a comment and keep it; one that was decided under another policy or model is decided again.

    Raises:
        StoreError: When the database fails; nothing was kept.
    """
    bind_contextvars(site=comment.site, comment=comment.id)
    record = post_again(store, screener, comment)
    bind_contextvars(verdict=record.verdict.value, needs_review=is_held(record))
    return record


def is_held(record: Record) -> bool:
    """Tell whether the comment waits for a person."""
    return record.decision.needs_review and not record.reviews


def grounds(policy: Policy, record: Record) -> tuple[Guideline, ...]:
    """Give the guidelines that a rejection rests on, strongest first; none for what is approved.

    None either where a person named none, or where the comment is held because nothing could read it.
    """
    if record.verdict is Verdict.APPROVE:
        return ()
    if record.reviews:
        named = record.reviews[-1].guideline
        return () if named is None else (named,)
    scores, thresholds = record.decision.scores, policy.thresholds
    ranked = sorted(Guideline, key=lambda name: -scores[name])
    broken = tuple(name for name in ranked if scores[name] >= thresholds[name].reject)
    return broken or tuple(name for name in ranked if scores[name] >= thresholds[name].review)
