"""Why the coach understood what it did: one judgement as plain data, for people who look into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flows.contact import reading as contact
from flows.contact.reading import Someone
from flows.goal import reading as goal
from flows.goal.reading import Aim
from flows.language import detect
from flows.lines import Line
from flows.manners import reading as manners
from flows.preparation import reading as preparation
from flows.questions import coach

STATED = {"goal": "go", "email": "email", "thank-you": "thankyou_note"}  # a step asked for by its name
AFTERWARDS = "followup"  # here "good" or "great" tells how it went, and agrees to nothing


def message(text: str, language: str = "", state: str = "") -> dict[str, Any]:
    """``intent`` (None for an ordinary answer) and ``goal`` (None where nothing is said of one) of a message.

    ``goal`` has ``kind`` (job, field, unsure), ``target`` and ``topics``, the first two None where unsaid.
    ``state`` is the step it was said at, as ``goal.kind``; empty when that is unknown.
    """
    language = language or detect(text) or "en"
    aim = _aim(text, language, state)
    intent = _intent(text, language, state, aim)
    return {"intent": intent, "goal": _goal(aim) if intent is None else None}


def person(text: str, language: str = "") -> dict[str, str | None]:
    """``name``, ``role``, ``employer``, ``connection`` and ``email`` of a person described; None where unsaid."""
    found = contact.someone(text, language) or Someone()
    return {
        "name": found.name or None,
        "role": found.role or None,
        "employer": found.employer or None,
        "connection": found.connection or None,
        "email": found.email or None,
    }


def question(text: str, language: str, phrase: Callable[[Line], str]) -> dict[str, Any]:
    """``kind`` (the most important fault, else ``open``), all ``faults``, ``why`` worded, ``rewrites`` best first."""
    verdict = coach.judge(text, language or detect(text) or "en")
    return {
        "kind": verdict.kind,
        "faults": list(verdict.faults),
        "why": phrase(verdict.why),
        "rewrites": list(verdict.rewrites),
    }


def date(text: str, now: datetime, language: str = "") -> dict[str, str | None]:
    """``at`` of an appointment (ISO, in the zone of ``now``; a day alone where no time was said) and its ``problem``.

    The problem is None where there is none, ``not_yet`` where that is the answer, ``no_date`` where nothing names a
    day, ``no_day`` where only a time was said; else as ``flows.preparation.reading.When`` has it.
    """
    found = preparation.when(text, now, language=language or detect(text) or "en")
    if found is None:
        return {"at": None, "problem": "not_yet" if preparation.UNDATED.search(text) else "no_date"}
    at = found.at or found.day
    return {"at": at.isoformat() if at else None, "problem": found.problem or (None if at else "no_day")}


def _intent(text: str, language: str, state: str, aim: Aim | None) -> str | None:
    if manners.harmful(text):
        return "crisis"
    meant = manners.intent(text, language)
    if meant is not None:
        return STATED.get(meant.words, meant.wish) if meant.wish == "go" else meant.wish
    said = manners.answer(text, language)
    unsettled = said == "maybe" and aim is not None and state.startswith("goal")
    if said == "not_yet" or unsettled or (said == "yes" and state.startswith(AFTERWARDS)):
        return None
    return said


def _aim(text: str, language: str, state: str) -> Aim | None:
    """What a message says of the goal, read as the step reads it."""
    match state:
        case "goal.topic":
            return goal.advice(text, language)
        case "goal.confirm":
            return goal.more(text, language)
        case _ if not state or state.startswith("goal"):
            return goal.aim(text, language)
        case _:
            return None


def _goal(aim: Aim | None) -> dict[str, Any] | None:
    if aim is None or not (aim.kind or aim.target or aim.topics):
        return None
    return {"kind": aim.kind or None, "target": aim.target or None, "topics": list(aim.topics)}
