"""The verbs of seats in SQL: when students can come, who does, and who waits. Who changes them holds the books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.store.database import Session

_COLUMNS = "id, kind, starts_at, ends_at, seats, title, place, host, cancelled, source, occurrence"
_COUNTED = f"""
SELECT {", ".join(f"s.{each}" for each in _COLUMNS.split(", "))},
       (SELECT COUNT(*) FROM seats t WHERE t.session = s.id AND t.status = 'held'),
       (SELECT COUNT(*) FROM seats t WHERE t.session = s.id AND t.status = 'waiting'),
       COALESCE((SELECT t.status FROM seats t WHERE t.session = s.id AND t.person = :person), '')
FROM sessions s
"""
_ROOM = "s.cancelled = (1 = 0) AND s.starts_at > :now"
_FREE = f"{_ROOM} AND s.seats > (SELECT COUNT(*) FROM seats WHERE session = :id AND status = 'held')"


@dataclass(frozen=True, slots=True)
class Planned:
    """A slot as the timetable has it; times in ms. ``occurrence`` tells it from the others of its ``source``."""

    source: str
    occurrence: str
    kind: str
    title: str
    place: str
    host: str
    starts_at: int
    ends_at: int
    seats: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A slot as it is kept, with how many hold a seat or wait; ``mine`` is what the person asked for has in it."""

    id: str
    kind: str
    starts_at: int
    ends_at: int
    seats: int
    title: str
    place: str
    host: str
    cancelled: bool
    source: str
    occurrence: str
    held: int
    waiting: int
    mine: str


# Slots


def find(session: Session, id_: str, person: str = "") -> Kept | None:
    """A slot by its id."""
    found = session.rows(f"{_COUNTED} WHERE s.id = :id", {"id": id_, "person": person})
    return _kept(found[0]) if found else None


def coming(session: Session, after: int, person: str = "", kind: str = "") -> list[Kept]:
    """Slots that begin after a time and are not cancelled, of one kind or of all, the soonest first."""
    of_kind = "AND s.kind = :kind " if kind else ""
    found = session.rows(
        f"{_COUNTED} WHERE {_ROOM} {of_kind}ORDER BY s.starts_at, s.id",
        {"now": after, "person": person, "kind": kind},
    )
    return [_kept(row) for row in found]


def planned(session: Session, after: int) -> list[Kept]:
    """All slots that begin after a time, cancelled ones too."""
    return [_kept(row) for row in session.rows(f"{_COUNTED} WHERE s.starts_at > :now", {"now": after, "person": ""})]


def earlier(session: Session, source: str, occurrence: str) -> Kept | None:
    """A slot as its source knows it, however long ago."""
    found = session.rows(
        f"{_COUNTED} WHERE s.source = :source AND s.occurrence = :occurrence",
        {"source": source, "occurrence": occurrence, "person": ""},
    )
    return _kept(found[0]) if found else None


def add(session: Session, id_: str, slot: Planned) -> None:
    """Keep a new slot."""
    session.run(
        f"INSERT INTO sessions ({_COLUMNS}) VALUES (:id, :kind, :starts_at, :ends_at, :seats, :title, :place, :host, "
        "(1 = 0), :source, :occurrence)",
        {"id": id_, **_values(slot)},
    )


def change(session: Session, id_: str, slot: Planned) -> None:
    """A slot is as it is planned now, and takes place."""
    session.run(
        "UPDATE sessions SET starts_at = :starts_at, ends_at = :ends_at, seats = :seats, title = :title, "
        "place = :place, host = :host, kind = :kind, cancelled = (1 = 0) WHERE id = :id",
        {"id": id_, **_values(slot)},
    )


def cancel(session: Session, id_: str) -> None:
    """A slot does not take place: nobody has a seat in it, or waits for one, any more."""
    session.run("UPDATE sessions SET cancelled = (1 = 1) WHERE id = :id", {"id": id_})
    session.run("UPDATE seats SET status = 'released' WHERE session = :id", {"id": id_})


def prune(session: Session, before: int) -> None:
    """Forget slots that ended before a time, and who came."""
    gone = "SELECT id FROM sessions WHERE ends_at < :before"
    session.run(f"DELETE FROM seats WHERE session IN ({gone})", {"before": before})
    session.run("DELETE FROM sessions WHERE ends_at < :before", {"before": before})


# Seats


def take(session: Session, id_: str, person: str, now: int) -> bool:
    """Give somebody a seat, where one is left and it still takes place; False where not."""
    return _seat(session, id_, person, "held", _FREE, now)


def wait(session: Session, id_: str, person: str, now: int) -> bool:
    """Put somebody at the end of the waiting list; False where they are on it, or it takes place no more."""
    return _seat(session, id_, person, "waiting", _ROOM, now)


def _seat(session: Session, id_: str, person: str, status: str, where: str, now: int) -> bool:
    statement = (
        "INSERT INTO seats (session, person, status, at, number) "
        f"SELECT :id, :person, :status, :now, {_NEXT} FROM sessions s WHERE s.id = :id AND {where} "
        "ON CONFLICT (session, person) DO UPDATE SET status = excluded.status, at = excluded.at, "
        "number = excluded.number WHERE seats.status <> 'held' AND seats.status <> excluded.status"
    )
    return session.run(statement, {"id": id_, "person": person, "status": status, "now": now}) == 1


_NEXT = "(SELECT COALESCE(MAX(number), 0) + 1 FROM seats WHERE session = :id)"


def leave(session: Session, id_: str, person: str) -> bool:
    """Take somebody's seat, or place on the waiting list, back; False where they have none."""
    statement = "UPDATE seats SET status = 'released' WHERE session = :id AND person = :person AND status <> 'released'"
    return session.run(statement, {"id": id_, "person": person}) == 1


def people(session: Session, id_: str, status: str) -> list[str]:
    """Who has a seat in a slot, or waits for one, in their order."""
    found = session.rows(
        "SELECT person FROM seats WHERE session = :id AND status = :status ORDER BY number",
        {"id": id_, "status": status},
    )
    return [row[0] for row in found]


def names(session: Session, id_: str, status: str) -> list[str]:
    """The names of these people, as far as they are known."""
    found = session.rows(
        "SELECT c.name FROM seats t JOIN conversations c ON c.person = t.person "
        "WHERE t.session = :id AND t.status = :status ORDER BY t.number",
        {"id": id_, "status": status},
    )
    return [row[0] for row in found]


def own(session: Session, person: str, after: int) -> list[Kept]:
    """The slots after a time in which somebody has a seat or waits for one, the soonest first."""
    return [each for each in coming(session, after, person) if each.mine in ("held", "waiting")]


def zone(session: Session, person: str) -> str:
    """Somebody's time zone, as far as their platform says."""
    found = session.rows("SELECT zone FROM conversations WHERE person = :person", {"person": person})
    return str(found[0][0]) if found else ""


def _values(slot: Planned) -> dict[str, Any]:
    return {each: getattr(slot, each) for each in Planned.__slots__}


def _kept(row: Any) -> Kept:
    values = dict(zip(Kept.__slots__, row, strict=True))
    return Kept(**{**values, "cancelled": bool(values["cancelled"])})
