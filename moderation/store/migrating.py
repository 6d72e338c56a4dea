"""Bring a database's tables up to date, and tell when they are not."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, func, inspect, select, text

from moderation.errors import StoreError
from moderation.store.engine import connect, transaction

if TYPE_CHECKING:
    from sqlalchemy import Connection

HEAD = "0006"
"""The latest revision. Alembic knows it too, but takes a quarter of a second to import: opening does without."""

_PAUSE = 0.01
"""Seconds after which a file that another has locked is asked again."""

_UPGRADING = int.from_bytes(b"moderate")
"""PostgreSQL's advisory lock for one upgrade at a time."""


def upgrade(url: str) -> None:
    """Make the tables, or bring them up to date; does nothing where they are, and waits where another is at it.

    Args:
        url: The database, as in `moderation.store.engine.connect`.

    Raises:
        StoreError: When the database cannot be reached, or a newer version of this program made its tables.
    """
    engine = connect(url)
    try:
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _write_ahead)
        with transaction(engine, write=True) as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_UPGRADING)))
            found = _revision(connection)
            _refuse_newer(found)
            if found != HEAD:
                _run_revisions(connection)
    finally:
        engine.dispose()


def require_current(connection: Connection) -> None:
    """Check that the database is one to work on.

    Raises:
        StoreError: When its tables are missing, too old or too new, or it does not keep UTF-8.
    """
    found = _revision(connection)
    _refuse_newer(found)
    if found is None:
        raise StoreError("the database has no tables yet: run `moderation db upgrade`")
    if found != HEAD:
        raise StoreError(
            f"the tables are those of revision {found} and {HEAD} is needed: run `moderation db upgrade`"
        )
    if connection.dialect.name == "postgresql":
        encoding = connection.scalar(text("SHOW server_encoding"))
        if encoding != "UTF8":
            raise StoreError(f"the database keeps its text as {encoding}: make it again with ENCODING 'UTF8'")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _refuse_newer(found: str | None) -> None:
    # Revisions are numbers of four digits, so text compares as they do.
    if found is not None and found > HEAD:
        raise StoreError(f"the tables are those of revision {found}, made by a newer version than this one")


def _write_ahead(connection: Any, _: object) -> None:
    # The mode stays with the file, and cannot be set within a transaction. Where another is setting it, SQLite says so at
    # once, whatever the timeout.
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    end = time.monotonic() + patience / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _run_revisions(connection: Connection) -> None:
    from alembic.command import upgrade as run  # noqa: PLC0415 - slow to import, and wanted here alone
    from alembic.config import Config  # noqa: PLC0415 - slow to import, and wanted here alone

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "moderation.store:migrations")
    run(config, "head")
