"""One call at a time, shared by everybody who waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable


class Once:
    """Runs ``work`` for whoever comes first; all who come before it is done end with it, well or badly."""

    def __init__(self, work: Callable[[], Awaitable[None]]) -> None:
        self._work = work
        self._running: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Let it run, unless it does already; nobody has to wait."""
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())
            self._running.add_done_callback(_seen)

    async def __call__(self) -> None:
        """Wait for it. Who gives up waiting does not end it for the others."""
        self.begin()
        if self._running is not None:
            await asyncio.shield(self._running)

    async def stop(self) -> None:
        """End what is running."""
        if self._running is not None and not self._running.done():
            self._running.cancel()
            await asyncio.wait([self._running])

    async def _run(self) -> None:
        await self._work()


def _seen(done: asyncio.Task[None]) -> None:
    """Take note of what went wrong, so that work nobody waits for any more ends without noise."""
    if not done.cancelled():
        done.exception()
