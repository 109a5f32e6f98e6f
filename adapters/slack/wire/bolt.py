"""Requests in by HTTP: proved genuine, and what Bolt makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

import structlog
from aiohttp import web
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import limits
from adapters.slack.limits import Json
from adapters.slack.listen import Listener
from adapters.slack.tokens import Source
from adapters.slack.wire.sdk import sdk_log
from bot.errors import Busy

_ANY = re.compile("")

# Of a request's headers, what Bolt needs: another could ask it to run a listener apart from the request.
_AT, _SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
READ = ("Content-Type", _AT, _SIGNATURE)

log = structlog.get_logger(__name__)


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
    """Whether Slack signed it. Bolt asks too, but only after reading the body and trusting its headers."""
    try:
        return verifier.is_valid(body, headers.get(_AT, ""), headers.get(_SIGNATURE, ""))
    except (ValueError, TypeError):  # a timestamp that is no number, a signature that is no ASCII
        return False


async def text(request: web.Request) -> str:
    """The body, up to a size that Slack never reaches."""
    read = bytearray()
    while chunk := await request.content.readany():
        read += chunk
        if len(read) > limits.BODY:
            raise web.HTTPRequestEntityTooLarge(max_size=limits.BODY, actual_size=len(read))
    return read.decode(errors="replace")
