from __future__ import annotations

import hashlib
import json
import pickle
import shutil
import zlib
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from moderation.classifier import NEGLIGIBLE, Classifier
from moderation.classifier.artifact import HEADS, MANIFEST, NGRAMS
from moderation.classifier.ngrams import prepare
from moderation.domain import KINDS, Guideline, Kind
from moderation.errors import ArtifactError
from moderation.text import normalize
from training import fitting
from training.corpus import Corpus, Example

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = Path(__file__).parents[2] / "models" / "ngram-1"

_BAD = (
    "you are a filthy rat",
    "filthy rats all of you",
    "what a filthy liar",
    "a rat wrote this filthy page",
)
_GOOD = (
    "thank you for the report",
    "peace for the city",
    "the road is open again",
    "a kind word for the town",
)
TEXTS = (
    "You filthy, filthy RAT! Thank you.",
    "x",
    "a bb ccc dddd eeeee",
    "Thank you for the report on the city, and peace.",
    "«Filthy» rat… rat? ratratrat",
    "  \n\t filthy \u00a0 rat  ",
    "Ｆｉｌｔｈｙ rát",
)


def _examples() -> list[Example]:
    rows = []
    for number in range(12):
        for text in _BAD:
            labels = {
                "toxicity": True,
                "personal_attack": True,
                "abuse": number % 2 == 0,
                "abuse.racism": True,
            }
            rows.append(Example(f"{text} {number}", labels, "train", 1.0, ["own"]))
        for text in _GOOD:
            labels = dict.fromkeys(("toxicity", "personal_attack", "abuse", "abuse.racism"), False)
            rows.append(Example(f"{text} {number}", labels, "train", 1.0, ["own"]))
    return rows


@pytest.fixture(scope="module")
def fitted() -> tuple[Any, dict[str, Any]]:
    rows = _examples()
    return fitting.fit(Corpus(train=rows, calibrate=rows, test=[]), least=(1, 1))


@pytest.fixture(scope="module")
def classifier(fitted: tuple[Any, dict[str, Any]]) -> Classifier:
    return Classifier(*fitted, version="test")


@pytest.fixture
def artifact(fitted: tuple[Any, dict[str, Any]], tmp_path: Path) -> Path:
    fitting.write(tmp_path / "tiny", *fitted, about={})
    return tmp_path / "tiny"


def _seal(directory: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the manifest, as somebody would who can write the whole folder."""
    manifest = json.loads((directory / MANIFEST).read_text())
    change(manifest)
    (directory / MANIFEST).write_text(json.dumps(manifest))


def _replace(directory: Path, name: str, content: object) -> None:
    blob = zlib.compress(pickle.dumps(content))
    (directory / name).write_bytes(blob)
    _seal(directory, lambda manifest: manifest["files"].update({name: hashlib.sha256(blob).hexdigest()}))


def test_scores_equal_those_of_the_scikit_learn_pipeline(
    fitted: tuple[Any, dict[str, Any]], classifier: Classifier
) -> None:
    ngrams, heads = fitted
    texts = [normalize(text) for text in TEXTS]
    matrix = ngrams.transform([prepare(text.folded) for text in texts])
    known = np.array([bool(row.nnz) for row in matrix])
    expected = np.column_stack([head.predict_proba(matrix)[:, 1] for head in heads.values()])
    trusted = [index for index, text in enumerate(texts) if classifier.known(text) >= 0.5]
    assert len(trusted) >= 4
    assert known[trusted].all()
    np.testing.assert_allclose(classifier.scores(texts)[trusted], expected[trusted], atol=1e-6)


def test_shipped_scores_equal_those_of_the_scikit_learn_pipeline() -> None:
    classifier = Classifier.load(SHIPPED)
    ngrams, heads = (
        pickle.loads(zlib.decompress((SHIPPED / name).read_bytes()))  # noqa: S301 - our own artifact
        for name in (NGRAMS, HEADS)
    )
    sentences = (Path(__file__).parents[1] / "golden" / "clean.txt").read_text().splitlines()[:200]
    texts = [text for text in map(normalize, sentences) if classifier.known(text) >= 0.5]
    matrix = ngrams.transform([prepare(text.folded) for text in texts])
    expected = np.column_stack([head.predict_proba(matrix)[:, 1] for head in heads.values()])
    np.testing.assert_allclose(classifier.scores(texts), expected, atol=1e-6)


def test_one_text_scores_the_same_alone_and_in_a_batch(classifier: Classifier) -> None:
    texts = [normalize(text) for text in TEXTS]
    assert classifier.find(texts) == [classifier.find([text])[0] for text in texts]


def test_an_empty_batch_gives_an_empty_list(classifier: Classifier) -> None:
    assert classifier.find([]) == []
    assert classifier.scores([]).shape == (0, len(classifier.heads))


def test_each_guideline_with_a_head_gets_one_finding(classifier: Classifier) -> None:
    (found,) = classifier.find([normalize("what a filthy rat")])
    assert [finding.guideline for finding in found] == [Guideline.PERSONAL_ATTACK, Guideline.ABUSE]
    assert {finding.source for finding in found} == {"classifier"}
    assert all(finding.kind is None or finding.kind in KINDS[finding.guideline] for finding in found)


@pytest.mark.parametrize("raw", ["", " ", "!?", "҂҂҂ ҂҂҂", "漢字漢字", "zzzzqqqq"])
def test_a_text_of_which_nothing_is_known_gets_no_finding(classifier: Classifier, raw: str) -> None:
    assert classifier.find([normalize(raw)]) == [[]]


def test_a_mostly_unknown_text_is_drawn_towards_the_prior(classifier: Classifier) -> None:
    alone, among_unknown = classifier.scores(
        [normalize("filthy rat"), normalize("filthy rat " + "qqzzxx vvkkjj " * 10)]
    )
    column = classifier.heads.index("personal_attack")
    assert among_unknown[column] < alone[column]


def test_the_span_covers_the_words_that_carry_the_score(classifier: Classifier) -> None:
    raw = "1 2 Thank you 3 4 filthy RAT, 5 6 thank you."
    (found,) = classifier.find([normalize(raw)])
    span = found[0].span
    assert found[0].score >= NEGLIGIBLE
    assert span is not None
    assert raw[span.start : span.end] == "filthy RAT"


def test_spans_lie_inside_the_original(classifier: Classifier) -> None:
    for raw in TEXTS:
        for finding in classifier.find([normalize(raw)])[0]:
            assert finding.span is None or finding.span.end <= len(raw)


def test_a_negligible_score_gets_no_span(classifier: Classifier) -> None:
    (found,) = classifier.find([normalize("thank you for the report on peace for the city")])
    assert found[0].score < NEGLIGIBLE
    assert found[0].span is None


def test_abuse_names_its_strongest_kind(classifier: Classifier) -> None:
    (found,) = classifier.find([normalize("filthy rats all of you")])
    assert found[1].kind is Kind.RACISM
    (found,) = classifier.find([normalize("peace for the city")])
    assert found[1].kind is Kind.OTHER


def test_a_hundred_thousand_letters_are_read_without_loss(classifier: Classifier) -> None:
    for raw in ("filthy rat " * 9_000, "a" * 100_000):
        (found,) = classifier.find([normalize(raw)])
        assert all(0 <= finding.score <= 1 for finding in found)


def test_what_was_written_is_what_is_loaded(artifact: Path, classifier: Classifier) -> None:
    loaded = Classifier.load(artifact)
    texts = [normalize(text) for text in TEXTS]
    assert loaded.heads == classifier.heads
    np.testing.assert_array_equal(loaded.scores(texts), classifier.scores(texts))


def test_the_version_is_the_hash_of_the_manifest(artifact: Path) -> None:
    before = Classifier.load(artifact).version
    assert before == hashlib.sha256((artifact / MANIFEST).read_bytes()).hexdigest()[:16]
    _seal(artifact, lambda manifest: manifest.update(remark="another"))
    assert Classifier.load(artifact).version != before


@pytest.mark.parametrize("name", [MANIFEST, NGRAMS, HEADS])
def test_a_missing_file_is_refused_by_name(artifact: Path, name: str) -> None:
    (artifact / name).unlink()
    with pytest.raises(ArtifactError, match=name):
        Classifier.load(artifact)


@pytest.mark.parametrize("name", [NGRAMS, HEADS])
def test_an_altered_file_is_refused(artifact: Path, name: str) -> None:
    blob = bytearray((artifact / name).read_bytes())
    blob[len(blob) // 2] ^= 1
    (artifact / name).write_bytes(blob)
    with pytest.raises(ArtifactError, match="was altered"):
        Classifier.load(artifact)


def test_another_version_of_scikit_learn_is_refused(artifact: Path) -> None:
    _seal(artifact, lambda manifest: manifest["libraries"].update({"scikit-learn": "0.0.1"}))
    with pytest.raises(ArtifactError, match=r"scikit-learn 0\.0\.1"):
        Classifier.load(artifact)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": [], "libraries": {}}', "\x00"])
def test_what_is_no_manifest_is_refused(artifact: Path, content: str) -> None:
    (artifact / MANIFEST).write_text(content)
    with pytest.raises(ArtifactError, match="is not a manifest"):
        Classifier.load(artifact)


@pytest.mark.parametrize("foreign", [Fraction(1, 2), shutil.rmtree, print, np.testing.assert_equal])
def test_a_foreign_class_is_refused_even_under_a_right_hash(artifact: Path, foreign: object) -> None:
    _replace(artifact, HEADS, {"abuse": foreign})
    with pytest.raises(ArtifactError, match="which no artifact is made of"):
        Classifier.load(artifact)


@pytest.mark.parametrize("blob", [b"", b"no zlib", zlib.compress(b""), zlib.compress(b"garbage")])
def test_what_is_no_pickle_is_refused_even_under_a_right_hash(artifact: Path, blob: bytes) -> None:
    (artifact / NGRAMS).write_bytes(blob)
    _seal(artifact, lambda manifest: manifest["files"].update({NGRAMS: hashlib.sha256(blob).hexdigest()}))
    with pytest.raises(ArtifactError, match="is not part of an artifact"):
        Classifier.load(artifact)


def test_the_shipped_artifact_is_whole_small_and_speaks_of_every_guideline() -> None:
    manifest = json.loads((SHIPPED / MANIFEST).read_text())
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256((SHIPPED / name).read_bytes()).hexdigest() == sha256
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) <= 25 * 2**20
    assert set(Guideline) <= set(Classifier.load(SHIPPED).heads)
