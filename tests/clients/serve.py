"""The coach itself, as an operator runs it: `infointerview serve` with a new SQLite file."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.clients import local_slack, loopback, playground
from tests.clients.people import CORA
from tests.clients.processes import Program

EXAMPLE = Path(__file__).parents[2] / "manifest" / "center.toml"

# Requests to staff appear in both clients, at any hour of the day a reminder may come, and a nudge goes on at once.
FACTS = {
    "staff_slack_channel": f'"{local_slack.STAFF}"',
    "staff_teams_channel": f'"{playground.STAFF}"',
    "emails": f'["{CORA.email}"]',
    "quiet_from": "0",
    "quiet_to": "0",
    "watch_minutes": "0",
}


def coach(folder: Path, port: int, settings: dict[str, str]) -> Program:
    """`infointerview serve` on this port, its database and log in ``folder``; ``settings`` turn on its adapters."""
    return Program(
        name="serve",
        command=[sys.executable, "-m", "bot.cli", "serve"],
        folder=folder,
        settings={
            "DATABASE_URL": f"sqlite:///{database(folder)}",
            "CENTER_FILE": str(_center(folder)),
            "HOST": loopback.HOST,
            "PORT": str(port),
            **settings,
        },
        ready=f"http://{loopback.HOST}:{port}/readyz",
    )


def database(folder: Path) -> Path:
    """The file in which the coach of that folder keeps everything."""
    return folder / "infointerview.sqlite"


def _center(folder: Path) -> Path:
    """The example's institution with the facts of this one."""
    facts = EXAMPLE.read_text(encoding="utf-8")
    for name, value in FACTS.items():
        facts, found = re.subn(rf"^{name} = \S+", f"{name} = {value}", facts, flags=re.MULTILINE)
        if not found:
            raise LookupError(f"{EXAMPLE} has no {name}")
    file = folder / "center.toml"
    file.write_text(facts, encoding="utf-8")
    return file
