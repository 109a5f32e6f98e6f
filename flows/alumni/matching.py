"""Who could help with a goal: by the work they do, the field they are in, and how it went with other students."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec import Struct

from flows.alumni import Ally, Known
from flows.contact.network.ranking import stems
from flows.goal.narrowing.suggesting import TONGUES
from flows.goal.narrowing.works import WORKS
from flows.lines import Items, Line, line
from flows.replies import Card
from flows.words import fold

GOAL = "goal.sentence."  # the wordings a goal is told in
WORK, NAMED, FIELD, SPEAKS = 6, 5, 3, 2
WONDERFUL, SILENT = 1, -3  # for each student who told so; an introduction nobody answers costs a student a week
MOST = 2  # fields, and good or bad news, that are counted
HERE = "en"  # spoken by everybody here unless they say otherwise


class Suggested(Struct, frozen=True):
    """Somebody who could be asked, with the reason in plain words."""

    known: Known
    because: Line
    points: int


def target_of(card: Card) -> str:
    """The job or field a request is about, as the student sent it; empty where it tells none."""
    goals = (row.value for row in card.rows if row.value.key.startswith(GOAL))
    return next((str(each.facts.get("target", "")) for each in goals), "")


def suggest(
    target: str, known: Iterable[Known], language: str, named: Callable[[str], str] | None = None
) -> tuple[Suggested, ...]:
    """Those with something in common with a goal, the best first and of two alike the one who was asked less.

    ``language`` is the student's. ``named`` words a kind of work (``nurse``) in the reader's language, so that it is
    known by that name too. Whether somebody is free is not looked at here.
    """
    wanted = fields_of(target, named)
    found = (_suggested(target, wanted, each, language) for each in known)
    return tuple(sorted((each for each in found if each is not None), key=_order))


def _order(each: Suggested) -> tuple[int, float, str]:
    return -each.points, each.known.offered / each.known.ally.per_term, each.known.ally.name


def _suggested(target: str, wanted: frozenset[str], known: Known, language: str) -> Suggested | None:
    ally, reasons = known.ally, list[Line]()
    theirs = _fields(ally)
    shared = sorted(wanted & theirs)
    strange = bool(wanted and theirs and not shared)  # a bank's manager is no help with a hospital's
    aim = stems(target, language)
    points = 0
    alike = set[str]() if strange else aim & stems(ally.role, language)
    if alike:
        points += WORK * len(alike) // len(aim)  # half of "hospital manager" is half as good
        reasons.append(line("alumni.because.work" if alike == aim else "alumni.because.alike"))
    if aim & stems(" ".join(ally.fields), language):
        points += NAMED
        reasons.append(line("alumni.because.named", fields=Items(ally.fields)))
    elif shared:
        points += FIELD * min(len(shared), MOST)
        fields = Items(tuple(line(f"alumni.field.{each}") for each in shared))
        reasons.append(line("alumni.because.field", fields=fields))
    if not reasons:
        return None
    if language != HERE and language in ally.languages:
        points += SPEAKS
        reasons.append(line(f"alumni.because.speaks.{language}"))
    for key, count, weight in (("wonderful", known.wonderful, WONDERFUL), ("silent", known.silent, SILENT)):
        if count:
            points += weight * min(count, MOST)
            reasons.append(line(f"alumni.because.{key}", count=count))
    return Suggested(known, line("alumni.listed", items=Items(tuple(reasons))), points)


def _fields(ally: Ally) -> frozenset[str]:
    """The fields somebody is in; the employer tells it only where nothing better does."""
    return _read(" | ".join((ally.role, *ally.fields))) or _read(ally.employer)


def fields_of(text: str, named: Callable[[str], str] | None = None) -> frozenset[str]:
    """The fields of study a job or field grows from, whichever of our languages it is told in."""
    folded = fold(text)
    by_name = {field for work in WORKS if named and fold(named(work.key)) in folded for field in work.fields}
    return _read(text) | by_name


@lru_cache(maxsize=8192)
def _read(text: str) -> frozenset[str]:
    folded = fold(text)
    found = {name for each in TONGUES.values() for name, words in each.fields.items() if words.search(text)}
    return frozenset(found | {field for work in WORKS if work.key.replace("_", " ") in folded for field in work.fields})
