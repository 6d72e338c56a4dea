"""Count comments per processor second, one by one as the endpoint sees them."""

from __future__ import annotations

import gzip
import json
import time
from statistics import mean
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
_FEW = 500
"""Texts for the slow subjects."""


def run(arguments: argparse.Namespace) -> None:
    """Print the speed of the rules, of the screener and of the peers, on the golden comments and on news comments.

    Every text is new to its subject, and the subject is warm: caches hold the words of other comments, as in service.
    """
    golden = [row["text"] for row in sets.rows("comments")]
    held = [row["text"] for name in ("threats_held", "promotion_held") for row in sets.rows(name)]
    parts = {"golden": ([*held, *sets.clean()], golden)}
    if arguments.data:
        news = news_comments(arguments.data)
        parts["news"] = (news[::3], [*news[1::3], *news[2::3]])
    rules = shipped_policy().rules
    rules.prepare()
    rows = []
    for name, (others, texts) in parts.items():
        speeds = [
            ("rules: normalize and find", _speed(lambda text: rules.find(normalize(text)), others, texts))
        ]
        if not arguments.rules_only:
            speeds += _screener_and_peers(others, texts)
        length = round(mean(map(len, texts)))
        rows += [(name, length, subject, f"{speed:,.0f}") for subject, speed in speeds]
    print(table(("set", "mean length", "subject", "comments per CPU-second"), rows))


def _screener_and_peers(others: Sequence[str], texts: Sequence[str]) -> list[tuple[str, float]]:
    decide = decider()
    few = texts[:_FEW]
    return [
        ("screener, one by one", _speed(lambda text: decide([text]), others[-_FEW:], few)),
        ("screener, in batches of 500", _batch_speed(decide, texts[-2000:])),
        *((peer, len(few) / max(peers.ask(peer, few).seconds, 1e-9)) for peer in peers.names(installed=True)),
    ]


def news_comments(data: Path, each: int = 1500) -> list[str]:
    """Read the first news comments of each of some sources."""
    texts = []
    for name in _NEWS:
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line, _ in zip(lines, range(each), strict=False)]
    return [text for text in texts if text.strip()]


def _speed(work: Callable[[str], object], others: Sequence[str], texts: Sequence[str]) -> float:
    """Work through other texts to warm up, then time one pass over texts not seen yet."""
    for text in others:
        work(text)
    begin = time.process_time()
    for text in texts:
        work(text)
    return len(texts) / (time.process_time() - begin)


def _batch_speed(decide: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    begin = time.process_time()
    decide(texts)
    return len(texts) / (time.process_time() - begin)
