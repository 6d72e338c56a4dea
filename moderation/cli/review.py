"""``moderation review``: a person goes through the queue."""

from __future__ import annotations

import sys
from contextlib import closing
from random import SystemRandom
from typing import TYPE_CHECKING, Any, TypeVar

import click

from moderation.bootstrap import open_store, start_session
from moderation.cli.command import CANNOT_START, fail, with_config
from moderation.cli.desk import BlindWalk, Desk, QueueWalk
from moderation.domain import Guideline, is_storable
from moderation.store import Filter, Order

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from moderation.config import Config

W = TypeVar("W", bound="StrEnum")

_MOST_SAMPLED = 500


def _name(value: str) -> str:
    if not value.strip() or not is_storable(value):
        raise click.BadParameter("expected a name")
    return value.strip()


def _one_of(words: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([word.value for word in words])


def _as(words: type[W]) -> Callable[[click.Context, click.Parameter, str | None], W | None]:
    return lambda _context, _parameter, value: None if value is None else words(value)


@click.command()
@click.option(
    "--reviewer", type=_name, metavar="NAME", help="Who gives the verdicts; asked for where it is missing."
)
@click.option(
    "--order",
    type=_one_of(Order),
    callback=_as(Order),
    default="priority",
    show_default=True,
    help="What comes first.",
)
@click.option(
    "--guideline",
    type=_one_of(Guideline),
    callback=_as(Guideline),
    help="What is held for one guideline only.",
)
@click.option("--site", help="One site's comments only.")
@click.option("--article", metavar="URL", help="The comments under one article only.")
@click.option("--rejected", is_flag=True, help="What is rejected and waits for nobody, to audit it.")
@click.option(
    "--sample",
    type=click.IntRange(1, _MOST_SAMPLED),
    metavar="N",
    help="Judge N comments that others have decided on, without seeing what: it measures agreement.",
)
@with_config
def review(config: Config, /, reviewer: str | None, sample: int | None, **which: Any) -> None:
    """Go through the comments that wait, threats first, and approve or reject each by one key.

    Every verdict is kept at once; leaving loses nothing, and what is skipped keeps waiting. Press ? for the keys.
    """
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        fail(
            "review needs a terminal; in a script use 'moderation queue list', 'queue show', 'queue approve' and 'queue reject'",
            CANNOT_START,
        )
    if sample is not None and any(which[name] for name in ("guideline", "article", "rejected")):
        raise click.UsageError("--sample draws from all verdicts of others: it goes with --site alone.")
    if reviewer is None:
        reviewer = click.prompt("Your name", value_proc=_name)
    with closing(open_store(config)) as store:
        session = start_session(config, store, reviewer, Filter(**which))
        try:
            walk = (
                QueueWalk(session)
                if sample is None
                else BlindWalk(session, session.sample(sample, SystemRandom()))
            )
            desk = Desk(walk)
            desk.work()
        finally:
            session.close()
    click.echo(f"{desk.decided} decided.")
