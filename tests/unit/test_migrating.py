"""The migrations make what the schema says, once, whoever else is at it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade as run
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from moderation.errors import StoreError
from moderation.store import Filter, Reader, Store, upgrade
from moderation.store.engine import connect, transaction
from moderation.store.indexes import METADATA
from moderation.store.migrating import HEAD

if TYPE_CHECKING:
    from pathlib import Path


def execute(url: str, *statements: str) -> None:
    engine = connect(url)
    try:
        with transaction(engine, write=True) as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


_ARCHIVE = (
    """INSERT INTO comments (key, site, id, text, received_at, needs_review, reviewed) VALUES
    (1, 'rudaw', '1', 'Peace', '2026-11-22 12:00:00', 'f', 't'),
    (2, 'rudaw', '2', 'Peace', '2026-11-22 13:00:00', 't', 'f'),
    (3, 'rudaw', '3', 'Peace', '2026-11-22 14:00:00', 't', 'f')""",
    """INSERT INTO decisions (key, comment_key, verdict, needs_review, scores, findings, reason, policy_version,
    model_version, decided_at) VALUES
    (1, 1, 'approve', 'f', '{}', '[]', '', 'p', 'm', '2026-11-22 12:00:00'),
    (2, 2, 'reject', 't', '{"abuse": 0.5}', '[{"guideline": "abuse", "kind": null, "score": 0.5,
        "source": "classifier", "span": null, "effect": "judge"}]', '', 'p', 'm', '2026-11-22 13:00:00'),
    (3, 3, 'reject', 't', '{}', '[{"guideline": "threat", "kind": null, "score": 0.5,
        "source": "T001", "span": [0, 5], "effect": "judge"}]', '', 'p', 'm', '2026-11-22 14:00:00')""",
    """INSERT INTO reviews (key, comment_key, decision_key, verdict, reviewer, reason, reviewed_at) VALUES
    (1, 1, 1, 'reject', 'Shilan', '', '2026-11-22 12:00:00')""",
)


def test_the_migrations_make_the_tables_of_the_schema(database_url: str) -> None:
    upgrade(database_url)
    engine = connect(database_url)
    with transaction(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_revision_that_opening_asks_for_is_the_last(tmp_path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", "moderation.store:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_upgrading_again_changes_nothing_and_says_nothing(
    database_url: str, capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    upgrade(database_url)
    upgrade(database_url)
    Store.open(database_url).close()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("revision", "sentence"),
    [
        ("0000", f"revision 0000 and {HEAD} is needed: run `moderation db upgrade`"),
        ("9999", "made by a newer version"),
    ],
)
def test_other_tables_than_ours_are_refused(database_url: str, revision: str, sentence: str) -> None:
    upgrade(database_url)
    execute(database_url, f"UPDATE alembic_version SET version_num = '{revision}'")  # noqa: S608 - ours
    with pytest.raises(StoreError, match=sentence):
        Store.open(database_url)


def test_tables_of_a_newer_version_are_not_upgraded(database_url: str) -> None:
    upgrade(database_url)
    execute(database_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer version"):
        upgrade(database_url)


def test_an_empty_database_names_the_command_that_makes_the_tables(database_url: str) -> None:
    with pytest.raises(StoreError, match="run `moderation db upgrade`"):
        Store.open(database_url)


def test_processes_that_upgrade_at_once_all_succeed(database_url: str) -> None:
    program = "import sys; from moderation.store import Filter, Reader, Store, upgrade; upgrade(sys.argv[1]); Store.open(sys.argv[1])"
    running = [subprocess.Popen([sys.executable, "-c", program, database_url]) for _ in range(4)]
    assert [process.wait() for process in running] == [0] * 4


def test_an_upgrade_waits_for_who_is_writing_to_a_file_that_is_not_ours_yet(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    writer = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    writer.execute("CREATE TABLE theirs (x)")
    writer.execute("BEGIN IMMEDIATE")
    ends = threading.Timer(0.3, writer.execute, ["COMMIT"])
    ends.start()
    upgrade(f"sqlite:///{path}")
    ends.join()
    writer.close()
    Store.open(f"sqlite:///{path}").close()


@pytest.mark.parametrize("table", ["decisions", "reviews", "acts", "trail"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET {} = 'other'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_what_was_decided(
    database_url: str, table: str, statement: str
) -> None:
    upgrade(database_url)
    execute(
        database_url,
        *_ARCHIVE,
        "INSERT INTO acts (key, comment_key, deed, person, words, acted_at) "
        "VALUES (1, 1, 'note', 'Shilan', '', '2026-11-22 12:00:00')",
        "INSERT INTO trail (chain, sequence, what, row_key, content, hash) VALUES (1, 1, 'act', 1, 'a', 'b')",
    )
    column = {"decisions": "verdict", "reviews": "verdict", "acts": "person", "trail": "what"}[table]
    engine = connect(database_url)
    with transaction(engine) as connection:
        before = connection.execute(METADATA.tables[table].select()).all()
    with pytest.raises(StoreError) as refused:
        execute(database_url, statement.format(table, column))
    assert f"{table} is append-only" in str(refused.value.__cause__)
    with transaction(engine) as connection:
        assert connection.execute(METADATA.tables[table].select()).all() == before
    engine.dispose()


def test_postgresql_refuses_to_empty_the_tables(postgres_url: str) -> None:
    upgrade(postgres_url)
    with pytest.raises(StoreError):
        execute(postgres_url, "TRUNCATE reviews")
    with pytest.raises(StoreError):
        execute(postgres_url, "TRUNCATE decisions CASCADE")
    with pytest.raises(StoreError):
        execute(postgres_url, "TRUNCATE trail")


def test_a_database_that_does_not_keep_utf_8_is_refused(postgres_url: str) -> None:
    engine = connect(postgres_url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS latin"))
        connection.execute(text("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0"))
    engine.dispose()
    url = connect(postgres_url).url.set(database="latin").render_as_string(hide_password=False)
    upgrade(url)
    with pytest.raises(StoreError, match="LATIN1"):
        Store.open(url)


def upgrade_to(url: str, revision: str) -> None:
    """Make the tables of an earlier revision."""
    engine = connect(url)
    with transaction(engine, write=True) as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", "moderation.store:migrations")
        run(config, revision)
    engine.dispose()


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_an_archive_of_an_earlier_revision_is_kept_and_gets_what_came_later(
    database_url: str, revision: str
) -> None:
    upgrade_to(database_url, revision)
    execute(database_url, *_ARCHIVE)
    upgrade(database_url)
    execute(database_url, "INSERT INTO bands (site, band, comment_key) VALUES ('rudaw', -1, 1)")
    store = Store.open(database_url)
    reader = Reader(reviewer="Azad", holder="", now=datetime.now(UTC))
    waiting = store.listed(Filter(), reader)
    assert [(entry.id, entry.concern) for entry in waiting.entries] == [("3", "threat"), ("2", "abuse")]
    assert [entry.id for entry in store.listed(Filter(rejected=True), reader).entries] == ["1"]
    store.close()
