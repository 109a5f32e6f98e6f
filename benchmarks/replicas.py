"""Two replicas on one PostgreSQL beside one: the same talks, shared out; what they did together is checked.

Each replica is a process with the product's shell and a platform that takes everything, pinned to a core of its own
where there are two. Every event is given to both: each turn must be taken once, by whichever comes first.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import psycopg

from benchmarks.crowd import coach, database, said
from tests.shell.world import NOON

RUNS = 5
PEOPLE = 64
TALK = ("hi", "physical therapist", "is the schooling worth it", "yes", "yes", "status", "help", "status")


async def run() -> str:
    """The table, as Markdown."""
    one, two, sound = [], [], True
    for _ in range(RUNS):
        with database("PostgreSQL") as url:
            one.append(_together(url, 1))
        with database("PostgreSQL") as url:
            two.append(_together(url, 2))
        with database("PostgreSQL") as url:
            sound &= _the_same_events(url)
    alone, both = statistics.median(one), statistics.median(two)
    return "\n".join(
        [
            f"Turns a second, medians of {RUNS} paired runs; {os.cpu_count()} cores, shared with the server",
            "",
            "| one replica | two replicas | two : one | every event given to both is taken once |",
            "|---" * 4 + "|",
            f"| {alone:,.0f}/s | {both:,.0f}/s | {both / alone:.2f} | {'yes' if sound else 'NO'} |",
            "",
        ]
    )


def _together(url: str, replicas: int) -> float:
    """Turns a second of so many replicas altogether, each with people of its own."""
    return sum(took for took, _ in _replicas(url, [f"r{number}" for number in range(replicas)]))


def _the_same_events(url: str) -> bool:
    """Whether two replicas that hear all the same events take each once and write what one would have."""
    _replicas(url, ["same", "same"])
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        (heard,) = connection.execute("SELECT COUNT(*) FROM heard").fetchone() or (0,)
        (revisions,) = connection.execute("SELECT SUM(revision) FROM conversations").fetchone() or (0,)
        (twice,) = connection.execute(
            "SELECT COUNT(*) FROM (SELECT person FROM letters WHERE status = 'sent' GROUP BY person "
            "HAVING COUNT(*) <> (SELECT COUNT(*) FROM letters WHERE person = 'fake/mount/same0')) odd"
        ).fetchone() or (0,)
    return (int(heard), int(revisions), int(twice)) == (PEOPLE * len(TALK), PEOPLE * len(TALK), 0)


def _replicas(url: str, names: list[str]) -> list[tuple[float, int]]:
    """Start them, let them begin together, and hear what each did: turns a second, and letters sent."""
    command = [sys.executable, "-m", "benchmarks.replicas", url]
    started = [
        subprocess.Popen(
            [*command, name, str(core)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            cwd=Path(__file__).parents[1],
        )
        for core, name in enumerate(names)
    ]  # fmt: skip
    for each in started:
        if each.stdout is None or "ready" not in each.stdout.readline():
            raise RuntimeError("a replica did not start")
    for each in started:
        if each.stdin is not None:
            each.stdin.write("go\n")
            each.stdin.flush()
    return [tuple(json.loads(each.communicate()[0])) for each in started]


async def serving(url: str, name: str, core: int) -> tuple[float, int]:
    """One replica: ready, then everybody talks at once."""
    with suppress(OSError, AttributeError):
        os.sched_setaffinity(0, {core % (os.cpu_count() or 1)})
    async with coach(url) as (shell, platform):

        async def talk(who: str) -> None:
            for number, text in enumerate(TALK):
                await shell.take(said(text, who, number, NOON))

        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        started = perf_counter()
        await asyncio.gather(*(talk(f"{name}{number}") for number in range(PEOPLE)))
        speed = PEOPLE * len(TALK) / (perf_counter() - started)
        await shell.quiet()
        return speed, platform.letters


if __name__ == "__main__":
    print(json.dumps(asyncio.run(serving(sys.argv[1], sys.argv[2], int(sys.argv[3])))))
