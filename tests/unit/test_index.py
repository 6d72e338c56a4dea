"""What is tried by its words alone is all that could match."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.rules import threats
from moderation.rules.index import Index
from moderation.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moderation.domain import Span
    from moderation.rules.rule import Rule
    from moderation.text import Text

    Scan = Callable[[Text], Iterator[tuple[Rule, Span]]]

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


@pytest.mark.parametrize(("scan", "family"), [(threats.scan, "threats")], ids=["threats"])
def test_the_shapes_that_are_not_due_would_not_have_matched(
    scan: Scan, family: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = (GOLDEN / f"{family}_dev.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [normalize(json.loads(row)["text"]) for row in rows]
    found = [list(scan(text)) for text in texts]
    monkeypatch.setattr(Index, "due", lambda index, _: list(range(index.count)))
    assert [list(scan(text)) for text in texts] == found
    assert sum(map(bool, found)) > 100
