"""``moderation stats``: what the machine and the people did, in numbers."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import click
from rich.table import Table

from moderation.bootstrap import open_store
from moderation.cli.command import with_config
from moderation.cli.documents import document
from moderation.cli.options import as_json, scope, scope_of
from moderation.cli.terminal import out, printable
from moderation.counting import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moderation.config import Config
    from moderation.counting import Figures, Share


@click.command()
@scope
@as_json
@with_config
def stats(config: Config, /, *, wants_json: bool, **which: Any) -> None:
    """Count comments, verdicts, what people overturned, how long they took and how far they agree.

    Shares stand with their 95 % intervals. A rule or a head of the classifier is overturned where a person publishes a
    comment it spoke against.
    """
    with closing(open_store(config)) as store:
        figures = count(store, scope_of(**which))
    if wants_json:
        click.echo(document(figures))
    else:
        _print(figures)


def _print(figures: Figures) -> None:
    volumes = figures.volumes
    click.echo(
        f"{volumes.comments} comments: {volumes.approved} published, {volumes.rejected} rejected, {volumes.waiting} waiting; "
        f"{volumes.held} held for a person, {volumes.reviewed} decided by one."
    )
    listed = figures.guidelines.items()
    _table(
        ("GUIDELINE", "SHARE", "REJECTED", "WAITING"),
        (
            (name.replace("_", " "), _share(row.share), str(row.rejected), str(row.waiting))
            for name, row in listed
        ),
    )
    _table(
        ("SPOKE AGAINST", "OVERTURNED"), ((name, _share(share)) for name, share in figures.overturned.items())
    )
    _table(
        ("REJECTED BY PEOPLE FOR", "NOTHING SPOKE AGAINST"),
        ((name.replace("_", " "), _share(share)) for name, share in figures.missed.items()),
    )
    click.echo(f"rejected by the machine alone, overturned   {_share(figures.rejections_overturned)}")
    click.echo(f"published by the machine alone, overturned  {_share(figures.approvals_overturned)}")
    delay = figures.delay
    if delay.median is not None and delay.p90 is not None:
        click.echo(
            f"time to the first verdict of a person       median {_time(delay.median)}, 90 % within {_time(delay.p90)}"
        )
    agreement = figures.agreement
    kappa = "" if agreement.kappa is None else f", kappa {agreement.kappa:.2f}"
    click.echo(f"blind second verdicts that agree            {_share(agreement.same)}{kappa}")
    appeals = figures.appeals
    click.echo(
        f"appeals                                     {appeals.open} open, overturned {_share(appeals.overturned)}"
    )


def _table(names: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in names:
        table.add_column(name, no_wrap=True)
    for row in rows:
        table.add_row(*map(printable, row))
    if table.row_count:
        out().print(table)


def _share(share: Share) -> str:
    if share.of == 0:
        return "none of 0"
    low, high = 100 * share.low, 100 * share.high
    return f"{share.count} of {share.of}, {100 * share.count / share.of:.1f} % ({low:.1f} to {high:.1f})"


def _time(seconds: float) -> str:
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= size:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.0f} seconds"
