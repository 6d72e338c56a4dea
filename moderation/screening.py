"""The whole road from comments to decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderation.context import read
from moderation.domain import Comment, Decision
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from moderation.classifier import Classifier
    from moderation.policy import Policy
    from moderation.text import Text


@dataclass(frozen=True, slots=True)
class Opinion:
    """A decision beside what the classifier says by itself.

    Attributes:
        decision: The decision.
        heads: The calibrated probability of each of the model's heads, by name: more of them than there are
            guidelines. All 0 where the text is in a language the model does not read.
    """

    decision: Decision
    heads: Mapping[str, float]


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
        return self.decide(comments, [normalize(comment.text) for comment in comments])

    def decide(
        self, comments: Sequence[Comment], texts: Sequence[Text], repeated: Sequence[bool] | None = None
    ) -> list[Decision]:
        """Decide on each comment, in order.

        Args:
            comments: The comments.
            texts: What `moderation.text.normalize` makes of the text of each.
            repeated: For each, whether the same text stands under another article; None where nothing is stored.
        """
        return [opinion.decision for opinion in self.consider(comments, texts, repeated)]

    def consider(
        self, comments: Sequence[Comment], texts: Sequence[Text], repeated: Sequence[bool] | None = None
    ) -> list[Opinion]:
        """Decide as `decide` does, and tell what the classifier says too."""
        readings = [read(comment, text) for comment, text in zip(comments, texts, strict=True)]
        flags = [False] * len(texts) if repeated is None else repeated
        answers = self.classifier.answer_each([reading.own for reading in readings])
        decisions = []
        for reading, is_repeated, (predicted, _) in zip(readings, flags, answers, strict=True):
            found = self.policy.rules.find(reading.text, is_repeated=is_repeated)
            judgement = self.policy.judge([*reading.aimed(reading.unquoted([*found, *predicted]))])
            decisions.append(
                Decision(
                    verdict=judgement.verdict,
                    needs_review=judgement.needs_review,
                    scores=judgement.scores,
                    findings=judgement.findings,
                    reason=judgement.reason,
                    uncertainty=judgement.uncertainty,
                    policy_version=self.policy.version,
                    model_version=self.classifier.version,
                    decided_at=self.clock(),
                    relevance=reading.relevance,
                )
            )
        return [Opinion(decision, heads) for decision, (_, heads) in zip(decisions, answers, strict=True)]
