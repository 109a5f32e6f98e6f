"""The office at work: the books a flow may ask during a turn, and what staff and students want done in them.

Both happen inside the turn's transaction, one turn after the other: what a flow was told still holds when its
effects are carried out, and a turn that is not kept has changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from bot.clock import milliseconds
from bot.office import allies, handoffs, nudges
from bot.office.allies import AllyBook
from bot.office.handoffs import HandoffBook
from bot.office.nudges import NudgeBook
from bot.office.overview import OverviewBook
from bot.office.posts import Channel
from bot.ports import Words
from bot.store.database import Session
from flows.center import Center
from flows.conversation import Scene
from flows.effects import (
    Answer,
    Effect,
    Feedback,
    Release,
    Resolve,
    ScheduleNudge,
    TakeUp,
    TellStaff,
    TryNudge,
    TurnNudge,
    Withdraw,
    WriteBack,
)

OfStaff = TakeUp | Answer | Resolve | Release | ScheduleNudge | TryNudge | TurnNudge
OfStudents = TellStaff | WriteBack | Withdraw | Feedback
Channels = Callable[[Session], tuple[Channel, ...]]


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
    def nudges(self) -> NudgeBook:
        """What staff send to many, and what came of it."""
        return NudgeBook(self.session, self.center, self.now, self.words)

    @property
    def overview(self) -> OverviewBook:
        """How students and the office are doing, in numbers."""
        return OverviewBook(self.session, self.center, self.now)


def does(effect: Effect) -> bool:
    """Whether an effect is for the office to carry out."""
    return isinstance(effect, get_args(OfStaff) + get_args(OfStudents))


def carry_out(session: Session, office: Desk, effect: Effect, person: str, scene: Scene) -> None:
    """Do what a turn wanted done in the books. ``scene`` is its turn's; who is no staff changes nothing of staff's."""
    at = handoffs.Moment(session, office.channels, person, scene.full_name or scene.name, milliseconds(scene.now))
    if isinstance(effect, OfStaff) and not scene.staff:
        return
    match effect:
        case ScheduleNudge() | TryNudge() | TurnNudge():
            nudges.do(at, effect, office.center, office.words(scene.language), scene.now)
        case Release(id_, ally):
            allies.release(at, id_, ally, allies.term(office.center, scene.now))
        case Feedback(offer, outcome):
            allies.feedback(at, offer, outcome)
        case TellStaff() | TakeUp() | Answer() | Resolve() | WriteBack() | Withdraw():
            handoffs.do(at, effect, scene.name)
