"""The last look before a nudge leaves: whether it is still wanted, may disturb now, and is this week's only one."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot import nudges
from bot.clock import milliseconds
from bot.store import nudging, sql
from bot.store.database import Session
from bot.store.sql import Letter
from flows.center import Center
from flows.nudge.times import budget_since, opening

UNKNOWN = "nobody knows whether it arrived, and it is not sent twice"


def may_leave(session: Session, letter: Letter, center: Center, now: datetime, *, repeatable: bool) -> bool:
    """Whether a nudge's letter is to be sent now; then it is its person's nudge of the week from here on.

    Otherwise the letter is gone when this returns, and its run knows why: its person will be written to again when
    it is a better time, or not at all. ``repeatable`` says whether the platform can tell if an earlier try arrived;
    where it cannot, one that was being sent when its process died is not tried again.
    """
    found = nudging.asked(session, letter.id)
    if found is None:
        sql.withdraw(session, letter)
        return False
    status, nudge, expires_at, messages, quiet_until, reachable, zone = found
    at = milliseconds(now)
    doubtful = letter.uncertain and status == "sending"  # else its process died before it was tried
    if doubtful and not repeatable:
        return _given_up(session, letter, at)
    place = nudges.zone_of(zone or center.zone, center)
    since = budget_since(now, ZoneInfo(center.zone), center.nudges.every_days)
    if messages is not None and (messages == "off" or (quiet_until or 0) > at):
        barred = "opted_out"
    elif reachable is not None and not reachable:
        barred = "unreachable"
    elif nudge != "active" or at >= expires_at or opening(now, place, center) > now:
        barred = ""  # not now; its person is to be written to again
    elif nudging.take_week(session, letter.id, milliseconds(since), at):
        return True
    else:
        barred = "budget"
    if doubtful:
        return _given_up(session, letter, at)
    nudging.put_back(session, letter.id, "dropped" if barred else "chosen", barred)
    sql.withdraw(session, letter)
    return False


def _given_up(session: Session, letter: Letter, now: int) -> bool:
    sql.dead(session, letter, UNKNOWN, now, uncertain=True)
    return False
