"""Every statement that runs while students are served finds its rows by an index, on both databases.

No list is kept of them: they are recorded while turns are taken, letters leave, reminders fall due, a nudge is sent,
a request is handed over and a seat is taken. The few that read a whole table are named below, each with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from msgspec.structs import replace

from bot.clock import milliseconds
from bot.errors import TryLater, Unreachable
from bot.store import seats, sql
from bot.store.database import Session as Statements
from bot.store.database import reading
from flows.center import Session
from flows.heard import Picked
from tests.shell.students import NUDGE, Crowd, School, relaxed, school
from tests.shell.world import staffed

HOURS = Session("office_hours", ("wed",), "14:00", "16:00", seats=1, place="Room 12", host="Jordan Lee")
CENTER = replace(relaxed(staffed("C0STAFF"), first=10**6, held_back=10), sessions=(HOURS,))
TALK = ("hi", "nurse", "a normal day", "yes", "Dana Lee, a nurse at Frederick Health, dana@example.org", "skip",
        "use these", "done", "next tuesday at 3pm on zoom", "yes", "talk to a person",
        "I need help with my email", "send", "status")  # fmt: skip
# Tables that grow with students. The others have a row for each nudge, sending, slot, alum or day.
BIG = {"conversations", "letters", "heard", "moves", "nudged", "reminders", "handoffs", "seats", "posts", "audit",
       "failures", "deletions"}  # fmt: skip
# What may read a whole table or index, by how it begins (spaces made one), and why.
WHOLE = {
    "SELECT id, person, kind, card, student, status, taken_by, taken_name, created_at FROM handoffs O": "it ends",
    "SELECT substr(step": "the desk's numbers: every student once, by an index that holds all that is counted",
    "SELECT person, staff FROM conversations WHERE staff <> ''": "a partial index of staff alone",
    "SELECT person, private FROM conversations WHERE substr(": "ends at the first one found: any address will do",
    "SELECT private FROM conversations WHERE substr(person": "once for a nudge to a channel",
    "DELETE FROM letters WHERE status IN ('sent', 'dead') AND kind": "hourly: retention",
    "DELETE FROM letters WHERE status IN ('sent', 'dead') AND done_at": "hourly: retention",
    "DELETE FROM failures WHERE at": "hourly: retention",
    "DELETE FROM handoffs WHERE COALESCE": "hourly: retention",
    "DELETE FROM posts WHERE letter NOT IN": "hourly: retention",
    "SELECT person FROM conversations WHERE heard_at": "hourly: retention",
    "SELECT r.reason, COUNT(*) FROM (SELECT CASE WHEN x.reason": "a nudge's preview counts everybody, once when asked",
    "DELETE FROM heard WHERE substr(": "once when somebody has everything deleted",
}
# What may read all letters of a status in SQLite. A turn, and the look for the next letter behind one, must not.
BY_STATUS = {
    "UPDATE letters SET status = 'sending', fence = fence + 1": "a round asks every open letter whether it is due",
    "SELECT id, fence FROM letters": "those being sent: as many as the pace lets out at once",
    "SELECT 1 FROM letters WHERE destination = :destination AND status = 'waiting' AND body": "once a request",
    "UPDATE letters SET status = 'dead', reason = :reason": "once when somebody cannot be reached any more",
    "DELETE FROM letters WHERE kind = 'nudge'": "once when a nudge is taken back",
    "SELECT substr(person, 1, instr(person, '/') - 1), kind": "the operator's numbers",
}


@dataclass
class Recorder:
    """The statements of a session, each once, with the values it was run with."""

    seen: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def note(self, statement: str, values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None) -> None:
        if isinstance(values, Sequence) and not values:
            return  # nothing is run for no rows
        one = values if isinstance(values, Mapping) else (values[0] if values else {})
        self.seen.setdefault(" ".join(statement.split()), one)


@contextmanager
def recording(patch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    """Every statement any session runs meanwhile."""
    recorder = Recorder()
    for name in ("run", "run_many", "rows"):
        real = getattr(Statements, name)

        def noting(session: Statements, statement: str, values: Any = None, _real: Any = real) -> Any:
            recorder.note(statement, values)
            return _real(session, statement, values)

        patch.setattr(Statements, name, noting)
    yield recorder
    patch.undo()


async def test_every_statement_of_a_served_day_uses_an_index(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with school(database_url, 40, center=CENTER, platform=Crowd("slack", busy_every=10)) as there:
        there.shell._courier._pace.limits = {}  # how fast letters leave changes no statement
        with recording(monkeypatch) as recorder:
            await a_day(there)
        engine = there.shell._store.engine
        with engine.connect() as connection, reading(connection) as session:
            scans = {each: found for each, values in recorder.seen.items() if (found := scanned(session, each, values))}
    unexpected = {each: found for each, found in scans.items() if not each.startswith((*WHOLE, *BY_STATUS))}
    assert not any("destination = :destination AND l.status" in each for each in scans)  # a claim of one destination
    assert not unexpected, "\n".join(f"{tables} {each}" for each, tables in unexpected.items())
    assert len(recorder.seen) > 60


async def a_day(there: School) -> None:
    """What students and staff do, and what the coach does by itself."""
    for who in ("maya", "sam"):
        await there.say(*TALK, who=who)
    (request, *_) = there.shell._store.handoffs()
    for text in ("hi", "desk", "requests", "seats", f"reply {request.id} Come by.", "nudge: Come by, {first_name}!",
                 "schedule it", "nudges"):  # fmt: skip
        await there.staff(text)
    (slot, *_) = await there.ask(lambda session: seats.coming(session, milliseconds(there.clock.now())))
    for who in ("maya", "sam"):
        await there.hear(Picked("seats", f"ask:wait_seat {slot.id}"), who)
        await there.say("my seats", who=who)
    await there.nudge(NUDGE)
    there.platform.plan = [Unreachable("gone"), TryLater("busy", 5)]
    await there.pass_time(9 * 24 * 60, 24 * 60)
    await there.say("release my seat", "stop messages", "what do you know about me", who="sam")
    await there.ask(partial(sql.everything, person="slack/mount/maya"))  # as for the download
    await there.say("delete everything", "delete")
    await there.shell.refresh()
    await there.shell._expire()
    await there.shell.standings()
    await there.report()


def scanned(session: Statements, statement: str, values: Mapping[str, Any]) -> list[str]:
    """The big tables of which this statement would read everything, or every letter of a status."""
    if not re.match(r"(SELECT|WITH|INSERT|UPDATE|DELETE)", statement) or "pg_advisory" in statement:
        return []
    if session.postgres:
        session.run("SET LOCAL enable_seqscan = off")
        plan = [row[0] for row in session.rows(f"EXPLAIN {statement}", values)]
        found = [match[1] for line in plan if (match := re.search(r"Seq Scan on (\w+)", line))]
    else:
        names = dict(re.findall(r"(?:FROM|JOIN|UPDATE|INTO) (\w+) (?:AS )?(\w+)", statement))
        aliases = {alias: table for table, alias in names.items()}
        plan = [row[3] for row in session.rows(f"EXPLAIN QUERY PLAN {statement}", values)]
        reads = (re.match(r"(?:SCAN|SEARCH(?= \w+ USING INDEX ix_letters_status)) (\w+)(.*)", line) for line in plan)
        found = [f"{aliases.get(match[1], match[1])}{match[2]}" for match in reads if match]
    return [each for each in found if each.split()[0] in BIG]
