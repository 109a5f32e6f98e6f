"""The real adapter, served on loopback and connected to the fake Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from adapters.slack import NOBODY
from adapters.slack.client import Client
from adapters.slack.tokens import AsBot, SetToken
from adapters.slack.wire import Slack
from bot.settings import SlackSettings
from flows.center import Staff
from flows.heard import Person
from tests.adapters.slack.coach import FakeCoach
from tests.fakes.clock import HandClock
from tests.fakes.loopback import Loopback
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM

MAYA, JORDAN, GENERAL, GROUP = "U0MAYA", "U0JORDAN", "C0GENERAL", "S0STAFF"
PERSON = Person("slack", TEAM, MAYA)
PRIVATE = {"user": MAYA}


@dataclass
class Connected:
    """An adapter at work, the Slack it works with, and the coach it tells."""

    slack: FakeSlack
    adapter: Slack
    coach: FakeCoach


@asynccontextmanager
async def calling(slack: FakeSlack) -> AsyncIterator[AsBot]:
    """The way to Slack alone."""
    client = Client(slack.api_url)
    client.open()
    try:
        yield AsBot(client, SetToken(slack.bot_token))
    finally:
        await client.close()


@asynccontextmanager
async def connected(*, by_socket: bool = False, staff: Staff = NOBODY) -> AsyncIterator[Connected]:
    """Start both; Maya is there, a channel she and the app are in, and Jordan in the group of staff."""
    async with FakeSlack(sleep=HandClock().sleep) as slack:
        slack.student(MAYA, "Maya Rivera", zone="America/New_York")
        slack.student(JORDAN, "Jordan Lee", email="jordan.lee@mount.example")
        slack.channel(GENERAL, "general", [MAYA, JORDAN])
        slack.group(GROUP, JORDAN)
        settings = SlackSettings(
            bot_token=slack.bot_token,
            signing_secret="" if by_socket else slack.signing_secret,
            app_token=slack.app_token if by_socket else "",
            api_url=slack.api_url,
        )
        coach = FakeCoach()
        adapter = Slack(settings, coach, staff)
        app = web.Application()
        app.router.add_routes(adapter.routes())
        server = Loopback(app)
        address = await server.open()
        slack.request_url = "" if by_socket else f"{address}/slack/events"
        try:
            await adapter.start()
            yield Connected(slack, adapter, coach)
        finally:
            await adapter.close()
            await adapter.shut()
            await server.close()
