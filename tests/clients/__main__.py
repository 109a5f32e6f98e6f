"""``python -m tests.clients demo`` opens both clients for a person; ``screenshots`` takes the pictures of the docs."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import webbrowser
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from tests.clients.local_slack import BOT_NAME
from tests.clients.people import CORA, MAYA
from tests.clients.pictures import take_all
from tests.clients.processes import ProgramFailed, ProgramMissing
from tests.clients.worlds import both_worlds

PICTURES = Path(__file__).parents[2] / "docs" / "screenshots"


@click.group()
def main() -> None:
    """The coach in a local Slack and a local Teams: no account, nothing leaves this machine."""


@main.command()
@click.option("--folder", type=click.Path(path_type=Path), help="Keep the coach's database and the logs here.")
def demo(folder: Path | None) -> None:
    """Start the coach and both clients, and stop them again with Ctrl-C."""
    # What ends us must reach the `finally` of everything we started.
    signal.signal(signal.SIGTERM, _interrupt)
    with tempfile.TemporaryDirectory(prefix="infointerview-demo-") as temporary:
        place = (folder or Path(temporary)).resolve()
        place.mkdir(parents=True, exist_ok=True)
        click.echo("Starting the coach and both clients …")
        with both_worlds(place) as (slack, playground):
            click.echo(_welcome(slack.url, playground.url, place))
            if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin":
                webbrowser.open(slack.url)
                webbrowser.open(playground.url)
            _until_interrupted()


@main.command()
@click.option("--only", default="", help="Part of the name of the pictures to take.")
def screenshots(only: str) -> None:
    """Play the scenes and save their pictures to docs/screenshots/."""
    for picture in take_all(PICTURES, only):
        click.echo(f"docs/screenshots/{picture.name}")


def _welcome(slack: str, teams: str, place: Path) -> str:
    return f"""
  Slack   {slack}
          Choose "{MAYA.name}" under Direct messages and say hi; {BOT_NAME} under Apps is its home.
          "Act as" at the top makes you somebody else: a second student, or {CORA.name} of the staff.
  Teams   {teams}
          You are {MAYA.name}. Say hi in "Personal Chat".

  Logs    {place}
  Ctrl-C stops everything.
"""


def _until_interrupted() -> None:
    try:
        signal.pause()
    except KeyboardInterrupt:
        click.echo("\nStopping …")
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an impatient second one would leave programs behind


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    try:
        main()
    except (ProgramMissing, ProgramFailed) as problem:
        sys.exit(str(problem))
