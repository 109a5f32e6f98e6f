"""``python -m benchmarks [PART]… [--large]``: a table of medians and ratios for each part, or for all."""

from __future__ import annotations

import asyncio
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

PARTS = {
    "turns": "benchmarks.turns",
    "requests": "benchmarks.requests",
    "fanout": "benchmarks.fanout",
    "growth": "benchmarks.growth",
    "start": "benchmarks.start",
    "replicas": "benchmarks.replicas",
}


REPORT = Path(__file__).parents[1] / "docs" / "performance.md"


def main() -> None:
    """Run the parts that were named, print their tables and put them into the report; the other parts stay."""
    named = [each for each in sys.argv[1:] if not each.startswith("--")] or list(PARTS)
    if unknown := set(named) - set(PARTS):
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))} (there are {', '.join(PARTS)})")
    print(f"{machine()}\n")
    for name in named:
        run: Callable[[], Coroutine[None, None, str]] = import_module(PARTS[name]).run
        table = asyncio.run(run())
        print(table, flush=True)
        REPORT.write_text(replaced(REPORT.read_text(encoding="utf-8"), name, table), encoding="utf-8")


def replaced(report: str, name: str, table: str) -> str:
    """The report with this part as it was measured now; how to measure it again stands above it."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = report.partition(begin)
    _, _, after = rest.partition(end)
    if not rest:
        sys.exit(f"{REPORT.name} has no place for {name}: {begin}")
    told = f"`make bench PART={name}`, {datetime.now(UTC):%Y-%m-%d}, {machine()}"
    return f"{before}{begin}\n\n{told}\n\n{table.strip()}\n\n{end}{after}"


def machine() -> str:
    """What was measured on, as far as it matters."""
    cores, language = os.cpu_count(), platform.python_version()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, Python {language}, SQLite {sqlite3.sqlite_version}"
    )


if __name__ == "__main__":
    main()
