"""What the database holds at the end of a run, in the terms of the invariants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from bot.store.database import connect
from bot.writing import REPLIES
from flows.replies import Home, Mark, Once, Revise
from tests.faults.invariants import Letter
from tests.faults.students import first_line
from tests.flows.world import words

REMINDED = "reminder:"


@dataclass(frozen=True, slots=True)
class Stored:
    """The rows the invariants look at."""

    heard: Sequence[str]
    revisions: Mapping[str, int]
    letters: Sequence[Letter]
    failures: Sequence[str]
    sendings: Mapping[str, str]  # how far each nudge's is

    @property
    def open(self) -> dict[str, Letter]:
        """The letters that are still on their way."""
        return {each.id: each for each in self.letters if each.status in ("waiting", "sending")}

    @property
    def unread(self) -> dict[str, Letter]:
        """Those of them that somebody waits for: a look for copies is none."""
        return {id_: each for id_, each in self.open.items() if each.kind != "check"}

    def reminders(self) -> dict[str, str]:
        """The events the coach caused itself, and whose they are."""
        found = {}
        for event in self.heard:
            own = event.split("/", 2)[2]
            if own.startswith(REMINDED):
                found[event] = own.removeprefix(REMINDED).split(":", 1)[0]
        return found


def open_letters(url: str, *, but_checks: bool) -> dict[str, str]:
    """The letters that are still on their way, and how each stands; a look for copies is one nobody waits for.

    Asked again and again, while everything runs: it takes no time. Raises what the driver does.
    """
    with _connected(url) as connection:
        rows = connection.execute(text("SELECT id, kind, status FROM letters WHERE done_at IS NULL")).all()
        return {row.id: row.status for row in rows if row.kind != "check" or not but_checks}


def stored(url: str) -> Stored:
    """Everything as it is now. Raises what the driver does when the database is away."""
    with _connected(url) as connection:

        def rows(statement: str) -> Sequence[Any]:
            return connection.execute(text(statement)).all()

        return Stored(
            [row.event for row in rows("SELECT event FROM heard")],
            {row.person: row.revision for row in rows("SELECT person, revision FROM conversations")},
            [_letter(row) for row in rows("SELECT * FROM letters ORDER BY seq")],
            [row.trace for row in rows("SELECT trace FROM failures")],
            {row.nudge: row.phase for row in rows("SELECT nudge, phase FROM runs")},
        )


_NOTE = """INSERT INTO written (id, person, destination, kind, status, body, uncertain, reason)
           VALUES (NEW.id, NEW.person, NEW.destination, NEW.kind, NEW.status, NEW.body, NEW.uncertain, NEW.reason)"""
_TABLE = """CREATE TABLE written (number {number}, id TEXT, person TEXT, destination TEXT, kind TEXT, status TEXT,
                                  body TEXT, uncertain BOOLEAN, reason TEXT)"""
_SQLITE = (
    _TABLE.format(number="INTEGER PRIMARY KEY AUTOINCREMENT"),
    f"CREATE TRIGGER note_written AFTER INSERT ON letters BEGIN {_NOTE}; END",
)
_POSTGRES = (
    _TABLE.format(number="BIGSERIAL PRIMARY KEY"),
    f"CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {_NOTE}; RETURN NEW; END $$",
    "CREATE TRIGGER note_written AFTER INSERT ON letters FOR EACH ROW EXECUTE FUNCTION note_written()",
)


def note_written(url: str) -> None:
    """From now on the database keeps every letter as it is written, whatever is deleted afterwards."""
    with _connected(url) as connection:
        for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRES:
            connection.execute(text(statement))
        connection.commit()


def written(url: str) -> list[Letter]:
    """Every letter ever written, numbered in that order: SQLite gives the number of a deleted one to the next."""
    with _connected(url) as connection:
        rows = connection.execute(text("SELECT number AS seq, written.* FROM written ORDER BY number")).all()
        return [_letter(row) for row in rows]


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    """A connection of an engine of its own, for one look."""
    engine = connect(url)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _letter(row: Any) -> Letter:
    reply = REPLIES.decode(row.body)
    silent = isinstance(reply, Home | Mark | Once | Revise)
    said = "" if row.kind in ("nudge", "check") else first_line(words(reply))
    return Letter(
        row.id, row.seq, row.person, row.destination, row.kind, row.status, said,
        bool(row.uncertain), row.reason, silent,
    )  # fmt: skip
