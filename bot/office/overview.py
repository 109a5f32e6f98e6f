"""How students and the office are doing: counted, made safe to tell, and sent to staff once a week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import milliseconds
from bot.office.posts import Channel, post
from bot.store import desk
from bot.store.database import Session
from flows.center import Center
from flows.desk.overview import card_of
from flows.nudge.times import DAYS as WEEKDAYS
from flows.nudge.times import instant
from flows.office.overview import DAYS, Overview, overview
from flows.progress import STAGES
from flows.replies import Show

LATE = timedelta(hours=6)  # a digest that could not be sent in time still is so much later; after that it is old


@dataclass(frozen=True, slots=True)
class OverviewBook:
    """The book of numbers (flows.office.Overviews) at one moment."""

    session: Session
    center: Center
    at: datetime

    def now(self) -> Overview:
        """How things stand; weeks begin on Monday where the center is."""
        return counted(self.session, self.center, self.at)


def counted(session: Session, center: Center, now: datetime) -> Overview:
    """Count, and keep what may be told."""
    zone = ZoneInfo(center.zone)
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    begins, ends = (milliseconds(instant(monday + timedelta(days=days), time(0), zone)) for days in (0, 7))
    steps = desk.at_steps(session, milliseconds(now - timedelta(days=DAYS)))
    waiting, unclaimed = desk.waiting(session)
    return overview(
        {step: steps.get(step, (0, 0)) for step in STAGES},
        desk.planned(session, milliseconds(now), ends),
        desk.held(session, begins, ends),
        waiting,
        unclaimed,
        desk.nudging(session),
    )


def digest(session: Session, center: Center, channels: Callable[[Session], tuple[Channel, ...]], now: datetime) -> bool:
    """Put this week's numbers before staff when it is time; False where it is not, or another process was first."""
    due = digest_due(center, now)
    if not due or not (places := channels(session)) or not desk.begin_digest(session, due, milliseconds(now)):
        return False
    post(session, places, Show(card_of(counted(session, center, now), digest=True)), milliseconds(now))
    return True


def digest_due(center: Center, now: datetime) -> str:
    """The day (as 2026-11-23) of the digest that is to be sent by now; empty where none is, or in exam weeks."""
    day, _, clock = center.staff.digest.partition(" ")
    if not clock:
        return ""
    zone = ZoneInfo(center.zone)
    today = now.astimezone(zone).date()
    date = today - timedelta(days=(today.weekday() - WEEKDAYS.index(day)) % 7)
    late = now - instant(date, time.fromisoformat(clock), zone)
    shut = any(each.first <= today <= each.last for each in center.nudges.blackout)
    return date.isoformat() if timedelta(0) <= late <= LATE and not shut else ""
