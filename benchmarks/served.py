"""The servers that are asked, each in a process of its own: ``python -m benchmarks.served NAME ADDRESS``.

ADDRESS is where replies are taken. The first line printed is where the server listens; ``/cpu`` tells the seconds of
processor it has used. What needs packages of others is served by ``peers/answer.py`` in the same way.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path

from aiohttp import ClientSession, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import NOBODY
from adapters.slack.wire import PATH as SLACK_PATH
from adapters.slack.wire import Slack
from adapters.teams.wire import PATH as TEAMS_PATH
from adapters.teams.wire import PUBLIC, Teams
from benchmarks.platforms import SECRET
from bot import logs
from bot.clock import SystemClock
from bot.pace import Pace
from bot.ports import Adapter, Coach, Delivery, Words
from bot.settings import SlackSettings, TeamsSettings
from bot.shell import Shell
from bot.store import migrate, open_store
from bot.web import application
from flows.heard import Event, Filled, Person
from flows.lines import verbatim
from flows.replies import Form, Say
from flows.warm import warm
from tests.adapters.words import TemplateWords
from tests.fakes.slack.message import BOT, BOT_ID
from tests.fakes.teams.tenant import APP_ID, TENANT_ID
from tests.shell.world import CENTER

ANSWER = "So: physical therapist. Did I get that right?"
TOKEN = "xoxb-benchmark"  # noqa: S105 – of no workspace

Serve = Callable[[str], Awaitable[web.Application]]
Make = Callable[[str, Coach], Adapter]


# ---- ours


class Answering:
    """A coach that has one answer and delivers it at once, or none; what a turn costs is measured elsewhere."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent
        self.adapter: Adapter | None = None

    async def take(self, event: Event) -> None:
        """Answer."""
        if self.adapter is not None and not self._silent:
            reply = Say((verbatim(ANSWER),))
            await self.adapter.deliver(Delivery("letter", event.person, event.place.address, reply, TemplateWords()))

    async def form(self, person: Person, name: str) -> tuple[Form, Words] | None:
        """No forms."""
        raise NotImplementedError

    async def faults(self, person: Person, filled: Filled) -> Mapping[str, str]:
        """No faults."""
        raise NotImplementedError


def slack(address: str, coach: Coach) -> Adapter:
    """The product's, as for a workspace."""
    return Slack(SlackSettings(TOKEN, SECRET, api_url=f"{address}/api/"), coach, NOBODY)


def teams(address: str, coach: Coach) -> Adapter:
    """The product's, as for a tenant: tokens are checked."""
    cloud = replace(PUBLIC, openid=f"{address}/openid", login=f"{address}/token", hosts=frozenset({"127.0.0.1"}))
    return Teams(TeamsSettings(APP_ID, "password", "MultiTenant", TENANT_ID), coach, NOBODY, cloud, time.time)


def teams_anonymous(_: str, coach: Coach) -> Adapter:
    """The product's, as for local clients: no tokens either way."""
    return Teams(TeamsSettings("", "", anonymous=True), coach, NOBODY, PUBLIC, time.time)


def alone(make: Make, *, silent: bool = False) -> Serve:
    """An adapter with a coach that answers at once."""

    async def serve(address: str) -> web.Application:
        coach = Answering(silent=silent)
        coach.adapter = adapter = make(address, coach)
        await adapter.start()
        app = web.Application()
        app.add_routes(adapter.routes())
        return app

    return serve


def whole(make: Make) -> Serve:
    """The product as ``serve`` puts it together, durable, on SQLite; it logs its turns, and keeps to no pace."""

    async def serve(address: str) -> web.Application:
        logs.configure()
        warm()
        url = f"sqlite:///{Path(tempfile.mkdtemp(prefix='bench-')) / 'bench.sqlite'}"
        migrate(url)
        shell = Shell(open_store(url, create=False), CENTER, SystemClock(), pace=Pace(limits={}))
        adapter = make(address, shell)
        shell.add(adapter)
        await shell.start()
        return application(shell, adapter.routes())

    return serve


# ---- beside it


def bolt(*, shared: bool) -> Serve:
    """Bolt and nothing else, by its documentation; ``shared`` gives its client one session for all calls."""

    async def serve(address: str) -> web.Application:
        async def authorize() -> AuthorizeResult:
            return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=TOKEN, bot_user_id=BOT, bot_id=BOT_ID)

        async def answer(event: dict[str, str], ack: AsyncAck, client: AsyncWebClient) -> None:
            await ack()
            await client.chat_postMessage(channel=event["user"], text=ANSWER)

        async def hear(request: web.Request) -> web.Response:
            return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

        client = AsyncWebClient(token=TOKEN, base_url=f"{address}/api/")
        if shared:
            client.session = ClientSession()
        app = AsyncApp(signing_secret=SECRET, client=client, authorize=authorize, process_before_response=True)
        app.event("message")(answer)
        served = web.Application()
        served.router.add_post(SLACK_PATH, hear)
        return served

    return serve


async def bare_slack(address: str) -> web.Application:
    """aiohttp, which believes everybody, and one session."""
    http = ClientSession(headers={"Authorization": f"Bearer {TOKEN}"})

    async def hear(request: web.Request) -> web.Response:
        event = (await request.json())["event"]
        said = {"channel": event["user"], "text": ANSWER}
        async with http.post(f"{address}/api/chat.postMessage", json=said) as answer:
            await answer.json()
        return web.Response()

    served = web.Application()
    served.router.add_post(SLACK_PATH, hear)
    return served


def bare_teams(*, silent: bool = False) -> Serve:
    """aiohttp, which believes everybody, and one session."""

    async def serve(_: str) -> web.Application:
        http = ClientSession()

        async def hear(request: web.Request) -> web.Response:
            activity = await request.json()
            if not silent:
                url = f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}/activities"
                async with http.post(url, json={"type": "message", "text": ANSWER}) as answer:
                    await answer.json()
            return web.Response()

        served = web.Application()
        served.router.add_post(TEAMS_PATH, hear)
        return served

    return serve


SERVERS: dict[str, Serve] = {
    "slack bare": bare_slack,
    "slack bolt": bolt(shared=False),
    "slack bolt shared": bolt(shared=True),
    "slack adapter": alone(slack),
    "slack whole": whole(slack),
    "teams bare silent": bare_teams(silent=True),
    "teams bare": bare_teams(),
    "teams adapter silent": alone(teams, silent=True),
    "teams adapter": alone(teams),
    "teams anonymous": alone(teams_anonymous),
    "teams whole": whole(teams),
}


async def main(name: str, address: str) -> None:
    """Serve one of them until the process is ended."""

    async def cpu(_: web.Request) -> web.Response:
        return web.json_response(time.process_time())

    app = await SERVERS[name](address)
    app.router.add_get("/cpu", cpu)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
