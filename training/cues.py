"""Fit the points of the promotion cues: ``python -m training.cues --data FOLDER`` writes them into ``cues.toml``.

A logistic regression on the kinds of cue in the stretch of each comment that speaks most for an advertisement, held to
sensible points by a penalty on the distance from them: rare kinds keep what a person would give them.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click
import numpy as np
from scipy.optimize import minimize

from moderation.rules.promotion.adverts import count_words, stretches
from moderation.rules.promotion.cues import lexicon
from moderation.text import normalize
from training import corpus
from training.development import is_clean_news

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from moderation.rules.promotion.adverts import Stretch

    Floats = NDArray[np.float64]

_ROOT: Final = Path(__file__).parents[1]
_FOR: Final = (1.5, 0.3)
_AGAINST: Final = (-0.8, -0.1)
_NEEDED: Final = (-0.05, -3.0)
"""What points are to be near to: of a kind that speaks for an advertisement, or against; and what is needed, negative."""
_STRENGTH: Final = 1.0
"""How much a squared point of distance from them costs, in comments decided by a toss."""
_ROUNDS: Final = 5
"""How often the stretch that speaks most is chosen anew, with the points of the round before."""
_NEWS: Final = 0.3
"""What a news comment counts: there are many, and hardly any is near to an advertisement."""


class Row(NamedTuple):
    """A comment: the features of each of its stretches, whether it is promotion, and how much it counts."""

    features: Floats
    label: bool
    weight: float


@click.command()
@click.option("--data", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
def main(data: Path) -> None:
    """Fit the points and write them."""
    rows = [Row(_features(text), label, weight) for text, label, weight in _texts(data)]
    _write(fit(rows))
    click.echo(f"fitted on {len(rows)} comments, {sum(row.label for row in rows)} of them promotion")


def fit(rows: list[Row]) -> Floats:
    """Give the points: of each kind, of each kind again, for each word and to begin with."""
    near = _near()
    points = near
    labels = np.array([1.0 if row.label else -1.0 for row in rows])
    weights = np.array([row.weight for row in rows])
    for _ in range(_ROUNDS):
        best = np.array([row.features[np.argmax(row.features @ points)] for row in rows])

        def loss(now: Floats, best: Floats = best) -> tuple[float, Floats]:
            margins = labels * (best @ now)
            slope = best.T @ (-labels * weights / (1 + np.exp(margins)))
            cost = weights @ np.logaddexp(0, -margins) + _STRENGTH / 2 * ((now - near) @ (now - near))
            return float(cost), slope + _STRENGTH * (now - near)

        points = minimize(loss, points, jac=True, method="L-BFGS-B", bounds=_bounds()).x
    return np.round(points, 2)


def _texts(data: Path) -> Iterator[tuple[str, bool, float]]:
    golden = _ROOT / "tests/golden"
    for name in ("promotion_dev", "promotion_held"):
        for row in map(json.loads, (golden / f"{name}.jsonl").read_text("utf-8").splitlines()):
            yield row["text"], row["promotion"], 1.0
    for name in ("clean", "report"):
        for line in (golden / f"{name}.txt").read_text("utf-8").splitlines():
            yield line, False, 1.0
    for path in sorted((_ROOT / "training/authored/contrast").glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            if "{" not in row["text"]:
                yield row["text"], "promotion" in row["breaks"], 1.0
    for example in corpus.read(data, ["civil_comments_chunk", "unhealthy_globe"]):
        if is_clean_news(example):
            yield example.text, False, _NEWS


def _features(text: str) -> Floats:
    """Give a row for each stretch of a comment."""
    words, _ = lexicon().read_closely(normalize(text))
    length = lexicon().counted(count_words(words))
    return np.array([[*_counts(stretch), length, 1.0] for stretch in stretches(words)])


def _counts(stretch: Stretch) -> list[float]:
    places = stretch.places()
    numbers = [len(places.get(kind, ())) for kind in lexicon().kinds]
    return [float(number > least) for least in (0, 1) for number in numbers]


def _near() -> Floats:
    pairs = [_FOR if kind.points > 0 else _AGAINST for kind in lexicon().kinds]
    return np.array([*(first for first, _ in pairs), *(again for _, again in pairs), *_NEEDED])


def _bounds() -> list[tuple[float | None, float | None]]:
    """Keep a kind on its side, whatever the few comments that have it say."""
    first: list[tuple[float | None, float | None]] = [
        (0.0, None) if kind.points > 0 else (None, _AGAINST[0]) for kind in lexicon().kinds
    ]
    return [*first, *[(None, None)] * (len(first) + len(_NEEDED))]


def _write(points: Floats) -> None:
    path = Path(str(files("moderation.rules.promotion") / "cues.toml"))
    written = path.read_text("utf-8")
    count = len(lexicon().kinds)
    for kind, first, again in zip(lexicon().kinds, points, points[count:], strict=False):
        head = rf"(?<=\[kinds\.{kind.name}\]\n)points = \S+\nagain = \S+"
        written = re.sub(head, f"points = {first}\nagain = {again}", written)
    each, base = -points[-2:]
    needed = f"base = {base}\neach = {each}"
    written = re.sub(r"(?<=\[needed\]\n)base = \S+\neach = \S+", needed, written)
    path.write_text(written, "utf-8")


if __name__ == "__main__":
    main()
