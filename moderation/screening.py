"""The whole road from comments to decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.domain import Comment, Decision
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from moderation.classifier import Classifier
    from moderation.policy import Policy


@dataclass(frozen=True, slots=True)
class Screener:
    """Screens comments: normalizes, finds, judges.

    Attributes:
        classifier: The trained model.
        policy: The site's policy, with the rules in force.
        clock: Gives the time of a decision, with a time zone; injected, so that this module reads none.
    """

    classifier: Classifier
    policy: Policy
    clock: Callable[[], datetime]

    def screen(self, comments: Sequence[Comment]) -> list[Decision]:
        """Decide on each comment, in order; the same comment gives the same decision, alone or in a batch."""
        texts = [normalize(comment.text) for comment in comments]
        decisions = []
        for text, predicted in zip(texts, self.classifier.find(texts), strict=True):
            judgement = self.policy.judge([*self.policy.rules.find(text), *predicted])
            decisions.append(
                Decision(
                    verdict=judgement.verdict,
                    needs_review=judgement.needs_review,
                    scores=judgement.scores,
                    findings=judgement.findings,
                    reason=judgement.reason,
                    policy_version=self.policy.version,
                    model_version=self.classifier.version,
                    decided_at=self.clock(),
                )
            )
        return decisions
