"""SQLite or PostgreSQL: how each is opened, spoken to and brought up to date."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.errors import SettingsError

WAITING = 60.0  # seconds a migration may be tried again, while others use its tables
IN_USE = ("55P03", "40P01")  # PostgreSQL: a lock was not to be had in time; it would have been a deadlock
MIGRATIONS = Path(__file__).parent / "migrations"
_NAMED = re.compile(r"(?<!:):([a-z_]+)")

Row = Sequence[Any]


class Session:
    """A driver's cursor inside one transaction; statements name their values ``:like_this`` on both databases."""

    def __init__(self, cursor: Any, dialect: str) -> None:
        self._cursor = cursor
        self.postgres = dialect == "postgresql"

    def run(self, statement: str, values: Mapping[str, Any] | None = None) -> int:
        """Execute one statement; the number of rows it touched."""
        self._cursor.execute(self._text(statement), values or {})
        return int(self._cursor.rowcount)

    def run_many(self, statement: str, rows: Sequence[Mapping[str, Any]]) -> int:
        """Execute one statement for each row; the number of rows touched altogether."""
        if not rows:
            return 0
        self._cursor.executemany(self._text(statement), rows)
        return int(self._cursor.rowcount)

    def rows(self, statement: str, values: Mapping[str, Any] | None = None) -> list[Row]:
        """Execute a query and fetch everything it gives."""
        self._cursor.execute(self._text(statement), values or {})
        return list(self._cursor.fetchall())

    def among(self, column: str, name: str = "list") -> str:
        """A condition that takes a list of any length, as ``listed`` gives it, as one value: ``:list`` or another."""
        if self.postgres:
            return f"{column} = ANY(:{name})"
        return f"{column} IN (SELECT value FROM json_each(:{name}))"

    def listed(self, values: Iterable[str]) -> object:
        """A list as one value."""
        return list(values) if self.postgres else json.dumps(list(values))

    def clock(self, name: str) -> str:
        """The time in ms leases go by: PostgreSQL's own, or the value of that name, of a clock nobody sets.

        On SQLite who holds a claim and who looks whether it ran out are one process.
        """
        return "CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000 AS bigint)" if self.postgres else f":{name}"

    def _text(self, statement: str) -> str:
        return _pyformat(statement) if self.postgres else statement


@lru_cache(maxsize=256)
def _pyformat(statement: str) -> str:
    return _NAMED.sub(r"%(\1)s", statement)


def connect(url: str) -> Engine:
    """The engine for a URL. The driver's own transactions are used: the hot path talks to its cursor."""
    if url.startswith("sqlite"):
        _make_private(url)
        engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": 30, "check_same_thread": False})

        @event.listens_for(engine, "connect")
        def _prepare(connection: Any, _: object) -> None:
            connection.isolation_level = None  # BEGIN IMMEDIATE is ours: a deferred one fails when it comes to write
            for pragma in (
                "journal_mode=WAL",
                "synchronous=FULL",
                "foreign_keys=ON",
                "secure_delete=ON",
                "busy_timeout=30000",
            ):
                connection.execute(f"PRAGMA {pragma}")

        return engine
    return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=8)


def _make_private(url: str) -> None:
    """A new SQLite file is its owner's alone; its log beside it is given the same rights by SQLite."""
    file = make_url(url).database
    if file and file != ":memory:":
        with suppress(OSError):  # SQLite says it better
            Path(file).touch(mode=0o600)


@contextmanager
def transaction(connection: Connection) -> Iterator[Session]:
    """One transaction on the driver's cursor of a SQLAlchemy connection: committed, or rolled back and raised."""
    driver: Any = connection.connection.driver_connection
    dialect = connection.dialect.name
    cursor = driver.cursor()
    try:
        if dialect == "sqlite":
            cursor.execute("BEGIN IMMEDIATE")
        yield Session(cursor, dialect)
        driver.commit()
    except BaseException:
        driver.rollback()
        raise
    finally:
        cursor.close()


@contextmanager
def reading(connection: Connection) -> Iterator[Session]:
    """One transaction that only reads: on SQLite nobody who writes waits for it."""
    driver: Any = connection.connection.driver_connection
    cursor = driver.cursor()
    try:
        if connection.dialect.name == "sqlite":
            cursor.execute("BEGIN")
        yield Session(cursor, connection.dialect.name)
    finally:
        driver.rollback()
        cursor.close()


def migrate(url: str) -> None:
    """Bring a database up to date. Safe to repeat; on PostgreSQL replicas may be serving meanwhile."""
    upgrade(_config(url))


def upgrade(config: Config) -> None:
    """What ``migrate`` does, step by step; a step for which a table is not free at once is tried again.

    Raises SettingsError when it cannot be done.
    """
    until = monotonic() + WAITING
    try:
        while True:
            try:
                return command.upgrade(config, "head")
            except OperationalError as error:
                if getattr(error.orig, "sqlstate", "") not in IN_USE or monotonic() > until:
                    raise
                sleep(random.uniform(0.05, 0.3))  # noqa: S311 – jitter
    except CommandError:
        raise SettingsError("DATABASE_URL: a newer version has brought this database up to date already") from None
    except SQLAlchemyError as error:
        raise SettingsError(f"DATABASE_URL: the database cannot be brought up to date ({_first_line(error)})") from None


def require_current(engine: Engine, *, create: bool) -> None:
    """Refuse a database that is not up to date; with ``create`` an empty SQLite file is made ready instead.

    One that a newer version brought up to date will do: migrations only add, so that both can serve meanwhile.
    """
    try:
        with engine.connect() as connection:
            revision = MigrationContext.configure(connection).get_current_revision()
            empty = revision is None and not inspect(connection).get_table_names()
    except SQLAlchemyError as error:
        raise SettingsError(f"DATABASE_URL: the database cannot be reached ({_first_line(error)})") from None
    if empty and create and engine.dialect.name == "sqlite":
        migrate(engine.url.render_as_string(hide_password=False))
    elif revision in _earlier():
        raise SettingsError("The database is not up to date: run `infointerview migrate` first")


def _earlier() -> set[str | None]:
    """The revisions before ours, and none at all."""
    scripts = ScriptDirectory.from_config(_config(""))
    return {None, *(each.revision for each in scripts.walk_revisions())} - {scripts.get_current_head()}


def _config(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def _first_line(error: SQLAlchemyError) -> str:
    """The driver's own reason, without the statement SQLAlchemy adds."""
    return str(getattr(error, "orig", None) or error).strip().splitlines()[0]
