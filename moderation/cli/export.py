"""``moderation export``: what is stored, as a file for other programs."""

from __future__ import annotations

import csv
import io
import sys
from contextlib import closing, contextmanager
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

import click

from moderation.bootstrap import load_policy, open_store
from moderation.cli.command import fail, with_config
from moderation.cli.documents import document
from moderation.cli.options import one_of, scope, scope_of
from moderation.exporting import COLUMNS, harmless, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moderation.config import Config
    from moderation.exporting import Value
    from moderation.store import Scope, Store

    Rows = Iterable[dict[str, Value]]

_PAGE = 500
_ROW_GROUP = 10_000


class Format(StrEnum):
    """How a file is written."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


@click.command()
@click.option("--format", "form", **one_of(Format), help="csv, if nothing is said.")
@click.option(
    "--output", default="-", metavar="FILE", help="Where to write; '-', the default, is standard output."
)
@click.option(
    "--dsa",
    is_flag=True,
    help="Records for the EU's DSA Transparency Database, as JSON lines: the rejections in force.",
)
@scope
@with_config
def export(config: Config, /, form: Format | None, output: str, *, dsa: bool, **which: Any) -> None:
    """Write a row for each comment: text, context, scores, verdicts, review and appeal.

    CSV is quoted throughout, and text that a spreadsheet would take for a formula gets an apostrophe in front; JSON lines
    and Parquet hold every text as it is. A file appears under its name when it is complete.
    """  # fmt: skip
    if dsa and form not in {None, Format.JSONL}:
        raise click.UsageError("--dsa writes JSON lines.")
    if form is Format.PARQUET and output == "-" and sys.stdout.isatty():
        raise click.UsageError("Parquet is no text: expected --output FILE.")
    chosen = scope_of(**which)
    with closing(open_store(config)) as store, _opened(output) as stream:
        if dsa:
            _write_statements(config, store, chosen, stream)
        elif form is Format.PARQUET:
            _write_parquet(rows(store, chosen), stream)
        elif form is Format.JSONL:
            with _text(stream) as lines:
                lines.writelines(f"{document(row)}\n" for row in rows(store, chosen))
        else:
            _write_csv(rows(store, chosen), stream)


def _write_csv(found: Rows, stream: IO[bytes]) -> None:
    with _text(stream) as lines:
        # Everything is quoted: where semicolons divide cells, an unquoted one would begin another cell.
        writer = csv.writer(lines, quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        for row in found:
            writer.writerow([_cell(row[name]) for name in COLUMNS])


def _cell(value: Value) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime) else harmless(value)


def _write_parquet(found: Rows, stream: IO[bytes]) -> None:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, wanted here alone
        from pyarrow import parquet  # noqa: PLC0415 - as above
    except ModuleNotFoundError:
        fail("Parquet needs its library: install it with `pip install 'moderation[distributed]'`")
    types = {str: pa.string(), float: pa.float64(), bool: pa.bool_(), datetime: pa.timestamp("us", tz="UTC")}
    schema = pa.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    iterator = iter(found)
    with parquet.ParquetWriter(stream, schema) as writer:
        while group := list(islice(iterator, _ROW_GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _write_statements(config: Config, store: Store, chosen: Scope, stream: IO[bytes]) -> None:
    from moderation.transparency import statement  # noqa: PLC0415 - pydantic, which the rest does without

    messages = load_policy(config).messages
    after = 0
    while page := store.rejected(chosen, after=after, limit=_PAGE):
        stream.writelines(f"{statement(kept, messages).to_json()}\n".encode() for kept in page)
        after = page[-1].key


def _opened(output: str) -> IO[bytes]:
    try:
        return click.open_file(output, "wb", atomic=output != "-")
    except OSError as error:
        fail(f"{output}: cannot be written: {error.strerror}")


@contextmanager
def _text(stream: IO[bytes]) -> Iterator[IO[str]]:
    """Write text to a stream of bytes, in UTF-8 whatever the locale, and leave the stream open."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    try:
        yield text
    finally:
        text.flush()
        text.detach()
