"""The timetable kept current: what is new is added, what moved is told, what is gone is cancelled."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from bot.office import seats as office
from bot.office.handoffs import LETTERS
from bot.office.seats import Ledger
from bot.store import desk, seats
from bot.store.database import Session
from bot.store.seats import Kept, Planned
from bot.timetable import feeds, fetch, rules
from bot.timetable.feeds import FeedError
from flows.center import Center, Feed
from flows.seats import news

log = structlog.get_logger("timetable")


async def gather(center: Center, now: datetime) -> tuple[list[Planned], set[str]]:
    """All that is planned for the next weeks, and the sources that could not be read: what they said before holds."""
    zone = ZoneInfo(center.zone)
    found, failed = rules.planned(center.sessions, zone, now), set[str]()
    answers = await asyncio.gather(*(_of(each, zone, now) for each in center.feeds), return_exceptions=True)
    for feed, answer in zip(center.feeds, answers, strict=True):
        if isinstance(answer, FeedError):
            log.warning("a calendar cannot be read", source=feeds.source(feed), kind=feed.kind, error=str(answer))
            failed.add(feeds.source(feed))
        elif isinstance(answer, BaseException):
            raise answer
        else:
            found += answer
    return found, failed


async def _of(feed: Feed, zone: ZoneInfo, now: datetime) -> list[Planned]:
    content = await fetch.content(feed)
    return await asyncio.to_thread(feeds.planned, feed, content, zone, now)


def renew(session: Session, center: Center, planned: Iterable[Planned], failed: set[str], now: datetime) -> int:
    """Let the books say what is planned; how many slots are other than before."""
    desk.hold(session)
    ledger = Ledger(session, center, now)
    known = {(each.source, each.occurrence): each for each in seats.planned(session, ledger.at)}
    wanted = {(each.source, each.occurrence): each for each in planned}
    changed = 0
    for key, each in wanted.items():
        kept = known.get(key) or seats.earlier(session, *key)  # one that has begun may be put off
        if kept is None:
            seats.add(session, _name(session), each)
            changed += 1
        elif _differs(kept, each):
            _change(ledger, kept, each)
            changed += 1
    for key, kept in known.items():
        if key not in wanted and kept.source not in failed and not kept.cancelled:
            _cancel(ledger, kept)
            changed += 1
    return changed


def _differs(kept: Kept, planned: Planned) -> bool:
    return kept.cancelled or any(getattr(kept, each) != getattr(planned, each) for each in Planned.__slots__)


def _change(ledger: Ledger, kept: Kept, planned: Planned) -> None:
    """A slot is planned otherwise. Nobody loses a seat by it; another time or place is told."""
    session = ledger.session
    seats.change(session, kept.id, replace(planned, seats=max(planned.seats, kept.held)))
    if (kept.starts_at, kept.ends_at, kept.place) != (planned.starts_at, planned.ends_at, planned.place):
        people = seats.people(session, kept.id, "held")
        office.inform(ledger, kept.id, people, news.moved)
        for person in people:
            office.remind(ledger, kept.id, person)
    office.move_up(ledger, kept.id)
    office.show(ledger, kept.id)


def _cancel(ledger: Ledger, kept: Kept) -> None:
    """A slot does not take place: who counted on it, or waited, is told."""
    people = [each for status in ("held", "waiting") for each in seats.people(ledger.session, kept.id, status)]
    seats.cancel(ledger.session, kept.id)
    office.inform(ledger, kept.id, people, news.cancelled)
    for person in people:
        office.unremind(ledger, kept.id, person)
    office.show(ledger, kept.id)


def _name(session: Session) -> str:
    """A name that can be typed and that no other slot has."""
    while True:
        name = "S" + "".join(secrets.choice(LETTERS) for _ in range(4))
        if seats.find(session, name) is None:
            return name
