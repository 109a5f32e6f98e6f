"""What reading a list would change, and the list as a spreadsheet again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import asdict, replace

from bot.contacts.reading import Sheet
from bot.spreadsheet import as_text
from flows.alumni import Ally, Known

COLUMNS = ("name", "email", "role", "employer", "fields", "per term", "phone", "link", "languages")
TOLD = ("offered this term", "wonderful", "did not answer")  # read by nobody when the file is read in again


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody who is known already, with the names of what would be different."""

    ally: Ally
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What reading a list would do; ``others`` are known and not in it, and stay."""

    new: tuple[Ally, ...]
    changed: tuple[Change, ...]
    unchanged: int
    others: int


def plan(sheet: Sheet, known: Iterable[Known]) -> Plan:
    """The people of a list beside those who are kept; what it has no column for stays as it was."""
    kept = {each.ally.email: each.ally for each in known}
    new, changed, unchanged = [], [], 0
    for ally in sheet.good:
        before = kept.pop(ally.email, None)
        if before is None:
            new.append(ally)
            continue
        was, now = asdict(before), asdict(ally)
        what = tuple(each for each in was if each in sheet.told and was[each] != now[each])
        if what:
            changed.append(Change(replace(before, **{each: now[each] for each in what}), what))
        else:
            unchanged += 1
    return Plan(tuple(new), tuple(changed), unchanged, len(kept))


def as_csv(known: Iterable[Known]) -> str:
    """Everybody, a line each, fit to be read in again; nothing in it is taken for a formula."""
    return as_text([(*COLUMNS, *TOLD), *map(_cells, known)])


def _cells(known: Known) -> tuple[object, ...]:
    ally = known.ally
    told = (ally.name, ally.email, ally.role, ally.employer, ", ".join(ally.fields), ally.per_term, ally.phone)
    counts = (known.offered, known.wonderful, known.silent)
    return (*told, ally.link, ", ".join(ally.languages), *counts)
