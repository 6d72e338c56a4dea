"""Count the clean sentences that are flagged: nothing in them breaks a guideline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.benchmarks import sets
from training.benchmarks.figures import Rate, table
from training.benchmarks.subjects import decider, outcome, rule_findings, shipped_policy

if TYPE_CHECKING:
    import argparse


def run(arguments: argparse.Namespace) -> None:
    """Print the share of clean sentences and of the report's sentences that is flagged.

    With ``--verbose`` also which, but never of a fresh set, whose sentences whoever writes rules should not see.
    """
    policy = shipped_policy()
    decide = None if arguments.rules_only else decider()
    rows: list[tuple[object, ...]] = []
    texts_of = {name: sets.clean(name) for name in ("clean", "clean_held", "clean_held2")}
    texts_of["report"] = sets.report()
    for plain, texts in texts_of.items():
        name = sets.title(plain)
        found = {text: rule_findings(policy, text) for text in texts}
        rows.append((name, "rules: flagged", Rate.of(bool(findings) for findings in found.values())))
        if decide:
            outcomes = [outcome(decision) for decision in decide(texts)]
            rows += [
                (name, f"screener: {band}", Rate.of(each == band for each in outcomes))
                for band in ("held", "rejected")
            ]
        if arguments.verbose and plain not in sets.FRESH:
            for text, findings in found.items():
                for finding in findings:
                    print(f"{name}\t{finding.source}\t{text}")
    print(table(("set", "measure", "share (count, 95 % interval)"), rows))
