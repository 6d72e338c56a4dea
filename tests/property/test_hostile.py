"""What was found to be slow once, and must not be again."""

from __future__ import annotations

import time

import pytest

from moderation.rules import RuleSet
from moderation.text import normalize

RULES = RuleSet()


@pytest.mark.parametrize(
    "raw",
    [
        "follow me " + "%" * 60 + " https://a.example/b",
        "my" + "'" * 80 + " https://a.example/b",
        "s h i t " * 2_000,
        "word s word word h " * 1_000,
    ],
)
def test_a_comment_made_to_be_slow_takes_no_longer_than_another(raw: str) -> None:
    RULES.find(normalize(raw[:50]))
    began = time.process_time()
    RULES.find(normalize(raw))
    assert time.process_time() - began < 0.1 + len(raw) * 1e-5
