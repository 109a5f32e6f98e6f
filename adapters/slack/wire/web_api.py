"""Calls out, by Slack's SDK and one long-lived session."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, encode_basic_auth
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.calls import SlackError
from adapters.slack.limits import Json
from bot.errors import Refused, TryLater
from bot.settings import SlackOAuth, is_loopback

CALL = ClientTimeout(total=8, sock_connect=3)  # seconds; the courier gives a letter ten


class WebApi:
    """The way to Slack (adapters.slack.calls.Api), with one token or with any (adapters.slack.tokens.ByToken)."""

    def __init__(self, token: str, api_url: str) -> None:
        # The SDK would repeat a call that was cut off, which may have been applied.
        self.client = AsyncWebClient(token=token or None, base_url=api_url, retry_handlers=[], logger=sdk_log())
        if is_loopback(urlsplit(api_url).hostname or ""):
            self.client.proxy = None  # it would send even this through the environment's proxy

    def open(self) -> None:
        """Begin the session; needs a running loop."""
        self.client.session = ClientSession(timeout=CALL)

    async def close(self) -> None:
        """End the session."""
        if self.client.session is not None:
            await self.client.session.close()

    async def call(self, method: str, **arguments: Any) -> Json:
        """Call a method by a form, which every method takes."""
        return await self.call_as(self.client.token or "", method, **arguments)

    async def call_as(self, token: str, method: str, **arguments: Any) -> Json:
        """Call a method with that token."""
        return await self._ask(f"Bearer {token}", method, arguments)

    async def grant(self, app: SlackOAuth, **arguments: str) -> Json:
        """Ask for tokens as that app."""
        # As the SDK's own oauth_v2_access does, but for aiohttp's BasicAuth, which is deprecated.
        return await self._ask(encode_basic_auth(app.client_id, app.client_secret), "oauth.v2.access", arguments)

    async def _ask(self, authorization: str, method: str, arguments: Mapping[str, Any]) -> Json:
        form = {key: _encoded(value) for key, value in arguments.items() if value is not None}
        try:
            answer = await self.client.api_call(method, data=form, headers={"Authorization": authorization})
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


def sdk_log() -> logging.Logger:
    """Bolt logs whole payloads below ERROR, and payloads hold what students write; the SDK logs OAuth codes."""
    logger = logging.getLogger("infointerview.slack.sdk")
    logger.setLevel(logging.ERROR)
    return logger


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
        case ClientConnectorError():
            return TryLater("Slack cannot be reached")
        case _:
            return TryLater(f"the connection to Slack broke ({type(error).__name__})", uncertain=True)


def _encoded(value: Any) -> str:
    """An argument as a form has it."""
    if isinstance(value, bool):
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value)
