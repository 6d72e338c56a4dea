from __future__ import annotations

import hashlib
import io
import json
import pickle
import shutil
import subprocess
import sys
import zlib
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import joblib
import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from moderation.classifier import NEGLIGIBLE, UNREAD, Classifier, artifact
from moderation.classifier.artifact import ENCODER, HEADS, MANIFEST, NGRAMS, STACK, TOKENIZER
from moderation.classifier.linear import NgramModel
from moderation.classifier.ngrams import prepare
from moderation.classifier.stack import sigmoid
from moderation.domain import KINDS, Effect, Guideline, Kind
from moderation.errors import ArtifactError
from moderation.text import normalize
from training import fitting, packing
from training.corpus import Corpus, Example

if TYPE_CHECKING:
    from collections.abc import Callable

    from moderation.classifier.artifact import Understanding

SHIPPED = Path(__file__).parents[2] / "models" / "minilm-5"

SIZE_OF_FEATURES = 2 + 4 + 3
"""The small encoder's heads, the n-grams' heads and the small embedding."""

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
def folder(fitted: tuple[Any, dict[str, Any]], tmp_path: Path) -> Path:
    packing.write(tmp_path / "tiny", *fitted, about={})
    return tmp_path / "tiny"


def _stacked(column: int, slope: float) -> LogisticRegression:
    """Make a head that reads one feature alone."""
    size = SIZE_OF_FEATURES
    head = LogisticRegression().fit(np.eye(2, size), [0, 1])
    head.coef_ = np.eye(1, size, column) * slope
    head.intercept_ = np.zeros(1)
    return head


@pytest.fixture
def understanding(understand: Callable[..., Understanding]) -> Understanding:
    """Stack a head that follows the encoder and one that follows the n-grams' first head."""
    return understand({"personal_attack": _stacked(0, 1.0), "abuse": _stacked(2, 2.0)})


@pytest.fixture
def stacked(fitted: tuple[Any, dict[str, Any]], understanding: Understanding) -> Classifier:
    return Classifier(*fitted, "test", understanding)


@pytest.fixture
def whole(fitted: tuple[Any, dict[str, Any]], understanding: Understanding, tmp_path: Path) -> Path:
    packing.write(tmp_path / "whole", *fitted, {}, understanding)
    return tmp_path / "whole"


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


def test_shipped_ngrams_score_as_their_scikit_learn_pipeline_does() -> None:
    parts = artifact.load(SHIPPED)
    served = NgramModel(parts.ngrams, parts.heads)
    ngrams, heads = packing.read(SHIPPED)
    sentences = (Path(__file__).parents[1] / "golden" / "clean.txt").read_text().splitlines()[:200]
    readings = [(text, served.read(text)) for text in (normalize(sentence).folded for sentence in sentences)]
    readings = [(text, reading) for text, reading in readings if reading.known >= 0.5]
    matrix = ngrams.transform([prepare(text) for text, _ in readings])
    expected = np.column_stack([head.predict_proba(matrix)[:, 1] for head in heads.values()])
    found = np.array([sigmoid(served.logits(reading)) for _, reading in readings])
    np.testing.assert_allclose(found, expected, atol=1e-6)


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


@pytest.mark.parametrize("raw", ["", " ", "!?", "҂҂҂ ҂҂҂", "漢", "zzzzqqqq"])
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


def test_what_was_written_is_what_is_loaded(folder: Path, classifier: Classifier) -> None:
    loaded = Classifier.load(folder)
    texts = [normalize(text) for text in TEXTS]
    assert loaded.heads == classifier.heads
    np.testing.assert_array_equal(loaded.scores(texts), classifier.scores(texts))


def test_the_version_is_the_hash_of_the_manifest(folder: Path) -> None:
    before = Classifier.load(folder).version
    assert before == hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()[:16]
    _seal(folder, lambda manifest: manifest.update(remark="another"))
    assert Classifier.load(folder).version != before


@pytest.mark.parametrize("name", [MANIFEST, NGRAMS, HEADS])
def test_a_missing_file_is_refused_by_name(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ArtifactError, match=name):
        Classifier.load(folder)


@pytest.mark.parametrize("name", [NGRAMS, HEADS])
def test_an_altered_file_is_refused(folder: Path, name: str) -> None:
    blob = bytearray((folder / name).read_bytes())
    blob[len(blob) // 2] ^= 1
    (folder / name).write_bytes(blob)
    with pytest.raises(ArtifactError, match="was altered"):
        Classifier.load(folder)


def test_another_version_of_scikit_learn_is_refused(folder: Path) -> None:
    _seal(folder, lambda manifest: manifest["libraries"].update({"scikit-learn": "0.0.1"}))
    with pytest.raises(ArtifactError, match=r"scikit-learn 0\.0\.1"):
        Classifier.load(folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": [], "libraries": {}}', "\x00"])
def test_what_is_no_manifest_is_refused(folder: Path, content: str) -> None:
    (folder / MANIFEST).write_text(content)
    with pytest.raises(ArtifactError, match="is not a manifest"):
        Classifier.load(folder)


@pytest.mark.parametrize("foreign", [Fraction(1, 2), shutil.rmtree, print, np.testing.assert_equal])
def test_a_foreign_class_is_refused_even_under_a_right_hash(folder: Path, foreign: object) -> None:
    _replace(folder, HEADS, {"abuse": foreign})
    with pytest.raises(ArtifactError, match="which no artifact is made of"):
        Classifier.load(folder)


@pytest.mark.parametrize("blob", [b"", b"no zlib", zlib.compress(b""), zlib.compress(b"garbage")])
def test_what_is_no_pickle_is_refused_even_under_a_right_hash(folder: Path, blob: bytes) -> None:
    (folder / NGRAMS).write_bytes(blob)
    _seal(folder, lambda manifest: manifest["files"].update({NGRAMS: hashlib.sha256(blob).hexdigest()}))
    with pytest.raises(ArtifactError, match="is not part of an artifact"):
        Classifier.load(folder)


def test_the_shipped_artifact_is_whole_small_and_speaks_of_every_guideline() -> None:
    manifest = json.loads((SHIPPED / MANIFEST).read_text())
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256((SHIPPED / name).read_bytes()).hexdigest() == sha256
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) <= 40 * 10**6
    assert set(Guideline) <= set(Classifier.load(SHIPPED).heads)


def test_a_plain_pickle_of_older_artifacts_is_still_read(
    folder: Path, fitted: tuple[Any, dict[str, Any]], classifier: Classifier
) -> None:
    files = {}
    for name, part in zip(("ngrams.pickle.z", "heads.pickle.z"), fitted, strict=True):
        blob = zlib.compress(pickle.dumps(part, protocol=4))
        (folder / name).write_bytes(blob)
        files[name] = hashlib.sha256(blob).hexdigest()
    _seal(folder, lambda manifest: manifest.update(files=files))
    texts = [normalize(text) for text in TEXTS]
    np.testing.assert_array_equal(Classifier.load(folder).scores(texts), classifier.scores(texts))


def test_serving_runs_nothing_of_scikit_learn(whole: Path) -> None:
    load = "import sys; from pathlib import Path; from moderation.classifier import Classifier"
    then = (
        f"Classifier.load(Path({str(whole)!r})); print([name for name in sys.modules if name == 'sklearn'])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", f"{load}; {then}"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


def test_joblib_itself_reads_the_parts(folder: Path, fitted: tuple[Any, dict[str, Any]]) -> None:
    loaded = joblib.load(folder / HEADS)
    assert {name: head.coef_.tolist() for name, head in loaded.items()} == {
        name: head.coef_.tolist() for name, head in fitted[1].items()
    }


@pytest.mark.parametrize("foreign", [Fraction(1, 2), shutil.rmtree])
def test_a_foreign_class_in_an_array_of_objects_is_refused(folder: Path, foreign: object) -> None:
    file = io.BytesIO()
    joblib.dump(np.array([foreign, foreign]), file, compress=("zlib", 9))
    (folder / HEADS).write_bytes(file.getvalue())
    digest = hashlib.sha256(file.getvalue()).hexdigest()
    _seal(folder, lambda manifest: manifest["files"].update({HEADS: digest}))
    with pytest.raises(ArtifactError, match="which no artifact is made of"):
        Classifier.load(folder)


@pytest.mark.parametrize("name", ["../heads.joblib", "/etc/heads.joblib", "..\\heads.joblib"])
def test_a_file_outside_the_folder_is_refused(folder: Path, name: str) -> None:
    digest = hashlib.sha256((folder / HEADS).read_bytes()).hexdigest()
    _seal(folder, lambda manifest: manifest.update(files={NGRAMS: "", name: digest}))
    with pytest.raises(ArtifactError, match="is not a manifest"):
        Classifier.load(folder)


def test_an_artifact_with_an_encoder_is_what_was_written(whole: Path, stacked: Classifier) -> None:
    loaded = Classifier.load(whole)
    texts = [normalize(text) for text in TEXTS]
    assert loaded.heads == stacked.heads == ("personal_attack", "abuse")
    np.testing.assert_array_equal(loaded.scores(texts), stacked.scores(texts))
    assert loaded.find(texts) == stacked.find(texts)


@pytest.mark.parametrize("name", [ENCODER, TOKENIZER, STACK])
def test_a_missing_part_of_the_encoder_is_refused_by_name(whole: Path, name: str) -> None:
    (whole / name).unlink()
    with pytest.raises(ArtifactError, match=name):
        Classifier.load(whole)


@pytest.mark.parametrize("name", [ENCODER, TOKENIZER, STACK])
def test_an_altered_part_of_the_encoder_is_refused(whole: Path, name: str) -> None:
    blob = bytearray((whole / name).read_bytes())
    blob[len(blob) // 2] ^= 1
    (whole / name).write_bytes(blob)
    with pytest.raises(ArtifactError, match="was altered"):
        Classifier.load(whole)


@pytest.mark.parametrize("name", [ENCODER, TOKENIZER])
def test_a_broken_encoder_is_refused_even_under_a_right_hash(whole: Path, name: str) -> None:
    (whole / name).write_bytes(b"{}")
    _seal(whole, lambda manifest: manifest["files"].update({name: hashlib.sha256(b"{}").hexdigest()}))
    with pytest.raises(ArtifactError, match="does not hold parts"):
        Classifier.load(whole)


@pytest.mark.parametrize("spans", [None, {}, {"threshold": "x", "gap": 1}, {"threshold": 1.0}])
def test_an_encoder_without_a_marking_is_refused(whole: Path, spans: object) -> None:
    _seal(whole, lambda manifest: manifest.update(spans=spans))
    with pytest.raises(ArtifactError, match="is not a manifest"):
        Classifier.load(whole)


def test_an_encoder_without_its_stack_in_the_manifest_is_refused(whole: Path) -> None:
    _seal(whole, lambda manifest: manifest["files"].pop(STACK))
    with pytest.raises(ArtifactError, match="is not a manifest"):
        Classifier.load(whole)


def test_a_stack_for_other_features_is_refused(
    fitted: tuple[Any, dict[str, Any]], understand: Callable[..., Understanding], tmp_path: Path
) -> None:
    head = LogisticRegression().fit(np.eye(2, 5), [0, 1])
    packing.write(tmp_path / "odd", *fitted, {}, understand({"abuse": head}))
    with pytest.raises(ArtifactError, match="other features"):
        Classifier.load(tmp_path / "odd")


def test_encoder_and_n_grams_both_have_their_say(stacked: Classifier, classifier: Classifier) -> None:
    texts = [normalize("you filthy rat"), normalize("thank you for the report")]
    scores = stacked.scores(texts)
    assert scores[0, 0] > 0.9
    assert scores[1, 0] < 0.6
    attack = classifier.scores(texts)[:, 0]
    odds = attack / (1 - attack)
    np.testing.assert_allclose(scores[:, 1], odds**2 / (1 + odds**2), atol=1e-9)


def test_one_text_scores_the_same_alone_and_in_a_batch_with_an_encoder(stacked: Classifier) -> None:
    texts = [normalize(text) for text in (*TEXTS, "filthy rat " * 300)]
    assert stacked.find(texts) == [stacked.find([text])[0] for text in texts]
    np.testing.assert_array_equal(
        stacked.scores(texts), np.vstack([stacked.scores([text]) for text in texts])
    )


def test_the_span_covers_the_words_whose_tokens_stand_out(stacked: Classifier) -> None:
    raw = "Thank you for the report, Ｆｉｌｔｈｙ «RAT»! Peace for the city."
    (found,) = stacked.find([normalize(raw)])
    assert found[0].score >= NEGLIGIBLE
    span = found[0].span
    assert span is not None
    assert raw[span.start : span.end] == "Ｆｉｌｔｈｙ «RAT"


def test_every_stretch_that_stands_out_gets_a_finding_of_the_same_score(stacked: Classifier) -> None:
    raw = "Filthy rat, thank you for the report for the city, you RAT"
    [found] = stacked.find([normalize(raw)])
    words = [raw[finding.span.start : finding.span.end] for finding in found if finding.span]
    assert words == ["Filthy rat", "RAT"]
    assert len({finding.score for finding in found if finding.span}) == 1


def test_where_no_token_stands_out_the_sentence_is_the_span(
    fitted: tuple[Any, dict[str, Any]], understand: Callable[..., Understanding]
) -> None:
    flat = understand({"personal_attack": _stacked(1, 0.01)})
    classifier = Classifier(*fitted, "test", flat)
    raw = "Thank you for peace. The report for the city!"
    (found,) = classifier.find([normalize(raw)])
    span = found[0].span
    assert span is not None
    assert raw[span.start : span.end] in ("Thank you for peace", "The report for the city")


def test_the_last_word_of_a_long_comment_is_read_and_shown(stacked: Classifier) -> None:
    raw = "thank you for the report " * 800 + "filthy rat"
    calm, rude = stacked.find([normalize(raw.removesuffix("filthy rat")), normalize(raw)])
    assert rude[0].score > calm[0].score
    assert rude[0].span is not None
    assert raw[rude[0].span.start : rude[0].span.end] == "filthy rat"


@pytest.mark.parametrize("raw", ["", " ", "!?", "漢", "zzzzqqqq"])
def test_a_text_of_which_nothing_is_known_gets_no_finding_from_an_encoder_either(
    stacked: Classifier, raw: str
) -> None:
    assert stacked.find([normalize(raw)]) == [[]]
    assert not stacked.scores([normalize(raw)]).any()


def test_a_comment_in_another_language_is_left_to_a_person(classifier: Classifier) -> None:
    kurdish, english = classifier.find(
        [normalize("Xwedê rehma xwe li wan bike, filthy rat"), normalize("rat")]
    )
    assert kurdish == [UNREAD]
    assert UNREAD.effect is Effect.UNREAD
    assert UNREAD not in english


def test_an_answer_holds_what_scores_and_find_give() -> None:
    classifier = Classifier.load(SHIPPED)
    texts = [
        normalize(text)
        for text in ("You filthy rat \U0001f400", "Bu haber çok güzel olmuş teşekkürler", "Peace")
    ]
    scores, findings = classifier.answer(texts)
    assert scores.tolist() == classifier.scores(texts).tolist()
    assert findings == classifier.find(texts)


def test_each_answer_has_every_head_and_none_where_the_text_is_not_read(classifier: Classifier) -> None:
    texts = [normalize(raw) for raw in (*TEXTS, "ئەم بابەتە زۆر گرنگە، سوپاس بۆ ڕووداو.")]
    answers = classifier.answer_each(texts)
    assert [findings for findings, _ in answers] == classifier.find(texts)
    for (_, heads), scores in zip(answers[:-1], classifier.scores(texts[:-1]), strict=True):
        assert heads == dict(zip(classifier.heads, scores, strict=True))
    assert answers[-1] == ([UNREAD], dict.fromkeys(classifier.heads, 0.0))
