"""From a URL to an engine, from an engine to a transaction, and from a driver's errors to ours.

The two databases differ in what this module sets, and nowhere above it but in the migrations.

SQLite runs in WAL mode, where readers and the one writer do not stop each other, with `synchronous=FULL`: a commit
returns when the log is on the disk, so an acknowledged comment outlives the process (NORMAL would do for that) and the
power supply too. A write transaction starts with BEGIN IMMEDIATE, for one that read first and then wanted to write
would be refused at once, busy timeout or not.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from moderation.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine, ExceptionContext, Table
    from sqlalchemy.dialects import postgresql, sqlite

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "sqlite+pysqlite": "sqlite+pysqlite",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}

_POOL = {"pool_size": 5, "max_overflow": 10, "pool_timeout": 10}
"""Connections kept, connections more at a rush, and seconds to wait for one; a URL's query may set each."""

_WAIT = {"sqlite": ("timeout", 10), "postgresql": ("connect_timeout", 5)}
"""Seconds to wait for SQLite's one writer, and for PostgreSQL to answer a call; a URL's query may set each."""


def connect(url: str) -> Engine:
    """Make the engine for a database URL; connections open when they are wanted.

    Args:
        url: ``sqlite:///file`` or ``postgresql://user:password@host/database``; the query may set `pool_size`,
            `max_overflow`, `pool_timeout` (s) and what the driver knows, such as SQLite's `timeout` (s).

    Raises:
        StoreError: For a URL that names no such database, or PostgreSQL's driver missing.
    """
    address = _address(url)
    pool = {name: _number(name, address.query.get(name, default)) for name, default in _POOL.items()}
    address = address.difference_update_query(list(_POOL))
    try:
        engine = create_engine(
            address,
            hide_parameters=True,
            connect_args=_connect_args(address),
            # A server that was restarted costs one question, not one failed request.
            pool_pre_ping=address.get_backend_name() == "postgresql",
            **pool,
        )
    except ModuleNotFoundError as error:
        raise StoreError(
            "PostgreSQL needs its driver: install it with `pip install 'moderation[postgres]'`"
        ) from error
    event.listen(engine, "handle_error", _keep_first_line)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _address(url: str) -> URL:
    try:
        address = make_url(url)
        address = address.set(drivername=_DRIVERS[address.drivername])
    except (ArgumentError, KeyError, ValueError) as error:
        raise StoreError(
            "the database URL is not understood: expected sqlite:///FILE or "
            "postgresql://USER:PASSWORD@HOST/DATABASE"
        ) from error
    if address.get_backend_name() == "sqlite" and address.database in {None, "", ":memory:"}:
        raise StoreError("the database URL names no file: expected sqlite:///FILE")
    return address


def _number(name: str, value: object) -> int:
    try:
        number = int(str(value))
    except ValueError:
        number = -1
    if number < 0:
        raise StoreError(f"{name} in the database URL: expected a whole number, 0 or more")
    return number


def _connect_args(address: URL) -> dict[str, Any]:
    name, seconds = _WAIT[address.get_backend_name()]
    arguments: dict[str, Any] = {} if name in address.query else {name: seconds}
    if address.get_backend_name() == "postgresql":
        arguments["client_encoding"] = "utf8"
    return arguments


def _set_up_sqlite(connection: Any, _: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    # Left to itself the driver begins with the first write, so that what was read before is not of one moment.
    if connection.get_execution_options().get("write", False):
        _begin_writing(connection)
    else:
        connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    # SQLite waits for the one writer in steps that grow to a tenth of a second. Asking again every millisecond, for as
    # long as the timeout says, lets a short write take its turn when the one before it ends.
    patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    try:
        for _ in range(patience):
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            except OperationalError as error:
                if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
                    raise
            else:
                return
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")


def insert_into(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Begin an INSERT that may say what becomes of a row that is there already; each database has its own word for it.

    Args:
        table: Where the row goes.
        dialect: The name of the database's dialect, `sqlite` or `postgresql`; the other one is not imported.
    """
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_postgresql  # noqa: PLC0415 - as said

        return insert_postgresql(table)
    from sqlalchemy.dialects.sqlite import insert as insert_sqlite  # noqa: PLC0415 - as said

    return insert_sqlite(table)


@contextmanager
def transaction(engine: Engine, *, write: bool = False, snapshot: bool = False) -> Iterator[Connection]:
    """Run the body in one transaction, committed at its end or rolled back.

    Args:
        engine: The database.
        write: Whether it writes.
        snapshot: Whether everything it reads is to be of one moment, which on SQLite it always is.

    Raises:
        StoreError: When the database fails in any way; the driver's error is its cause.
    """
    options: dict[str, Any] = {"write": write}
    if snapshot and engine.dialect.name == "postgresql":
        options["isolation_level"] = "REPEATABLE READ"
    with _translated(), engine.execution_options(**options).begin() as connection:
        yield connection


@contextmanager
def _translated() -> Iterator[None]:
    """Turn the driver's errors into ours, without a value that was on its way to the database.

    Raises:
        StoreError: In place of what the driver raised.
    """
    try:
        yield
    except PoolTimeoutError as error:
        raise StoreError("every connection to the database is in use: raise pool_size in its URL") from error
    except DBAPIError as error:
        raise StoreError(f"the database failed: {_summary(error)}") from error


def _keep_first_line(context: ExceptionContext) -> None:
    # PostgreSQL's further lines quote the row that failed, and whoever logs a traceback would log them.
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args:
            error.args = (str(error.args[0]).partition("\n")[0], *error.args[1:])


def _summary(error: DBAPIError) -> str:
    # What a driver says of a connection, a file or a lock quotes nobody; what it says of the data might.
    name = type(error.orig).__name__
    return f"{name}: {error.orig}" if isinstance(error, OperationalError) else name
