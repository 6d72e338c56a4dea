"""Screen the golden comments and name each that is decided otherwise than a person did."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from training.benchmarks import sets
from training.benchmarks.figures import Rate, table
from training.benchmarks.subjects import decider, outcome

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from moderation.domain import Decision

ERRORS = (
    ("rejected, should be approved", "approve", "rejected"),
    ("held, should be approved", "approve", "held"),
    ("approved, should be rejected", "reject", "approved"),
)
"""What can go wrong: its title, the right verdict, the band given."""


def run(arguments: argparse.Namespace) -> None:
    """Print the bands by guideline and the ids of the errors; with ``--verbose`` what was found, too."""
    rows = sets.rows("comments")
    decisions = decider()([row["text"] for row in rows])
    bands = [outcome(decision) for decision in decisions]
    print(by_guideline(rows, decisions))
    print()
    for title, wanted, band in ERRORS:
        wrong = [
            (row, decision)
            for row, decision, given in zip(rows, decisions, bands, strict=True)
            if row["verdict"] == wanted and given == band
        ]
        total = sum(row["verdict"] == wanted for row in rows)
        print(f"{title}: {Rate(len(wrong), total)}: {' '.join(row['id'] for row, _ in wrong)}")
        if arguments.verbose:
            for row, decision in wrong:
                best = decision.findings[0] if decision.findings else None
                source = f"{best.source} {best.guideline} {best.score:.2f}" if best else "-"
                print(f"  {row['id']} [{source}] ({row['why']}) {row['text']}")


def by_guideline(rows: Sequence[dict[str, Any]], decisions: Sequence[Decision]) -> str:
    """Give a table of what comments of each guideline got, and how many of them for that guideline."""
    counts = Counter(
        (row["guideline"] or "none", outcome(decision)) for row, decision in zip(rows, decisions, strict=True)
    )
    return table(
        ("guideline", "approved", "held", "rejected", "right guideline"),
        [
            (name, *(counts[name, band] for band in ("approved", "held", "rejected")), right)
            for name, right in _right_guideline(rows, decisions).items()
        ],
    )


def _right_guideline(rows: Sequence[dict[str, str]], decisions: Sequence[Decision]) -> dict[str, str]:
    """Count by guideline how many comments were stopped for that guideline, among others or alone."""
    names = sorted({row["guideline"] or "none" for row in rows})
    return {
        name: "-"
        if name == "none"
        else str(
            sum(
                any(finding.guideline == name for finding in decision.findings)
                for row, decision in zip(rows, decisions, strict=True)
                if row["guideline"] == name
            )
        )
        for name in names
    }
