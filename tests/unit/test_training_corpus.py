from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from training import authored, corpus
from training.labels import HEADS
from training.readings import WEIGHT, meaning
from training.sources import SOURCES

if TYPE_CHECKING:
    from pathlib import Path


def _write(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(
            json.dumps({"id": f"{name}-{number}"} | row) + "\n" for number, row in enumerate(rows)
        )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in SOURCES:
        _write(tmp_path, name, [])
    return tmp_path


def _foreign(examples: list[corpus.Example]) -> list[corpus.Example]:
    """Give the examples that are not our own."""
    return [
        example for example in examples if not {corpus.AUTHORED, corpus.DEVELOPMENT} & set(example.sources)
    ]


def _texts(examples: list[corpus.Example]) -> set[str]:
    return {example.text for example in _foreign(examples)}


def _training_text(prefix: str) -> str:
    """Give a text whose hash puts it among the training rows of every source."""
    return next(text for n in range(99) if corpus.bucket(corpus.key(text := f"{prefix} {n}")) < 50)


def test_a_restricted_set_is_never_trained_on(data: Path) -> None:
    text = _training_text("research only")
    _write(data, "ami2018_misogyny_en", [{"text": text, "labels": {"misogynous": 1}}])
    parts = corpus.load(data, ["open", "open-upstream", "terms"])
    assert _texts(parts.train) == set()
    assert _texts(parts.test) == {text}


def test_a_text_held_back_in_one_set_is_held_back_in_all(data: Path) -> None:
    text = _training_text("seen twice")
    _write(data, "fox_news_comments", [{"text": text.upper() + "!", "labels": {"hateful": 1}}])
    _write(data, "stormfront", [{"text": text, "labels": {"label": "hate"}}])
    parts = corpus.load(data, ["open"])
    assert _texts(parts.train) == set()


def test_an_official_test_split_is_held_back(data: Path) -> None:
    row = {"text": _training_text("official"), "labels": {"sexist": "not sexist", "category": "none"}}
    _write(data, "edos", [row | {"split": "test"}])
    assert _texts(corpus.load(data, ["open"]).train) == set()
    _write(data, "edos", [row | {"split": "train"}])
    assert _texts(corpus.load(data, ["open"]).train) == {row["text"]}


def test_a_tier_that_was_not_chosen_gives_no_rows_and_no_labels(data: Path) -> None:
    text = _training_text("a remark")
    _write(data, "stormfront", [{"text": text, "labels": {"label": "noHate"}}])
    _write(data, "impermium_insults", [{"text": text, "labels": {"insult": 1}}])
    (example,) = _foreign(corpus.load(data, ["open"]).train)
    assert example.sources == ["stormfront"]
    assert "personal_attack" not in example.labels


def test_copies_are_merged_and_what_they_disagree_on_is_unknown(data: Path) -> None:
    text = _training_text("said by two")
    _write(data, "stormfront", [{"text": text, "labels": {"label": "hate"}}])
    _write(data, "hateval_en", [{"text": f"@user {text}", "labels": {"hate_women_or_immigrants": 0}}])
    (example,) = _foreign(corpus.load(data, ["open", "open-upstream"]).train)
    assert sorted(example.sources) == ["hateval_en", "stormfront"]
    assert "abuse" not in example.labels
    assert example.labels["toxicity"] is True


def test_parts_share_no_text(data: Path) -> None:
    rows = [{"text": f"sentence number {n}", "labels": {"label": "noHate"}} for n in range(300)]
    _write(data, "stormfront", rows)
    parts = corpus.load(data, ["open"])
    keys = [{corpus.key(row.text) for row in part} for part in (parts.train, parts.calibrate, parts.test)]
    assert all(keys)
    assert not keys[0] & keys[1]
    assert not keys[0] & keys[2]
    assert not keys[1] & keys[2]


def test_marks_of_a_source_are_washed_off() -> None:
    assert corpus.wash("RT @someone: &quot;well&quot; [USER] said https://t.co/abc") == '"well"   said'


def test_authored_sentences_are_the_same_every_time_and_label_every_head() -> None:
    first, second = list(authored.sentences()), list(authored.sentences())
    assert first == second
    assert len(first) >= 1000
    assert all(set(labels) == set(HEADS) for _, _, labels in first)
    assert not any("{" in text for _, text, _ in first)


def test_authored_templates_name_known_heads_and_have_unique_ids() -> None:
    rows = [
        json.loads(line)
        for path in authored.FOLDER.glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert all(set(row["breaks"]) <= set(HEADS) for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)


def test_no_sentence_of_ours_that_is_trained_on_stands_in_a_golden_set(
    request: pytest.FixtureRequest,
) -> None:
    golden = request.config.rootpath / "tests" / "golden"
    known = {
        corpus.key(json.loads(line)["text"])
        for path in golden.glob("*.jsonl")
        if path.stem != "languages" and not path.stem.endswith("_dev")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert known
    ours = [*corpus.read_authored(), *corpus.read_development()]
    assert [example.text for example in ours if corpus.key(example.text) in known] == []


def test_comments_of_development_are_trained_on_and_never_measured_on(data: Path) -> None:
    parts = corpus.load(data, ["open"])
    assert sum(corpus.DEVELOPMENT in example.sources for example in parts.train) > 3000
    assert not any(corpus.DEVELOPMENT in example.sources for example in parts.test)


def test_whole_videos_are_held_back(data: Path) -> None:
    rows = [
        {"text": f"{_training_text('song')} of {n}", "labels": {"spam": 0, "video": n}} for n in ("07", "09")
    ]
    _write(data, "youtube_spam", rows)
    parts = corpus.load(data, ["open-upstream"])
    assert _texts(parts.train) == set()
    assert len(_texts(parts.test)) == 2


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Give the readings that count in a test: letters by text."""
    chosen: dict[str, str] = {}
    monkeypatch.setattr(
        corpus,
        "readings",
        lambda: {corpus.digest(corpus.key(text)): letters for text, letters in chosen.items()},
    )
    return chosen


def test_a_reading_stands_above_what_the_source_says(data: Path, read: dict[str, str]) -> None:
    text, other = _training_text("read again"), _training_text("not read")
    _write(
        data,
        "stormfront",
        [{"text": text, "labels": {"label": "hate"}}, {"text": other, "labels": {"label": "hate"}}],
    )
    _write(data, "civil_wiki_balanced_lower", [{"text": text.upper(), "labels": {"toxic": 1}}])
    read[text] = "R"
    found = {
        example.text: example for example in _foreign(corpus.load(data, ["open", "open-upstream"]).train)
    }
    assert found[text].labels == {**meaning("R"), "toxicity": True}
    assert found[text].read
    assert found[text].weight == WEIGHT
    assert found[other].labels["abuse"]
    assert not found[other].read


def test_a_reading_changes_nothing_that_is_measured_on(data: Path, read: dict[str, str]) -> None:
    text = _training_text("measured")
    _write(data, "fox_news_comments", [{"text": text, "labels": {"hateful": 1}}])
    read[text] = "-"
    (example,) = _foreign(corpus.load(data, ["open"]).test)
    assert example.labels["abuse"]
    assert not example.read


def test_a_reading_makes_an_unlabelled_comment_one_to_learn_from(data: Path, read: dict[str, str]) -> None:
    text, other = _training_text("unlabelled"), _training_text("nobody read it")
    _write(data, "youtube_trump_unlabelled", [{"text": text, "labels": {}}, {"text": other, "labels": {}}])
    read[text] = "A"
    parts = corpus.load(data, ["open", "terms"])
    assert _texts(parts.train) == {text}
    assert _texts(parts.unlabelled) == {other}
    assert _texts(corpus.load(data, ["open"]).train) == set()


def test_a_source_that_is_silent_does_not_dispute_one_that_finds_a_comment_toxic(
    data: Path, read: dict[str, str]
) -> None:
    text = _training_text("two copies")
    _write(data, "stormfront", [{"text": text, "labels": {"label": "hate"}}])
    _write(data, "civil_wiki_balanced_lower", [{"text": text.upper(), "labels": {"toxic": 1}}])
    read[text] = "-"
    (example,) = _foreign(corpus.load(data, ["open", "open-upstream"]).train)
    assert example.labels["toxicity"]
    assert example.labels["abuse"] is False


def test_what_nobody_labelled_is_taught_only_where_it_could_be_trained_on(data: Path) -> None:
    texts = [f"nobody labelled {n}" for n in range(200)]
    _write(data, "youtube_trump_unlabelled", [{"text": text, "labels": {}} for text in texts])
    found = {example.text for example in corpus.load(data, ["open", "terms"]).unlabelled}
    assert found == {text for text in texts if corpus.bucket(corpus.key(text)) < 90}


def test_copies_of_a_comment_are_counted_once_each(data: Path, read: dict[str, str]) -> None:
    text = _training_text("posted twice")
    _write(
        data, "youtube_trump_unlabelled", [{"text": text, "labels": {}}, {"text": text + "!", "labels": {}}]
    )
    read[text] = "A"
    (example,) = _foreign(corpus.load(data, ["open", "terms"]).train)
    assert example.sources == ["youtube_trump_unlabelled"] * 2


def test_a_copy_that_says_nothing_has_no_say_in_where_an_example_comes_from(data: Path) -> None:
    text = _training_text("said by one alone")
    _write(data, "stormfront", [{"text": text, "labels": {"label": "idk/skip"}}])
    _write(data, "civil_wiki_balanced_lower", [{"text": text, "labels": {"toxic": 0}}])
    (example,) = _foreign(corpus.load(data, ["open", "open-upstream"]).train)
    assert "stormfront" not in example.sources
