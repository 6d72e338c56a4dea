"""What reviewers keep contradicting: rules and listed words they overturn, words of what the machine lets through."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from typing import TYPE_CHECKING

from moderation.context import COMMON
from moderation.domain import Effect
from moderation.learning.lessons import APPROVED
from moderation.rates import Rate
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from moderation.domain import Finding
    from moderation.learning.lessons import Bands, Lesson, Lessons
    from moderation.rules import Rule
    from moderation.screening import Screener

FEWEST = 3
"""A rule or word is named from so many contradictions on."""

DOUBTED = 1 / 3
"""A rule is named where even the lower end of the interval says that it is overturned this often."""

MOST = 20
"""How many of each are named."""

_SURE = 2.0
"""By how many standard errors a word must stand out."""

_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Overturned:
    """How often people approved what a rule spoke against.

    Attributes:
        code: The rule's code.
        word: The listed word, folded; None for the whole rule.
        summary: What the rule looks for.
        rate: Overturned, of reviewed.
    """

    code: str
    word: str | None
    summary: str
    rate: Rate


@dataclass(frozen=True, slots=True)
class Missed:
    """A word, or two in a row, that stands out in what the machine published and people rejected.

    Attributes:
        word: The word, folded.
        missed: Comments with it among those.
        good: Comments with it among those that people approved.
    """

    word: str
    missed: int
    good: int


def overturned(screener: Screener, lessons: Lessons) -> list[Overturned]:
    """List rules and listed words that people contradict, the surest first."""
    rules = {rule.code: rule for rule in screener.policy.rules.rules}
    seen: dict[tuple[str, str | None], list[bool]] = defaultdict(list)
    for row, found in zip(lessons.rows, lessons.found, strict=True):
        counted = [one for one in found if one.source in rules and _counts(screener, one)]
        for name in {name for one in counted for name in _names(row, one, rules)}:
            seen[name].append(row.breaks is None)
    rates = [
        Overturned(code, word, rules[code].summary, Rate.of(flags)) for (code, word), flags in seen.items()
    ]
    doubted = [one for one in rates if one.rate.hits >= FEWEST and one.rate.interval()[0] >= DOUBTED]
    return sorted(doubted, key=lambda one: (-one.rate.interval()[0], one.code, one.word or ""))[:MOST]


def _counts(screener: Screener, finding: Finding) -> bool:
    if finding.effect is Effect.JUDGE:
        return finding.score >= screener.policy.thresholds[finding.guideline].review
    return finding.effect is Effect.REVIEW


def _names(row: Lesson, finding: Finding, rules: Mapping[str, Rule]) -> Iterator[tuple[str, str | None]]:
    yield finding.source, None
    if rules[finding.source].words and finding.span:
        written = row.comment.text[finding.span.start : finding.span.end]
        yield finding.source, " ".join(_WORD.findall(normalize(written).folded)) or None


def missed(lessons: Lessons, banded: Bands) -> list[Missed]:
    """List words that stand out in breaches the machine published, against good comments; the surest first.

    Args:
        lessons: What people said.
        banded: The bands in force.
    """
    let_through = _documents(lessons.only((banded == APPROVED) & ~lessons.good).rows)
    good = _documents(lessons.only(lessons.good).rows)
    counts, common = (Counter(word for words in each for word in words) for each in (let_through, good))
    found = [
        (_stands_out(count, len(let_through), common[word], len(good)), Missed(word, count, common[word]))
        for word, count in counts.items()
        if count >= FEWEST
    ]
    sure = sorted((-excess, one.word, one) for excess, one in found if excess >= _SURE)
    return [one for _, _, one in sure[:MOST]]


def _documents(rows: Sequence[Lesson]) -> list[set[str]]:
    """Give the words and pairs of words of each comment, without those that say nothing of any subject."""
    documents = []
    for row in rows:
        words = _WORD.findall(normalize(row.comment.text).folded)
        pairs = [" ".join(pair) for pair in pairwise(words) if not COMMON.issuperset(pair)]
        documents.append({*words, *pairs} - COMMON)
    return documents


def _stands_out(here: int, of_here: int, there: int, of_there: int) -> float:
    """Give by how many standard errors the logarithm of the odds is higher here than there."""
    odds = log((here + 0.5) / (of_here - here + 0.5)) - log((there + 0.5) / (of_there - there + 0.5))
    return odds / sqrt(
        1 / (here + 0.5) + 1 / (there + 0.5) + 1 / (of_here - here + 0.5) + 1 / (of_there - there + 0.5)
    )
