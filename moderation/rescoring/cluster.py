"""Decide on archives on Dask: on the cores of this machine, or on the workers of a scheduler."""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from moderation.errors import ArchiveError, ModerationError
from moderation.rescoring.archive import Done, Part, Work, begin, decide, missing, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_AHEAD = 4
"""Parts handed out for each worker at a time; the rest stays here, so that memory does not grow with the archive."""

_PATIENCE = 30
"""Seconds until a scheduler that does not answer, or has no worker, is given up."""


def rescore_files(
    work: Work,
    files: Sequence[str],
    *,
    scheduler: str | None,
    jobs: int,
    planned: Callable[[int], None] = lambda _: None,
) -> Iterator[Done | ModerationError]:
    """Decide on the comments of files, many parts at a time, and give what became of each as it is done.

    A part whose worker is lost is given to another. One that cannot be done is told as its error, and does not keep
    the others from being done.

    Args:
        work: What is to be done, and where the results go.
        files: The files.
        scheduler: The address of a Dask scheduler, such as ``tcp://10.0.0.1:8786``; None works on this machine.
        jobs: Processes on this machine, where there is no scheduler.
        planned: Told the number of rows, once all files have been looked through.

    Raises:
        ArchiveError: Dask is not installed, the scheduler does not answer, a file cannot be read or has changed,
            or the folder belongs to another policy or model.
    """
    begin(work)
    with _client(scheduler, jobs) as client:
        plans = [
            part for cut in client.gather(_submit_all(client, partial(plan, work), files)) for part in cut
        ]
        planned(sum(part.rows for part in plans))
        yield from _done(client, work, plans)


def _submit_all(client: Any, function: Callable[[str], list[Part]], files: Sequence[str]) -> list[Any]:
    return [client.submit(function, file, pure=False) for file in files]


def _done(client: Any, work: Work, parts: Sequence[Part]) -> Iterator[Done | ModerationError]:
    from distributed import KilledWorker, as_completed  # noqa: PLC0415 - an extra

    waiting = iter(parts)
    give = partial(client.submit, decide, work, pure=False)
    size = _AHEAD * max(1, sum(client.nthreads().values()))
    running = as_completed([give(part) for part in islice(waiting, size)], loop=client.loop)
    for future in running:
        try:
            yield future.result()
        except ModerationError as error:
            yield error
        except KilledWorker:
            yield ArchiveError("a part was given up: every worker that tried it was ended")
        except CancelledError as error:
            raise ArchiveError(
                "the scheduler has gone: run the command again, it goes on where it was"
            ) from error
        for part in islice(waiting, 1):
            running.add(give(part))


@contextmanager
def _client(scheduler: str | None, jobs: int) -> Iterator[Any]:
    try:
        from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError as error:
        raise missing() from error
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is said once, by us
    if scheduler is None:
        with (
            LocalCluster(
                n_workers=jobs, threads_per_worker=1, dashboard_address=None, silence_logs=50
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ArchiveError("the scheduler does not answer: expected one at tcp://HOST:PORT") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            raise ArchiveError("the scheduler has no worker: start one with `dask worker`") from error
        yield client
