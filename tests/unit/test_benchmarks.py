from __future__ import annotations

import argparse

import pytest

from training.benchmarks import clean, readers, sets
from training.benchmarks.figures import Rate, table
from training.benchmarks.hostile import CONTENTS, growth, verdict
from training.benchmarks.rewrites import cases
from training.corpus import key
from training.rewriting import KINDS


def test_the_interval_is_wilsons() -> None:
    # Newcombe 1998, table I: 81 of 263 and 15 of 148.
    assert Rate(81, 263).interval() == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert Rate(15, 148).interval() == pytest.approx((0.0624, 0.1605), abs=5e-5)


def test_the_interval_of_none_of_some_reaches_above_zero() -> None:
    # Newcombe 1998, table I: 0 of 20 and 1 of 29.
    assert Rate(0, 20).interval() == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert Rate(1, 29).interval() == pytest.approx((0.0061, 0.1718), abs=5e-5)


def test_nothing_measured_says_nothing() -> None:
    assert Rate(0, 0).interval() == (0.0, 1.0)


def test_a_table_aligns_its_columns() -> None:
    assert table(("name", "n"), [("a", 1), ("long name", 100)]).splitlines() == [
        "name         n",
        "--------------",
        "a            1",
        "long name  100",
    ]


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        ({10_000: 0.001, 100_000: 0.01, 1_000_000: 0.1}, "linear"),
        ({10_000: 0.001, 100_000: 0.01, 1_000_000: 1.0}, "too steep"),
        ({10_000: 0.02, 100_000: 0.2, 1_000_000: 2.0}, "too slow"),
    ],
)
def test_a_series_is_judged_by_its_growth_and_by_its_time(series: dict[int, float], expected: str) -> None:
    assert verdict(series) == expected


def test_growth_is_the_exponent_of_the_length() -> None:
    assert growth({1_000: 1.0, 10_000: 100.0}) == pytest.approx(2.0)


@pytest.mark.parametrize("name", CONTENTS)
def test_a_hostile_text_is_as_long_as_asked(name: str) -> None:
    assert len(CONTENTS[name](1_000)) == 1_000


def test_cases_hold_each_changed_word_once_for_each_kind() -> None:
    made = cases(["scoundrel", "fickle", "psst"])
    assert len({(case.word, case.kind) for case in made}) == len(made)
    assert {case.kind for case in made if case.word != "psst"} == set(KINDS)
    assert "vowel dropped" not in {case.kind for case in made if case.word == "psst"}


def test_cases_are_the_same_each_time() -> None:
    assert cases(["scoundrel", "knave"]) == cases(["scoundrel", "knave"])


@pytest.mark.parametrize(
    ("name", "label", "fewest"),
    [
        ("threats_held", "threat", 300),
        ("threats_held2", "threat", 320),
        ("promotion_held", "promotion", 200),
        ("promotion_held2", "promotion", 220),
    ],
)
def test_a_held_set_is_large_both_ways(name: str, label: str, fewest: int) -> None:
    labels = [row[label] for row in sets.rows(name)]
    assert min(labels.count(True), labels.count(False)) >= fewest


def test_the_other_sets_are_as_large_as_the_figures_ask() -> None:
    assert len(sets.rows("comments")) >= 250
    assert len(set(sets.clean())) >= 600
    assert len(set(sets.clean("clean_held2"))) >= 300
    assert len(sets.report()) >= 40


@pytest.mark.parametrize("kind", ["threats", "promotion", "readers"])
def test_no_text_of_a_fresh_set_stands_in_the_studied_one(kind: str) -> None:
    studied, fresh = (
        {key(row["text"]) for row in sets.rows(name)} for name in (f"{kind}_held", f"{kind}_held2")
    )
    assert not studied & fresh


def test_a_title_tells_fresh_from_studied() -> None:
    assert sets.title("threats_held2") == "threats_held2 (fresh)"
    assert sets.title("threats_held") == "threats_held (development since it was studied)"
    assert sets.title("report") == "report"


def test_even_verbose_names_no_sentence_of_a_fresh_set(capsys: pytest.CaptureFixture[str]) -> None:
    clean.run(argparse.Namespace(rules_only=True, verbose=True))
    shown = capsys.readouterr().out
    assert "clean_held2 (fresh)" in shown
    assert not [text for text in sets.clean("clean_held2") if text in shown]


@pytest.mark.parametrize(
    "name",
    [
        "comments",
        "threats_held",
        "threats_held2",
        "promotion_held",
        "promotion_held2",
        "readers_held",
        "readers_held2",
    ],
)
def test_no_text_of_a_set_stands_in_it_twice(name: str) -> None:
    rows = sets.rows(name)
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize("name", ["comments", "readers_held", "readers_held2"])
def test_a_comment_names_a_guideline_when_it_is_to_be_rejected_and_only_then(name: str) -> None:
    assert all((row["verdict"] == "reject") == (row["guideline"] is not None) for row in sets.rows(name))


def test_of_readers_comments_totals_are_shown_and_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    readers.run(argparse.Namespace())
    shown = capsys.readouterr().out
    assert "readers_held2 (fresh)" in shown
    assert shown.count("approved, should be rejected") == 2
    assert not [row["text"] for row in sets.rows("readers_held2") if row["text"] in shown]
