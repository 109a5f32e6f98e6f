"""When a nudge may be sent: its own times in the center's zone, and nobody's night or exam week.

The days of a recurrence come from dateutil's ``rrule`` (RFC 5545), reckoned in wall-clock time; each is then put
into the zone. So 12:00 stays 12:00 through daylight saving; 02:30 on the day that has none is 03:30, and 01:30 on
the day that has two is the first. An occurrence goes by its date, which is what makes it happen once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import WEEKLY, rrule, weekday

from flows.center import Center
from flows.nudge import Now, Once, Weekly

When = Now | Once | Weekly
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Occurrence = tuple[date, datetime]  # the local date it goes by, and the moment in UTC


def following(when: When, zone: ZoneInfo, now: datetime, after: date | None = None) -> Occurrence | None:
    """The next occurrence: the first from ``now`` on, or, once one has been, the first of a later date than that.

    One that was missed is given too (its moment lies in the past); whether it is still worth sending is another
    question. None when there are no more.
    """
    if isinstance(when, Weekly):
        dated = _weekly(when, zone, now)
        return next((each for each in dated if (each[1] >= now if after is None else each[0] > after)), None)
    if after is not None:
        return None
    if isinstance(when, Now):
        return now.astimezone(zone).date(), now.astimezone(UTC)
    at = instant(when.day, when.time, zone)
    return (when.day, at) if at >= now else None


def _weekly(when: Weekly, zone: ZoneInfo, now: datetime) -> Iterator[Occurrence]:
    first = when.first or now.astimezone(zone).date()
    days = [weekday(DAYS.index(each)) for each in when.days]
    until = datetime.combine(when.until, when.time)
    for wall in rrule(WEEKLY, byweekday=days, dtstart=datetime.combine(first, when.time), until=until):
        if wall.date() not in when.skip:
            yield wall.date(), instant(wall.date(), wall.time(), zone)


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """A wall-clock time as a moment in UTC (how gaps and repeated hours are read: PEP 495, fold 0)."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def opening(at: datetime, zone: ZoneInfo, center: Center) -> datetime:
    """That moment, or the next one that is neither in quiet hours nor in an exam blackout, in that zone; in UTC."""
    local = at.astimezone(zone)
    while True:
        day, tomorrow = local.date(), local.date() + timedelta(days=1)
        if any(each.first <= day <= each.last for each in center.nudges.blackout):
            local = _at(tomorrow, 0, zone)
        elif center.quiet(local.hour):
            late = center.quiet_from > center.quiet_to and local.hour >= center.quiet_from
            local = _at(tomorrow if late else day, center.quiet_to, zone)
        else:
            return local.astimezone(UTC)


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return instant(day, time(hour), zone).astimezone(zone)


def budget_since(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    """From when on a nudge counts as this week's: whole days, so that each Tuesday's does not bar the next one's."""
    day = now.astimezone(zone).date() - timedelta(days=days - 1)
    return instant(day, time(0), zone)
