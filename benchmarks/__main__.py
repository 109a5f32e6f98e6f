"""``python -m benchmarks [PART]… [--large]``: a table of medians and ratios for each part, or for all."""

from __future__ import annotations

import asyncio
import platform
import sys
from collections.abc import Callable, Coroutine
from importlib import import_module

PARTS = {
    "turns": "benchmarks.turns",
    "teams": "benchmarks.teams",
    "fanout": "benchmarks.fanout",
    "growth": "benchmarks.growth",
    "start": "benchmarks.start",
    "replicas": "benchmarks.replicas",
}


def main() -> None:
    """Run the parts that were named and print their tables."""
    named = [each for each in sys.argv[1:] if not each.startswith("--")] or list(PARTS)
    if unknown := set(named) - set(PARTS):
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))} (there are {', '.join(PARTS)})")
    print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}\n")
    for name in named:
        run: Callable[[], Coroutine[None, None, str]] = import_module(PARTS[name]).run
        print(asyncio.run(run()), flush=True)


if __name__ == "__main__":
    main()
