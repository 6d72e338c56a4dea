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
    from moderation.text import Text


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
        return self.decide([normalize(comment.text) for comment in comments])

    def decide(self, texts: Sequence[Text], repeated: Sequence[bool] | None = None) -> list[Decision]:
        """Decide on each text, in order.

        Args:
            texts: Normalized comments.
            repeated: For each, whether the same text stands under another article; None where nothing is stored.
        """
        flags = [False] * len(texts) if repeated is None else repeated
        decisions = []
        for text, is_repeated, predicted in zip(texts, flags, self.classifier.find(texts), strict=True):
            found = self.policy.rules.find(text, is_repeated=is_repeated)
            judgement = self.policy.judge([*found, *predicted])
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
