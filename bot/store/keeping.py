"""How long what is kept, in SQL: what has become old goes, and so does everything of somebody who wants it gone."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from bot.store import seats, sql
from bot.store.database import Session

AT_ONCE = 200  # people forgotten in one transaction: turns wait behind it


@dataclass(frozen=True, slots=True)
class Before:
    """What was over before these times (ms) goes."""

    conversations: int
    letters: int
    requests: int
    audit: int


def expire(session: Session, before: Before, now: int) -> int:
    """Let go what has become old; how many people were forgotten, who are to be asked about again if AT_ONCE."""
    sql.prune(session, before.letters)
    session.run("DELETE FROM failures WHERE at < :before", {"before": before.letters})
    session.run(
        "DELETE FROM handoffs WHERE COALESCE(done_at, taken_at, created_at) < :before",  # also one nobody ever closed
        {"before": before.requests},
    )
    session.run("DELETE FROM posts WHERE letter NOT IN (SELECT id FROM letters)")
    seats.prune(session, before.requests)
    session.run("DELETE FROM audit WHERE at < :before", {"before": before.audit})
    old = session.rows(
        "SELECT person FROM conversations WHERE heard_at < :before ORDER BY heard_at LIMIT :most",
        {"before": before.conversations, "most": AT_ONCE},
    )
    for (person,) in old:
        sql.forget(session, person, f"expired-{secrets.token_hex(6)}", "", now)
    return len(old)


def forget_requests(session: Session, person: str) -> int:
    """Delete what somebody sent to staff too, and every message that tells of it; how many requests there were.

    Staff got more than the card in their channel: what was added, reminders, answers to what they typed. Whatever
    tells them of a student's request has its name as a fact of a Line, where nobody's own words can stand, and is
    found by that. All letters are read for it: an operator asks seldom, and turns need no index for it.
    """
    ids = [row[0] for row in session.rows("SELECT id FROM handoffs WHERE person = :person", {"person": person})]
    found = "strpos(body, :fact)" if session.postgres else "instr(body, :fact)"
    for id_ in ids:
        session.run(f"DELETE FROM letters WHERE {found} > 0", {"fact": f'"id":"{id_}"'})  # noqa: S608 – our own words
    session.run("DELETE FROM posts WHERE letter NOT IN (SELECT id FROM letters)")
    session.run("DELETE FROM handoffs WHERE person = :person", {"person": person})
    return len(ids)


def known(session: Session, person: str) -> bool:
    """Whether anything is kept of somebody."""
    return any(sql.everything(session, person).values())
