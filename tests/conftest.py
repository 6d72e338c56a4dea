"""What tests of several modules stand on: real databases, and the screener that is shipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from moderation.config import Config
from moderation.store import Store, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from flask.testing import FlaskClient

    from moderation.screening import Screener

_CLUSTER_OWNER = "postgres"
"""The user PostgreSQL's package makes; the server refuses to run as root."""


@pytest.fixture(scope="session")
def screener() -> Screener:
    """Load the shipped policy and model."""
    from moderation.bootstrap import build_screener  # noqa: PLC0415 - scikit-learn, which most tests do without
    from moderation.config import Config  # noqa: PLC0415 - wanted here alone

    return build_screener(Config.from_env({}))


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Path]:
    """Start a PostgreSQL of our own; give the folder of its socket."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not programs:
        absent = "PostgreSQL is not installed: apt-get install postgresql"
        if os.environ.get("CI") == "true":
            pytest.fail(absent)
        pytest.skip(absent)
    with _cluster(programs[-1]) as folder:
        yield folder


@contextmanager
def _cluster(programs: Path) -> Iterator[Path]:
    # Outside pytest's own folders, which no other user may enter.
    folder = Path(tempfile.mkdtemp(prefix="moderation-"))
    as_owner: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, _CLUSTER_OWNER)
        as_owner = ["runuser", "-u", _CLUSTER_OWNER, "--"]

    def run(program: str, *arguments: str) -> None:
        command = [*as_owner, str(programs / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)

    try:
        run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        settings = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", settings, "start")
        yield folder
        run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_cluster: Path) -> str:
    """Make an empty PostgreSQL database; give its URL."""
    import psycopg  # noqa: PLC0415 - an extra, wanted where PostgreSQL is

    name = f"test_{uuid4().hex}"
    with psycopg.connect(host=str(postgres_cluster), user="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://postgres@/{name}?host={postgres_cluster}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database, of each sort in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'moderation.sqlite3'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open a store on a new database, of each sort in turn."""
    upgrade(database_url)
    opened = Store.open(database_url)
    yield opened
    opened.close()


_SITE_RULES = """
[[rule]]
code = "X901"
guideline = "promotion"
kind = "commercial"
score = 0.6
summary = "A betting shop: doubtful, so a comment that names it is held."
words = ["golden goal bets"]
examples = ["Golden Goal Bets was there."]
counterexamples = ["What a golden goal!"]

[[rule]]
code = "X902"
guideline = "threat"
score = 0.9
effect = "review"
summary = "A word that only asks for a person."
words = ["blue lantern"]
examples = ["The Blue Lantern again."]
counterexamples = ["A green lantern."]
"""


@pytest.fixture(scope="session")
def site_screener(tmp_path_factory: pytest.TempPathFactory) -> Screener:
    """Load the shipped model and policy with two rules of a site, one that holds and one that asks."""
    from moderation.bootstrap import build_screener  # noqa: PLC0415 - scikit-learn, which most tests do without

    path = tmp_path_factory.mktemp("policy") / "policy.toml"
    path.write_text(Config().policy.read_text(encoding="utf-8") + _SITE_RULES, encoding="utf-8")
    return build_screener(Config(policy=path))


@pytest.fixture
def site_store(tmp_path: Path) -> Iterator[Store]:
    """Open a store on a new SQLite database."""
    url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    upgrade(url)
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture
def app(site_screener: Screener, site_store: Store) -> Flask:
    """Make the application on that store, with a body limit of 64 KiB."""
    from moderation.web import create_app  # noqa: PLC0415 - as above

    return create_app(site_screener, site_store, Config(max_body=65536))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Make a client of the application."""
    return app.test_client()
