"""What a Teams message costs, from its arrival to the reply: this adapter, botbuilder's own two, and bare aiohttp.

Each is a server in a process of its own; a connector that takes every reply, and the one who asks, share another.
CloudAdapter is in a package that only this comparison needs: ``pip install botbuilder-integration-aiohttp``.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from statistics import median
from typing import Any

import jwt
from aiohttp import ClientSession, web
from botbuilder.core import BotFrameworkAdapter, BotFrameworkAdapterSettings, MessageFactory, TurnContext
from botbuilder.schema import Activity
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from adapters.teams import NOBODY
from adapters.teams.wire import PUBLIC, Teams
from bot.ports import Adapter, Delivery, Words
from bot.settings import TeamsSettings
from flows.heard import Event, Filled, Person
from flows.lines import Line, Span, verbatim
from flows.replies import Form, Link, Mail, Say

ROUNDS, TURNS, AT_ONCE, WARM_UP = 3, 300, 16, 40
APP, KEY = "22222222-2222-4222-8222-222222222222", "key-1"
ANSWER = "So: physical therapist. Did I get that right?"
INTEGRATION = "botbuilder-integration-aiohttp"

Hear = Callable[[web.Request], Awaitable[web.StreamResponse]]


# ---- the four, each a handler of POST /api/messages


class PlainWords:
    """Words for one sentence."""

    def spans(self, line: Line) -> tuple[Span, ...]:
        """The sentence."""
        return (Span(self.plain(line)),)

    def plain(self, line: Line) -> str:
        """The sentence."""
        return str(line.facts["text"])

    def url(self, opens: Mail | Link) -> str:
        """Nothing is opened here."""
        raise NotImplementedError


class Answering:
    """A coach that has one answer and delivers it at once; what a turn costs is measured elsewhere."""

    def __init__(self) -> None:
        self.adapter: Adapter | None = None

    async def take(self, event: Event) -> None:
        """Answer."""
        if self.adapter is not None:
            reply = Say((verbatim(ANSWER),))
            await self.adapter.deliver(Delivery("letter", event.person, event.place.address, reply, PlainWords()))

    async def form(self, person: Person, name: str) -> tuple[Form, Words] | None:
        """No forms: Teams shows them on its cards."""
        raise NotImplementedError

    async def faults(self, person: Person, filled: Filled) -> Mapping[str, str]:
        """No faults: the turn tells them."""
        raise NotImplementedError


async def ours(connector: str, *, anonymous: bool) -> Hear:
    """This adapter, as in production or as for local clients."""
    coach = Answering()
    cloud = replace(PUBLIC, openid=f"{connector}/openid", login=f"{connector}/token", hosts=frozenset({"127.0.0.1"}))
    settings = TeamsSettings("", "", anonymous=True) if anonymous else TeamsSettings(APP, "password", "MultiTenant")
    coach.adapter = adapter = Teams(settings, coach, NOBODY, cloud, time.time)
    await adapter.start()
    (route,) = adapter.routes()
    return route.handler


async def cloud_adapter(_: str) -> Hear:
    """The newer adapter of botbuilder, in the package that was made for aiohttp."""
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication  # noqa: PLC0415

    class Nothing:
        APP_ID = APP_PASSWORD = APP_TYPE = APP_TENANTID = ""

    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Nothing()))
    return lambda request: adapter.process(request, _Bot())


async def framework_adapter(_: str) -> Hear:
    """The older adapter of botbuilder."""
    adapter = BotFrameworkAdapter(BotFrameworkAdapterSettings("", ""))

    async def hear(request: web.Request) -> web.Response:
        activity = Activity().deserialize(await request.json())
        await adapter.process_activity(activity, "", _Bot().on_turn)
        return web.Response()

    return hear


class _Bot:
    async def on_turn(self, context: TurnContext) -> None:
        await context.send_activity(MessageFactory.text(ANSWER))


async def bare(_: str) -> Hear:
    """Nothing but aiohttp: what no adapter can be cheaper than."""
    http = ClientSession()

    async def hear(request: web.Request) -> web.Response:
        activity = await request.json()
        url = f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}/activities"
        async with http.post(url, json={"type": "message", "text": ANSWER}) as answer:
            await answer.read()
        return web.Response()

    return hear


KINDS: dict[str, Callable[[str], Awaitable[Hear]]] = {
    "bare aiohttp": bare,
    "this adapter, signed": lambda connector: ours(connector, anonymous=False),
    "this adapter, anonymous": lambda connector: ours(connector, anonymous=True),
    "BotFrameworkAdapter, anonymous": framework_adapter,
    "CloudAdapter, anonymous": cloud_adapter,
}


async def serve(kind: str, connector: str) -> None:
    """Serve one of them until the process is ended; its address is the first line it prints."""
    app = web.Application()
    app.router.add_post("/api/messages", await KINDS[kind](connector))
    app.router.add_get("/cpu", lambda _: _answer(time.process_time()))
    print(await _listening(app), flush=True)
    await asyncio.Event().wait()


# ---- the one who asks


@dataclass(frozen=True, slots=True)
class Cost:
    """Turns a second, and milliseconds of the server's processor for a turn."""

    rate: float
    cpu: float


async def run() -> str:
    """Measure them all and give a table: turns a second, processor time, and the ratios to this adapter."""
    rounds = [await _measure_all() for _ in range(ROUNDS)]
    costs = {kind: _median([each[kind] for each in rounds]) for kind in rounds[0]}
    reference = costs["this adapter, signed"]
    lines = [f"Teams: a message in and a reply out, {AT_ONCE} at once; medians of {ROUNDS} rounds of {TURNS}"]
    for kind, cost in costs.items():
        ratio = f"{cost.rate / reference.rate:6.2f} × the rate, {cost.cpu / reference.cpu:6.2f} × the processor"
        lines.append(f"  {kind:32}{cost.rate:8.0f} turns/s {cost.cpu:8.2f} ms   {ratio}")
    if not _installed(INTEGRATION):
        lines.append(f"  CloudAdapter: not installed here (pip install {INTEGRATION})")
    return "\n".join(lines)


def _median(costs: list[Cost]) -> Cost:
    return Cost(median(cost.rate for cost in costs), median(cost.cpu for cost in costs))


async def _measure_all() -> dict[str, Cost]:
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    address = await _listening(_connector(private.public_key()))
    now = int(time.time())
    claims = {"iss": PUBLIC.issuer, "aud": APP, "serviceurl": address, "nbf": now, "exp": now + 3600}
    headers = {"Authorization": f"Bearer {jwt.encode(claims, private, 'RS256', headers={'kid': KEY})}"}
    kinds = [kind for kind in KINDS if "Cloud" not in kind or _installed(INTEGRATION)]
    return {kind: await _measure(kind, address, headers if "signed" in kind else {}) for kind in kinds}


def _installed(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


async def _measure(kind: str, connector: str, headers: Mapping[str, str]) -> Cost:
    async with _server(kind, connector) as address, ClientSession(headers=headers) as http:
        await _ask(http, address, connector, WARM_UP)
        cpu, start = await _cpu(http, address), time.perf_counter()
        await _ask(http, address, connector, TURNS)
        seconds = time.perf_counter() - start
        return Cost(TURNS / seconds, (await _cpu(http, address) - cpu) * 1000 / TURNS)


async def _ask(http: ClientSession, address: str, connector: str, turns: int) -> None:
    """So many messages, so many at once."""
    waiting = iter(range(turns))

    async def one() -> None:
        for number in waiting:
            async with http.post(f"{address}/api/messages", json=_message(number, connector)) as answer:
                answer.raise_for_status()

    await asyncio.gather(*(one() for _ in range(AT_ONCE)))


def _message(number: int, connector: str) -> dict[str, Any]:
    conversation = {"id": f"a:{number % 97}", "conversationType": "personal", "tenantId": "t"}
    return {
        "type": "message",
        "id": str(number),
        "timestamp": "2026-12-01T10:00:00.000Z",
        "channelId": "msteams",
        "serviceUrl": connector,
        "from": {"id": f"29:{number % 97}", "name": "Maya Rivera", "aadObjectId": str(number % 97)},
        "recipient": {"id": f"28:{APP}", "name": "Infointerview"},
        "conversation": conversation,
        "channelData": {"tenant": {"id": "t"}},
        "locale": "en-US",
        "textFormat": "plain",
        "text": "i kinda want to be a physical therapist but idk if the extra school is worth it",
    }


def _connector(public: rsa.RSAPublicKey) -> web.Application:
    """Takes every reply, gives out a token, publishes the key Teams' tokens are signed with."""
    key = {**json.loads(RSAAlgorithm.to_jwk(public)), "kid": KEY, "endorsements": ["msteams"]}
    app = web.Application()
    app.router.add_get("/openid", lambda request: _answer({"jwks_uri": str(request.url.with_path("/keys"))}))
    app.router.add_get("/keys", lambda _: _answer({"keys": [key]}))
    app.router.add_post("/token", lambda _: _answer({"access_token": "token", "expires_in": 3600}))
    app.router.add_post("/v3/{path:.*}", lambda _: _answer({"id": "1"}))
    return app


async def _answer(value: object) -> web.Response:
    return web.json_response(value)


async def _cpu(http: ClientSession, address: str) -> float:
    async with http.get(f"{address}/cpu") as answer:
        return float(await answer.json())


async def _listening(app: web.Application) -> str:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return f"http://127.0.0.1:{runner.addresses[0][1]}"


@asynccontextmanager
async def _server(kind: str, connector: str) -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __spec__.name, kind, connector, stdout=asyncio.subprocess.PIPE
    )
    try:
        if process.stdout is None:
            raise RuntimeError("the server has no output")
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2]))
