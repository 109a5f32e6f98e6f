"""Slack and Teams as the benchmarks play them: what they send, signed, and what they answer to what is called."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any, Protocol

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from adapters.slack.wire import PATH as SLACK_PATH
from adapters.teams.wire import PATH as TEAMS_PATH
from benchmarks.sockets import request
from tests.fakes.slack import payloads
from tests.fakes.slack.message import BOT, BOT_ID, TEAM
from tests.fakes.slack.outbox import signed
from tests.fakes.teams import incoming
from tests.fakes.teams.identity import claims
from tests.fakes.teams.tenant import TENANT_ID, Conversation, Person

SECRET = "benchmark-signing-secret"  # noqa: S105 – of no workspace
KEY = "key-1"
ZONE = "America/New_York"


class Platform(Protocol):
    """One platform. People are numbers below 1000, and ``BENCH`` and their number is in all that is theirs."""

    reply: str  # with what the address of a call begins that brings somebody a reply

    def requests(self, who: int, text: str, address: str) -> Iterator[bytes]:
        """What somebody sends, ready for the socket; ``address`` is where their replies are taken."""
        ...

    def page(self, path: str, address: str) -> Any:
        """What is answered to a call, as JSON."""
        ...


class Slack:
    """Messages to the app, each with an id and a signature of its own."""

    reply = "/api/chat.postMessage"

    def __init__(self) -> None:
        self._numbers = count()

    def requests(self, who: int, text: str, address: str) -> Iterator[bytes]:
        """Direct messages to the app."""
        del address
        while True:
            now = datetime.now(UTC)
            typed = payloads.typed(
                f"U0BENCH{who:03}", f"D0BENCH{who:03}", f"{now.timestamp():.6f}", text, "", to_app=False
            )
            event = payloads.message(typed, direct=True)
            body = json.dumps(payloads.envelope(event, f"Ev{next(self._numbers):010}", int(now.timestamp())))
            yield request(SLACK_PATH, body.encode(), **signed(SECRET, body, now))

    def page(self, path: str, address: str) -> Any:
        """Of the Web API: who the app is, who a person is, and that a message is posted."""
        del address
        if path.endswith("auth.test"):
            return {"ok": True, "team_id": TEAM, "user_id": BOT, "bot_id": BOT_ID}
        if path.endswith("users.info"):
            profile = {"real_name": "Maya Rivera", "display_name": "maya", "email": "maya@mount.example"}
            return {"ok": True, "user": {"team_id": TEAM, "tz": ZONE, "locale": "en-US", "profile": profile}}
        return {"ok": True, "channel": "D0BENCH000", "ts": "1795409782.000100"}


class Teams:
    """Messages to the bot, an hour's of them under one token, as the Bot Framework sends them; or under none."""

    reply = "/v3/conversations/"

    def __init__(self, *, signed: bool = True) -> None:
        self._signed = signed
        self._numbers = count()
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def requests(self, who: int, text: str, address: str) -> Iterator[bytes]:
        """Messages in a personal chat."""
        token = jwt.encode(claims(address, datetime.now(UTC)), self._key, "RS256", headers={"kid": KEY})
        headers = {"Authorization": f"Bearer {token}"} if self._signed else {}
        person = Person(f"29:BENCH{who:03}", "Maya Rivera", ZONE, "en-US", "maya@mount.example", TENANT_ID)
        chat = Conversation(f"a:BENCH{who:03}", "personal", TENANT_ID)
        while True:
            frame = incoming.frame(person, chat, str(next(self._numbers)), address, datetime.now(UTC))
            body = json.dumps(incoming.message(frame, text)).encode()
            yield request(TEAMS_PATH, body, **headers)

    def page(self, path: str, address: str) -> Any:
        """Of the signing keys, the login and the connector."""
        if path == "/openid":
            return {"jwks_uri": f"{address}/keys"}
        if path == "/keys":
            public = json.loads(RSAAlgorithm.to_jwk(self._key.public_key()))
            return {"keys": [{**public, "kid": KEY, "endorsements": ["msteams"]}]}
        if path == "/token":
            return {"access_token": "token", "expires_in": 3600}
        return {"id": "1"}
