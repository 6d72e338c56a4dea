"""The command ``python -m training stack``: an encoder and the n-grams of an artifact become one artifact."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from moderation.classifier import artifact
from moderation.classifier.artifact import ENCODER, MANIFEST, TOKENIZER, Understanding
from moderation.classifier.encoder import Encoder
from training import corpus, marking, packing, stacking
from training.labels import HEADS
from training.sources import TIERS

if TYPE_CHECKING:
    from training.corpus import Example
    from training.stacking import StackFit

FOLDER = click.Path(path_type=Path, file_okay=False)
TRAINED_ON = click.option(
    "--tiers", default=",".join(TIERS), show_default=True, help="Licence tiers to train on."
)
LIMIT = click.option("--limit", type=int, help="Read only so many rows of each set, for a trial.")

_OWN = {"figures", "files", "heads", "libraries", "spans"}
"""What a manifest says of its own artifact and not of the n-grams in it."""


@click.command()
@click.option(
    "--encoder", type=FOLDER, required=True, help="Folder with encoder.onnx, tokenizer.json and heads.json."
)
@click.option("--ngrams", type=FOLDER, required=True, help="Folder of an artifact, whose n-grams are taken.")
@click.option("--data", type=FOLDER, required=True, help="Folder of the data sets, <name>.jsonl.gz each.")
@click.option("--out", type=FOLDER, required=True, help="Folder to write the artifact to.")
@TRAINED_ON
@LIMIT
@click.option(
    "--features",
    type=click.Choice(stacking.CHOICES),
    default=stacking.CHOICES[0],
    show_default=True,
    help="The most a head may look at; less is taken where more does not help.",
)
@click.option(
    "--shift",
    "shifts",
    type=(click.Choice(HEADS), float),
    multiple=True,
    help="A head and what is added to its log-odds: breaches are rarer under news than among the rows it is calibrated on.",
)
def stack(encoder: Path, ngrams: Path, data: Path, out: Path, **options: Any) -> None:
    """Stack an encoder on the n-grams of an artifact: fit the heads, calibrate, write an artifact."""
    tiers = chosen_tiers(options["tiers"])
    parts, base = corpus.load(data, tiers, options["limit"]), artifact.load(ngrams)
    files = {name: (encoder / name).read_bytes() for name in (ENCODER, TOKENIZER)}
    model = Encoder(files[ENCODER], files[TOKENIZER])
    names = json.loads((encoder / packing.HEADS_FILE).read_text(encoding="utf-8"))
    signals = stacking.listen(model, names, base, parts.calibrate)
    fitted = stacking.fit_stack(signals, *_labels(parts.calibrate), options["features"])
    shifts = dict(options["shifts"])
    stacking.shift(fitted, shifts)
    marked = marking.held_back(data, parts, model, base)
    joined, _ = marking.choose(marked["calibrate"])
    about = _manifest(ngrams) | {
        "name": out.name,
        "tiers": tiers,
        "stack": fitted.report,
        "shifts": shifts,
        "spans_f1": round(marking.score(marked["test"], joined), 4),
    }
    understanding = Understanding(files[ENCODER], files[TOKENIZER], fitted.models, fitted.curves, joined)
    packing.write(out, *packing.read(ngrams), about, understanding)
    _say(fitted, f"spans: {joined}, F1 {about['spans_f1']} on {len(marked['test'])} comments held back")


@click.command()
@click.option("--model", type=FOLDER, required=True, help="Folder of the artifact.")
@click.option("--encoder", type=FOLDER, required=True, help="Folder of its exported encoder, with fp32.onnx.")
@click.option("--out", type=FOLDER, required=True, help="Folder to write the other artifact to.")
def unquantized(model: Path, encoder: Path, out: Path) -> None:
    """Write an artifact again with its encoder in fp32, for `compare` to tell what the quantization costs."""
    shutil.copytree(model, out)
    shutil.copyfile(encoder / packing.FP32, out / ENCODER)
    manifest = packing.manifest(out)
    manifest["files"][ENCODER] = hashlib.sha256((out / ENCODER).read_bytes()).hexdigest()
    (out / MANIFEST).write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def chosen_tiers(tiers: str) -> list[str]:
    """Split the option ``--tiers``; raises click.BadParameter for one there is not."""
    chosen = tiers.split(",")
    unknown = sorted(set(chosen) - set(TIERS))
    if unknown:
        raise click.BadParameter(f"expected some of {', '.join(TIERS)}", param_hint="--tiers")
    return chosen


def _labels(examples: list[Example]) -> tuple[Any, Any, tuple[str, ...]]:
    """Give labels (NaN where unknown), weights and the names of the heads."""
    table = [[example.labels.get(head, np.nan) for head in HEADS] for example in examples]
    weights = [example.weight for example in examples]
    return np.array(table, dtype=np.float64), np.array(weights, dtype=np.float64), HEADS


def _manifest(model: Path) -> dict[str, Any]:
    return {name: value for name, value in packing.manifest(model).items() if name not in _OWN}


def _say(fitted: StackFit, spans: str) -> None:
    for row in fitted.report:
        click.echo(", ".join(f"{name} {value}" for name, value in row.items()))
    click.echo(spans)
