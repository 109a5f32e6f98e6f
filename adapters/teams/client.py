"""The one long-lived HTTP client: for Teams' keys, for our login, and for all we say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import aiohttp
import msgspec

from adapters.teams.keys import KeysUnavailable
from adapters.teams.limits import Json
from bot.errors import TryLater

PATIENCE = aiohttp.ClientTimeout(total=8, sock_connect=4)  # a message; Teams answers within a second or two
HASTE = aiohttp.ClientTimeout(total=4)  # keys and tokens: somebody waits, and there is another try
ANSWER = 1024 * 1024  # bytes read of an answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``retry_after`` is in seconds where the answer says it; ``body`` is empty if it is no object."""

    status: int
    retry_after: float | None
    body: Json

    @property
    def success(self) -> bool:
        """Whether it was done."""
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES


class Client:
    """Opened once, closed once. It follows no redirects: they would carry our token elsewhere."""

    def __init__(self, patience: aiohttp.ClientTimeout = PATIENCE, haste: aiohttp.ClientTimeout = HASTE) -> None:
        self._patience = patience
        self._haste = haste
        self._http: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Be ready to connect; nothing is connected yet."""
        self._http = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), timeout=self._patience)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._http is not None:
            await self._http.close()

    async def page(self, url: str) -> Json:
        """A page of JSON. Raises KeysUnavailable."""
        try:
            answer = await self._ask("GET", url, timeout=self._haste)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise KeysUnavailable(f"the signing keys of Teams cannot be fetched: {type(error).__name__}") from error
        if answer.status != HTTPStatus.OK:
            raise KeysUnavailable(f"the signing keys of Teams cannot be fetched: {answer.status}")
        return answer.body

    async def post(self, url: str, form: Mapping[str, str]) -> tuple[int, Json]:
        """Send a form; the status and what came back. Raises TryLater."""
        try:
            answer = await self._ask("POST", url, data=dict(form), timeout=self._haste)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise TryLater(f"Microsoft's login cannot be reached: {type(error).__name__}") from error
        return answer.status, answer.body

    async def send(self, method: str, url: str, body: Json | None, token: str) -> Answer:
        """Send JSON, or nothing. Raises TryLater, uncertain where the other side may have taken it all the same."""
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        content = None if body is None else msgspec.json.encode(body)
        try:
            return await self._ask(method, url, data=content, headers=headers)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise TryLater("Teams cannot be reached") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise TryLater(f"Teams gave no answer: {type(error).__name__}", uncertain=True) from error

    async def _ask(self, method: str, url: str, **how: Any) -> Answer:
        if self._http is None:
            raise RuntimeError("open the client first")
        async with self._http.request(method, url, allow_redirects=False, **how) as answer:
            content = await answer.content.read(ANSWER)
            return Answer(answer.status, _seconds(answer.headers.get("Retry-After", "")), _object(content))


def _object(content: bytes) -> Json:
    try:
        found = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _seconds(told: str) -> float | None:
    """A Retry-After header: seconds, or a date (RFC 9110, section 10.2.3); empty where there is none."""
    if not told:
        return None
    if told.isdecimal():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
