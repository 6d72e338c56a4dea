"""``moderation learn``: what a site's reviews teach."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from moderation import bootstrap
from moderation.cli.command import with_config
from moderation.cli.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moderation.config import Config

TAKES_OVER = (
    "Servers take it over when they are restarted or get SIGHUP; then: moderation rescore. "
    "Back again: moderation models rollback"
)


@click.command()
@click.option("--site", default="default", show_default=True, help="The site whose reviews are taken.")
@click.option(
    "--budget",
    type=click.FloatRange(0.001, 0.2),
    default=0.01,
    show_default=True,
    help="The share of good comments that may be rejected outright.",
)
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]), help="Take reviews from then on (UTC)."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="A new folder for the candidate; by default one on the shelf.",
)
@click.option(
    "--promote",
    "candidate",
    type=click.Path(path_type=Path),
    metavar="CANDIDATE",
    help="Learn nothing, and put this candidate in force.",
)
@with_config
def learn(  # noqa: PLR0913, PLR0917 - one for each option
    config: Config, site: str, budget: float, since: datetime | None, out: Path | None, candidate: Path | None
) -> None:
    """Propose a model and thresholds that agree better with this site's reviewers; nothing goes live.

    Heads of the model are corrected, thresholds chosen for the budget, and both compared with what is in force on reviews
    held back and on sentences no model may misread. What the candidate holds: comparison.md, policy.toml, model.
    """
    if candidate is not None:
        name = bootstrap.promote(config, candidate)
        click.echo(f"{printable(name)} is in force. {TAKES_OVER}")
        return
    since = since and since.replace(tzinfo=UTC)
    folder, said = bootstrap.learn(config, site=site, budget=budget, since=since, out=out)
    for line in _summary(folder, said):
        click.echo(printable(line))


def _summary(folder: Path, said: Mapping[str, Any]) -> Iterator[str]:
    yield f"{said['reviews']} comments reviewed, {said['rejected']} rejected."
    if not said["changes"]:
        yield f"Nothing is proposed: no change was sure to do better on reviews held back. See {folder / 'comparison.md'}"
        return
    gain = said["held_back"]["gain"]
    yield f"Answers as people gave them, on reviews held back: {gain['share']:+.1%} ({gain['low']:+.1%} to {gain['high']:+.1%})."
    broken = [gate["asks"] for gate in said["gates"]["candidate"] if not gate["passed"]]
    yield f"Gates: {'; '.join(f'broken: {asks}' for asks in broken) or 'all kept'}."
    yield f"Read {folder / 'comparison.md'}, then: moderation learn --promote {folder}"
