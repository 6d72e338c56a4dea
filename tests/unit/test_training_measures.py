"""The statistics of the evaluation on cases small enough to work out by hand."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import numpy as np
import pytest

from moderation.domain import Guideline
from training import measures, thresholds

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _values(bits: str) -> NDArray[np.bool_]:
    return np.array([bit == "1" for bit in bits])


def test_an_auc_counts_the_pairs_in_order_and_half_of_the_ties() -> None:
    # Pairs: .9 beats .5 and .1; .5 ties with .5 and beats .1: 3.5 of 4.
    assert measures.auc(_values("1100"), np.array([0.9, 0.5, 0.5, 0.1])) == 0.875


def test_too_few_rows_of_a_kind_are_not_enough() -> None:
    assert measures.enough(np.array([True] * 10 + [False] * 10))
    assert not measures.enough(np.array([True] * 9 + [False] * 90))


def test_bootstrap_draws_have_the_auc_of_their_samples() -> None:
    values, scores = _values("1" * 20 + "0" * 30), np.array([0.8] * 20 + [0.2] * 30)
    assert (measures.bootstrap(values, scores) == 1.0).all()
    assert (measures.bootstrap(values, np.full(50, 0.5)) == 0.5).all()


def test_a_bootstrap_interval_holds_the_auc_and_is_as_wide_as_its_error() -> None:
    draw = np.random.default_rng(1)
    values, scores = draw.random(400) < 0.5, draw.random(400)
    low, high = measures.interval(measures.bootstrap(values, scores))
    assert low < measures.auc(values, scores) < high
    # The standard error of a fair coin's AUC with 200 rows of each kind is sqrt(401 / (12 * 200 * 200)) = 0.029.
    assert 3.2 * 0.029 < high - low < 4.6 * 0.029


def test_two_models_are_drawn_alike() -> None:
    draw = np.random.default_rng(2)
    values, scores = draw.random(60) < 0.5, draw.random(60)
    first, second = measures.bootstrap(values, scores), measures.bootstrap(values, scores * 0.5)
    assert (first == second).all()


def test_recall_is_taken_above_the_score_that_few_clean_rows_exceed() -> None:
    clean = np.array([0.9, 0.5, *[0.1] * 98])
    assert measures.cut(clean, 0.01) == 0.5
    assert measures.cut(clean, 0.005) == 0.9
    breaches = np.array([0.95, 0.6, 0.5, 0.05])
    assert measures.recall_at(breaches, clean, 0.01) == 0.5
    assert measures.recalls(breaches, clean) == {
        "at 0.5%": 0.25,
        "at 1.0%": 0.5,
        "at 2.0%": 0.75,
        "at 5.0%": 0.75,
    }


def test_what_tells_perfectly_has_an_auc_of_one_and_full_recall() -> None:
    values = _values("1" * 20 + "0" * 30)
    assert measures.separation(values, values.astype(float)) == {
        "positive": 20,
        "negative": 30,
        "auc": 1.0,
        "low": 1.0,
        "high": 1.0,
        "recall at 1 %": 1.0,
    }


def test_average_precision_sums_the_precision_at_each_breach() -> None:
    # Ranked: breach, clean, breach: (1/1 + 2/3) / 2.
    found = measures.average_precision(_values("101"), np.array([0.9, 0.8, 0.7]))
    assert found == pytest.approx(5 / 6)


def test_brier_is_the_mean_squared_error() -> None:
    assert measures.brier(_values("10"), np.array([0.8, 0.4])) == pytest.approx((0.04 + 0.16) / 2)


def test_calibration_error_weighs_the_bins_by_their_rows() -> None:
    values, scores = _values("1000" + "1"), np.array([0.15] * 4 + [1.0])
    assert measures.reliability(values, scores) == [
        (4, pytest.approx(0.15), 0.25),
        (1, 1.0, 1.0),
    ]
    assert measures.calibration_error(values, scores) == pytest.approx(0.8 * 0.10)


def _named(breaches: float, clean: float) -> list[float]:
    return [breaches] * 10 + [clean] * 10


def test_bpsn_is_low_where_a_mention_is_taken_for_guilt() -> None:
    values, mentions = _values(("1" * 10 + "0" * 10) * 2), _values("1" * 20 + "0" * 20)
    scores = np.array([*_named(0.9, 0.7), *_named(0.6, 0.1)])
    # Inside the group 0.9 stands above 0.7; but its clean rows (0.7) stand above the others' breaches (0.6).
    assert measures.bias(values, scores, mentions) == (1.0, 0.0, 1.0)


def test_bnsp_is_low_where_a_mention_excuses() -> None:
    values, mentions = _values(("1" * 10 + "0" * 10) * 2), _values("1" * 20 + "0" * 20)
    scores = np.array([*_named(0.3, 0.1), *_named(0.9, 0.5)])
    assert measures.bias(values, scores, mentions) == (1.0, 1.0, 0.0)


def test_a_bias_that_too_few_rows_can_tell_is_not_given() -> None:
    values, mentions = _values("1" * 9 + "0" * 10 + "1" * 10 + "0" * 10), _values("1" * 19 + "0" * 20)
    found = measures.bias(values, np.linspace(0, 1, 39), mentions)
    assert (found.subgroup, found.bnsp) == (None, None)
    assert found.bpsn is not None


def test_in_the_power_mean_the_worst_weighs_most() -> None:
    assert measures.power_mean([0.5, 1.0]) == pytest.approx(((0.5**-5 + 1) / 2) ** -0.2)
    assert measures.power_mean([0.5, 1.0]) < 0.58
    assert measures.power_mean([0.0, 1.0]) == 0.0


@pytest.mark.parametrize(
    ("found", "gold", "f1"),
    [
        ({1, 2, 3, 4}, {3, 4}, 2 * 2 / 6),
        ({1}, {2}, 0.0),
        (set(), {2}, 0.0),
        ({2}, set(), 0.0),
        (set(), set(), 1.0),
    ],
)
def test_characters_agree_by_f1_and_two_empty_sets_do(found: set[int], gold: set[int], f1: float) -> None:
    assert measures.characters_f1(found, gold) == pytest.approx(f1)


def _noise(seed: int, size: int) -> dict[Guideline, NDArray[np.float64]]:
    draw = np.random.default_rng(seed)
    return {name: draw.beta(1, 8, size) for name in Guideline}


def test_chosen_thresholds_keep_within_what_clean_comments_may_be_cost() -> None:
    clean = _noise(1, 3000)
    choice = thresholds.choose([clean], {name: np.linspace(0, 1, 200) for name in Guideline})
    assert choice.rejected <= thresholds.REJECTED
    assert choice.rejected + choice.held <= thresholds.REJECTED + thresholds.HELD + 1e-9
    for guideline, (review, reject) in choice.thresholds.items():
        assert thresholds.LOWEST_REVIEW[guideline] <= review <= reject
        assert reject >= thresholds.LOWEST_REJECT[guideline]
    above = [clean[name] >= reject for name, (_, reject) in choice.thresholds.items()]
    assert np.any(above, axis=0).mean() == pytest.approx(choice.rejected)


def test_no_sort_of_harmless_comments_may_be_cost_more() -> None:
    news, plain = _noise(1, 3000), _noise(3, 800)
    plain[Guideline.ABUSE] = np.linspace(0, 1, 800)
    choice = thresholds.choose([news, plain], {name: np.linspace(0, 1, 200) for name in Guideline})
    for budget, side in ((thresholds.REJECTED, 1), (thresholds.REJECTED + thresholds.HELD, 0)):
        for sort in (news, plain):
            above = [sort[name] >= choice.thresholds[name][side] for name in Guideline]
            assert np.any(above, axis=0).mean() <= budget + 1e-9
    assert choice.thresholds[Guideline.ABUSE][1] > 0.98


def test_a_threshold_is_lowered_where_it_catches_something() -> None:
    breaches = {name: np.full(50, 0.3) for name in Guideline} | {Guideline.THREAT: np.full(50, 0.7)}
    choice = thresholds.choose([{name: np.zeros(100) for name in Guideline}], breaches)
    assert choice.recall[Guideline.THREAT] == (1.0, 1.0)
    assert choice.recall[Guideline.ABUSE] == (1.0, 0.0)


def test_the_chosen_lines_are_toml() -> None:
    choice = thresholds.choose([_noise(2, 500)], {name: np.linspace(0, 1, 50) for name in Guideline})
    table = tomllib.loads(thresholds.toml(choice))["guidelines"]
    assert {name: (row["review"], row["reject"]) for name, row in table.items()} == dict(choice.thresholds)
