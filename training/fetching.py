"""Get the data sets from a folder or from an address, and let nothing through that is not what was measured.

The files are the prepared ones (see docs/training.md): making them anew from the many upstream formats is not done
here. `sets.json` names each with its checksum, size, rows and licence.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MANIFEST = Path(__file__).with_name("sets.json")
_BLOCK = 1 << 20
_TIMEOUT = 60


class FetchError(Exception):
    """A file cannot be had, or is not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class File:
    """One prepared file.

    Attributes:
        name: The file's name.
        sha256: Of its bytes.
        size: In bytes.
        rows: How many texts it holds.
        license: As found.
    """

    name: str
    sha256: str
    size: int
    rows: int
    license: str


def files(manifest: Path = MANIFEST) -> list[File]:
    """Read the table of files."""
    return [File(**row) for row in json.loads(manifest.read_text(encoding="utf-8"))]


def describe(folder: Path, licenses: Mapping[str, str]) -> list[dict[str, str | int]]:
    """Describe the files of a folder, as the table holds them; `licenses` by set, for those that are no sources."""
    table: list[dict[str, str | int]] = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        with gzip.open(path) as lines:
            rows = sum(1 for _ in lines)
        license_ = SOURCES[name].license if name in SOURCES else licenses[name]
        size = path.stat().st_size
        table.append(
            {"name": path.name, "sha256": sha256(path), "size": size, "rows": rows, "license": license_}
        )
    return table


def sha256(path: Path) -> str:
    """Give the checksum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch(out: Path, source: str, wanted: list[File]) -> Iterator[tuple[File, str]]:
    """Bring files to a folder and check each; what is there and right stays, what was begun is continued.

    Args:
        out: The folder.
        source: A folder, or an address that the names are appended to.
        wanted: The files.

    Yields:
        Each file when it is there, and whether it was there before or was brought.

    Raises:
        FetchError: A file is not to be had, or is another one than the table says.
    """
    out.mkdir(parents=True, exist_ok=True)
    for file in wanted:
        path = out / file.name
        if path.exists() and sha256(path) == file.sha256:
            yield file, "was there"
            continue
        unfinished = path.with_name(f"{file.name}.part")
        if "://" in source:
            _download(f"{source.rstrip('/')}/{file.name}", unfinished, file.size)
        else:
            _copy(Path(source) / file.name, unfinished)
        _check(unfinished, file)
        unfinished.replace(path)
        yield file, "brought"


def _copy(origin: Path, path: Path) -> None:
    try:
        shutil.copyfile(origin, path)
    except OSError as error:
        raise FetchError(f"{origin}: cannot be read: {error.strerror}") from error


def _download(address: str, path: Path, size: int) -> None:
    """Download to a file, from where an earlier attempt left off; never more than one byte beyond the size."""
    if not address.startswith(("https://", "http://")):
        raise FetchError(f"{address}: expected an address that begins with https:// or http://")
    begun = path.stat().st_size if path.exists() else 0
    if begun >= size:
        path.unlink(missing_ok=True)
        begun = 0
    request = urllib.request.Request(address, headers={"Range": f"bytes={begun}-"} if begun else {})  # noqa: S310 - checked above
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310 - checked above
            goes_on = answer.status == 206
            with path.open("ab" if goes_on else "wb") as file:
                left = size + 1 - (begun if goes_on else 0)
                while left > 0 and (block := answer.read(min(_BLOCK, left))):
                    file.write(block)
                    left -= len(block)
    except urllib.error.HTTPError as error:
        raise FetchError(f"{address}: the server answers {error.code} {error.reason}") from error
    except OSError as error:
        raise FetchError(f"{address}: {error}; the same command goes on from here") from error


def _check(path: Path, file: File) -> None:
    """Refuse a file that is not the one the table names; what came too short is kept to be continued."""
    size = path.stat().st_size
    if size < file.size:
        raise FetchError(f"{file.name}: {size} of {file.size} bytes came; the same command goes on from here")
    found = sha256(path)
    if found != file.sha256:
        path.unlink()
        raise FetchError(f"{file.name}: has the sha256 {found}, expected {file.sha256}; it was not kept")
