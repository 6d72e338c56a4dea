"""``moderation rescore`` on a database: killed, started twice, and beside a server."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from moderation.domain import Comment, Verdict
from moderation.store import Store, Versions, upgrade

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from moderation.screening import Screener
    from tests.acceptance.conftest import Site

_PATIENCE = 300
"""Seconds until a command that has not ended counts as broken."""


_OLD = Versions(policy="old", model="old")


@pytest.fixture
def archive(
    site: Site, database_url: str, screener: Screener, golden: list[dict[str, str]]
) -> Callable[[int], Store]:
    """Give what fills the site's database with comments that another policy approved."""

    def fill(count: int) -> Store:
        site.environment["MODERATION_DATABASE_URL"] = database_url
        upgrade(database_url)
        store = Store.open(database_url)
        [decision] = screener.screen([Comment(id="1", text="The sky is clear.")])
        old = replace(decision, policy_version=_OLD.policy, model_version=_OLD.model)
        for number in range(count):
            text = golden[number % len(golden)]["text"]
            store.record(Comment(id=str(number), text=text), old)
        return store

    return fill


_INTERRUPTIBLE = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""A shell has what it starts in the background ignore Ctrl-C, and so would we and all we start."""


def start(site: Site, *args: str) -> subprocess.Popen[bytes]:
    """Start a command in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, site.command, *args], cwd=site.folder, env=site.environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def made_of(store: Store) -> Counter[int]:
    """Count the comments by how many decisions each has."""
    made: Counter[int] = Counter()
    after = 0
    while page := store.page(after=after, limit=500):
        made.update(len(record.decisions) for _, record in page)
        after = page[-1][0]
    return made


def wait_for_some(store: Store) -> None:
    """Wait until some comments have been decided on again."""
    end = time.monotonic() + _PATIENCE
    while not store.count(stale=_OLD):
        assert time.monotonic() < end
        time.sleep(0.2)


def test_a_killed_run_goes_on_without_repeating_or_skipping(
    site: Site, archive: Callable[[int], Store]
) -> None:
    store = archive(600)
    process = start(site, "rescore", "--jobs", "2")
    wait_for_some(store)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert 0 < made_of(store)[2] < 600
    done = site.run("rescore", "--jobs", "2", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert made_of(store) == {2: 600}
    told = json.loads(done.stdout)
    assert told["rescored"] == told["total"] == 600
    assert json.loads(site.run("rescore", "--json").stdout)["rescored"] == 0
    store.close()


def test_the_workers_of_a_killed_command_leave_too(site: Site, archive: Callable[[int], Store]) -> None:
    store = archive(600)
    process = start(site, "rescore", "--jobs", "2")
    wait_for_some(store)
    process.kill()
    process.communicate()  # until the last of them has let go of its output
    done = made_of(store)
    assert done[1] > 0
    time.sleep(2)
    assert made_of(store) == done
    store.close()


def test_two_commands_at_once_share_the_work(site: Site, archive: Callable[[int], Store]) -> None:
    store = archive(600)
    running = [start(site, "rescore", "--all", "--jobs", "1", "--json") for _ in range(2)]
    told = [json.loads(process.communicate(timeout=_PATIENCE)[0]) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert made_of(store) == {2: 600}
    for each in told:
        each["moves"] = [move | {"examples": []} for move in each["moves"]]
    assert told[0] == told[1]
    assert told[0]["rescored"] == 600
    store.close()


def test_comments_are_posted_while_a_run_is_under_way(
    site: Site, archive: Callable[[int], Store], golden: list[dict[str, str]]
) -> None:
    store = archive(500)
    server = site.serve()
    process = start(site, "rescore", "--jobs", "1")
    wait_for_some(store)
    posted = 0
    while process.poll() is None:
        comment = golden[posted % len(golden)] | {"id": f"new-{posted}"}
        assert server.call("POST", "/v1/comments", comment)[0] == 200
        posted += 1
    output = process.communicate()[0].decode()
    assert process.returncode == 0
    assert output.startswith("500 of 500 comments decided again")
    assert posted > 10
    assert made_of(store) == {1: posted, 2: 500}
    store.close()


def test_interrupting_a_run_keeps_what_is_done_and_leaves_nothing_on_lease(
    site: Site, archive: Callable[[int], Store]
) -> None:
    store = archive(2400)
    process = start(site, "rescore", "--jobs", "2")
    wait_for_some(store)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=_PATIENCE)
    assert (process.returncode, errors.strip()) == (130, b"moderation: interrupted")
    assert made_of(store)[1] > 0
    begin = time.monotonic()
    assert site.run("rescore").returncode == 0
    assert time.monotonic() - begin < 25  # a lease is 30 seconds
    assert made_of(store) == {2: 2400}
    store.close()


def test_a_backtest_says_what_the_run_then_does(
    site: Site, archive: Callable[[int], Store], tmp_path: Path
) -> None:
    store = archive(297)
    told = site.run("rescore", "--dry-run", "--guideline", "threat", "--json")
    assert json.loads(told.stdout)["total"] == 0
    told = site.run("rescore", "--dry-run", "--jobs", "2", "--json", "--report", "report.html")
    assert (told.returncode, told.stderr) == (0, b"")
    assert made_of(store) == {1: 297}
    done = site.run("rescore", "--jobs", "1", "--json")
    assert json.loads(told.stdout) == json.loads(done.stdout)
    changed: dict[str, Any] = json.loads(done.stdout)
    assert changed["to_reject"] == changed["queued"] > 50
    assert {move["guideline"] for move in changed["moves"]} >= {"threat", "promotion", "abuse"}
    waiting = {record.comment.id for _, record in store.queue(limit=1000)}
    examples = [each["id"] for move in changed["moves"] for each in move["examples"]]
    assert set(examples) <= waiting
    report = (site.folder / "report.html").read_text()
    assert report.count("<svg") == 3
    assert f"default/{examples[0]}" in report
    store.close()


def test_an_alternative_is_compared_without_touching_anything(
    site: Site, archive: Callable[[int], Store]
) -> None:
    store = archive(50)
    site.run("rescore")
    before = [record for _, record in store.page(after=0, limit=100)]
    policy = re.sub(
        r'unsure = "\w+"', 'unsure = "approve"', (site.golden.parents[2] / "policy.toml").read_text()
    )
    (site.folder / "other.toml").write_text(policy)
    told = json.loads(site.run("rescore", "--dry-run", "--policy", "other.toml", "--json").stdout)
    assert told["rescored"] == 50
    assert told["policy_version"] != before[0].decision.policy_version
    assert told["model_version"] == before[0].decision.model_version
    assert [record for _, record in store.page(after=0, limit=100)] == before
    refused = site.run("rescore", "--policy", "other.toml")
    assert (refused.returncode, refused.stdout) == (2, b"")
    store.close()


def test_what_is_wrong_is_said_in_one_line_before_anything_is_done(site: Site) -> None:
    for arguments, sentence in (
        (("--since", "yesterday"), b"--since"),
        (("--guideline", "rudeness"), b"--guideline"),
        (("--report", "no/such/folder/r.html"), b"--report"),
        (("--dry-run", "--policy", "no.toml"), b"no.toml"),
        (("--dry-run", "--model", "no"), b"no/manifest.json"),
    ):
        done = site.run("rescore", *arguments)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1), arguments
        assert sentence in done.stderr


def test_ids_of_readers_steer_neither_terminal_nor_page(
    site: Site, archive: Callable[[int], Store], screener: Screener
) -> None:
    store = archive(0)
    [decision] = screener.screen([Comment(id="1", text="The sky is clear.")])
    hostile = "<script>\x1b]0;owned\x07\u202e"
    comment = Comment(id=hostile, text="I will find you and kill you.")
    store.record(comment, replace(decision, verdict=Verdict.APPROVE, policy_version="old"))
    done = site.run("rescore", "--dry-run", "--report", "r.html")
    report = (site.folder / "r.html").read_text()
    for shown in (done.stdout.decode(), report):
        assert "owned" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "<script>" not in report
    store.close()
