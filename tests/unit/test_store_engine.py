"""URLs, errors, and the settings that an acknowledged comment stands on."""

from __future__ import annotations

import logging
import socket
import sys
from contextlib import closing
from traceback import format_exception
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from moderation.errors import StoreError
from moderation.store import Store, upgrade
from moderation.store.engine import connect, transaction

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

SECRET = "the words of a reader"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "moderation.sqlite3",
        "mysql://root:hunter2@localhost/comments",
        "postgresql+psycopg2://root:hunter2@localhost/comments",
        "postgresql://root:hunter2@localhost:port/comments",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///a.sqlite3?pool_size=many",
        "sqlite:///a.sqlite3?pool_size=-1",
        "sqlite:///a.sqlite3?pool_size=1&pool_size=2",
    ],
)
def test_a_url_of_no_use_is_refused_with_what_was_expected_and_no_password(url: str) -> None:
    with pytest.raises(StoreError, match="expected") as refused:
        Store.open(url)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg"])
def test_both_spellings_of_postgresql_lead_to_psycopg_3(scheme: str) -> None:
    engine = connect(f"{scheme}://localhost/comments")
    assert engine.dialect.driver == "psycopg"


def test_postgresql_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'moderation\[postgres\]'"):
        Store.open("postgresql://localhost/comments")


def test_a_server_that_is_not_there_is_a_store_error_with_its_cause() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        with pytest.raises(StoreError, match="refused") as refused:
            Store.open(f"postgresql://reader:hunter2@127.0.0.1:{port}/comments")
    assert isinstance(refused.value.__cause__, DBAPIError)
    assert "hunter2" not in str(refused.value)


def test_a_folder_that_is_not_there_is_a_store_error(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/absent/moderation.sqlite3"
    with pytest.raises(StoreError, match="unable to open"):
        upgrade(url)


def test_a_file_that_is_no_database_is_a_store_error(tmp_path: Path) -> None:
    path = tmp_path / "moderation.sqlite3"
    path.write_text(
        "This is a letter, and long enough to be read as the head of a database file by mistake.\n" * 9
    )
    with pytest.raises(StoreError, match="DatabaseError"):
        Store.open(f"sqlite:///{path}")


def test_the_pool_is_as_large_as_the_url_says() -> None:
    engine = connect("sqlite:///a.sqlite3?pool_size=2&max_overflow=3&pool_timeout=4")
    assert "Pool size: 2" in engine.pool.status()
    assert dict(engine.url.query) == {}


def test_a_pool_in_full_use_is_a_store_error_that_says_what_to_raise(database_url: str) -> None:
    separator = "&" if "?" in database_url else "?"
    engine = connect(f"{database_url}{separator}pool_size=1&max_overflow=0&pool_timeout=0")
    with (
        closing(engine.raw_connection()),
        pytest.raises(StoreError, match="pool_size"),
        transaction(engine),
    ):
        pass
    engine.dispose()


def test_a_busy_writer_is_a_store_error_when_the_wait_is_over(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/moderation.sqlite3?timeout=0"
    upgrade(url)
    engine = connect(url)
    with (
        transaction(engine, write=True),
        pytest.raises(StoreError, match="database is locked"),
        transaction(engine, write=True),
    ):
        pass
    engine.dispose()


def test_neither_error_nor_log_shows_what_was_on_its_way_to_the_database(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    upgrade(database_url)
    caplog.set_level(logging.DEBUG)
    engine = connect(database_url)
    with pytest.raises(StoreError) as refused, transaction(engine, write=True) as connection:
        connection.execute(
            text("INSERT INTO comments (text, key) VALUES (:text, :key)"), {"text": SECRET, "key": 1}
        )
    engine.dispose()
    logged = "".join(format_exception(refused.value)) + caplog.text
    assert "INSERT INTO comments" in logged
    assert SECRET not in logged


def _run(engine: Engine, *statements: str) -> None:
    with transaction(engine, write=True) as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_what_fails_in_the_middle_leaves_nothing_behind(database_url: str) -> None:
    engine = connect(database_url)
    with pytest.raises(StoreError):
        _run(engine, "CREATE TABLE half (a INTEGER)", "SELECT a FROM nowhere")
    with pytest.raises(StoreError):
        _run(engine, "SELECT a FROM half")
    engine.dispose()


def test_sqlite_writes_ahead_syncs_each_commit_and_holds_to_foreign_keys(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/moderation.sqlite3"
    upgrade(url)
    engine = connect(url)
    with transaction(engine) as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    full = 2
    assert settings == {"journal_mode": "wal", "synchronous": full, "foreign_keys": 1, "busy_timeout": 10_000}


def test_a_reader_does_not_stop_a_writer(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/moderation.sqlite3?timeout=0"
    upgrade(url)
    engine = connect(url)
    with transaction(engine) as reading:
        reading.execute(text("SELECT count(*) FROM comments")).all()
        with transaction(engine, write=True) as writing:
            writing.execute(text("CREATE TABLE other (a INTEGER)"))
    engine.dispose()
