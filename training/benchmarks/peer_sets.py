"""Let the peers judge the hand-written sets, beside our rules and our screener, in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.benchmarks import peers, sets
from training.benchmarks.figures import Rate, table
from training.benchmarks.subjects import decider, outcome, rule_findings, shipped_policy

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def run(arguments: argparse.Namespace) -> None:
    """Print, for each subject, the share flagged of golden rejects, golden approvals, clean sentences and the report."""
    golden = sets.rows("comments")
    texts = {
        "golden rejects": [row["text"] for row in golden if row["verdict"] == "reject"],
        "golden approvals": [row["text"] for row in golden if row["verdict"] == "approve"],
        "clean sentences": sets.clean(),
        "report": sets.report(),
    }
    policy = shipped_policy()
    flags: dict[str, list[Sequence[bool]]] = {
        "ours: rules": [[bool(rule_findings(policy, text)) for text in part] for part in texts.values()]
    }
    if not arguments.rules_only:
        decide = decider()
        bands = [[outcome(decision) for decision in decide(part)] for part in texts.values()]
        flags["ours: rejected"] = [[band == "rejected" for band in part] for part in bands]
        flags["ours: rejected or held"] = [[band != "approved" for band in part] for part in bands]
    for peer in peers.names(installed=not arguments.rules_only):
        flags[peer] = [peers.ask(peer, part).flags for part in texts.values()]
    rows = [(name, *(f"{Rate.of(part).share:.1%}" for part in parts)) for name, parts in flags.items()]
    print(table(("flagged", *texts), rows))
