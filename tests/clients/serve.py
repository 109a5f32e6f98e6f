"""The coach itself, as an operator runs it: `infointerview serve` with a new SQLite file."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.clients import loopback
from tests.clients.processes import Program


def coach(folder: Path, port: int, settings: dict[str, str]) -> Program:
    """`infointerview serve` on this port, its database and log in ``folder``; ``settings`` turn on its adapters."""
    return Program(
        name="serve",
        command=[sys.executable, "-m", "bot.cli", "serve"],
        folder=folder,
        settings={
            "DATABASE_URL": f"sqlite:///{folder / 'infointerview.sqlite'}",
            "HOST": loopback.HOST,
            "PORT": str(port),
            **settings,
        },
        ready=f"http://{loopback.HOST}:{port}/readyz",
    )
