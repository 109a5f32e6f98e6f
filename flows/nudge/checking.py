"""What is wrong with a nudge, in a sentence a colleague would say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.center import Center
from flows.lines import Items, Line, line
from flows.nudge import HOLES, Channel, Nudge, Weekly
from flows.nudge.reply import HOLE
from flows.nudge.times import following

LANGUAGES = ("en", "es")
LONGEST = 600  # characters: complicated messages raised opt-outs (domain evidence in docs/nudges.md)
MOST_DAYS = 366
MOST_HOURS = 14 * 24
Fault = tuple[str, Line]


def faults(nudge: Nudge, center: Center, now: datetime) -> dict[str, Line]:
    """A sentence by field name (``text``, ``sender``, ``when``, ``who`` …); empty when it can be scheduled."""
    found: dict[str, Line] = {}
    for name, fault in (*_text(nudge), *_when(nudge, center, now), *_who(nudge), *_numbers(nudge)):
        found.setdefault(name, fault)
    return found


def _text(nudge: Nudge) -> Iterator[Fault]:
    if not nudge.text.get("en", "").strip():
        yield "text", line("nudge.fault.text")
    for language, text in nudge.text.items():
        if language not in LANGUAGES:
            yield "text", line("nudge.fault.language", language=language)
        if len(text) > LONGEST:
            yield "text", line("nudge.fault.long", length=len(text), most=LONGEST)
        for hole in HOLE.findall(text):
            if hole not in HOLES:
                known = Items(tuple(f"{{{each}}}" for each in HOLES))
                yield "text", line("nudge.fault.hole", hole=f"{{{hole}}}", known=known)
            elif isinstance(nudge.who, Channel) and hole != "office_hours":
                yield "text", line("nudge.fault.hole_channel", hole=f"{{{hole}}}")
    if not nudge.sender.strip():
        yield "sender", line("nudge.fault.sender")


def _when(nudge: Nudge, center: Center, now: datetime) -> Iterator[Fault]:
    if isinstance(nudge.when, Weekly):
        if not nudge.when.days:
            yield "when", line("nudge.fault.days")
            return
        if nudge.when.first is not None and nudge.when.until < nudge.when.first:
            yield "when", line("nudge.fault.until")
    if following(nudge.when, ZoneInfo(center.zone), now) is None:
        yield "when", line("nudge.fault.never" if isinstance(nudge.when, Weekly) else "nudge.fault.past")


def _who(nudge: Nudge) -> Iterator[Fault]:
    if isinstance(nudge.who, Channel):
        if not (nudge.who.id.strip() and nudge.who.tenant.strip()):
            yield "who", line("nudge.fault.channel")
    elif not (0 <= nudge.who.still_days <= MOST_DAYS and 0 <= nudge.who.interview_days <= MOST_DAYS):
        yield "who", line("nudge.fault.number", most=MOST_DAYS)


def _numbers(nudge: Nudge) -> Iterator[Fault]:
    if nudge.expires_hours is not None and not 1 <= nudge.expires_hours <= MOST_HOURS:
        yield "expires_hours", line("nudge.fault.expires", most=MOST_HOURS)
    if nudge.held_back is not None and not 0 <= nudge.held_back <= 50:
        yield "held_back", line("nudge.fault.held_back")
