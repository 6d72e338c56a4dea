"""Measure promotion on YouTube comments, whole and on the videos that no training row came from."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from typing import TYPE_CHECKING

from sklearn.metrics import roc_auc_score

from moderation.domain import Guideline
from training.benchmarks.figures import Rate, table
from training.benchmarks.subjects import decider, rule_findings, shipped_policy
from training.corpus import key, part_of, wash
from training.sources import SOURCES

if TYPE_CHECKING:
    import argparse
    from typing import Any


def run(arguments: argparse.Namespace) -> None:
    """Print by video the ROC-AUC of rules and classifier together, and recall and false positives of the rules."""
    if arguments.data is None:
        raise SystemExit("youtube needs --data, the folder that holds youtube_spam.jsonl.gz")
    with gzip.open(arguments.data / "youtube_spam.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["text"].strip()]
    policy = shipped_policy()
    flags = [bool(rule_findings(policy, row["text"], Guideline.PROMOTION)) for row in rows]
    scores = [decision.scores[Guideline.PROMOTION] for decision in decider()([row["text"] for row in rows])]
    videos = defaultdict(list)
    for row, flag, score in zip(rows, flags, scores, strict=True):
        for video in (
            f"video {row['labels']['video']}",
            "all",
            *(["not trained on"] if _held_back(row) else []),
        ):
            videos[video].append((bool(row["labels"]["spam"]), flag, score))
    print(
        table(
            ("comments of", "number", "ROC-AUC", "rules: recall", "rules: false positives"),
            [
                (
                    video,
                    len(part),
                    f"{roc_auc_score([spam for spam, _, _ in part], [score for _, _, score in part]):.4f}",
                    Rate.of(flag for spam, flag, _ in part if spam),
                    Rate.of(flag for spam, flag, _ in part if not spam),
                )
                for video, part in sorted(videos.items())
            ],
        )
    )


def _held_back(row: dict[str, Any]) -> bool:
    """Tell whether the row is one of those that training holds back to measure on."""
    return part_of(SOURCES["youtube_spam"], row, key(wash(row["text"]))) == "test"
