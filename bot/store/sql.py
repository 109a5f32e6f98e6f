"""The verbs of our domain in SQL: each a function on a Session, written for both databases at once."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from msgspec import Struct

from bot.clock import elapsed
from bot.store import desk, nudging
from bot.store.database import Row, Session
from bot.store.tables import metadata

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """A conversation as it is kept; ``body`` is flows' own JSON."""

    person: str
    revision: int
    body: str
    name: str
    zone: str
    language: str
    private: str
    staff: str


class Letter(Struct, frozen=True, eq=False):
    """One thing to be sent, claimed by this process under ``fence``, surely until ``held_until`` (``elapsed``, ms)."""

    id: str
    person: str
    destination: str
    kind: str
    body: str
    address: str
    state: str
    attempts: int
    uncertain: bool
    fence: int
    held_until: int
    language: str
    created_at: int

    @property
    def platform(self) -> str:
        """Where its person is."""
        return self.person.partition("/")[0]


def _served(session: Session, person: str) -> str:
    """A condition that a person (a column) is on a platform of ``:list``; the others are left to who serves them."""
    return session.among(_platform(session, person))


def _platform(session: Session, person: str) -> str:
    """The platform of a person (a column)."""
    return f"split_part({person}, '/', 1)" if session.postgres else f"substr({person}, 1, instr({person}, '/') - 1)"


# Turns


def already_heard(session: Session, events: Sequence[str]) -> set[str]:
    """Which of these events were taken before."""
    found = session.rows(
        f"SELECT event FROM heard WHERE {session.among('event')}",
        {"list": session.listed(events)},
    )
    return {row[0] for row in found}


def conversations(session: Session, people: Sequence[str]) -> dict[str, Kept]:
    """The conversations of these people, held against other replicas until the transaction ends."""
    lock = " ORDER BY person FOR UPDATE" if session.postgres else ""
    found = session.rows(
        "SELECT person, revision, body, name, zone, language, private, staff FROM conversations "
        f"WHERE {session.among('person')}{lock}",
        {"list": session.listed(people)},
    )
    return {row[0]: Kept(*row) for row in found}


def note_heard(session: Session, rows: Sequence[Values]) -> None:
    """Write down that events were taken; raises the driver's integrity error if another replica was first."""
    session.run_many("INSERT INTO heard (event, at) VALUES (:event, :at)", rows)


def keep(session: Session, rows: Sequence[Values]) -> bool:
    """Write conversations, each if it still is at the revision it was read at; False when one is not."""
    return session.run_many(_KEEP, rows) == len(rows)


_KEEP = """
INSERT INTO conversations (person, revision, body, name, zone, language, private, messages, quiet_until, reachable,
                           created_at, heard_at, step, moved_at, interview_at, has_contact, has_questions, field, staff,
                           lot)
VALUES (:person, :revision, :body, :name, :zone, :language, :private, :messages, :quiet_until, :reachable, :at, :at,
        :step, :at, :interview_at, :has_contact, :has_questions, :field, :staff, :lot)
ON CONFLICT (person) DO UPDATE SET
  revision = excluded.revision, body = excluded.body, name = excluded.name, zone = excluded.zone,
  language = excluded.language, private = excluded.private, messages = excluded.messages,
  quiet_until = excluded.quiet_until, reachable = excluded.reachable, heard_at = excluded.heard_at,
  step = excluded.step, interview_at = excluded.interview_at, has_contact = excluded.has_contact,
  has_questions = excluded.has_questions, field = excluded.field, staff = excluded.staff,
  moved_at = CASE WHEN :stepped = 1 THEN excluded.moved_at ELSE conversations.moved_at END
WHERE conversations.revision = excluded.revision - 1
"""


# Others wait behind such a one; not behind one that was put off until morning, nor behind a nudge: answers overtake.
# One never put off is due since it was written, whatever a replica with another clock holds of that.
# The status is said as the partial index says it: without that, SQLite compares every open letter with every other.
_OPEN = "status IN ('waiting', 'sending')"
_BEFORE = (
    f"e.{_OPEN} "
    "AND (e.status = 'sending' OR "
    "(e.kind <> 'nudge' AND (e.due_at <= :now OR e.due_at = e.created_at OR e.attempts > 0)))"
)
# Asked for in order, so that PostgreSQL goes by destination whatever it believes of how few letters are open.
_BLOCKED = (
    "(SELECT e.seq FROM letters e WHERE e.destination = l.destination AND e.seq < l.seq "
    f"AND {_BEFORE} ORDER BY e.destination, e.seq LIMIT 1) IS NOT NULL"
)


def busy_destinations(session: Session, destinations: Sequence[str], now: int) -> set[str]:
    """Which of these have letters on the way: what is written now must wait behind them."""
    found = session.rows(
        f"SELECT DISTINCT e.destination FROM letters e {_by_destination(session)} "
        f"WHERE {_BEFORE} AND {session.among('e.destination')}",
        {"list": session.listed(destinations), "now": now},
    )
    return {row[0] for row in found}


def _by_destination(session: Session) -> str:
    """Sends SQLite by the open letters of a destination; left to itself it reads every open letter there is."""
    return "" if session.postgres else "INDEXED BY ix_letters_open"


def write_letters(session: Session, rows: Sequence[Values]) -> None:
    """Put letters down, in their order; one with a ``lease`` (ms) is ours for so long from now."""
    passed = elapsed()
    session.run_many(_WRITE.format(passed=session.clock("passed")), [{**row, "passed": passed} for row in rows])


_WRITE = """
INSERT INTO letters (id, person, destination, kind, body, address, state, status, due_at, attempts, uncertain, fence,
                     lease_until, reason, created_at)
VALUES (:id, :person, :destination, :kind, :body, :address, :state, :status, :at, 0, :uncertain, :fence,
        {passed} + CAST(:lease AS bigint), '', :at)
"""


def remind(session: Session, rows: Sequence[Values]) -> None:
    """Put reminders down; one of the same name is moved."""
    session.run_many(
        "INSERT INTO reminders (person, name, at) VALUES (:person, :name, :at) "
        "ON CONFLICT (person, name) DO UPDATE SET at = excluded.at",
        rows,
    )


def unremind(session: Session, rows: Sequence[Values]) -> None:
    """Take reminders away; one that is not there is no matter."""
    session.run_many("DELETE FROM reminders WHERE person = :person AND name = :name", rows)


def note_failure(session: Session, values: Values) -> None:
    """Keep where a turn raised."""
    session.run(
        "INSERT INTO failures (event, person, trace, at) VALUES (:event, :person, :trace, :at) "
        "ON CONFLICT (event) DO NOTHING",
        values,
    )


# Letters

_OURS = "id = :id AND fence = :fence AND status = 'sending'"  # a claim that ran out writes nothing
_HEAD = """
  SELECT l.seq FROM letters l {by}
  WHERE l.done_at IS NULL
    AND ((l.status = 'waiting' AND l.due_at <= :now)
         OR (l.status = 'sending' AND l.lease_until <= {passed} AND NOT {mine}))
    AND {served} {only} AND NOT ({blocked})
  ORDER BY l.seq LIMIT :most {lock}
"""
_CLAIM = """
UPDATE letters SET status = 'sending', fence = fence + 1, lease_until = {passed} + :lease,
                   uncertain = (uncertain OR status = 'sending')
WHERE seq IN ({head})
RETURNING seq, id, person, destination, kind, body, address, state, attempts, uncertain, fence, created_at
"""


Which = Literal["all", "nudges", "others"]
_ONLY: Mapping[Which, str] = {"all": "", "nudges": "AND l.kind = 'nudge'", "others": "AND l.kind <> 'nudge'"}


def claim(
    session: Session,
    platforms: Iterable[str],
    now: int,
    lease: int,
    most: int,
    destination: str = "",
    which: Which = "all",
    mine: Collection[str] = (),
) -> list[Letter]:
    """Take the first due letter of each destination (or of one) for ``lease`` ms; also one whose own lease ran out.

    One whose earlier holder vanished is uncertain: it may have been sent. ``mine`` are in the caller's own hands: it
    is at work on them, however long the database takes to hear of it.
    """
    only = _ONLY[which] + (f" AND l.destination = :destination AND l.{_OPEN}" if destination else "")
    by = _by_destination(session) if destination else ""
    lock = "FOR UPDATE SKIP LOCKED" if session.postgres else ""
    passed, served, since = session.clock("passed"), _served(session, "l.person"), elapsed()
    mine_ = session.among("l.id", "mine")
    head = _HEAD.format(by=by, only=only, lock=lock, served=served, blocked=_BLOCKED, passed=passed, mine=mine_)
    statement = _CLAIM.format(head=head, passed=passed)
    values = {
        "now": now, "lease": lease, "most": most, "destination": destination, "list": session.listed(platforms),
        "passed": since, "mine": session.listed(mine),
    }  # fmt: skip
    found = session.rows(statement, values)
    languages = _languages(session, [row[2] for row in found]) if found else {}
    return [_letter(row[1:], since + lease, languages) for row in sorted(found, key=lambda row: int(row[0]))]


def _languages(session: Session, people: Sequence[str]) -> dict[str, str]:
    """Asked by itself: as part of RETURNING, SQLite reads through all conversations for each letter."""
    found = session.rows(
        f"SELECT person, language FROM conversations WHERE {session.among('person')}",
        {"list": session.listed(people)},
    )
    return {row[0]: row[1] for row in found}


def _letter(row: Row, held_until: int, languages: Mapping[str, str]) -> Letter:
    id_, person, destination, kind, body, address, state, attempts, uncertain, fence, at = row
    return Letter(
        id_, person, destination, kind, body, address, state, attempts, bool(uncertain), fence, held_until,
        languages.get(person) or "en", at,
    )  # fmt: skip


def held(session: Session, letters: Sequence[Letter]) -> set[str]:
    """Which of these claims are still ours; nobody takes them over before this transaction ends."""
    lock = "FOR UPDATE" if session.postgres else ""
    fences = {each.id: each.fence for each in letters}
    found = session.rows(
        f"SELECT id, fence FROM letters WHERE {session.among('id')} AND status = 'sending' {lock}",
        {"list": session.listed(list(fences))},
    )
    return {id_ for id_, fence in found if fences[id_] == fence}


def extend(session: Session, letter: Letter, lease: int) -> bool:
    """Hold a claim for ``lease`` ms from now; False when it is no longer ours."""
    values = {"id": letter.id, "fence": letter.fence, "lease": lease, "passed": elapsed()}
    passed = session.clock("passed")
    return session.run(f"UPDATE letters SET lease_until = {passed} + :lease WHERE {_OURS}", values) == 1


def sent(session: Session, letter: Letter, receipt: str, now: int) -> bool:
    """It arrived; False when the claim was no longer ours."""
    values = {"id": letter.id, "fence": letter.fence, "receipt": receipt, "now": now}
    return session.run(_SENT, values) == 1


def all_sent(session: Session, receipts: Mapping[Letter, str], now: int) -> set[str]:
    """They arrived, in one statement; the ids of those whose claim was still ours."""
    rows = json.dumps([[letter.id, letter.fence, receipt] for letter, receipt in receipts.items()])
    statement = _ALL_SENT_POSTGRES if session.postgres else _ALL_SENT_SQLITE
    return {row[0] for row in session.rows(statement, {"rows": rows, "now": now})}


def later(session: Session, letter: Letter, due: int, reason: str, *, tried: bool, uncertain: bool) -> bool:
    """Not now: wait until ``due``. ``tried`` keeps its destination waiting behind it; one put off holds up nobody."""
    values = {
        "id": letter.id, "fence": letter.fence, "due": due, "reason": reason,
        "tried": int(tried), "uncertain": uncertain,
    }  # fmt: skip
    return session.run(_LATER, values) == 1


def dead(session: Session, letter: Letter, reason: str, now: int, *, uncertain: bool = False) -> bool:
    """It will not be sent (again), and why; with ``uncertain`` it may have arrived all the same."""
    values = {"id": letter.id, "fence": letter.fence, "reason": reason, "now": now, "uncertain": uncertain}
    return session.run(_DEAD, values) == 1


_SENT = f"""
UPDATE letters SET status = 'sent', receipt = :receipt, done_at = :now, uncertain = (1 = 0) WHERE {_OURS}
"""
_ALL_SENT_POSTGRES = """
UPDATE letters SET status = 'sent', receipt = j.value ->> 2, done_at = :now, uncertain = FALSE
FROM jsonb_array_elements(CAST(:rows AS jsonb)) AS j (value)
WHERE id = j.value ->> 0 AND fence = CAST(j.value ->> 1 AS bigint) AND status = 'sending'
RETURNING id
"""
_ALL_SENT_SQLITE = """
UPDATE letters SET status = 'sent', receipt = json_extract(j.value, '$[2]'), done_at = :now, uncertain = (1 = 0)
FROM json_each(:rows) AS j
WHERE letters.id = json_extract(j.value, '$[0]') AND fence = json_extract(j.value, '$[1]')
  AND +status = 'sending' -- the plus sends SQLite by the id and not through everything that is being sent
RETURNING letters.id
"""
_LATER = f"""
UPDATE letters SET status = 'waiting', due_at = :due, attempts = (attempts + 1) * :tried, uncertain = :uncertain,
                   lease_until = NULL, reason = :reason
WHERE {_OURS}
"""
_DEAD = f"""
UPDATE letters SET status = 'dead', reason = :reason, done_at = :now, attempts = attempts + 1,
                   uncertain = (uncertain OR :uncertain)
WHERE {_OURS}
"""


def silence(session: Session, person: str, reason: str, now: int) -> list[str]:
    """Nothing reaches this person any more: what waits for them is dead, but for what staff are to get; its kinds."""
    found = session.rows(
        "UPDATE letters SET status = 'dead', reason = :reason, done_at = :now "
        "WHERE person = :person AND status = 'waiting' AND kind <> 'staff' RETURNING kind",
        {"person": person, "reason": reason, "now": now},
    )
    return [row[0] for row in found]


def forget_claims(session: Session, platforms: Iterable[str]) -> None:
    """At the start of the only worker of these platforms: what the last one held may have been sent, or not."""
    session.run(
        "UPDATE letters SET status = 'waiting', fence = fence + 1, attempts = attempts + 1, uncertain = (1 = 1) "
        f"WHERE status = 'sending' AND {_served(session, 'person')}",
        {"list": session.listed(platforms)},
    )


def release(session: Session, letters: Sequence[Letter]) -> None:
    """Give back claims whose letters were not tried."""
    session.run_many(
        f"UPDATE letters SET status = 'waiting', lease_until = NULL WHERE {_OURS}",
        [{"id": each.id, "fence": each.fence} for each in letters],
    )


def withdraw(session: Session, letter: Letter) -> None:
    """It is not to be sent after all, and nothing went wrong: it is as if it had not been written."""
    session.run(f"DELETE FROM letters WHERE {_OURS}", {"id": letter.id, "fence": letter.fence})


def next_due(
    session: Session, platforms: Iterable[str], now: int, which: Which = "all", mine: Collection[str] = ()
) -> int | None:
    """When the next letter or lease wants attention, in ms as ``now`` is; None when nothing is on the way.

    Letters behind one that waits do not count, for they can leave once it has; nor do those of ``mine``.
    """
    passed = session.clock("passed")
    (row,) = session.rows(
        f"SELECT MIN(CASE WHEN l.status = 'sending' THEN l.lease_until - {passed} + :now ELSE l.due_at END) "
        "FROM letters l "
        f"WHERE l.done_at IS NULL AND {_served(session, 'l.person')} {_ONLY[which]} "
        f"AND NOT (l.status = 'sending' AND {session.among('l.id', 'mine')}) AND NOT ({_BLOCKED})",
        {"list": session.listed(platforms), "now": now, "passed": elapsed(), "mine": session.listed(mine)},
    )
    return None if row[0] is None else int(row[0])


def letter(session: Session, id_: str) -> tuple[str, str, str | None, str, int] | None:
    """A letter's person, body, receipt, kind and creation time by its id; None for one that is not there."""
    found = session.rows("SELECT person, body, receipt, kind, created_at FROM letters WHERE id = :id", {"id": id_})
    if not found:
        return None
    person, body, receipt, kind, created_at = found[0]
    return person, body, receipt, kind, created_at


def wishes(session: Session, person: str) -> tuple[str, int | None, bool, str] | None:
    """What forbids or delays a message to somebody: on or off, quiet until (ms), reachable, zone."""
    found = session.rows(
        "SELECT messages, quiet_until, reachable, zone FROM conversations WHERE person = :person", {"person": person}
    )
    return (found[0][0], found[0][1], bool(found[0][2]), found[0][3]) if found else None


# Reminders


def due_reminders(session: Session, platforms: Iterable[str], now: int, most: int) -> list[tuple[str, str, int, str]]:
    """Person, name, time and private address of reminders whose time has come, the oldest first."""
    found = session.rows(
        "SELECT r.person, r.name, r.at, COALESCE(c.private, '{}') FROM reminders r "
        "LEFT JOIN conversations c ON c.person = r.person "
        f"WHERE r.at <= :now AND {_served(session, 'r.person')} ORDER BY r.at LIMIT :most",
        {"now": now, "most": most, "list": session.listed(platforms)},
    )
    return [(row[0], row[1], int(row[2]), row[3]) for row in found]


def next_reminder(session: Session, platforms: Iterable[str]) -> int | None:
    """When the next reminder is due, in ms."""
    (row,) = session.rows(
        f"SELECT MIN(at) FROM reminders WHERE {_served(session, 'person')}", {"list": session.listed(platforms)}
    )
    return None if row[0] is None else int(row[0])


# What belongs to one person

_OWNED = {
    table.name: tuple(column.name for column in table.columns)
    for table in metadata.sorted_tables
    if "person" in table.columns
}
_STAFFS = {"handoffs", "audit", "offers"}  # staff's own records: they stay with them


def everything(session: Session, person: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of a person, by table, as column and value: whatever table there is, it is asked.

    Beside the tables stands what they added to their requests, which is in letters to staff.
    """
    owned = {
        table: [
            dict(zip(columns, row, strict=True))
            for row in session.rows(
                f"SELECT {', '.join(columns)} FROM {table} WHERE person = :person", {"person": person}
            )
        ]
        for table, columns in _OWNED.items()
    }
    return {**owned, "added": desk.added(session, person)}


def forget(session: Session, person: str, receipt: str, asked: str, now: int) -> None:
    """Delete all rows of a person; what remains says when, and not who.

    ``asked`` is the letter the wish was given on: it stays for the moment it takes to strike its buttons out, as
    the farewell does.
    """
    nudging.forget(session, person, receipt)
    for table in ("audit", "offers"):
        statement = f"UPDATE {table} SET person = :receipt WHERE person = :person"
        session.run(statement, {"person": person, "receipt": receipt})
    for table in _OWNED.keys() - _STAFFS:
        but = " AND id <> :asked" if table == "letters" else ""
        session.run(f"DELETE FROM {table} WHERE person = :person{but}", {"person": person, "asked": asked})
    session.run("UPDATE letters SET kind = 'farewell' WHERE id = :asked", {"asked": asked})
    reminded = person.split("/", 2)
    prefix = f"{reminded[0]}/{reminded[1]}/reminder:{person}:"
    session.run(
        "DELETE FROM heard WHERE substr(event, 1, :length) = :prefix", {"prefix": prefix, "length": len(prefix)}
    )
    session.run(
        "INSERT INTO deletions (receipt, at) VALUES (:receipt, :now) ON CONFLICT DO NOTHING",
        {"receipt": receipt, "now": now},
    )


# What operators ask


def listed(session: Session, status: str, most: int) -> list[tuple[Any, ...]]:
    """Letters in a status, the newest first: id, person, kind, attempts, due (ms), reason, whether it may be there."""
    found = session.rows(
        "SELECT id, person, kind, attempts, due_at, reason, uncertain FROM letters WHERE status = :status "
        "ORDER BY seq DESC LIMIT :most",
        {"status": status, "most": most},
    )
    return [tuple(row) for row in found]


def counted(session: Session) -> dict[str, int]:
    """How many letters stand in each status."""
    return {row[0]: int(row[1]) for row in session.rows("SELECT status, COUNT(*) FROM letters GROUP BY status")}


def standings(session: Session) -> list[tuple[str, str, str, int, int]]:
    """How the letters that are not sent stand: platform, kind, status, how many, since when the oldest is due (ms).

    One that was tried is due since it was written: each try puts its time off, and it is late all the same.
    """
    found = session.rows(
        f"SELECT {_platform(session, 'person')}, kind, CASE WHEN status = 'dead' AND uncertain THEN 'uncertain' "
        "ELSE status END, COUNT(*), MIN(CASE WHEN attempts > 0 THEN created_at ELSE due_at END) "
        "FROM letters WHERE status IN ('waiting', 'sending', 'dead') "
        "GROUP BY 1, 2, 3"
    )
    return [(row[0], row[1], row[2], int(row[3]), int(row[4])) for row in found]


def revive(session: Session, id_: str, now: int) -> int:
    """Let a dead letter (or, with an empty id, every one) be tried again.

    But no nudge: it belongs to its run, which has counted it by now, and whose last look would take it back.
    """
    which = "AND id = :id" if id_ else ""
    return session.run(
        "UPDATE letters SET status = 'waiting', due_at = :now, attempts = 0, reason = '', done_at = NULL, "
        f"fence = fence + 1 WHERE status = 'dead' AND kind <> 'nudge' {which}",
        {"now": now, "id": id_},
    )


def dead_nudges(session: Session, id_: str) -> int:
    """Whether this letter is a dead nudge, or, with an empty id, how many are."""
    which = "AND id = :id" if id_ else ""
    (row,) = session.rows(f"SELECT COUNT(*) FROM letters WHERE status = 'dead' AND kind = 'nudge' {which}", {"id": id_})
    return int(row[0])


def failures(session: Session, most: int) -> list[tuple[Any, ...]]:
    """Turns that raised, the newest first: event, person, trace, time (ms)."""
    found = session.rows("SELECT event, person, trace, at FROM failures ORDER BY at DESC LIMIT :most", {"most": most})
    return [tuple(row) for row in found]


def prune(session: Session, before: int) -> None:
    """Forget which events were heard, and letters that are done, from before a time (ms).

    Farewells go at the next look, however young, and so do looks for a second copy: they hold the key of somebody who
    may be forgotten.
    """
    session.run("DELETE FROM letters WHERE status IN ('sent', 'dead') AND kind IN ('farewell', 'check')")
    session.run("DELETE FROM heard WHERE at < :before", {"before": before})
    session.run("DELETE FROM letters WHERE status IN ('sent', 'dead') AND done_at < :before", {"before": before})
