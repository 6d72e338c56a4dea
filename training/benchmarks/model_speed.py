"""Time what one comment costs with the model: rules, encoder, n-grams and policy, on one thread."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from moderation.bootstrap import build_screener
from moderation.cli.parallel import screen_in_order
from moderation.config import Config
from moderation.domain import Comment
from training.benchmarks import bert_base, sets
from training.benchmarks.figures import table
from training.benchmarks.speed import news_comments

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from moderation.screening import Screener

WORDS = 40
"""Length of a comment."""

_TOKENS_A_WORD = 1.5
"""Pieces of words and marks that the golden sentences have for each word; measured."""

LENGTHS = (200, 1_000, 5_000, 20_000, 100_000)
"""Characters of the long comments."""

_BATCH = 100

_SERVE = """
import sys
from pathlib import Path
import moderation.web.app
from moderation.bootstrap import build_screener
from moderation.config import Config
from moderation.domain import Comment
screener = build_screener(Config(model=Path(sys.argv[1])))
for text in sys.stdin.read().splitlines():
    screener.screen([Comment(id="1", text=text)])
[highest] = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(highest.split()[1]) // 1024)
"""
"""What a worker does, to see what memory it takes."""


def run(arguments: argparse.Namespace) -> None:
    """Print milliseconds of CPU one by one, comments a second in batches, and what long comments and memory take."""
    config = Config(model=arguments.model) if arguments.model else Config()
    screener = build_screener(config)
    words = " ".join(_texts(arguments.data)).split()
    comments = [Comment(id="1", text=text) for text in _cut(words)]
    half = len(comments) // 2
    for comment in comments[:half]:
        screener.screen([comment])
    spent = np.array([_seconds(partial(screener.screen, [comment])) for comment in comments[half:]]) * 1e3
    batches = [comments[start : start + _BATCH] for start in range(0, len(comments), _BATCH)]
    whole = sum(_seconds(partial(screener.screen, batch)) for batch in batches)
    rows: list[tuple[str, str]] = [
        (f"one by one, {len(spent)} comments of {WORDS} words: CPU ms p50", f"{np.median(spent):.2f}"),
        ("p99", f"{np.quantile(spent, 0.99):.2f}"),
        ("in batches: comments per CPU-second", f"{len(comments) / whole:,.0f}"),
        (
            "on two processes: comments per second of the clock",
            f"{_on_two(batches * 10, screener, config):,.0f}",
        ),
    ]
    rows.append(
        ("resident memory of a process that did this: MB", f"{_memory(config, [c.text for c in comments])}")
    )
    rows += [
        (f"one of {size:,} characters: CPU ms", f"{_long(screener.screen, words, size):,.0f}")
        for size in LENGTHS
    ]
    tokens = round(WORDS * _TOKENS_A_WORD)
    bert = bert_base.milliseconds(tokens)
    rows.append((f"BERT-base's architecture, fp32, {tokens} tokens: CPU ms", f"{bert:.1f}"))
    rows.append(("our whole road to a decision is faster, times", f"{bert / float(np.median(spent)):.1f}"))
    print(table(("figure", "value"), rows))


def _texts(data: Path | None) -> Sequence[str]:
    return news_comments(data, each=500) if data else [*sets.clean(), *sets.report()]


def _cut(words: list[str]) -> Iterator[str]:
    for start in range(0, len(words) - WORDS + 1, WORDS):
        yield " ".join(words[start : start + WORDS])


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _long(screen: Callable[[list[Comment]], object], words: list[str], size: int) -> float:
    text = " ".join(words * (size // len(words) + 1))[:size]
    return _seconds(partial(screen, [Comment(id="1", text=text)])) * 1e3


def _on_two(batches: list[list[Comment]], screener: Screener, config: Config) -> float:
    """Screen on two processes; the clock starts with the first answer, when both have loaded the model."""
    answers = screen_in_order(iter(batches), screener, config, jobs=2)
    next(answers)
    begin, done = time.perf_counter(), 0
    for answer in answers:
        done += len(answer)
    return done / (time.perf_counter() - begin)


def _memory(config: Config, texts: list[str]) -> str:
    """Give the most memory a process had that serves and does nothing else, in MB."""
    command = [sys.executable, "-c", _SERVE, str(config.model)]
    given = "\n".join(texts)
    ran = subprocess.run(command, input=given, capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    return ran.stdout.strip()
