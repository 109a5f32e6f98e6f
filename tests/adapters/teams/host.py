"""The real adapter, served on loopback and connected to the fake Teams."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from aiohttp import web

from adapters.teams import NOBODY
from adapters.teams.cloud import Cloud
from adapters.teams.wire import PATH, PUBLIC, Teams
from bot.ports import Words
from bot.settings import TeamsSettings
from flows.center import Staff
from flows.heard import Event, Filled, Person
from flows.replies import Form
from tests.fakes.clock import HandClock, wall
from tests.fakes.loopback import Loopback
from tests.fakes.teams import FakeTeams

MAYA, JORDAN, GENERAL = "29:maya", "29:jordan", "19:general@thread.tacv2"


class FakeCoach:
    """Remembers each event once; ``trouble`` is raised by the next turns."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.trouble: Exception | None = None

    async def take(self, event: Event) -> None:
        if self.trouble is not None:
            raise self.trouble
        if event.id not in {each.id for each in self.events}:
            self.events.append(event)

    async def form(self, person: Person, name: str) -> tuple[Form, Words] | None:
        raise AssertionError("Teams shows forms on its cards")

    async def faults(self, person: Person, filled: Filled) -> Mapping[str, str]:
        raise AssertionError("the turn itself answers what is wrong")


@dataclass
class Connected:
    """An adapter at work, the Teams it works with, the coach it tells, and the clock of all three."""

    teams: FakeTeams
    adapter: Teams
    coach: FakeCoach
    clock: HandClock
    url: str

    @property
    def person(self) -> Person:
        """Maya, as the adapter knows her."""
        return Person("teams", self.teams.tenant_id, self.teams.tenant.people[MAYA].aad)

    @property
    def private(self) -> dict[str, str]:
        """Maya's personal chat."""
        return {**self.unopened, "conversation": self.teams.tenant.people[MAYA].chat}

    @property
    def unopened(self) -> dict[str, str]:
        """Maya, met in a channel only."""
        ids = {"bot": f"28:{self.teams.app_id}", "user": MAYA, "tenant": self.teams.tenant_id}
        return {"service_url": self.teams.service_url, **ids}


def cloud(teams: FakeTeams) -> Cloud:
    """The fake's own Bot Framework."""
    hosts = frozenset({"127.0.0.1"})
    return replace(PUBLIC, openid=teams.openid_url, login=teams.token_url, hosts=hosts, graph=teams.graph_url)


@asynccontextmanager
async def connected(
    *, start: bool = True, anonymous: bool = False, staff: Staff = NOBODY, **settings: Any
) -> AsyncIterator[Connected]:
    """Serve the adapter; Maya and Jordan are there, and a channel they are in. ``settings`` replace the right ones."""
    clock = HandClock(wall())
    async with FakeTeams(clock=clock.now, sleep=clock.sleep) as teams:
        teams.student(MAYA, "Maya Rivera", zone="America/New_York")
        teams.student(JORDAN, "Jordan Lee", email="jordan.lee@mount.example")
        teams.channel(GENERAL, "general", [MAYA, JORDAN])
        right = TeamsSettings(teams.app_id, teams.app_password, "SingleTenant", teams.tenant_id)
        given = TeamsSettings("", "", anonymous=True) if anonymous else replace(right, **settings)
        coach = FakeCoach()
        adapter = Teams(given, coach, staff, cloud(teams), lambda: clock.now().timestamp())
        app = web.Application()
        app.router.add_routes(adapter.routes())
        server = Loopback(app)
        teams.bot_url = await server.open() + PATH
        try:
            if start:
                await adapter.start()
            yield Connected(teams, adapter, coach, clock, teams.bot_url)
        finally:
            await adapter.close()
            await adapter.shut()
            await server.close()
