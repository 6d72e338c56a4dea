"""``moderation audit``: whether everything that was decided is still there as it was."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from typing import IO, TYPE_CHECKING

import click

from moderation.bootstrap import open_store
from moderation.cli.command import FAILED, with_config
from moderation.cli.documents import document
from moderation.cli.options import as_json
from moderation.cli.terminal import printable
from moderation.store import End

if TYPE_CHECKING:
    from moderation.config import Config


@click.group()
def audit() -> None:
    """Look after the audit trail."""


@audit.command("verify")
@click.option(
    "--against",
    type=click.File("rb"),
    metavar="FILE",
    help="What --json wrote earlier and was kept elsewhere: it must still be part of the trail.",
)
@as_json
@with_config
def verify(config: Config, /, against: IO[bytes] | None, *, wants_json: bool) -> None:
    """Find every row of decisions, reviews, acts and their trail that was altered, is missing or was moved.

    Names each, and leaves with exit code 1. Whoever may write the whole database may forge a whole trail: only the ends of
    its chains, written by --json and kept elsewhere, tell that.
    """
    earlier = None if against is None else _ends(against)
    with closing(open_store(config)) as store:
        result = store.verify(earlier)
    if wants_json:
        click.echo(document(result))
    else:
        for fault in result.faults:
            click.echo(printable(f"{fault.what}: {fault.problem}"))
        click.echo(
            f"{result.rows} rows, {len(result.faults) or 'no'} fault{'s' * (len(result.faults) != 1)}."
        )
    if result.faults:
        sys.exit(FAILED)


def _ends(stream: IO[bytes]) -> dict[int, End]:
    try:
        ends = json.load(stream)["ends"]
        return {int(chain): End(int(end["sequence"]), str(end["hash"])) for chain, end in ends.items()}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise click.BadParameter(
            "expected what `moderation audit verify --json` writes", param_hint="--against"
        ) from error
