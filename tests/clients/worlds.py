"""A coach and a client for it, started together: what tests, pictures and the demonstration live in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.clients import local_slack, loopback, playground
from tests.clients.local_slack import LocalSlack
from tests.clients.people import MAYA, Person
from tests.clients.playground import Playground
from tests.clients.processes import Program
from tests.clients.serve import coach
from tests.ports import free_port


@dataclass(frozen=True, slots=True)
class SlackWorld:
    """A running coach in a running local Slack."""

    coach: Program
    slack: LocalSlack


@dataclass(frozen=True, slots=True)
class TeamsWorld:
    """A running coach in a running local Teams."""

    coach: Program
    playground: Playground


@contextmanager
def slack_world(folder: Path, *, socket_mode: bool = False) -> Iterator[SlackWorld]:
    """A coach that lives in a local Slack, by signed HTTP or by Socket Mode. Raises ProgramMissing, ProgramFailed."""
    port = free_port()
    slack = _slack("" if socket_mode else f"http://{loopback.HOST}:{port}/slack/events")
    serve = coach(folder, port, local_slack.settings(slack))
    with local_slack.program(folder, slack).running(), serve.running():
        yield SlackWorld(serve, slack)


@contextmanager
def teams_world(folder: Path, person: Person = MAYA) -> Iterator[TeamsWorld]:
    """A coach that lives in a local Teams, this person before it. Raises ProgramMissing, ProgramFailed."""
    port = free_port()
    teams = _playground(f"http://{loopback.HOST}:{port}/api/messages", person)
    serve = coach(folder, port, playground.settings())
    with serve.running(), playground.program(folder, teams).running():
        yield TeamsWorld(serve, teams)


@contextmanager
def both_worlds(folder: Path) -> Iterator[tuple[LocalSlack, Playground]]:
    """One coach that lives in a local Slack and a local Teams at once. Raises ProgramMissing, ProgramFailed."""
    port = free_port()
    slack = _slack(f"http://{loopback.HOST}:{port}/slack/events")
    teams = _playground(f"http://{loopback.HOST}:{port}/api/messages", MAYA)
    serve = coach(folder, port, local_slack.settings(slack) | playground.settings())
    clients = local_slack.program(folder, slack), playground.program(folder, teams)
    with clients[0].running(), clients[1].running(), serve.running():
        yield slack, teams


def _slack(events_url: str) -> LocalSlack:
    return LocalSlack(f"http://{loopback.HOST}:{free_port()}", events_url)


def _playground(coach_url: str, person: Person) -> Playground:
    # The service URL it gives to the coach always says localhost, so its own page does too.
    return Playground(f"http://localhost:{free_port()}", coach_url, person)
