"""Seats taken and given back: never more than there are, the waiting list moves up, and posts show what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from bot.clock import milliseconds, moment
from bot.office.posts import Channel, post, revise_each, tell
from bot.store import desk, seats, sql
from bot.store.database import Session
from bot.store.seats import Kept
from flows.center import Center, Kind
from flows.conversation import Scene
from flows.office.seats import Slot
from flows.replies import Reply
from flows.seats import news, reminding
from flows.seats.posts import post_of, with_seats


@dataclass(frozen=True, slots=True)
class SeatBook:
    """The book of seats (flows.office.Seats) during one turn; times are given in the center's zone."""

    session: Session
    person: str
    center: Center
    now: datetime

    def find(self, id_: str) -> Slot | None:
        """One slot, held until the turn is kept."""
        desk.hold(self.session)
        found = seats.find(self.session, id_.upper(), self.person)
        return seen(found, ZoneInfo(self.center.zone)) if found else None

    def coming(self, kind: Kind | None = None) -> tuple[Slot, ...]:
        """Those still to begin, the soonest first."""
        found = seats.coming(self.session, milliseconds(self.now), self.person, kind or "")
        return tuple(seen(each, ZoneInfo(self.center.zone)) for each in found)

    def own(self) -> tuple[Slot, ...]:
        """Those in which the person of this turn has a seat or waits for one."""
        found = seats.own(self.session, self.person, milliseconds(self.now))
        return tuple(seen(each, ZoneInfo(self.center.zone)) for each in found)

    def names(self, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who has a seat, and who waits."""
        held, waiting = (seats.names(self.session, id_, each) for each in ("held", "waiting"))
        return tuple(held), tuple(waiting)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The books of seats at a time, to change them."""

    session: Session
    center: Center
    now: datetime

    @property
    def at(self) -> int:
        """The time in ms."""
        return milliseconds(self.now)


def seen(kept: Kept, zone: ZoneInfo) -> Slot:
    """A slot as flows know it, its times in that zone."""
    return msgspec.convert(
        {
            **{each: getattr(kept, each) for each in Slot.__struct_fields__ if each not in ("starts", "ends", "mine")},
            "starts": moment(kept.starts_at).astimezone(zone),
            "ends": moment(kept.ends_at).astimezone(zone),
            "mine": kept.mine if kept.mine in ("held", "waiting") else "",
        },
        Slot,
    )


def take(ledger: Ledger, id_: str, person: str, *, wait: bool) -> None:
    """Give somebody a seat; with ``wait`` a place on the waiting list where none is left."""
    desk.hold(ledger.session)
    if seats.take(ledger.session, id_, person, ledger.at):
        remind(ledger, id_, person)
        show(ledger, id_)
    elif wait and seats.wait(ledger.session, id_, person, ledger.at):
        show(ledger, id_)


def leave(ledger: Ledger, id_: str, person: str) -> None:
    """Take somebody's seat back, and let whoever waits longest have it."""
    desk.hold(ledger.session)
    if seats.leave(ledger.session, id_, person):
        unremind(ledger, id_, person)
        move_up(ledger, id_)
        show(ledger, id_)


def leave_all(ledger: Ledger, person: str) -> None:
    """Somebody is to be forgotten: others can have their seats."""
    for each in seats.own(ledger.session, person, ledger.at):
        leave(ledger, each.id, person)


def move_up(ledger: Ledger, id_: str) -> None:
    """Give seats that are left to those who wait, in their order, and tell them."""
    for person in seats.people(ledger.session, id_, "waiting"):
        if not seats.take(ledger.session, id_, person, ledger.at):
            return
        remind(ledger, id_, person)
        inform(ledger, id_, (person,), news.moved_up)


def inform(ledger: Ledger, id_: str, people: Iterable[str], news_of: Callable[[Slot], Reply]) -> None:
    """Write to people about a slot, each with the time as their clock shows it."""
    kept = seats.find(ledger.session, id_)
    for person in people if kept is not None else ():
        slot = seen(cast(Kept, kept), zone_of(ledger, person))
        tell(ledger.session, person, (news_of(slot),), ledger.at)


def show(ledger: Ledger, id_: str) -> None:
    """Let every message that shows this slot say how many seats are left now."""
    slot = _slot(ledger, id_)
    revise_each(ledger.session, subject(id_), lambda shown: with_seats(shown, slot), ledger.at)


def slot(session: Session, id_: str, center: Center) -> Slot | None:
    """A slot as everybody sees it; None where there is none of that name, or it is over for good."""
    found = seats.find(session, id_, "") if id_ else None
    return seen(found, ZoneInfo(center.zone)) if found else None


def put_up(ledger: Ledger, id_: str, channels: Iterable[Channel]) -> None:
    """Show a slot and its seats in channels, live."""
    post(ledger.session, channels, post_of(_slot(ledger, id_)), ledger.at, subject(id_))


def attach(session: Session, letter: str, id_: str, now: int) -> None:
    """Let a letter made by ``flows.seats.posts.with_seats`` (a nudge to a channel, say) stay current."""
    desk.note_post(session, letter, subject(id_), now)


def remind(ledger: Ledger, id_: str, person: str) -> None:
    """Let somebody be reminded of their seat: anew, where they were to be before."""
    unremind(ledger, id_, person)
    zone = zone_of(ledger, person)
    scene = Scene(ledger.now.astimezone(zone), zone, ledger.center, "", "en", str)
    kept = cast(Kept, seats.find(ledger.session, id_))
    rows = [
        {"person": person, "name": each.name, "at": milliseconds(each.at)}
        for each in reminding.wanted(seen(kept, zone), scene)
    ]
    sql.remind(ledger.session, rows)


def unremind(ledger: Ledger, id_: str, person: str) -> None:
    """Nothing will remind somebody of this slot."""
    sql.unremind(ledger.session, [{"person": person, "name": each} for each in reminding.names(id_)])


def zone_of(ledger: Ledger, person: str) -> ZoneInfo:
    """Where somebody is, else where the center is."""
    try:
        return ZoneInfo(seats.zone(ledger.session, person) or ledger.center.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(ledger.center.zone)


def subject(id_: str) -> str:
    """What messages about a slot are known by."""
    return f"session:{id_}"


def _slot(ledger: Ledger, id_: str) -> Slot:
    """The flow, or the timetable, has asked for it in this very transaction: it is there."""
    return seen(cast(Kept, seats.find(ledger.session, id_)), ZoneInfo(ledger.center.zone))
