from __future__ import annotations

import gzip
import hashlib
import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from moderation.classifier import Classifier
from moderation.config import Config
from moderation.domain import Comment, Guideline
from moderation.text import normalize
from training import authored, development, scoring
from training.__main__ import main
from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CIVIL: dict[str, object] = {
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
def _one_sentence_a_template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Make the trial small: sixteen times as many sentences would show nothing more."""
    contrast = tmp_path_factory.mktemp("contrast")
    (contrast / "fillers.json").write_text("{}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(authored, "VARIANTS", 1)
        patch.setattr(authored, "CONTRAST", contrast)
        patch.setattr(scoring, "CACHE", tmp_path_factory.mktemp("scores"))
        yield


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make every set, two of them with rows of our own."""
    folder = tmp_path_factory.mktemp("data")
    for name in SOURCES:
        _write(folder, name, [])
    clean = [f"The bridge near village {n} opens next week, good news." for n in range(300)]
    rude = [f"You are a wretched liar, village {n}, and a wretched fool." for n in range(300)]
    rows: list[dict[str, object]] = [{"text": text, "labels": _CIVIL | {"target": 0.0}} for text in clean]
    rows += [{"text": text, "labels": _CIVIL | {"target": 0.9, "insult": 0.9}} for text in rude]
    _write(folder, "civil_comments_chunk", rows)
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


def test_the_manifest_names_files_libraries_and_sets(model: Path, data: Path) -> None:
    manifest = json.loads((model / "manifest.json").read_text())
    blob = (data / "civil_comments_chunk.jsonl.gz").read_bytes()
    assert manifest["data"]["civil_comments_chunk"]["sha256"] == hashlib.sha256(blob).hexdigest()
    assert manifest["data"]["civil_comments_chunk"]["license"] == "CC0-1.0"
    assert manifest["rows"]["civil_comments_chunk"] > 200
    assert "unhealthy_globe" not in manifest["data"]
    assert {"scikit-learn", "numpy", "scipy", "python"} <= set(manifest["libraries"])


def test_fitting_twice_gives_the_same_files(model: Path, data: Path, tmp_path: Path) -> None:
    _run("fit", "--data", data, "--out", tmp_path / "tiny")
    for name in ("manifest.json", *json.loads((model / "manifest.json").read_text())["files"]):
        assert (tmp_path / "tiny" / name).read_bytes() == (model / name).read_bytes()


def test_evaluate_writes_a_report_for_people_and_figures_for_machines(
    model: Path, data: Path, tmp_path: Path
) -> None:
    _run("evaluate", "--model", model, "--data", data, "--out", tmp_path)
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert figures["rows"]["civil_comments_chunk"] > 100
    assert any(row["set"] == "civil_comments_chunk" for row in figures["sets"])
    page, text = ((tmp_path / name).read_text() for name in ("report.html", "report.md"))
    assert page.count("<svg") >= 1
    assert "| civil_comments_chunk |" in text
    assert figures["model"] in page
    assert "wretched" not in page + text + json.dumps(figures)


def test_what_a_model_answered_is_not_asked_again(
    model: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "CACHE", tmp_path)
    rows, screener = development.read(data), scoring.load(model)
    first = scoring.score(screener, rows)
    written = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json.gz")}
    again = scoring.score(screener, rows)
    assert written == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json.gz")}
    assert written
    assert (first.heads["any"] == again.heads["any"]).all()
    assert (first.outcome == again.outcome).all()
    assert first.findings == again.findings


def test_scores_are_those_of_the_screener(model: Path, data: Path) -> None:
    rows, screener = development.read(data)[-20:], scoring.load(model)
    scores = scoring.score(screener, rows)
    decisions = screener.screen([Comment(id="1", text=row.text) for row in rows])
    for place, decision in enumerate(decisions):
        assert {name: column[place] for name, column in scores.judged.items()} == decision.scores
        held = scores.outcome[place] == scoring.HELD
        assert held == decision.needs_review


def test_thresholds_prints_lines_for_the_policy(model: Path, data: Path) -> None:
    result = _run("thresholds", "--model", model, "--data", data)
    table = tomllib.loads(result.stdout)["guidelines"]
    assert set(table) == set(Guideline)


@pytest.fixture(scope="module")
def policies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make a policy that rejects nearly nothing and one that rejects nearly everything."""
    shipped = Config().policy.read_text(encoding="utf-8")
    made = {}
    for name, level in (("mild", 0.9999), ("harsh", 0.0001)):
        made[name] = tmp_path_factory.mktemp("policies") / f"{name}.toml"
        made[name].write_text(re.sub(r"^(review|reject) = .*", rf"\1 = {level}", shipped, flags=re.MULTILINE))
    return made


@pytest.mark.parametrize(("policy", "exit_code"), [("mild", 0), ("harsh", 1)])
def test_the_gate_is_the_exit_code(
    model: Path, policies: dict[str, Path], policy: str, exit_code: int
) -> None:
    result = _run("gate", "--model", model, "--policy", policies[policy], exit_code=exit_code)
    assert ("must not ship" in result.output) == bool(exit_code)


@pytest.fixture(scope="module")
def without_terms(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("models") / "open"
    _run("fit", "--data", data, "--out", out, "--tiers", "open,open-upstream")
    return out


def test_the_card_names_sets_figures_and_limits_and_what_a_tier_is_worth(
    model: Path, without_terms: Path, data: Path, policies: dict[str, Path]
) -> None:
    common = ("--model", model, "--data", data)
    mild = (*common, "--policy", policies["mild"])
    _run("card", *mild, "--terms", model, without_terms, "--previous", model)
    card = (model / "MODEL_CARD.md").read_text()
    for word in (
        "civil_comments_chunk",
        "## Limits",
        "| auc |",
        "CC0-1.0",
        "A on the tiers open, open-upstream, terms",
        "| auc A | auc B |",
        "rejected or held",
    ):
        assert word in card
    assert "## Where the model before it was better\n\nnone" in card
    _run("card", *common, "--policy", policies["harsh"], exit_code=1)
    assert "this one may not" in (model / "MODEL_CARD.md").read_text()
    refused = _run("card", *mild, "--terms", without_terms, model, exit_code=2)
    assert "one with the tier `terms` and one without" in refused.output


def test_a_model_that_is_only_level_does_not_take_the_place_of_another(
    model: Path, data: Path, policies: dict[str, Path], tmp_path: Path
) -> None:
    result = _run(
        "compare", model, model, "--data", data, "--policy", policies["mild"],
        "--policy-b", policies["harsh"], "--out", tmp_path, exit_code=1,
    )  # fmt: skip
    assert "B is not measured" in result.output
    found = json.loads((tmp_path / "compare.json").read_text())
    assert {row["B - A"] for row in found["sets"]} == {0.0}
    assert {(row["from"], row["to"]) for row in found["verdicts"]} == {("approved", "rejected")}
    assert all(len(row["ids"]) == row["rows"] for row in found["verdicts"])


def test_an_unknown_tier_is_refused(data: Path, tmp_path: Path) -> None:
    result = _run("fit", "--data", data, "--out", tmp_path, "--tiers", "restricted", exit_code=2)
    assert "open-upstream" in result.output
