"""The one long-lived HTTP client: for all we say to Slack and ask of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    InvalidURL,
    encode_basic_auth,
)
from yarl import URL

from adapters.slack.addresses import is_slacks
from adapters.slack.calls import SlackError
from adapters.slack.limits import Json
from bot.errors import Refused, TryLater
from bot.settings import SlackOAuth

CALL = ClientTimeout(total=8, sock_connect=3)  # seconds; a letter's is over sooner, by the courier's own patience

_JSON = "application/json;charset=utf-8"
# What carries blocks. A form takes ten times as long to make: they become JSON for it first, and then are quoted.
_BY_JSON = frozenset(("chat.postMessage", "chat.postEphemeral", "chat.update", "views.open", "views.publish"))


class Client:
    """The way to Slack with any token (adapters.slack.tokens.ByToken), opened once and closed once. It repeats nothing.

    ``proxy`` is a proxy's address, if there is one.
    """

    def __init__(self, api_url: str, proxy: str | None = None) -> None:
        self._api_url = api_url
        self._proxy = proxy
        self._http: ClientSession | None = None

    def open(self) -> None:
        """Begin the session; needs a running loop."""
        self._http = ClientSession(timeout=CALL, middlewares=(self._only_to_slack,))

    async def close(self) -> None:
        """End the session."""
        if self._http is not None:
            await self._http.close()

    async def call_as(self, token: str, method: str, **arguments: Any) -> Json:
        """Call a method with that token, by JSON where it takes that, and else by a form, which every method takes."""
        return await self._ask(f"Bearer {token}", method, arguments)

    async def grant(self, app: SlackOAuth, **arguments: str) -> Json:
        """Ask for tokens as that app."""
        return await self._ask(encode_basic_auth(app.client_id, app.client_secret), "oauth.v2.access", arguments)

    async def _ask(self, authorization: str, method: str, arguments: Mapping[str, Any]) -> Json:
        said = {key: value for key, value in arguments.items() if value is not None}
        by_json = method in _BY_JSON
        data = json.dumps(said).encode() if by_json else {key: _encoded(value) for key, value in said.items()}
        marks = {"Authorization": authorization, **({"Content-Type": _JSON} if by_json else {})}
        status, headers, content = await self._post(self._api_url + method, data=data, headers=marks)
        told = _object(content)
        if status == HTTPStatus.OK and told.get("ok"):
            return told
        raise SlackError(status, str(told.get("error") or ""), headers)

    async def post(self, url: str, content: bytes | Json) -> None:
        """Post to an address of Slack's that is no method; our token stays here."""
        body: Json = {"data": content} if isinstance(content, bytes) else {"json": content}
        status, headers, _ = await self._post(url, **body)
        if status != HTTPStatus.OK:
            raise SlackError(status, "" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else f"http_{status}", headers)

    async def _only_to_slack(self, request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        """Every request goes by here, the next one of a redirection too."""
        if not is_slacks(request.url, URL(self._api_url)):
            raise Refused("this address is not Slack's")
        return await send(request)

    async def _post(self, url: str, **how: Any) -> tuple[int, Mapping[str, str], bytes]:
        if self._http is None:
            raise TryLater("not connected to Slack")
        try:
            async with self._http.post(url, proxy=self._proxy, **how) as answer:
                return answer.status, answer.headers, await answer.read()
        except InvalidURL:
            raise Refused("this address is none") from None
        except ClientConnectorError:
            raise TryLater("Slack cannot be reached") from None
        except (ClientError, TimeoutError, OSError) as error:
            raise TryLater(f"the connection to Slack broke ({type(error).__name__})", uncertain=True) from None


def _encoded(value: Any) -> str:
    """An argument as a form has it."""
    if isinstance(value, bool):
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value)


def _object(content: bytes) -> Json:
    """An answer, empty where it is no object."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
