"""Those who agreed to be asked: suggested to staff, and introduced to a student by somebody's decision."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from bot.office import handoffs
from bot.office.handoffs import Moment
from bot.office.posts import tell
from bot.store import allies, desk
from bot.store.database import Session
from flows.alumni import Introduced, Known, Outcome
from flows.alumni.news import introduction
from flows.alumni.terms import term_of
from flows.center import Center
from flows.office.allies import Asker


@dataclass(frozen=True, slots=True)
class AllyBook:
    """The book of those who can be asked (flows.office.Allies) during one turn; ``term`` is the day it began."""

    session: Session
    person: str
    term: str

    def everybody(self) -> tuple[Known, ...]:
        """All of them, by name."""
        return tuple(allies.everybody(self.session, self.term))

    def find(self, id_: int) -> Known | None:
        """One of them, with a load that nobody else changes until the turn is kept."""
        desk.hold(self.session)
        return allies.find(self.session, id_, self.term)

    def asker(self, handoff: str) -> Asker:
        """Who is behind a request."""
        request = desk.request(self.session, handoff)
        if request is None:
            return Asker(reachable=False)
        reached = desk.reached(self.session, request.person)
        met = allies.met(self.session, request.person)
        return Asker(reached[1] if reached else "", met, reached is not None)

    def introduced(self, offer: str) -> Introduced | None:
        """Somebody whose details the person of this turn was given and who is still there."""
        found = allies.introduced(self.session, self.person, offer)
        known = allies.find(self.session, found[1], self.term) if found else None
        return Introduced(found[0], known.ally) if found and known else None


def term(center: Center, now: datetime) -> str:
    """The term of that moment where the center is, by the day it began."""
    return term_of(now.astimezone(ZoneInfo(center.zone)).date(), center.contacts.terms).isoformat()


def release(at: Moment, handoff: str, ally: int, term_: str) -> None:
    """Give a student somebody's details, once, and within what they agreed to; who does so has the request."""
    request = handoffs.of(at, handoff)
    offer = secrets.token_urlsafe(9)
    if not allies.offer(at.session, offer, ally, request.id, request.person, term_, at.now):
        return
    known = cast(Known, allies.find(at.session, ally, term_))
    handoffs.have(at, request)
    desk.note(at.session, at.person, f"release {ally}", request.id, request.person, at.now)
    tell(at.session, request.person, (introduction(Introduced(offer, known.ally), at.name),), at.now)


def feedback(at: Moment, offer: str, outcome: Outcome) -> None:
    """How it went, as the student wants staff to know."""
    allies.tell(at.session, offer, at.person, outcome)
