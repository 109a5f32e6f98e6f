"""One nudge to everybody: how fast it is put down and leaves, what a student waits meanwhile, and beside job queues.

Ours is the product's own way: people are chosen into the table of a run, letters are written while others leave,
each is looked at once more, sent, and acknowledged in the database. The platform takes every letter at once.
Its pace is asked for every letter, and lets it go: a real platform's limits are far below (some 525 a minute).
Others' queues carry a job that does nothing, with their usual settings, one worker process each.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.crowd import ALL_AT_ONCE, DATABASES, LARGE, Running, coach, database, enrol, said
from benchmarks.queues import PEERS, Drained, drained
from bot import nudges
from bot.shell import Shell
from bot.store import nudging
from bot.store.database import Session
from flows.nudge import Nudge

COUNT = int(os.environ.get("FANOUT", "100000"))
RUNS = int(os.environ.get("FANOUT_RUNS", "3"))  # of 100,000 each: less noisy than many short ones
NUDGE = Nudge({"en": "Hi {first_name}! Come by, {office_hours}."}, "Ms. Ortiz", "contact", held_back=0)
TURNS = 400  # of a student alone, for the idle p99
PAUSE = 0.005  # s between a student's turns


@dataclass(frozen=True, slots=True)
class Figures:
    """One run: people and letters a second, what a turn took at the 99th percentile in ms, growth in MB."""

    enqueued: float
    drained: float
    idle: float
    enqueuing: float
    draining: float
    growth: float


async def run() -> str:
    """Two tables, as Markdown: ours on both databases, then the others beside it."""
    found: dict[str, list[Figures]] = {kind: [] for kind in DATABASES}
    others: dict[str, list[Drained]] = {name: [] for name in PEERS}
    for _ in range(RUNS):
        for kind in DATABASES:
            found[kind].append(alone(kind, COUNT))
        for name in PEERS:
            others[name].append(drained(name))
    mine = {kind: _middle(figures) for kind, figures in found.items()}
    large = {kind: alone(kind, 10 * COUNT).growth for kind in DATABASES} if LARGE else {}
    return "\n".join([*_ours(mine, large), "", *_beside(mine, others), ""])


def alone(kind: str, count: int) -> Figures:
    """A run in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "benchmarks.fanout", kind, str(count)]
    found = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1])
    return Figures(**json.loads(found.stdout.splitlines()[-1]))


def _middle(figures: list[Figures]) -> Figures:
    rows = [asdict(each) for each in figures]
    return Figures(**{name: statistics.median(row[name] for row in rows) for name in rows[0]})


def _ours(mine: dict[str, Figures], large: dict[str, float]) -> list[str]:
    """What sending to so many is, and what it does to a student's turn."""
    heading = f"{COUNT:,} nudges, medians of {RUNS} runs. Goals: ≥ 10,000/s drained, turns ≤ 2× idle, growth ≤ 5 MB."
    table = [
        heading,
        "",
        (
            "| database | put down | drained | turn's p99 idle | putting down : idle | draining : idle | growth | "
            f"growth at {10 * COUNT:,} |"
        ),
        "|---" * 8 + "|",
    ]
    for kind, each in mine.items():
        at_ten = f"{large[kind]:.1f} MB" if kind in large else "only with `--large`"
        table.append(
            f"| {kind} | {each.enqueued:,.0f}/s | {each.drained:,.0f}/s | {each.idle:.1f} ms "
            f"| {each.enqueuing / each.idle:.1f} | {each.draining / each.idle:.1f} | {each.growth:.1f} MB | {at_ten} |"
        )
    return table


def _beside(mine: dict[str, Figures], others: dict[str, list[Drained]]) -> list[str]:
    """Ours against what else one would send with. Goal: 3 times the best."""
    table = [
        "Jobs drained a second, with an acknowledgement each. Goal: ours ≥ 3 × the best on either database.",
        "",
        "| queue | on | jobs | put down | drained | ours : theirs |",
        "|---" * 6 + "|",
    ]
    for name, runs in others.items():
        peer = PEERS[name]
        if any(each.skipped for each in runs):
            table.append(f"| {name} | {peer.on} | – | – | – | skipped: {runs[0].skipped} |")
            continue
        put, gone = (statistics.median(getattr(each, what) for each in runs) for what in ("enqueued", "drained"))
        ours = mine["SQLite" if peer.on == "SQLite" else "PostgreSQL"].drained
        table.append(f"| {name} | {peer.on} | {peer.jobs:,} | {put:,.0f}/s | {gone:,.0f}/s | {ours / gone:.1f} |")
    return table


# One run, in a process of its own


async def measured(kind: str, count: int) -> Figures:
    """Send once to a few, so that everything is loaded; then to all."""
    with database(kind) as url:
        await enrol(url, count)
        async with coach(url) as (shell, platform):
            student = Student(shell)
            idle = await student.talks(TURNS)
            before = resident()
            putting = asyncio.create_task(student.talks())
            started = perf_counter()
            await _schedule(shell)
            while not await shell._lanes.run(_chosen):
                await asyncio.sleep(0.01)
            chosen = perf_counter()
            putting.cancel()
            enqueuing = student.taken()
            draining = asyncio.create_task(student.talks())
            top = before
            while platform.nudges < count:
                await asyncio.sleep(0.02)
                top = max(top, resident())
            ended = perf_counter()
            draining.cancel()
            return Figures(
                count / (chosen - started), count / (ended - chosen), p99(idle), p99(enqueuing), p99(student.taken()),
                top - before,
            )  # fmt: skip


class Student:
    """Somebody who talks to the coach all the while."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._clock = Running()
        self._number = 0
        self._took: list[float] = []

    async def talks(self, turns: int = 10**9) -> list[float]:
        """So many turns, one after the other, with pauses: how long each took until it was committed, in ms."""
        for _ in range(turns):
            self._number += 1
            started = perf_counter()
            await self._shell.take(said("status", "maya", self._number + 100, self._clock.now()))
            self._took.append((perf_counter() - started) * 1000)
            await asyncio.sleep(PAUSE)
        return self.taken()

    def taken(self) -> list[float]:
        """The turns since this was asked last."""
        took, self._took = self._took, []
        return took


async def _schedule(shell: Shell) -> None:
    now = shell._clock.now()
    put = partial(nudges.schedule, name="n1", nudge=NUDGE, center=ALL_AT_ONCE, now=now)
    await shell._lanes.run(put)
    shell._more_nudges()


def _chosen(session: Session) -> bool:
    """Whether everybody is put down and sending has begun."""
    return any(each.phase != "choosing" for each in nudging.runs(session, "n1"))


def p99(took: list[float]) -> float:
    """The 99th percentile; of fewer than a hundred, the longest."""
    return sorted(took)[min(len(took) - 1, int(len(took) * 0.99))]


def resident() -> float:
    """This process's memory, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(measured(sys.argv[1], int(sys.argv[2]))))))
