"""What is tried by its words alone is all that could match."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.rules import promotion, threats
from moderation.rules.index import Index
from moderation.text import normalize

if TYPE_CHECKING:
    from types import ModuleType

GOLDEN = Path(__file__).parents[1] / "golden"
WORDS = st.sampled_from("abcdefgh")


@given(
    st.lists(st.lists(st.frozensets(WORDS, min_size=1, max_size=4), max_size=4), max_size=6),
    st.frozensets(WORDS | st.sampled_from(["x", "y"])),
)
def test_a_shape_is_due_when_the_text_has_a_word_of_each_of_its_needs(
    needs: list[list[frozenset[str]]], words: frozenset[str]
) -> None:
    wanted = [number for number, sets in enumerate(needs) if all(need & words for need in sets)]
    assert Index(needs).due(words) == wanted


@pytest.mark.parametrize("family", [threats, promotion], ids=["threats", "promotion"])
def test_the_shapes_that_are_not_due_would_not_have_matched(
    family: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    golden = GOLDEN / f"{family.__name__.rpartition('.')[2]}_dev.jsonl"
    rows = golden.read_text(encoding="utf-8").splitlines()
    texts = [normalize(json.loads(row)["text"]) for row in rows]
    found = [list(family.scan(text)) for text in texts]
    monkeypatch.setattr(Index, "due", lambda index, _: list(range(index.count)))
    assert [list(family.scan(text)) for text in texts] == found
    assert sum(map(bool, found)) > 100
