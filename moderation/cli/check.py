"""``moderation check``: decide on the comments of a file; nothing is stored."""

from __future__ import annotations

import os
import stat
import sys
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Self

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from moderation.bootstrap import build_screener
from moderation.cli.command import FAILED, with_config
from moderation.cli.decisions import as_json, print_rows
from moderation.cli.lines import BadLine, Form, read_comments
from moderation.cli.parallel import screen_in_order
from moderation.cli.terminal import out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moderation.config import Config
    from moderation.domain import Comment

BATCH = 256
"""Comments screened at once; what is in memory does not grow with the file."""


@click.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--json", "wants_json", is_flag=True, help="Write JSON lines, on a terminal too.")
@click.option(
    "--input", "form", type=click.Choice([form.value for form in Form]), default=Form.AUTO.value, show_default=True, help="How lines are read."
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that screen."
)
@with_config
def check(config: Config, file: BinaryIO, form: str, jobs: int, *, wants_json: bool) -> None:
    """Decide on the comments of FILE, one a line; '-' is standard input.

    A line that begins with '{' is a JSON object with "text" and perhaps "id", any other line is plain text; when
    the first line is JSON, every line must be. Writes one decision a line, in the order of the input: JSON, or a
    table on a terminal. A line that cannot be used is reported by its number, and the exit code is 1 at the end.
    """
    screener = build_screener(config)
    progress = _Progress(file, Console(stderr=True))
    comments = progress.report(read_comments(file, Form(form), screener.policy.max_length))
    batches = _batches(comments, size=1 if file.isatty() else BATCH)
    as_table = sys.stdout.isatty() and not wants_json
    console = out()
    with progress:
        for decided in screen_in_order(batches, screener, config, jobs):
            if as_table:
                print_rows(console, decided, header=progress.done == 0)
            else:
                sys.stdout.writelines(f"{as_json(comment, decision)}\n" for comment, decision in decided)
                sys.stdout.flush()
            progress.advance(len(decided))
    if progress.bad:
        sys.exit(FAILED)


def _batches(comments: Iterable[Comment], size: int) -> Iterator[list[Comment]]:
    iterator = iter(comments)
    while batch := list(islice(iterator, size)):
        yield batch


class _Progress:
    """Counts what is done and what is bad; draws a bar on stderr once the input turns out to be long.

    Attributes:
        done: Comments decided on.
        bad: Lines that held no usable comment.
    """

    def __init__(self, file: BinaryIO, console: Console) -> None:
        self.done = 0
        self.bad = 0
        self._file = file
        self._size = _size(file)
        self._bar = Progress(
            TextColumn("{task.fields[done]:,} comments"),
            BarColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal or sys.stdout.isatty(),
        )
        self._task = self._bar.add_task("", total=self._size, done=0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def report(self, lines: Iterable[Comment | BadLine]) -> Iterator[Comment]:
        """Pass the comments on; say on stderr which lines hold none."""
        for line in lines:
            if isinstance(line, BadLine):
                self.bad += 1
                self._bar.console.print(
                    Text(f"moderation: line {line.number}: {line.problem}"), soft_wrap=True
                )
            else:
                yield line

    def advance(self, count: int) -> None:
        """Note that so many more comments are decided on."""
        self.done += count
        if self.done > BATCH:
            self._bar.start()
        read = self._file.tell() if self._size is not None else None
        self._bar.update(self._task, completed=read, done=self.done)


def _size(file: BinaryIO) -> int | None:
    """Give the length of a regular file in bytes, and None for a pipe, a terminal or a stream of another make."""
    try:
        status = os.fstat(file.fileno())
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None
