"""``moderation models``: what is in force, what could be, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from rich.table import Table
from rich.text import Text

from moderation import bootstrap
from moderation.cli.command import with_config
from moderation.cli.learn import TAKES_OVER
from moderation.cli.terminal import out, printable

if TYPE_CHECKING:
    from moderation.config import Config


@click.group()
def models() -> None:
    """Look at the shelf of models, and change which one is in force."""


@models.command("list")
@with_config
def list_models(config: Config) -> None:
    """List the entries of the shelf, and say which one is in force."""
    shelf = bootstrap.find_shelf(config)
    in_force = shelf.in_force()
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("NAME", "IN FORCE SINCE", "SITE", "REVIEWS", "MADE", "AGREEMENT", "GATES"):
        table.add_column(column, no_wrap=True)
    for name in shelf.names():
        since = shelf.since() if name == in_force else ""
        table.add_row(*map(_text, (name, since, *_learned(bootstrap.comparison_of(shelf, name)))))
    out().print(table)
    if in_force is not None:
        click.echo(printable(f"policy: {shelf.policy(in_force)}"))
        click.echo(printable(f"model: {shelf.model(in_force)}"))


@models.command("use")
@click.argument("name")
@with_config
def use(config: Config, name: str) -> None:
    """Put an entry in force that was before, one of your own, or what was shipped."""
    bootstrap.use(config, name)
    click.echo(f"{printable(name)} is in force. {TAKES_OVER}")


@models.command("rollback")
@with_config
def rollback(config: Config) -> None:
    """Put in force what was in force before."""
    click.echo(f"{printable(bootstrap.roll_back(config))} is in force. {TAKES_OVER}")


def _learned(said: dict[str, Any] | None) -> list[str]:
    if said is None:
        return ["", "", "", "", ""]
    gain = f"{said['held_back']['gain']['share']:+.1%}" if said["changes"] else "nothing proposed"
    broken = sum(not gate["passed"] for gate in said["gates"].get("candidate", []))
    return [
        said["site"],
        str(said["reviews"]),
        said["made_at"][:16],
        gain,
        f"{broken} broken" if broken else "kept",
    ]


def _text(value: str) -> Text:
    return Text(printable(value))
