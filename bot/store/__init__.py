"""The store: one database, opened, and what operators ask of it. Turns and letters go by the lanes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from time import sleep

import msgspec
from filelock import FileLock, Timeout
from sqlalchemy import Engine

from bot.clock import milliseconds, moment
from bot.errors import SettingsError
from bot.store import desk, sql
from bot.store.database import connect, migrate, reading, require_current, transaction
from flows.replies import Card

SCRUBS = 40  # tries to empty SQLite's log: two seconds

__all__ = ["Failure", "Handoff", "Standing", "Store", "Stuck", "migrate", "open_store"]


@dataclass(frozen=True, slots=True)
class Stuck:
    """A letter as an operator sees it: never its words. ``platform`` and ``tenant`` say where, not who.

    ``uncertain`` says that a try may have arrived, though no answer told so.
    """

    id: str
    platform: str
    tenant: str
    kind: str
    attempts: int
    due_at: datetime
    reason: str
    uncertain: bool


@dataclass(frozen=True, slots=True)
class Handoff:
    """A request to staff, exactly as the student sent it; ``taken_by`` is the name of who picked it up."""

    id: str
    platform: str
    person: str
    kind: str
    status: str
    taken_by: str
    card: Card
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """A turn that raised: which event, and where in the code."""

    event: str
    trace: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How many letters of a kind stand in a status on a platform, and since when the oldest of them was or is due."""

    platform: str
    kind: str
    status: str
    count: int
    since: datetime


class Store:
    """A database that is up to date. Methods may be called from any thread."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._held = ExitStack()

    @property
    def shared(self) -> bool:
        """Whether other processes may be working on it too (PostgreSQL)."""
        return self.engine.dialect.name == "postgresql"

    def hold(self, platforms: Iterable[str]) -> None:
        """Work for these platforms alone where processes cannot share (a SQLite file). Raises SettingsError."""
        file = self.engine.url.database
        if self.shared or not file or file == ":memory:":
            return
        for platform in platforms:
            try:
                self._held.enter_context(FileLock(f"{file}.{platform}.lock", blocking=False, thread_local=False))
            except Timeout:
                raise SettingsError(
                    f"{file} is in use: another infointerview works for {platform} on it. "
                    "Stop that one, choose another file, or use PostgreSQL"
                ) from None

    def letters(self, status: str, most: int = 100) -> list[Stuck]:
        """Letters that are waiting, sending, sent or dead, the newest first."""
        with self.engine.connect() as connection, transaction(connection) as session:
            rows = sql.listed(session, status, most)
        return [
            Stuck(id_, person.split("/")[0], person.split("/")[1], kind, attempts, moment(due), reason, bool(doubt))
            for id_, person, kind, attempts, due, reason, doubt in rows
        ]

    def counts(self) -> dict[str, int]:
        """How many letters stand in each status."""
        with self.engine.connect() as connection, transaction(connection) as session:
            return sql.counted(session)

    def standings(self) -> list[Standing]:
        """How the letters stand that are not sent; nobody's turn waits for it."""
        with self.engine.connect() as connection, reading(connection) as session:
            return [
                Standing(platform, kind, status, count, moment(since))
                for platform, kind, status, count, since in sql.standings(session)
            ]

    def retry_dead(self, ids: tuple[str, ...] = ()) -> int:
        """Let these dead letters, or all of them but nudges, be tried again; how many they are."""
        now = milliseconds(datetime.now(UTC))
        with self.engine.connect() as connection, transaction(connection) as session:
            return sum(sql.revive(session, each, now) for each in ids or ("",))

    def dead_nudges(self, ids: tuple[str, ...] = ()) -> int:
        """How many of these letters, or of all, are dead nudges."""
        with self.engine.connect() as connection, transaction(connection) as session:
            return sum(sql.dead_nudges(session, each) for each in ids or ("",))

    def handoffs(self, most: int = 100) -> list[Handoff]:
        """What students asked staff, the newest first."""
        with self.engine.connect() as connection, transaction(connection) as session:
            found = desk.handed_over(session, most)
        return [
            Handoff(
                each.id,
                each.person.split("/")[0],
                each.person,
                each.kind,
                each.status,
                each.taken_name,
                msgspec.json.decode(each.card, type=Card),
                moment(each.created_at),
            )
            for each in found
        ]

    def failures(self, most: int = 100) -> list[Failure]:
        """Turns that raised, the newest first."""
        with self.engine.connect() as connection, transaction(connection) as session:
            return [Failure(event, trace, moment(at)) for event, _, trace, at in sql.failures(session, most)]

    def scrub(self) -> None:
        """Let nothing that was deleted linger in a SQLite file's log.

        While another does the same it is refused at once, and tried again; at last the next time does it.
        """
        if self.shared:
            return
        with self.engine.connect() as connection:
            for _ in range(SCRUBS):
                busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
                if not busy:
                    return
                sleep(0.05)

    def reachable(self) -> None:
        """Ask the database whether it is there. Raises what the driver says when it is not."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")

    def close(self) -> None:
        """Let go of the file and of every connection."""
        self._held.close()
        self.engine.dispose()


def open_store(url: str, *, create: bool) -> Store:
    """The database at a URL; with ``create`` an empty SQLite file is made ready. Raises SettingsError otherwise."""
    engine = connect(url)
    try:
        require_current(engine, create=create)
    except SettingsError:
        engine.dispose()
        raise
    return Store(engine)
