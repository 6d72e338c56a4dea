"""What reviews teach: comments as today's model reads them, beside what people said of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from moderation.context import read
from moderation.domain import Effect, Guideline, Verdict
from moderation.policy import Threshold
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from moderation.classifier.stack import Signals, Stack
    from moderation.domain import Comment, Finding, Record
    from moderation.screening import Screener

    Array = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Bands = NDArray[np.int64]

GUIDELINES = tuple(Guideline)
"""The order of the columns of every table."""

APPROVED, HELD, REJECTED = 0, 1, 2
"""The bands: published, waiting for a person, rejected outright."""

CLASSIFIER = "classifier"
"""The source of the model's own findings."""

_EVERYTHING = Threshold(review=np.nextafter(0.0, 1.0), reject=1.0)
"""Under these bands a decision keeps every finding."""

_PARTS = 5
"""How many parts comments are dealt into to leave one out, and each rest of them again."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one review teaches.

    Attributes:
        comment: The comment.
        breaks: The guideline a rejection rests on; None where the person approved.
    """

    comment: Comment
    breaks: Guideline | None

    @classmethod
    def of(cls, record: Record) -> Lesson:
        """Take the verdict in force; a rejection that names no guideline rests on that of the strongest finding."""
        review = record.reviews[-1]
        if review.verdict is Verdict.APPROVE:
            return cls(record.comment, None)
        scores = record.decision.scores
        found = [one for one in record.decision.findings if one.effect in {Effect.JUDGE, Effect.REVIEW}]
        strongest = found[0].guideline if found else max(GUIDELINES, key=lambda name: scores.get(name, 0.0))
        return cls(record.comment, review.guideline or strongest)


@dataclass(frozen=True, slots=True, eq=False)
class Lessons:
    """Lessons as a screener reads them, one row each.

    Attributes:
        rows: The lessons.
        signals: What encoder and n-grams say of each.
        rules: The highest score a rule gives, by guideline; shape (rows, 6).
        speaks: Whether the model's score counts, by guideline: not in another language, not of a quotation.
        unread: Whether nothing could read it, so that it is held in any case.
        found: The rules' findings, however weak.
        breaks: The column of the guideline that it breaks; -1 for a good comment.
        parts: Two numbers below `_PARTS` for each, by a hash of its letters: copies of a text stay together.
    """

    rows: Sequence[Lesson]
    signals: Signals
    rules: Array
    speaks: Flags
    unread: Flags
    found: Sequence[Sequence[Finding]]
    breaks: Bands
    parts: Bands

    @property
    def good(self) -> Flags:
        """Whether a person approved it."""
        return self.breaks < 0

    def judged(self, probabilities: Array) -> Array:
        """Give the scores that the policy sees: the model's or a rule's, the higher."""
        scores: Array = np.maximum(self.rules, np.where(self.speaks, probabilities, 0.0))
        return scores

    def only(self, which: Flags) -> Lessons:
        """Give some of the lessons."""
        places = np.flatnonzero(which).tolist()
        return Lessons(
            rows=[self.rows[place] for place in places],
            signals=replace(self.signals, table=self.signals.table[places]),
            rules=self.rules[places],
            speaks=self.speaks[places],
            unread=self.unread[places],
            found=[self.found[place] for place in places],
            breaks=self.breaks[places],
            parts=self.parts[places],
        )


def study(screener: Screener, lessons: Sequence[Lesson]) -> Lessons:
    """Read the comments of lessons, each once.

    Raises:
        ArtifactError: The model has no stack.
    """
    policy = replace(screener.policy, thresholds=dict.fromkeys(Guideline, _EVERYTHING))
    decisions = replace(screener, policy=policy).screen([lesson.comment for lesson in lessons])
    texts = [normalize(lesson.comment.text) for lesson in lessons]
    own = [read(lesson.comment, text).own for lesson, text in zip(lessons, texts, strict=True)]
    shape = (len(lessons), len(GUIDELINES))
    rules, speaks = np.zeros(shape), np.zeros(shape, dtype=np.bool_)
    for place, decision in enumerate(decisions):
        for finding in decision.findings:
            column = GUIDELINES.index(finding.guideline)
            if finding.effect is Effect.JUDGE and finding.source == CLASSIFIER:
                speaks[place, column] = True
            elif finding.effect is Effect.JUDGE:
                rules[place, column] = max(rules[place, column], finding.score)
    return Lessons(
        rows=lessons,
        signals=screener.classifier.listen(own),
        rules=rules,
        speaks=speaks,
        unread=np.array(
            [any(one.effect is Effect.UNREAD for one in each.findings) for each in decisions], dtype=np.bool_
        ),
        found=[[one for one in each.findings if one.source != CLASSIFIER] for each in decisions],
        breaks=np.array(
            [GUIDELINES.index(one.breaks) if one.breaks else -1 for one in lessons], dtype=np.int64
        ),
        parts=np.array([_parts(text.folded) for text in texts], dtype=np.int64).reshape(-1, 2),
    )


def probabilities(signals: Signals, stack: Stack) -> Array:
    """Give the probability of each guideline; 0 for one that has no head."""
    table = stack.probabilities(signals.table)
    heads = [stack.heads.index(name) if name in stack.heads else None for name in GUIDELINES]
    return np.stack([np.zeros(len(table)) if head is None else table[:, head] for head in heads], axis=1)


def bands(lessons: Lessons, judged: Array, thresholds: Sequence[Threshold]) -> Bands:
    """Give the band of each comment under thresholds in the order of the columns."""
    review = np.array([each.review for each in thresholds])
    reject = np.array([each.reject for each in thresholds])
    held = (judged >= review).any(axis=1) | lessons.unread
    banded: Bands = np.where((judged >= reject).any(axis=1), REJECTED, np.where(held, HELD, APPROVED))
    return banded


def _parts(folded: str) -> tuple[int, int]:
    letters = "".join(filter(str.isalnum, folded))
    number = int.from_bytes(hashlib.sha256(letters.encode()).digest()[:8])
    return number % _PARTS, number // _PARTS % _PARTS
