"""``moderation serve`` and ``moderation db``: the server and its database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from moderation.bootstrap import is_embedded, upgrade_store
from moderation.cli.command import with_config
from moderation.web.server import serve as serve_web

if TYPE_CHECKING:
    from moderation.config import Config


@click.command()
@with_config
def serve(config: Config) -> None:
    """Serve the HTTP interface and the demonstration article until SIGTERM or SIGINT.

    The embedded SQLite database is made and upgraded by itself; PostgreSQL wants 'moderation db upgrade' first.
    """
    if is_embedded(config):
        upgrade_store(config)
    serve_web(config, _announce)


def _announce(address: str) -> None:
    """Say where the server listens."""
    click.echo(f"Point a browser at {address}/")
    click.echo(
        f"or try: curl -s {address}/v1/comments -H 'Content-Type: application/json' -d '{{\"text\": \"Well said.\"}}'"
    )


@click.group()
def db() -> None:
    """Look after the database."""


@db.command("upgrade")
@with_config
def upgrade(config: Config) -> None:
    """Make the tables, or bring those of an earlier version up to this one; nothing is lost."""
    upgrade_store(config)
    click.echo("The database is up to date.")
