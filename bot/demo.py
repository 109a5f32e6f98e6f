"""A term's worth of made-up students, each brought to where they stand by talking to the coach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import flows
from bot.clock import milliseconds
from bot.store.database import Session
from bot.writing import Addressee, Writing
from flows.center import Center
from flows.conversation import Conversation, Scene, Turn
from flows.heard import Event, Heard, Left, Person, Place, Said
from flows.lines import Line

NAMES = ("Maya", "Sam", "Ana", "Liam", "Noor", "Chen", "Ivy", "Omar", "Rosa", "Theo", "Zoë", "Kofi")
GOALS = ("nurse", "physical therapist", "graphic designer", "civil engineer", "teacher", "data analyst", "biologist")
WAY = ("a normal day", "yes", "skip", "use these", "done", "next tuesday at 3pm on zoom", "yes",
       "it happened actually", "it went well")  # fmt: skip
ZONES = ("", "", "", "", "", "", "", "America/Chicago", "America/Los_Angeles", "Europe/Madrid")
SETTING_OUT = timedelta(days=30)  # how long ago the first of them began

Phrase = Callable[[Line], str]


def students(
    session: Session,
    center: Center,
    phrase: Phrase,
    now: datetime,
    count: int,
    platform: str,
    tenant: str,
    address: dict[str, str],
) -> int:
    """Write so many conversations, the same ones every time; how many are new.

    ``address`` is what reaches them, ``{id}`` in its values standing for the student. One in 25 wants no messages,
    one in 50 has removed the app.
    """  # fmt: skip
    return sum(
        _student(session, center, phrase, now, Person(platform, tenant, f"UDEMO{number:05}"), number, address)
        for number in range(count)
    )


def _student(
    session: Session, center: Center, phrase: Phrase, now: datetime, person: Person, number: int,
    address: dict[str, str],
) -> bool:  # fmt: skip
    if session.rows("SELECT 1 FROM conversations WHERE person = :person", {"person": person.key}):
        return False
    private = {key: value.format(id=person.id) for key, value in address.items()}
    place = Place("direct", private, private)
    zone = ZoneInfo(ZONES[number * 7 % 10] or center.zone)
    name, language = NAMES[number % len(NAMES)], "en" if number % 8 else "es"
    said = list(_said(number))
    since = (number * 37 + number // 100 * 53) % 100  # when they began says nothing of how far they came
    at = now - SETTING_OUT * ((since + 1) / 101)
    conversation, rows = flows.begin(), []
    for turn_number, heard in enumerate(said):
        at = min(at + timedelta(minutes=2), now)
        event = Event(f"demo{turn_number}", at, person, place, heard)
        scene = Scene(at.astimezone(zone), zone, center, name, language, phrase)
        turn = flows.advance(conversation, event, scene)
        rows.append((event, conversation, turn, scene))
        conversation = turn.conversation
    _write(session, rows, private)
    return True


def _said(number: int) -> Iterator[Heard]:
    """What a student has said so far: as many have stopped at each step."""
    yield Said("hi")
    yield Said(GOALS[number % len(GOALS)])
    yield from (Said(each) for each in WAY[: (number * 13 % 100) * len(WAY) // 100 + 1])
    if not (number + 1) % 25:
        yield Said("stop messages")
    if not (number + 2) % 50:
        yield Left()


def _write(session: Session, rows: list[tuple[Event, Conversation, Turn, Scene]], private: dict[str, str]) -> None:
    """Only where it ended is kept, with the stages reached on the way; made-up students are reminded of nothing."""
    moves: list[dict[str, Any]] = []
    writing = Writing(0)
    for event, before, turn, scene in rows:
        writing = Writing(milliseconds(event.at))
        to = Addressee(event, private, turn.conversation.state, scene.language)
        writing.keep(to, before, turn, flows.keep(turn.conversation), scene, None, "")
        moves += writing.moves
    writing.moves = moves
    writing.write(session)
