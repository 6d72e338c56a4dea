"""Twins: harmful sentences beside harmless ones of the same form, right only where both are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from training.benchmarks.figures import Rate
from training.bias import mentioned_in
from training.corpus import AUTHORED
from training.scoring import APPROVED, REJECTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from training.development import Row
    from training.scoring import Scores


class Pair(NamedTuple):
    """The places of a harmful sentence and of its harmless twin, and the head on which they differ."""

    head: str
    harmful: int
    harmless: int


def pairs(rows: Sequence[Row], *, tuning: bool) -> list[Pair]:
    """Give the twins among our own sentences that tell of the same community, each sentence in at least one pair."""
    sides: dict[tuple[str, str | None], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, row in enumerate(rows):
        if row.source == AUTHORED and row.tuning == tuning and row.raw["pair"]:
            sides[row.raw["pair"], row.raw["community"]][not row.raw["harmful"]].append(place)
    return [pair for harmful, harmless in sides.values() for pair in _matched(rows, harmful, harmless)]


def _matched(rows: Sequence[Row], harmful: Sequence[int], harmless: Sequence[int]) -> Iterator[Pair]:
    if harmful and harmless:
        for number in range(max(len(harmful), len(harmless))):
            first = harmful[number % len(harmful)]
            yield Pair(rows[first].raw["head"], first, harmless[number % len(harmless)])


def best_thresholds(twins: Sequence[Pair], scores: Scores) -> dict[str, float]:
    """Give for each head the threshold at which most of the twins are right on both sides."""
    chosen = {}
    for head in sorted({pair.head for pair in twins} & set(scores.heads)):
        own = [pair for pair in twins if pair.head == head]
        high = scores.heads[head][[pair.harmful for pair in own]]
        low = scores.heads[head][[pair.harmless for pair in own]]
        levels = np.unique(np.concatenate([high, low]))
        right = [int(((high >= level) & (low < level)).sum()) for level in levels]
        best = np.flatnonzero(np.array(right) == max(right))
        chosen[head] = float(levels[best[len(best) // 2]])
    return chosen


def report(rows: Sequence[Row], scores: Scores) -> dict[str, Any]:
    """Give the share of held-back twins right on both sides: at the policy, and at thresholds chosen on other forms.

    At the policy a harmful sentence is right when it is not published as it stands (rejected or held), a harmless
    one when it is; "outright" counts only rejections. Twins whose harmless side breaks another guideline are left out.
    """
    twins = [pair for pair in pairs(rows, tuning=False) if not any(rows[pair.harmless].labels.values())]
    chosen = best_thresholds(pairs(rows, tuning=True), scores)
    tests: dict[str, Callable[[Pair], bool | None]] = {
        "at the policy": lambda pair: bool(
            scores.outcome[pair.harmful] != APPROVED and scores.outcome[pair.harmless] == APPROVED
        ),
        "outright": lambda pair: bool(
            scores.outcome[pair.harmful] == REJECTED and scores.outcome[pair.harmless] != REJECTED
        ),
        "at chosen thresholds": lambda pair: (
            None
            if pair.head not in chosen
            else bool(
                scores.heads[pair.head][pair.harmful] >= chosen[pair.head]
                and scores.heads[pair.head][pair.harmless] < chosen[pair.head]
            )
        ),
    }
    return {
        "thresholds": {head: round(value, 4) for head, value in chosen.items()},
        "heads": _table("head", [(pair.head, pair) for pair in twins], tests),
        "identities": _table(
            "identity",
            [(identity, pair) for pair in twins for identity in sorted(mentioned_in(rows[pair.harmful]))],
            tests,
        ),
        "groups": _groups(rows, scores),
    }


def _table(
    title: str, keyed: Sequence[tuple[str, Pair]], tests: dict[str, Callable[[Pair], bool | None]]
) -> list[dict[str, Any]]:
    by_key: dict[str, list[Pair]] = defaultdict(list)
    for key, pair in keyed:
        by_key["all"].append(pair)
        by_key[key].append(pair)
    return [
        {title: key, "pairs": len(part)} | {name: _share(map(test, part)) for name, test in tests.items()}
        for key, part in by_key.items()
    ]


def _share(flags: Iterable[bool | None]) -> float | str:
    """Give the share of what is right among what can be told."""
    known = [flag for flag in flags if flag is not None]
    return round(Rate.of(known).share, 3) if known else "–"


def _groups(rows: Sequence[Row], scores: Scores) -> list[dict[str, Any]]:
    """Give for each group of held-back sentences the share the policy treats rightly."""
    known: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.source == AUTHORED and not row.tuning:
            known[row.raw["group"], any(row.labels.values())].append(int(scores.outcome[place]))
    return [
        {
            "group": group,
            "should be": "caught" if harmful else "approved",
            "sentences": len(outcomes),
            "rejected": round(Rate.of(one == REJECTED for one in outcomes).share, 3),
            "right": round(Rate.of((one != APPROVED) == harmful for one in outcomes).share, 3),
        }
        for (group, harmful), outcomes in sorted(known.items())
    ]
