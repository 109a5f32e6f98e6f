"""The verbs of nudges in SQL: whom one aims at, who gets it once, and what came of it. For both databases at once.

Who is held back and who comes first is drawn by arithmetic that both databases do alike: ``(a·lot + b) mod p`` with
p = 2³¹ - 1, a universal family of hash functions (Carter and Wegman, 1979); ``lot`` is the person's number, ``a``
and ``b`` the nudge's. So the draw of a person and a nudge is always the same, and says nothing of another nudge's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from bot.store.database import Row, Session
from flows.nudge import Students

Values = Mapping[str, Any]
PRIME = 2**31 - 1
WEEK = 7 * 24 * 3600 * 1000  # ms: how long after a nudge an opt-out or a step forward is put down to it
TAKEN = "('sending', 'sent', 'uncertain')"  # it reached them, or may have: it counts against their week


def lot(person: str) -> int:
    """A person's number, of 31 bits."""
    return int.from_bytes(sha256(person.encode()).digest()[:4], "big") >> 1


@dataclass(frozen=True, slots=True)
class Aim:
    """Whom a nudge aims at. ``now`` and ``since`` (what counts as this week's) in ms; ``held_back`` in percent."""

    nudge: str
    who: Students
    now: int
    since: int
    held_back: int


def _eligible(session: Session, aim: Aim) -> tuple[str, dict[str, Any]]:
    """A query of everybody a nudge aims at: person, zone, draw, and why each is left out ('' for nobody's reason)."""
    digest = sha256(aim.nudge.encode()).digest()
    a, b = (int.from_bytes(digest[start : start + 4], "big") >> 1 for start in (0, 4))
    where, values = _aimed(session, aim)
    drawn = "(c.lot * :mult + :plus)"
    budget = f"""EXISTS (SELECT 1 FROM nudged b WHERE b.person = c.person AND b.at >= :since AND b.status IN {TAKEN})"""
    query = f"""
      SELECT e.person, e.zone, e.draw,
             CASE WHEN e.barred <> '' THEN e.barred WHEN e.draw - (e.draw / 100) * 100 < :held THEN 'held' ELSE '' END
             AS reason
      FROM (
        SELECT c.person, c.zone, {drawn} - ({drawn} / :prime) * :prime AS draw,
               CASE WHEN NOT c.reachable OR c.private = '{{}}' THEN 'unreachable'
                    WHEN c.messages = 'off' OR c.quiet_until > :now THEN 'opted_out'
                    WHEN {budget} THEN 'budget' ELSE '' END AS barred
        FROM conversations c WHERE {where}
      ) e
    """
    shared = {"mult": a or 1, "plus": b, "prime": PRIME, "held": aim.held_back, "now": aim.now, "since": aim.since}
    return query, {**values, **shared}


def _aimed(session: Session, aim: Aim) -> tuple[str, dict[str, Any]]:
    """The audience as a condition on conversations ``c``."""
    who, day = aim.who, 24 * 3600 * 1000
    stage = "split_part(c.step, '.', 1)" if session.postgres else "substr(c.step, 1, instr(c.step, '.') - 1)"
    found = "strpos" if session.postgres else "instr"
    wanted: list[tuple[bool, str, dict[str, Any]]] = [
        (bool(who.steps), session.among(stage, "steps"), {"steps": session.listed(who.steps)}),
        (who.still_days > 0, "c.moved_at <= :still", {"still": aim.now - who.still_days * day}),
        (who.interview_days > 0, "c.interview_at > :now AND c.interview_at <= :soon",
         {"soon": aim.now + who.interview_days * day}),
        ("contact" in who.lacks, "NOT c.has_contact", {}),
        ("questions" in who.lacks, "NOT c.has_questions", {}),
        (bool(who.field), f"{found}(c.field, :field) > 0", {"field": who.field.casefold().strip()}),
        (bool(who.language), "c.language = :language", {"language": who.language}),
    ]  # fmt: skip
    conditions = ["c.staff = ''", *(condition for asked, condition, _ in wanted if asked)]
    values = {name: value for asked, _, given in wanted if asked for name, value in given.items()}
    return " AND ".join(conditions), values


def zones(session: Session) -> list[str]:
    """The time zones students live in, from one to the next by the index: few zones cost little, however many live."""
    found = session.rows(
        "WITH RECURSIVE z (zone) AS (SELECT MIN(zone) FROM conversations UNION ALL "
        "SELECT (SELECT MIN(c.zone) FROM conversations c WHERE c.zone > z.zone) FROM z WHERE z.zone IS NOT NULL) "
        "SELECT zone FROM z WHERE zone IS NOT NULL"
    )
    return [row[0] for row in found]


def counted(session: Session, aim: Aim, closed: Collection[str]) -> dict[str, int]:
    """How many there are, by why they are left out: '' for those who get it now, ``later`` in the ``closed`` zones."""
    query, values = _eligible(session, aim)
    rows = session.rows(
        f"SELECT r.reason, COUNT(*) FROM (SELECT CASE WHEN x.reason = '' AND {session.among('x.zone', 'closed')} "
        f"THEN 'later' ELSE x.reason END AS reason FROM ({query}) x) r GROUP BY r.reason",
        {**values, "closed": session.listed(closed)},
    )
    return {row[0]: int(row[1]) for row in rows}


# Nudges and their runs


def schedule(session: Session, id_: str, body: str, next_at: int, now: int) -> None:
    """Put a nudge down."""
    session.run(
        "INSERT INTO nudges (id, body, status, reason, next_at, created_at) "
        "VALUES (:id, :body, 'active', '', :next_at, :now)",
        {"id": id_, "body": body, "next_at": next_at, "now": now},
    )


def nudges(session: Session, id_: str = "") -> list[Row]:
    """Nudges, the newest first, or one: id, body, status, reason, next_at, created_at."""
    only = "WHERE id = :id" if id_ else ""
    return session.rows(
        f"SELECT id, body, status, reason, next_at, created_at FROM nudges {only} ORDER BY created_at DESC, id",
        {"id": id_},
    )


def turn(session: Session, id_: str, status: str, among: str, reason: str = "") -> bool:
    """Let a nudge be paused, resumed, stopped …; False where it is in none of the states it may come ``among``."""
    return session.run(
        "UPDATE nudges SET status = :status, reason = :reason WHERE id = :id "
        f"AND {session.among('status', 'among')}",
        {"id": id_, "status": status, "reason": reason, "among": session.listed(among.split())},
    ) == 1  # fmt: skip


def due(session: Session, now: int) -> list[Row]:
    """Nudges whose time has come, held against other replicas: id, body, next_at."""
    lock = "FOR UPDATE SKIP LOCKED" if session.postgres else ""
    return session.rows(
        f"SELECT id, body, next_at FROM nudges WHERE status = 'active' AND next_at <= :now ORDER BY next_at {lock}",
        {"now": now},
    )


def next_due(session: Session) -> int | None:
    """When the next run is due, in ms."""
    (row,) = session.rows("SELECT MIN(next_at) FROM nudges WHERE status = 'active'")
    return None if row[0] is None else int(row[0])


def begin(session: Session, values: Values, next_at: int | None) -> None:
    """A run begins (or is over at once: phase ``lapsed``), and the nudge knows when the next one is due."""
    session.run(
        "INSERT INTO runs (id, nudge, phase, at, expires_at, cursor, wave, room, counted_at) "
        "VALUES (:id, :nudge, :phase, :at, :expires_at, '', 0, 0, 0) ON CONFLICT (id) DO NOTHING",
        values,
    )
    session.run("UPDATE nudges SET next_at = :next_at WHERE id = :nudge", {**values, "next_at": next_at})


@dataclass(frozen=True, slots=True)
class Run:
    """One sending under way, with the nudge it is of. Times in ms.

    At ``counted_at`` it was last counted how it stands; ``room`` letters may be written before it is again.
    """

    id: str
    nudge: str
    phase: str
    at: int
    expires_at: int
    cursor: str
    wave: int
    watched_from: int | None
    room: int
    counted_at: int
    body: str
    status: str
    reason: str
    finished_at: int | None


_RUN = """
SELECT r.id, r.nudge, r.phase, r.at, r.expires_at, r.cursor, r.wave, r.watched_from, r.room, r.counted_at,
       n.body, n.status, n.reason, r.finished_at
FROM runs r JOIN nudges n ON n.id = r.nudge
"""


def under_way(session: Session) -> list[str]:
    """The runs that are not over."""
    return [row[0] for row in session.rows("SELECT id FROM runs WHERE phase IN ('choosing', 'sending') ORDER BY at")]


def hold(session: Session, run: str) -> Run | None:
    """A run, kept from other replicas until the transaction ends; None where one of them has it, or it is over."""
    lock = "FOR UPDATE OF r SKIP LOCKED" if session.postgres else ""
    found = session.rows(f"{_RUN} WHERE r.id = :run AND r.phase IN ('choosing', 'sending') {lock}", {"run": run})
    return Run(*found[0]) if found else None


def runs(session: Session, nudge: str) -> list[Run]:
    """Every run of a nudge, the oldest first."""
    return [Run(*row) for row in session.rows(f"{_RUN} WHERE r.nudge = :nudge ORDER BY r.at", {"nudge": nudge})]


def goes_on(session: Session, run: str, **changes: object) -> None:
    """Note how far a run has come."""
    columns = ", ".join(f"{name} = :{name}" for name in changes)
    session.run(f"UPDATE runs SET {columns} WHERE id = :run", {"run": run, **changes})


# People of a run


def choose(session: Session, run: Run, aim: Aim, most: int) -> tuple[int, str]:
    """Write down the next ``most`` people a run is for, with why some are left out; how many, and the last of them."""
    query, values = _eligible(session, aim)
    found = session.rows(
        f"""
        INSERT INTO nudged (run, person, status, reason, draw, at)
        SELECT :run, x.person, CASE x.reason WHEN '' THEN 'chosen' WHEN 'held' THEN 'held' ELSE 'out' END,
               x.reason, x.draw, :now
        FROM ({query} WHERE e.person > :cursor ORDER BY e.person LIMIT :most) x
        WHERE 1 = 1
        ON CONFLICT (run, person) DO NOTHING RETURNING person
        """,
        {**values, "run": run.id, "cursor": run.cursor, "most": most},
    )
    return len(found), max((row[0] for row in found), default=run.cursor)


def choose_channel(session: Session, run: str, person: str, now: int) -> None:
    """A channel as the only one a run is for, under a name no person has."""
    session.run(
        "INSERT INTO nudged (run, person, status, reason, draw, at) VALUES (:run, :person, 'chosen', '', 0, :now) "
        "ON CONFLICT (run, person) DO NOTHING",
        {"run": run, "person": person, "now": now},
    )


def some_address(session: Session, among: str) -> str:
    """An address of anybody in a workspace or organisation: what a channel there is reached through."""
    found = session.rows(
        "SELECT private FROM conversations WHERE substr(person, 1, :length) = :among AND private <> '{}' "
        "ORDER BY heard_at DESC LIMIT 1",
        {"among": among, "length": len(among)},
    )
    return found[0][0] if found else "{}"


def next_ones(session: Session, run: str, closed: Collection[str], most: int) -> list[Row]:
    """Who is to be written to next, where it is no bad time: person, name, language, private, step."""
    return session.rows(
        "SELECT n.person, c.name, c.language, c.private, c.step FROM nudged n "
        "JOIN conversations c ON c.person = n.person WHERE n.run = :run AND n.status = 'chosen' "
        f"AND NOT {session.among('c.zone', 'closed')} ORDER BY n.draw LIMIT :most",
        {"run": run, "closed": session.listed(closed), "most": most},
    )


def post(session: Session, rows: Sequence[Values]) -> None:
    """Letters are written for these people."""
    session.run_many(
        "UPDATE nudged SET status = 'posted', letter = :id, at = :at WHERE run = :run AND person = :person", rows
    )


def settle(session: Session, run: str) -> None:
    """Take over what became of the letters. One that is gone was recalled; if it was being sent, who knows.

    Few are on the way, and they are looked up by name: a join is planned by what the tables held yesterday.
    """
    open_ = {
        row[0]
        for row in session.rows(
            "SELECT letter FROM nudged WHERE run = :run AND status IN ('posted', 'sending')", {"run": run}
        )
    }
    if not open_:
        return
    there = session.rows(
        f"SELECT id, status FROM letters WHERE {session.among('id', 'letters')}", {"letters": session.listed(open_)}
    )
    session.run(
        f"""
        UPDATE nudged SET
          status = CASE WHEN l.status = 'sent' THEN 'sent' WHEN l.uncertain THEN 'uncertain' ELSE 'failed' END,
          reason = CASE WHEN l.status = 'sent' THEN '' ELSE l.reason END, at = COALESCE(l.done_at, nudged.at)
        FROM letters l
        WHERE {session.among("l.id", "done")} AND l.id = nudged.letter AND +l.status IN ('sent', 'dead')
          AND nudged.run = :run AND nudged.status IN ('posted', 'sending')
        """.replace("+", "" if session.postgres else "+"),
        {"run": run, "done": session.listed([row[0] for row in there if row[1] in ("sent", "dead")])},
    )
    session.run(
        "UPDATE nudged SET status = CASE status WHEN 'posted' THEN 'chosen' ELSE 'uncertain' END "
        f"WHERE {session.among('letter', 'gone')} AND run = :run AND status IN ('posted', 'sending')",
        {"run": run, "gone": session.listed(open_ - {row[0] for row in there})},
    )


def recall(session: Session, run: str) -> None:
    """Take back the letters that are still here: those people are as if not yet written to."""
    session.run(
        "DELETE FROM letters WHERE kind = 'nudge' AND status = 'waiting' AND NOT uncertain "
        "AND id IN (SELECT letter FROM nudged WHERE run = :run AND status IN ('posted', 'sending'))",
        {"run": run},
    )
    session.run(
        "UPDATE nudged SET status = 'chosen' WHERE run = :run AND status IN ('posted', 'sending') "
        "AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.id = nudged.letter)",
        {"run": run},
    )


def leave_out(session: Session, run: str, status: str, reason: str) -> None:
    """Those not yet written to are not going to be."""
    session.run(
        "UPDATE nudged SET status = :status, reason = :reason WHERE run = :run AND status = 'chosen'",
        {"run": run, "status": status, "reason": reason},
    )


def by_status(session: Session, run: str) -> dict[str, int]:
    """How many of a run's people stand at each status: by the index alone."""
    found = session.rows("SELECT status, COUNT(*) FROM nudged WHERE run = :run GROUP BY status", {"run": run})
    return {row[0]: int(row[1]) for row in found}


def on_the_way(session: Session, run: str) -> int:
    """How many letters of a run are written and not settled: by the index alone."""
    (row,) = session.rows(
        "SELECT COUNT(*) FROM nudged WHERE run = :run AND status IN ('posted', 'sending')", {"run": run}
    )
    return int(row[0])


def opted_out(session: Session, run: str) -> int:
    """How many wanted no more messages after this run's."""
    (row,) = session.rows("SELECT COUNT(*) FROM nudged WHERE run = :run AND opted_out_at IS NOT NULL", {"run": run})
    return int(row[0])


def tally(session: Session, run: str) -> list[Row]:
    """How many there are: status, reason, platform, count, buttons used, opted out."""
    platform = "split_part(person, '/', 1)" if session.postgres else "substr(person, 1, instr(person, '/') - 1)"
    return session.rows(
        f"SELECT status, reason, {platform}, COUNT(*), COUNT(used_at), COUNT(opted_out_at) FROM nudged "
        "WHERE run = :run GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        {"run": run},
    )


def moved(session: Session, nudge: str) -> dict[str, tuple[int, int, int]]:
    """By status (``sent``, ``held``): how many of a nudge's people went on within a week, how many there are, since.

    Each person counts once, from the first run they were in; ``since`` is when the last of them began to count (ms).
    """
    rows = session.rows(
        """
        SELECT f.status, COUNT(*), COUNT(CASE WHEN EXISTS (
                 SELECT 1 FROM moves m WHERE m.person = f.person AND m.at > f.at AND m.at <= f.at + :week) THEN 1 END),
               MAX(f.at)
        FROM (
          SELECT n.person, CASE n.status WHEN 'held' THEN 'held' ELSE 'sent' END AS status, MIN(n.at) AS at
          FROM nudged n JOIN runs r ON r.id = n.run
          WHERE r.nudge = :nudge AND n.status IN ('sent', 'uncertain', 'held') GROUP BY 1, 2
        ) f GROUP BY f.status
        """,
        {"nudge": nudge, "week": WEEK},
    )
    return {row[0]: (int(row[2]), int(row[1]), int(row[3])) for row in rows}


# At the moment of sending


def asked(session: Session, letters: Collection[str]) -> dict[str, Row]:
    """All that may forbid letters of nudges to leave, by letter, held against other replicas.

    Status of its person in the run, status of the nudge, expires_at, and what the student wants: messages,
    quiet_until, reachable, zone; these are None for a channel.
    """
    values = {"letters": session.listed(letters)}
    if session.postgres:
        session.rows(
            "SELECT 1 FROM conversations c JOIN nudged n ON n.person = c.person WHERE n.letter = ANY(:letters) "
            "ORDER BY c.person FOR UPDATE OF c",
            values,
        )
    found = session.rows(
        "SELECT n.letter, n.status, d.status, r.expires_at, c.messages, c.quiet_until, c.reachable, c.zone "
        "FROM nudged n JOIN runs r ON r.id = n.run JOIN nudges d ON d.id = r.nudge "
        f"LEFT JOIN conversations c ON c.person = n.person WHERE {session.among('n.letter', 'letters')}",
        values,
    )
    return {row[0]: row[1:] for row in found}


def take_week(session: Session, letters: Collection[str], since: int, now: int) -> set[str]:
    """Which of these are their person's nudge of the week, from now on; the others have had one.

    No two may be of one person: neither would be seen to have come first.
    """
    found = session.rows(
        f"""
        UPDATE nudged SET status = 'sending', at = :now
        WHERE {session.among("letter", "letters")} AND status IN ('posted', 'sending')
          AND NOT EXISTS (SELECT 1 FROM nudged b WHERE b.person = nudged.person AND b.run <> nudged.run
                          AND b.at >= :since AND b.status IN {TAKEN})
        RETURNING letter
        """,
        {"letters": session.listed(letters), "since": since, "now": now},
    )
    return {row[0] for row in found}


def arrived(session: Session, letters: Collection[str], now: int) -> None:
    """These are there; what became of others is taken over by ``settle``."""
    session.run(
        "UPDATE nudged SET status = 'sent', reason = '', at = :now "
        f"WHERE {session.among('letter', 'letters')} AND status IN ('posted', 'sending')",
        {"letters": session.listed(letters), "now": now},
    )


def put_back(session: Session, letter: str, status: str, reason: str = "") -> None:
    """It did not go out: ``posted`` to be tried again, ``chosen`` to be written again, or ``dropped`` and why."""
    session.run(
        "UPDATE nudged SET status = :status, reason = :reason WHERE letter = :letter "
        "AND status IN ('posted', 'sending')",
        {"letter": letter, "status": status, "reason": reason},
    )


# What students do


def note_moves(session: Session, rows: Sequence[Values]) -> None:
    """Interviews came to a stage; only the first time counts."""
    session.run_many(
        "INSERT INTO moves (person, interview, stage, at) VALUES (:person, :interview, :stage, :at) "
        "ON CONFLICT DO NOTHING",
        rows,
    )


def note_used(session: Session, rows: Sequence[Values]) -> None:
    """A nudge's button was pressed, by the one it was sent to."""
    session.run_many(
        "UPDATE nudged SET used_at = :at WHERE letter = :letter AND person = :person AND used_at IS NULL", rows
    )


def note_opted_out(session: Session, rows: Sequence[Values]) -> None:
    """Somebody wants no more messages: put down to the nudge they got within the last week, if they did."""
    session.run_many(
        f"UPDATE nudged SET opted_out_at = :at WHERE person = :person AND status IN {TAKEN} AND at >= :at - {WEEK} "
        "AND opted_out_at IS NULL",
        rows,
    )


def forget(session: Session, person: str, receipt: str) -> None:
    """Who has everything deleted stays a number in the reports, under the receipt they were given."""
    session.run(
        "UPDATE nudged SET person = :receipt, status = CASE WHEN status IN ('chosen', 'posted') THEN 'dropped' "
        "WHEN status = 'sending' THEN 'uncertain' ELSE status END, "
        "reason = CASE WHEN status IN ('chosen', 'posted') THEN 'forgotten' ELSE reason END, letter = NULL "
        "WHERE person = :person",
        {"person": person, "receipt": receipt},
    )
