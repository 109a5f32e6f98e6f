"""Socket Mode: heard without a public address, watched, and mended."""

from __future__ import annotations

import asyncio

from adapters.slack import socket_mode
from adapters.slack.socket_mode import SocketMode
from adapters.slack.wire import SocketConnection
from bot.errors import Busy
from flows.heard import Asked, Event, Said
from tests.adapters.slack.host import MAYA, Connected, connected


def socket_of(host: Connected) -> SocketMode:
    socket = host.adapter._socket
    assert socket is not None
    return socket


async def test_everything_is_heard_by_socket_and_no_route_is_open() -> None:
    async with connected(by_socket=True) as host:
        assert list(host.adapter.routes()) == []
        assert host.adapter.ready()
        (answer,) = await host.slack.dm(MAYA, "hello")
        assert answer.accepted
        assert (await host.slack.slash(MAYA, "/infointerview", "help")).body == ""
        assert [event.heard for event in host.coach.events] == [Said("hello"), Asked("help")]


async def test_what_was_not_stored_is_not_acknowledged() -> None:
    async with connected(by_socket=True) as host:
        host.slack.sockets.patience = 0.2
        host.coach.trouble = Busy("full")
        assert not (await host.slack.slash(MAYA, "/infointerview")).accepted


async def test_a_refreshed_connection_goes_on() -> None:
    async with connected(by_socket=True) as host:
        await host.slack.sockets.disconnect("refresh_requested")
        await host.slack.until(lambda: host.slack.sockets.opened == 2 and host.slack.sockets.connected == 1)
        await host.slack.dm(MAYA, "hello again")
        assert len(host.coach.events) == 1


async def test_a_dead_connection_is_noticed_and_after_a_while_replaced() -> None:
    async with connected(by_socket=True) as host:
        seconds = [0.0]
        socket = socket_of(host)
        socket._now = lambda: seconds[0]
        await socket.look()
        assert isinstance(socket._connection, SocketConnection)
        receiver = socket._connection._client.message_receiver
        assert receiver is not None
        receiver.cancel()  # the stall seen in the field: connected, and nobody reads
        await asyncio.gather(receiver, return_exceptions=True)
        await socket.look()
        assert not host.adapter.ready()
        seconds[0] = socket_mode.GRACE + 1
        await socket.look()
        assert socket.replaced == 1
        await host.slack.until(lambda: host.slack.sockets.opened == 2)
        if socket._connecting:
            await socket._connecting
        await socket.look()
        assert host.adapter.ready()
        await host.slack.dm(MAYA, "still there?")
        assert len(host.coach.events) == 1


async def test_closing_lets_what_was_heard_be_answered() -> None:
    async with connected(by_socket=True) as host:
        begun, let = asyncio.Event(), asyncio.Event()

        async def take(event: Event) -> None:
            begun.set()
            await let.wait()

        host.coach.take = take  # type: ignore[method-assign]
        answer = asyncio.create_task(host.slack.slash(MAYA, "/infointerview"))
        await begun.wait()
        closing = asyncio.create_task(host.adapter.close())
        await asyncio.sleep(0)
        assert not closing.done()
        let.set()
        assert (await answer).accepted
        await closing
        assert host.slack.sockets.connected == 0
