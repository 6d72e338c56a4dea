"""``moderation keys``: who may ask, and for which site."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from moderation.bootstrap import create_key, is_embedded, open_store, revoke_key, upgrade_store
from moderation.cli.command import with_config
from moderation.cli.terminal import out, printable
from moderation.keys import Scope

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.keys import Key


@click.group()
def keys() -> None:
    """Make and revoke the keys that programs show to ask for decisions.

    While there never was a key, none is asked for. From the first one on, every request must show one.
    """


@keys.command("create")
@click.option("--site", required=True, help="The one site it speaks for.")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=click.Choice([scope.value for scope in Scope]),
    default=[Scope.DECIDE.value],
    show_default=True,
    help="What it is for; may be given again.",
)
@click.option("--label", default="", help="A name of your own, such as the program that will show it.")
@with_config
def create(config: Config, site: str, scopes: tuple[str, ...], label: str) -> None:
    """Make a key and print it, this once: only a hash of it is kept."""
    if is_embedded(config):
        upgrade_store(config)
    with closing(open_store(config)) as store:
        try:
            shown = create_key(store, site, frozenset(map(Scope, scopes)), label)
        except ValueError as error:
            raise click.UsageError(f"{error}.") from None
    click.echo(shown)


@keys.command("list")
@click.option("--site", help="One site's keys only.")
@with_config
def list_keys(config: Config, site: str | None) -> None:
    """List the keys by their first digits, with those that were revoked."""
    with closing(open_store(config)) as store:
        found = store.keys.all_of(site)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("ID", "SITE", "SCOPES", "CREATED", "REVOKED", "LABEL"):
        table.add_column(column, no_wrap=True)
    for key in found:
        table.add_row(*map(Text, _row(key)))
    if found:
        out().print(table)
    else:
        click.echo("No keys.")


@keys.command("revoke")
@click.argument("key_id", metavar="ID")
@with_config
def revoke(config: Config, key_id: str) -> None:
    """Take back the key of this ID (its first 12 digits), at once and for good."""
    with closing(open_store(config)) as store:
        key = revoke_key(store, key_id)
    click.echo(f"Revoked: {key.id}, for {printable(key.site)}.")


def _row(key: Key) -> tuple[str, ...]:
    revoked = f"{key.revoked_at:%Y-%m-%d %H:%M}" if key.revoked_at else ""
    scopes = ", ".join(sorted(key.scopes))
    return (
        key.id,
        printable(key.site),
        scopes,
        f"{key.created_at:%Y-%m-%d %H:%M}",
        revoked,
        printable(key.label),
    )
