"""``moderation webhooks``: what sites are still to hear of."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from moderation.bootstrap import build_courier, open_store, revive_letters
from moderation.cli.command import with_config
from moderation.cli.terminal import out, printable
from moderation.webhooks import DELAYS, describe

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.store import Letter


@click.group()
def webhooks() -> None:
    """Look after the letters that tell sites of changed decisions.

    A site hears where the file of sites (MODERATION_SITES) names its webhook. The server delivers by itself.
    """


@webhooks.command("list")
@click.option("--site", help="One site's letters only.")
@with_config
def list_letters(config: Config, site: str | None) -> None:
    """List the letters that are not delivered yet, dead ones too: those that are not sent any more."""
    with closing(open_store(config)) as store:
        letters = store.outbox.all_of(site)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("SITE", "EVENT", "VERDICT", "COMMENT", "ATTEMPTS", "NEXT", "ERROR"):
        table.add_column(column, no_wrap=True)
    for letter in letters:
        table.add_row(*map(Text, _row(letter)))
    if letters:
        out().print(table)
    dead = sum(letter.due_at is None for letter in letters)
    click.echo(f"{len(letters) - dead} waiting, {dead} dead.")


@webhooks.command("deliver")
@click.option("--dead", is_flag=True, help="Send dead letters again too.")
@with_config
def deliver(config: Config, *, dead: bool) -> None:
    """Send what is due now, once, beside what the server does."""
    with closing(open_store(config)) as store:
        if dead:
            revive_letters(store)
        done = build_courier(config, store).deliver()
    click.echo(f"{done.delivered} delivered, {done.postponed} postponed, {done.dead} given up.")


def _row(letter: Letter) -> tuple[str, ...]:
    told = describe(letter)
    return (
        printable(letter.site),
        told["event"],
        told["verdict"],
        printable(told["comment"]),
        f"{letter.attempts} of {len(DELAYS) + 1}",
        f"{letter.due_at:%Y-%m-%d %H:%M:%S}" if letter.due_at else "dead",
        letter.error,
    )
