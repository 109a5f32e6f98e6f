"""Time, helped along: which reminders the coach has planned, and one of them made due at once."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

from tests.clients.processes import Program
from tests.clients.serve import database


def planned(coach: Program) -> list[str]:
    """The names of the reminders that wait, the first due first."""
    with closing(sqlite3.connect(database(coach.folder))) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM reminders ORDER BY at")]


def planned_are(coach: Program, names: list[str], within: float = 5.0) -> bool:
    """Whether these, and no others, are the reminders that wait, at once or so many seconds later."""
    deadline = time.monotonic() + within
    while planned(coach) != names:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def fall_due(coach: Program, name: str) -> None:
    """Let this reminder be overdue, as if its time had come while the coach was away: a restart finds it."""
    coach.stop()
    with closing(sqlite3.connect(database(coach.folder))) as connection:
        changed = connection.execute(
            "UPDATE reminders SET at = CAST(strftime('%s', 'now') AS INTEGER) * 1000 - 1000 WHERE name = ?", (name,)
        ).rowcount
        connection.commit()
    if not changed:
        raise LookupError(f"no reminder {name}")
    coach.start()
