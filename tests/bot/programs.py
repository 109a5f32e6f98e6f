"""`infointerview` as somebody runs it: a process of its own in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

COMMAND = (sys.executable, "-m", "bot.cli")
INHERITED = ("PATH", "HOME", "LANG", "TMPDIR")  # a developer's own settings must not reach a test
PATIENCE = 60


def environment(settings: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment of a process with these settings and no others."""
    kept = {name: os.environ[name] for name in INHERITED if name in os.environ}
    house = Path(__file__).parents[2]
    ours = {"PYTHONPATH": str(house), "PYTHONIOENCODING": "utf-8", "CENTER_FILE": str(house / "manifest/center.toml")}
    return {**kept, **ours, **settings}


def run(folder: Path, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """One command, run to its end with this typed."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(settings),
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
