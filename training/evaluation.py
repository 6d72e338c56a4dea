"""Measure a model on everything that was held back: how well it tells, how sure that is, and whom it wrongs."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.metrics import roc_auc_score

from moderation.domain import Guideline
from moderation.text import normalize
from training.labels import HEADS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray

    from moderation.classifier import Classifier
    from training.corpus import Example

    Scores = Mapping[str, NDArray[np.float64]]

ROUNDS = 300
"""Bootstrap rounds behind a confidence interval."""

FEWEST = 10
"""A head is measured on a set from this many positive and negative rows on."""

FLAGGED = 0.5
"""The score from which an identity counts as wronged in the tables."""

IDENTITIES = re.compile(
    r"\b(gay|lesbian|bisexual|transgender|trans|queer|homosexual|straight|muslim|jewish|jew|christian|catholic|"
    r"protestant|sikh|buddhist|hindu|taoist|atheist|black|white|african american|african|latino|latina|latinx|"
    r"hispanic|mexican|asian|chinese|japanese|indian|middle eastern|american|european|canadian|male|female|"
    r"deaf|blind|paralyzed|old|older|young|elderly|teenage|shiite|shia|sunni|yazidi|kurd|kurdish|arab|turkish|turk|"
    r"persian|iranian|iraqi|turkmen|assyrian|druze|alevi|refugee|syrian|afghan|disabled|women|woman)s?\b"
)


def score(classifier: Classifier, texts: Sequence[str]) -> dict[str, NDArray[np.float64]]:
    """Give each head's scores, and under ``any`` the highest of the guidelines'."""
    table = classifier.scores([normalize(text) for text in texts])
    scores = {head: table[:, column] for column, head in enumerate(classifier.heads)}
    guidelines = [scores[guideline] for guideline in Guideline if guideline in scores]
    return scores | {"any": np.max(guidelines, axis=0)}


def figures(values: NDArray[np.bool_], scores: NDArray[np.float64], seed: int = 0) -> dict[str, Any]:
    """Give ROC-AUC with a 95 % bootstrap interval, and the recall where 1 % of the clean rows are flagged."""
    positive, negative = scores[values], scores[~values]
    draw = np.random.default_rng(seed)
    rounds = [
        _auc(draw.choice(positive, len(positive)), draw.choice(negative, len(negative)))
        for _ in range(ROUNDS)
    ]
    low, high = np.quantile(rounds, [0.025, 0.975])
    limit = np.quantile(negative, 0.99)
    return {
        "positive": len(positive),
        "negative": len(negative),
        "auc": round(_auc(positive, negative), 4),
        "low": round(float(low), 4),
        "high": round(float(high), 4),
        "recall_at_1_percent": round(float((positive > limit).mean()), 4),
    }


def _auc(positive: NDArray[np.float64], negative: NDArray[np.float64]) -> float:
    values = np.repeat([1, 0], [len(positive), len(negative)])
    return float(roc_auc_score(values, np.concatenate([positive, negative])))


def by_set(examples: Sequence[Example], scores: Scores) -> list[dict[str, Any]]:
    """Measure every head on every set that can speak about it, and whole comments of some news sets."""
    known: dict[tuple[str, str, str], list[tuple[int, bool]]] = defaultdict(list)
    for index, example in enumerate(examples):
        for name, head, value in _questions(example):
            known[example.sources[0], name, head].append((index, value))
    table = []
    for (source, name, head), pairs in sorted(known.items()):
        rows, values = np.array(pairs).T
        if head in scores and min(values.sum(), (1 - values).sum()) >= FEWEST:
            found = figures(values.astype(bool), scores[head][rows])
            table.append({"set": source, "label": name, "head": head, **found})
    return table


def _questions(example: Example) -> list[tuple[str, str, bool]]:
    """Give what can be asked of an example: the label's name, the head that answers and the right answer."""
    asked = [(head, head, example.labels[head]) for head in HEADS if head in example.labels]
    raw = example.raw
    match example.sources[0]:
        case "unhealthy_globe":
            asked += [(name, "any", bool(raw[name])) for name in ("hostile", "antagonize")]
            asked += [(name, "toxicity", bool(raw[name])) for name in ("hostile", "antagonize")]
            asked += [(name, "personal_attack", bool(raw[name])) for name in ("hostile", "antagonize")]
        case "civil_comments_chunk":
            asked += [("target", "any", raw["target"] >= 0.5)]
        case "dynahate_test" | "fox_news_comments":
            asked += [("hate", "toxicity", example.labels["abuse"]), ("hate", "any", example.labels["abuse"])]
    return asked


IDENTITY_SETS: Mapping[str, frozenset[str]] = {
    "madlibs_identity": frozenset({"madlibs_identity"}),
    "wiki_fuzzed_identity": frozenset({"wiki_fuzzed_identity"}),
    "our own plain, proud and grieving sentences": frozenset({"identities", "persons"}),
    "our own twins of abuse": frozenset({"contrast"}),
}
"""Where harmless mentions are counted: sets, or families of our own sentences."""


def by_identity(examples: Sequence[Example], scores: Scores, names: Collection[str]) -> list[dict[str, Any]]:
    """Measure for each identity how often its harmless mentions are flagged, in some sets or families."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, example in enumerate(examples):
        if example.raw.get("family", example.sources[0]) in names:
            identities = set(IDENTITIES.findall(example.text.casefold()))
            for identity in (*identities, *(["all"] if identities else [])):
                found[identity].append(index)
    table = []
    for identity, rows in sorted(found.items()):
        harmless = [row for row in rows if not examples[row].labels.get("toxicity", False)]
        if len(harmless) >= FEWEST:
            table.append(
                {
                    "identity": identity,
                    "harmless": len(harmless),
                    "flagged": round(float((scores["any"][harmless] >= FLAGGED).mean()), 4),
                    "abuse_flagged": round(float((scores["abuse"][harmless] >= FLAGGED).mean()), 4),
                    "mean_abuse": round(float(scores["abuse"][harmless].mean()), 4),
                }
            )
    return table
