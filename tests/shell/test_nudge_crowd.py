"""Two thousand students, a platform that is busy one time in ten, a process that dies twice, and the sums are right."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.clock import SetClock
from bot.store import nudging
from bot.store.database import Session
from flows.heard import Said
from tests.shell.students import NUDGE, Crowd, School, school
from tests.shell.world import NOON

STUDENTS = 2000


@pytest.mark.slow
async def test_two_thousand_students_and_two_deaths(database_url: str) -> None:
    clock, crowd = SetClock(NOON), Crowd(busy_every=10)
    wanted_none: set[str] = set()
    async with school(database_url, STUDENTS, clock=clock, platform=crowd) as there:
        await there.nudge(replace(NUDGE, held_back=10))
    for share in (0.2, 0.6, 2.0):
        async with school(database_url, clock=clock, platform=crowd) as there:
            wanted_none |= await lived(there, crowd, int(share * STUDENTS))
        clock.advance(timedelta(seconds=10))  # what the dead process held is free again
    async with school(database_url, clock=clock, platform=crowd) as there:
        found = await there.report()
    (sending,) = found.sendings
    counts = sending.counts
    assert (found.status, sending.final) == ("done", True)
    assert counts.sent == len(crowd.nudges()) == sum(crowd.sent_to.values()) > 1500
    assert set(crowd.sent_to.values()) == {1}
    assert not wanted_none & crowd.sent_to.keys()
    assert counts.why["dropped", "opted_out"] == len(wanted_none) >= 10
    assert (counts.failed, counts.uncertain, counts.open) == (0, 0, 0)
    assert 120 < counts.by["held"] < 280
    assert sum(counts.by.values()) == STUDENTS
    assert crowd.calls > counts.sent * 1.08


async def lived(there: School, crowd: Crowd, until: int) -> set[str]:
    """Let time pass until so many nudges have arrived, or all; then die in the middle of whatever is being done.

    On the way some of those who have not had it say that they want none; who they are.
    """
    passing = asyncio.create_task(there.pass_time(24 * 60))
    before, wanted_none = len(crowd.nudges()), set[str]()
    while len(crowd.nudges()) < until and await there.ask(still_going):
        await asyncio.sleep(0.02)
        if not wanted_none and len(crowd.nudges()) > before + 15:
            wanted_none = await opting_out(there, crowd)
    passing.cancel()
    await asyncio.gather(passing, return_exceptions=True)
    await there.shell._courier.close(0)
    return wanted_none


async def opting_out(there: School, crowd: Crowd) -> set[str]:
    """Ten who have not had it say that they want none."""
    rows = await there.ask(
        lambda session: session.rows(
            "SELECT n.person FROM nudged n JOIN conversations c ON c.person = n.person "
            "WHERE n.status = 'chosen' AND c.messages = 'on' ORDER BY n.draw DESC LIMIT 10"
        )
    )
    people = {row[0].rpartition("/")[2] for row in rows}
    for person in people:
        await there.hear(Said("stop messages"), person, f"{person}-stop-{len(crowd.got)}")
    return people - crowd.sent_to.keys()


def still_going(session: Session) -> bool:
    return nudging.under_way(session) != []
