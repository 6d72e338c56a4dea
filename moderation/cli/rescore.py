"""``moderation rescore``: decide again on what was decided under another policy or model."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from moderation.bootstrap import build_screener, open_store
from moderation.cli.command import with_config
from moderation.rescoring import outstanding
from moderation.rescoring import rescore as rescore_store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moderation.config import Config
    from moderation.domain import Guideline
    from moderation.rescoring import Changes

_BATCH = 256
"""Comments read, decided and committed at a time."""


@click.command()
@click.option("--all", "everything", is_flag=True, help="Decide again on every comment, stale or not.")
@with_config
def rescore(config: Config, *, everything: bool) -> None:
    """Decide again on stored comments that another policy or model decided on, and count what changed.

    Earlier decisions and people's reviews stay. A run that was stopped goes on where it was.
    """
    screener = build_screener(config)
    columns = (MofNCompleteColumn(), BarColumn(), TimeElapsedColumn())
    with closing(open_store(config)) as store:
        total = outstanding(store, screener, everything=everything)
        with Progress(
            *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
        ) as bar:
            task = bar.add_task("", total=total)
            changes = rescore_store(
                store, screener, batch_size=_BATCH, progress=lambda count: bar.advance(task, count), everything=everything
            )  # fmt: skip
    for line in _summary(changes):
        click.echo(line)


def _summary(changes: Changes) -> list[str]:
    return [
        f"{changes.rescored} of {changes.seen} comments decided again, {changes.unchanged} as before.",
        f"approved -> rejected {changes.to_reject}, rejected -> approved {changes.to_approve}",
        f"now held for a person {changes.held}, no longer held {changes.released}",
        f"evidence gained: {_counted(changes.gained)}; lost: {_counted(changes.lost)}",
    ]


def _counted(guidelines: Mapping[Guideline, int]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in guidelines.items()) or "none"
