"""``moderation appeal`` and ``moderation explain``: what an author may ask for."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from moderation.bootstrap import load_policy, now, open_store
from moderation.cli.command import with_config
from moderation.cli.documents import document, record
from moderation.cli.options import as_json, on_site, person, words
from moderation.cli.terminal import printable

if TYPE_CHECKING:
    from moderation.config import Config


@click.command()
@click.argument("comment_id", metavar="ID")
@on_site
@click.option("--reason", default="", callback=words, help="What the author says.")
@click.option("--author", callback=person, help="Who appeals, where it is not the author of the comment.")
@as_json
@with_config
def appeal(config: Config, /, comment_id: str, site: str, *, wants_json: bool, **said: Any) -> None:
    """Open a rejection again, for another person than the one who gave it.

    The rejection stays in force until that person has decided; both decisions are kept, with their reasons.
    """
    with closing(open_store(config)) as store:
        kept = store.appeal(site, comment_id, said["author"], said["reason"], now())
    if wants_json:
        click.echo(document(record(kept)["appeal"]))
        return
    first = kept.reviews[-1].reviewer if kept.reviews else None
    who = "a person" if first is None else f"another person than {first}"
    click.echo(printable(f"{comment_id} waits for {who}."))


@click.command()
@click.argument("comment_id", metavar="ID")
@on_site
@as_json
@with_config
def explain(config: Config, /, comment_id: str, site: str, *, wants_json: bool) -> None:
    """Write the statement of reasons for the author of a comment: which guideline, which words, who decided, how to appeal."""
    from moderation.explaining import explain as stated  # noqa: PLC0415 - the policy, which `appeal` does without

    policy = load_policy(config)
    with closing(open_store(config)) as store:
        statement = stated(store.get(site, comment_id), policy)
    if wants_json:
        click.echo(document(statement))
        return
    click.echo("\n".join(map(printable, statement.text.split("\n"))))
