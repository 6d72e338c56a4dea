"""``moderation rescore --files``: decide on archives of files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from moderation.bootstrap import build_screener
from moderation.cli.command import FAILED, fail
from moderation.cli.decisions import as_row
from moderation.cli.lines import parse_comment
from moderation.cli.progress import bar
from moderation.errors import ArchiveError
from moderation.rescoring import Done, Form, Work, rescore_files, sources, versions

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.errors import ModerationError


class Asked(NamedTuple):
    """What was asked for on the command line.

    Attributes:
        files: A path or URL with wildcards.
        out: The folder that takes the results, a path or URL.
        form: How decisions are written; None: as the first file is.
        scheduler: The address of a Dask scheduler; None works on this machine.
        size: Comments in a part.
        jobs: Processes on this machine.
    """

    files: str
    out: str
    form: str | None
    scheduler: str | None
    size: int
    jobs: int


def rescore_archive(config: Config, asked: Asked) -> None:
    """Decide on every comment of the files that is not decided on yet; say how many, and what went wrong.

    Raises:
        ArchiveError: Nothing, or not everything, could be done.
    """
    found = sources(asked.files)
    # Every process on this machine finds them, wherever it was started.
    config = replace(config, policy=config.policy.absolute(), model=config.model.absolute())
    out = asked.out.rstrip("/") if "://" in asked.out else str(Path(asked.out).absolute())
    work = Work(
        out=out,
        form=Form(asked.form) if asked.form else Form.of(found[0]),
        versions=versions(build_screener(config)),
        size=asked.size,
        config=config,
        build=build_screener,
        parse=parse_comment,
        show=as_row,
    )
    decided = bad = skipped = 0
    failed: list[ModerationError] = []
    with bar() as progress:
        task = progress.add_task("", total=None)
        for done in rescore_files(
            work, found, scheduler=asked.scheduler, jobs=asked.jobs,
            planned=lambda rows: progress.update(task, total=rows),
        ):  # fmt: skip
            if not isinstance(done, Done):
                failed.append(done)
                continue
            decided, bad = decided + done.decided, bad + done.bad
            skipped += done.was_done * (done.decided + done.bad)
            progress.update(task, completed=decided + bad)
    click.echo(f"{decided} comments decided on, {skipped} rows of them done before.")
    if failed:
        raise ArchiveError(f"{len(failed)} parts could not be done; the first: {failed[0]}")
    if bad:
        fail(f"{bad} rows hold no usable comment: see {out}/errors", FAILED)
