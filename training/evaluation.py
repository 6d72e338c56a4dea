"""Measure a model with its policy on everything that was held back: how well it tells, how sure that is, whom it wrongs."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from moderation.domain import Guideline
from training import bias, contrast, development, measures, scoring, spans, verdicts
from training.questions import SIX, Question, questions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from moderation.screening import Screener
    from training.development import Row
    from training.scoring import Scores

WORST = 12
"""How many errors of each sort are named."""


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Rows, what a model with its policy makes of them, and the figures that follow.

    Attributes:
        rows: What was measured on.
        scores: The answers, in the order of the rows.
        figures: Everything that was measured: numbers, words and tables of them, fit for JSON.
    """

    rows: Sequence[Row]
    scores: Scores
    figures: Mapping[str, Any]


def evaluate(screener: Screener, data: Path, sample: int = development.SAMPLE) -> Evaluation:
    """Measure a model with its policy on the sets in a folder and on our own sentences."""
    rows = [*development.read(data, sample), *development.read_spans(data)]
    scores = scoring.score(screener, rows)
    rejected, _ = bias.plain_mentions(rows, scores)
    figures = {
        "model": screener.classifier.version,
        "policy": screener.policy.version,
        "data": fingerprint(rows),
        "rows": dict(sorted(Counter(row.source for row in rows).items())),
        "may_ship": bias.passes(rejected),
        "sets": by_set(rows, scores),
        "outcomes": verdicts.outcomes(rows, scores),
        "recall": verdicts.recall(rows, scores),
        "guidelines": guidelines(rows, scores),
        "thresholds": thresholds(rows, scores),
        "identity_thresholds": identity_thresholds(rows, scores),
        "contrast": contrast.report(rows, scores),
        "bias": bias.report(rows, scores),
        "spans": _spans(rows, scores, screener),
        "errors": errors(rows, scores),
    }
    return Evaluation(rows, scores, figures)


def fingerprint(rows: Sequence[Row]) -> str:
    """Give a hash of the rows' sets, ids and texts: 16 hexadecimal digits."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(f"{row.source}\0{row.id}\0{row.text}\0".encode())
    return digest.hexdigest()[:16]


def by_set(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Measure every head on every set that can speak about it, and the mean of Jigsaw's six labels."""
    table, six = [], []
    for question, (places, answers) in questions(rows).items():
        values = np.array(answers)
        if question.head in scores.heads and measures.enough(values):
            own = scores.heads[question.head][places]
            table.append(_named(question) | measures.separation(values, own))
            if question.source == "jigsaw":
                six.append(measures.bootstrap(values, own))
    if six:
        table.append(_mean_of_six([row for row in table if row["set"] == "jigsaw"], six))
    return table


def _named(question: Question) -> dict[str, Any]:
    return {"set": question.source, "label": question.label, "head": question.head}


def _mean_of_six(parts: Sequence[Mapping[str, Any]], draws: Sequence[NDArray[np.float64]]) -> dict[str, Any]:
    low, high = measures.interval(np.mean(draws, axis=0))
    return {
        "set": "jigsaw",
        "label": f"mean of {len(parts)} of {len(SIX)} labels",
        "head": "–",
        "positive": "–",
        "negative": "–",
        "auc": round(float(np.mean([part["auc"] for part in parts])), 4),
        "low": low,
        "high": high,
        "recall at 1 %": "–",
    }


def natural(rows: Sequence[Row], head: str) -> tuple[list[int], NDArray[np.bool_]]:
    """Give the places of the rows of other people's sets that know a head, and their right answers."""
    places = [place for place, row in enumerate(rows) if head in row.labels and development.is_natural(row)]
    return places, np.array([rows[place].labels[head] for place in places], dtype=bool)


def measured_heads(rows: Sequence[Row], scores: Scores) -> list[str]:
    """Give the guidelines, and general toxicity, that the model has a head for and the rows enough answers."""
    wanted = [*(guideline.value for guideline in Guideline), "toxicity"]
    return [head for head in wanted if head in scores.heads and measures.enough(natural(rows, head)[1])]


def guidelines(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Give for each guideline, over all sets of others, how well its head tells and how true its probability is."""
    table = []
    for head in measured_heads(rows, scores):
        places, values = natural(rows, head)
        own = scores.heads[head][places]
        table.append(
            {"head": head}
            | measures.separation(values, own)
            | {
                "average precision": round(measures.average_precision(values, own), 4),
                "Brier": round(measures.brier(values, own), 4),
                "ECE": round(measures.calibration_error(values, own), 4),
            }
        )
    return table


def thresholds(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Give the recall of each guideline where few clean comments are flagged: of all sets, and of news."""
    news = [place for place, row in enumerate(rows) if development.is_clean_news(row)]
    table = []
    for head in measured_heads(rows, scores):
        places, values = natural(rows, head)
        own = scores.heads[head][places]
        for name, clean in (("all sets", own[~values]), ("clean news", scores.heads[head][news])):
            if len(clean) >= measures.FEWEST:
                table.append(
                    {"head": head, "false positives among": name, "clean": len(clean)}
                    | measures.recalls(own[values], clean)
                )
    return table


def identity_thresholds(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Give the recall of abuse where few harmless comments that mention the same identity are flagged."""
    members: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if "abuse" in row.labels and not row.tuning and row.source != development.READ:
            for identity in bias.mentioned_in(row):
                members[identity].append(place)
    table = []
    for identity, places in sorted(members.items()):
        values = np.array([rows[place].labels["abuse"] for place in places])
        if "abuse" in scores.heads and measures.enough(values):
            own = scores.heads["abuse"][places]
            counts = {"abuse": int(values.sum()), "harmless": int((~values).sum())}
            table.append({"identity": identity} | counts | measures.recalls(own[values], own[~values]))
    return table


def _spans(rows: Sequence[Row], scores: Scores, screener: Screener) -> list[dict[str, Any]]:
    """Measure the stretches on the rows that have them; they come last."""
    first = next((place for place, row in enumerate(rows) if row.source == development.SPANS), len(rows))
    return spans.report(rows[first:], scores.findings[first:], screener.policy)


def errors(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Name the worst errors of each head, on either side of one half, by set and id and never by their text."""
    table = []
    for head in measured_heads(rows, scores):
        places, values = natural(rows, head)
        own = scores.heads[head][places]
        order = np.argsort(own, kind="stable")
        missed = [index for index in order if values[index] and own[index] < 0.5][:WORST]
        flagged = [index for index in order[::-1] if not values[index] and own[index] >= 0.5][:WORST]
        for name, worst in (("missed", missed), ("flagged", flagged)):
            for index in worst:
                row = rows[places[index]]
                table.append(
                    {
                        "head": head,
                        "error": name,
                        "set": row.source,
                        "id": row.id,
                        "score": round(float(own[index]), 4),
                    }
                )
    return table
