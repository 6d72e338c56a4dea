"""``moderation review`` in a real terminal: the keyboard, a closed lid, and what the screen shows."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import termios
import threading
import time
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from select import select
from typing import TYPE_CHECKING

import pytest

from moderation.domain import Comment, Decision, Finding, Guideline, Span, Verdict
from moderation.reviewing import LEASE
from moderation.store import Lease, Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Site

_PATIENCE = 120
"""Seconds until a screen that does not show what it should counts as broken."""

_DRAWN = 0.5
"""Seconds until what was written to a terminal has been read, and what was drawn counts as seen."""

HOSTILE = "\x1b]0;owned\x07\x1b[2J\u202e You pig.\x9b2J"


def decision(text: str) -> Decision:
    start = text.find("pig")
    findings = (
        () if start < 0 else (Finding(Guideline.PERSONAL_ATTACK, 0.5, "classifier", Span(start, start + 3)),)
    )
    return Decision(
        verdict=Verdict.REJECT,
        needs_review=True,
        scores=dict.fromkeys(Guideline, 0.5),
        findings=findings,
        reason="A person looks at it.",
        policy_version="policy-1",
        model_version="model-1",
        decided_at=datetime.now(UTC),
    )


@pytest.fixture
def store(site: Site) -> Iterator[Store]:
    """Put five comments into the site's queue; the third is hostile."""
    url = f"sqlite:///{site.folder / 'moderation.sqlite3'}"
    site.environment["MODERATION_DATABASE_URL"] = url
    upgrade(url)
    opened = Store.open(url)
    for number, text in enumerate(["Well said.", "You pig.", HOSTILE, "Enough.", "سڵاو"]):
        opened.record(Comment(id=f"c{number}", text=text), decision(text))
    yield opened
    opened.close()


class Terminal:
    """A terminal of 80 columns and 24 lines with a review in it, and everything that was ever written to it."""

    def __init__(self, site: Site, options: str = "--reviewer Shilan") -> None:
        self.leader, follower = pty.openpty()
        termios.tcsetwinsize(follower, (24, 80))
        # A shell that leads its session and opens the terminal is hung up on when the terminal goes away.
        command = f'exec "$0" review {options} --order oldest <"$1" >"$1" 2>"$1"'
        self.process = subprocess.Popen(
            ["sh", "-c", command, site.command, os.ttyname(follower)],
            cwd=site.folder,
            env=site.environment | {"TERM": "xterm-256color"},
            start_new_session=True,
        )
        self.written = bytearray()
        self._follower = follower
        self._is_gone = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        with suppress(OSError):
            while not self._is_gone.is_set():
                if select([self.leader], [], [], 0.1)[0]:
                    self.written += os.read(self.leader, 65536)

    def text(self) -> str:
        return self.written.decode(errors="replace")

    def press(self, keys: str) -> None:
        os.write(self.leader, keys.encode())

    def end(self) -> int:
        """Wait until the review has ended; give its exit code."""
        code = self.process.wait(_PATIENCE)
        self.close()
        return code

    def hang_up(self) -> None:
        """Let the terminal go away, as a closed lid lets it."""
        self._is_gone.set()
        os.close(self._follower)
        self._reader.join()
        os.close(self.leader)

    def close(self) -> None:
        """Kill what still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if not self._is_gone.is_set():
            time.sleep(_DRAWN)
            self.hang_up()


def wait(happened: Callable[[], object]) -> None:
    """Wait until something has happened."""
    end = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def start(site: Site, store: Store) -> Iterator[Callable[..., Terminal]]:
    """Let a test start reviews, each in a terminal of its own."""
    with ExitStack() as started:

        def begin(*options: str) -> Terminal:
            terminal = Terminal(site, *options)
            started.callback(terminal.close)
            return terminal

        yield begin


@pytest.fixture
def terminal(start: Callable[..., Terminal]) -> Terminal:
    """Start a review and wait for its first comment."""
    started = start()
    wait(lambda: "Well said." in started.text() and "approve" in started.text())
    time.sleep(_DRAWN)
    return started


def is_free(store: Store, key: int) -> bool:
    """Tell whether nobody has a comment open."""
    now = datetime.now(UTC)
    free = store.lease(key, Lease("other", "Azad", now, now + LEASE)) is not None
    store.give_back("other")
    return free


def decided(store: Store) -> dict[str, str]:
    records = (store.get("default", f"c{number}") for number in range(5))
    return {record.comment.id: record.verdict for record in records if record.reviews}


def test_comments_are_reviewed_by_keyboard_and_nothing_steers_the_terminal(
    terminal: Terminal, store: Store
) -> None:
    for keys, following in (("a", "c1"), ("r", "c2"), ("g5", "c3")):
        terminal.press(keys)
        wait(lambda following=following: f"default · {following} ·" in terminal.text())
        time.sleep(_DRAWN)
    assert decided(store) == {"c0": "approve", "c1": "reject", "c2": "reject"}
    assert store.get("default", "c1").reviews[0].guideline is Guideline.PERSONAL_ATTACK
    assert store.get("default", "c2").reviews[0].guideline is Guideline.ABUSE
    terminal.press("q")
    assert terminal.end() == 0
    assert "3 decided." in terminal.text()
    assert is_free(store, 4)
    assert "␛[2J‹U+202E› You" in re.sub(r"\x1b\[[0-9;]*m", "", terminal.text())
    for sequence in ("\x1b]0;owned", "\x1b[2J\u202e", "\u202e", "\x9b"):
        assert sequence not in terminal.text()


def test_ctrl_c_leaves_in_good_order(terminal: Terminal, store: Store) -> None:
    assert not is_free(store, 1)
    terminal.press("\x03")
    assert terminal.end() == 0
    assert terminal.text().endswith("0 decided.\r\n")
    assert is_free(store, 1)


@pytest.mark.parametrize("end", ["closed lid", "SIGTERM"])
def test_what_ends_the_session_loses_nothing_and_frees_what_was_open(
    terminal: Terminal, store: Store, end: str
) -> None:
    terminal.press("a")
    wait(lambda: "default · c1 ·" in terminal.text())
    if end == "closed lid":
        terminal.hang_up()
    else:
        terminal.process.terminate()
    terminal.process.wait(_PATIENCE)
    assert decided(store) == {"c0": "approve"}
    assert is_free(store, 2)


def test_what_is_killed_loses_nothing(terminal: Terminal, store: Store) -> None:
    terminal.press("a")
    wait(lambda: "default · c1 ·" in terminal.text())
    terminal.process.kill()
    terminal.process.wait(_PATIENCE)
    assert decided(store) == {"c0": "approve"}


def test_two_terminals_have_two_comments(
    terminal: Terminal, start: Callable[..., Terminal], store: Store
) -> None:
    other = start()
    wait(lambda: "default · c1 ·" in other.text())
    assert "Shilan has it open" in other.text()
    time.sleep(_DRAWN)
    terminal.press("a")
    other.press("a")
    wait(lambda: decided(store) == {"c0": "approve", "c1": "approve"})
    other.press("\x03")
    assert other.end() == 0


def test_a_missing_name_is_asked_for(start: Callable[..., Terminal]) -> None:
    terminal = start("")
    wait(lambda: "Your name" in terminal.text())
    terminal.press("Hana\r")
    wait(lambda: "Hana: 5 waiting" in terminal.text())
    terminal.press("q")
    assert terminal.end() == 0


def test_the_screen_shows_list_comment_evidence_and_keys(site: Site, store: Store) -> None:
    tmux = shutil.which("tmux")
    if tmux is None:
        absent = "tmux is not installed: apt-get install tmux"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)

    def ask(*words: str | Path) -> str:
        command = [tmux, "-u", "-S", site.folder / "tmux", "-f", os.devnull, *words]
        return subprocess.run(command, env=site.environment | {"LC_ALL": "C.UTF-8"}, cwd=site.folder, check=True, capture_output=True).stdout.decode()  # fmt: skip

    review = f"'{site.command}' review --reviewer Shilan --order newest"
    ask("new-session", "-d", "-x", "80", "-y", "24", review)
    try:
        wait(lambda: "approve" in ask("capture-pane", "-p"))
        time.sleep(_DRAWN)
        ask("send-keys", "Down", "Down")
        wait(lambda: "default · c2 ·" in ask("capture-pane", "-p"))
        lines = re.sub("[\u2066-\u2069]", "", ask("capture-pane", "-p")).splitlines()
    finally:
        ask("kill-server")
    assert len(lines) == 24
    assert lines[0].strip().startswith("Shilan: 5 waiting, newest first")
    assert [line.index("│") for line in lines[1:21]] == [30] * 20
    assert "سڵاو" in lines[2]
    assert any("␛]0;owned␇␛[2J‹U+202E› You pig" in line for line in lines)
    assert any("classifier: personal attack 0.50 “pig”" in line for line in lines)
    assert lines[22].startswith(" a approve  r reject: personal attack  g reject for…  s skip")
