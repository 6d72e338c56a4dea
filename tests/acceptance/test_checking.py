"""``moderation check`` and ``moderation rescore`` on real input, beside the server."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.acceptance.conftest import Site

POLICY = Path(__file__).parents[2] / "policy.toml"


def verdicts(decisions: list[dict[str, Any]]) -> dict[str, tuple[str, bool]]:
    return {made["id"]: (made["verdict"], made["needs_review"]) for made in decisions}


def stricter(folder: Path) -> Path:
    """Write a policy with half the thresholds."""
    halved = re.sub(
        r"^(review|reject) = (\S+)", lambda found: f"{found[1]} = {float(found[2]) / 2}", POLICY.read_text(), flags=re.MULTILINE
    )  # fmt: skip
    path = folder / "stricter.toml"
    path.write_text(halved)
    return path


def test_a_file_and_the_server_get_the_same_decisions(site: Site, golden: list[dict[str, str]]) -> None:
    checked = site.check(site.golden)
    server = site.serve()
    posted = [server.call("POST", "/v1/comments", comment)[1] for comment in golden]
    assert verdicts(checked) == verdicts(posted)
    assert len({made["verdict"] for made in posted}) == 2
    for mine, theirs in zip(checked, posted, strict=True):
        assert mine["scores"] == {name: round(score, 4) for name, score in theirs["scores"].items()}
        assert (mine["policy_version"], mine["model_version"]) == (
            theirs["policy_version"],
            theirs["model_version"],
        )


def test_rescoring_under_another_policy_counts_what_changes(site: Site, golden: list[dict[str, str]]) -> None:
    server = site.serve()
    for comment in golden:
        server.call("POST", "/v1/comments", comment)
    server.stop()
    before = verdicts(site.check(site.golden))
    assert site.run("rescore").stdout.startswith(b"0 of 0 comments")

    site.environment["MODERATION_POLICY"] = str(stricter(site.folder))
    after = verdicts(site.check(site.golden))
    changed = Counter((before[name][0], after[name][0]) for name in before)
    rejected = changed["approve", "reject"]
    assert rejected > 0
    done = site.run("rescore").stdout.decode()
    assert done.startswith(f"{len(golden)} of {len(golden)} comments decided again")
    assert f"approved -> rejected {rejected}, rejected -> approved {changed['reject', 'approve']}" in done
    assert site.run("rescore").stdout.startswith(b"0 of ")


def test_several_processes_give_the_same_lines_in_the_same_order(
    site: Site, golden: list[dict[str, str]]
) -> None:
    lines = b"".join(json.dumps(golden[n % len(golden)] | {"id": n}).encode() + b"\n" for n in range(1500))
    one = site.run("check", stdin=lines)
    two = site.run("check", "--jobs", "2", stdin=lines)
    assert one.stdout == two.stdout
    assert [json.loads(line)["id"] for line in one.stdout.splitlines()] == [str(n) for n in range(1500)]


def test_a_bad_line_does_not_stop_the_rest(site: Site) -> None:
    done = site.run("check", stdin=b"one\nb\xffd\n\n" + b"a" * 6000 + b"\r\nfive\n")
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "5"]
    assert done.stderr.decode().splitlines() == [
        "moderation: line 2: line: expected UTF-8, byte 2 is not",
        "moderation: line 4: text: expected at most 5000 characters, got 6000",
    ]


def test_an_empty_input_gives_nothing(site: Site) -> None:
    assert site.check() == []


def test_a_reader_that_leaves_ends_the_command_quietly(site: Site) -> None:
    lines = b"".join(b"comment %d\n" % n for n in range(20_000))
    (site.folder / "many.txt").write_bytes(lines)
    done = subprocess.run(
        ["sh", "-c", '"$0" check many.txt | head -n 1', site.command],
        cwd=site.folder, env=site.environment, capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["id"] == "1"
    assert done.stderr == b""


def peak(site: Site, lines: int) -> int:
    """Check so many lines; give the most memory the process held, in KiB."""
    text = b"The road to the village was closed again and nobody told the families why.\n"
    (site.folder / "many.txt").write_bytes(text * lines)
    with (site.folder / "many.txt").open("rb") as file:
        process = subprocess.Popen(
            [site.command, "check"], cwd=site.folder, stdin=file, stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss


def test_memory_does_not_grow_with_the_input(site: Site) -> None:
    assert peak(site, 20_000) < peak(site, 1_000) + 8 * 1024


def on_a_terminal(site: Site, *args: str, stdin: bytes) -> str:
    """Run a command with a terminal on stdout; give what it wrote there."""
    (site.folder / "input").write_bytes(stdin)
    leader, follower = pty.openpty()
    with (site.folder / "input").open("rb") as file:
        process = subprocess.Popen(
            [site.command, *args], cwd=site.folder, env=site.environment | {"TERM": "xterm", "COLUMNS": "100"},
            stdin=file, stdout=follower, stderr=follower,
        )  # fmt: skip
    os.close(follower)
    written = bytearray()
    with suppress(OSError):  # how Linux says that nobody writes to the terminal any more
        while block := os.read(leader, 4096):
            written += block
    os.close(leader)
    assert process.wait() == 0
    return written.decode()


def test_a_terminal_gets_a_table_and_nothing_that_steers_it(site: Site) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\u202e I will kill you\n"
    table = on_a_terminal(site, "check", stdin=hostile.encode())
    assert "VERDICT" in table
    assert "\x1b[31mreject" in table
    for sequence in ("\x1b]", "\x1b[2J", "\x07", "\u202e"):
        assert sequence not in table


def test_json_lines_can_be_had_on_a_terminal(site: Site) -> None:
    assert json.loads(on_a_terminal(site, "check", "--json", stdin=b"Well said.\n"))["verdict"] == "approve"
