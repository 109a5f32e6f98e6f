"""The adapter itself, and everything of Slack's SDKs: how requests come in and are proved genuine, how calls go out."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import urlsplit

import structlog
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    InvalidURL,
    web,
)
from slack_bolt import BoltResponse
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from yarl import URL

from adapters.slack import hear, limits
from adapters.slack.addresses import is_slacks
from adapters.slack.body import payload
from adapters.slack.calls import SlackError
from adapters.slack.limits import Json
from adapters.slack.listen import Listener
from adapters.slack.send import Sender
from adapters.slack.socket_mode import SocketMode
from bot import arrival
from bot.errors import Busy, Refused, TryLater, Unreachable
from bot.ports import Coach, Delivery, Receipt
from bot.settings import SlackSettings, is_loopback
from flows.center import Staff

PATH = "/slack/events"
CALL = ClientTimeout(total=8, sock_connect=3)  # seconds; the courier gives a letter ten
WATCH = 10.0  # seconds between looks at the connection

_ANY = re.compile("")

T = TypeVar("T")

log = structlog.get_logger(__name__)


class NotStored(Exception):
    """What was heard could not be stored; the message is the kind of error that kept it from being."""

    def __init__(self, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.status = HTTPStatus.SERVICE_UNAVAILABLE if isinstance(error, Busy) else HTTPStatus.INTERNAL_SERVER_ERROR


class Slack:
    """The adapter (bot.ports.Adapter) for one workspace, or one organisation."""

    name = hear.NAME
    remembers = True

    def __init__(self, settings: SlackSettings, coach: Coach, staff: Staff) -> None:
        self._web = WebApi(settings.bot_token, settings.api_url)
        self._listener = Listener(self._web, coach, staff)
        self._sender = Sender(self._web)
        self._app = bolt(settings, self._web, self._listener)
        self._verifier = SignatureVerifier(settings.signing_secret) if settings.signing_secret else None
        self._socket = SocketMode(lambda: self._connection(settings)) if settings.app_token else None
        self._watch: asyncio.Task[None] | None = None

    def routes(self) -> Sequence[web.RouteDef]:
        """Slack's one address, unless it is heard by Socket Mode."""
        return () if self._socket else (web.post(PATH, self._receive),)

    async def start(self) -> None:
        """Learn who we are and connect. Raises SettingsError for a token Slack does not know."""
        self._web.open()
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
        await self._web.close()

    async def _receive(self, request: web.Request) -> web.Response:
        body = (await arrival.body(request, limits.BODY)).decode(errors="replace")
        if not self._genuine(request, body):
            return web.json_response({"error": "invalid request"}, status=401)
        try:
            # In this mode Bolt takes a payload that was read already, and asks for no signature again.
            answer = await self._app.async_dispatch(AsyncBoltRequest(body=payload(body), mode="socket_mode"))
        except Exception as error:  # noqa: BLE001 – Bolt looks into a payload as if it could only be as it should
            return _unreadable(error)
        if answer.status == HTTPStatus.NOT_FOUND:
            return web.Response()  # a kind we do not listen to; Slack counts anything else as a failure
        return await to_aiohttp_response(answer)

    def _genuine(self, request: web.Request, body: str) -> bool:
        """Whether Slack signed it."""
        try:
            return self._verifier is not None and self._verifier.is_valid_request(body, dict(request.headers))
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


def bolt(settings: SlackSettings, api: WebApi, listener: Listener) -> AsyncApp:
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
        await _told(listener.event(body))

    async def command(body: Json, ack: AsyncAck) -> BoltResponse:
        await _told(listener.event(body))
        return await ack()

    async def action(body: Json, ack: AsyncAck) -> BoltResponse:
        await _told(listener.action(body))
        return await ack()

    async def submission(body: Json, ack: AsyncAck) -> BoltResponse:
        errors = await _told(listener.submission(body))
        return await (ack(response_action="errors", errors=errors) if errors else ack())

    async def failure(error: Exception) -> BoltResponse:
        """Nothing was stored: no success for Slack, so that it sends the event again or tells the person."""
        if not isinstance(error, NotStored):
            return BoltResponse(status=_unreadable(error).status)
        log.warning("slack_not_answered", error=str(error))
        return BoltResponse(status=error.status)

    app = AsyncApp(
        name="infointerview",
        signing_secret=settings.signing_secret,
        client=api.client,
        authorize=authorize,
        process_before_response=True,
        logger=_sdk_log(),
    )
    app.event(_ANY)(event)
    app.command(_ANY)(command)
    app.action(_ANY)(action)
    app.view(_ANY)(submission)
    app.error(failure)
    return app


class WebApi:
    """The way to Slack (adapters.slack.calls.Api) by its SDK and one long-lived session."""

    def __init__(self, token: str, api_url: str) -> None:
        # The SDK would repeat a call that was cut off, which may have been applied.
        self.client = AsyncWebClient(token=token, base_url=api_url, retry_handlers=[], logger=_sdk_log())
        if is_loopback(urlsplit(api_url).hostname or ""):
            self.client.proxy = None  # it would send even this through the environment's proxy

    def open(self) -> None:
        """Begin the session; needs a running loop."""
        self.client.session = ClientSession(timeout=CALL, middlewares=(self._only_to_slack,))

    async def close(self) -> None:
        """End the session."""
        if self.client.session is not None:
            await self.client.session.close()

    async def _only_to_slack(self, request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        """Every request goes by here, the next one of a redirection too."""
        if not is_slacks(request.url, URL(self.client.base_url)):
            raise Refused("this address is not Slack's")
        return await send(request)

    async def call(self, method: str, **arguments: Any) -> Json:
        """Call a method by a form, which every method takes."""
        form = {key: _encoded(value) for key, value in arguments.items() if value is not None}
        try:
            answer = await self.client.api_call(method, data=form)
        except (SlackClientError, ClientError, TimeoutError, OSError) as error:
            raise _translated(error) from None
        return answer.data if isinstance(answer.data, dict) else {}

    async def post(self, url: str, content: bytes | Json) -> None:
        """Post to an address of Slack's that is no method."""
        if self.client.session is None:
            raise TryLater("not connected to Slack")
        body: Any = {"data": content} if isinstance(content, bytes) else {"json": content}
        try:
            async with self.client.session.post(url, proxy=self.client.proxy, **body) as answer:
                if answer.status != HTTPStatus.OK:
                    code = "" if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR else f"http_{answer.status}"
                    raise SlackError(answer.status, code, answer.headers)
        except (ClientError, TimeoutError, OSError) as error:
            raise _translated(error) from None


class SocketConnection:
    """One connection of Socket Mode (adapters.slack.socket_mode.Connection) by Bolt's handler."""

    def __init__(
        self, app: AsyncApp, settings: SlackSettings, answer: Callable[[Awaitable[None]], Awaitable[None]]
    ) -> None:
        client = WebApi(settings.app_token, settings.api_url).client
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


async def _told(listening: Awaitable[T]) -> T:
    """What comes of listening; by its own kind of error it is told from Bolt's not understanding a payload."""
    try:
        return await listening
    except Exception as error:
        raise NotStored(error) from error


def _unreadable(error: Exception) -> web.Response:
    """The answer to what Slack has signed and does not look like anything of Slack's."""
    log.warning("slack_not_understood", error=type(error).__name__)
    return web.json_response({"error": "no payload of Slack's"}, status=HTTPStatus.BAD_REQUEST)


def _translated(error: Exception) -> Exception:
    """What the SDK raises as what this adapter knows."""
    match error:
        case SlackApiError(response=AsyncSlackResponse() as response):
            code = response.data.get("error") if isinstance(response.data, dict) else ""
            return SlackError(response.status_code, str(code or ""), response.headers)
        case SlackApiError():  # an answer that could not be read
            return SlackError(error.response.status, "", error.response.headers)
        case SlackClientError():
            return Refused(f"Slack's client does not send this ({type(error).__name__})")
        case InvalidURL():
            return Refused("this address is none")
        case ClientConnectorError():
            return TryLater("Slack cannot be reached")
        case _:
            return TryLater(f"the connection to Slack broke ({type(error).__name__})", uncertain=True)


def _encoded(value: Any) -> str:
    """An argument as a form has it."""
    if isinstance(value, bool):
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value)


def _sdk_log() -> logging.Logger:
    """Bolt logs whole payloads below ERROR, and payloads hold what students write."""
    logger = logging.getLogger("infointerview.slack.sdk")
    logger.setLevel(logging.ERROR)
    return logger
