"""Screen comments as readers of the region write them, and say how many are decided otherwise than people would; never which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.benchmarks import sets
from training.benchmarks.figures import Rate
from training.benchmarks.golden import ERRORS, by_guideline
from training.benchmarks.subjects import decider, outcome

if TYPE_CHECKING:
    import argparse


def run(_: argparse.Namespace) -> None:
    """Print the bands by guideline and the shares of errors, of the fresh comments and of the studied ones."""
    decide = decider()
    for name in ("readers_held2", "readers_held"):
        rows = sets.rows(name)
        decisions = decide([row["text"] for row in rows])
        given = list(zip(rows, map(outcome, decisions), strict=True))
        print(sets.title(name))
        print(by_guideline(rows, decisions))
        for kind, is_hard in (("hard", True), ("everyday", False)):
            right = [
                (band == "approved") == (row["verdict"] == "approve")
                for row, band in given
                if row["hard"] == is_hard
            ]
            print(f"{kind} ones right, a held one counting as not approved: {Rate.of(right)}")
        for title, wanted, band in ERRORS:
            print(f"{title}: {Rate.of(got == band for row, got in given if row['verdict'] == wanted)}")
        print()
