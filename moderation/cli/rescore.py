"""``moderation rescore``: decide again on what is stored, or see what would change."""

from __future__ import annotations

import json
import re
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from moderation.bootstrap import build_screener, open_store
from moderation.cli.archive import Asked, rescore_archive
from moderation.cli.command import with_config
from moderation.cli.parallel import cores, work_in_order
from moderation.cli.progress import bar
from moderation.cli.report import page
from moderation.cli.terminal import printable
from moderation.domain import Guideline
from moderation.rescoring import Changes, Form, backtest, begin, pieces, rescore_next, versions
from moderation.store import Selection

if TYPE_CHECKING:
    from moderation.config import Config
    from moderation.rescoring import Piece
    from moderation.screening import Screener
    from moderation.store import Run, Store

_PART = 10_000
"""Comments in a part of an archive: a minute's work or so."""

_TIMES = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S%z"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was asked for on the command line; each field is one option."""

    everything: bool
    site: str | None
    guideline: str | None
    since: datetime | None
    until: datetime | None
    jobs: int
    dry_run: bool
    policy: Path | None
    model: Path | None
    wants_json: bool
    report: TextIO | None
    files: str | None
    out: str | None
    scheduler: str | None
    form: str | None
    part: int | None

    def check(self) -> None:
        """Refuse what does not go together.

        Raises:
            click.UsageError: Something does not.
        """
        if (self.policy or self.model) and not (self.dry_run or self.files):
            raise click.UsageError(
                "--policy and --model compare an alternative: they need --dry-run or --files."
            )
        if (self.files is None) != (self.out is None):
            raise click.UsageError("--files and --out go together.")
        if self.files is None and (self.scheduler or self.form or self.part):
            raise click.UsageError("--scheduler, --form and --part are for --files.")
        of_the_database = (self.everything, self.site, self.guideline, self.since, self.until, self.dry_run,
                           self.wants_json, self.report)  # fmt: skip
        if self.files and any(of_the_database):
            raise click.UsageError("--files decides on whole files: it goes with --out, --scheduler, --form, --part, "
                                   "--jobs, --policy and --model alone.")  # fmt: skip

    def selection(self, screener: Screener) -> Selection:
        """Give the comments that are meant."""
        return Selection(
            stale=None if self.everything else versions(screener),
            site=self.site,
            guideline=Guideline(self.guideline) if self.guideline else None,
            since=self.since,
            until=self.until,
        )


def _address(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"[a-z]+://[^/\s]+:\d+", value):
        raise click.BadParameter("expected an address such as tcp://10.0.0.1:8786.")
    return value


def _in_utc(_context: click.Context, _option: click.Parameter, value: datetime | None) -> datetime | None:
    return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


@click.command()
@click.option(
    "--stale/--all",
    "stale",
    default=True,
    help="Only what another policy or model decided on (the default), or every comment.",
)
@click.option("--site", help="One site's comments only.")
@click.option(
    "--guideline",
    type=click.Choice([name.value for name in Guideline]),
    help="Only comments with evidence on this guideline.",
)
@click.option(
    "--since",
    type=click.DateTime(_TIMES),
    callback=_in_utc,
    help="Only comments posted then or later (UTC, where no zone is given).",
)
@click.option(
    "--until", type=click.DateTime(_TIMES), callback=_in_utc, help="Only comments posted before then."
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=cores,
    show_default="all cores",
    help="Processes that decide.",
)
@click.option("--dry-run", is_flag=True, help="Keep nothing; tell what would change.")
@click.option(
    "--policy",
    type=click.Path(path_type=Path),
    help="With --dry-run or --files: another policy than the one in force.",
)
@click.option(
    "--model", type=click.Path(path_type=Path), help="With --dry-run or --files: the folder of another model."
)
@click.option("--json", "wants_json", is_flag=True, help="Write what changed as JSON.")
@click.option(
    "--report",
    type=click.File("w", "utf-8", lazy=False),
    help="Write what changed as an HTML page to this file.",
)
@click.option(
    "--files", help="Instead of the database: Parquet, JSON lines or CSV, a path or URL with wildcards."
)
@click.option("--out", help="The folder that takes the decisions on files, a path or URL.")
@click.option(
    "--scheduler",
    callback=_address,
    help="Decide on files on the workers of this Dask scheduler, such as tcp://10.0.0.1:8786.",
)
@click.option(
    "--form",
    type=click.Choice([form.value for form in Form]),
    help="How decisions on files are written; as the first file is, if not given.",
)
@click.option(
    "--part",
    type=click.IntRange(1),
    help=f"Comments of a file that are decided on and kept at a time; {_PART:,} if not given.",
)
@with_config
def rescore(config: Config, /, **given: Any) -> None:
    """Decide again on stored comments that another policy or model decided on, and count what changed.

    Earlier decisions and people's reviews stay. What was published without a person's word and would be rejected
    now waits for a person. A run that was stopped goes on where it was, and several may be started at once, on
    several machines too: they share the work.

    With --files it decides on every comment of an archive. Parts that are done are not done again.
    """
    options = Options(everything=not given.pop("stale"), **given)
    options.check()
    config = replace(config, policy=options.policy or config.policy, model=options.model or config.model)
    if options.files and options.out:
        size = options.part or _PART
        rescore_archive(
            config, Asked(options.files, options.out, options.form, options.scheduler, size, options.jobs)
        )
        return
    screener = build_screener(config)
    with closing(_opened(config)) as store:
        work = _backtest if options.dry_run else _rescore
        changes, total = work(config, store, screener, options)
    if options.report:
        shown = page(
            changes, screener.policy, screener.classifier.version, total=total, would=options.dry_run
        )
        options.report.write(shown)
    if options.wants_json:
        decided_by = {"policy_version": screener.policy.version, "model_version": screener.classifier.version}
        click.echo(json.dumps(decided_by | {"total": total} | changes.as_json()))
    else:
        click.echo("\n".join(_summary(changes, total, would=options.dry_run)))


def _rescore(config: Config, store: Store, screener: Screener, options: Options) -> tuple[Changes, int]:
    """Work on a run until nothing is left of it anywhere; give what all processes changed, with our examples."""
    run = begin(store, screener, options.selection(screener))
    examples = Changes()
    progress = store.runs.progress(run)
    with bar() as shown:
        task = shown.add_task("", total=progress.total)
        done = work_in_order(partial(_rescore_next, config), repeat(run), screener, config, options.jobs)
        with closing(done):
            while not progress.is_over:
                examples.add(next(done))
                progress = store.runs.progress(run)
                shown.update(task, completed=progress.counts["rescored"])
    if not progress.is_complete:
        raise click.ClickException(
            "stopped: a later run with another policy or model has taken the place of this one"
        )
    return Changes(progress.counts, examples.examples), progress.total


def _backtest(config: Config, store: Store, screener: Screener, options: Options) -> tuple[Changes, int]:
    selection = options.selection(screener)
    total = store.runs.count(selection)
    changes = Changes()
    with bar() as shown:
        task = shown.add_task("", total=total)
        for part in work_in_order(
            partial(_try, config), pieces(store, selection), screener, config, options.jobs
        ):
            changes.add(part)
            shown.update(task, completed=changes.counts["rescored"])
    return changes, total


def _rescore_next(config: Config, screener: Screener, run: Run) -> Changes:
    return rescore_next(_opened(config), screener, run)


def _try(config: Config, screener: Screener, piece: Piece) -> Changes:
    return backtest(_opened(config), screener, piece)


@cache
def _opened(config: Config) -> Store:
    """Open the database once a process."""
    return open_store(config)


def _summary(changes: Changes, total: int, *, would: bool) -> list[str]:
    counts = changes.counts
    verb = "would be decided" if would else "decided"
    lines = [
        f"{counts['rescored']} of {total} comments {verb} again, {counts['unchanged']} as before.",
        f"approved -> rejected {counts['to_reject']}, rejected -> approved {counts['to_approve']}",
        f"now held for a person {counts['held']}, no longer held {counts['released']}",
        f"published before, rejected now and so waiting for a person {counts['queued']}",
        f"a person's verdict stands against the machine's {counts['overruled']}",
    ]
    for move, count in changes.moves():
        name = (move.guideline or "no guideline").replace("_", " ")
        examples = ", ".join(printable(f"{site}/{known}") for site, known in changes.examples.get(move, ()))
        shown = f" ({examples})" if examples else ""
        lines.append(f"{move.before} -> {move.after}, {name}: {count}{shown}")
    return lines
