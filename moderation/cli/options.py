"""Options that several commands share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from moderation.domain import Guideline, is_storable
from moderation.store import Order, Scope

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

F = TypeVar("F", bound="Callable[..., Any]")
W = TypeVar("W", bound="StrEnum")

as_json = click.option("--json", "wants_json", is_flag=True, help="Write JSON, for programs.")
on_site = click.option("--site", default="default", show_default=True, help="The site it was posted on.")


def person(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Take somebody's name.

    Raises:
        BadParameter: For one that is empty or that no database stores.
    """
    if value is None:
        return None
    if not value.strip() or not is_storable(value):
        raise click.BadParameter("expected a name")
    return value.strip()


def words(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Take what somebody writes.

    Raises:
        BadParameter: For what no database stores.
    """
    if not is_storable(value):
        raise click.BadParameter("expected Unicode text without NUL")
    return value


def one_of(kind: type[W]) -> dict[str, Any]:
    """Make an option take one of some words."""

    def chosen(_context: click.Context, _parameter: click.Parameter, value: str | None) -> W | None:
        return None if value is None else kind(value)

    return {"type": click.Choice([word.value for word in kind]), "callback": chosen}


def filters(command: F) -> F:
    """Give a command the options that say which comments of the queue are meant, and in what order."""
    for option in reversed(
        (
            click.option("--order", **one_of(Order), default="priority", show_default=True, help="What comes first."),
            click.option("--guideline", **one_of(Guideline), help="What is held for one guideline only."),
            click.option("--site", help="One site's comments only."),
            click.option("--article", metavar="URL", help="The comments under one article only."),
            click.option("--rejected", is_flag=True, help="What is rejected and waits for nobody, to audit it."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def scope(command: F) -> F:
    """Give a command the options that say which part of the archive is meant."""
    day = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"])
    for option in reversed(
        (
            click.option("--site", help="One site's comments only."),
            click.option("--since", type=day, callback=_utc, help="What came in on this day (UTC) or later."),
            click.option("--until", type=day, callback=_utc, help="What came in before this day (UTC)."),
        )
    ):
        command = option(command)
    return command


def scope_of(site: str | None, since: datetime | None, until: datetime | None) -> Scope:
    """Put the options of `scope` together."""
    return Scope(site=site, since=since, until=until)


def _utc(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> datetime | None:
    return None if value is None else value.replace(tzinfo=UTC)
