"""Measure recall and false positives on the held sets, fresh and studied: threats or promotion beside their near misses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from moderation.domain import Guideline
from training.benchmarks import sets
from training.benchmarks.figures import Rate, table
from training.benchmarks.subjects import decider, outcome, rule_findings, shipped_policy

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import Any

    from moderation.domain import Decision


def threats(arguments: argparse.Namespace) -> None:
    """Measure on the threats."""
    _run(("threats_held2", "threats_held"), Guideline.THREAT, arguments)


def promotion(arguments: argparse.Namespace) -> None:
    """Measure on the promotion."""
    _run(("promotion_held2", "promotion_held"), Guideline.PROMOTION, arguments)


def _run(names: Sequence[str], guideline: Guideline, arguments: argparse.Namespace) -> None:
    policy = shipped_policy()
    decide = None if arguments.rules_only else decider()
    for name in names:
        rows = sets.rows(name)
        labels = [row[guideline] for row in rows]
        flags = [bool(rule_findings(policy, row["text"], guideline)) for row in rows]
        lines = [_line(f"rules: {guideline} found", labels, flags)]
        if decide:
            decisions = decide([row["text"] for row in rows])
            lines += _screened(guideline, policy.thresholds[guideline].review, labels, decisions)
        print(sets.title(name))
        print(table(("subject", "recall", "false positives"), lines))
        print()
        _by_category(rows, labels, flags)


def _screened(
    guideline: Guideline, review: float, labels: Sequence[bool], decisions: Sequence[Decision]
) -> list[tuple[object, ...]]:
    """Give the lines of rules and classifier together."""
    bands = [outcome(decision) for decision in decisions]
    scores = [decision.scores[guideline] for decision in decisions]
    return [
        _line(f"screener: {guideline} held or rejected", labels, [score >= review for score in scores]),
        _line("screener: held or rejected", labels, [band != "approved" for band in bands]),
        _line("screener: rejected outright", labels, [band == "rejected" for band in bands]),
    ]


def _line(subject: str, labels: Sequence[bool], flags: Sequence[bool]) -> tuple[object, ...]:
    return (
        subject,
        Rate.of(flag for label, flag in zip(labels, flags, strict=True) if label),
        Rate.of(flag for label, flag in zip(labels, flags, strict=True) if not label),
    )


def _by_category(rows: Sequence[dict[str, Any]], labels: Sequence[bool], flags: Sequence[bool]) -> None:
    """Print where the rules err, by the reason each row gives, never the row."""
    errors: Counter[tuple[bool, str]] = Counter()
    totals: Counter[tuple[bool, str]] = Counter()
    for row, label, flag in zip(rows, labels, flags, strict=True):
        totals[label, row["why"]] += 1
        errors[label, row["why"]] += label != flag
    print(
        table(
            ("errors of the rules by category", "kind", "errors", "of"),
            [
                (why, "missed" if label else "false positive", count, totals[label, why])
                for (label, why), count in errors.most_common()
                if count
            ],
        )
    )
    print()
