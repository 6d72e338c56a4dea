"""Measure how fast `moderation review` answers a key in a terminal of 80 × 24.

Usage: .venv/bin/python -m training.benchmarks.desk_at_scale URL

The database is one that `training.benchmarks.store_at_scale` has filled; some verdicts are added to it. A key
is answered when the last byte of the new screen has reached the terminal.
"""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import sys
import termios
import time
from pathlib import Path
from select import select

_HOME = "\x1b[H"
_KEYS = {
    "next": ["j"] * 20,
    "previous": ["k"] * 10,
    "approve": ["a"] * 10,
    "undo": ["u"] * 10,
    "skip": ["s"] * 5,
    "all of it, back": ["\r", "\x1b"] * 3,
    "from the first": [_HOME] * 5,
    "reject for another": ["g5"] * 5,
    "one guideline": ["fg4"],
    "another order": ["fo"] * 3,
    "one site, every site": ["fs"] * 2,
    "rejected, waiting": ["fw"] * 2,
    "everything": ["fc"],
    "search, common": ["/rockets\r"],
    "next hit": ["j"] * 3,
    "search, absent": ["/zeppelin\r"],
    "key in that search": ["?", "\x1b"],
}
_START, _SETTLED, _QUIET, _LONGEST = 120.0, 2.0, 0.25, 3.0
"""Seconds that a start may take; without output after which it is complete, and after which an answer is; until an answer begins."""


def main(url: str) -> None:
    """Press keys and time the answers; figures go to stdout, in milliseconds."""
    leader, follower = pty.openpty()
    termios.tcsetwinsize(follower, (24, 80))
    command = [str(Path(sys.executable).with_name("moderation")), "review", "--reviewer", "benchmark"]
    environment = {**os.environ, "MODERATION_DATABASE_URL": url, "TERM": "xterm-256color"}
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=follower, stdout=follower, stderr=follower, env=environment
    ) as process:
        select([leader], [], [], _START)
        _answered(leader, _SETTLED)
        before: list[float] = []
        for name, orders in _KEYS.items():
            last: list[float] = []
            for order in orders:
                *first, key = _keys(order)
                for each in first:
                    before += _pressed(leader, each)
                last += _pressed(leader, key)
            _print(name, last)
        _print("menus and letters", before)
        process.terminate()


def _print(name: str, took: list[float]) -> None:
    if took:
        print(f"{name:21} median {statistics.median(took):6.0f}  worst {max(took):6.0f}  of {len(took)}")


def _keys(order: str) -> list[str]:
    """Give the keys of an order, each of which is pressed when the one before is answered."""
    return [order] if order.startswith("\x1b") else list(order)


def _pressed(terminal: int, key: str) -> list[float]:
    """Press a key; give how long the answer took, in milliseconds, and nothing where none came."""
    begin = time.perf_counter()
    os.write(terminal, key.encode())
    last = _answered(terminal, _QUIET, first=_LONGEST)
    return [] if last is None else [(last - begin) * 1000]


def _answered(terminal: int, quiet: float, first: float | None = None) -> float | None:
    """Read until nothing comes for so many seconds; give the time of the last byte, or None where none came.

    Args:
        terminal: The file descriptor.
        quiet: Seconds without output after which an answer is complete.
        first: Seconds to wait for the first byte; `quiet` unless given.
    """
    last, patience = None, quiet if first is None else first
    while select([terminal], [], [], patience)[0]:
        os.read(terminal, 65536)
        last, patience = time.perf_counter(), quiet
    return last


if __name__ == "__main__":
    main(*sys.argv[1:])
