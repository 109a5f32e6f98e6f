"""``python -m tests.faults [PART]…``: long runs, every crash point, too much at once, take-overs, hostile inputs."""

from __future__ import annotations

import argparse
import asyncio
import re
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from tests import postgres
from tests.faults.crash import Crashed, every_point
from tests.faults.invariants import INVARIANTS
from tests.faults.kinds import KINDS
from tests.faults.places import REPLICAS, Kind, take_place
from tests.faults.platforms import FAULTS
from tests.faults.pressure import press
from tests.faults.run import Outcome, Plan
from tests.faults.takeover import take_over
from tests.reports import DOCS, put

RATE, PRESSED = 500, 60.0  # events a second, and for how many seconds
IN_TIME, SWOLLEN = 3.0, 2  # seconds for 999 of 1000 acknowledgements; times the memory before
TAKEN_OVER = 10.0  # seconds until a killed replica's letters are another's
TRIES = 5  # replicas killed while they sent
MOST = 20  # sentences printed of what did not hold, for each invariant
GUIDED = {"what Slack sends": "slack", "what Teams sends": "teams", "what a reading is given": "readings"}
AT_ONCE = 2  # runs side by side: they mostly wait
PLACES: dict[Kind, str] = {"sqlite": "SQLite, 1 process", "postgres": f"PostgreSQL, {REPLICAS} replicas"}
SORTS = {each.name: each for each in KINDS}
CORNERS: list[tuple[bool, Kind]] = list(product((False, True), PLACES))  # in Slack or in Teams, and on what


@dataclass(frozen=True, slots=True)
class Told:
    """What one part came to: the command that does it again, its table, and whether all of it held."""

    command: str
    table: Sequence[str]
    sound: bool


def main() -> int:
    """Do the parts that were named, print what was found, write the tables; 1 where something did not hold."""
    asked = _arguments()
    sound = True
    for part in asked.parts or PARTS:
        told = PARTS[part](asked)
        print(*told.table, sep="\n", flush=True)
        put(DOCS / "reliability.md", part, told.command, "\n".join(told.table))
        sound = sound and told.sound
    return int(not sound)


def _run(asked: argparse.Namespace) -> Told:
    """Break everything, on both databases side by side."""
    plan = Plan(asked.seed, asked.minutes * 60, students=asked.students, letters=asked.letters, kill=8.0, freeze=12.0)
    print(f"seed {asked.seed}, {asked.minutes:g} minutes or {asked.letters or 'any number of'} letters", flush=True)
    with ProcessPoolExecutor(AT_ONCE) as pool:
        found = dict(zip(PLACES.values(), pool.map(partial(_outcome, plan), PLACES), strict=True))
    for title, outcome in found.items():
        print(title, *(f"{count} dead: {reason}" for reason, count in outcome.dead.items()), sep="\n")
        said = [f"{name}: {each}" for name, several in outcome.violations.items() for each in several[:MOST]]
        print("\n".join(said) or "nothing that did not hold")
    command = f"make faults PART=run LETTERS={asked.letters} MINUTES={asked.minutes:g} SEED={asked.seed}"
    return Told(command, list(_run_table(found)), not any(each.found for each in found.values()))


def _outcome(plan: Plan, database: Kind) -> Outcome:
    return asyncio.run(take_place(database, plan))


def _run_table(runs: dict[str, Outcome]) -> Iterator[str]:
    yield f"| | {' | '.join(runs)} |"
    yield f"|---|{'---:|' * len(runs)}"
    rows: dict[str, list[str]] = {"seconds of faults": [f"{each.seconds:.0f}" for each in runs.values()]}
    for name in next(iter(runs.values())).figures:
        rows[name] = [f"{each.figures[name]:,}" for each in runs.values()]
    for fault in (*FAULTS, "kill", "freeze", "database crash", "slow database", "clock", "full disk"):
        rows[f"fault: {fault}"] = [f"{each.faults[fault]:,}" for each in runs.values()]
    rows["seconds until every letter had ended"] = [f"{each.recovered:.1f}" for each in runs.values()]
    for name in INVARIANTS:
        rows[f"**{name}** violated"] = [f"{len(each.violations[name])}" for each in runs.values()]
    for name, cells in rows.items():
        yield f"| {name} | {' | '.join(cells)} |"


def _points(asked: argparse.Namespace) -> Told:
    """End a process at each of its calls."""
    all_ = list(product(SORTS, CORNERS))
    with ProcessPoolExecutor(AT_ONCE) as pool:
        found = dict(zip(all_, pool.map(_crashed, *zip(*all_, strict=True)), strict=True))
    titles = {each: f"{'Teams' if each[0] else 'Slack'}, {PLACES[each[1]].partition(',')[0]}" for each in CORNERS}
    for (sort, corner), crashed in found.items():
        print(f"{sort}, {titles[corner]}: {len(crashed.points)}", *crashed.found, sep="\n  ")
    table = [f"| points tried; violations | {' | '.join(titles.values())} |", f"|---|{'---:|' * len(titles)}"]
    for sort in SORTS:
        cells = (found[sort, corner] for corner in CORNERS)
        table.append(f"| {sort} | {' | '.join(f'{len(each.points)}; {len(each.found)}' for each in cells)} |")
    return Told("make faults PART=points", table, not any(each.found for each in found.values()))


def _crashed(sort: str, corner: tuple[bool, Kind]) -> Crashed:
    teams, database = corner
    with tempfile.TemporaryDirectory() as folder:
        if database == "sqlite":
            url = f"sqlite:///{folder}/infointerview.sqlite"
            return asyncio.run(every_point(url, Path(folder), SORTS[sort], teams=teams))
        with postgres.server() as server, server.database() as url:
            return asyncio.run(every_point(url, Path(folder), SORTS[sort], teams=teams))


def _pressure(asked: argparse.Namespace) -> Told:
    """Offer more than can be taken."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/infointerview.sqlite"
        pressed = asyncio.run(press(url, Path(folder), rate=RATE, seconds=PRESSED))
    table = [f"| {RATE} events a second offered to one process for {PRESSED:.0f} s, on SQLite | |", "|---|---:|"]
    table += [f"| {name} | {cell} |" for name, cell in pressed.rows().items()]
    in_time, bounded = pressed.acknowledged[1] < IN_TIME, pressed.memory[1] < SWOLLEN * pressed.memory[0]
    return Told("make faults PART=pressure", table, pressed.sound and in_time and bounded)


def _takeover(asked: argparse.Namespace) -> Told:
    """Kill a replica while it sends."""
    seconds = []
    with postgres.server() as server:
        for _ in range(TRIES):
            with tempfile.TemporaryDirectory() as folder, server.database() as url:
                seconds.append(asyncio.run(take_over(url, Path(folder))))
    table = ["| a replica was killed while it sent, the other one said it after | |", "|---|---:|"]
    table += [f"| at most, of {len(seconds)} tries | {max(seconds):.1f} s |", f"| at least | {min(seconds):.1f} s |"]
    return Told("make faults PART=takeover", table, max(seconds) < TAKEN_OVER)


def _inputs(asked: argparse.Namespace) -> Told:
    """Give both adapters and every reading what nobody should send."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = dict(zip(GUIDED, pool.map(partial(_guided, inputs=asked.inputs), GUIDED), strict=True))
    table = ["| | inputs | of them led somewhere new | unhandled |", "|---|---:|---:|---:|"]
    for title, run in runs.items():
        print(title, run.stderr[-4000:] if run.returncode else "every input was handled", sep=": ")
        done = dict(re.findall(r"stat::(\w+): +(\d+)", run.stderr))
        counts = (int(done.get("number_of_executed_units", 0)), int(done.get("new_units_added", 0)))
        table.append(f"| {title} | {counts[0]:,} | {counts[1]:,} | {int(run.returncode != 0)} |")
    command = f"make faults PART=inputs INPUTS={asked.inputs}"
    return Told(command, table, not any(each.returncode for each in runs.values()))


def _guided(title: str, inputs: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.fuzz.guided", GUIDED[title], f"-runs={inputs}"]
    return subprocess.run(command, check=False, capture_output=True, text=True)


PARTS: dict[str, Callable[[argparse.Namespace], Told]] = {
    "run": _run,
    "points": _points,
    "pressure": _pressure,
    "takeover": _takeover,
    "inputs": _inputs,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help=f"{', '.join(PARTS)}; or all")
    parser.add_argument("--letters", type=int, default=20_000, help="messages seen after which a run ends (0: by time)")
    parser.add_argument("--minutes", type=float, default=60.0, help="after which it ends all the same")
    parser.add_argument("--inputs", type=int, default=1_000_000, help="hostile inputs for each that reads them")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--students", type=int, default=40)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
