"""The command line of the encoder: ``python -m training.encoder fit | … | export`` (needs torch)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click
import numpy as np

from training import corpus
from training.encoder.bases import BASES, STUDENT
from training.encoder.exporting import export, restore_checkpoint
from training.encoder.fitting import Recipe, Run, ask, average, read_network
from training.encoder.network import tokenizer
from training.encoder.rows import choose, pack, stretches
from training.encoder.teaching import Lessons, agreed
from training.labels import HEADS
from training.sources import TIERS

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group()
def main() -> None:
    """Fine-tune the encoder and write what is served."""


@main.command()
@click.option("--data", type=FOLDER, required=True, help="Folder of the data sets, <name>.jsonl.gz each.")
@click.option(
    "--out", type=FOLDER, required=True, help="Folder of the run; one that is there is taken up again."
)
@click.option("--tiers", default=",".join(TIERS), show_default=True, help="Licence tiers to train on.")
@click.option("--start", type=FILE, help="Checkpoint of an earlier run to begin with.")
@click.option(
    "--share",
    type=click.FloatRange(0, 1),
    default=1.0,
    show_default=True,
    help="Share of the rows of others that is drawn; what was read, and the rules' development comments, are all kept.",
)
@click.option("--own", type=click.FloatRange(0, 1), default=1.0, show_default=True, help="Share of our own.")
@click.option("--epochs", type=float, default=Recipe().epochs, show_default=True)
@click.option("--rate", type=float, default=Recipe().rate, show_default=True, help="Highest learning rate.")
@click.option(
    "--lessons",
    type=FILE,
    multiple=True,
    help="What a teacher said, as `teach` writes it; several are averaged.",
)
@click.option(
    "--base", type=click.Choice(BASES), default=STUDENT, show_default=True, help="What to begin with."
)
@click.option(
    "--frozen", type=int, default=0, show_default=True, help="Lower layers that are left as they are."
)
@click.option(
    "--longest", type=int, default=Recipe().longest, show_default=True, help="Word pieces of a comment."
)
@click.option("--size", type=int, default=Recipe().size, show_default=True, help="Comments in a batch.")
@click.option("--seed", type=int, default=0, show_default=True, help="Which rows are drawn.")
def fit(  # noqa: PLR0913 - one parameter for each option
    *,
    data: Path,
    out: Path,
    tiers: str,
    start: Path | None,
    share: float,
    own: float,
    epochs: float,
    rate: float,
    seed: int,
    lessons: tuple[Path, ...],
    **recipe: Any,
) -> None:
    """Fine-tune; every five minutes a checkpoint is written, and the same command goes on from it."""
    parts = corpus.load(data, tiers.split(","))
    examples = choose(parts.train, seed, share, own)
    if lessons:
        examples += choose(parts.unlabelled, seed, share)
    rows = pack(examples, tokenizer(recipe["base"]), stretches(data), seed)
    if lessons:
        taught = agreed([Lessons(path).of(examples, len(HEADS)) for path in lessons])
        taught[[example.read for example in examples]] = np.nan
        rows = replace(rows, taught=taught)
    click.echo(f"{len(rows)} comments, {len(rows.pieces)} word pieces")
    Run(rows, out, Recipe(epochs=epochs, rate=rate, **recipe), start).finish()


@main.command()
@click.option("--data", type=FOLDER, required=True, help="Folder of the data sets, <name>.jsonl.gz each.")
@click.option("--checkpoint", type=FILE, required=True, help="The teacher, as `fit` leaves it.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The .npz file to add to."
)
@click.option("--tiers", default=",".join(TIERS), show_default=True, help="Licence tiers to train on.")
@click.option("--share", type=click.FloatRange(0, 1), default=1.0, show_default=True)
@click.option("--seed", type=int, default=0, show_default=True, help="Which rows are drawn.")
def teach(  # noqa: PLR0913 - one parameter for each option
    *, data: Path, checkpoint: Path, out: Path, tiers: str, share: float, seed: int
) -> None:
    """Write what a teacher says of the comments to train on; an ended run goes on where it was.

    Our own sentences and those read again are left out: nobody needs to be asked whether their labels are right.
    """
    teacher, lessons = read_network(checkpoint), Lessons(out)
    parts = corpus.load(data, tiers.split(","))
    chosen = (one for one in choose(parts.train, seed, share, own=0.0) if not one.read)
    examples = lessons.missing([*chosen, *parts.unlabelled])
    click.echo(f"{len(examples)} comments to read, {len(lessons)} read already")
    if examples:
        lessons.ask(partial(ask, teacher), examples, pack(examples, tokenizer(teacher.base), {}, seed))


@main.command(name="average")
@click.option("--checkpoint", "checkpoints", type=FILE, multiple=True, required=True, help="At least two.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The checkpoint to write."
)
def average_command(checkpoints: tuple[Path, ...], out: Path) -> None:
    """Average the weights of runs of which each went on from the one before: it keeps what each is better at."""
    average(checkpoints, out)


@main.command(name="export")
@click.option("--checkpoint", type=FILE, required=True)
@click.option(
    "--out", type=FOLDER, required=True, help="Folder for encoder.onnx, tokenizer.json and heads.json."
)
def export_command(checkpoint: Path, out: Path) -> None:
    """Write the int8 ONNX file that is served, and the fp32 one to compare it with."""
    export(checkpoint, out)


@main.command(name="restore")
@click.option("--model", type=FOLDER, required=True, help="The artifact.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The checkpoint to write."
)
def restore_command(model: Path, out: Path) -> None:
    """Write a checkpoint of the weights an artifact serves, where the one it was made from is not at hand."""
    try:
        restore_checkpoint(model, out)
    except ValueError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
