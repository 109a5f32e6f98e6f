"""The adapter itself, and everything of Slack's SDKs: how requests come in and are proved genuine, how calls go out."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from slack_bolt import BoltResponse
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import hear, limits
from adapters.slack.client import Client
from adapters.slack.limits import Json
from adapters.slack.listen import Listener
from adapters.slack.send import Sender
from adapters.slack.socket_mode import SocketMode
from bot.errors import Busy, Unreachable
from bot.ports import Coach, Delivery, Receipt
from bot.settings import SlackSettings, is_loopback
from flows.center import Staff

PATH = "/slack/events"
WATCH = 10.0  # seconds between looks at the connection

_ANY = re.compile("")

# Of a request's headers, what Bolt needs: another could ask it to run a listener apart from the request.
_AT, _SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
_READ = ("Content-Type", _AT, _SIGNATURE)

log = structlog.get_logger(__name__)


class Slack:
    """The adapter (bot.ports.Adapter) for one workspace, or one organisation."""

    name = hear.NAME
    remembers = True

    def __init__(self, settings: SlackSettings, coach: Coach, staff: Staff) -> None:
        sdk = _sdk(settings.bot_token, settings.api_url)
        self._client = Client(settings.bot_token, sdk.base_url, sdk.proxy)
        self._listener = Listener(self._client, coach, staff)
        self._sender = Sender(self._client)
        self._app = bolt(settings, sdk, self._listener)
        self._verifier = SignatureVerifier(settings.signing_secret) if settings.signing_secret else None
        self._socket = SocketMode(lambda: self._connection(settings)) if settings.app_token else None
        self._watch: asyncio.Task[None] | None = None

    def routes(self) -> Sequence[web.RouteDef]:
        """Slack's one address, unless it is heard by Socket Mode."""
        return () if self._socket else (web.post(PATH, self._receive),)

    async def start(self) -> None:
        """Learn who we are and connect. Raises SettingsError for a token Slack does not know."""
        self._client.open()
        await self._listener.learn()
        if self._socket:
            await self._socket.start()
        self._watch = asyncio.create_task(self._watching())

    def ready(self) -> bool:
        """Whether Slack knows us and can be heard."""
        heard = self._socket is None or self._socket.connected
        known = self._listener.installation is not None
        return known and heard and not (self._listener.removed or self._listener.closing)

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:  # noqa: ARG002
        """A channel by its id; the app has one workspace, so nobody's address is needed to find it."""
        return {"channel": name}

    async def deliver(self, delivery: Delivery) -> Receipt:
        """Send one letter, once."""
        if self._listener.removed:
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
        await self._client.close()

    async def _receive(self, request: web.Request) -> web.Response:
        body = await _body(request)
        headers: dict[str, str | Sequence[str]] = {name: request.headers.get(name, "") for name in _READ}
        if not self._genuine(body, request.headers.get(_AT, ""), request.headers.get(_SIGNATURE, "")):
            return web.json_response({"error": "invalid request"}, status=401)
        answer = await self._app.async_dispatch(
            AsyncBoltRequest(body=body, query=request.query_string, headers=headers)
        )
        if answer.status == HTTPStatus.NOT_FOUND:
            return web.Response()  # a kind we do not listen to; Slack counts anything else as a failure
        return await to_aiohttp_response(answer)

    def _genuine(self, body: str, at: str, signature: str) -> bool:
        """Whether Slack signed it. Bolt asks too, but only after reading the body and trusting its headers."""
        try:
            return self._verifier is not None and self._verifier.is_valid(body, at, signature)
        except (ValueError, TypeError):  # a timestamp that is no number, a signature that is no ASCII
            return False

    def _connection(self, settings: SlackSettings) -> SocketConnection:
        if self._socket is None:
            raise RuntimeError("Socket Mode is off")
        return SocketConnection(self._app, settings, self._socket.answer)

    async def _watching(self) -> None:
        while True:
            await asyncio.sleep(WATCH)
            try:
                if self._listener.installation is None:
                    await self._listener.learn()
                if self._socket:
                    await self._socket.look()
            except Exception as error:  # noqa: BLE001 - a watch that ends is worse than whatever this is
                log.warning("slack_watch_failed", error=type(error).__name__)


def bolt(settings: SlackSettings, sdk: AsyncWebClient, listener: Listener) -> AsyncApp:
    """Bolt with one listener for each kind of payload, answering only after it has run."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        known = listener.installation
        user, bot = (known.user, known.bot) if known else (None, None)
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=settings.bot_token,
            bot_user_id=user,
            bot_id=bot,
        )

    async def event(body: Json) -> None:
        await listener.event(body)

    async def command(body: Json, ack: AsyncAck) -> BoltResponse:
        await listener.event(body)
        return await ack()

    async def action(body: Json, ack: AsyncAck) -> BoltResponse:
        await listener.action(body)
        return await ack()

    async def submission(body: Json, ack: AsyncAck) -> BoltResponse:
        errors = await listener.submission(body)
        return await (ack(response_action="errors", errors=errors) if errors else ack())

    async def failure(error: Exception) -> BoltResponse:
        """Nothing was stored: no success for Slack, so that it sends the event again or tells the person."""
        log.warning("slack_not_answered", error=type(error).__name__)
        return BoltResponse(status=503 if isinstance(error, Busy) else 500)

    app = AsyncApp(
        name="infointerview",
        signing_secret=settings.signing_secret,
        client=sdk,
        authorize=authorize,
        process_before_response=True,
        # Of use to apps that answer from within a listener, and to steps of workflows.
        attaching_conversation_kwargs_enabled=False,
        attaching_function_token_enabled=False,
        logger=_sdk_log(),
    )
    app.event(_ANY)(event)
    app.command(_ANY)(command)
    app.action(_ANY)(action)
    app.view(_ANY)(submission)
    app.error(failure)
    return app


class SocketConnection:
    """One connection of Socket Mode (adapters.slack.socket_mode.Connection) by Bolt's handler."""

    def __init__(
        self, app: AsyncApp, settings: SlackSettings, answer: Callable[[Awaitable[None]], Awaitable[None]]
    ) -> None:
        client = _sdk(settings.app_token, settings.api_url)
        self._handler = AsyncSocketModeHandler(app, settings.app_token, logger=_sdk_log(), web_client=client)
        self._client = self._handler.client
        self._client.proxy = client.proxy
        self._answer = answer
        self._client.socket_mode_request_listeners[:] = [self._heard]

    async def connect(self) -> None:
        """Return once connected; the SDK tries for as long as it takes."""
        await self._client.connect()  # type: ignore[no-untyped-call]

    async def lives(self) -> bool:
        """Whether pings are answered and each of the SDK's own tasks is still at work."""
        return await self._client.is_connected() and not any(task is None or task.done() for task in self._tasks())

    async def close(self) -> None:
        """Disconnect, and see the SDK's tasks end."""
        await self._client.close()  # type: ignore[no-untyped-call]
        tasks = [task for task in self._tasks() if task is not None]
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _heard(self, _client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        await self._answer(self._handler.handle(self._client, request))

    def _tasks(self) -> list[asyncio.Future[Any] | None]:
        client = self._client
        return [client.message_processor, client.message_receiver, client.current_session_monitor]


def _sdk(token: str, api_url: str) -> AsyncWebClient:
    """The SDK's client as Bolt wants one; what we say goes by our own (decision 28)."""
    client = AsyncWebClient(token=token, base_url=api_url, retry_handlers=[], logger=_sdk_log())
    if is_loopback(urlsplit(api_url).hostname or ""):
        client.proxy = None  # it would send even this through the environment's proxy
    return client


def _sdk_log() -> logging.Logger:
    """Bolt logs whole payloads below ERROR, and payloads hold what students write."""
    logger = logging.getLogger("infointerview.slack.sdk")
    logger.setLevel(logging.ERROR)
    return logger


async def _body(request: web.Request) -> str:
    """The body as text, up to a size that Slack never reaches."""
    read = bytearray()
    while chunk := await request.content.readany():
        read += chunk
        if len(read) > limits.BODY:
            raise web.HTTPRequestEntityTooLarge(max_size=limits.BODY, actual_size=len(read))
    return read.decode(errors="replace")
