"""Every crash point of one turn and its sends: ended there, started again, and looked at."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import monotonic

from bot.store import migrate
from tests.faults import points
from tests.faults.evidence import stored
from tests.faults.invariants import Disruption, violations
from tests.faults.platforms import Weather, platforms
from tests.faults.replicas import Replicas
from tests.faults.run import gather, serving, settled
from tests.faults.serving import waits
from tests.faults.students import Post, Student, in_slack, in_teams

SCALE = 0.1
WITHIN = 30.0  # seconds a killed process and the next one may take for one turn and its letters
MOST = 200  # points of one turn: more would be another mistake


@dataclass(frozen=True, slots=True)
class Crashed:
    """The points at which a process ended, in the order of a turn, and what did not hold in the end."""

    points: list[str]
    found: list[str]


async def every_point(url: str, folder: Path, *, teams: bool, step: int = 1) -> Crashed:
    """End a turn of a new student at its first call, of the next at the second, until one does not get there.

    Each is finished by the process started next; then the invariants are looked at for all of them together.
    With ``step`` only every so manieth point is tried. ``url`` is an empty database.
    """
    migrate(url)
    fair, (patience, lease) = Weather(random.Random(0), 0.0, 1.0), waits(SCALE)
    students: list[Student] = []
    async with platforms(fair) as both, serving(both, url, folder, 1, SCALE) as processes:
        post = Post(processes.each, random.Random(0))
        log = folder / "p0.log"
        for number in range(1, MOST, step):
            chance = random.Random(number)
            where = in_teams(both.teams, post, number, chance) if teams else in_slack(both.slack, post, number, chance)
            students.append(where)
            await _end_at(number, where, url, processes)
            await asyncio.gather(*post.later)
            if len(points.names(log.read_text(encoding="utf-8"))) < len(students):
                break
        rows = await settled(url, WITHIN)
        evidence = gather(both, post, students, processes, rows, patience + lease)
    found = [f"{name}: {each}" for name, several in violations(evidence).items() for each in several]
    return Crashed(list(points.names(log.read_text(encoding="utf-8"))), found)


async def _end_at(number: int, student: Student, url: str, processes: Replicas) -> None:
    """One message, heard by a process that ends at that point; the next one finishes what it left."""
    (place,) = processes.each
    sound = place.environment
    place.environment = {**sound, points.CRASH_AT: str(number)}
    await processes.start(place)
    processes.disruptions.append(Disruption("crash point", monotonic(), inf, place.process))
    place.environment = sound
    keeping = asyncio.create_task(processes.keep_up())
    try:
        async with asyncio.timeout(WITHIN):
            await student.tell("help")
            while await asyncio.to_thread(_unfinished, url, student.person):
                await asyncio.sleep(0.05)
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        await processes.kill(place)
        while place.alive:
            await asyncio.sleep(0.01)


def _unfinished(url: str, person: str) -> bool:
    """Whether anything of that person is still on its way, or not even written."""
    letters = [each for each in stored(url).letters if each.person == person]
    return not letters or any(each.status in ("waiting", "sending") for each in letters)
