"""When students can come by the rules in ``center.toml``, day by day; by the clock on the wall in any season."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from bot.clock import milliseconds
from bot.timetable import AHEAD, Planned
from flows.center import Session, Weekday

SOURCE = "center.toml"
_DAYS = get_args(Weekday)


def planned(rules: Iterable[Session], zone: ZoneInfo, now: datetime) -> list[Planned]:
    """All that is still to begin within the next weeks. Two alike at one time are told by their order."""
    seen: Counter[str] = Counter()
    found = []
    for rule in rules:
        for starts, ends in _times(rule, zone, now):
            key = f"{rule.kind}|{rule.title}|{rule.host}|{starts.isoformat()}"
            seen[key] += 1
            name = f"{key}|{seen[key]}"
            at = milliseconds(starts), milliseconds(ends)
            found.append(Planned(SOURCE, name, rule.kind, rule.title, rule.place, rule.host, *at, rule.seats))
    return found


def _times(rule: Session, zone: ZoneInfo, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """When a rule's slots begin and end."""
    today = now.astimezone(zone).date()
    for days in range(AHEAD.days):
        day = today + timedelta(days=days)
        outside = (rule.first and day < rule.first) or (rule.until and day > rule.until)
        if _DAYS[day.weekday()] not in rule.days or outside or day in rule.skip:
            continue
        start, end = (datetime.combine(day, time.fromisoformat(each), zone) for each in (rule.start, rule.end))
        step = timedelta(minutes=rule.slot_minutes) if rule.slot_minutes else end - start
        while start + step <= end:
            if start > now:
                yield start, start + step
            start += step
