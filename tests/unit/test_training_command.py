from __future__ import annotations

import gzip
import hashlib
import json
import tomllib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from moderation.classifier import Classifier
from moderation.domain import Guideline
from moderation.text import normalize
from training import authored
from training.__main__ import main
from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CIVIL = {
    "rating": "approved",
    "obscene": 0.0,
    "sexual_explicit": 0.0,
    "threat": 0.0,
    "insult": 0.0,
    "identity_attack": 0.0,
}


def _write(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture(scope="module", autouse=True)
def _one_sentence_a_template() -> Iterator[None]:
    """Make the trial small: sixteen times as many sentences would show nothing more."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(authored, "VARIANTS", 1)
        yield


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make every set, two of them with rows of our own."""
    folder = tmp_path_factory.mktemp("data")
    for name in SOURCES:
        _write(folder, name, [])
    clean = [f"The bridge near village {n} opens next week, good news." for n in range(300)]
    rude = [f"You are a wretched liar, village {n}, and a wretched fool." for n in range(300)]
    _write(
        folder,
        "civil_comments_chunk",
        [{"text": text, "labels": _CIVIL | {"target": 0.0}} for text in clean]
        + [{"text": text, "labels": _CIVIL | {"target": 0.9, "insult": 0.9}} for text in rude],
    )
    return folder


@pytest.fixture(scope="module")
def model(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("models") / "tiny"
    _run("fit", "--data", data, "--out", out)
    return out


def _run(*arguments: object, exit_code: int = 0) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == exit_code, result.output
    return result


def test_fit_makes_an_artifact_that_tells_rude_from_kind(model: Path) -> None:
    kind, rude = Classifier.load(model).find(
        [normalize("The bridge opens, good news."), normalize("You wretched liar and fool")]
    )
    scores = [{finding.guideline: finding.score for finding in found} for found in (kind, rude)]
    assert scores[0][Guideline.PERSONAL_ATTACK] < 0.5 < scores[1][Guideline.PERSONAL_ATTACK]


def test_the_manifest_names_files_libraries_sets_and_figures(model: Path, data: Path) -> None:
    manifest = json.loads((model / "manifest.json").read_text())
    blob = (data / "civil_comments_chunk.jsonl.gz").read_bytes()
    assert manifest["data"]["civil_comments_chunk"]["sha256"] == hashlib.sha256(blob).hexdigest()
    assert manifest["data"]["civil_comments_chunk"]["license"] == "CC0-1.0"
    assert manifest["rows"]["civil_comments_chunk"] > 200
    assert "unhealthy_globe" not in manifest["data"]
    assert {"scikit-learn", "numpy", "scipy", "python"} <= set(manifest["libraries"])
    assert any(row["set"] == "civil_comments_chunk" for row in manifest["figures"]["sets"])


def test_the_card_names_sets_figures_and_limits(model: Path) -> None:
    card = (model / "MODEL_CARD.md").read_text()
    assert all(word in card for word in ("civil_comments_chunk", "## Limits", "| auc |", "CC0-1.0"))


def test_fitting_twice_gives_the_same_files(model: Path, data: Path, tmp_path: Path) -> None:
    _run("fit", "--data", data, "--out", tmp_path / "tiny")
    for path in model.iterdir():
        assert (tmp_path / "tiny" / path.name).read_bytes() == path.read_bytes()


def test_evaluate_writes_figures_for_machines_and_people(model: Path, data: Path, tmp_path: Path) -> None:
    _run("evaluate", "--model", model, "--data", data, "--out", tmp_path)
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert figures == json.loads((model / "manifest.json").read_text())["figures"]
    assert "| civil_comments_chunk |" in (tmp_path / "figures.md").read_text()


def test_thresholds_prints_lines_for_the_policy(model: Path, data: Path) -> None:
    result = _run("thresholds", "--model", model, "--data", data)
    table = tomllib.loads(result.stdout)["guidelines"]
    assert set(table) == set(Guideline)


def test_the_card_can_tell_what_a_tier_is_worth(model: Path) -> None:
    _run("card", "--model", model, "--without-terms", model)
    assert "auc without" in (model / "MODEL_CARD.md").read_text()


def test_an_unknown_tier_is_refused(data: Path, tmp_path: Path) -> None:
    result = _run("fit", "--data", data, "--out", tmp_path, "--tiers", "restricted", exit_code=2)
    assert "open-upstream" in result.output
