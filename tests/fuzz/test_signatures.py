"""A million requests Slack did not sign, each one step away from one it did: none is let in, none is an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from aiohttp import web

from tests.adapters.slack.host import Connected, connected
from tests.fakes.slack.outbox import signed
from tests.fuzz import count
from tests.fuzz.requests import request

STAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
ODD = ("", "0", "f", "é", "\x00", "\udcff", " ", "=", "v", "１", "-", ".", "\u202e")
SECRETS = ("", "0", "secret", "v0", "null")
Headers = dict[str, str]


class Forger:
    """Makes requests near a signed one; the same seed makes the same ones."""

    def __init__(self, secret: str, random: Random) -> None:
        self._secret = secret
        self._random = random
        self._ways: Sequence[Callable[[str, Headers], tuple[str, Headers]]] = (
            self._other_body, self._other_signature, self._other_time, self._old, self._other_secret, self._without,
        )  # fmt: skip

    def forge(self, body: str) -> tuple[str, Headers]:
        """A body and headers that are not what was signed."""
        right = signed(self._secret, body, datetime.now(UTC))
        while (made := self._random.choice(self._ways)(body, dict(right))) == (body, right):
            pass
        return made

    def _changed(self, text: str) -> str:
        at = self._random.randrange(len(text))
        return text[:at] + self._random.choice((*ODD, text[:at], text[at:])) + text[at + self._random.randrange(2) :]

    def _other_body(self, body: str, headers: Headers) -> tuple[str, Headers]:
        return self._changed(body).encode(errors="replace").decode(), headers

    def _other_signature(self, body: str, headers: Headers) -> tuple[str, Headers]:
        ways = (self._changed, str.upper, lambda text: text.removeprefix("v0="), lambda text: f"v1={text[3:]}")
        return body, {**headers, SIGNATURE: self._random.choice(ways)(headers[SIGNATURE])}

    def _other_time(self, body: str, headers: Headers) -> tuple[str, Headers]:
        odd = ("", "nan", "inf", "1e9", "9" * 5000, "-1", "0x1", headers[STAMP] + ".0", self._changed(headers[STAMP]))
        return body, {**headers, STAMP: self._random.choice(odd)}

    def _old(self, body: str, _: Headers) -> tuple[str, Headers]:
        """Signed by Slack itself, and heard too late, or from a clock far ahead."""
        minutes = self._random.choice((-600000, -61, -6, 6, 61))
        return body, signed(self._secret, body, datetime.now(UTC) + timedelta(minutes=minutes))

    def _other_secret(self, body: str, _: Headers) -> tuple[str, Headers]:
        near = self._random.choice((*SECRETS, self._secret[:-1], self._secret + "0", self._secret.upper() + "x"))
        return body, signed(near, body, datetime.now(UTC))

    def _without(self, body: str, headers: Headers) -> tuple[str, Headers]:
        kept = self._random.sample(sorted(headers), self._random.randrange(len(headers)))
        return body, {name: headers[name] for name in kept}


async def ask(host: Connected, body: str, headers: Mapping[str, str]) -> int:
    answer = await host.adapter._receive(
        request({"Content-Type": "application/json", **headers}, body.encode(errors="replace"))
    )
    assert isinstance(answer, web.Response)
    return answer.status


async def test_no_forged_signature_is_let_in() -> None:
    random = Random(5)
    async with connected() as host:
        body = "{}"
        forger = Forger(host.slack.signing_secret, random)
        for number in range(count(20_000, 1_000_000)):
            event = {"type": "message", "channel_type": "im", "user": "U0MAYA", "text": f"hi {number}", "ts": "1.1"}
            body = json.dumps({"type": "event_callback", "team_id": "T0MOUNT", "event_id": "Ev1", "event": event})
            forged, headers = forger.forge(body)
            assert await ask(host, forged, headers) == 401, (forged, headers)
        assert host.coach.events == []
        right = signed(host.slack.signing_secret, body, datetime.now(UTC))
        assert await ask(host, body, right) == 200, "what is let in was to be let in"
        assert await ask(host, body, right) == 200
        assert len(host.coach.events) == 1, "sent again it is the same event"
