"""The verbs of the staff's desk in SQL: requests of students, messages that are shown anew, and who did what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bot.store.database import Session

_COLUMNS = "id, person, kind, card, student, status, taken_by, taken_name, created_at"
ADDED = "added:"  # the subject of a letter with what a student added to a request, before its name
_DESK = 7_320_001  # the advisory lock of the books: any number nobody else uses


@dataclass(frozen=True, slots=True)
class Request:
    """A request to staff as it is kept; ``card`` is a flows Card as JSON, ``created_at`` in ms."""

    id: str
    person: str
    kind: str
    card: str
    student: str
    status: str
    taken_by: str | None
    taken_name: str
    created_at: int


def hold(session: Session) -> None:
    """Let no other transaction read the books to change them before this one is over."""
    if session.postgres:  # on SQLite a transaction that may write is alone anyway
        session.rows("SELECT pg_advisory_xact_lock(:key)", {"key": _DESK})


def hand_over(session: Session, request: Request) -> None:
    """Keep a request."""
    session.run(
        f"INSERT INTO handoffs ({_COLUMNS}) VALUES (:id, :person, :kind, :card, :student, :status, :taken_by, "
        ":taken_name, :created_at)",
        {each: getattr(request, each) for each in Request.__slots__},
    )


def request(session: Session, id_: str) -> Request | None:
    """A request by its id."""
    found = session.rows(f"SELECT {_COLUMNS} FROM handoffs WHERE id = :id", {"id": id_})
    return Request(*found[0]) if found else None


def requests(session: Session, statuses: Collection[str], person: str = "") -> list[Request]:
    """Requests in these statuses (of everybody, or of one student), the oldest first."""
    own = "AND person = :person " if person else ""
    found = session.rows(
        f"SELECT {_COLUMNS} FROM handoffs WHERE status IN ({_quoted(statuses)}) {own}ORDER BY created_at, id",
        {"person": person},
    )
    return [Request(*row) for row in found]


def handed_over(session: Session, most: int) -> list[Request]:
    """All requests, the newest first."""
    found = session.rows(f"SELECT {_COLUMNS} FROM handoffs ORDER BY created_at DESC, id LIMIT :most", {"most": most})
    return [Request(*row) for row in found]


def take_up(session: Session, id_: str, by: str, name: str, now: int) -> None:
    """Somebody of the staff has it from now on."""
    session.run(
        "UPDATE handoffs SET status = 'taken', taken_by = :by, taken_name = :name, taken_at = :now WHERE id = :id",
        {"id": id_, "by": by, "name": name, "now": now},
    )


def finish(session: Session, id_: str, status: str, now: int) -> None:
    """It is over: resolved or withdrawn."""
    session.run(
        "UPDATE handoffs SET status = :status, done_at = :now WHERE id = :id",
        {"id": id_, "status": status, "now": now},
    )


def unclaimed(session: Session, before: int) -> list[Request]:
    """Open requests from before that time (ms) about which nobody has been reminded."""
    found = session.rows(
        f"SELECT {_COLUMNS} FROM handoffs WHERE status = 'open' AND created_at <= :before AND escalated_at IS NULL "
        "ORDER BY created_at",
        {"before": before},
    )
    return [Request(*row) for row in found]


def escalated(session: Session, id_: str, now: int) -> bool:
    """Note that staff were reminded; False where another process was first."""
    statement = "UPDATE handoffs SET escalated_at = :now WHERE id = :id AND escalated_at IS NULL"
    return session.run(statement, {"id": id_, "now": now}) == 1


# Messages that are shown anew


def note_post(session: Session, letter: str, subject: str, now: int) -> None:
    """This letter is about that subject, and was shown at that time (ms)."""
    session.run(
        "INSERT INTO posts (letter, subject, shown_at) VALUES (:letter, :subject, :now)",
        {"letter": letter, "subject": subject, "now": now},
    )


def posts(session: Session, subject: str, until: int) -> list[tuple[str, str, str, str, str]]:
    """The letters about a subject shown last until then (ms): id, person, destination, address, body."""
    found = session.rows(
        "SELECT l.id, l.person, l.destination, l.address, l.body FROM posts p JOIN letters l ON l.id = p.letter "
        "WHERE p.subject = :subject AND p.shown_at <= :until AND l.status <> 'dead' ORDER BY l.seq",
        {"subject": subject, "until": until},
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in found]


def added(session: Session, person: str) -> list[dict[str, Any]]:
    """What somebody added to their requests: the request, the letter that told staff, when (ms); each once."""
    found = session.rows(
        "SELECT DISTINCT h.id, l.body, l.created_at FROM handoffs h "
        f"JOIN posts p ON p.subject = '{ADDED}' || h.id JOIN letters l ON l.id = p.letter "
        "WHERE h.person = :person ORDER BY l.created_at",
        {"person": person},
    )
    return [dict(zip(("handoff", "body", "created_at"), row, strict=True)) for row in found]


def rewrite(session: Session, letter: str, body: str, now: int) -> None:
    """What a letter says from now on."""
    session.run("UPDATE letters SET body = :body WHERE id = :id", {"id": letter, "body": body})
    session.run("UPDATE posts SET shown_at = :now WHERE letter = :id", {"id": letter, "now": now})


def waits(session: Session, destination: str, body: str) -> bool:
    """Whether a letter that says exactly this waits to leave already."""
    found = session.rows(
        "SELECT 1 FROM letters WHERE destination = :destination AND status = 'waiting' AND body = :body LIMIT 1",
        {"destination": destination, "body": body},
    )
    return bool(found)


# People


def reached(session: Session, person: str) -> tuple[str, str] | None:
    """The private address and language of somebody who can be written to."""
    found = session.rows(
        "SELECT private, language FROM conversations WHERE person = :person AND private <> '{}'", {"person": person}
    )
    return (found[0][0], found[0][1]) if found else None


def met(session: Session, platform: str) -> tuple[str, str] | None:
    """Somebody of a platform, with their private address: the way to its channels."""
    prefix = f"{platform}/"
    found = session.rows(
        "SELECT person, private FROM conversations WHERE substr(person, 1, :length) = :prefix AND private <> '{}' "
        "LIMIT 1",
        {"length": len(prefix), "prefix": prefix},
    )
    return (found[0][0], found[0][1]) if found else None


def staff(session: Session, emails: Collection[str]) -> list[str]:
    """The people behind these addresses, as far as the coach has met them."""
    found = session.rows("SELECT person, staff FROM conversations WHERE staff <> '' AND private <> '{}'")
    wanted = {each.casefold() for each in emails}
    return [row[0] for row in found if row[1] in wanted]


def note(session: Session, staff: str, what: str, about: str, person: str, now: int) -> None:
    """Write down what somebody of the staff did."""
    session.run(
        "INSERT INTO audit (at, staff, what, about, person) VALUES (:now, :staff, :what, :about, :person)",
        {"now": now, "staff": staff, "what": what, "about": about, "person": person},
    )


def audited(session: Session, most: int) -> list[tuple[Any, ...]]:
    """What staff did, the newest first: time (ms), who, what, about, student."""
    found = session.rows(
        "SELECT at, staff, what, about, person FROM audit ORDER BY seq DESC LIMIT :most", {"most": most}
    )
    return [tuple(row) for row in found]


def looks(session: Session, person: str) -> list[tuple[int, str, str]]:
    """What was noted about a student, the newest first: time (ms), the name of who it was, what."""
    found = session.rows(
        "SELECT a.at, COALESCE(c.name, ''), a.what FROM audit a LEFT JOIN conversations c ON c.person = a.staff "
        "WHERE a.person = :person ORDER BY a.seq DESC",
        {"person": person},
    )
    return [(int(row[0]), row[1], row[2]) for row in found]


# Numbers: students only, by indexes that hold all that is asked


def at_steps(session: Session, since: int) -> dict[str, tuple[int, int]]:
    """How many students moved to another step since that time (ms), and how many did not, by stage."""
    stage = "split_part(step, '.', 1)" if session.postgres else "substr(step, 1, instr(step || '.', '.') - 1)"
    found = session.rows(
        f"SELECT {stage}, COUNT(CASE WHEN moved_at > :since THEN 1 END), "
        "COUNT(CASE WHEN moved_at <= :since THEN 1 END) FROM conversations WHERE staff = '' GROUP BY 1",
        {"since": since},
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in found}


def planned(session: Session, since: int, until: int) -> int:
    """How many students have their next agreed date in that time (ms)."""
    (row,) = session.rows(
        "SELECT COUNT(*) FROM conversations WHERE staff = '' AND interview_at >= :since AND interview_at < :until",
        {"since": since, "until": until},
    )
    return int(row[0])


def held(session: Session, since: int, until: int) -> int:
    """How many students told in that time (ms) that they had an interview."""
    (row,) = session.rows(
        "SELECT COUNT(DISTINCT m.person) FROM moves m JOIN conversations c ON c.person = m.person "
        "WHERE m.stage = 'followup' AND m.at >= :since AND m.at < :until AND c.staff = ''",
        {"since": since, "until": until},
    )
    return int(row[0])


def waiting(session: Session) -> tuple[int, int]:
    """How many requests are not over, and how many of them nobody has picked up."""
    (row,) = session.rows(
        "SELECT COUNT(*), COUNT(CASE WHEN status = 'open' THEN 1 END) FROM handoffs WHERE status IN ('open', 'taken')"
    )
    return int(row[0]), int(row[1])


def nudging(session: Session) -> int:
    """How many nudges run or are scheduled."""
    (row,) = session.rows("SELECT COUNT(*) FROM nudges WHERE status = 'active'")
    return int(row[0])


def begin_digest(session: Session, day: str, now: int) -> bool:
    """This process sends the digest of that day; False where one was sent."""
    return session.run(
        "INSERT INTO digests (day, at) VALUES (:day, :now) ON CONFLICT (day) DO NOTHING", {"day": day, "now": now}
    ) == 1  # fmt: skip


def _quoted(statuses: Collection[str]) -> str:
    """Our own words only, never anything from outside."""
    return ", ".join(f"'{each}'" for each in statuses)
