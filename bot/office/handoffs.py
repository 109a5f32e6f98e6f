"""Requests of students to staff: handed over, picked up, answered, and not forgotten."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

import msgspec
from msgspec.structs import replace

from bot.clock import milliseconds, moment
from bot.office.posts import Channel, post, revise, tell
from bot.store import desk
from bot.store.database import Session
from bot.store.desk import Request
from flows.center import Center
from flows.desk.requests import card_of, lines_of, reminder_of
from flows.effects import Answer, OfHandoffs, Resolve, TakeUp, TellStaff, Withdraw, WriteBack
from flows.handoff.news import answered, picked_up
from flows.office.handoffs import Handoff, Kind
from flows.replies import Card, Show

OPEN = ("open", "taken")
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another when it is read out


@dataclass(frozen=True, slots=True)
class HandoffBook:
    """The book of requests (flows.office.Handoffs) during one turn."""

    session: Session
    person: str

    def find(self, id_: str) -> Handoff | None:
        """One request, held until the turn is kept."""
        desk.hold(self.session)
        found = desk.request(self.session, id_.upper())
        return self._seen(found) if found else None

    def waiting(self) -> tuple[Handoff, ...]:
        """Those that are not over, the oldest first."""
        return tuple(self._seen(each) for each in desk.requests(self.session, OPEN))

    def own(self) -> tuple[Handoff, ...]:
        """Those of the person of this turn, the newest first."""
        return tuple(self._seen(each) for each in reversed(desk.requests(self.session, OPEN, self.person)))

    def _seen(self, request: Request) -> Handoff:
        return replace(seen(request), mine=request.taken_by == self.person)


@dataclass(frozen=True, slots=True)
class Moment:
    """Who does something, and when (ms)."""

    session: Session
    channels: Callable[[Session], tuple[Channel, ...]]
    person: str
    name: str
    now: int


def seen(request: Request) -> Handoff:
    """A request as flows know it."""
    return msgspec.convert(
        {
            "id": request.id,
            "kind": request.kind,
            "status": request.status,
            "student": request.student,
            "card": msgspec.json.decode(request.card),
            "at": moment(request.created_at),
            "taken_by": request.taken_name,
        },
        Handoff,
    )


def do(at: Moment, effect: OfHandoffs, student: str) -> None:
    """What somebody wants done with a request; ``student`` is what to call who sends a new one."""
    match effect:
        case TellStaff(kind, card):
            hand_over(at, kind, card, student)
        case TakeUp(id_):
            take_up(at, id_)
        case Answer(id_, text):
            answer(at, id_, text)
        case Resolve(id_):
            resolve(at, id_)
        case WriteBack(id_, text):
            write_back(at, id_, text)
        case Withdraw(id_):
            withdraw(at, id_)


def hand_over(at: Moment, kind: Kind, card: Card, student: str) -> None:
    """A new request: kept, and shown where staff read."""
    body = msgspec.json.encode(card).decode()
    request = Request(_name(at.session), at.person, kind, body, student, "open", None, "", at.now)
    desk.hand_over(at.session, request)
    post(at.session, at.channels(at.session), Show(card_of(seen(request))), at.now, _subject(request.id))


def take_up(at: Moment, id_: str) -> None:
    """Somebody has it: their name stands on it, and the student is told."""
    request = of(at, id_)
    desk.take_up(at.session, request.id, at.person, at.name, at.now)
    desk.note(at.session, at.person, "claim", request.id, request.person, at.now)
    _show(at, request.id)
    tell(at.session, request.person, (picked_up(seen(of(at, id_))),), at.now)


def answer(at: Moment, id_: str, text: str) -> None:
    """A message to the student from somebody by name, who has the request from now on."""
    request = of(at, id_)
    have(at, request)
    desk.note(at.session, at.person, "reply", request.id, request.person, at.now)
    tell(at.session, request.person, (answered(request.id, at.name, text),), at.now)


def resolve(at: Moment, id_: str) -> None:
    """Nothing more is to be done."""
    request = of(at, id_)
    desk.finish(at.session, request.id, "resolved", at.now)
    desk.note(at.session, at.person, "resolve", request.id, request.person, at.now)
    _show(at, request.id)


def write_back(at: Moment, id_: str, text: str) -> None:
    """The student's words: to who has the request, else where staff read."""
    request = of(at, id_)
    if request.person != at.person:
        return
    said = lines_of(seen(request), text)
    subject = f"{desk.ADDED}{request.id}"
    if request.taken_by is None or not tell(at.session, request.taken_by, (said,), at.now, subject):
        post(at.session, at.channels(at.session), said, at.now, subject)


def withdraw(at: Moment, id_: str) -> None:
    """The student does not want it answered any more."""
    request = of(at, id_)
    if request.person == at.person:
        desk.finish(at.session, request.id, "withdrawn", at.now)
        _show(at, request.id)


def escalate(
    session: Session, center: Center, channels: Callable[[Session], tuple[Channel, ...]], now: datetime
) -> int:
    """Put those before staff again that nobody has picked up in time; how many there were."""
    limit = milliseconds(now - timedelta(hours=center.staff.escalate_hours))
    found = [each for each in desk.unclaimed(session, limit) if desk.escalated(session, each.id, milliseconds(now))]
    for request in found:
        reminder = reminder_of(seen(request), center.staff.escalate_hours)
        post(session, channels(session), reminder, milliseconds(now))
        for person in desk.staff(session, center.staff.escalate_to):
            if tell(session, person, (reminder,), milliseconds(now)):
                desk.note(session, person, "reminded", request.id, request.person, milliseconds(now))
    return len(found)


def have(at: Moment, request: Request) -> None:
    """Who does something for a request that nobody has, has it."""
    if request.taken_by is None:
        desk.take_up(at.session, request.id, at.person, at.name, at.now)
        _show(at, request.id)


def of(at: Moment, id_: str) -> Request:
    """The flow has asked for it in this very transaction: it is there."""
    return cast(Request, desk.request(at.session, id_.upper()))


def _show(at: Moment, id_: str) -> None:
    revise(at.session, _subject(id_), Show(card_of(seen(of(at, id_)))), at.now)


def _subject(id_: str) -> str:
    return f"handoff:{id_}"


def _name(session: Session) -> str:
    """A name that can be typed and that no other request has."""
    while True:
        name = "H" + "".join(secrets.choice(LETTERS) for _ in range(4))
        if desk.request(session, name) is None:
            return name
