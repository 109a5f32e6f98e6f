"""Somebody else's server, to which nothing of ours may ever go: it counts what does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.fakes.loopback import Loopback


class Elsewhere:
    """``got`` are the paths asked for, ``url`` is where it is."""

    def __init__(self) -> None:
        self.got: list[str] = []
        self.url = ""

    async def serve(self, request: web.Request) -> web.Response:
        """Take anything, and say that all is well."""
        self.got.append(request.path)
        return web.json_response({"ok": True, "id": "1", "ts": "1.1", "channel": "C1"})


@asynccontextmanager
async def elsewhere() -> AsyncIterator[Elsewhere]:
    """It runs on loopback, at another port than everybody."""
    found = Elsewhere()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", found.serve)
    server = Loopback(app)
    found.url = await server.open()
    try:
        yield found
    finally:
        await server.close()
