"""Nudges for whoever asks on behalf of staff: each a function inside one transaction, for a lane or for a command."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from bot.clock import milliseconds
from bot.ports import Words
from bot.store import nudging, sql
from bot.store.database import Session
from bot.store.nudging import Aim
from flows.center import Center
from flows.nudge import Channel, Nudge, Students
from flows.nudge.checking import faults
from flows.nudge.reply import Reader, reply
from flows.nudge.times import budget_since, following, opening
from flows.replies import Choose, Reply

INSISTED = "insisted"  # the reason of a nudge that was resumed after it had stopped by itself
LEFT_OUT = ("opted_out", "budget", "unreachable")
NUDGES: msgspec.json.Decoder[Nudge] = msgspec.json.Decoder(Nudge)

__all__ = ["Preview", "cancel", "new_name", "pause", "preview", "resume", "schedule", "shown", "trial"]


@dataclass(frozen=True, slots=True)
class Preview:
    """Whom a nudge would reach if its time were now, and who is left out and why.

    ``left_out`` has ``opted_out``, ``budget``, ``unreachable``; ``held`` are held back to compare with;
    ``later`` of those who ``get`` it are in their quiet hours or exam weeks now, until ``later_until``.
    ``first`` of them get it before the others.
    """

    matching: int
    get: int
    later: int
    later_until: datetime | None
    left_out: dict[str, int]
    held: int
    first: int


def new_name() -> str:
    """A name for a nudge, short enough to be typed. Who is held back hangs on it: ask for it before the preview."""
    return secrets.token_hex(3)


def preview(session: Session, name: str, nudge: Nudge, center: Center, now: datetime) -> Preview:
    """Count before anything is sent, as things will stand at its time as far as that can be known."""
    if isinstance(nudge.who, Channel):
        return Preview(1, 1, 0, None, {}, 0, 1)
    occurrence = following(nudge.when, ZoneInfo(center.zone), now)
    at = occurrence[1] if occurrence else now
    shut = closed(session, center, at)
    found = nudging.counted(session, aim(name, nudge, nudge.who, center, at), shut)
    left_out = {reason: found.pop(reason, 0) for reason in LEFT_OUT}
    held, later = found.pop("held", 0), found.pop("later", 0)
    get = found.pop("", 0) + later
    return Preview(
        matching=get + held + sum(left_out.values()),
        get=get,
        later=later,
        later_until=min(shut.values()) if later else None,
        left_out=left_out,
        held=held,
        first=min(center.nudges.first, get),
    )


def schedule(session: Session, name: str, nudge: Nudge, center: Center, now: datetime) -> datetime:
    """Put a nudge down under its name; when it will first be sent. One with faults (flows.nudge.checking) raises."""
    occurrence = following(nudge.when, ZoneInfo(center.zone), now)
    if occurrence is None or faults(nudge, center, now):
        raise ValueError("a nudge with faults")
    body = msgspec.json.encode(nudge).decode()
    nudging.schedule(session, name, body, milliseconds(occurrence[1]), milliseconds(now))
    return occurrence[1]


def pause(session: Session, id_: str) -> bool:
    """Nothing more leaves until it is resumed; what had not left is taken back. False where it was not running."""
    return _hold_back(session, id_, "paused", "active")


def resume(session: Session, id_: str) -> bool:
    """Go on where it was left. One that stopped by itself does not do so again. False where nothing is to resume."""
    return nudging.turn(session, id_, "active", "paused") or nudging.turn(session, id_, "active", "stopped", INSISTED)


def cancel(session: Session, id_: str) -> bool:
    """Nothing more leaves, ever. False where it was over already."""
    if not _hold_back(session, id_, "cancelled", "active paused stopped"):
        return False
    for run in nudging.runs(session, id_):
        if run.phase in ("choosing", "sending"):
            nudging.leave_out(session, run.id, "dropped", "cancelled")
    return True


def stop(session: Session, id_: str, reason: str) -> None:
    """It stops by itself: too many ``failures`` or ``opt_outs``."""
    _hold_back(session, id_, "stopped", "active", reason)


def _hold_back(session: Session, id_: str, status: str, among: str, reason: str = "") -> bool:
    if not nudging.turn(session, id_, status, among, reason):
        return False
    for run in nudging.runs(session, id_):
        nudging.recall(session, run.id)
    return True


def shown(nudge: Nudge, center: Center, words: Words, language: str, name: str = "Maya") -> Choose:
    """The message as somebody gets it: for a preview in the platform's own shape."""
    return reply(nudge, center, Reader(name, "contact", language, words.plain))


def trial(session: Session, nudge: Nudge, center: Center, person: str, words: Words, now: datetime) -> bool:
    """Send it to the author alone, at once; False where no address of theirs is known."""
    kept = sql.conversations(session, [person]).get(person)
    if kept is None or kept.private == "{}":
        return False
    test = shown(nudge, center, words, kept.language, kept.name)
    sql.write_letters(session, [letter_row(person, kept.private, test, "staff", milliseconds(now))])
    return True


def letter_row(person: str, address: str, said: Reply, kind: str, now: int, destination: str = "") -> dict[str, object]:
    """A letter that waits to be sent, for ``sql.write_letters``. ``now`` is in ms."""
    return {
        "id": secrets.token_urlsafe(15),
        "person": person,
        "destination": destination or person,
        "kind": kind,
        "body": msgspec.json.encode(said).decode(),
        "address": address,
        "state": "",
        "status": "waiting",
        "at": now,
        "uncertain": False,
        "fence": 0,
        "lease": None,
    }


def aim(name: str, nudge: Nudge, who: Students, center: Center, at: datetime) -> Aim:
    """Whom a nudge aims at, at a time."""
    since = budget_since(at, ZoneInfo(center.zone), center.nudges.every_days)
    held_back = center.nudges.held_back if nudge.held_back is None else nudge.held_back
    return Aim(name, who, milliseconds(at), milliseconds(since), held_back)


def closed(session: Session, center: Center, at: datetime) -> dict[str, datetime]:
    """The zones in which nobody may be disturbed at that moment, each with when that is over."""
    opens = ((each, opening(at, zone_of(each, center), center)) for each in nudging.zones(session))
    return {zone: until for zone, until in opens if until > at}


def zone_of(name: str, center: Center) -> ZoneInfo:
    """A student's zone, the center's where theirs is not one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(center.zone)


def channel_person(channel: Channel) -> str:
    """The name under which a channel stands among people: no person's id begins so."""
    return f"{channel.platform}/{channel.tenant}/#{channel.id}"


def channel_destination(channel: Channel, address: dict[str, str]) -> str:
    """A place others read too, as letters of turns name it."""
    return f"{channel.platform}/{channel.tenant}#{json.dumps(address, sort_keys=True)}"
