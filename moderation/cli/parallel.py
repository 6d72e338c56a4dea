"""Screen batches on several processes, in order and in constant memory."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

from moderation.bootstrap import build_screener

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moderation.config import Config
    from moderation.domain import Comment, Decision
    from moderation.screening import Screener

    Decided = list[tuple[Comment, Decision]]

_AHEAD = 2
"""Batches read ahead for each process: enough to keep it busy."""

_loaded: list[Screener] = []
"""The screener of a worker process, once it is loaded."""


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
    if jobs == 1:
        for batch in batches:
            yield list(zip(batch, screener.screen(batch), strict=True))
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _load, (config,))
    waiting: deque[tuple[list[Comment], Future[list[Decision]]]] = deque()
    with pool:
        for batch in batches:
            waiting.append((batch, pool.submit(_screen, batch)))
            if len(waiting) > _AHEAD * jobs:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)


def _next(waiting: deque[tuple[list[Comment], Future[list[Decision]]]]) -> Decided:
    batch, future = waiting.popleft()
    return list(zip(batch, future.result(), strict=True))


def _load(config: Config) -> None:
    _loaded.append(build_screener(config))


def _screen(batch: list[Comment]) -> list[Decision]:
    return _loaded[0].screen(batch)
