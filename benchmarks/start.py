"""Start and size: what importing, becoming ready and serving cost, beside a lean stack with the same foundations.

Each figure is taken in a process of its own. The lean stack imports aiohttp, SQLAlchemy Core, transitions and sqlite3.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.crowd import LARGE, coach, database, said
from benchmarks.fanout import resident
from tests.shell.world import NOON

RUNS = 5
TURNS = 100_000 if LARGE else 20_000
TALKERS = 50
LEAN = "import aiohttp.web, sqlalchemy, transitions, sqlite3"
OURS = "import bot.serve"
HEAVY = {
    "slack_bolt": "adapters.slack", "botbuilder": "adapters.teams", "PIL": "a chart", "icalendar": "a calendar",
    "prometheus_client": "METRICS_TOKEN", "matplotlib": "nothing",
}  # fmt: skip
_MEASURE = """
import time, json, resource, sys
began = time.process_time()
{what}
pages = int(open("/proc/self/statm").read().split()[1])
print(json.dumps([time.process_time() - began, pages * resource.getpagesize() / 1e6, sorted(sys.modules)]))
"""


async def run() -> str:
    """Two tables, as Markdown."""
    lean, ours = ([_imported(what) for _ in range(RUNS)] for what in (LEAN, OURS))
    helps = [_help() for _ in range(RUNS)]
    loaded = [name for name in HEAVY if name in ours[0][2]]
    seconds = [statistics.median(each[0] for each in runs) for runs in (lean, ours)]
    size = [statistics.median(each[1] for each in runs) for runs in (lean, ours)]
    first, last, ready = _served()
    return "\n".join(
        [
            f"Medians of {RUNS} runs; the turns once",
            "",
            "| what | lean stack | ours | ours : lean | goal |",
            "|---" * 5 + "|",
            _beside("import, CPU", [each * 1000 for each in seconds], "ms"),
            _beside("memory after import", size, "MB"),
            f"| ready to take events (new SQLite file) | – | {ready * 1000:.0f} ms | – | – |",
            f"| `infointerview --help`, CPU | – | {statistics.median(helps) * 1000:.0f} ms | – | < 150 ms |",
            f"| memory idle | – | {first:.0f} MB | {first / size[0]:.2f} | – |",
            f"| memory after {TURNS:,} turns | – | {last:.0f} MB | {last / first:.2f} × idle | flat |",
            "",
            "Heavy modules imported with no adapter on: " + (", ".join(loaded) or "none"),
            "",
        ]
    )


def _beside(what: str, found: list[float], unit: str) -> str:
    """A line of lean and ours."""
    lean, ours = found
    return f"| {what} | {lean:.0f} {unit} | {ours:.0f} {unit} | {ours / lean:.2f} | ≤ 1.1 |"


def _imported(what: str) -> tuple[float, float, list[str]]:
    """CPU seconds, resident MB and the modules of a process that imports this."""
    done = _python("-c", _MEASURE.format(what=what))
    seconds, size, modules = json.loads(done.stdout)
    return seconds, size, modules


def _help() -> float:
    """CPU seconds of ``infointerview --help``, the interpreter's start included."""
    before = os.times()
    _python("-c", "from bot.cli import main; main(['--help'])")
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _served() -> tuple[float, float, float]:
    """Resident MB when idle and after the turns, and seconds until events were taken."""
    done = _python("-m", "benchmarks.start", str(TURNS))
    first, last, ready = json.loads(done.stdout.splitlines()[-1])
    return first, last, ready


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[1]
    return subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True, cwd=root)


async def serving(turns: int) -> tuple[float, float, float]:
    """Students talk in turn; each says the same over and over. Idle is after a thousand turns: all is loaded then."""
    with database("SQLite") as url:
        began = perf_counter()
        async with coach(url) as (shell, _):
            ready = perf_counter() - began
            first = 0.0
            for number in range(0, turns, TALKERS):
                if number == 20 * TALKERS:
                    first = resident()
                await asyncio.gather(
                    *(shell.take(said("status", f"talker{who}", number, NOON)) for who in range(TALKERS))
                )
            return first, resident(), ready


if __name__ == "__main__":
    print(json.dumps(asyncio.run(serving(int(sys.argv[1])))))
