"""Replicas of an adapter that is installed by a click: each with its own connections to one database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from adapters.slack import NOBODY
from adapters.slack.wire import INSTALL, REDIRECT, Slack
from bot.installations import EncryptedInstallations
from bot.settings import SlackOAuth, SlackSettings
from bot.store import Store, migrate
from bot.store.database import connect
from bot.vault import Vault
from tests.adapters.slack.coach import FakeCoach
from tests.adapters.slack.host import MAYA
from tests.fakes.clock import HandClock, wall
from tests.fakes.loopback import Loopback
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM
from tests.fakes.slack.oauth import CLIENT_ID, CLIENT_SECRET

KEY = "a2V5IG9uZSBmb3IgdGVzdHMsIG9mIDMyIGJ5dGVzLi4="
OTHER_KEY = "a2V5IHR3byBmb3IgdGVzdHMsIG9mIDMyIGJ5dGVzLi4="


def stored(url: str, *keys: str, now: Callable[[], datetime] = wall) -> EncryptedInstallations:
    """Where a replica's installations are."""
    return EncryptedInstallations(Store(connect(url)), Vault(keys or (KEY,)), "slack", now)


@dataclass
class Replica:
    """An adapter at work, whom it tells, and where it is reached."""

    adapter: Slack
    coach: FakeCoach
    address: str
    installations: EncryptedInstallations

    @property
    def install(self) -> str:
        """Where an administrator clicks."""
        return f"{self.address}{INSTALL}"

    async def look(self) -> None:
        """What the watch does every ten seconds."""
        await self.adapter._listener.look()


@asynccontextmanager
async def slack_with_app(url: str, clock: HandClock | None = None) -> AsyncIterator[FakeSlack]:
    """A Slack with Maya in it, and a database for the app that is not installed yet."""
    migrate(url)
    clock = clock or HandClock(wall())
    async with FakeSlack(clock=clock.now, sleep=clock.sleep) as slack:
        slack.student(MAYA, "Maya Rivera", zone="America/New_York")
        yield slack


@asynccontextmanager
async def replica(
    slack: FakeSlack,
    url: str,
    *keys: str,
    team: str = TEAM,
    secret: str = CLIENT_SECRET,
    now: Callable[[], datetime] = wall,
) -> AsyncIterator[Replica]:
    """One that serves; what it is told is told by ``slack`` from now on."""
    handlers: dict[str, Callable[[web.Request], object]] = {}

    async def answer(request: web.Request) -> web.StreamResponse:
        handler: object = handlers[request.path]
        return await handler(request)  # type: ignore[operator,no-any-return]

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    server = Loopback(app)
    address = await server.open()
    settings = SlackSettings("", slack.signing_secret, "", slack.api_url, SlackOAuth(CLIENT_ID, secret, team))
    coach, installations = FakeCoach(), stored(url, *keys, now=now)
    adapter = Slack(settings, coach, NOBODY, installations, address)
    handlers |= {route.path: route.handler for route in adapter.routes()}
    slack.request_url = f"{address}/slack/events"
    slack.oauth.redirect_urls.append(f"{address}{REDIRECT}")
    try:
        await adapter.start()
        yield Replica(adapter, coach, address, installations)
    finally:
        await adapter.close()
        await adapter.shut()
        await server.close()
