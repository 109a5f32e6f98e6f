"""The adapter itself. Everything of Slack's SDKs is in this folder, and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from adapters.slack import hear, limits
from adapters.slack.body import payload
from adapters.slack.client import Client
from adapters.slack.listen import Listener
from adapters.slack.send import Sender
from adapters.slack.socket_mode import SocketMode
from adapters.slack.stored import StoredToken
from adapters.slack.tokens import AsBot, SetToken, Source
from adapters.slack.wire.bolt import bolt, genuine, unreadable
from adapters.slack.wire.oauth import INSTALL, REDIRECT, Installing
from adapters.slack.wire.sdk import sdk
from adapters.slack.wire.socket import SocketConnection
from bot import arrival
from bot.errors import Unreachable
from bot.ports import Coach, Delivery, Installations, Receipt
from bot.settings import SlackSettings
from flows.center import Staff

PATH = "/slack/events"
WATCH = 10.0  # seconds between looks at the token and the connection

__all__ = ["INSTALL", "PATH", "REDIRECT", "Slack", "SocketConnection"]

log = structlog.get_logger(__name__)


class Slack:
    """The adapter (bot.ports.Adapter) for one workspace, or one organisation."""

    name = hear.NAME
    remembers = True

    def __init__(
        self,
        settings: SlackSettings,
        coach: Coach,
        staff: Staff,
        installations: Installations | None = None,
        public_url: str = "",
    ) -> None:
        """``installations`` and ``public_url`` are for an app that is installed by a click (``settings.oauth``)."""
        bolts = sdk(settings.bot_token, settings.api_url)
        self._client = Client(bolts.base_url, bolts.proxy)
        self._source = self._token(settings, installations, public_url)
        api = AsBot(self._client, self._source)
        self._listener = Listener(api, coach, staff, self._source)
        self._sender = Sender(api)
        self._app = bolt(settings.signing_secret, bolts, self._source, self._listener)
        self._verifier = SignatureVerifier(settings.signing_secret) if settings.signing_secret else None
        self._socket = SocketMode(lambda: self._connection(settings)) if settings.app_token else None
        self._installing: Installing | None = None
        if settings.oauth and installations:
            self._installing = Installing(settings, self._client, installations, public_url, self._listener.look)
        self._watch: asyncio.Task[None] | None = None

    def routes(self) -> Sequence[web.RouteDef]:
        """Slack's one address, unless it is heard by Socket Mode; and where it is installed by a click."""
        installing = self._installing.routes() if self._installing else ()
        return installing if self._socket else (web.post(PATH, self._receive), *installing)

    async def start(self) -> None:
        """Learn who we are and connect. Raises SettingsError for a token Slack does not know, or no key fits."""
        self._client.open()
        await self._source.begin()
        await self._listener.learn()
        if self._source.home and not self._source.token:
            log.warning("slack_not_installed", why=self._source.trouble)
        if self._socket:
            await self._socket.start()
        self._watch = asyncio.create_task(self._watching())

    def ready(self) -> bool:
        """Whether Slack knows us and can be heard."""
        heard = self._socket is None or self._socket.connected
        known = self._listener.identity is not None and bool(self._source.token) and not self._source.over
        return known and heard and not (self._listener.removed or self._listener.closing)

    def why(self) -> str:
        """What keeps it from being ready (bot.ports.Explains)."""
        if self.ready() or self._listener.closing:
            return ""
        return self._source.trouble

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:  # noqa: ARG002
        """A channel by its id; the app has one workspace, so nobody's address is needed to find it."""
        return {"channel": name}

    async def deliver(self, delivery: Delivery) -> Receipt:
        """Send one letter, once. While an app that is installed by a click is not installed, letters wait."""
        if self._listener.removed and not self._source.home:
            raise Unreachable("the app was removed from the workspace")
        return await self._sender.deliver(delivery)

    async def close(self) -> None:
        """Hear nothing more; letters can still leave."""
        self._listener.closing = True
        if self._watch:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)
        if self._socket:
            await self._socket.stop()

    async def shut(self) -> None:
        """Let go of the connections."""
        await self._listener.stop()
        await self._source.close()
        await self._client.close()

    async def _receive(self, request: web.Request) -> web.Response:
        body = (await arrival.body(request, limits.BODY)).decode(errors="replace")
        if self._verifier is None or not genuine(self._verifier, request.headers, body):
            return web.json_response({"error": "invalid request"}, status=401)
        try:
            # In this mode Bolt takes a payload that was read already, and asks for no signature again.
            answer = await self._app.async_dispatch(AsyncBoltRequest(body=payload(body), mode="socket_mode"))
        except Exception as error:  # noqa: BLE001 – Bolt looks into a payload as if it could only be as it should
            return unreadable(error)
        if answer.status == HTTPStatus.NOT_FOUND:
            return web.Response()  # a kind we do not listen to; Slack counts anything else as a failure
        return await to_aiohttp_response(answer)

    def _token(self, settings: SlackSettings, stored: Installations | None, public_url: str) -> Source:
        if settings.oauth is None:
            return SetToken(settings.bot_token)
        if stored is None:
            raise ValueError("an app that is installed by a click needs a place for its token")
        grant = partial(self._client.grant, settings.oauth)
        return StoredToken(stored, settings.oauth.team, self._client, grant, f"{public_url}{INSTALL}")

    def _connection(self, settings: SlackSettings) -> SocketConnection:
        if self._socket is None:
            raise RuntimeError("Socket Mode is off")
        return SocketConnection(self._app, settings, self._socket.answer)

    async def _watching(self) -> None:
        while True:
            await asyncio.sleep(WATCH)
            try:
                await self._listener.look()
                if self._socket:
                    await self._socket.look()
            except Exception as error:  # noqa: BLE001 - a watch that ends is worse than whatever this is
                log.warning("slack_watch_failed", error=type(error).__name__)
