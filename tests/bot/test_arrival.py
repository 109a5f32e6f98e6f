"""Bodies as they arrive: strangers who send slowly, too much or only half keep nobody out and break nothing."""

from __future__ import annotations

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.arrival import PATIENCE, body
from bot.crowd import AT_FIRST
from bot.web import application
from tests.bot.test_web import FakeShell

MOST = 100


class Place:
    """An address that reads what comes; ``patience`` is how long for."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self.came = asyncio.Semaphore(0)
        self.ended = asyncio.Semaphore(0)

    async def read(self, request: web.Request) -> web.Response:
        self.came.release()
        try:
            return web.Response(text=str(len(await body(request, MOST, self.patience))))
        finally:
            self.ended.release()


@asynccontextmanager
async def served(place: Place) -> AsyncIterator[TestServer]:
    server = TestServer(application(FakeShell(), [web.post("/in", place.read)]))
    async with server:
        yield server


async def begin(server: TestServer, length: int = MOST) -> tuple[StreamReader, StreamWriter]:
    """A request whose body has begun, and goes no further by itself."""
    reader, writer = await asyncio.open_connection(server.host, server.port)
    writer.write(f"POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\nhalf".encode())
    return reader, writer


async def test_who_sends_slowly_takes_nobodys_place() -> None:
    place = Place()
    async with served(place) as server, ClientSession() as http:
        slow = [await begin(server) for _ in range(AT_FIRST)]
        for _ in slow:
            await place.came.acquire()
        async with http.post(server.make_url("/in"), data=b"whole") as answer:
            assert (answer.status, await answer.text()) == (200, "5")
        for _, writer in slow:
            writer.close()


async def test_who_sends_too_slowly_is_let_go() -> None:
    async with served(Place(patience=0.01)) as server:
        reader, writer = await begin(server)
        assert b" 408 " in await reader.readline()
        writer.close()


async def test_what_breaks_off_is_no_error_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    place = Place()
    async with served(place) as server:
        _, writer = await begin(server)
        await place.came.acquire()
        writer.close()
        await place.ended.acquire()
    assert caplog.records == []


async def test_what_cannot_be_unpacked_is_no_error_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    async with served(Place()) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        writer.write(b"POST /in HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nxxxxx")
        assert b" 400 " in await reader.readline()
        writer.close()
    assert [each for each in caplog.records if each.name.startswith("bot")] == []


@pytest.mark.parametrize(("length", "status"), [(MOST, 200), (MOST + 1, 413)])
async def test_so_much_is_read_and_no_more(length: int, status: int) -> None:
    async with (
        served(Place()) as server,
        ClientSession() as http,
        http.post(server.make_url("/in"), data=b"x" * length) as answer,
    ):
        assert answer.status == status
