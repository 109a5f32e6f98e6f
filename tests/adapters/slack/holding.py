"""A stored token as an adapter holds it, connected to the fake Slack: one replica's, or several beside each other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from adapters.slack.client import Client
from adapters.slack.stored import StoredToken
from adapters.slack.tokens import AsBot
from bot.installations import EncryptedInstallations
from bot.ports import Installation, Tokens
from bot.settings import SlackOAuth
from tests.adapters.slack.replicas import slack_with_app, stored
from tests.fakes.clock import HandClock
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM
from tests.fakes.slack.oauth import CLIENT_ID, CLIENT_SECRET

WHERE = "https://coach.mount.example/slack/install"


@dataclass
class Held:
    """A token as an adapter holds it, and the calls made with it. Its seconds are those of the clock."""

    slack: FakeSlack
    clock: HandClock
    token: StoredToken
    installations: EncryptedInstallations
    api: AsBot

    @property
    def calls(self) -> int:
        """How often Slack was asked for a new pair."""
        return len(self.slack.calls("oauth.v2.access"))

    async def in_store(self) -> Tokens:
        """What is stored."""
        found = await self.installations.find(TEAM)
        assert found is not None
        return found.tokens


@asynccontextmanager
async def holding(slack: FakeSlack, clock: HandClock, url: str, *keys: str) -> AsyncIterator[Held]:
    """One replica's token."""
    installations, web = stored(url, *keys, now=clock.now), Client(slack.api_url)
    grant = partial(web.grant, SlackOAuth(CLIENT_ID, CLIENT_SECRET, TEAM))
    token = StoredToken(installations, TEAM, web, grant, WHERE, lambda: clock.now().timestamp())
    web.open()
    try:
        yield Held(slack, clock, token, installations, AsBot(web, token))
    finally:
        await token.close()
        await web.close()


@asynccontextmanager
async def installed(url: str, lasts: timedelta = timedelta(hours=12)) -> AsyncIterator[Held]:
    """An app with token rotation, installed just now; ``lasts`` is what the database has of its token."""
    clock = HandClock()
    async with slack_with_app(url, clock) as slack:
        slack.oauth.rotating = True
        first = slack.oauth._new(TEAM, "chat:write")
        async with holding(slack, clock, url) as held:
            await held.installations.keep(installation(first.access, first.refresh, lasts), "U0ADMIN")
            await held.token.begin()
            yield held


def installation(access: str, refresh: str, lasts: timedelta = timedelta(hours=12)) -> Installation:
    """The app in The Mount, with these tokens."""
    return Installation(TEAM, "The Mount", ("chat:write",), Tokens(access, refresh, lasts))
