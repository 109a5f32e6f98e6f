"""A nudge on its way: its time comes, people are chosen, letters are written wave by wave, and it watches itself.

Every step is one short transaction in a lane, between turns; what it has done is in the database, so that a process
that dies is simply followed by the next step of another one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from bot import nudges
from bot.clock import milliseconds, moment
from bot.nudges.counts import Counts, standing
from bot.office.seats import attach, slot
from bot.ports import Adapter, Words
from bot.store import nudging, sql
from bot.store.database import Session
from bot.store.nudging import Run
from flows.center import Center
from flows.lines import Line, line
from flows.nudge import Channel, Nudge
from flows.nudge.reply import Reader, reply
from flows.nudge.times import following, opening
from flows.office.seats import Slot
from flows.replies import Say
from flows.seats.posts import with_seats

CHUNK = 250  # people chosen, or letters written, in one transaction: a turn waits for one of these at most
ON_THE_WAY = 500  # letters written and not yet sent: more would only have to be taken back when it is paused
COUNTED = 1000  # ms for which a run goes on with what it was allowed when it was last counted
A_PATTERN = 2  # one failure, or one who has had enough, is none


@dataclass(frozen=True, slots=True)
class Means:
    """What sending needs to know: the institution, the platforms served here, and the words of a language."""

    center: Center
    adapters: Mapping[str, Adapter]
    words: Callable[[str], Words]


def begin_due(session: Session, means: Means, now: datetime) -> int:
    """Begin the runs whose time has come; how many. One whose time is over before it began has lapsed."""
    zone, found = ZoneInfo(means.center.zone), nudging.due(session, milliseconds(now))
    for name, body, next_at in found:
        nudge, at = nudges.NUDGES.decode(body), moment(next_at)
        day = at.astimezone(zone).date()
        hours = means.center.nudges.expires_hours if nudge.expires_hours is None else nudge.expires_hours
        expires = at + timedelta(hours=hours)
        later = following(nudge.when, zone, now, day)
        row = {
            "id": f"{name}:{day}", "nudge": name, "phase": "choosing" if now < expires else "lapsed",
            "at": milliseconds(at), "expires_at": milliseconds(expires),
        }  # fmt: skip
        nudging.begin(session, row, milliseconds(later[1]) if later else None)
        if now >= expires:
            _over(session, name, "lapsed", nudge, milliseconds(now))
    return len(found)


def advance(session: Session, name: str, means: Means, now: datetime) -> bool:
    """The next step of a run; whether there is more to do at once."""
    run = nudging.hold(session, name)
    if run is None:
        return False
    nudge = nudges.NUDGES.decode(run.body)
    if run.status == "active" and run.room and milliseconds(now) - run.counted_at < COUNTED:
        return _go_on(session, run, nudge, means, nudging.on_the_way(session, run.id), now)
    nudging.settle(session, run.id)
    if run.status != "active":
        return _rest(session, run, now)
    if run.phase == "choosing":
        return _choose(session, run, nudge, means, now)
    found = standing(session, run.id)
    if run.reason != nudges.INSISTED and (troubled := _trouble(found, means.center)):
        reason, count, of = troubled
        nudges.stop(session, run.nudge, reason)
        _tell(session, nudge, milliseconds(now), line(f"nudge.told.stopped_{reason}", count=count, of=of))
        return False
    if milliseconds(now) >= run.expires_at:
        nudging.recall(session, run.id)
        nudging.leave_out(session, run.id, "lapsed", "expired")
        found = standing(session, run.id)
    if not found.open:
        return _finish(session, run, nudge, found, now)
    return _write(session, run, nudge, means, found, now)


def _rest(session: Session, run: Run, now: datetime) -> bool:
    """Paused, stopped or cancelled: what was being sent is awaited, and who is over is over."""
    nudging.recall(session, run.id)
    found = standing(session, run.id)
    if run.status == "cancelled":
        nudging.leave_out(session, run.id, "dropped", "cancelled")
        if not found.on_the_way:
            nudging.goes_on(session, run.id, phase="done", finished_at=milliseconds(now))
    return False


def _choose(session: Session, run: Run, nudge: Nudge, means: Means, now: datetime) -> bool:
    """Write the next people down; at the end of the list, sending begins."""
    if isinstance(nudge.who, Channel):
        nudging.choose_channel(session, run.id, nudges.channel_person(nudge.who), milliseconds(now))
        nudging.goes_on(session, run.id, phase="sending")
        return True
    aim = nudges.aim(run.nudge, nudge, nudge.who, means.center, now)
    count, last = nudging.choose(session, run, aim, CHUNK)
    nudging.goes_on(session, run.id, cursor=last, phase="choosing" if count == CHUNK else "sending")
    return True


def _trouble(found: Counts, center: Center) -> tuple[str, int, int] | None:
    """What it must stop for, with how many of how many."""
    limits = center.nudges
    for reason, count, of, percent in (
        ("failures", found.failed + found.uncertain, found.settled, limits.stop_failures),
        ("opt_outs", found.opted_out, found.sent + found.uncertain, limits.stop_opt_outs),
    ):
        if count >= A_PATTERN and count * 100 > percent * of:
            return reason, count, of
    return None


def _write(session: Session, run: Run, nudge: Nudge, means: Means, found: Counts, now: datetime) -> bool:
    """Letters for the next people of this wave; when all of it is out and was watched, the next wave."""
    limits = means.center.nudges
    few = min(limits.first, found.all)
    goals = (few, max(few, ceil(found.all * limits.then / 100)), found.all)
    if found.written < goals[run.wave]:
        counted = replace(run, room=goals[run.wave] - found.written)
        nudging.goes_on(session, run.id, counted_at=milliseconds(now))
        return _go_on(session, counted, nudge, means, found.on_the_way, now)
    if found.on_the_way or run.wave == len(goals) - 1:
        return False
    since = moment(run.watched_from) if run.watched_from else now
    if run.watched_from is None or now - since < timedelta(minutes=limits.watch_minutes):
        nudging.goes_on(session, run.id, watched_from=milliseconds(since))
        return False
    wave = next((number for number, goal in enumerate(goals) if goal > found.written), len(goals) - 1)
    nudging.goes_on(session, run.id, wave=wave, watched_from=None)
    return True


def _go_on(session: Session, run: Run, nudge: Nudge, means: Means, on_the_way: int, now: datetime) -> bool:
    """Write what there is room for in this wave, and on the way; whether more can be written at once."""
    room = min(run.room, CHUNK, ON_THE_WAY - on_the_way)
    written = _post(session, run, nudge, means, room, now) if room > 0 else 0
    nudging.goes_on(session, run.id, room=run.room - written if written == room else 0)
    return written == CHUNK


def _post(session: Session, run: Run, nudge: Nudge, means: Means, most: int, now: datetime) -> int:
    """Write letters to the next people who may be disturbed now; how many."""
    at = milliseconds(now)
    if isinstance(nudge.who, Channel):
        rows = _to_channel(session, nudge, nudge.who, means, now)
    else:
        people = nudging.next_ones(session, run.id, nudges.closed(session, means.center, now), most)
        attached = slot(session, nudge.slot, means.center)
        rows = [_to_student(nudge, means, at, attached, *each) for each in people]
    sql.write_letters(session, rows)
    nudging.post(session, [{"run": run.id, "person": row["person"], "id": row["id"], "at": at} for row in rows])
    return len(rows)


def _to_student(
    nudge: Nudge,
    means: Means,
    at: int,
    attached: Slot | None,
    person: str,
    name: str,
    language: str,
    private: str,
    step: str,
) -> dict[str, object]:
    said = reply(nudge, means.center, Reader(name, step, language, means.words(language).plain))
    said = with_seats(said, attached, live=False) if attached else said
    return nudges.letter_row(person, private, said, "nudge", at)


def _to_channel(
    session: Session, nudge: Nudge, channel: Channel, means: Means, now: datetime
) -> Sequence[dict[str, object]]:
    """The one letter to a channel, where its platform is served here and it is no bad time at the center."""
    adapter = means.adapters.get(channel.platform)
    if adapter is None or opening(now, ZoneInfo(means.center.zone), means.center) > now:
        return ()
    private = nudging.some_address(session, f"{channel.platform}/{channel.tenant}/")
    address = dict(adapter.channel(channel.id, json.loads(private)))
    if not address:
        return ()
    said = reply(nudge, means.center, Reader("", "", "en", means.words("en").plain))
    destination = nudges.channel_destination(channel, address)
    person = nudges.channel_person(channel)
    attached = slot(session, nudge.slot, means.center)
    said = with_seats(said, attached) if attached else said
    row = nudges.letter_row(person, json.dumps(address), said, "nudge", milliseconds(now), destination)
    if attached:
        attach(session, str(row["id"]), attached.id, milliseconds(now))
    return (row,)


def _finish(session: Session, run: Run, nudge: Nudge, found: Counts, now: datetime) -> bool:
    nudging.goes_on(session, run.id, phase="done", finished_at=milliseconds(now))
    _over(session, run.nudge, "done", nudge, milliseconds(now), count=found.sent + found.uncertain)
    return False


def _over(session: Session, name: str, how: str, nudge: Nudge, now: int, count: int = 0) -> None:
    """A run is over: its author hears how, and a nudge that has no other to come is done."""
    (row,) = nudging.nudges(session, name)
    if row[4] is None:
        nudging.turn(session, name, "done", "active")
    told = line(f"nudge.told.{how}", count=count)
    _tell(session, nudge, now, told, line("nudge.told.how", nudge=name))


def _tell(session: Session, nudge: Nudge, now: int, *lines: Line) -> None:
    """Let the author know, where we know how to reach them."""
    author = sql.conversations(session, [nudge.author]).get(nudge.author)
    if author is not None and author.private != "{}":
        sql.write_letters(session, [nudges.letter_row(nudge.author, author.private, Say(lines), "staff", now)])
