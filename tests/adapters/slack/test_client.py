"""How calls travel: by JSON or by a form, with our token or without, and what is made of odd answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from adapters.slack.calls import SlackError
from adapters.slack.client import Client
from bot.errors import TryLater
from tests.fakes.loopback import Loopback


@dataclass
class Echo:
    """A server that has one answer and keeps what it was asked."""

    answer: web.Response
    asked: list[web.BaseRequest] = field(default_factory=list)

    async def serve(self, request: web.Request) -> web.Response:
        await request.read()
        self.asked.append(request)
        return self.answer


@asynccontextmanager
async def answering(answer: web.Response) -> AsyncIterator[tuple[Client, Echo, str]]:
    echo, app = Echo(answer), web.Application()
    app.router.add_post("/{path:.*}", echo.serve)
    server = Loopback(app)
    address = await server.open()
    client = Client(f"{address}/api/")
    client.open()
    try:
        yield client, echo, address
    finally:
        await client.close()
        await server.close()


@pytest.mark.parametrize(
    ("method", "kind"),
    [("chat.postMessage", "application/json"), ("users.info", "application/x-www-form-urlencoded")],
)
async def test_a_call_carries_our_token(method: str, kind: str) -> None:
    async with answering(web.json_response({"ok": True, "ts": "1"})) as (client, echo, _):
        assert await client.call_as("xoxb-1", method, user="U1", thread_ts=None) == {"ok": True, "ts": "1"}
        (asked,) = echo.asked
        assert (asked.path, asked.content_type) == (f"/api/{method}", kind)
        assert asked.headers["Authorization"] == "Bearer xoxb-1"


@pytest.mark.parametrize("content", [b"a file", {"text": "an answer"}])
async def test_an_address_slack_gave_us_gets_no_token(content: bytes | dict[str, str]) -> None:
    async with answering(web.Response()) as (client, echo, address):
        await client.post(f"{address}/response/1", content)
        (asked,) = echo.asked
        assert "Authorization" not in asked.headers


@pytest.mark.parametrize("body", ["out of order", "[]", "[" * 100_000, '{"ok": 0}', ""])
@pytest.mark.parametrize("kind", ["text/plain", "text/html", "application/json"])
async def test_an_answer_that_cannot_be_read_says_no_more_than_its_status(body: str, kind: str) -> None:
    async with answering(web.Response(text=body, content_type=kind)) as (client, _, _):
        with pytest.raises(SlackError) as found:
            await client.call_as("xoxb-1", "chat.postMessage", channel="U1", text="Hello")
        assert (found.value.status, found.value.code) == (200, "")


async def test_a_client_that_is_not_open_is_tried_later() -> None:
    with pytest.raises(TryLater):
        await Client("http://127.0.0.1:9/api/").call_as("xoxb-1", "auth.test")
