"""``python -m benchmarks [PART]… [--large]``: a table of medians and ratios for each part, or for all."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from importlib import import_module

from tests.reports import DOCS, machine, put

PARTS = {
    "turns": "benchmarks.turns",
    "requests": "benchmarks.requests",
    "fanout": "benchmarks.fanout",
    "growth": "benchmarks.growth",
    "start": "benchmarks.start",
    "replicas": "benchmarks.replicas",
}


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
        put(DOCS / "performance.md", name, f"make bench PART={name}", table)


if __name__ == "__main__":
    main()
