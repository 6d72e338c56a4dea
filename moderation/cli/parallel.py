"""Work with a screener on several processes, in order and in constant memory."""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

import click

from moderation.bootstrap import build_screener

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future

    from moderation.config import Config
    from moderation.domain import Comment, Decision
    from moderation.screening import Screener

    Decided = list[tuple[Comment, Decision]]

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2
"""Items read ahead for each process: enough to keep it busy."""

_loaded: list[Screener] = []
"""The screener of a worker process, once it is loaded."""


def cores() -> int:
    """Count the processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def screen_in_order(
    batches: Iterable[list[Comment]], screener: Screener, config: Config, jobs: int
) -> Iterator[Decided]:
    """Screen batches one after the other, or on several processes that each load the model once.

    Args:
        batches: The comments; consumed only a few batches ahead.
        screener: Does the work when there is one job.
        config: What each process builds its own screener from.
        jobs: Processes.
    """
    return work_in_order(_screen, batches, screener, config, jobs)


def work_in_order(
    work: Callable[[Screener, T], R], items: Iterable[T], screener: Screener, config: Config, jobs: int
) -> Generator[R]:
    """Do some work on each item, one after the other, or on several processes that each load the model once.

    Who stops asking stops the work: what is under way is finished, and nothing more is begun.

    Args:
        work: A function of a module, or a partial of one.
        items: What to work on; consumed only a few items ahead, so it may be endless.
        screener: Does the work when there is one job.
        config: What each process builds its own screener from.
        jobs: Processes.
    """
    if jobs == 1:
        yield from map(partial(work, screener), items)
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _load, (config,))
    waiting: deque[Future[R]] = deque()
    try:
        for item in items:
            with _uninterrupted():
                waiting.append(pool.submit(_do, work, item))
            if len(waiting) > _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise click.ClickException("a worker process was ended from outside") from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start processes that Ctrl-C, which reaches the whole group, does not interrupt: the parent says what follows."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # what is started inherits it
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _load(config: Config) -> None:
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C reaches the whole group; the parent says what follows
    Thread(target=_leave_with_the_parent, daemon=True).start()
    _loaded.append(build_screener(config))


def _leave_with_the_parent() -> None:
    # A parent that was killed tells nobody, and its workers would wait for it for ever.
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(work: Callable[[Screener, T], R], item: T) -> R:
    return work(_loaded[0], item)


def _screen(screener: Screener, batch: list[Comment]) -> Decided:
    return list(zip(batch, screener.screen(batch), strict=True))
