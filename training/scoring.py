"""Ask a model and a policy about rows, and remember what the model answered.

A model's answers are kept in a folder that is not committed, by the model's version, the set, its rows and the code
that reads them; rules and policy are quick and are asked each time.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import time
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

import moderation
from moderation.bootstrap import build_screener
from moderation.config import Config
from moderation.domain import Comment, Effect, Finding, Guideline, Kind, Span, Verdict
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from moderation.classifier import Classifier
    from moderation.screening import Screener
    from moderation.text import Text
    from training.development import Row

CACHE = Path(__file__).parent.parent / "build" / "scores"
APPROVED, HELD, REJECTED = 0, 1, 2
OUTCOMES = ("approved", "held", "rejected")

_BATCH = 256


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What a model and a policy make of rows, in their order.

    Attributes:
        heads: The probability of each head, each of shape (rows,), and under ``any`` the highest of the guidelines'.
        judged: The score of each guideline as the policy sees it, the model's or a rule's, the higher.
        outcome: 0 approved, 1 held for a person, 2 rejected outright.
        findings: What the model itself found.
    """

    heads: Mapping[str, NDArray[np.float64]]
    judged: Mapping[Guideline, NDArray[np.float64]]
    outcome: NDArray[np.int64]
    findings: Sequence[Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class _Recorded:
    """A model that repeats what it found before."""

    version: str
    findings: Sequence[Sequence[Finding]]

    def answer_each(self, texts: Sequence[Text]) -> list[tuple[Sequence[Finding], dict[str, float]]]:
        assert len(texts) == len(self.findings)  # noqa: S101 - a mistake of ours, not of the data
        return [(found, {}) for found in self.findings]


def load(model: Path, policy: Path | None = None) -> Screener:
    """Load a model with the shipped policy or another."""
    return build_screener(Config(model=model, policy=policy) if policy else Config(model=model))


def score(screener: Screener, rows: Sequence[Row]) -> Scores:
    """Ask a model and a policy about rows that come set by set."""
    table: list[list[float]] = []
    findings: list[list[Finding]] = []
    for source, group in groupby(rows, key=lambda row: row.source):
        answers = _answers(screener.classifier, source, [row.text for row in group])
        table += answers["scores"]
        findings += [[_finding(fields) for fields in found] for found in answers["findings"]]
    recorded = cast("Classifier", _Recorded(screener.classifier.version, findings))
    comments = [Comment(id=str(number), text=row.text) for number, row in enumerate(rows)]
    decisions = replace(screener, classifier=recorded).screen(comments)
    heads = dict(zip(screener.classifier.heads, np.array(table).reshape(len(rows), -1).T, strict=True))
    return Scores(
        heads=heads | {"any": np.max([heads[name] for name in Guideline if name in heads], axis=0)},
        judged={name: np.array([decision.scores[name] for decision in decisions]) for name in Guideline},
        outcome=np.array(
            [
                HELD if one.needs_review else (REJECTED if one.verdict is Verdict.REJECT else APPROVED)
                for one in decisions
            ]
        ),
        findings=findings,
    )


def _answers(classifier: Classifier, source: str, texts: Sequence[str]) -> dict[str, Any]:
    """Give the model's probabilities and findings, remembered where they can be."""
    digest = hashlib.sha256(json.dumps([_code(), *texts]).encode()).hexdigest()[:16]
    path = CACHE / classifier.version / f"{source}-{digest}.json.gz"
    if path.exists():
        return cast("dict[str, Any]", json.loads(gzip.decompress(path.read_bytes())))
    began = time.monotonic()
    scores: list[list[float]] = []
    findings: list[list[tuple[Any, ...]]] = []
    for first in range(0, len(texts), _BATCH):
        batch = [normalize(text) for text in texts[first : first + _BATCH]]
        table, found = classifier.answer(batch)
        scores += table.tolist()
        findings += [[*map(_fields, one)] for one in found]
    print(f"{source}: {len(texts)} rows in {time.monotonic() - began:.1f} s", file=sys.stderr, flush=True)
    answers = {"scores": scores, "findings": findings}
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(gzip.compress(json.dumps(answers).encode(), 1))
    unfinished.replace(path)
    return answers


def _fields(finding: Finding) -> tuple[Any, ...]:
    span = finding.span
    stretch = (span.start, span.end) if span else None
    return finding.guideline, finding.score, finding.source, stretch, finding.kind, finding.effect


def _finding(fields: Sequence[Any]) -> Finding:
    guideline, value, source, stretch, kind, effect = fields
    return Finding(
        guideline=Guideline(guideline),
        score=value,
        source=source,
        span=Span(*stretch) if stretch else None,
        kind=Kind(kind) if kind else None,
        effect=Effect(effect),
    )


@cache
def _code() -> str:
    """Give a hash of the code and the lists between a text and a model's answer."""
    root = Path(moderation.__file__).parent
    digest = hashlib.sha256()
    for package in ("text", "lexicon", "classifier"):
        for path in sorted((root / package).rglob("*")):
            if path.suffix in {".py", ".toml", ".txt"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()
