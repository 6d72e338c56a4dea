"""What the contracts of all doors stand on: a live server on loopback, and Node with the clients of npm."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from werkzeug.serving import make_server

from moderation.keys import Key, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

    from moderation.store import Store

CLIENTS = Path(__file__).parent / "node"
"""What npm installs, locked: a folder for each set of clients."""
GOOGLES_CLIENT = CLIENTS.with_name("googleapis")
EXPRESS = CLIENTS.with_name("express")


@pytest.fixture
def port(app: Flask) -> Iterator[int]:
    """Serve the application on loopback; give its port."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()


@pytest.fixture
def key(site_store: Store) -> str:
    """Make a key for the site `news` that may decide and review, which shuts the door to everybody else."""
    made, shown = Key.make(
        "news", frozenset({Scope.DECIDE, Scope.REVIEW}), "", datetime(2026, 11, 27, tzinfo=UTC)
    )
    site_store.keys.add(made)
    return shown


class Node(Protocol):
    """Runs a program of Node that may import the clients, and gives what it printed."""

    def __call__(self, program: str, **environment: object) -> str:
        """Run it with these names in its environment."""


@pytest.fixture(scope="session")
def node() -> Node:
    """Install the clients of `node/`, or find them where an earlier run did."""
    return _runner(_installed(CLIENTS))


@pytest.fixture(scope="session")
def googleapis() -> Node:
    """Install Google's client, which is large, apart from the others."""
    return _runner(_installed(GOOGLES_CLIENT))


@pytest.fixture(scope="session")
def express() -> Path:
    """Install the framework of an example; give the folder that holds its ``node_modules``."""
    return _installed(EXPRESS)


def _runner(folder: Path) -> Node:
    def run(program: str, **environment: object) -> str:
        command = ["node", "--input-type=module", "-"]
        values = os.environ | {name: str(value) for name, value in environment.items()}
        done = subprocess.run(
            command, cwd=folder, env=values, input=program, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


def _installed(source: Path) -> Path:
    """Give a folder that holds what the lock of this folder asks for; its name is the lock's hash."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        absent = "Node is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    lock = hashlib.sha256((source / "package-lock.json").read_bytes()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"moderation-clients-{os.getuid()}-{lock}"
    if not folder.exists():
        # Made beside it and moved, so that a run that breaks off leaves nothing half done.
        making = Path(tempfile.mkdtemp(prefix=folder.name))
        for name in ("package.json", "package-lock.json"):
            shutil.copy(source / name, making)
        install = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(install, cwd=making, check=True)
        try:
            making.rename(folder)
        except OSError:  # another run was quicker
            shutil.rmtree(making)
    return folder
