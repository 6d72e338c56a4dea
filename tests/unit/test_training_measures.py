from __future__ import annotations

import tomllib

import numpy as np
import pytest

from moderation.domain import Guideline
from training import card, evaluation, thresholds
from training.corpus import Example


def test_a_perfect_score_has_an_auc_of_one_and_full_recall() -> None:
    values = np.array([True] * 20 + [False] * 30)
    found = evaluation.figures(values, values.astype(float))
    assert (found["auc"], found["low"], found["high"], found["recall_at_1_percent"]) == (1.0, 1.0, 1.0, 1.0)
    assert (found["positive"], found["negative"]) == (20, 30)


def test_a_score_that_knows_nothing_has_an_interval_around_one_half() -> None:
    draw = np.random.default_rng(1)
    found = evaluation.figures(draw.random(400) < 0.5, draw.random(400))
    assert found["low"] < 0.5 < found["high"]


def test_figures_are_the_same_every_time() -> None:
    draw = np.random.default_rng(2)
    values, scores = draw.random(60) < 0.5, draw.random(60)
    assert evaluation.figures(values, scores) == evaluation.figures(values, scores)


def test_a_head_is_measured_only_where_it_is_known_and_often_enough() -> None:
    rows = [Example(f"{n}", {"abuse": n % 2 == 0}, "test", 1.0, ["stormfront"]) for n in range(40)]
    rows += [Example("unknown", {}, "test", 1.0, ["stormfront"])] * 5
    scores = {"abuse": np.linspace(0, 1, 45), "threat": np.zeros(45)}
    (row,) = evaluation.by_set(rows, scores)
    assert (row["set"], row["head"], row["positive"], row["negative"]) == ("stormfront", "abuse", 20, 20)
    assert evaluation.by_set(rows[:19], {"abuse": np.linspace(0, 1, 19)}) == []


def test_identities_are_counted_where_their_mention_is_harmless() -> None:
    labels = [{"toxicity": False}] * 12 + [{"toxicity": True}] * 12
    rows = [
        Example("a kind Yazidi family", known, "test", 1.0, ["authored"], {"family": "persons"})
        for known in labels
    ]
    any_score = np.array([0.9] * 3 + [0.1] * 21)
    everyone, row = evaluation.by_identity(rows, {"any": any_score, "abuse": np.zeros(24)}, {"persons"})
    assert everyone == row | {"identity": "all"}
    assert (row["identity"], row["harmless"], row["flagged"], row["abuse_flagged"]) == (
        "yazidi",
        12,
        0.25,
        0.0,
    )


def _noise(seed: int, size: int) -> dict[Guideline, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    draw = np.random.default_rng(seed)
    return {name: draw.beta(1, 8, size) for name in Guideline}


def test_chosen_thresholds_keep_within_what_clean_comments_may_be_cost() -> None:
    clean = _noise(1, 3000)
    choice = thresholds.choose(clean, {name: np.linspace(0, 1, 200) for name in Guideline})
    assert choice.rejected <= thresholds.REJECTED
    assert choice.rejected + choice.held <= thresholds.REJECTED + thresholds.HELD + 1e-9
    for guideline, (review, reject) in choice.thresholds.items():
        assert thresholds.LOWEST_REVIEW[guideline] <= review <= reject
        assert reject >= thresholds.LOWEST_REJECT[guideline]
    above = [clean[name] >= reject for name, (_, reject) in choice.thresholds.items()]
    assert np.any(above, axis=0).mean() == pytest.approx(choice.rejected)


def test_a_threshold_is_lowered_where_it_catches_something() -> None:
    breaches = {name: np.full(50, 0.3) for name in Guideline} | {Guideline.THREAT: np.full(50, 0.7)}
    choice = thresholds.choose({name: np.zeros(100) for name in Guideline}, breaches)
    assert choice.recall[Guideline.THREAT] == (1.0, 1.0)
    assert choice.recall[Guideline.ABUSE] == (1.0, 0.0)


def test_the_chosen_lines_are_toml() -> None:
    choice = thresholds.choose(_noise(2, 500), {name: np.linspace(0, 1, 50) for name in Guideline})
    table = tomllib.loads(thresholds.toml(choice))["guidelines"]
    assert {name: (row["review"], row["reject"]) for name, row in table.items()} == dict(choice.thresholds)


def test_clean_news_comments_are_those_raters_and_moderators_let_pass() -> None:
    def civil(target: float, rating: str) -> Example:
        return Example("x", {}, "test", 1.0, ["civil_comments_chunk"], {"target": target, "rating": rating})

    assert thresholds.is_clean_news(civil(0.0, "approved"))
    assert not thresholds.is_clean_news(civil(0.0, "rejected"))
    assert not thresholds.is_clean_news(civil(0.2, "approved"))
    assert not thresholds.is_clean_news(Example("x", {}, "test", 1.0, ["edos"], {"target": 0}))


def test_a_table_is_markdown() -> None:
    assert card.table([{"set": "a", "auc": 0.5}]) == "| set | auc |\n| --- | --- |\n| a | 0.5 |\n"
    assert card.table([]) == "none\n"
