"""From lessons to a proposal, and how it does on lessons it was made without."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from moderation.classifier.refitting import correct
from moderation.domain import Comment
from moderation.learning import thresholds
from moderation.learning.gates import CLEAN, MENTIONS, MOST_HELD, MOST_REJECTED, sentences_of
from moderation.learning.lessons import GUIDELINES, Lesson, Lessons, bands, probabilities, study

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from moderation.classifier.refitting import Correction
    from moderation.learning.lessons import Array, Bands
    from moderation.policy import Threshold
    from moderation.screening import Screener

_SURE = 1.64
"""By how many standard errors a proposal must cost less than what is in force (one side, 5 %)."""


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """What would be changed.

    Attributes:
        corrections: What is added to which head of the stack.
        thresholds: The thresholds, in the order of the columns.
    """

    corrections: Mapping[str, Correction]
    thresholds: Sequence[Threshold]

    def bands(self, lessons: Lessons) -> Bands:
        """Give the band of each comment under the proposal."""
        stack = lessons.signals.stack.corrected(self.corrections)
        return bands(lessons, lessons.judged(probabilities(lessons.signals, stack)), self.thresholds)


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What a proposal has to keep to.

    Attributes:
        present: The thresholds in force, in the order of the columns.
        budget: The share of good comments that may be rejected outright.
        mentions: The gate's plain mentions of people.
        clean: The gate's clean comments on the news.
    """

    present: Sequence[Threshold]
    budget: float
    mentions: Lessons
    clean: Lessons


def terms_of(screener: Screener, budget: float) -> Terms:
    """Give the terms under what is in force.

    Raises:
        ArtifactError: The model has no stack.
    """
    mentions, clean = (
        study(screener, [Lesson(Comment(id=sort, text=text), None) for text in sentences_of(sort)])
        for sort in (MENTIONS, CLEAN)
    )
    present = [screener.policy.thresholds[name] for name in GUIDELINES]
    return Terms(present=present, budget=budget, mentions=mentions, clean=clean)


def propose(lessons: Lessons, terms: Terms) -> Proposal:
    """Correct the heads, choose the thresholds on scores of comments left out, and keep to the gate.

    Args:
        lessons: What people said.
        terms: What to keep to.
    """
    stack = lessons.signals.stack
    corrections: dict[str, Correction] = {}
    scores = probabilities(lessons.signals, stack)
    for column, name in enumerate(GUIDELINES):
        known = lessons.speaks[:, column] & (lessons.good | (lessons.breaks == column))
        part = lessons.only(known)
        if name in stack.heads and (
            found := correct(part.signals, name, part.breaks == column, part.parts[:, 1])
        ):
            corrections[name] = found
            scores[:, column] = probabilities(lessons.signals, stack.corrected({name: found}))[:, column]
            scores[known, column] = found.left_out
    chosen = thresholds.choose(lessons, scores, terms.present, terms.budget)
    corrected = stack.corrected(corrections)
    for part in (terms.mentions, terms.clean):
        judged = part.judged(probabilities(part.signals, corrected))
        chosen = thresholds.ease(chosen, judged, "reject", int(MOST_REJECTED * len(judged)))
    judged = terms.mentions.judged(probabilities(terms.mentions.signals, corrected))
    chosen = thresholds.ease(chosen, judged, "review", int(MOST_HELD * len(judged)))
    return Proposal(corrections, chosen)


def left_out(lessons: Lessons, terms: Terms) -> Bands:
    """Give the band of each comment under a proposal that was made, in every step, without it."""
    banded = np.zeros(len(lessons.rows), dtype=np.int64)
    for part in np.unique(lessons.parts[:, 0]):
        held = lessons.parts[:, 0] == part
        banded[held] = propose(lessons.only(~held), terms).bands(lessons.only(held))
    return banded


def is_better(before: Bands, after: Bands, breaks: Bands) -> bool:
    """Tell whether outcomes cost less than others beyond chance."""
    gains: Array = thresholds.costs(before, breaks) - thresholds.costs(after, breaks)
    return bool(len(gains) and gains.mean() > _SURE * gains.std() / sqrt(len(gains)))
