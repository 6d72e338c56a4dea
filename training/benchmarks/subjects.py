"""What is measured: the rules alone, and the whole screener, as they ship."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from moderation.bootstrap import build_screener, load_policy
from moderation.config import Config
from moderation.domain import Comment, Effect, Verdict
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moderation.domain import Decision, Finding, Guideline
    from moderation.policy import Policy
    from moderation.screening import Screener

    Outcome = Literal["approved", "held", "rejected"]

_BATCH = 500
"""Comments screened at once; the answer does not depend on it."""


def shipped_policy() -> Policy:
    """Load the shipped policy, with its rules."""
    return load_policy(Config())


def rule_findings(policy: Policy, text: str, guideline: Guideline | None = None) -> list[Finding]:
    """Give what the rules alone have against a text, on one guideline or on any, that is enough to hold it."""
    return [
        finding
        for finding in policy.rules.find(normalize(text))
        if finding.effect is Effect.JUDGE
        and guideline in (None, finding.guideline)
        and finding.score >= policy.thresholds[finding.guideline].review
    ]


def decider() -> Callable[[Sequence[str]], list[Decision]]:
    """Load the whole screener and give what decides on texts with it."""
    return deciding(build_screener(Config()))


def deciding(screener: Screener) -> Callable[[Sequence[str]], list[Decision]]:
    """Give what decides on texts with a screener, in batches."""

    def decide(texts: Sequence[str]) -> list[Decision]:
        comments = [Comment(id=str(number), text=text) for number, text in enumerate(texts, 1)]
        parts = [comments[start : start + _BATCH] for start in range(0, len(comments), _BATCH)]
        return [decision for part in parts for decision in screener.screen(part)]

    return decide


def outcome(decision: Decision) -> Outcome:
    """Tell the band: a comment in the middle is held, whatever the policy answers meanwhile."""
    if decision.needs_review:
        return "held"
    return "rejected" if decision.verdict is Verdict.REJECT else "approved"
