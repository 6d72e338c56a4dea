from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from moderation.classifier.encoder import Meaning
from moderation.classifier.stack import Stack, features
from training.stacking import CHOICES, Signals, fit_stack, shift

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAMES = ("toxicity", "threat")


def _signals(rows: int = 400, seed: int = 0) -> Signals:
    draw = np.random.default_rng(seed)
    return Signals(
        draw.normal(size=(rows, 2)), draw.normal(size=(rows, 2)), draw.normal(size=(rows, 3)), NAMES, NAMES
    )


def _told(signals: Signals, column: NDArray[np.float64]) -> NDArray[np.float64]:
    """Make labels that a column tells, with some noise."""
    noise = np.random.default_rng(1).logistic(size=len(column))
    return (2 * column + noise > 0).astype(np.float64)


def test_probabilities_equal_those_of_scikit_learn() -> None:
    signals = _signals()
    labels = np.column_stack([_told(signals, signals.encoder[:, 0]), _told(signals, signals.ngrams[:, 1])])
    fitted = fit_stack(signals, labels, np.ones(400), NAMES)
    stack = Stack(fitted.models, {})
    expected = np.column_stack([model.predict_proba(signals.table)[:, 1] for model in fitted.models.values()])
    np.testing.assert_allclose(stack.probabilities(signals.table), expected, atol=1e-12)
    np.testing.assert_allclose(stack.probabilities(signals.table[0]), expected[0], atol=1e-12)


def test_a_curve_gives_what_scikit_learn_s_gives() -> None:
    signals = _signals()
    model = LogisticRegression().fit(signals.table, signals.table[:, 0] > 0)
    decisions = model.decision_function(signals.table)
    curve = IsotonicRegression(out_of_bounds="clip").fit(decisions[:200], signals.table[:200, 0] > 0.2)
    stack = Stack({"threat": model, "toxicity": model}, {"toxicity": curve})
    found = stack.probabilities(signals.table)
    np.testing.assert_allclose(found[:, 1], curve.predict(decisions), atol=1e-12)
    np.testing.assert_allclose(found[:, 0], model.predict_proba(signals.table)[:, 1], atol=1e-12)


def test_what_was_fitted_is_calibrated_and_tells() -> None:
    signals = _signals(4_000)
    labels = _told(signals, signals.encoder[:, 0])[:, np.newaxis]
    fitted = fit_stack(signals, labels, np.ones(4_000), ("toxicity",))
    found = Stack(fitted.models, fitted.curves).probabilities(signals.table)[:, 0]
    for low in (0.0, 0.25, 0.5, 0.75):
        inside = (found >= low) & (found < low + 0.25)
        assert labels[inside, 0].mean() == pytest.approx(found[inside].mean(), abs=0.06)


def test_log_odds_are_shifted_where_no_curve_follows() -> None:
    signals = _signals()
    labels = np.column_stack([_told(signals, signals.encoder[:, 0]), _told(signals, signals.ngrams[:, 1])])
    fitted = fit_stack(signals, labels, np.ones(400), NAMES)
    fitted.curves.clear()
    before = Stack(fitted.models, {}).logits(signals.table)
    shift(fitted, {"threat": -0.35})
    np.testing.assert_allclose(Stack(fitted.models, {}).logits(signals.table) - before, [[0, -0.35]] * 400)
    fitted.curves["toxicity"] = IsotonicRegression()
    with pytest.raises(ValueError, match="toxicity"):
        shift(fitted, {"toxicity": 1.0})


def test_few_features_do_where_more_do_not_help() -> None:
    signals = _signals(4_000)
    fitted = fit_stack(
        signals, _told(signals, signals.encoder[:, 1])[:, np.newaxis], np.ones(4_000), ("threat",)
    )
    assert fitted.report[0]["features"] == "own"
    assert np.count_nonzero(fitted.models["threat"].coef_) == 2
    assert fitted.models["threat"].coef_.shape == (1, 7)


def test_more_features_are_taken_where_they_help_and_are_allowed() -> None:
    signals = _signals()
    labels = _told(signals, signals.embedding[:, 2])[:, np.newaxis]
    assert fit_stack(signals, labels, np.ones(400), ("threat",)).report[0]["features"] == "embedding"
    narrow = fit_stack(signals, labels, np.ones(400), ("threat",), "logits")
    assert narrow.report[0]["features"] in CHOICES[:2]
    assert not narrow.models["threat"].coef_[0, 4:].any()


def test_a_curve_is_chosen_where_no_slope_fits() -> None:
    signals = _signals(3_000)
    steps = np.where(np.abs(signals.encoder[:, 0]) < 1, 0.5, signals.encoder[:, 0] > 0)
    labels = (np.random.default_rng(2).uniform(size=3_000) < steps).astype(np.float64)[:, np.newaxis]
    fitted = fit_stack(signals, labels, np.ones(3_000), ("toxicity",), "own")
    assert fitted.report[0]["calibration"] == "isotonic"
    assert fitted.report[0]["log_loss_isotonic"] < fitted.report[0]["log_loss_platt"]


def test_unknown_labels_and_weightless_rows_have_no_say() -> None:
    signals = _signals()
    labels = _told(signals, signals.encoder[:, 0])[:, np.newaxis]
    labels[200:] = np.nan
    half = Signals(signals.encoder[:200], signals.ngrams[:200], signals.embedding[:200], NAMES, NAMES)
    whole, first = (
        fit_stack(some, labels[: len(some.table)], np.ones(len(some.table)), ("toxicity",))
        for some in (signals, half)
    )
    np.testing.assert_allclose(whole.models["toxicity"].coef_, first.models["toxicity"].coef_)


def test_a_head_of_one_kind_only_is_left_out() -> None:
    signals = _signals()
    labels = np.column_stack([_told(signals, signals.encoder[:, 0]), np.zeros(400)])
    assert list(fit_stack(signals, labels, np.ones(400), NAMES).models) == ["toxicity"]


def test_features_stand_in_the_order_of_training() -> None:
    nothing = np.empty(0, dtype=np.int64)
    meaning = Meaning(np.array([1.0, 2.0]), np.array([5.0, 6.0, 7.0]), nothing, nothing, np.empty(0))
    assert features(meaning, np.array([3.0, 4.0])).tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
    signals = Signals(
        np.array([[1.0, 2.0]]), np.array([[3.0, 4.0]]), np.array([[5.0, 6.0, 7.0]]), NAMES, NAMES
    )
    assert signals.table.tolist() == [features(meaning, np.array([3.0, 4.0])).tolist()]
