"""``moderation queue``: what waits for a person, and verdicts on it from a script."""

from __future__ import annotations

import sys
from contextlib import closing
from random import SystemRandom
from typing import TYPE_CHECKING, Any

import click
from rich.table import Table
from rich.text import Text

from moderation.bootstrap import now, open_store
from moderation.cli.command import FAILED, with_config
from moderation.cli.decisions import print_record
from moderation.cli.documents import document, entry, record
from moderation.cli.options import as_json, filters, on_site, one_of, person, words
from moderation.cli.terminal import out, printable
from moderation.domain import Act, Deed, Guideline, Review, Verdict
from moderation.errors import CommentNotFoundError, ReviewRefusedError
from moderation.store import Filter, Part, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from moderation.config import Config
    from moderation.domain import Record
    from moderation.store import Entry, Store

_MOST = 100_000
_AT_ONCE = 500
"""Rows read together."""


@click.group()
def queue() -> None:
    """Look at the comments that wait for a person, and decide on them from a script."""


@queue.command("list")
@filters
@click.option("--search", metavar="WORDS", help="What has these words in text, author, article or id.")
@click.option(
    "--sample",
    type=click.IntRange(1, 500),
    metavar="N",
    help="N comments that others than --reviewer decided on, for a second verdict given blindly.",
)
@click.option(
    "--reviewer", callback=person, help="Who looks: an appeal against one's own verdict is left out."
)
@click.option("--limit", type=click.IntRange(1, _MOST), default=50, show_default=True, help="How many.")
@as_json
@with_config
def list_queue(config: Config, /, limit: int, *, wants_json: bool, **chosen: Any) -> None:
    """List the comments that wait, threats first, then by uncertainty and age; with --json, one a line."""
    search, sample, reviewer = (chosen.pop(name) for name in ("search", "sample", "reviewer"))
    which = Filter(words=search or None, **chosen)
    with closing(open_store(config)) as store:
        if sample is not None:
            _list_sample(store, reviewer, sample, which, wants_json=wants_json)
            return
        reader = Reader(reviewer=reviewer or "", holder="", now=now())
        rows = list(_rows(store, which, reader, limit))
        if wants_json:
            for row in rows:
                click.echo(document(entry(row)))
            return
        count = len(rows) if search else store.count_listed(which)
    _print(rows, reader.now)
    what = "found" if search else "rejected" if which.rejected else "waiting"
    shown = "" if count == len(rows) else f", the first {len(rows)} shown"
    click.echo(f"{count} {what}{shown}.")


@queue.command("count")
@filters
@as_json
@with_config
def count_queue(config: Config, /, *, wants_json: bool, **which: Any) -> None:
    """Count the comments that wait."""
    with closing(open_store(config)) as store:
        count = store.count_listed(Filter(**which))
    click.echo(document({"count": count}) if wants_json else count)


@queue.command("show")
@click.argument("comment_id", metavar="ID")
@on_site
@as_json
@with_config
def show(config: Config, /, comment_id: str, site: str, *, wants_json: bool) -> None:
    """Show one comment with everything that was decided about it, waiting or not."""
    with closing(open_store(config)) as store:
        found = store.get(site, comment_id)
    if wants_json:
        click.echo(document(record(found)))
    else:
        print_record(out(), found)


def _deciding(verb: str) -> Callable[[Callable[..., None]], click.Command]:
    """Give a command that decides on comments its arguments and options."""

    def decorate(run: Callable[..., None]) -> click.Command:
        for option in reversed(
            (
                click.argument("ids", metavar="ID...", nargs=-1, required=True),
                on_site,
                click.option("--reviewer", required=True, callback=person, help="Who decides."),
                click.option("--reason", default="", callback=words, help="Why; the author reads it."),
                click.option("--blind", is_flag=True, help="Keep it as a second opinion; the verdict in force stays."),
                as_json,
            )
        ):  # fmt: skip
            run = option(run)
        return queue.command(verb)(run)

    return decorate


@_deciding("approve")
@with_config
def approve(config: Config, /, **given: Any) -> None:
    """Publish comments by their IDs, whatever the machine said; '-' reads IDs from standard input, one a line.

    Each verdict is kept by itself: one that is refused is reported, the others stand, and the exit code is 1.
    """
    _decide(config, Verdict.APPROVE, guideline=None, **given)


@_deciding("reject")
@click.option("--guideline", **one_of(Guideline), help="The guideline it breaks.")
@with_config
def reject(config: Config, /, **given: Any) -> None:
    """Refuse comments by their IDs; '-' reads IDs from standard input, one a line.

    Each verdict is kept by itself: one that is refused is reported, the others stand, and the exit code is 1.
    """
    _decide(config, Verdict.REJECT, **given)


def _decide(config: Config, verdict: Verdict, /, *, wants_json: bool, blind: bool, **given: Any) -> None:
    ids, site = given.pop("ids"), given.pop("site")
    keep: Callable[..., Record] = _keep_blind if blind else _keep
    is_refused = False
    with closing(open_store(config)) as store:
        for comment_id in _ids(ids):
            try:
                kept = keep(store, site, comment_id, verdict=verdict, **given)
            except (CommentNotFoundError, ReviewRefusedError) as error:
                is_refused = True
                click.echo(f"moderation: {printable(f'{comment_id}: {error}')}", err=True)
                continue
            # Who judges blindly is not told what was decided.
            said = {} if blind else {"verdict": kept.verdict, "is_waiting": kept.is_waiting}
            line = {"id": comment_id, "site": site, **said}
            word = "kept" if blind else kept.verdict
            click.echo(document(line) if wants_json else f"{printable(comment_id)}: {word}")
    if is_refused:
        sys.exit(FAILED)


def _keep(store: Store, site: str, comment_id: str, **given: Any) -> Record:
    return store.review(site, comment_id, Review(reviewed_at=now(), **given))


def _keep_blind(
    store: Store, site: str, comment_id: str, *, reviewer: str, reason: str, **given: Any
) -> Record:
    before = store.get(site, comment_id)
    if not before.reviews or before.reviews[-1].reviewer == reviewer:
        raise ReviewRefusedError("there is no verdict of another person to compare with")
    number = before.reviews[-1].number
    act = Act(deed=Deed.SAMPLE, person=reviewer, acted_at=now(), words=reason, review=number, **given)
    return store.act(site, comment_id, act)


def _ids(given: tuple[str, ...]) -> Iterator[str]:
    for word in given:
        if word == "-":
            # What is not UTF-8 is nobody's id, and is reported as such.
            lines = (line.decode(errors="surrogateescape").strip() for line in sys.stdin.buffer)
            yield from filter(None, lines)
        else:
            yield word


def _rows(store: Store, which: Filter, reader: Reader, limit: int) -> Iterator[Entry]:
    part = Part(min(limit, _AT_ONCE))
    while limit:
        page = store.listed(which, reader, part)
        yield from page.entries
        limit -= len(page.entries)
        if page.end is None:
            return
        part = Part(min(limit, _AT_ONCE), after=page.end)


def _list_sample(store: Store, reviewer: str | None, count: int, which: Filter, *, wants_json: bool) -> None:
    """List comments to be judged blindly: no word of what was decided."""
    if reviewer is None:
        raise click.UsageError("--sample wants --reviewer: who is to judge.")
    from moderation.reviewing import Session  # noqa: PLC0415 - slow to import, and wanted here alone

    session = Session(store=store, reviewer=reviewer, clock=now, which=which)
    drawn = [opened.comment for opened in session.sample(count, SystemRandom())]
    for comment in drawn:
        if wants_json:
            click.echo(document(comment))
        else:
            click.echo(printable(f"{comment.site}  {comment.id}  {comment.text[:_BEGINNING]}"))
    if not wants_json:
        click.echo(f"{len(drawn)} to judge.")


_BEGINNING = 80


def _print(rows: list[Entry], moment: datetime) -> None:
    if not rows:
        return
    table = Table(box=None, expand=True, pad_edge=False, header_style="dim")
    for name, width in (("SITE", 9), ("ID", 20), ("HELD FOR", 21), ("AGE", 4)):
        table.add_column(name, width=width, no_wrap=True)
    table.add_column("COMMENT", ratio=1, no_wrap=True)
    for row in rows:
        table.add_row(
            Text(printable(row.site)),
            Text(printable(row.id)),
            _concern(row),
            Text(_age((moment - row.received_at).total_seconds())),
            Text(printable(row.beginning), overflow="ellipsis"),
        )
    out().print(table)


def _concern(row: Entry) -> Text:
    appeal = "appeal: " if row.is_appealed else ""
    if row.is_unread:
        return Text(f"{appeal}not in English")
    name = "" if row.concern is None else row.concern.replace("_", " ")
    score = "" if row.score is None else f" {row.score:.2f}"
    return Text(f"{appeal}{name}{score}", style="red" if row.concern is Guideline.THREAT else "")


def _age(seconds: float) -> str:
    for unit, size in (("d", 86_400), ("h", 3_600), ("m", 60)):
        if seconds >= size:
            return f"{int(seconds // size)}{unit}"
    return "now"
