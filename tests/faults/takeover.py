"""How soon another replica says what a killed one was about to say."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from bot.store import migrate
from tests.faults.evidence import open_letters
from tests.faults.platforms import Weather, platforms
from tests.faults.pressure import FULL
from tests.faults.run import serving
from tests.faults.students import Post, in_slack

LATE = 20.0  # seconds the call of the killed process would have taken
WITHIN = 30.0


class Stuck(Weather):
    """Nothing goes wrong but the first call that carries a letter: that one takes effect when nobody waits for it."""

    def draw(self) -> str:
        """Late once."""
        if self.met["late"] or self.rate == 0.0:
            return ""
        self.met["late"] += 1
        return "late"


async def take_over(url: str, folder: Path) -> float:
    """Seconds at full scale from a kill to the first letter of that process, said by the other. Needs PostgreSQL."""
    migrate(url)
    weather = Stuck(random.Random(0), 0.0, LATE / 1.3)
    async with platforms(weather) as both, serving(both, url, folder, 2, FULL) as processes:
        one, other = processes.each
        await processes.start(one)
        await processes.start(other)
        student = in_slack(both.slack, Post([one], random.Random(0)), 1, random.Random(0))
        await student.tell("help")  # by now one of them serves
        await _until(lambda: bool(both.appeared) and not open_letters(url, but_checks=False))
        seen, weather.rate = len(both.appeared), 1.0
        await student.tell("how long is it")
        await _until(lambda: weather.met["late"] > 0)
        await processes.kill(one)
        since = monotonic()
        await _until(lambda: len(both.appeared) > seen)
        taken = monotonic() - since
        await processes.stop()
    return taken


async def _until(so: Callable[[], bool]) -> None:
    async with asyncio.timeout(WITHIN):
        while not so():
            await asyncio.sleep(0.05)
