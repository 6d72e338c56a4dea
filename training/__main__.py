"""The command line of training: ``python -m training fit | evaluate | thresholds | card``."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from moderation.classifier import Classifier
from moderation.classifier.artifact import MANIFEST
from moderation.domain import Guideline
from training import card as cards
from training import corpus, evaluation, fitting, packing, thresholds
from training.sources import SOURCES, TIERS

if TYPE_CHECKING:
    from training.corpus import Corpus, Example

FOLDER = click.Path(path_type=Path, file_okay=False)
DATA = click.option(
    "--data", type=FOLDER, required=True, help="Folder of the data sets, <name>.jsonl.gz each."
)
MODEL = click.option("--model", type=FOLDER, required=True, help="Folder of the artifact.")
CARD = "MODEL_CARD.md"


@click.group()
def main() -> None:
    """Make the model and measure it."""


@main.command()
@DATA
@click.option("--out", type=FOLDER, required=True, help="Folder to write the artifact to.")
@click.option("--tiers", default=",".join(TIERS), show_default=True, help="Licence tiers to train on.")
@click.option("--limit", type=int, help="Read only so many rows of each set, for a trial.")
def fit(data: Path, out: Path, tiers: str, limit: int | None) -> None:
    """Fit, measure, and write the artifact with its manifest and card."""
    chosen = tiers.split(",")
    unknown = sorted(set(chosen) - set(TIERS))
    if unknown:
        raise click.BadParameter(f"expected some of {', '.join(TIERS)}", param_hint="--tiers")
    parts = corpus.load(data, chosen, limit)
    ngrams, heads = fitting.fit(parts)
    about = {
        "name": out.name,
        "tiers": chosen,
        "ngrams": sum(len(part.vocabulary_) for _, part in ngrams.transformer_list),
        "rows": dict(sorted(Counter(name for row in parts.train for name in row.sources).items())),
        "data": _checksums(data, chosen),
    }
    packing.write(out, ngrams, heads, about)
    about["figures"] = _measure(Classifier.load(out), parts)
    manifest = packing.write(out, ngrams, heads, about)
    (out / CARD).write_text(cards.card(manifest), encoding="utf-8")


@main.command()
@MODEL
@DATA
@click.option("--out", type=FOLDER, required=True, help="Folder for figures.json and figures.md.")
def evaluate(model: Path, data: Path, out: Path) -> None:
    """Measure an artifact on everything that is held back."""
    figures = _measure(Classifier.load(model), corpus.load(data, TIERS))
    out.mkdir(parents=True, exist_ok=True)
    (out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    (out / "figures.md").write_text(cards.report(figures), encoding="utf-8")


@main.command(name="thresholds")
@MODEL
@DATA
def choose_thresholds(model: Path, data: Path) -> None:
    """Choose the review and reject thresholds of each guideline on held-back comments; print the policy's lines."""
    classifier = Classifier.load(model)
    held_back = corpus.load(data, TIERS).test
    clean = [example for example in held_back if thresholds.is_clean_news(example)]
    breaches = {}
    for guideline in Guideline:
        rows = _breaches(held_back, guideline)
        breaches[guideline] = thresholds.score(classifier, rows)[guideline]
        click.echo(f"# {guideline}: {len(rows)} breaches", err=True)
    choice = thresholds.choose(thresholds.score(classifier, clean), breaches)
    click.echo(
        f"# python -m training thresholds --model {model} --data {data}; {len(clean)} clean news comments"
    )
    click.echo(thresholds.toml(choice), nl=False)


@main.command(name="card")
@MODEL
@click.option(
    "--without-terms", type=FOLDER, help="An artifact fitted without the tier `terms`, to compare with."
)
def write_card(model: Path, without_terms: Path | None) -> None:
    """Write the model card anew, with what the sets without a stated licence are worth."""
    other = _manifest(without_terms) if without_terms else None
    (model / CARD).write_text(cards.card(_manifest(model), other), encoding="utf-8")


def _manifest(model: Path) -> Any:
    return json.loads((model / MANIFEST).read_text(encoding="utf-8"))


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


def _measure(classifier: Classifier, parts: Corpus) -> dict[str, Any]:
    scores = evaluation.score(classifier, [example.text for example in parts.test])
    return {
        "sets": evaluation.by_set(parts.test, scores),
        "identities": {
            title: evaluation.by_identity(parts.test, scores, names)
            for title, names in evaluation.IDENTITY_SETS.items()
        },
    }


def _breaches(examples: list[Example], guideline: Guideline) -> list[Example]:
    """Give held-back rows that break a guideline, from sets that are trained on or about news."""
    return [
        example
        for example in examples
        if example.labels.get(guideline) and SOURCES.get(example.sources[0], SOURCES["edos"]).weight >= 0.5
    ][:3000]


if __name__ == "__main__":
    main()
