"""What a student is told of somebody they are introduced to, and asked about afterwards."""

from __future__ import annotations

from flows.alumni import Ally, Introduced, Outcome
from flows.language import LANGUAGES
from flows.lines import Items, Line, line, verbatim
from flows.replies import Card, Choose, Reply, Row, Show
from flows.stage import asking

MENU = "introduced"
WISHES: dict[str, Outcome] = {"was_wonderful": "wonderful", "did_not_answer": "silent"}


def introduction(found: Introduced, staff: str) -> Reply:
    """Who it is, how to reach them, who sends it, and the way to an email to them."""
    ally = found.ally
    known = {"name": ally.name, "work": None, "email": ally.email, "phone": ally.phone, "link": ally.link}
    values: dict[str, Line | None] = {key: verbatim(text) if text else None for key, text in known.items()}
    values["work"] = work(ally)
    values["languages"] = languages(ally) if ally.languages else None
    rows = tuple(Row(line(f"alumni.row.{key}"), value) for key, value in values.items() if value is not None)
    lines = (line("alumni.introduced", staff=staff, name=ally.name), line("alumni.thoughtful"))
    use = asking(f"use_contact {found.offer}", line("alumni.button.use"))
    return Show(Card(line("alumni.title.introduced"), lines, rows, MENU, (use,)))


def work(ally: Ally) -> Line | None:
    """What somebody does and where, as far as it is known."""
    if ally.role and ally.employer:
        return line("alumni.work", role=ally.role, employer=ally.employer)
    return verbatim(ally.role or ally.employer) if ally.role or ally.employer else None


def languages(ally: Ally) -> Line:
    """What somebody speaks: ours by their own names, others as they were given."""
    named = (line(f"manners.language.{each}") if each in LANGUAGES else each for each in ally.languages)
    return line("alumni.listed", items=Items(tuple(named)))


def may_tell(offer: str, name: str, outcome: Outcome) -> Reply:
    """Whether staff may know how it went. Nothing is told unasked."""
    wish = next(wish for wish, each in WISHES.items() if each == outcome)
    told = asking(f"{wish} {offer}", line(f"alumni.button.{outcome}"))
    return Choose(MENU, (line(f"alumni.may_tell.{outcome}", name=name),), (told,))
