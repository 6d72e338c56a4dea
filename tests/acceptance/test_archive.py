"""``moderation rescore --files`` on a Dask scheduler and two workers, each a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyarrow import parquet

from tests.acceptance.conftest import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.acceptance.conftest import Site

_DASK = Path(sys.executable).with_name("dask")
_PATIENCE = 300


@contextmanager
def process(site: Site, *command: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """Keep a process running, and its output in a file."""
    with (site.folder / "dask.log").open("ab") as log:
        running = subprocess.Popen(
            command, cwd=site.folder, env=site.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
        try:
            yield running
        finally:
            running.kill()
            running.wait()


@contextmanager
def cluster(site: Site) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a scheduler and two workers; give the address and the workers."""
    address = f"tcp://127.0.0.1:{free_port()}"
    with ExitStack() as stack:
        where = ["--host", "127.0.0.1", "--port", address.rpartition(":")[2]]
        stack.enter_context(process(site, _DASK, "scheduler", *where, "--no-dashboard"))
        one_thread = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0"]
        workers = [
            stack.enter_context(process(site, _DASK, "worker", address, *one_thread)) for _ in range(2)
        ]
        yield address, workers


def fill(site: Site, golden: list[dict[str, str]], count: int) -> None:
    """Write an archive of two files."""
    rows = [{"id": str(n), "text": golden[n % len(golden)]["text"]} for n in range(count)]
    for name, part in (("one", rows[: count // 3]), ("two", rows[count // 3 :])):
        parquet.write_table(pa.Table.from_pylist(part), site.folder / f"{name}.parquet")


def decided(site: Site) -> list[dict[str, Any]]:
    files = (site.folder / "out" / "decisions").glob("*.jsonl")
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]


def written(parts: Path) -> dict[Path, int]:
    """Give the notes of finished parts, with the time each was written; one half written has another ending."""
    return {path: path.stat().st_mtime_ns for path in parts.glob("*.json")}


def test_a_worker_that_is_killed_half_way_costs_nothing(site: Site, golden: list[dict[str, str]]) -> None:
    fill(site, golden, 600)
    command = [
        site.command,
        "rescore",
        "--files",
        "*.parquet",
        "--out",
        "out",
        "--form",
        "jsonl",
        "--part",
        "25",
    ]
    parts = site.folder / "out" / "parts"
    with cluster(site) as (address, workers):
        running = subprocess.Popen(
            [*command, "--scheduler", address], cwd=site.folder, env=site.environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        end = time.monotonic() + _PATIENCE
        while len(written(parts)) < 4:
            assert running.poll() is None
            assert time.monotonic() < end
            time.sleep(0.1)
        assert len(written(parts)) < 24
        before = written(parts)
        workers[0].kill()
        output, errors = running.communicate(timeout=_PATIENCE)
        # The part the killed worker was at may have been written before it could say so.
        assert running.returncode == 0, errors
        assert re.fullmatch(rb"600 comments decided on, (0|25) rows of them done before\.\n", output)
        assert before.items() <= written(parts).items()
        again = site.run(*command[1:], "--scheduler", address)
        assert again.stdout == b"600 comments decided on, 600 rows of them done before.\n"
    rows = decided(site)
    assert sorted(int(row["id"]) for row in rows) == list(range(600))
    checked = {row["id"]: row for row in site.check(site.golden)}
    for row in rows:
        same = checked[golden[int(row["id"]) % len(golden)]["id"]]
        for name in ("verdict", "needs_review", "scores", "findings", "policy_version", "model_version"):
            assert row[name] == same[name]


def test_a_command_that_is_killed_goes_on_where_it_was_on_this_machine(
    site: Site, golden: list[dict[str, str]]
) -> None:
    fill(site, golden, 300)
    command = [
        "rescore",
        "--files",
        "*.parquet",
        "--out",
        "out",
        "--form",
        "jsonl",
        "--part",
        "25",
        "--jobs",
        "2",
    ]
    parts = site.folder / "out" / "parts"
    with process(site, site.command, *command) as running:
        end = time.monotonic() + _PATIENCE
        while len(list(parts.glob("*.json"))) < 3:
            assert running.poll() is None
            assert time.monotonic() < end
            time.sleep(0.1)
    done = site.run(*command)
    assert done.returncode == 0
    assert b"300 comments decided on, " in done.stdout
    assert b" 0 rows of them" not in done.stdout
    assert sorted(int(row["id"]) for row in decided(site)) == list(range(300))


def test_bad_rows_are_counted_and_kept_with_their_numbers(site: Site) -> None:
    (site.folder / "comments.csv").write_bytes(b'id,text\n1,Peace\n2,\n"3,open\n4,"=cmd()"\n')
    done = site.run("rescore", "--files", "comments.csv", "--out", "out", "--jobs", "1")
    assert (done.returncode, done.stdout) == (1, b"2 comments decided on, 0 rows of them done before.\n")
    assert done.stderr.startswith(b"moderation: 2 rows hold no usable comment: see ")
    [file] = (site.folder / "out" / "errors").iterdir()
    assert [json.loads(line)["line"] for line in file.read_text().splitlines()] == [3, 4]


_WITHOUT_DASK = """
import sys
sys.modules["distributed"] = None
from moderation.cli import main
main()
"""


def test_what_is_wrong_is_said_in_one_line(site: Site) -> None:
    (site.folder / "comments.csv").write_text("id,text\n1,Peace\n")
    files = ["rescore", "--files", "comments.csv", "--out", "out"]
    for arguments, code, sentence in (
        (["rescore", "--files", "*.csv"], 2, b"--files and --out go together"),
        (["rescore", "--part", "5"], 2, b"are for --files"),
        ([*files, "--site", "x"], 2, b"decides on whole files"),
        (["rescore", "--files", "*.jsonl", "--out", "out"], 1, b"expected files, there is none"),
        ([*files, "--scheduler", "127.0.0.1"], 2, b"expected an address such as tcp://10.0.0.1:8786"),
        ([*files, "--scheduler", "tcp://127.0.0.1:1"], 1, b"the scheduler does not answer"),
    ):
        done = site.run(*arguments)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (code, b"", 1), arguments
        assert sentence in done.stderr
    missing = subprocess.run(
        [sys.executable, "-c", _WITHOUT_DASK, *files], cwd=site.folder, env=site.environment, capture_output=True, check=False
    )  # fmt: skip
    assert missing.returncode == 1
    assert (
        missing.stderr
        == b"moderation: files need the extra `distributed`: pip install 'moderation[distributed]'\n"
    )
