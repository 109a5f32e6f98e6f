"""The verbs of those who agreed to be asked, in SQL: who they are, whom they were introduced to, and how it went."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import asdict

from bot.store.database import Row, Session
from flows.alumni import Ally, Known

_COLUMNS = ("id", "name", "email", "role", "employer", "fields", "per_term", "phone", "link", "languages")
_KEPT = _COLUMNS[1:]
_LISTS = ("fields", "languages")
_KNOWN = f"""
SELECT {", ".join(f"a.{each}" for each in _COLUMNS)},
       COALESCE(o.offered, 0), COALESCE(o.wonderful, 0), COALESCE(o.silent, 0)
FROM allies a LEFT JOIN (
    SELECT ally, SUM(CASE WHEN term = :term THEN 1 ELSE 0 END) AS offered,
           SUM(CASE WHEN outcome = 'wonderful' THEN 1 ELSE 0 END) AS wonderful,
           SUM(CASE WHEN outcome = 'silent' THEN 1 ELSE 0 END) AS silent
    FROM offers GROUP BY ally
) o ON o.ally = a.id
"""


def keep(session: Session, ally: Ally, now: int) -> None:
    """Somebody new, or what is known of somebody by now: they are who they are by their address."""
    changed = ", ".join(f"{each} = excluded.{each}" for each in _KEPT)
    session.run(
        f"INSERT INTO allies ({', '.join(_KEPT)}, created_at) VALUES ({', '.join(f':{each}' for each in _KEPT)}, :now) "
        f"ON CONFLICT (email) DO UPDATE SET {changed}",
        {**_values(ally), "now": now},
    )


def everybody(session: Session, term: str) -> list[Known]:
    """All of them by name, with their load in that term."""
    return [_known(row) for row in session.rows(f"{_KNOWN} ORDER BY LOWER(a.name), a.id", {"term": term})]


def find(session: Session, id_: int, term: str) -> Known | None:
    """One of them by number."""
    found = session.rows(f"{_KNOWN} WHERE a.id = :id", {"term": term, "id": id_})
    return _known(found[0]) if found else None


def remove(session: Session, email: str) -> bool:
    """Keep nothing more of somebody but the count; False where nobody has that address."""
    return session.run("DELETE FROM allies WHERE email = :email", {"email": email.casefold()}) == 1


def offer(session: Session, id_: str, ally: int, handoff: str, person: str, term: str, now: int) -> bool:
    """Note that a student gets their details; False where they have them, or it would be one too many this term."""
    return (
        session.run(
            "INSERT INTO offers (id, ally, handoff, person, term, at, outcome) "
            "SELECT :id, :ally, :handoff, :person, :term, :now, '' FROM allies WHERE id = :ally AND per_term > "
            "(SELECT COUNT(*) FROM offers WHERE ally = :ally AND term = :term) "
            "ON CONFLICT (ally, person) DO NOTHING",
            {"id": id_, "ally": ally, "handoff": handoff, "person": person, "term": term, "now": now},
        )
        == 1
    )


def met(session: Session, person: str) -> frozenset[int]:
    """The numbers of those a student was introduced to."""
    found = session.rows("SELECT ally FROM offers WHERE person = :person", {"person": person})
    return frozenset(row[0] for row in found)


def introduced(session: Session, person: str, offer_: str) -> tuple[str, int] | None:
    """One offer made to a student, or the latest where none is named: its id and whose details it was."""
    named = "AND id = :offer " if offer_ else ""
    found = session.rows(
        f"SELECT id, ally FROM offers WHERE person = :person {named}ORDER BY at DESC LIMIT 1",
        {"person": person, "offer": offer_},
    )
    return (found[0][0], found[0][1]) if found else None


def tell(session: Session, offer_: str, person: str, outcome: str) -> bool:
    """Note how it went; False where that student was made no such offer."""
    return (
        session.run(
            "UPDATE offers SET outcome = :outcome WHERE id = :offer AND person = :person",
            {"outcome": outcome, "offer": offer_, "person": person},
        )
        == 1
    )


def _values(ally: Ally) -> dict[str, Any]:
    kept = {each: value for each, value in asdict(ally).items() if each in _KEPT}
    return {**kept, "email": ally.email.casefold(), **{each: json.dumps(kept[each]) for each in _LISTS}}


def _known(row: Row) -> Known:
    kept = dict(zip(_COLUMNS, row, strict=False))
    lists = {each: tuple(json.loads(kept[each])) for each in _LISTS}
    return Known(Ally(**{**kept, **lists}), *map(int, row[len(_COLUMNS) :]))
