"""Requests in by HTTP: proved genuine, and what Bolt makes of them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Mapping
from http import HTTPStatus
from typing import TypeVar

import structlog
from aiohttp import web
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.limits import Json
from adapters.slack.listen import Listener
from adapters.slack.tokens import Source
from adapters.slack.wire.sdk import sdk_log
from bot.errors import Busy

_ANY = re.compile("")
_AT, _SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"

T = TypeVar("T")

log = structlog.get_logger(__name__)


class NotStored(Exception):
    """What was heard could not be stored; the message is the kind of error that kept it from being."""

    def __init__(self, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.status = HTTPStatus.SERVICE_UNAVAILABLE if isinstance(error, Busy) else HTTPStatus.INTERNAL_SERVER_ERROR


def bolt(signing_secret: str, client: AsyncWebClient, source: Source, listener: Listener) -> AsyncApp:
    """Bolt with one listener for each kind of payload, answering only after it has run."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        known = listener.identity
        user, bot = (known.user, known.bot) if known else (None, None)
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=source.token,
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
            return BoltResponse(status=unreadable(error).status)
        log.warning("slack_not_answered", error=str(error))
        return BoltResponse(status=error.status)

    app = AsyncApp(
        name="infointerview",
        signing_secret=signing_secret,
        client=client,
        authorize=authorize,
        process_before_response=True,
        # Of use to apps that answer from within a listener, and to steps of workflows.
        attaching_conversation_kwargs_enabled=False,
        attaching_function_token_enabled=False,
        logger=sdk_log(),
    )
    app.event(_ANY)(event)
    app.command(_ANY)(command)
    app.action(_ANY)(action)
    app.view(_ANY)(submission)
    app.error(failure)
    return app


def genuine(verifier: SignatureVerifier, headers: Mapping[str, str], body: str) -> bool:
    """Whether Slack signed it."""
    try:
        return verifier.is_valid(body, headers.get(_AT, ""), headers.get(_SIGNATURE, ""))
    except (ValueError, TypeError):  # a timestamp that is no number, a signature that is no ASCII
        return False


def unreadable(error: Exception) -> web.Response:
    """The answer to what Slack has signed and does not look like anything of Slack's."""
    log.warning("slack_not_understood", error=type(error).__name__)
    return web.json_response({"error": "no payload of Slack's"}, status=HTTPStatus.BAD_REQUEST)


async def _told(listening: Awaitable[T]) -> T:
    """What comes of listening; by its own kind of error it is told from Bolt's not understanding a payload."""
    try:
        return await listening
    except Exception as error:
        raise NotStored(error) from error
