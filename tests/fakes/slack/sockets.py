"""Socket Mode: hello, envelopes, acknowledgements, disconnects."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import Any, Literal

from aiohttp import WSMsgType, web

from tests.fakes.changes import Changes
from tests.fakes.delivery import Answer
from tests.fakes.loopback import Json
from tests.fakes.slack.message import APP
from tests.fakes.slack.outbox import Kind
from tests.fakes.slack.workspace import Workspace

Reason = Literal["warning", "refresh_requested", "link_disabled"]


class Sockets:
    """The app's open connections. Every envelope goes to one of them, the newest.

    ``patience`` is how many real seconds an acknowledgement may take.
    """

    def __init__(self, workspace: Workspace, patience: float) -> None:
        self.opened = 0
        self._workspace = workspace
        self._changes: Changes = workspace.changes
        self.patience = patience
        self._open: list[web.WebSocketResponse] = []
        self._acks: dict[str, asyncio.Future[Any]] = {}
        self._numbers = itertools.count(1)

    @property
    def connected(self) -> int:
        """How many connections are open."""
        return len(self._open)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """``/socket``: a ticket of apps.connections.open opens one connection."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._workspace.tickets:
            return web.Response(status=408)
        self._workspace.tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await self._greet(socket)
        try:
            async for received in socket:
                if received.type == WSMsgType.TEXT:
                    self._acknowledge(json.loads(received.data))
        finally:
            if socket in self._open:
                self._open.remove(socket)
            self._changes.note()
        return socket

    async def _greet(self, socket: web.WebSocketResponse) -> None:
        self._open.append(socket)
        self.opened += 1
        hello = {
            "type": "hello",
            "num_connections": self.connected,
            "debug_info": {"host": "applink-1", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": APP},
        }
        await socket.send_json(hello)
        self._changes.note()

    def _acknowledge(self, received: Json) -> None:
        ack = self._acks.pop(str(received.get("envelope_id")), None)
        if ack is not None and not ack.done():
            ack.set_result(received.get("payload") or "")

    async def carry(self, kind: Kind, payload: Json, attempt: int, reason: str) -> Answer:
        """Send one envelope and wait for its acknowledgement, whose payload is the Answer's body."""
        if not self._open:
            return Answer(0, trouble="connection_failed")
        envelope_id = f"00000000-0000-4000-8000-{next(self._numbers):012d}"
        ack = self._acks[envelope_id] = asyncio.get_running_loop().create_future()
        envelope: Json = {"envelope_id": envelope_id, "type": kind, "payload": payload}
        envelope["accepts_response_payload"] = kind != "events_api"
        if kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        try:
            await self._open[-1].send_json(envelope)
            return Answer(200, await asyncio.wait_for(ack, self.patience))
        except TimeoutError:
            return Answer(0, trouble="http_timeout")
        except ConnectionError:
            return Answer(0, trouble="connection_failed")
        finally:
            self._acks.pop(envelope_id, None)

    async def disconnect(self, reason: Reason = "refresh_requested") -> None:
        """Announce the end of every connection and, unless it is a ``warning``, end it."""
        for socket in list(self._open):
            notice = {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-1"}}
            await socket.send_json(notice)
            if reason != "warning":
                await self._close(socket)

    async def cut(self) -> None:
        """End every connection without a word."""
        for socket in list(self._open):
            await self._close(socket)

    async def _close(self, socket: web.WebSocketResponse) -> None:
        if socket in self._open:
            self._open.remove(socket)
        await socket.close()
