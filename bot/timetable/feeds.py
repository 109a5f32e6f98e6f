"""When students can come by a calendar (.ics, RFC 5545): its events, the repeated ones each by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from bot.clock import milliseconds
from bot.timetable import AHEAD, Planned
from flows.center import Feed

MOST = 500  # events taken of one calendar: ten a day over six weeks and more
LONGEST = 200  # characters of a title or a place
_TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY", "BYSECOND", "BYMINUTE", "BYHOUR"}


class FeedError(Exception):
    """It is no calendar; the message says what is wrong with it, and nothing of what stands in it."""


def source(feed: Feed) -> str:
    """What a feed is called where its events are kept. Its address may hold a secret, so it is no part of it."""
    return f"feed:{hashlib.sha256((feed.url or feed.file).encode()).hexdigest()[:12]}"


def planned(feed: Feed, content: bytes, zone: ZoneInfo, now: datetime) -> list[Planned]:
    """What of a calendar is still to begin within the next weeks. Raises FeedError.

    Events of whole days have no time to come at and are left out, as are cancelled ones. ``zone`` is for times
    that name none.
    """
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        events = [each for calendar in calendars for each in calendar.events]
        moved = {(_uid(each), _at_first(each, zone)): each for each in events if _replaces(each)}
        found = [
            _planned(feed, each, *times)
            for event in events
            for each, times in _each(event, moved, zone, now)
            if now < times[1] < now + AHEAD and str(each.get("STATUS", "")).upper() != "CANCELLED"
        ]
    except (ValueError, KeyError, TypeError, AttributeError, LookupError, OverflowError) as error:
        raise FeedError(f"not a calendar that can be read ({type(error).__name__})") from None
    if not calendars:
        raise FeedError("not a calendar")
    return sorted(found, key=lambda each: each.starts_at)[:MOST]


Times = tuple[datetime, datetime, datetime]  # when it was to begin at first, when it begins, when it ends


def _each(
    event: Event, moved: dict[tuple[str, datetime], Event], zone: ZoneInfo, now: datetime
) -> Iterator[tuple[Event, Times]]:
    """Every time an event takes place. One that was moved is known by when it was to be at first."""
    if type(event.start) is date:
        return
    start, length = _aware(event.start, zone), event.end - event.start
    if _replaces(event):
        yield event, (_at_first(event, zone), start, start + length)
        return
    left_out = {_aware(each, zone) for each in event.exdates}
    more = [_aware(each[0], zone) for each in event.rdates]
    for at in dict.fromkeys((*_repeated(event, start, zone, now), *more)):
        if at not in left_out and (_uid(event), at) not in moved:
            yield event, (at, at, at + length)


def _repeated(event: Event, start: datetime, zone: ZoneInfo, now: datetime) -> Iterator[datetime]:
    """When an event begins, by the clock on the wall of its own zone; once where it does not repeat."""
    if "RRULE" not in event:
        yield start
    for rule in event.rrules:
        parts = {**rule}
        if _TOO_OFTEN & {*parts, *parts.get("FREQ", ())}:
            continue
        until = [_until(each, start, zone) for each in parts.pop("UNTIL", ())]
        last = min((now + AHEAD, *until))
        text = type(rule)(parts).to_ical().decode()
        following = rrulestr(text, dtstart=start).xafter(now - timedelta(days=1), inc=True)
        yield from islice(takewhile(last.__ge__, following), MOST)


def _until(said: date, start: datetime, zone: ZoneInfo) -> datetime:
    """The last moment of a rule; calendars often say a day, or leave the zone out."""
    if isinstance(said, datetime):
        return said if said.tzinfo else said.replace(tzinfo=start.tzinfo or zone)
    return datetime.combine(said, time.max, start.tzinfo or zone)


def _aware(at: date, zone: ZoneInfo) -> datetime:
    moment = at if isinstance(at, datetime) else datetime.combine(at, time(), zone)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _at_first(event: Event, zone: ZoneInfo) -> datetime:
    """When an event that replaces one of several was to begin."""
    said: date = event.decoded("RECURRENCE-ID")
    return _aware(said, zone)


def _replaces(event: Event) -> bool:
    return "RECURRENCE-ID" in event


def _uid(event: Event) -> str:
    return str(event.get("UID", ""))


def _planned(feed: Feed, event: Event, at_first: datetime, starts: datetime, ends: datetime) -> Planned:
    name = hashlib.sha256(f"{_uid(event)}|{milliseconds(at_first)}".encode()).hexdigest()[:24]
    title, place = (_text(event.get(key)) for key in ("SUMMARY", "LOCATION"))
    return Planned(
        source(feed), name, feed.kind, title, place, "", milliseconds(starts), milliseconds(ends), feed.seats
    )


def _text(said: Any) -> str:
    return " ".join(str(said or "").split())[:LONGEST]
