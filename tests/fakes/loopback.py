"""Serves a fake on a free port of this machine alone."""

from __future__ import annotations

from typing import Any

from aiohttp import web

Json = dict[str, Any]


class Loopback:
    """An aiohttp application listening on 127.0.0.1 while it is open."""

    def __init__(self, app: web.Application) -> None:
        # A call held by a fault must not hold up the end of a test.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def open(self) -> str:
        """Start listening; give the address without a trailing slash."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        _, port = self._runner.addresses[0]
        return f"http://127.0.0.1:{port}"

    async def close(self) -> None:
        """Stop listening and drop every connection."""
        await self._runner.cleanup()
