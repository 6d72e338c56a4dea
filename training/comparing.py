"""Compare two models, each with its policy, on the same rows: what one tells better, and whose verdicts change."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from training import measures
from training.questions import OUTSIDE, questions
from training.scoring import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from training.development import Row
    from training.scoring import Scores


def compare(rows: Sequence[Row], first: Scores, second: Scores) -> dict[str, Any]:
    """Give the paired differences of AUC (second less first), the judgement on data of other origin, changed verdicts."""
    table, outside = [], []
    for number, (question, (places, answers)) in enumerate(questions(rows).items()):
        values = np.array(answers)
        if question.head in first.heads and question.head in second.heads and measures.enough(values):
            before, after = (scores.heads[question.head][places] for scores in (first, second))
            draws = measures.bootstrap(values, after, number) - measures.bootstrap(values, before, number)
            was, now = measures.auc(values, before), measures.auc(values, after)
            names = {"set": question.source, "label": question.label, "head": question.head}
            table.append(
                names | {"auc A": round(was, 4), "auc B": round(now, 4)} | _difference(now - was, draws)
            )
            if question in OUTSIDE:
                outside.append((now - was, draws))
    return {"sets": table, "outside": _outside(outside), "verdicts": changes(rows, first, second)}


def _difference(difference: float, draws: NDArray[np.float64]) -> dict[str, Any]:
    low, high = measures.interval(draws)
    return {"B - A": round(difference, 4), "low": low, "high": high, "B is": _judged(low, high)}


def _judged(low: float, high: float) -> str:
    if low > 0:
        return "better"
    return "worse" if high < 0 else "level"


def _outside(parts: Sequence[tuple[float, NDArray[np.float64]]]) -> dict[str, Any]:
    """Judge the mean over the sets of other origin, each of which counts the same; no set, no judgement."""
    if not parts:
        return {"sets": 0, "B is": "not measured"}
    mean = float(np.mean([difference for difference, _ in parts]))
    return {"sets": len(parts)} | _difference(mean, np.mean([draws for _, draws in parts], axis=0))


def changes(rows: Sequence[Row], first: Scores, second: Scores) -> list[dict[str, Any]]:
    """Give the rows whose outcome changes by set and direction, with how many of them break a guideline."""
    found: dict[tuple[str, int, int], list[Row]] = defaultdict(list)
    for row, before, after in zip(rows, first.outcome.tolist(), second.outcome.tolist(), strict=True):
        if before != after:
            found[row.source, before, after].append(row)
    return [
        {
            "set": source,
            "from": OUTCOMES[before],
            "to": OUTCOMES[after],
            "rows": len(changed),
            "known breaches": sum(any(row.labels.values()) for row in changed),
            "known clean": sum(bool(row.labels) and not any(row.labels.values()) for row in changed),
            "ids": [row.id for row in changed],
        }
        for (source, before, after), changed in sorted(found.items())
    ]


def worse(comparison: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Give the questions on which the second model is worse beyond chance."""
    return [row for row in comparison["sets"] if row["B is"] == "worse"]
