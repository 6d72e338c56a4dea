"""``moderation queue``: what waits for a person."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click

from moderation.bootstrap import open_store
from moderation.cli.command import with_config
from moderation.cli.decisions import print_record, print_rows
from moderation.cli.terminal import out

if TYPE_CHECKING:
    from moderation.config import Config


@click.group()
def queue() -> None:
    """Look at the comments that wait for a person."""


@queue.command("list")
@click.option("--site", help="One site's comments only.")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="How many, oldest first."
)
@with_config
def list_queue(config: Config, site: str | None, limit: int) -> None:
    """List the comments that wait, oldest first."""
    with closing(open_store(config)) as store:
        waiting = store.count_queue(site)
        rows = [(record.comment, record.decision) for _, record in store.queue(site=site, limit=limit)]
    if rows:
        print_rows(out(), rows, header=True, id_width=36)
    click.echo(
        f"{waiting} waiting." if waiting == len(rows) else f"{waiting} waiting, the first {len(rows)} shown."
    )


@queue.command("show")
@click.argument("comment_id", metavar="ID")
@click.option("--site", default="default", show_default=True, help="The site it was posted on.")
@with_config
def show(config: Config, comment_id: str, site: str) -> None:
    """Show one comment with everything that was decided about it, waiting or not."""
    with closing(open_store(config)) as store:
        print_record(out(), store.get(site, comment_id))
