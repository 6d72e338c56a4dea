"""Decide on the comments of files, part by part; a part that is done is never done again.

In the folder that takes the results, ``archive.json`` says what decides, ``plans`` how each file is cut into parts,
``decisions`` and ``errors`` hold what came of each part, and ``parts`` a manifest for each that is done. Every file is
written under another name and then renamed, the manifest last: what is not named there was not done. Nothing here
knows on which machine it runs.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import PurePosixPath
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from uuid import uuid4

from moderation.errors import ArchiveError, InvalidCommentError
from moderation.rescoring.database import versions
from moderation.rescoring.forms import Form, count_parquet, is_compressed, read, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import BinaryIO

    from moderation.config import Config
    from moderation.domain import Comment, Decision
    from moderation.screening import Screener
    from moderation.store import Versions

_BATCH = 128
"""Comments decided on at once."""

_LOADING = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What every part has in common; it travels to the processes that work.

    Attributes:
        out: The folder that takes the results: a path, or a URL that fsspec knows.
        form: How decisions are written.
        versions: What is to decide.
        size: Comments in a part.
        config: What a process builds its screener from.
        build: Builds it; a function of a module.
        parse: Makes a comment of its row's number, its JSON and the longest text; raises InvalidCommentError.
        show: Gives of a decision what is written of it, with the names of the columns.
    """

    out: str
    form: Form
    versions: Versions
    size: int
    config: Config
    build: Callable[[Config], Screener]
    parse: Callable[[int, str, int], Comment]
    show: Callable[[Comment, Decision], dict[str, Any]]


class Part(NamedTuple):
    """Some rows of a file.

    Attributes:
        source: The file.
        name: What its results are called.
        start: Where it begins: a byte, or a row of Parquet.
        stop: Where it ends.
        number: The number of its first row, or of the line it begins on.
        rows: How many it has, without blank lines.
    """

    source: str
    name: str
    start: int
    stop: int
    number: int
    rows: int


class Done(NamedTuple):
    """What became of a part.

    Attributes:
        decided: Comments decided on.
        bad: Rows that held no usable comment; each has its line in ``errors``.
        was_done: Whether an earlier run did it.
    """

    decided: int
    bad: int
    was_done: bool


def sources(pattern: str) -> list[str]:
    """List the files that a path or URL with wildcards names.

    Raises:
        ArchiveError: There is none, one ends in no form we read, or what reaches them is not installed.
    """
    filesystem, path = _reach(pattern)
    with _failing(pattern):
        found = sorted(str(name) for name in filesystem.glob(path) if filesystem.isfile(name))
    if not found:
        raise ArchiveError(f"{pattern}: expected files, there is none")
    for name in found:
        Form.of(name)
    is_local = "file" in filesystem.protocol
    return found if is_local else [str(filesystem.unstrip_protocol(name)) for name in found]


def begin(work: Work) -> None:
    """Make the folder ready, or check that what is in it was decided by the same policy and model.

    Raises:
        ArchiveError: It was not, or the folder cannot be written.
    """
    meant = {**work.versions._asdict(), "form": work.form.value}
    known = _read_json(f"{work.out}/archive.json")
    if known is None:
        _write_json(f"{work.out}/archive.json", meant)
    elif known != meant:
        raise ArchiveError(
            f"{work.out}: holds what another policy or model decided, or another form: choose another folder"
        )


def plan(work: Work, source: str) -> list[Part]:
    """Cut a file into parts, as it was cut before where it was.

    Raises:
        ArchiveError: It cannot be read, or has changed since.
    """
    stem = PurePosixPath(source).name.partition(".")[0]
    name = f"{stem}-{hashlib.sha256(source.encode()).hexdigest()[:8]}"
    path = f"{work.out}/plans/{name}.json"
    filesystem, inner = _reach(source)
    with _failing(source):
        size = filesystem.size(inner)
        known = _read_json(path)
        if known is None:
            with filesystem.open(inner, "rb", compression="infer") as stream:
                known = {"source": source, "bytes": size, "parts": list(_cut(stream, source, work.size))}
            _write_json(path, known)
    if known["bytes"] != size:
        raise ArchiveError(f"{source}: is not what it was when {work.out} was begun: choose another folder")
    return [Part(source, f"{name}-{place:05}", *cut) for place, cut in enumerate(known["parts"])]


def decide(work: Work, part: Part) -> Done:
    """Decide on a part, unless that was done.

    Raises:
        ArchiveError: It cannot be read or written, is not what it was, or something else decides here.
    """
    manifest = f"{work.out}/parts/{part.name}.json"
    output = f"{work.out}/decisions/{part.name}.{work.form}"
    done = _read_json(manifest)
    if done is not None and _size(output) == done["bytes"] and Part(*done["part"]) == part:
        return Done(done["decided"], done["bad"], was_done=True)
    screener = _screener(work)
    if versions(screener) != work.versions:
        raise ArchiveError("a worker has loaded another policy or model than the command that asked it")
    rows, errors = _decided(work, screener, part)
    if len(rows) + len(errors) != part.rows:
        raise ArchiveError(f"{part.source}: is not what it was when {work.out} was begun")
    _write(output, lambda stream: write(stream, work.form, rows))
    if errors:
        lines = [json.dumps(error).encode() + b"\n" for error in errors]
        _write(f"{work.out}/errors/{part.name}.jsonl", lambda stream: stream.writelines(lines))
    made = {**work.versions._asdict(), "part": part, "decided": len(rows), "bad": len(errors)}
    _write_json(manifest, made | {"bytes": _size(output)})
    return Done(len(rows), len(errors), was_done=False)


def _screener(work: Work) -> Screener:
    with _LOADING:  # a worker may have several threads
        return _built(work.build, work.config)


@cache
def _built(build: Callable[[Config], Screener], config: Config) -> Screener:
    return build(config)


def _decided(work: Work, screener: Screener, part: Part) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Decide on the rows of a part: what is written of the good ones, and what is wrong with the others."""
    rows: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    comments = _comments(work, screener.policy.max_length, part, errors)
    while batch := list(islice(comments, _BATCH)):
        decisions = screener.screen([comment for _, comment in batch])
        rows += [
            {"row": number, **work.show(comment, decision)}
            for (number, comment), decision in zip(batch, decisions, strict=True)
        ]
    return rows, errors


def _comments(
    work: Work, max_length: int, part: Part, errors: list[dict[str, Any]]
) -> Iterator[tuple[int, Comment]]:
    filesystem, path = _reach(part.source)
    with _failing(part.source), filesystem.open(path, "rb", compression="infer") as stream:
        for row in read(stream, Form.of(part.source), part.start, part.stop, part.number):
            problem = row.problem
            if row.comment is not None:
                try:
                    yield row.number, work.parse(row.number, row.comment, max_length)
                except InvalidCommentError as error:
                    problem = str(error)
            if problem:
                errors.append({"source": part.source, "line": row.number, "problem": problem})


def _cut(stream: BinaryIO, source: str, size: int) -> Iterator[tuple[int, int, int, int]]:
    """Give start, stop, first number and rows of each part of a file."""
    form = Form.of(source)
    if form is Form.PARQUET:
        whole = count_parquet(stream)
        for start in range(0, whole, size):
            stop = min(start + size, whole)
            yield start, stop, start + 1, stop - start
        return
    start = rows = number = end = 0
    for row in read(stream, form):
        end = row.end
        number = number or row.number
        rows += row.comment is not None or bool(row.problem)
        if rows == size and not is_compressed(source):
            yield start, end, number, rows
            start, rows, number = end, 0, 0
    if rows:
        yield start, end, number, rows


def _reach(url: str) -> tuple[Any, str]:
    """Give the file system of a path or URL, and the path within it."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise missing() from error
    try:
        return cast("tuple[Any, str]", url_to_fs(url))
    except (ImportError, ValueError) as error:
        raise ArchiveError(f"{url}: cannot be reached: {error}") from error


def missing() -> ArchiveError:
    """Say what has to be installed."""
    return ArchiveError("files need the extra `distributed`: pip install 'moderation[distributed]'")


@contextmanager
def _failing(url: str) -> Iterator[None]:
    """Name the file in what goes wrong with it.

    Raises:
        ArchiveError: In place of what the system or the reader raised.
    """
    try:
        yield
    except ArchiveError as error:
        raise ArchiveError(f"{url}: {error}") from error
    except (OSError, EOFError, zlib.error) as error:  # the last two: a compressed file that is broken
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ArchiveError(f"{url}: {reason}") from error


def _read_json(url: str) -> dict[str, Any] | None:
    filesystem, path = _reach(url)
    with _failing(url):
        try:
            return cast("dict[str, Any]", json.loads(filesystem.cat_file(path)))
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise ArchiveError("is not JSON") from error


def _write_json(url: str, value: Mapping[str, Any]) -> None:
    _write(url, lambda stream: stream.write(json.dumps(value).encode() + b"\n"))


def _write(url: str, fill: Callable[[BinaryIO], object]) -> None:
    """Write a file that is there whole or not at all, whoever else writes it at the same time."""
    filesystem, path = _reach(url)
    folder, _, name = path.rpartition("/")
    unfinished = f"{folder}/.{name}.{uuid4().hex}"
    with _failing(url):
        filesystem.makedirs(folder, exist_ok=True)
        with filesystem.open(unfinished, "wb") as stream:
            fill(stream)
        filesystem.mv(unfinished, path)


def _size(url: str) -> int | None:
    filesystem, path = _reach(url)
    with _failing(url):
        try:
            return cast("int", filesystem.size(path))
        except FileNotFoundError:
            return None
