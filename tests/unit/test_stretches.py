from __future__ import annotations

import numpy as np
import pytest

from moderation.classifier.stretches import Marking, densest, sentence_of, standing_out

TEXT = "thank you. what a rat! peace at 3.5 percent\nthe end"
WORDS = [(0, 5), (6, 9), (11, 15), (16, 17), (18, 21), (23, 28), (29, 31), (32, 33), (34, 35), (36, 43), (44, 47), (48, 51)]  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "gap", "expected"),
    [
        ([-1, -1, -1], 0, []),
        ([1, -1, 1], 0, [(0, 0), (2, 2)]),
        ([1, -1, 1], 1, [(0, 2)]),
        ([1, -1, -1, 1], 1, [(0, 0), (3, 3)]),
        ([-1, 2, 3, -1, -1, 2], 0, [(1, 2), (5, 5)]),
        ([-np.inf, 0.0], 0, [(1, 1)]),
        ([], 0, []),
    ],
)
def test_words_over_the_threshold_are_joined_over_small_gaps(
    levels: list[float], gap: int, expected: list[tuple[int, int]]
) -> None:
    assert standing_out(np.array(levels, dtype=float), Marking(0.0, gap)) == expected


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        (0, "thank you"),
        (1, "thank you"),
        (4, "what a rat"),
        (6, "peace at 3.5 percent"),
        (9, "peace at 3.5 percent"),
        (11, "the end"),
    ],
)
def test_a_sentence_ends_at_a_mark_and_a_space_or_at_a_line_s_end(word: int, sentence: str) -> None:
    first, last = sentence_of(word, WORDS, TEXT)
    assert TEXT[WORDS[first][0] : WORDS[last][1]] == sentence


def test_the_densest_stretch_leaves_weak_edges_out() -> None:
    assert densest(np.array([0.0, 1.0, 0.9, 0.1, 0.0, 0.5])) == (1, 2)
    assert densest(np.array([-1.0, 0.0])) is None
    assert densest(np.empty(0)) is None
