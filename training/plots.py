"""Draw how well a head tells and how true its probability is, as SVG that stands in a page."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import precision_recall_curve, roc_curve

from training import measures
from training.evaluation import measured_heads, natural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from training.evaluation import Evaluation

_POINTS = 200
"""Finer steps of a curve cannot be seen."""

_NEWS = "civil_comments_chunk"


def draw(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Give for each head its name and an SVG: ROC, precision and recall, calibration."""
    rows, scores = evaluation.rows, evaluation.scores
    for head in measured_heads(rows, scores):
        places, values = natural(rows, head)
        own = scores.heads[head][places]
        news = np.array([rows[place].source == _NEWS for place in places])
        figure = Figure(figsize=(12, 3.6), layout="constrained")
        roc, precision, calibration = figure.subplots(1, 3)
        _roc(roc, values, own)
        _precision(precision, values, own)
        _calibration(calibration, {"all sets": (values, own), "Civil Comments": (values[news], own[news])})
        yield head, _svg(figure)


def _roc(axes: Any, values: NDArray[np.bool_], scores: NDArray[np.float64]) -> None:
    false, true, _ = roc_curve(values, scores)
    axes.plot(*_thinned(false, true))
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=0.8)
    axes.set(title="ROC", xlabel="clean rows flagged", ylabel="breaches caught")


def _precision(axes: Any, values: NDArray[np.bool_], scores: NDArray[np.float64]) -> None:
    precision, recall, _ = precision_recall_curve(values, scores)
    axes.plot(*_thinned(recall, precision))
    axes.axhline(values.mean(), color="0.7", linewidth=0.8)
    axes.set(
        title="Precision and recall",
        xlabel="breaches caught",
        ylabel="of the flagged, breaches",
        ylim=(0, 1.02),
    )


def _calibration(axes: Any, parts: dict[str, tuple[NDArray[np.bool_], NDArray[np.float64]]]) -> None:
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=0.8)
    for name, (values, scores) in parts.items():
        if len(values):
            bins = measures.reliability(values, scores)
            axes.plot(
                [part.score for part in bins],
                [part.share for part in bins],
                marker="o",
                markersize=3,
                label=name,
            )
    axes.legend(frameon=False, fontsize=8)
    axes.set(title="Calibration", xlabel="mean score of the bin", ylabel="share of breaches", ylim=(0, 1.02))


def _thinned(*curve: NDArray[np.float64]) -> NDArray[np.float64]:
    """Keep of each curve what can be told apart on a grid of `_POINTS` by `_POINTS`."""
    points = np.array(curve)
    _, first = np.unique(np.round(points * _POINTS), axis=1, return_index=True)
    return points[:, np.sort(first)]


def _svg(figure: Figure) -> str:
    """Give a figure as an SVG element; the same figure gives the same text."""
    file = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": "report", "svg.fonttype": "none"}):
        figure.savefig(file, format="svg", metadata={"Date": None})
    return re.sub(r"^.*?(?=<svg)", "", file.getvalue(), flags=re.DOTALL)
