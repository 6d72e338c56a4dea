"""Bringing the data sets: from a folder and from a real server that can break off, lie and not know ranges."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

import pytest
from click.testing import CliRunner

from training import fetching
from training.__main__ import main
from training.fetching import FetchError, File, fetch
from training.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = bytes(range(256)) * 40


class _Server(BaseHTTPRequestHandler):
    """Serves `BODY` under any name but ``absent``; breaks off after `stop_after` bytes, and may not know ranges."""

    stop_after: ClassVar[int] = len(BODY)
    knows_ranges: ClassVar[bool] = True
    asked: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        asked = self.headers["Range"]
        self.asked.append(asked)
        if self.path.endswith("absent"):
            self.send_error(404)
            return
        match = re.fullmatch(r"bytes=(\d+)-", asked or "") if self.knows_ranges else None
        body = BODY[int(match[1]) if match else 0 :]
        self.send_response(206 if match else 200)
        self.end_headers()
        self.wfile.write(body[: self.stop_after])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(_Server, "asked", [])
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sets"
    server.shutdown()
    thread.join()
    server.server_close()


def _file(name: str = "a.jsonl.gz", body: bytes = BODY) -> File:
    return File(name, hashlib.sha256(body).hexdigest(), len(body), 3, "CC0-1.0")


def test_a_file_is_downloaded_and_checked_and_not_downloaded_again(address: str, tmp_path: Path) -> None:
    assert [what for _, what in fetch(tmp_path, address, [_file()])] == ["brought"]
    assert (tmp_path / "a.jsonl.gz").read_bytes() == BODY
    assert [what for _, what in fetch(tmp_path, address, [_file()])] == ["was there"]
    assert len(_Server.asked) == 1


def test_a_download_that_broke_off_is_continued(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(_Server, "stop_after", 1000)
        with pytest.raises(FetchError, match=rf"1000 of {len(BODY)} bytes.*goes on"):
            list(fetch(tmp_path, address, [_file()]))
    assert not (tmp_path / "a.jsonl.gz").exists()
    list(fetch(tmp_path, address, [_file()]))
    assert _Server.asked == [None, "bytes=1000-"]
    assert (tmp_path / "a.jsonl.gz").read_bytes() == BODY
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl.gz"]


def test_a_server_without_ranges_is_asked_for_the_whole_again(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Server, "knows_ranges", False)
    (tmp_path / "a.jsonl.gz.part").write_bytes(BODY[:500])
    list(fetch(tmp_path, address, [_file()]))
    assert (tmp_path / "a.jsonl.gz").read_bytes() == BODY


def test_a_wrong_checksum_is_refused_and_nothing_is_kept(address: str, tmp_path: Path) -> None:
    wrong = File("a.jsonl.gz", "0" * 64, len(BODY), 3, "CC0-1.0")
    with pytest.raises(FetchError, match=r"a\.jsonl\.gz: has the sha256 [0-9a-f]{64}, expected 0{64}"):
        list(fetch(tmp_path, address, [wrong]))
    assert list(tmp_path.iterdir()) == []


def test_a_file_longer_than_it_should_be_is_not_read_to_its_end(address: str, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=hashlib.sha256(BODY[:101]).hexdigest()):
        list(fetch(tmp_path, address, [_file(body=BODY[:100])]))
    assert list(tmp_path.iterdir()) == []


def test_what_the_server_does_not_have_is_named(address: str, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="absent: the server answers 404"):
        list(fetch(tmp_path, address, [_file("absent")]))


def test_an_address_must_be_of_the_web(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="expected an address that begins with https://"):
        list(fetch(tmp_path, "file:///etc", [_file("passwd")]))


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"http://127\.0\.0\.1:9/a\.jsonl\.gz: .*goes on"):
        list(fetch(tmp_path, "http://127.0.0.1:9", [_file()]))


def test_files_are_copied_from_a_folder_and_checked(tmp_path: Path) -> None:
    origin, out = tmp_path / "from", tmp_path / "out"
    origin.mkdir()
    (origin / "a.jsonl.gz").write_bytes(BODY)
    (origin / "b.jsonl.gz").write_bytes(b"altered")
    wanted = [_file(), _file("b.jsonl.gz", b"genuine")]
    with pytest.raises(FetchError, match=r"b\.jsonl\.gz: has the sha256"):
        list(fetch(out, str(origin), wanted))
    assert [path.name for path in out.iterdir()] == ["a.jsonl.gz"]
    with pytest.raises(FetchError, match=r"c\.jsonl\.gz: cannot be read: No such file"):
        list(fetch(out, str(origin), [_file("c.jsonl.gz")]))


def test_the_command_names_what_it_brought_and_fails_in_one_line(tmp_path: Path) -> None:
    arguments = ["fetch", "--out", str(tmp_path / "out"), "--from", str(tmp_path), "--set", "youtube_spam"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert result.stderr.strip().endswith("youtube_spam.jsonl.gz: cannot be read: No such file or directory")


def test_the_table_names_every_source_and_no_text() -> None:
    table = fetching.files()
    assert {file.name.removesuffix(".jsonl.gz") for file in table} >= set(SOURCES)
    assert all(len(file.sha256) == 64 and file.rows > 0 and file.size > 0 and file.license for file in table)
    rows = json.loads(fetching.MANIFEST.read_text(encoding="utf-8"))
    assert {key for row in rows for key in row} == {"name", "sha256", "size", "rows", "license"}


def test_a_folder_is_described_as_the_table_holds_it(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl.gz").write_bytes(gzip.compress(b"{}\n{}\n"))
    (row,) = fetching.describe(tmp_path, {"mine": "CC0-1.0"})
    blob = Path(tmp_path / "mine.jsonl.gz").read_bytes()
    assert row["sha256"] == hashlib.sha256(blob).hexdigest()
    assert (row["name"], row["rows"], row["size"], row["license"]) == (
        "mine.jsonl.gz",
        2,
        len(blob),
        "CC0-1.0",
    )
