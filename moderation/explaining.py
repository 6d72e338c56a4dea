"""The statement of reasons: why a comment is not published, for its author, in plain language (Article 17 of the EU's DSA)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.domain import Effect, Guideline, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from moderation.domain import Finding, Record
    from moderation.policy import Policy

MOST_WORDS = 10
"""Stretches of the comment that are quoted; behind so many more the author knows."""

NAMES: Mapping[Guideline, str] = {
    Guideline.PROFANITY: "swear words",
    Guideline.VULGARITY: "vulgar or sexual language",
    Guideline.THREAT: "threats and wishes of harm",
    Guideline.PERSONAL_ATTACK: "attacks on a person",
    Guideline.ABUSE: "demeaning people for who they are",
    Guideline.PROMOTION: "advertising and self-promotion",
}
"""Each guideline as a sentence names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a rejection rests on.

    Attributes:
        guidelines: The guidelines it names; none where a person named none and nothing spoke against the comment.
        words: The words concerned, as they stand in the comment, in its order; none: the whole of it.
        reason: Why, for the author: the policy's messages, or the person's words.
        decided_at: When.
        by_person: Whether a person decided.
        was_pointed_out: Whether software had pointed to the comment.
    """

    guidelines: tuple[Guideline, ...]
    words: tuple[str, ...]
    reason: str
    decided_at: datetime
    by_person: bool
    was_pointed_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What an author is told about a comment.

    Attributes:
        site: Where it was posted.
        id: The site's id of it.
        verdict: The verdict in force.
        is_waiting: Whether a person is still to look at it.
        ground: What the rejection rests on; None for a comment that is published or waits.
        text: The statement itself: paragraphs with an empty line between them.
    """

    site: str
    id: str
    verdict: Verdict
    is_waiting: bool
    ground: Ground | None
    text: str


def explain(record: Record, policy: Policy) -> Statement:
    """Write the statement of reasons for a comment, whatever was decided about it."""
    ground = None
    if record.is_waiting:
        appealed = record.appeal is not None
        paragraphs = [
            _about(record, "is not published." if appealed else "has not been decided on yet."),
            _waiting(record),
        ]
    elif record.verdict is Verdict.APPROVE:
        paragraphs = [_about(record, "is published.")]
    else:
        ground = ground_of(record, policy.messages)
        paragraphs = [
            _about(record, f"is not published. This was decided on {_day(ground.decided_at)}."),
            _why(ground),
            _which(ground),
            _how(ground),
            _next(record, ground, policy.appeal),
        ]
    return Statement(
        site=record.comment.site,
        id=record.comment.id,
        verdict=record.verdict,
        is_waiting=record.is_waiting,
        ground=ground,
        text="\n\n".join(paragraphs),
    )


def ground_of(record: Record, messages: Mapping[Guideline, str]) -> Ground:
    """Say what the rejection in force rests on: the person's verdict where there is one, else the machine's."""
    findings = [
        finding for finding in record.decision.findings if finding.effect in (Effect.JUDGE, Effect.REVIEW)
    ]
    if not record.reviews:
        decision = record.decision
        guidelines = tuple(dict.fromkeys(finding.guideline for finding in findings))
        # The decision says which of them were broken and which only doubtful; another policy may have worded it.
        broken = tuple(name for name in guidelines if messages[name] in decision.reason) or guidelines
        return Ground(
            guidelines=broken,
            words=_words(record.comment.text, findings, broken),
            reason=decision.reason,
            decided_at=decision.decided_at,
            by_person=False,
            was_pointed_out=True,
        )
    review = record.reviews[-1]
    named = review.guideline or next((finding.guideline for finding in findings), None)
    guidelines = () if named is None else (named,)
    return Ground(
        guidelines=guidelines,
        words=_words(record.comment.text, findings, guidelines),
        reason=review.reason or (messages[named] if named else ""),
        decided_at=review.reviewed_at,
        by_person=True,
        was_pointed_out=bool(findings),
    )


def _words(text: str, findings: Iterable[Finding], guidelines: tuple[Guideline, ...]) -> tuple[str, ...]:
    """Give the stretches that count, in the order of the text; of those that overlap, the one that begins first."""
    spans = sorted({finding.span for finding in findings if finding.span and finding.guideline in guidelines})
    words, end = [], 0
    for span in spans:
        if span.start >= end:
            words.append(text[span.start : span.end])
            end = span.end
    return tuple(words[:MOST_WORDS])


def _about(record: Record, what: str) -> str:
    comment = record.comment
    when = f" of {_day(comment.posted_at)}" if comment.posted_at else ""
    where = f" under “{comment.article_title}”" if comment.article_title else ""
    return f"Your comment{when}{where} {what}"


def _waiting(record: Record) -> str:
    appeal = record.appeal
    if appeal is not None and appeal.is_open:
        who = "A person" if appeal.first is None else "Another person than the one who decided"
        return f"You have appealed. {who} will look at it; until then it is not published."
    shown = (
        "It is published until then."
        if record.verdict is Verdict.APPROVE
        else "It is not published until then."
    )
    return f"A person will look at it. {shown}"


def _why(ground: Ground) -> str:
    if not ground.guidelines:
        return f"The reason: {ground.reason}" if ground.reason else "It breaks our guidelines for comments."
    names = _listed([NAMES[name] for name in ground.guidelines])
    return f"It breaks our guideline{'s' if len(ground.guidelines) > 1 else ''} on {names}. {ground.reason}".strip()


def _which(ground: Ground) -> str:
    if not ground.words:
        return "This concerns the comment as a whole."
    return "The words concerned: " + "; ".join(f"“{words}”" for words in ground.words)


def _how(ground: Ground) -> str:
    if not ground.by_person:
        return "Software found this and decided by itself; no person has looked at the comment."
    if ground.was_pointed_out:
        return "A person decided this, after software had pointed to the comment."
    return "A person decided this; no software was involved."


def _next(record: Record, ground: Ground, appeal: str) -> str:
    if record.appeal is not None:
        return (
            "You have appealed, and another person has looked at it: this decision is ours for good. "
            + _ELSEWHERE
        )
    who = "Another person than the one who decided" if ground.by_person else "A person"
    return f"If you think this is wrong: {appeal} {who} will look at it. {_ELSEWHERE}"


_ELSEWHERE = (
    "In the European Union you may also turn to a certified body for out-of-court dispute settlement, and anywhere to a "
    "court."
)


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
