"""A journey held through a real adapter and a strict fake of its platform, all in one process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any, Protocol

from aiohttp import web

from adapters.slack import connect as connect_slack
from adapters.teams import connect as connect_teams
from adapters.teams.wire import PATH
from bot.clock import SetClock
from bot.pace import Pace
from bot.ports import Adapter
from bot.settings import SlackSettings, TeamsSettings
from bot.shell import Shell
from bot.store import open_store
from tests.adapters.slack import reading as slack_reading
from tests.adapters.teams import reading as teams_reading
from tests.adapters.teams.host import cloud
from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Loopback
from tests.fakes.slack import FakeSlack
from tests.fakes.teams import FakeTeams
from tests.flows.world import CENTER, TUESDAY
from tests.journeys import Exchange

SLACK_ID, TEAMS_ID = "U0MAYA", "29:maya"


class Client(Protocol):
    """What a student has in front of them."""

    async def say(self, text: str) -> None:
        """Type it."""
        ...

    async def press(self, label: str) -> None:
        """Press the newest button, or choose the newest entry, of that label."""
        ...

    def seen(self) -> Sequence[str]:
        """Every message so far as it reads."""
        ...


@dataclass
class Chat:
    """A client, the shell behind it, and the clock both go by."""

    client: Client
    shell: Shell
    clock: SetClock
    read: int = field(default=0)

    async def does(self, exchange: Exchange) -> str:
        """Do one thing; everything that was answered to it."""
        if exchange.hours is not None:
            for _ in range(int(exchange.hours * 4)):  # as time passes, and not in one leap into the night
                self.clock.advance(timedelta(minutes=15))
                await self.shell.quiet()
        else:
            self.clock.advance(timedelta(minutes=1))
        if exchange.pressed:
            await self.client.press(exchange.pressed)
        elif exchange.hours is None:
            await self.client.say(exchange.done)
        await self.shell.quiet()
        seen = self.client.seen()
        fresh, self.read = seen[self.read :], len(seen)
        return "\n".join(fresh)


@dataclass
class SlackClient:
    """Maya in the fake Slack."""

    slack: FakeSlack

    async def say(self, text: str) -> None:
        (*_, last) = await self.slack.dm(SLACK_ID, text)
        assert last.accepted, last

    async def press(self, label: str) -> None:
        for message in reversed(self.slack.seen(SLACK_ID)):
            for _, element in message.elements():
                if element["type"] == "static_select":
                    labels = [option["text"]["text"] for option in element["options"]]
                    if label in labels:
                        answer = await self.slack.choose(SLACK_ID, label, element["action_id"], message=message)
                        assert answer.accepted
                        return
            if label in message.labels:
                answer = await self.slack.click(SLACK_ID, label, message=message)
                assert answer.accepted
                return
        raise Impossible(f"no button {label}")

    def seen(self) -> Sequence[str]:
        messages = self.slack.seen(SLACK_ID)
        return [slack_reading.read(each.blocks) or f"{each.text} {each.files}" for each in messages]


@dataclass
class TeamsClient:
    """Maya in the fake Teams."""

    teams: FakeTeams

    async def say(self, text: str) -> None:
        answer = await self.teams.dm(TEAMS_ID, text)
        assert answer.accepted, answer

    async def press(self, label: str) -> None:
        for post in reversed(self.teams.seen(TEAMS_ID)):
            entries = (each for card in post.cards for each in objects(card))
            for select in (each for each in entries if each.get("type") == "Input.ChoiceSet"):
                chosen = next((each["value"] for each in select["choices"] if each["title"] == label), None)
                if chosen is not None:
                    answer = await self.teams.submit(TEAMS_ID, "Choose", {select["id"]: chosen}, post=post)
                    assert answer.accepted, answer
                    return
        answer = await self.teams.submit(TEAMS_ID, label)
        assert answer.accepted, answer

    def seen(self) -> Sequence[str]:
        return [teams_reading.read(each.activity) for each in self.teams.seen(TEAMS_ID)]


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object within a card."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(each)


@asynccontextmanager
async def chatting(url: str, client: Client, adapter: Callable[[Shell], Adapter]) -> AsyncIterator[tuple[Chat, str]]:
    """A shell that serves an adapter; the chat, and the address the adapter is served at."""
    clock = SetClock(TUESDAY)
    shell = Shell(open_store(url, create=True), CENTER, clock, "https://coach.mount.example", Pace(limits={}))
    one = adapter(shell)
    shell.add(one)
    app = web.Application()
    app.router.add_routes(one.routes())
    server = Loopback(app)
    address = await server.open()
    await shell.start()
    try:
        yield Chat(client, shell, clock), address
    finally:
        await shell.close(2.0)
        await server.close()


@asynccontextmanager
async def in_slack(url: str) -> AsyncIterator[Chat]:
    """Maya talks in Slack."""
    async with FakeSlack() as slack:
        slack.student(SLACK_ID, "Maya Rivera")
        settings = SlackSettings(slack.bot_token, slack.signing_secret, "", slack.api_url)
        async with chatting(url, SlackClient(slack), lambda shell: connect_slack(settings, shell)) as (chat, address):
            slack.request_url = f"{address}/slack/events"
            yield chat


@asynccontextmanager
async def in_teams(url: str) -> AsyncIterator[Chat]:
    """Maya talks in Teams."""
    async with FakeTeams() as teams:
        teams.student(TEAMS_ID, "Maya Rivera")
        settings = TeamsSettings(teams.app_id, teams.app_password, "SingleTenant", teams.tenant_id)
        adapter = partial(connect_teams, settings, cloud=cloud(teams))
        async with chatting(url, TeamsClient(teams), adapter) as (chat, address):
            teams.bot_url = address + PATH
            yield chat
