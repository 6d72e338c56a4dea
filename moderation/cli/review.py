"""``moderation review``: a person goes through the queue."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click

from moderation.bootstrap import open_store, start_session
from moderation.cli.command import with_config
from moderation.cli.decisions import print_record
from moderation.cli.terminal import out
from moderation.domain import is_storable
from moderation.store import Filter

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.reviewing import Opened, Session

_QUESTION = "[a]pprove, [r]eject, [s]kip or [q]uit"
_ANSWERS = click.Choice(["a", "r", "s", "q"], case_sensitive=False)


def _text(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value.strip() or not is_storable(value):
        raise click.BadParameter("expected a name")
    return value.strip()


@click.command()
@click.option("--reviewer", prompt="Your name", callback=_text, help="Who gives the verdicts.")
@click.option("--site", help="One site's comments only.")
@with_config
def review(config: Config, reviewer: str, site: str | None) -> None:
    """Go through the comments that wait, threats first, and approve or reject each.

    Every verdict is kept at once; quitting loses nothing, and what is skipped keeps waiting.
    """
    with closing(open_store(config)) as store:
        session = start_session(config, store, reviewer, Filter(site=site))
        try:
            for opened in session.waiting():
                click.echo(f"\n{session.remaining()} waiting.")
                print_record(out(), opened.record)
                if not _ask(session, opened):
                    break
        finally:
            session.close()
        click.echo(f"{session.remaining()} waiting.")


def _ask(session: Session, opened: Opened) -> bool:
    """Put one comment to the person; tell whether to go on."""
    answer = click.prompt(_QUESTION, type=_ANSWERS, show_choices=False)
    if answer in {"a", "r"}:
        reason = click.prompt("Why, in a few words (may be empty)", default="", show_default=False)
        keep = session.approve if answer == "a" else session.reject
        keep(opened, reason=reason if is_storable(reason) else "")
    return answer != "q"
