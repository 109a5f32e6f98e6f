"""More than one process can take: so many events a second offered, whatever comes back; and what it made of them."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from aiohttp import ClientSession, TCPConnector

from bot.store import migrate
from tests.fakes.clock import wall
from tests.fakes.delivery import Answer
from tests.fakes.slack import payloads
from tests.fakes.slack.host import SIGNING_SECRET
from tests.fakes.slack.message import TEAM
from tests.fakes.slack.outbox import HttpCarrier
from tests.faults.evidence import open_letters, stored
from tests.faults.platforms import Platforms, Weather, platforms
from tests.faults.run import serving

WITHIN = 180.0  # seconds all that was taken may need to be answered
PEOPLE = 400  # who write: no one of them so much that it would be a flood
FULL = 1.0  # waits are those of the product; only the platforms' limits on pace are lifted


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came of it: counts, seconds, and MB of resident memory before, at most, and after."""

    offered: int
    taken: int
    refused: int
    unanswered: int
    lost: int
    kept_though_refused: int
    unsent: int
    acknowledged: tuple[float, float, float]  # median, 99.9th percentile and slowest, of those taken
    drained: float
    memory: tuple[int, int, int]

    @property
    def sound(self) -> bool:
        """Whether each event was taken and stored, or refused and not stored, and all that was written was sent."""
        return self.taken > 0 and not (self.unanswered or self.lost or self.kept_though_refused or self.unsent)

    def rows(self) -> dict[str, str]:
        """What is in the report."""
        median, late, slowest = self.acknowledged
        before, most, after = self.memory
        return {
            "taken": f"{self.taken:,}",
            "refused with 503": f"{self.refused:,}",
            "answered otherwise, or not at all": f"{self.unanswered}",
            "taken and not stored": f"{self.lost}",
            "refused and stored": f"{self.kept_though_refused}",
            "acknowledged after, median / 99.9th percentile / slowest": f"{median:.2f} / {late:.2f} / {slowest:.2f} s",
            "all letters sent after": f"{self.drained:.1f} s",
            "resident memory before / at most / after": f"{before} / {most} / {after} MB",
        }


async def press(url: str, folder: Path, *, rate: int, seconds: float) -> Pressed:
    """Offer ``rate`` events a second to one process, never waiting for an answer, and see what is left of each."""
    migrate(url)
    fair = Weather(random.Random(0), 0.0, 1.0)
    async with platforms(fair) as both, serving(both, url, folder, 1, FULL) as processes:
        (place,) = processes.each
        await processes.start(place)
        async with ClientSession(connector=TCPConnector(limit=0)) as http:
            to = HttpCarrier(http, f"http://127.0.0.1:{place.port}/slack/events", SIGNING_SECRET, wall, 60)
            while not (await to.carry("events_api", _event(both, PEOPLE)[1], 0, "")).accepted:
                await asyncio.sleep(0.1)
            before = _memory(place.pid, "VmRSS")
            answers, times = await _offer(both, to, rate, seconds)
        calm = monotonic()
        while await asyncio.to_thread(open_letters, url, but_checks=False) and monotonic() < calm + WITHIN:
            await asyncio.sleep(0.5)
        drained = monotonic() - calm
        rows = await asyncio.to_thread(stored, url)
        memory = (before, _memory(place.pid, "VmHWM"), _memory(place.pid, "VmRSS"))
        await processes.stop()
    taken = {event for event, answer in answers.items() if answer.accepted}
    refused = {event for event, answer in answers.items() if answer.status == 503}
    known = set(rows.heard)
    ordered = sorted(times[event] for event in taken)
    return Pressed(
        len(answers), len(taken), len(refused), len(answers) - len(taken) - len(refused), len(taken - known),
        len(refused & known), len(rows.open),
        (ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.999)], ordered[-1]), drained, memory,
    )  # fmt: skip


async def _offer(
    both: Platforms, to: HttpCarrier, rate: int, seconds: float
) -> tuple[dict[str, Answer], dict[str, float]]:
    answers: dict[str, Answer] = {}
    times: dict[str, float] = {}

    async def offer(number: int) -> None:
        event, envelope = _event(both, number % PEOPLE)
        since = monotonic()
        answers[event] = await to.carry("events_api", envelope, 0, "")
        times[event] = monotonic() - since

    started, on_their_way = monotonic(), set[asyncio.Task[None]]()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, started + number / rate - monotonic()))
        task = asyncio.create_task(offer(number))
        on_their_way.add(task)
        task.add_done_callback(on_their_way.discard)
    await asyncio.gather(*on_their_way)
    return answers, times


def _event(both: Platforms, number: int) -> tuple[str, dict[str, object]]:
    user = f"U{number:05}"
    if user not in both.slack.workspace.people:
        both.slack.student(user, "Maya Rivera")
    said = both.slack._type(user, both.slack.direct(user), "how long is it", "")
    id_ = both.slack.workspace.new_id("Ev")
    now: datetime = both.slack.workspace.clock()
    return f"slack/{TEAM}/slack:{id_}", payloads.envelope(
        payloads.message(said, direct=True), id_, int(now.timestamp())
    )


def _memory(pid: int, what: str) -> int:
    """MB, as the kernel counts them."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    (found,) = (line.split()[1] for line in lines if line.startswith(f"{what}:"))
    return int(found) // 1024
