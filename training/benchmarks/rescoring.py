"""Measure rescoring: a database against memory, two Dask workers against one, and memory over the queue's size."""

from __future__ import annotations

import json
import multiprocessing
import random
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from functools import cache, partial
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import insert

from moderation.bootstrap import build_screener, open_store, upgrade_store
from moderation.cli.decisions import as_row
from moderation.cli.lines import parse_comment
from moderation.cli.parallel import work_in_order
from moderation.config import Config
from moderation.domain import Comment, Decision, Guideline, Verdict
from moderation.rescoring import Done, Form, Work, begin, rescore_files, rescore_next, versions
from moderation.rules.fingerprint import fingerprint
from moderation.store import Marked, Selection
from moderation.store.engine import connect, transaction
from moderation.store.repeats import keep_bands
from moderation.store.rows import comment_row, decision_row
from moderation.store.schema import comments, decisions
from moderation.text import normalize
from training.benchmarks import sets
from training.benchmarks.figures import table
from training.benchmarks.speed import news_comments

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from moderation.rescoring import Changes
    from moderation.screening import Screener
    from moderation.store import Run, Store

WORDS = 40
"""Length of a comment."""

_BATCH = 128
_FILLED = 2_000
_PART = 100
"""Comments in a part of an archive."""
_BILLION = 1_000_000_000
_CORES = (8, 64, 512)

_OLD = Decision(
    verdict=Verdict.APPROVE,
    needs_review=False,
    scores=dict.fromkeys(Guideline, 0.0),
    findings=(),
    reason="No guideline is broken.",
    policy_version="old",
    model_version="old",
    decided_at=datetime(2026, 1, 1, tzinfo=UTC),
)


class Measured(NamedTuple):
    """What a pass over comments took.

    Attributes:
        rate: Comments a second, without the time until the first are decided on.
        worker: The most memory a process that decides held, in MB; 0 where it was not looked at.
    """

    rate: float
    worker: int = 0


def run(arguments: argparse.Namespace) -> None:
    """Print comments a second and memory of each way, and what a billion comments cost at that rate."""
    texts = _texts(arguments.data, max(arguments.comments))
    rows: list[tuple[object, ...]] = []
    curves: dict[str, list[tuple[int, int]]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "comments.jsonl"
        file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        for count in arguments.comments:
            memory = _from_memory(file, count, arguments.jobs)
            rows.append(("memory", count, arguments.jobs, f"{memory.rate:,.1f}", "", ""))
            for kind, url in _databases(folder, count, arguments.postgres):
                stored = _from_database(url, texts[:count], arguments.jobs)
                share = f"{stored.rate / memory.rate:.0%}"
                rows.append((kind, count, arguments.jobs, f"{stored.rate:,.1f}", share, stored.worker))
                curves.setdefault(kind, []).append((count, stored.worker))
        print(table(("from", "comments", "processes", "a second", "of memory", "worker MB"), rows))
        few = file.with_name("few.jsonl")
        few.write_text(
            "".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[: arguments.archive])
        )
        one, two = (_on_dask(few, workers).rate for workers in (1, 2))
    print(
        f"\nDask, {arguments.archive:,} comments: one worker {one:,.1f} a second, two {two:,.1f}: {two / one:.2f} times"
    )
    _print_cost(memory.rate / arguments.jobs, arguments.price)
    if arguments.plot:
        _plot(curves, arguments.plot)


def _texts(data: Path | None, count: int) -> list[str]:
    """Give so many comments of `WORDS` words or so, each of sentences in another order."""
    sentences = (
        news_comments(data)
        if data
        else [*sets.clean(), *sets.report(), *(row["text"] for row in sets.rows("comments"))]
    )
    rng = random.Random(0)  # noqa: S311 - texts, no secret
    texts: list[str] = []
    while len(texts) < count:
        rng.shuffle(sentences)
        words: list[str] = []
        for sentence in sentences:
            words += sentence.split()
            if len(words) >= WORDS:
                texts.append(" ".join(words[:WORDS]))
                words = []
    return texts[:count]


def _from_memory(file: Path, count: int, jobs: int) -> Measured:
    """Decide on comments that every process has in memory."""
    pieces = [(start, min(start + _BATCH, count)) for start in range(0, count, _BATCH)]
    work = work_in_order(partial(_score, file), pieces, build_screener(Config()), Config(), jobs)
    with closing(work):
        return Measured(_rate(work, jobs))


def _score(file: Path, screener: Screener, piece: tuple[int, int]) -> int:
    return len(screener.screen(_comments(file)[slice(*piece)]))


@cache
def _comments(file: Path) -> list[Comment]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [Comment(id=str(number), text=json.loads(line)["text"]) for number, line in enumerate(lines)]


def _databases(folder: Path, count: int, postgres: str | None) -> Iterator[tuple[str, str]]:
    """Give an empty database of each kind."""
    yield "SQLite", f"sqlite:///{folder}/{count}.sqlite3"
    if postgres:
        import psycopg  # noqa: PLC0415 - an extra

        with psycopg.connect(postgres, autocommit=True) as connection:
            name = f"bench_{count}_{time.time_ns()}"
            connection.execute(f"CREATE DATABASE {name}")
            head, _, query = postgres.partition("?")
            yield "PostgreSQL", f"{head.rpartition('/')[0]}/{name}{'?' if query else ''}{query}"
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _from_database(url: str, texts: Sequence[str], jobs: int) -> Measured:
    """Decide again on stored comments, as `moderation rescore` does."""
    config = Config(database_url=url)
    upgrade_store(config)
    _fill(url, texts)
    screener = build_screener(config)
    with closing(open_store(config)) as store:
        run = begin(store, screener, Selection(stale=versions(screener)))
        work = work_in_order(partial(_rescore_next, config), repeat(run), screener, config, jobs)
        with closing(work):
            return _watched(work, store, run, jobs)


def _watched(work: Iterator[int], store: Store, run: Run, jobs: int) -> Measured:
    most = 0

    def done() -> Iterator[int]:
        nonlocal most
        while not store.runs.progress(run).is_over:
            yield next(work)
            most = max([most, *map(_peak, multiprocessing.active_children())])

    return Measured(_rate(done(), jobs), most)


def _rescore_next(config: Config, screener: Screener, run: Run) -> int:
    changes: Changes = rescore_next(_opened(config), screener, run)
    return changes.counts["rescored"]


@cache
def _opened(config: Config) -> Store:
    return open_store(config)


def _peak(process: Any) -> int:
    """Give the most memory a process has held, in MB."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def _rate(done: Iterator[int], warm: int) -> float:
    """Count comments a second, once so many pieces are done: every process has loaded the model then."""
    for _ in range(warm):
        next(done)
    start = time.perf_counter()
    last, counted = start, 0
    for count in done:
        if count:
            counted, last = counted + count, time.perf_counter()
    return counted / max(last - start, 1e-9)


def _fill(url: str, texts: Sequence[str]) -> None:
    engine = connect(url)
    now = datetime.now(UTC)
    for first in range(0, len(texts), _FILLED):
        part = [
            Comment(id=str(key), text=text, article_url=f"https://example.org/{key % 50}")
            for key, text in enumerate(texts[first : first + _FILLED], first + 1)
        ]
        keys = range(first + 1, first + 1 + len(part))
        row = {"received_at": now, "needs_review": False, "reviewed": False}
        with transaction(engine, write=True) as connection:
            connection.execute(insert(comments), [comment_row(comment) | row for comment in part])
            connection.execute(insert(decisions), [decision_row(key, _OLD) for key in keys])
            marked = [
                Marked(comment, fingerprint(normalize(comment.text)), key)
                for comment, key in zip(part, keys, strict=True)
            ]
            keep_bands(connection, marked)
    engine.dispose()


def _on_dask(file: Path, workers: int) -> Measured:
    """Decide on an archive on a scheduler and workers that are processes of their own."""
    config = Config()
    with _cluster(file.parent, workers) as address:
        work = Work(
            out=str(file.with_name(f"out-{workers}")),
            form=Form.JSONL,
            versions=versions(build_screener(config)),
            size=_PART,
            config=config,
            build=build_screener,
            parse=parse_comment,
            show=as_row,
        )
        done = rescore_files(work, [str(file)], scheduler=address, jobs=workers)
        return Measured(_rate((part.decided for part in map(_good, done)), workers))


def _good(part: Done | Exception) -> Done:
    if isinstance(part, Exception):
        raise part
    return part


@contextmanager
def _cluster(folder: Path, workers: int) -> Iterator[str]:
    dask = str(Path(sys.executable).with_name("dask"))
    file = folder / f"scheduler-{workers}.json"
    commands = [
        [
            dask,
            "scheduler",
            "--scheduler-file",
            str(file),
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
        ]
    ]
    commands += [[dask, "worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-nanny", "--no-dashboard",
                  "--memory-limit", "0"]] * workers  # fmt: skip
    with ExitStack() as stack:
        for command in commands:
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
            stack.enter_context(process)
            stack.callback(process.terminate)
            while not file.exists():
                time.sleep(0.1)
        yield str(json.loads(file.read_text(encoding="utf-8"))["address"])


def _print_cost(rate: float, price: float) -> None:
    hours = _BILLION / rate / 3600
    print(
        f"\nA billion comments at {rate:,.1f} a second and core: {hours:,.0f} core-hours, "
        f"${hours * price:,.0f} at ${price} a core-hour; "
        + ", ".join(f"{hours / cores / 24:,.1f} days on {cores} cores" for cores in _CORES)
    )


def _plot(curves: dict[str, list[tuple[int, int]]], path: Path) -> None:
    from matplotlib.figure import Figure  # noqa: PLC0415 - only who draws needs it

    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.add_subplot()
    for kind, points in curves.items():
        axes.plot(*zip(*points, strict=True), marker="o", label=kind)
    axes.set(xlabel="comments in the queue", ylabel="most memory of a worker (MB)", ylim=(0, None))
    axes.legend()
    figure.savefig(path, dpi=120)
