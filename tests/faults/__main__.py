"""``python -m tests.faults``: the long run on each database, every crash point, and the report of both."""

from __future__ import annotations

import argparse
import asyncio
import platform
import secrets
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests import postgres
from tests.faults.crash import Crashed, every_point
from tests.faults.invariants import INVARIANTS
from tests.faults.kinds import KINDS
from tests.faults.places import REPLICAS, Kind, take_place
from tests.faults.platforms import FAULTS
from tests.faults.pressure import Pressed, press
from tests.faults.run import Outcome, Plan
from tests.faults.takeover import take_over

REPORT = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- written by make faults -->", "<!-- end -->"
RATE, PRESSED = 500, 60.0  # events a second, and for how many seconds
TRIES = 5  # replicas killed while they sent
MOST = 40  # sentences printed of a run that went badly
PLACES: dict[Kind, str] = {"sqlite": "SQLite, 1 process", "postgres": f"PostgreSQL, {REPLICAS} replicas"}


def main() -> int:
    """Run, print what was found, write the table; 1 where an invariant did not hold."""
    asked = _arguments()
    found: dict[str, Outcome] = {}
    for database, title in PLACES.items():
        plan = Plan(
            asked.seed, asked.minutes * 60, students=asked.students, letters=asked.letters, kill=4.0, freeze=8.0
        )
        print(f"{title}: seed {asked.seed}, {asked.minutes} minutes or {asked.letters or 'any number of'} letters")
        found[title] = asyncio.run(take_place(database, plan))
        print(*(f"{count} dead: {reason}" for reason, count in found[title].dead.items()), sep="\n")
        print("\n".join(found[title].found[:MOST]) or "nothing that did not hold")
    crashed = {} if asked.no_points else dict(_crash_points())
    for (kind, place), points in crashed.items():
        print(f"crash points, {kind}, {place}: {len(points.points)}", *points.found, sep="\n")
    pressed = None if asked.no_pressure else _pressed()
    if pressed is not None:
        print(pressed)
    seconds = [] if asked.no_pressure else _taken_over()
    print(*(f"taken over after {each:.1f} s" for each in seconds), sep="\n")
    command = f"make faults LETTERS={asked.letters} MINUTES={asked.minutes:g} SEED={asked.seed}"
    write(REPORT, "\n".join(table(command, found, crashed, pressed, seconds)))
    sentences = [each for outcome in found.values() for each in outcome.found]
    sentences += [each for points in crashed.values() for each in points.found]
    return int(bool(sentences) or (pressed is not None and not pressed.sound))


def table(
    command: str,
    runs: dict[str, Outcome],
    crashed: dict[tuple[str, str], Crashed],
    pressed: Pressed | None,
    taken_over: list[float],
) -> Iterator[str]:
    """The generated part of the report, line by line."""
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    yield f"`{command}`, {datetime.now(UTC):%Y-%m-%d}, {machine}"
    yield ""
    yield f"| | {' | '.join(runs)} |"
    yield f"|---|{'---:|' * len(runs)}"
    rows: dict[str, list[str]] = {"seconds of faults": [f"{each.seconds:.0f}" for each in runs.values()]}
    for name in next(iter(runs.values())).figures:
        rows[name] = [f"{each.figures[name]:,}" for each in runs.values()]
    for fault in (*FAULTS, "kill", "freeze", "database crash", "clock", "full disk"):
        rows[f"fault: {fault}"] = [f"{each.faults[fault]:,}" for each in runs.values()]
    rows["seconds until every letter had ended"] = [f"{each.recovered:.1f}" for each in runs.values()]
    for name in INVARIANTS:
        rows[f"**{name}** violated"] = [f"{len(each.violations[name])}" for each in runs.values()]
    for name, cells in rows.items():
        yield f"| {name} | {' | '.join(cells)} |"
    if crashed:
        places = list(dict.fromkeys(place for _, place in crashed))
        yield ""
        yield f"| Crash points, all tried; and violations | {' | '.join(places)} |"
        yield f"|---|{'---:|' * len(places)}"
        for kind in KINDS:
            each_place = (crashed[kind.name, place] for place in places)
            yield f"| {kind.name} | {' | '.join(f'{len(each.points)}; {len(each.found)}' for each in each_place)} |"
    if pressed is not None:
        yield ""
        yield f"| {RATE} events a second offered to one process for {PRESSED:.0f} s, on SQLite | |"
        yield "|---|---:|"
        for name, cell in pressed.rows().items():
            yield f"| {name} | {cell} |"
    if taken_over:
        yield ""
        yield (
            f"A replica that was killed while it sent: the other one said it after {max(taken_over):.1f} s at most, "
            f"in {len(taken_over)} tries."
        )


def write(report: Path, generated: str) -> None:
    """Put it between the markers; the prose around it stays."""
    before, _, rest = report.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    report.write_text(f"{before}{BEGIN}\n\n{generated}\n\n{END}{after}", encoding="utf-8")


def _crash_points() -> Iterator[tuple[tuple[str, str], Crashed]]:
    """By the kind and the place."""
    with postgres.server() as server:
        for kind in KINDS:
            for teams, name in ((False, "Slack"), (True, "Teams")):
                with tempfile.TemporaryDirectory() as folder:
                    url = f"sqlite:///{folder}/infointerview.sqlite"
                    found = asyncio.run(every_point(url, Path(folder), kind, teams=teams))
                yield (kind.name, f"{name}, SQLite"), found
                with tempfile.TemporaryDirectory() as folder, server.database() as url:
                    found = asyncio.run(every_point(url, Path(folder), kind, teams=teams))
                yield (kind.name, f"{name}, PostgreSQL"), found


def _pressed() -> Pressed:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/infointerview.sqlite"
        return asyncio.run(press(url, Path(folder), rate=RATE, seconds=PRESSED))


def _taken_over() -> list[float]:
    found = []
    with postgres.server() as server:
        for _ in range(TRIES):
            with tempfile.TemporaryDirectory() as folder, server.database() as url:
                found.append(asyncio.run(take_over(url, Path(folder))))
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--letters", type=int, default=20_000, help="messages seen after which a run ends (0: by time)")
    parser.add_argument("--minutes", type=float, default=30.0, help="after which it ends all the same")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--students", type=int, default=40)
    parser.add_argument("--no-points", action="store_true", help="leave out the crash points")
    parser.add_argument("--no-pressure", action="store_true", help="leave out the minute of too much, and the kills")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
