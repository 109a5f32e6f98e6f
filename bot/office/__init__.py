"""The office at work: the books a flow may ask during a turn, and what staff and students want done in them.

Both happen inside the turn's transaction, one turn after the other: what a flow was told still holds when its
effects are carried out, and a turn that is not kept has changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, get_args

from bot.clock import milliseconds
from bot.office import allies, handoffs, looks, nudges, seats
from bot.office.allies import AllyBook
from bot.office.handoffs import HandoffBook
from bot.office.looks import LookBook
from bot.office.nudges import NudgeBook
from bot.office.overview import OverviewBook
from bot.office.posts import Channel
from bot.office.seats import Ledger, SeatBook
from bot.ports import Words
from bot.store import desk
from bot.store.database import Session
from flows.center import Center
from flows.conversation import Scene
from flows.effects import (
    Answer,
    Effect,
    Feedback,
    LeaveSeat,
    Look,
    OfSeats,
    PostSeats,
    Release,
    Resolve,
    ScheduleNudge,
    TakeSeat,
    TakeUp,
    TellStaff,
    TryNudge,
    TurnNudge,
    Withdraw,
    WriteBack,
)

OfStaff = TakeUp | Answer | Resolve | Release | Look | ScheduleNudge | TryNudge | TurnNudge | PostSeats
OfStudents = TellStaff | WriteBack | Withdraw | Feedback | TakeSeat | LeaveSeat


class Channels(Protocol):
    """Gives the places where staff read; or the channel of that id, on the platform of a person."""

    def __call__(self, session: Session, person: str = "", id_: str = "") -> tuple[Channel, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Desk:
    """What all turns share: the institution's facts and where its staff read."""

    center: Center
    channels: Channels
    words: Callable[[str], Words]


@dataclass(frozen=True, slots=True)
class AtWork:
    """The office (flows.office.Office) for one person during one turn."""

    session: Session
    center: Center
    person: str
    now: datetime
    words: Callable[[str], Words]

    @property
    def handoffs(self) -> HandoffBook:
        """What students asked staff."""
        return HandoffBook(self.session, self.person)

    @property
    def allies(self) -> AllyBook:
        """Who outside the university agreed to be asked."""
        return AllyBook(self.session, self.person, allies.term(self.center, self.now))

    @property
    def looks(self) -> LookBook:
        """Who of staff looked at what there is of the person."""
        return LookBook(self.session, self.person)

    @property
    def nudges(self) -> NudgeBook:
        """What staff send to many, and what came of it."""
        return NudgeBook(self.session, self.center, self.now, self.words)

    @property
    def overview(self) -> OverviewBook:
        """How students and the office are doing, in numbers."""
        return OverviewBook(self.session, self.center, self.now)

    @property
    def seats(self) -> SeatBook:
        """When students can come, and who does."""
        return SeatBook(self.session, self.person, self.center, self.now)


def does(effect: Effect) -> bool:
    """Whether an effect is for the office to carry out."""
    return isinstance(effect, get_args(OfStaff) + get_args(OfStudents))


def carry_out(session: Session, office: Desk, effect: Effect, person: str, scene: Scene) -> None:
    """Do what a turn wanted done in the books. ``scene`` is its turn's; who is no staff changes nothing of staff's."""
    if isinstance(effect, OfStaff) and not scene.staff:
        return
    if isinstance(effect, OfSeats):
        _carry_out_seats(session, office, effect, person, scene)
    else:
        _carry_out_requests(session, office, effect, person, scene)


def _carry_out_requests(session: Session, office: Desk, effect: Effect, person: str, scene: Scene) -> None:
    at = handoffs.Moment(session, office.channels, person, scene.full_name or scene.name, milliseconds(scene.now))
    match effect:
        case ScheduleNudge() | TryNudge() | TurnNudge():
            nudges.do(at, effect, office.center, office.words(scene.language), scene.now)
        case Release(id_, ally):
            allies.release(at, id_, ally, allies.term(office.center, scene.now))
        case Look():
            looks.note(session, person, effect, at.now)
        case Feedback(offer, outcome):
            allies.feedback(at, offer, outcome)
        case TellStaff() | TakeUp() | Answer() | Resolve() | WriteBack() | Withdraw():
            handoffs.do(at, effect, scene.name)


def _carry_out_seats(session: Session, office: Desk, effect: OfSeats, person: str, scene: Scene) -> None:
    ledger = _ledger(session, office, scene)
    match effect:
        case TakeSeat(id_, wait):
            seats.take(ledger, id_, person, wait=wait)
        case LeaveSeat(id_):
            seats.leave(ledger, id_, person)
        case PostSeats(id_, channel):
            desk.note(session, person, "post seats", id_, "", ledger.at)
            channels = office.channels(session, person, channel) if channel else office.channels(session)
            seats.put_up(ledger, id_, channels)


def clear(session: Session, office: Desk, person: str, scene: Scene) -> None:
    """Somebody is about to be forgotten: what they held others can have."""
    seats.leave_all(_ledger(session, office, scene), person)


def _ledger(session: Session, office: Desk, scene: Scene) -> Ledger:
    return Ledger(session, office.center, scene.now)
