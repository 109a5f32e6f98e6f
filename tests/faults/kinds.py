"""The kinds of turns and of sends there are, each as one thing that happens to a student; ``serve`` is ended in it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot import nudges
from bot.center import load
from bot.clock import milliseconds
from bot.store.database import Session, connect, transaction
from flows.heard import TimeCame
from flows.nudge import Nudge
from tests.faults.evidence import REMINDED, Stored
from tests.faults.replicas import Replica
from tests.faults.students import Student

NUDGE = Nudge({"en": "Hi {first_name}! Come by, {office_hours}."}, "Ms. Ortiz", "contact", held_back=0)
GOAL = ("hi", "physical therapist", "is the schooling worth it", "yes")
ASKED = (*GOAL, "yes", "Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "tuesday after 2")


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happens: the database, the institution's facts, and the process that is to end."""

    url: str
    center: Path
    replica: Replica

    async def write(self, do: Callable[[Session], Any]) -> None:
        """Change something as an operator's command does, again until the database is there."""
        while True:
            try:
                return await asyncio.to_thread(self._write, do)
            except SQLAlchemyError:
                await asyncio.sleep(0.1)

    def _write(self, do: Callable[[Session], Any]) -> None:
        engine = connect(self.url)
        try:
            with engine.connect() as connection, transaction(connection) as session:
                do(session)
        finally:
            engine.dispose()


Act = Callable[[Student, Place], Awaitable[None]]
Over = Callable[[Stored, Student], bool]


@dataclass(frozen=True, slots=True)
class Kind:
    """``before`` is said in peace. ``act`` returns once it was taken; ``over`` tells when all of it has come about.

    ``alone`` is false where it happens to everybody at once; with ``deletes`` nothing of the student is left.
    """

    name: str
    act: Act
    over: Over
    before: Sequence[str] = ()
    alone: bool = True
    deletes: bool = False


def _said(text: str) -> Act:
    async def act(student: Student, _: Place) -> None:
        await student.tell(text)

    return act


async def _press(student: Student, _: Place) -> None:
    deed = student.hands.press("start")
    if deed is None:
        raise RuntimeError("there is nothing to press")
    await student.do(deed)


async def _command(student: Student, _: Place) -> None:
    await student.do(student.hands.command("status"))


async def _fill(student: Student, place: Place) -> None:
    while (deed := student.hands.fill({"name": "Dana Lee", "role": "a PT"})) is None:
        await student.hands.open_form(place.replica)
        await asyncio.sleep(0.05)
    await student.do(deed)


async def _remind(student: Student, place: Place) -> None:
    """The first reminder's time comes now."""
    (name, *_) = (each.name for each in student.talk.conversation.reminders)
    due = {"person": student.person, "name": name, "now": milliseconds(datetime.now(UTC))}
    await place.write(
        lambda session: session.run("UPDATE reminders SET at = :now WHERE person = :person AND name = :name", due)
    )
    student.talk.hears(TimeCame(name))


async def _nudge(student: Student, place: Place) -> None:
    center, name = load(place.center), nudges.new_name()
    student.done = name
    await place.write(lambda session: nudges.schedule(session, name, NUDGE, center, datetime.now(UTC)))


def _answered(rows: Stored, student: Student) -> bool:
    return student.done in rows.heard and not rows.unread


def _reminded(rows: Stored, student: Student) -> bool:
    own = (each.split("/", 2)[2] for each in rows.heard)
    return any(each.startswith(f"{REMINDED}{student.person}:") for each in own) and not rows.unread


def _nudged(rows: Stored, student: Student) -> bool:
    return rows.sendings.get(student.done) == "done" and not rows.unread


KINDS = (
    Kind("words", _said("help"), _answered),
    Kind("a button", _press, _answered, ("hi",)),
    Kind("the command", _command, _answered, ("hi",)),
    Kind("a form", _fill, _answered, (*GOAL, "yes")),
    Kind("a request to staff", _said("send"), _answered, (*GOAL, "talk to a person")),
    Kind("files", _said("download my data"), _answered, GOAL),
    Kind("everything deleted", _said("delete"), _answered, (*GOAL, "delete everything"), deletes=True),
    Kind("a reminder", _remind, _reminded, (*ASKED, "i sent it")),
    Kind("a nudge", _nudge, _nudged, ("hi",), alone=False),
)
