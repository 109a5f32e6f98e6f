"""Lets a reminder fall due: `serve` goes by this machine's clock, so the time it is kept with is moved instead."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

from tests.clients.processes import Program
from tests.clients.serve import database

EVE = "preparation.day_before#1"  # to confirm, on the day before the first interview


def planned(coach: Program) -> list[str]:
    """The names of the reminders that are kept, the next one first."""
    with closing(sqlite3.connect(database(coach.folder))) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM reminders ORDER BY at")]


def fall_due(coach: Program, name: str) -> None:
    """Let the time of this reminder come while the coach is away; it finds out when it is back."""
    coach.stop()
    with closing(sqlite3.connect(database(coach.folder))) as connection, connection:
        moved = connection.execute("UPDATE reminders SET at = ? WHERE name = ?", (time.time_ns() // 10**6, name))
        assert moved.rowcount == 1
    coach.start()
