"""Every crash point of one turn and its sends: ended there, started again, and looked at."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.store import migrate
from tests.faults import points
from tests.faults.evidence import stored
from tests.faults.invariants import violations
from tests.faults.platforms import Weather, platforms
from tests.faults.run import everybody, gather, serving, settled
from tests.faults.serving import waits
from tests.faults.students import Post

SCALE = 0.1
WITHIN = 20.0  # seconds a killed process and the next one may take for one turn and its letters
MOST = 200  # points of one turn: more would be another mistake


@dataclass(frozen=True, slots=True)
class Crashed:
    """What came of ending a process at one point; ``point`` is empty when it was not reached any more."""

    number: int
    point: str
    violations: list[str]


async def every_point(where: Callable[[], str], folder: Path, platform: int) -> list[Crashed]:
    """End a turn at its first call, its second …, until one does not get there. ``where`` gives an empty database.

    ``platform`` is 0 for a student in Slack, 1 for one in Teams.
    """
    done: list[Crashed] = []
    for number in range(1, MOST):
        there = folder / f"{platform}-{number}"
        there.mkdir()
        done.append(await at_point(number, where(), there, platform))
        if not done[-1].point:
            break
    return done


async def at_point(number: int, url: str, folder: Path, platform: int) -> Crashed:
    """One message, answered by a process that ends at that point and by the next one."""
    migrate(url)
    fair = Weather(random.Random(0), 0.0, 1.0)
    patience, lease = waits(SCALE)
    async with platforms(fair) as both, serving(both, url, folder, 1, SCALE) as processes:
        (place,) = processes.each
        sound = dict(place.environment)
        place.environment = {**sound, points.CRASH_AT: str(number)}
        await processes.start(place)
        place.environment = sound
        keeping = asyncio.create_task(processes.keep_up())
        post = Post(processes.each, random.Random(number))
        student = everybody(both, post, 2, random.Random(number))[platform]
        async with asyncio.timeout(WITHIN):
            await student.tell("help")
            await asyncio.gather(*post.later)
            while not (folder / "p0.log").exists() or stored(url).open:
                await asyncio.sleep(0.1)
        rows = await settled(url, WITHIN)
        keeping.cancel()
        await processes.stop()
        evidence = gather(both, post, [student], processes, rows, patience + lease)
    log = (folder / "p0.log").read_text(encoding="utf-8")
    found = [f"{name}: {each}" for name, several in violations(evidence).items() for each in several]
    return Crashed(number, "".join(points.names(log)), found)
