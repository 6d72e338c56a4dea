"""What is exported is what is stored, and no spreadsheet takes a cell for a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from moderation.cli import export
from moderation.exporting import COLUMNS, harmless

if TYPE_CHECKING:
    from moderation.exporting import Value

_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
_STARTS = st.sampled_from([*"=+-@'＝＋－＠", "\t=", " +1", "\r\n-", "\u00a0@SUM", "'=1", ""])
_CELLS = st.builds(str.__add__, _STARTS, _TEXTS)


@given(_CELLS)
def test_no_text_begins_a_formula_and_each_comes_back(text: str) -> None:
    safe = harmless(text)
    assert isinstance(safe, str)
    assert safe.lstrip()[:1] not in {*"=+-@＝＋－＠"} - {""}
    assert (safe.removeprefix("'")) == text


@given(st.lists(st.tuples(_CELLS, _CELLS), max_size=5))
def test_a_csv_file_holds_every_cell_whatever_is_in_it(pairs: list[tuple[str, str]]) -> None:
    empty: dict[str, Value] = dict.fromkeys(COLUMNS)
    rows = [empty | {"text": text, "author": author, "is_waiting": True, "threat": 0.1, "decided_at": datetime(2026, 1, 2, tzinfo=UTC)} for text, author in pairs]  # fmt: skip
    stream = io.BytesIO()
    export._write_csv(rows, stream)  # noqa: SLF001 - the bytes are the point
    read = list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))
    assert [(row["text"], row["author"]) for row in read] == [tuple(map(harmless, pair)) for pair in pairs]
    assert all(
        row["is_waiting"] == "true" and row["decided_at"] == "2026-01-02T00:00:00+00:00" for row in read
    )


@given(st.none() | st.booleans() | st.floats(allow_nan=False))
def test_what_is_no_text_stays_as_it_is(value: Value) -> None:
    assert harmless(value) == value
