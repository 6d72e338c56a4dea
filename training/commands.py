"""The commands that measure and supply: evaluate, gate, compare, thresholds, card, fetch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training import (
    bias,
    comparing,
    development,
    evaluation,
    fetching,
    packing,
    plots,
    report,
    scoring,
    thresholds,
)
from training import card as cards

if TYPE_CHECKING:
    from moderation.screening import Screener

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False, exists=True)
DATA = click.option(
    "--data", type=FOLDER, required=True, help="Folder of the data sets, <name>.jsonl.gz each."
)
MODEL = click.option("--model", type=FOLDER, required=True, help="Folder of the artifact.")
POLICY = click.option("--policy", type=FILE, help="The policy; without it the shipped one.")
SAMPLE = click.option(
    "--sample",
    type=click.IntRange(1),
    default=development.SAMPLE,
    show_default=True,
    help="Rows of each set, chosen by a hash; unless given, up to 5,000 of the sets the figures rest on.",
)
CARD = "MODEL_CARD.md"


@click.command()
@MODEL
@POLICY
@DATA
@click.option("--out", type=FOLDER, required=True, help="Folder for report.html, report.md and figures.json.")
@SAMPLE
def evaluate(model: Path, policy: Path | None, data: Path, out: Path, sample: int) -> None:
    """Measure an artifact with a policy on everything that is held back, and write a report."""
    measured = evaluation.evaluate(scoring.load(model, policy), data, sample)
    parts = report.sections(measured.figures, dict(plots.draw(measured)))
    title = f"Evaluation of {model.name}"
    out.mkdir(parents=True, exist_ok=True)
    (out / "figures.json").write_text(json.dumps(measured.figures, indent=2) + "\n", encoding="utf-8")
    (out / "report.md").write_text(report.markdown(parts, title), encoding="utf-8")
    (out / "report.html").write_text(report.html(parts, title), encoding="utf-8")
    click.echo(str(out / "report.html"))


@click.command()
@MODEL
@POLICY
def gate(model: Path, policy: Path | None) -> None:
    """Exit 1 when more than 1 % of plain mentions of identities, in forms never trained on, are rejected."""
    if not _passes(scoring.load(model, policy)):
        raise click.exceptions.Exit(1)


def _passes(screener: Screener) -> bool:
    rows = [row for row in development.read_authored() if development.is_plain(row) and not row.tuning]
    rejected, held = bias.plain_mentions(rows, scoring.score(screener, rows))
    click.echo(f"plain mentions of identities rejected {rejected}, held {held}")
    passes = bias.passes(rejected)
    click.echo("may ship" if passes else f"must not ship: more than {bias.GATE:.0%} are rejected")
    return passes


@click.command()
@click.argument("first", type=FOLDER)
@click.argument("second", type=FOLDER)
@POLICY
@click.option(
    "--policy-b", type=FILE, help="The policy of the second artifact; without it that of the first."
)
@DATA
@click.option("--out", type=FOLDER, help="Folder for compare.json (with ids) and compare.md.")
@SAMPLE
def compare(  # noqa: PLR0913, PLR0917 - one for each option
    first: Path,
    second: Path,
    policy: Path | None,
    policy_b: Path | None,
    data: Path,
    out: Path | None,
    sample: int,
) -> None:
    """Compare artifact FIRST (A) with SECOND (B); exit 0 only when B may ship in its place."""
    screener = scoring.load(second, policy_b or policy)
    found = _compared(scoring.load(first, policy), screener, data, sample)
    text = (
        f"# {first.name} (A) and {second.name} (B)\n\n{report.table(found['sets'])}\n"
        f"## Changed verdicts\n\n{report.table([_without_ids(row) for row in found['verdicts']])}"
    )
    click.echo(text)
    if out:
        out.mkdir(parents=True, exist_ok=True)
        (out / "compare.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        (out / "compare.md").write_text(text, encoding="utf-8")
    outside = found["outside"]
    click.echo(f"On {outside['sets']} sets of other origin B is {outside['B is']}{_interval(outside)}.")
    if not (_passes(screener) and outside["B is"] == "better"):
        raise click.exceptions.Exit(1)


def _compared(first: Screener, second: Screener, data: Path, sample: int) -> dict[str, Any]:
    rows = development.read(data, sample)
    return comparing.compare(rows, scoring.score(first, rows), scoring.score(second, rows))


def _without_ids(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "ids"}


def _interval(outside: dict[str, Any]) -> str:
    if "low" not in outside:
        return ""
    return f": mean AUC {outside['B - A']:+.4f} ({outside['low']:+.4f} to {outside['high']:+.4f})"


@click.command(name="thresholds")
@MODEL
@DATA
@SAMPLE
def choose_thresholds(model: Path, data: Path, sample: int) -> None:
    """Choose the review and reject thresholds of each guideline on held-back comments; print the policy's lines."""
    rows = development.read(data, sample)
    choice, clean = thresholds.choose_on(rows, scoring.score(scoring.load(model), rows).judged)
    click.echo(f"# python -m training thresholds --model {model} --data {data}; {clean} clean news comments")
    click.echo(thresholds.toml(choice), nl=False)


@click.command(name="card")
@MODEL
@POLICY
@DATA
@click.option(
    "--terms",
    type=(FOLDER, FOLDER),
    help="Two artifacts made alike, one with the tier `terms` and one without, to tell what it is worth.",
)
@click.option("--previous", type=FOLDER, help="The artifact this one takes the place of.")
@SAMPLE
def write_card(  # noqa: PLR0913, PLR0917 - one for each option
    model: Path,
    policy: Path | None,
    data: Path,
    terms: tuple[Path, Path] | None,
    previous: Path | None,
    sample: int,
) -> None:
    """Measure, write the model card, and exit 1 when the model must not ship."""
    tiers = [packing.manifest(made)["tiers"] for made in terms or ()]
    if tiers and set(tiers[0]) - set(tiers[1]) != {"terms"}:
        raise click.BadParameter(
            f"expected one with the tier `terms` and one without, got {tiers}", param_hint="--terms"
        )
    screener = scoring.load(model, policy)
    measured = evaluation.evaluate(screener, data, sample).figures
    worth = worse = None
    if terms:
        worth = _compared(scoring.load(terms[0], policy), scoring.load(terms[1], policy), data, sample)
        worth["tiers"] = tiers
    if previous:
        worse = comparing.worse(_compared(scoring.load(previous, policy), screener, data, sample))
    (model / CARD).write_text(cards.card(packing.manifest(model), measured, worth, worse), encoding="utf-8")
    if not _passes(screener):
        raise click.exceptions.Exit(1)


@click.command()
@click.option("--out", type=FOLDER, required=True, help="Folder to bring the files to.")
@click.option("--from", "source", required=True, help="Folder or address where the prepared files lie.")
@click.option("--set", "names", multiple=True, help="Only this set; may be given several times.")
def fetch(out: Path, source: str, names: tuple[str, ...]) -> None:
    """Bring the prepared data sets to a folder, checking each against its sha256; go on where it stopped."""
    wanted = [file for file in fetching.files() if not names or file.name.split(".")[0] in names]
    try:
        for file, what in fetching.fetch(out, source, wanted):
            click.echo(f"{what}: {file.name} ({file.rows} rows, {file.license})")
    except fetching.FetchError as error:
        raise click.ClickException(str(error)) from error
