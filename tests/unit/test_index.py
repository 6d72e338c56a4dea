"""What is tried by its words alone is all that could match."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from moderation.rules import promotion, threats
from moderation.rules.index import Index
from moderation.text import normalize

if TYPE_CHECKING:
    import pytest

    from moderation.text import Text

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


def _golden(family: str) -> list[Text]:
    rows = (GOLDEN / f"{family}_dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [normalize(json.loads(row)["text"]) for row in rows]


def test_the_shapes_of_threats_that_are_not_due_would_not_have_matched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = _golden("threats")
    found = [list(threats.scan(text)) for text in texts]
    monkeypatch.setattr(Index, "due", lambda index, _: list(range(index.count)))
    assert [list(threats.scan(text)) for text in texts] == found
    assert sum(map(bool, found)) > 100


def test_the_shapes_of_promotion_are_tried_wherever_they_match() -> None:
    shapes, index = promotion.shapes()
    hits = 0
    for text in _golden("promotion")[::3]:
        due = index.due(text.words)
        for number, (_, shape) in enumerate(shapes):
            if shape.anchors & text.words:
                matches = [match.span() for match in shape.pattern.finditer(text.folded)]
                assert [match.span() for match in shape.find(text) if number in due] == matches
                hits += len(matches)
    assert hits > 100
