"""The command line of training: ``python -m training --help`` names the commands."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import click

from training import commands, corpus, fitting, packing, readings
from training.commands import DATA, FOLDER
from training.sources import SOURCES
from training.stack_command import LIMIT, TRAINED_ON, chosen_tiers, stack, unquantized

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def main() -> None:
    """Make the model and measure it."""


@main.command()
@DATA
@click.option("--out", type=FOLDER, required=True, help="Folder to write the artifact to.")
@TRAINED_ON
@LIMIT
def fit(data: Path, out: Path, tiers: str, limit: int | None) -> None:
    """Fit, and write the artifact with its manifest; `card` measures it."""
    chosen = chosen_tiers(tiers)
    parts = corpus.load(data, chosen, limit)
    ngrams, heads = fitting.fit(parts)
    about = {
        "name": out.name,
        "tiers": chosen,
        "ngrams": sum(len(part.vocabulary_) for _, part in ngrams.transformer_list),
        "rows": dict(sorted(Counter(name for row in parts.train for name in row.sources).items())),
        "data": _checksums(data, chosen),
        "readings": hashlib.sha256(readings.FILE.read_bytes()).hexdigest(),
    }
    packing.write(out, ngrams, heads, about)


def _checksums(data: Path, tiers: list[str]) -> dict[str, dict[str, str]]:
    return {
        name: {
            "sha256": hashlib.sha256((data / f"{name}.jsonl.gz").read_bytes()).hexdigest(),
            "license": source.license,
            "origin": source.origin,
        }
        for name, source in SOURCES.items()
        if source.tier in tiers and source.role != "dev"
    }


for _command in (
    commands.evaluate,
    commands.gate,
    commands.compare,
    commands.choose_thresholds,
    commands.write_card,
    commands.fetch,
    stack,
    unquantized,
):
    main.add_command(_command)


if __name__ == "__main__":
    main()
