"""The last look before nudges leave: whether each is still wanted, may disturb now, and is this week's only one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from bot import nudges
from bot.clock import milliseconds
from bot.store import nudging, sql
from bot.store.database import Row, Session
from bot.store.sql import Letter
from flows.center import Center
from flows.nudge.times import budget_since, opening

UNKNOWN = "nobody knows whether it arrived, and it is not sent twice"
Barred = Literal["opted_out", "unreachable", "budget", "not now", ""]


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of the last look: the ids of those that leave, and which of the others are dead."""

    leaving: set[str]
    dead: list[Letter]


def may_leave(
    session: Session, letters: Sequence[Letter], center: Center, now: datetime, repeatable: Collection[str]
) -> Looked:
    """Which of these nudges' letters are to be sent now; each is its person's nudge of the week from here on.

    The others are gone or dead when this returns, and their run knows why: a person will be written to again when it
    is a better time, or not at all. What another replica took over meanwhile is left to it. ``repeatable`` are the
    platforms that can tell whether an earlier try arrived; on another, one that was being sent when its process died
    is not tried again.
    """
    held = sql.held(session, letters)
    letters = [each for each in letters if each.id in held]
    at, asked = milliseconds(now), nudging.asked(session, [each.id for each in letters])

    @cache
    def shut(zone: str) -> bool:
        return opening(now, nudges.zone_of(zone, center), center) > now

    wanted: dict[str, Letter] = {}
    dead: list[Letter] = []
    for letter in letters:
        found = asked.get(letter.id)
        if found is None:
            sql.withdraw(session, letter)
        elif _doubtful(letter, found) and letter.platform not in repeatable:
            dead += _give_up(session, letter, at)
        elif barred := _barred(found, at, shut=shut(found[6] or center.zone)):
            dead += _hold_back(session, letter, found, barred, at)
        else:
            wanted[letter.id] = letter
    since = milliseconds(budget_since(now, ZoneInfo(center.zone), center.nudges.every_days))
    leaving: set[str] = set()
    for each in _one_a_person(wanted.values()):
        leaving |= nudging.take_week(session, each, since, at)
    for id_ in wanted.keys() - leaving:
        dead += _hold_back(session, wanted[id_], asked[id_], "budget", at)
    return Looked(leaving, dead)


def _doubtful(letter: Letter, found: Row) -> bool:
    """Whether an earlier try may have arrived; otherwise its process died before it was tried."""
    return letter.uncertain and bool(found[0] == "sending")


def _barred(found: Row, at: int, *, shut: bool) -> Barred:
    _, nudge, expires_at, messages, quiet_until, reachable, _ = found
    if messages is not None and (messages == "off" or (quiet_until or 0) > at):
        return "opted_out"
    if reachable is not None and not reachable:
        return "unreachable"
    return "not now" if nudge != "active" or at >= expires_at or shut else ""


def _hold_back(session: Session, letter: Letter, found: Row, barred: Barred, at: int) -> list[Letter]:
    """It does not leave; whoever it was not the time for is to be written to again. The letter, if it is dead."""
    if _doubtful(letter, found):
        return _give_up(session, letter, at)
    if barred == "not now":
        nudging.put_back(session, letter.id, "chosen")
    else:
        nudging.put_back(session, letter.id, "dropped", barred)
    sql.withdraw(session, letter)
    return []


def _give_up(session: Session, letter: Letter, at: int) -> list[Letter]:
    """The letter, if it was still ours to give up."""
    return [letter] if sql.dead(session, letter, UNKNOWN, at, uncertain=True) else []


def _one_a_person(letters: Collection[Letter]) -> list[list[str]]:
    """The ids in groups, no two of one person in any; nearly always a single one."""
    groups: list[dict[str, str]] = []
    for letter in letters:
        group = next((each for each in groups if letter.person not in each), None)
        if group is None:
            groups.append(group := {})
        group[letter.person] = letter.id
    return [list(each.values()) for each in groups]
