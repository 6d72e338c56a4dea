"""Read and write comments as Parquet, JSON lines or CSV, by parts of a file, with the number of every row.

A row becomes the JSON of a comment, whatever it was, so that one reader judges all forms. What cannot become that is
given as a bad row with its number: the line of a text file, the row of a Parquet file, both from 1.
"""

from __future__ import annotations

import csv
import io
import json
from collections import deque
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from moderation.domain import Guideline
from moderation.errors import ArchiveError, InvalidCommentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MAX_LINE = 1024 * 1024
"""Longest line, and longest row of a CSV file, that is read, in bytes."""

_BOM = b"\xef\xbb\xbf"
_PLAIN = ("id", "text", "site", "author", "language", "posted_at", "article", "parent")
_NESTED = {
    "article_url": ("article", "url"),
    "article_title": ("article", "title"),
    "article_text": ("article", "text"),
    "parent_id": ("parent", "id"),
    "parent_text": ("parent", "text"),
}
_COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the begin of a formula, or throw away before one."""


class Form(StrEnum):
    """How comments lie in a file."""

    PARQUET = "parquet"
    JSONL = "jsonl"
    CSV = "csv"

    @classmethod
    def of(cls, path: str) -> Form:
        """Tell the form by the end of a name.

        Raises:
            ArchiveError: It ends as none of them.
        """
        suffixes = PurePosixPath(path).suffixes
        if suffixes and suffixes[-1] in _COMPRESSED:
            suffixes.pop()
        try:
            return cls(suffixes[-1].removeprefix(".") if suffixes else "")
        except ValueError:
            raise ArchiveError(
                f"{path}: expected a name that ends in .parquet, .jsonl or .csv, perhaps compressed"
            ) from None


def is_compressed(path: str) -> bool:
    """Tell whether a text file has to be read from its begin."""
    return path.endswith(_COMPRESSED)


class Row(NamedTuple):
    """One row of a file.

    Attributes:
        number: Of the line it begins on, or of the row in Parquet, from 1.
        end: Where it ends, in bytes, or the row's number in Parquet.
        comment: A comment as JSON; None where there is none.
        problem: Why there is none: what was expected; never what was there.
    """

    number: int
    end: int
    comment: str | None
    problem: str = ""


def read(
    stream: BinaryIO, form: Form, start: int = 0, stop: int | None = None, number: int = 1
) -> Iterator[Row]:
    """Read the rows of a file, or of a part of it.

    Args:
        stream: The file, open at its begin.
        form: How comments lie in it.
        start: Where the part begins, as an earlier row's `end` says; 0 is the begin of the file.
        stop: Where it ends; None is the end of the file.
        number: The number of its first row or line; found out where it begins with the file.

    Raises:
        ArchiveError: It is not of this form at all, or has no texts.
    """
    if form is Form.PARQUET:
        yield from _read_parquet(stream, start, stop)
        return
    names = _header(stream) if form is Form.CSV else None
    if start:
        stream.seek(start)
    else:
        start, number = stream.tell(), 1 + (names.lines if names else 0)
    lines = _lines(stream, start, stop, number)
    yield from _read_csv(lines, names) if names else map(_as_json_row, lines)


class _Line(NamedTuple):
    number: int
    end: int
    raw: bytes | None


def _lines(stream: BinaryIO, start: int, stop: int | None, number: int) -> Iterator[_Line]:
    """Give lines with where they end; one that is too long is skipped over and given as None."""
    end = start
    while (stop is None or end < stop) and (raw := stream.readline(MAX_LINE)):
        begin, end = end, end + len(raw)
        is_long = len(raw) == MAX_LINE and not raw.endswith(b"\n")
        while is_long and (rest := stream.readline(MAX_LINE)):
            end += len(rest)
            if rest.endswith(b"\n"):
                break
        yield _Line(number, end, None if is_long else raw.removeprefix(_BOM) if begin == 0 else raw)
        number += 1


def _text(line: _Line) -> str:
    if line.raw is None:
        raise InvalidCommentError("line", f"expected fewer than {MAX_LINE} bytes")
    try:
        return line.raw.decode()
    except UnicodeDecodeError as error:
        raise InvalidCommentError("line", f"expected UTF-8, byte {error.start + 1} is not") from None


def _as_json_row(line: _Line) -> Row:
    try:
        text = _text(line).strip()
    except InvalidCommentError as error:
        return Row(line.number, line.end, None, str(error))
    return Row(line.number, line.end, text or None)


class _Names(NamedTuple):
    columns: list[str]
    lines: int


def _header(stream: BinaryIO) -> _Names:
    """Read the names of the columns, and stay behind them."""
    lines = _Csv(_lines(stream, 0, None, 1))
    try:
        columns = lines.next_record()
    except (InvalidCommentError, csv.Error, StopIteration):
        columns = []
    if "text" not in columns:
        raise ArchiveError("expected a first line with the names of the columns, one of them: text")
    stream.seek(lines.end)
    return _Names(columns, lines.taken)


class _Csv:
    """Lines of CSV as records; one that does not parse costs its first line alone.

    A quotation mark that is never closed would otherwise swallow what follows as one text.

    Attributes:
        number: Of the line the record begins on.
        end: Where the record ends.
        taken: Lines of the record.
    """

    def __init__(self, lines: Iterator[_Line]) -> None:
        csv.field_size_limit(MAX_LINE)
        self._lines = lines
        self._ahead: deque[_Line] = deque()
        self.number = self.end = self.taken = 0

    def next_record(self) -> list[str]:
        """Give the fields of the next record.

        Raises:
            StopIteration: There is none.
            InvalidCommentError: A line of it is too long or not UTF-8.
            csv.Error: Its quotation marks do not fit together.
        """
        if not self._ahead:
            self._ahead.append(next(self._lines))
        self.number, self.end, _ = self._ahead[0]
        self.taken = 1
        try:
            fields = next(csv.reader(self._record(), strict=True), [])
        except (csv.Error, InvalidCommentError):
            self.taken = 1
            raise
        finally:
            for _ in range(self.taken):
                self.end = self._ahead.popleft().end
        return fields

    def _record(self) -> Iterator[str]:
        size = 0
        for place, line in enumerate(self._all()):
            size += len(line.raw or b"")
            if size > MAX_LINE:
                return
            self.taken = place + 1
            yield _text(line)

    def _all(self) -> Iterator[_Line]:
        yield from tuple(self._ahead)
        for line in self._lines:
            self._ahead.append(line)
            yield line


def _read_csv(lines: Iterator[_Line], names: _Names) -> Iterator[Row]:
    records = _Csv(lines)
    while True:
        try:
            fields = records.next_record()
        except StopIteration:
            return
        except csv.Error:
            yield Row(records.number, records.end, None, "row: expected quotation marks that close")
        except InvalidCommentError as error:
            yield Row(records.number, records.end, None, str(error))
        else:
            comment, problem = None, ""
            if len(fields) == len(names.columns):
                comment = _as_json(
                    {name: value for name, value in zip(names.columns, fields, strict=True) if value}
                )
            elif fields:
                problem = f"row: expected {len(names.columns)} fields, got {len(fields)}"
            yield Row(records.number, records.end, comment, problem)


def _read_parquet(stream: BinaryIO, start: int, stop: int | None) -> Iterator[Row]:
    from pyarrow import ArrowException  # noqa: PLC0415 - an extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - an extra

    try:
        with ParquetFile(stream) as file:
            columns = [name for name in file.schema_arrow.names if name in _PLAIN or name in _NESTED]
            if "text" not in columns:
                raise ArchiveError("expected columns, one of them: text")
            end = file.metadata.num_rows if stop is None else stop
            for group, first in _groups(file.metadata):
                size = file.metadata.row_group(group).num_rows
                if first < end and first + size > start:
                    batches = file.iter_batches(batch_size=1024, row_groups=[group], columns=columns)
                    yield from _parquet_rows(batches, first, start, end)
    except (ArrowException, OSError) as error:
        raise ArchiveError("cannot be read as Parquet") from error


def _groups(metadata: Any) -> Iterator[tuple[int, int]]:
    """Give the row groups of a file, each with the rows before it."""
    before = 0
    for group in range(metadata.num_row_groups):
        yield group, before
        before += metadata.row_group(group).num_rows


def _parquet_rows(batches: Iterable[Any], before: int, start: int, stop: int) -> Iterator[Row]:
    for batch in batches:
        low, high = max(start - before, 0), min(stop - before, batch.num_rows)
        if low < high:
            for place, row in enumerate(batch.slice(low, high - low).to_pylist(), before + low + 1):
                try:
                    filled = {name: value for name, value in row.items() if value is not None}
                    yield Row(place, place, _as_json(filled))
                except InvalidCommentError as error:
                    yield Row(place, place, None, str(error))
        before += batch.num_rows


def count_parquet(stream: BinaryIO) -> int:
    """Count the rows of a Parquet file.

    Raises:
        ArchiveError: It is none.
    """
    from pyarrow import ArrowException  # noqa: PLC0415 - an extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - an extra

    try:
        with ParquetFile(stream) as file:
            if "text" not in file.schema_arrow.names:
                raise ArchiveError("expected columns, one of them: text")
            rows: int = file.metadata.num_rows
            return rows
    except (ArrowException, OSError) as error:
        raise ArchiveError("cannot be read as Parquet") from error


def _as_json(row: Mapping[str, object]) -> str:
    """Write a flat row as the comment that ``POST /v1/comments`` takes."""
    comment: dict[str, Any] = {name: row[name] for name in _PLAIN if name in row}
    for name, (outer, inner) in _NESTED.items():
        if name in row:
            comment.setdefault(outer, {})[inner] = row[name]
    return json.dumps(comment, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise InvalidCommentError("row", "expected text, whole numbers and times")


def write(stream: BinaryIO, form: Form, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write decisions: nested as they are in Parquet and JSON lines, flat and safe against formulas in CSV.

    Args:
        stream: An empty file.
        form: How they are to lie in it.
        rows: One of each comment, with the names of `_SCHEMA`.
    """
    if form is Form.PARQUET:
        _write_parquet(stream, rows)
    elif form is Form.JSONL:
        stream.writelines(json.dumps(row).encode() + b"\n" for row in rows)
    else:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(_flat_names())
        writer.writerows(map(_flat, rows))
        text.detach()


def inert(value: object) -> object:
    """Give a cell that no spreadsheet takes for a formula: such a text gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


_COLUMNS = (
    "row", "id", "site", "verdict", "needs_review", "reason", "scores", "findings", "relevance",
    "policy_version", "model_version",
)  # fmt: skip
"""What is written of each comment, in this order."""


def _flat_names() -> list[str]:
    scores = [f"score_{guideline}" for guideline in Guideline]
    return [name for column in _COLUMNS for name in (scores if column == "scores" else [column])]


def _flat(row: Mapping[str, Any]) -> list[object]:
    cells: list[object] = []
    for column in _COLUMNS:
        if column == "scores":
            cells += [row["scores"][guideline] for guideline in Guideline]
        elif column == "findings":
            cells.append(json.dumps(row["findings"]))
        else:
            cells.append(inert(row[column]))
    return cells


def _write_parquet(stream: BinaryIO, rows: Sequence[Mapping[str, Any]]) -> None:
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    finding = pa.struct(
        [("guideline", pa.string()), ("kind", pa.string()), ("score", pa.float64()), ("source", pa.string()),
         ("start", pa.int64()), ("end", pa.int64())]
    )  # fmt: skip
    kinds = {
        "row": pa.int64(),
        "needs_review": pa.bool_(),
        "scores": pa.struct([(guideline.value, pa.float64()) for guideline in Guideline]),
        "findings": pa.list_(finding),
        "relevance": pa.float64(),
    }
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in _COLUMNS])
    parquet.write_table(pa.Table.from_pylist([dict(row) for row in rows], schema), stream)
