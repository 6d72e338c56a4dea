"""How well the stretches a model shows are those people marked (SemEval-2021 task 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from training.measures import characters_f1

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moderation.domain import Finding
    from moderation.policy import Policy
    from training.development import Row

_LEVELS = np.round(np.arange(0.1, 0.96, 0.05), 2)


def marked(findings: Sequence[Finding], is_shown: Callable[[Finding], bool]) -> set[int]:
    """Give the offsets of all characters that the findings shown point at."""
    return {
        offset
        for finding in findings
        if finding.span and is_shown(finding)
        for offset in range(finding.span.start, finding.span.end)
    }


def gold(row: Row) -> set[int]:
    """Give the offsets that people marked."""
    return {offset for start, end in row.raw["spans"] for offset in range(start, end)}


def report(
    rows: Sequence[Row], findings: Sequence[Sequence[Finding]], policy: Policy
) -> list[dict[str, Any]]:
    """Give the mean F1 of characters at the policy's review thresholds and at one chosen on other comments.

    Beside them stands what needs no model: no stretch at all, and the whole comment.
    """
    tuning = [place for place, row in enumerate(rows) if row.tuning]
    places = [place for place, row in enumerate(rows) if not row.tuning]
    if not tuning or not places:
        return []

    def mean(chosen: Sequence[int], found: Callable[[int], set[int]]) -> float:
        return round(float(np.mean([characters_f1(found(place), gold(rows[place])) for place in chosen])), 4)

    def at(level: float) -> Callable[[int], set[int]]:
        return lambda place: marked(findings[place], lambda finding: finding.score >= level)

    best = max(_LEVELS, key=lambda level: mean(tuning, at(level)))
    answers: dict[str, Callable[[int], set[int]]] = {
        "policy": lambda place: marked(
            findings[place],
            lambda finding: finding.score >= policy.thresholds[finding.guideline].review,
        ),
        f"at {best:.2f}, chosen on {len(tuning)} other comments": at(best),
        "nothing": lambda _: set(),
        "everything": lambda place: set(range(len(rows[place].text))),
    }
    return [
        {"stretches": name, "comments": len(places), "F1 of characters": mean(places, found)}
        for name, found in answers.items()
    ]
