"""Many students at once, and a platform that takes everything: what the benchmarks of size stand on."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from aiohttp import web
from msgspec.structs import replace

from bot import logs
from bot.ports import Delivery, Receipt
from bot.shell import Shell
from bot.store import migrate, open_store
from bot.store.database import connect, transaction
from flows.heard import Event, Person, Place, Profile, Said
from tests import postgres
from tests.shell.world import CENTER, NOON

LARGE = "--large" in sys.argv  # the sizes that take an hour
# Nobody is held back, and all are written to in one wave: what is measured is sending, not waiting.
ALL_AT_ONCE = replace(CENTER, nudges=replace(CENTER.nudges, first=10**9, held_back=0))
DATABASES = ("SQLite", "PostgreSQL")


class Running:
    """A clock that begins at a Tuesday's noon and goes on from there: a time at which nudges may leave."""

    def __init__(self) -> None:
        self._began = monotonic()

    def now(self) -> datetime:
        """The moment, in UTC."""
        return NOON + timedelta(seconds=monotonic() - self._began)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


@dataclass
class Nowhere:
    """An adapter that takes every letter at once and counts the nudges; its platform has no limits of its own."""

    name: str = "fake"
    remembers: bool = True
    nudges: int = 0
    letters: int = 0

    def routes(self) -> Sequence[web.RouteDef]:
        """None."""
        return ()

    async def start(self) -> None:
        """Nothing to begin."""

    def ready(self) -> bool:
        """Always."""
        return True

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:
        """Any."""
        del private
        return {"channel": name}

    async def deliver(self, delivery: Delivery) -> Receipt:
        """It has arrived."""
        self.letters += 1
        self.nudges += delivery.person.id.startswith("u0")
        return {"id": delivery.letter}

    async def close(self) -> None:
        """Nothing to end."""

    async def shut(self) -> None:
        """Nothing to shut."""


def said(text: str, who: str, number: int, now: datetime) -> Event:
    """A student says something."""
    place = Place("direct", {"to": who}, {"to": who})
    profile = Profile("Maya", "America/New_York", "en")
    return Event(f"{who}-{number}", now, Person("fake", "mount", who), place, Said(text), profile)


@contextmanager
def database(kind: str) -> Iterator[str]:
    """The URL of a new, migrated database of that kind, durable as a real one."""
    with ExitStack() as stack:
        if kind == "SQLite":
            url = f"sqlite:///{Path(stack.enter_context(TemporaryDirectory())) / 'bench.sqlite'}"
        else:
            url = stack.enter_context(stack.enter_context(postgres.server(durable=True)).database())
        migrate(url)
        yield url


@asynccontextmanager
async def coach(url: str) -> AsyncIterator[tuple[Shell, Nowhere]]:
    """The product's shell at work, with the pace a platform without limits is given; it logs errors only."""
    logs.configure(logging.ERROR)
    shell, platform = Shell(open_store(url, create=False), ALL_AT_ONCE, Running()), Nowhere()
    shell.add(platform)
    await shell.start()
    try:
        yield shell, platform
    finally:
        await shell.close(5.0)


async def enrol(url: str, count: int) -> None:
    """So many students who have all said the same: one talks, the others are copied in the database.

    They are called ``u0…``; who talks is ``maya``.
    """
    async with coach(url) as (shell, _):
        for number, text in enumerate(("hi", "physical therapist", "is the schooling worth it")):
            await shell.take(said(text, "maya", number, NOON))
        await shell.quiet()
    engine = connect(url)
    with engine.connect() as connection, transaction(connection) as session:
        session.run(_COPIES, {"last": count - 1})
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")
    engine.dispose()


# Lots as scattered as those drawn from real names: a linear congruential generator's (Knuth).
_COPIES = """
INSERT INTO conversations (person, revision, body, name, zone, language, private, messages, quiet_until, reachable,
                           created_at, heard_at, step, moved_at, interview_at, has_contact, has_questions, field, staff,
                           lot)
WITH RECURSIVE numbers (n) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < :last)
SELECT 'fake/mount/u0' || (1000000 + n), revision, body, name, zone, language, private, messages, quiet_until,
       reachable, created_at, heard_at, step, moved_at, interview_at, has_contact, has_questions, field, staff,
       (n * 1103515245 + 12345) - ((n * 1103515245 + 12345) / 2147483648) * 2147483648
FROM conversations, numbers WHERE person = 'fake/mount/maya'
"""
