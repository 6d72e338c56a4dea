"""A head is corrected where answers left out say so, and stays as it is where they do not."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from moderation.classifier.refitting import FEWEST, correct
from moderation.classifier.stack import Signals, Stack

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOGITS, EMBEDDING = 4, 40


def _head(column: int) -> SimpleNamespace:
    return SimpleNamespace(coef_=np.eye(1, LOGITS + EMBEDDING, column), intercept_=np.zeros(1))


def _signals(rows: int, *, curved: bool = False) -> Signals:
    """Make features at random; the head ``own`` is the first logit."""
    table = np.random.default_rng(1).normal(scale=2.0, size=(rows, LOGITS + EMBEDDING))
    curve = SimpleNamespace(X_thresholds_=np.array([-4.0, 4.0]), y_thresholds_=np.array([0.01, 0.99]))
    stack = Stack({"own": _head(0), "other": _head(1)}, {"own": curve} if curved else {})
    return Signals(stack=stack, table=table, logits=LOGITS)


def _folds(rows: int) -> NDArray[np.int64]:
    return np.arange(rows) % 5


def _drawn(logits: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Draw answers by their probability."""
    drawn: NDArray[np.bool_] = np.random.default_rng(2).random(len(logits)) < 1 / (1 + np.exp(-logits))
    return drawn


@pytest.mark.parametrize("curved", [False, True])
@pytest.mark.parametrize("column", [2, LOGITS + 5])
def test_answers_that_follow_another_feature_correct_the_head(column: int, *, curved: bool) -> None:
    signals = _signals(400, curved=curved)
    answers = _drawn(3 * signals.table[:, column])
    found = correct(signals, "own", answers, _folds(400))
    assert found is not None
    assert found.features == ("logits" if column < LOGITS else "embedding")
    assert found.log_loss[1] < found.log_loss[0]
    assert found.weights[column] == max(found.weights)
    assert ((found.left_out > 0.5) == answers).mean() > 0.75


def test_answers_that_the_head_gives_itself_change_nothing() -> None:
    signals = _signals(400)
    assert correct(signals, "own", _drawn(signals.table[:, 0]), _folds(400)) is None


def test_few_answers_change_nothing_and_a_few_more_do() -> None:
    signals = _signals(400)
    answers = signals.table[:, 2] > 0
    few = np.flatnonzero(answers)[: FEWEST - 1].tolist() + np.flatnonzero(~answers)[:200].tolist()
    enough = np.flatnonzero(answers)[: 3 * FEWEST].tolist() + np.flatnonzero(~answers)[:200].tolist()
    for rows, changes in ((few, False), (enough, True)):
        part = Signals(stack=signals.stack, table=signals.table[rows], logits=LOGITS)
        assert (correct(part, "own", answers[rows], _folds(len(rows))) is not None) is changes


def test_a_site_that_rejects_more_moves_the_constant_alone() -> None:
    signals = _signals(400)
    found = correct(signals, "own", _drawn(signals.table[:, 0] + 2), _folds(400))
    assert found is not None
    assert found.features == "constant"
    assert 1 < found.intercept < 3
    assert not found.weights.any()


def test_a_corrected_stack_adds_to_its_heads_and_leaves_the_others() -> None:
    signals = _signals(400)
    found = correct(signals, "own", _drawn(3 * signals.table[:, 2]), _folds(400))
    assert found is not None
    before, after = (
        signals.stack.logits(signals.table),
        signals.stack.corrected({"own": found}).logits(signals.table),
    )
    np.testing.assert_allclose(after[:, 0], before[:, 0] + signals.table @ found.weights + found.intercept)
    np.testing.assert_array_equal(after[:, 1], before[:, 1])
