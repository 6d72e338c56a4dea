from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import onnx
import pytest
from click.testing import CliRunner

from moderation.classifier import Classifier
from moderation.classifier.artifact import MANIFEST
from moderation.text import normalize
from training import authored, fitting, packing
from training.corpus import Corpus, Example
from training.labels import HEADS
from training.marking import GOLD
from training.packing import FP32
from training.sources import SOURCES
from training.stack_command import stack, unquantized

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUDE = "You are a filthy rat, village {}, and a liar."
KIND = "Thank you for the report, village {}, and peace for the city."
_CIVIL = {"rating": "approved", "obscene": 0.0, "sexual_explicit": 0.0, "threat": 0.0, "identity_attack": 0.0}


@pytest.fixture(scope="module", autouse=True)
def _one_sentence_a_template() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(authored, "VARIANTS", 1)
        yield


def _write(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": str(place), **row}) + "\n" for place, row in enumerate(rows))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make every set; civil comments are half kind and half rude, and all of the rude ones are marked."""
    folder = tmp_path_factory.mktemp("data")
    for name in SOURCES:
        _write(folder, name, [])
    kind = [{"text": KIND.format(n), "labels": _CIVIL | {"target": 0.0, "insult": 0.0}} for n in range(400)]
    rude = [{"text": RUDE.format(n), "labels": _CIVIL | {"target": 0.9, "insult": 0.9}} for n in range(400)]
    _write(folder, "civil_comments_chunk", [*kind, *rude])
    _write(folder, GOLD, [{"text": row["text"], "labels": {"spans": [[10, 20]]}} for row in rude])
    return folder


@pytest.fixture(scope="module")
def ngrams(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("models") / "ngrams"
    examples = [
        Example(form.format(n), dict.fromkeys(HEADS, form is RUDE), "train", 1.0, ["own"])
        for n in range(20)
        for form in (RUDE, KIND)
    ]
    corpus = Corpus(train=examples, calibrate=examples, test=[])
    packing.write(out, *fitting.fit(corpus, least=(1, 1)), {"ngrams": 7, "rows": {}, "data": {}})
    return out


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory, encoder_file: bytes, tokenizer: bytes) -> Path:
    folder = tmp_path_factory.mktemp("encoder")
    (folder / "encoder.onnx").write_bytes(encoder_file)
    (folder / "tokenizer.json").write_bytes(tokenizer)
    (folder / "heads.json").write_text('["toxicity", "personal_attack"]')
    return folder


@pytest.fixture(scope="module")
def stacked(data: Path, ngrams: Path, encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("models") / "stacked"
    arguments = [
        "--encoder",
        encoder,
        "--ngrams",
        ngrams,
        "--data",
        data,
        "--out",
        out,
        "--features",
        "logits",
    ]
    result = CliRunner().invoke(stack, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return out


def test_the_artifact_tells_rude_from_kind_and_shows_where(stacked: Path) -> None:
    classifier = Classifier.load(stacked)
    rude, kind = classifier.find([normalize(RUDE.format(999)), normalize(KIND.format(999))])
    scores = [{finding.guideline: finding for finding in found} for found in (rude, kind)]
    assert scores[0]["personal_attack"].score > 0.8
    assert scores[1]["personal_attack"].score < 0.2
    span = scores[0]["personal_attack"].span
    assert span is not None
    assert "filthy" in RUDE.format(999)[span.start : span.end]


def test_the_manifest_says_what_was_chosen_and_what_the_n_grams_were_made_of(stacked: Path) -> None:
    manifest = json.loads((stacked / MANIFEST).read_text())
    assert {row["head"] for row in manifest["stack"]} == set(manifest["heads"])
    assert {row["features"] for row in manifest["stack"]} <= {"own", "logits"}
    assert manifest["name"] == "stacked"
    assert manifest["ngrams"] == 7
    assert manifest["spans_f1"] == 1.0
    assert len(manifest["files"]) == 5


def test_a_tier_there_is_not_is_refused(data: Path, ngrams: Path, encoder: Path, tmp_path: Path) -> None:
    arguments = [
        "--encoder",
        encoder,
        "--ngrams",
        ngrams,
        "--data",
        data,
        "--out",
        tmp_path,
        "--tiers",
        "none",
    ]
    result = CliRunner().invoke(stack, [str(argument) for argument in arguments])
    assert result.exit_code == 2
    assert "--tiers" in result.output


def test_an_artifact_is_written_again_with_its_encoder_in_full_precision(
    stacked: Path, encoder: Path, encoder_file: bytes, tmp_path: Path
) -> None:
    other = onnx.load_from_string(encoder_file)
    other.doc_string = "fp32"
    (encoder / FP32).write_bytes(other.SerializeToString())
    arguments = ["--model", stacked, "--encoder", encoder, "--out", tmp_path / "fp32"]
    result = CliRunner().invoke(unquantized, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    text = [normalize(RUDE.format(999))]
    first, second = Classifier.load(stacked), Classifier.load(tmp_path / "fp32")
    assert first.version != second.version
    assert first.find(text) == second.find(text)
