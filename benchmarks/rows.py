"""The row work of turns without their thinking: on the bare driver in batches, and by pgbench one turn at a time."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import psycopg
from sqlalchemy import make_url

import flows
from benchmarks.talk import TURNS, Speed, event, rounds, scene
from bot.store import sql
from bot.store.database import Row, Session, connect
from bot.writing import Addressee, Writing
from tests import postgres

_NAMED = re.compile(r"(?<!:):([a-z_]+)")
_LATENCY = re.compile(r"latency average = ([\d.]+) ms")


async def bare(url: str, waiting: int) -> Speed:
    """The reads and writes of the same turns on one driver connection, in batches of all that wait."""
    engine = connect(url)
    dialect = engine.dialect.name
    connection: Any
    if dialect == "sqlite":
        connection = sqlite3.connect(str(make_url(url).database), isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
    else:
        connection = psycopg.connect(url.replace("+psycopg", ""))
    work = [batch for first in range(rounds(waiting)) for batch in batches(first * waiting, waiting)]
    cursor = connection.cursor()
    session = Session(cursor, dialect)
    started = time.perf_counter()
    for batch in work:
        if dialect == "sqlite":
            cursor.execute("BEGIN IMMEDIATE")
        _turns(session, batch)
        connection.commit()
    seconds = time.perf_counter() - started
    connection.close()
    engine.dispose()
    return Speed(len(work) * waiting / seconds, seconds * 1000 / len(work))


async def pgbench(url: str, turns: int = 20) -> Speed | None:
    """The same statements, a turn and a commit at a time, by PostgreSQL's own client in C; None where there is none."""
    program = postgres.find_programs() / "pgbench"
    if not program.exists():
        return None
    script = "\n".join(f"BEGIN;\n{each}COMMIT;" for each in _scripted(url, turns))
    known = make_url(url)
    with tempfile.NamedTemporaryFile("w", suffix=".sql", encoding="utf-8") as file:
        file.write(script)
        file.flush()
        command = [
            str(program), "-n", "-c", "1", "-t", "1", "-f", file.name, "-h", str(known.host), "-p", str(known.port),
            "-U", str(known.username), str(known.database),
        ]  # fmt: skip
        environment = {**os.environ, "PGPASSWORD": str(known.password)}
        done = await asyncio.to_thread(
            subprocess.run, command, check=True, capture_output=True, text=True, env=environment
        )
    found = _LATENCY.search(done.stdout)
    if found is None:
        raise RuntimeError(f"pgbench gave no time: {done.stdout}")
    each = float(found[1]) / (turns * TURNS)
    return Speed(1000 / each, each)


def batches(first: int, waiting: int) -> Iterator[Writing]:
    """What each round of turns writes, thought out beforehand."""
    known = {who: flows.begin() for who in range(first, first + waiting)}
    for number in range(TURNS):
        batch = Writing(0)
        for who, conversation in known.items():
            one = event(who, number)
            turn = flows.advance(conversation, one, scene(one))
            known[who] = turn.conversation
            to = Addressee(one, one.place.private, turn.conversation.state, "en")
            batch.heard.append({"event": f"bench/mount/{one.id}", "at": 0})
            batch.keep(to, conversation, turn, flows.keep(turn.conversation), scene(one), None, "")
            batch.rows[-1]["revision"] = number + 1
            batch.post(to, "reply", turn.replies)
        yield batch


def _turns(session: Session, batch: Writing) -> None:
    sql.already_heard(session, [row["event"] for row in batch.heard])
    sql.conversations(session, [row["person"] for row in batch.rows])
    batch.write(session)


def _scripted(url: str, talks: int) -> Iterator[str]:
    """The statements of each turn of so many talks as text, every value in its place."""
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        cursor = psycopg.ClientCursor(connection)
        for who in range(10_000, 10_000 + talks):
            for batch in batches(who, 1):
                noted = Noted(cursor)
                _turns(cast(Session, noted), batch)
                yield "".join(f"{each};\n" for each in noted.statements)


class Noted:
    """Stands where a Session stands, and notes statements instead of executing them."""

    postgres = True

    def __init__(self, cursor: psycopg.ClientCursor[Any]) -> None:
        self._cursor = cursor
        self.statements: list[str] = []

    def run(self, statement: str, values: Mapping[str, Any] | None = None) -> int:
        """One statement."""
        text = self._cursor.mogrify(_NAMED.sub(r"%(\1)s", statement), values or {})
        self.statements.append(text)
        return 1

    def run_many(self, statement: str, rows: Sequence[Mapping[str, Any]]) -> int:
        """One statement for each row."""
        return sum(self.run(statement, row) for row in rows)

    def rows(self, statement: str, values: Mapping[str, Any] | None = None) -> list[Row]:
        """A query; it finds nothing."""
        self.run(statement, values)
        return []
