"""What a policy does to comments, with Wilson intervals: to those nothing is wrong with, and to breaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moderation.domain import Guideline
from training import development, scoring
from training.benchmarks.figures import Rate
from training.corpus import AUTHORED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from training.development import Row
    from training.scoring import Scores


def outcomes(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Give what the policy does to comments that nothing is wrong with: news, plain mentions of identities."""
    kinds: dict[str, Callable[[Row], bool]] = {
        "clean news comments": development.is_clean_news,
        "news comments read and found clean": development.is_read_clean_news,
        "plain mentions of identities": lambda row: development.is_plain(row) and not row.tuning,
    }
    table = []
    for name, belongs in kinds.items():
        own = [scores.outcome[place] for place, row in enumerate(rows) if belongs(row)]
        table.append({"comments": name, "number": len(own)} | _bands(own))
    return table


def recall(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Give for each guideline what the policy does to comments that break it, for whatever reason."""
    kinds: dict[str, Callable[[Row], bool]] = {
        "all sets": development.is_natural,
        "news": lambda row: row.source in development.NEWS,
        "news, read by the guidelines": development.is_read_news,
        "our own": lambda row: row.source == AUTHORED and not row.tuning,
    }
    table = []
    for guideline in Guideline:
        for name, belongs in kinds.items():
            own = [
                scores.outcome[place]
                for place, row in enumerate(rows)
                if row.labels.get(guideline) and belongs(row)
            ]
            if own:
                table.append({"guideline": guideline.value, "of": name, "breaches": len(own)} | _bands(own))
    return table


def _bands(outcome: Sequence[int]) -> dict[str, Any]:
    rejected = Rate.of(one == scoring.REJECTED for one in outcome)
    return {
        "rejected": _percent(rejected),
        "rejected or held": _percent(Rate.of(one != scoring.APPROVED for one in outcome)),
    }


def _percent(rate: Rate) -> str:
    low, high = rate.interval()
    return f"{rate.share:.1%} ({low:.1%} to {high:.1%})"
