"""The installed command, as a newcomer starts it: a process of its own in a folder of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND = Path(sys.executable).with_name("moderation")
GOLDEN = Path(__file__).parents[1] / "golden" / "comments.jsonl"
_PATIENCE = 30
"""Seconds until a server that does not answer counts as broken."""


class Server:
    """A running ``moderation serve``, in a process group of its own.

    Attributes:
        started_in: Seconds from the start of the process to its first answer.
    """

    def __init__(self, folder: Path, environment: dict[str, str], command: Path) -> None:
        self.port = free_port()
        begin = time.monotonic()
        self.log = (folder / "server.log").open("ab")
        self.process = subprocess.Popen(
            [command, "serve"],
            cwd=folder,
            env=environment | {"MODERATION_PORT": str(self.port)},
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            start_new_session=True,
        )
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > begin + _PATIENCE:
                self.kill()
                raise AssertionError((folder / "server.log").read_text())
            time.sleep(0.05)
        self.started_in = time.monotonic() - begin

    def _answers(self) -> bool:
        try:
            return self.call("GET", "/readyz")[0] == 200
        except OSError:
            return False

    def call(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Send one request; give the status and the JSON of the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            headers = {"Content-Type": "application/json"}
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    def kill(self) -> None:
        """Kill every process of the server at once, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self._end()

    def stop(self) -> int:
        """Ask the server to end; give its exit code."""
        self.process.terminate()
        self.process.wait(_PATIENCE)
        return self._end()

    def _end(self) -> int:
        code = self.process.wait(_PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()
        self.log.close()
        return code


def free_port() -> int:
    """Find a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Site:
    """One deployment: a folder with its database, and the commands run in it."""

    golden = GOLDEN

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.command = COMMAND
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("MODERATION_")
        }
        self._servers: list[Server] = []

    def serve(self) -> Server:
        """Start a server and wait until it answers."""
        server = Server(self.folder, self.environment, self.command)
        self._servers.append(server)
        return server

    def run(self, *args: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run a command to its end."""
        return subprocess.run(
            [self.command, *args], cwd=self.folder, env=self.environment, input=stdin, capture_output=True, check=False
        )  # fmt: skip

    def check(self, *args: str | Path, stdin: bytes = b"") -> list[dict[str, Any]]:
        """Run ``moderation check``, which must succeed; give the decisions."""
        done = self.run("check", *args, stdin=stdin)
        assert (done.returncode, done.stderr) == (0, b"")
        return [json.loads(line) for line in done.stdout.splitlines()]

    def close(self) -> None:
        """Kill what is still running."""
        for server in self._servers:
            if server.process.poll() is None:
                server.kill()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Give an empty folder to run the installed command in."""
    made = Site(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="session")
def golden() -> list[dict[str, str]]:
    """Read the hand-written comments: id and text."""
    rows = [json.loads(line) for line in GOLDEN.read_text().splitlines()]
    return [{"id": row["id"], "text": row["text"]} for row in rows]
