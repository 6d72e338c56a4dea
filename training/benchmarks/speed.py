"""Count comments per processor second, one by one as the endpoint sees them."""

from __future__ import annotations

import gzip
import json
import time
from statistics import mean, median
from typing import TYPE_CHECKING

from moderation.text import normalize
from training.benchmarks import peers, sets
from training.benchmarks.figures import table
from training.benchmarks.subjects import decider, shipped_policy

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from pathlib import Path

_NEWS = ("fox_news_comments", "unhealthy_globe", "civil_comments_chunk")
_ROUNDS = 5
_PEER_TEXTS = 300


def run(arguments: argparse.Namespace) -> None:
    """Print the speed of the rules, of the screener and of the peers, on the golden comments and on news comments."""
    texts = {"golden": [row["text"] for row in sets.rows("comments")]}
    if arguments.data:
        texts["news"] = news_comments(arguments.data)
    rules = shipped_policy().rules
    rows = [
        (name, round(mean(map(len, sample))), subject, f"{speed:,.0f}")
        for name, sample in texts.items()
        for subject, speed in [
            ("rules: normalize and find", _speed(lambda text: rules.find(normalize(text)), sample)),
            ("normalize alone", _speed(normalize, sample)),
            *(() if arguments.rules_only else _screener_and_peers(sample)),
        ]
    ]
    print(table(("set", "mean length", "subject", "comments per CPU-second"), rows))


def _screener_and_peers(sample: Sequence[str]) -> list[tuple[str, float]]:
    decide = decider()
    few = sample[:_PEER_TEXTS]
    return [
        ("screener, one by one", _speed(lambda text: decide([text]), few, rounds=2)),
        ("screener, in batches of 500", _batch_speed(decide, sample[:2000])),
        *((peer, len(few) / max(peers.ask(peer, few).seconds, 1e-9)) for peer in peers.names(installed=True)),
    ]


def news_comments(data: Path, each: int = 1500) -> list[str]:
    """Read the first news comments of each of some sources."""
    texts = []
    for name in _NEWS:
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line, _ in zip(lines, range(each), strict=False)]
    return [text for text in texts if text.strip()]


def _speed(work: Callable[[str], object], texts: Sequence[str], rounds: int = _ROUNDS) -> float:
    """Give the median over some rounds, after one to warm up."""
    return median([_round(work, texts) for _ in range(rounds + 1)][1:])


def _round(work: Callable[[str], object], texts: Sequence[str]) -> float:
    begin = time.process_time()
    for text in texts:
        work(text)
    return len(texts) / (time.process_time() - begin)


def _batch_speed(decide: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    begin = time.process_time()
    decide(texts)
    return len(texts) / (time.process_time() - begin)
