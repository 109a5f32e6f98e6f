"""Times of day as people type them: ``3ish``, ``2:30 pm``, ``noon``, ``quarter to 4``, ``2-3pm pacific``."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

OFFICE = 8  # a bare hour from here to noon is taken for the morning, an earlier one for the afternoon
LATEST = 21  # nobody is met after that: such a reading is no way out of a time that has passed
SHORTEST, LONGEST = 10, 180  # minutes: any other range says when somebody is free, not how long they talk
_ZONES = {"e": "America/New_York", "c": "America/Chicago", "m": "America/Denver", "p": "America/Los_Angeles",
          "u": "UTC", "g": "UTC"}  # fmt: skip
_PARTS = {"half past": (0, 30), "quarter past": (0, 15), "quarter after": (0, 15), "quarter to": (-1, 45),
          "quarter of": (-1, 45)}  # fmt: skip


class Clock(Struct, frozen=True):
    """A time of day. ``sure`` where no half of the day had to be guessed; ``zone`` where one was named."""

    at: time
    sure: bool = True
    zone: str = ""
    minutes: int = 0


def find(text: str, whole: str, *, bare: bool) -> Clock | None:
    """The time of day in a text whose days are taken out; ``whole`` has them and tells morning from evening.

    ``bare`` also takes a number alone. Raises ValueError for a time that no clock shows.
    """
    for pattern in (*_TIMES, *((_MILITARY, _BARE) if bare else ())):
        if found := pattern.search(text):
            return _clock(found.groupdict(""), whole)
    return None


def on(day: date, clock: Clock, now: datetime) -> datetime:
    """That time on that day, in the zone of ``now``; a guessed morning that has passed is an evening still to come."""
    zone = ZoneInfo(clock.zone) if clock.zone else now.tzinfo
    at = datetime.combine(day, clock.at, zone).astimezone(now.tzinfo)
    later = at + timedelta(hours=12)
    evening = not clock.sure and clock.at.hour < 12 and at <= now < later and later.hour < LATEST
    return later if evening else at


def _clock(found: dict[str, str], whole: str) -> Clock:
    zone = _ZONES[found["zone"][0]] if found["zone"] else ""
    if named := found.get("named"):
        return Clock(time(0 if named == "midnight" else 12), zone=zone)
    earlier, minute = _PARTS.get(found.get("part", ""), (0, int(found.get("minute") or 0)))
    hour, end = int(found["hour"]), int(found.get("end") or 0)
    half = found.get("half") or found.get("letter") or _half(whole)
    if end and half and not found.get("start_half"):
        half = half if hour % 12 <= end % 12 else {"a": "p", "p": "a"}[half]  # 11-1pm begins in the morning
    half = found.get("start_half") or half
    whole_day = hour > 12 or (found["hour"].startswith("0") and not half)
    sure = bool(half) or whole_day
    if not whole_day:
        hour = hour % 12 + (12 if (half or _guess(hour)) == "p" else 0)
    hour += earlier
    return Clock(time(hour, minute), sure, zone, _length(hour, minute, end, int(found.get("end_minute") or 0)))


def _half(whole: str) -> str:
    """Morning or afternoon, where some other word says so."""
    return "a" if _EARLY.search(whole) else "p" if _LATE.search(whole) else ""


def _guess(hour: int) -> str:
    return "a" if OFFICE <= hour < 12 else "p"


def _length(hour: int, minute: int, end: int, end_minute: int) -> int:
    """How many minutes a range lasts; 0 for none, or for one that is no appointment."""
    length = ((end - hour) * 60 + end_minute - minute) % 720 if end else 0
    return length if SHORTEST <= length <= LONGEST else 0


_AT = r"(?:at|@|around|about|by|from|between|starting|after) ?"
_HOUR = r"(?P<hour>\d{1,2})"
_MINUTE = r"(?::(?P<minute>[0-5]\d))?"
_END = r"(?: ?(?:-|to|until|till|and) ?(?P<end>1[0-2]|[1-9])(?::(?P<end_minute>[0-5]\d))?(?![\d/:]))"
_ISH = r"(?: ?ish| ?o'?clock|h(?:rs)?)"
_ZONE = r"(?: (?P<zone>[ecmp][sd]?t|eastern|central|mountain|pacific|utc|gmt)\b(?: time)?)?"
_OTHERWISE = r"(?! ?(?:%|min|hour|day|week|month|people|question))"
# The surest first.
_TIMES = tuple(
    re.compile(pattern + _ZONE)
    for pattern in (
        r"\b(?P<named>noon|midday|midnight)\b",
        rf"\b(?P<part>{'|'.join(_PARTS)}) {_HOUR}\b(?: ?(?P<half>[ap])m\b)?",
        rf"(?<![\d:/]){_HOUR}{_MINUTE}(?: ?(?P<start_half>[ap])m)?{_END} ?(?P<half>[ap])m\b",
        rf"(?<![\d:/]){_HOUR}{_MINUTE} ?(?:-|to|until|till|and) ?(?P<end>1[0-2]|[1-9]):(?P<end_minute>[0-5]\d)\b",
        rf"(?<![\d:/]){_HOUR}(?P<minute>[0-5]\d) ?(?P<half>[ap])m\b",
        rf"(?<![\d:/]){_HOUR}{_MINUTE}{_ISH}?(?: ?(?P<half>[ap])m|(?<=\d)(?P<letter>[ap]))\b",
        rf"(?<![\d:/]){_HOUR}:(?P<minute>\d\d)\b(?::\d\d\b)?{_END}?",
        rf"\b{_AT}{_HOUR}(?P<minute>[0-5]\d)\b",
        rf"(?<!\w){_AT}{_HOUR}\b{_ISH}?{_END}?{_OTHERWISE}",
        rf"(?<![\d:/]){_HOUR}{_ISH}\b{_END}?",
    )
)
_BARE = re.compile(rf"(?<![\w/:])(?P<hour>1[0-2]|[1-9])(?![\w/:]){_END}?{_OTHERWISE}{_ZONE}")
_MILITARY = re.compile(rf"(?<![\w/:])(?!20[2-9]\d)(?P<hour>[01]\d|2[0-3]|[1-9])(?P<minute>[0-5]\d)(?![\w/:]){_ZONE}")
_EARLY = re.compile(r"\bmornings?\b")
_LATE = re.compile(r"\b(?:afternoons?|evenings?|tonight|night|after (?:class|work|lunch))\b")
