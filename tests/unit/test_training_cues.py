"""The fit of the points of the cues."""

from __future__ import annotations

import numpy as np

from moderation.rules.promotion.cues import lexicon
from training.cues import Row, fit

KINDS = lexicon().kinds
FOR = next(index for index, kind in enumerate(KINDS) if kind.points > 0)
AGAINST = next(index for index, kind in enumerate(KINDS) if kind.points < 0)


def comment(*kinds: int, label: bool) -> Row:
    """Make a comment of one stretch of ten words with a cue of each of the kinds."""
    features = np.zeros((1, 2 * len(KINDS) + 2))
    features[0, list(kinds)] = 1.0
    features[0, -2:] = 10.0, 1.0
    return Row(features, label, 1.0)


def test_a_kind_that_advertisements_have_gains_and_others_stay_near_what_a_person_gave_them() -> None:
    rows = [comment(FOR, label=True)] * 50 + [comment(label=False)] * 50
    points = fit(rows)
    assert points[FOR] > 2.0
    assert {points[index] for index, kind in enumerate(KINDS) if kind.points > 0 and index != FOR} == {1.5}


def test_a_kind_that_speaks_against_never_speaks_for() -> None:
    rows = [comment(AGAINST, label=True)] * 50 + [comment(label=False)] * 50
    assert fit(rows)[AGAINST] == -0.8


def test_the_stretch_that_speaks_most_is_the_one_that_counts() -> None:
    idle, telling = comment(label=True).features, comment(FOR, label=True).features
    both = Row(np.concatenate([idle, telling]), label=True, weight=1.0)
    rows = [both] * 50 + [comment(label=False)] * 50
    assert fit(rows)[FOR] == fit([comment(FOR, label=True)] * 50 + [comment(label=False)] * 50)[FOR]
