"""Carries payloads to the app, by signed HTTP or by socket, and tries events again as Slack does."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import datetime
from typing import Literal, Protocol
from urllib.parse import urlencode

from aiohttp import ClientSession

from tests.fakes.clock import Now, Sleep
from tests.fakes.delivery import Answer, post
from tests.fakes.loopback import Json

Kind = Literal["events_api", "slash_commands", "interactive"]

# https://docs.slack.dev/apis/events-api/#retries: nearly at once, after a minute, after five.
RETRY_AFTER = (0, 60, 300)


class Carrier(Protocol):
    """A way to the app."""

    async def carry(self, kind: Kind, payload: Json, attempt: int, reason: str) -> Answer:
        """Bring one payload over; ``attempt`` and ``reason`` are of a retried event, else 0 and empty."""
        ...


def signed(secret: str, body: str, at: datetime) -> dict[str, str]:
    """The two headers of a signed request."""
    timestamp = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


class HttpCarrier:
    """Posts to the request URL. It signs with the wall's time, for that is what the app compares with."""

    def __init__(self, http: ClientSession, url: str, secret: str, wall: Now, patience: float) -> None:
        self._http = http
        self._url = url
        self._secret = secret
        self._wall = wall
        self._patience = patience

    async def carry(self, kind: Kind, payload: Json, attempt: int, reason: str) -> Answer:
        """Post one payload in the form its kind has."""
        body, content_type = _body(kind, payload)
        headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            **signed(self._secret, body, self._wall()),
        }
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        return await post(self._http, self._url, body, headers, self._patience)


def _body(kind: Kind, payload: Json) -> tuple[str, str]:
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form), "application/x-www-form-urlencoded"


class Outbox:
    """Sends events up to four times; commands and interactions once."""

    def __init__(self, carrier: Carrier, sleep: Sleep) -> None:
        self._carrier = carrier
        self._sleep = sleep

    async def event(self, envelope: Json) -> list[Answer]:
        """Deliver an event; give every answer there was, the last one being final."""
        answers: list[Answer] = []
        reason = ""
        for attempt in range(len(RETRY_AFTER) + 1):
            if attempt:
                await self._sleep(RETRY_AFTER[attempt - 1])
            answer = await self._carrier.carry("events_api", envelope, attempt, reason)
            answers.append(answer)
            if answer.accepted or answer.headers.get("X-Slack-No-Retry") == "1":
                break
            reason = answer.trouble
        return answers

    async def once(self, kind: Kind, payload: Json) -> Answer:
        """Deliver what is never tried again."""
        return await self._carrier.carry(kind, payload, 0, "")
