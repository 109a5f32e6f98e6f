"""The watch over Socket Mode: a connection can stall without a word, and is then replaced as a whole."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

PATIENCE = 10.0  # seconds to wait for the first connection, and for the last answers
GRACE = 60.0  # seconds in which the SDK may mend a connection by itself

log = structlog.get_logger(__name__)


class Connection(Protocol):
    """One connection, with whatever the SDK does for it."""

    async def connect(self) -> None:
        """Return once connected, however long it takes."""
        ...

    async def lives(self) -> bool:
        """Whether everything that belongs to it is at work."""
        ...

    async def close(self) -> None:
        """Leave nothing running."""
        ...


class SocketMode:
    """Keeps one connection alive. ``now`` gives seconds, of any beginning.

    The SDK reconnects by itself, yet has been seen to sit still for hours with its tasks dead or its session
    closed (slackapi/python-slack-sdk issues 1110 and 1446); a fresh connection is the only thing that helps then.
    """

    def __init__(self, make: Callable[[], Connection], now: Callable[[], float] = time.monotonic) -> None:
        self._make = make
        self._now = now
        self._connection: Connection | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._well = now()
        self._answering = 0
        self._answered = asyncio.Event()
        self.connected = False
        self.replaced = 0

    async def start(self) -> None:
        """Connect; return when that is done, or is taking long and goes on by itself."""
        self._open()
        if self._connecting is not None:
            await asyncio.wait([self._connecting], timeout=PATIENCE)
        await self.look()

    async def look(self) -> None:
        """See whether the connection lives; replace it when it has been dead for too long."""
        if self._connection is None:
            return
        self.connected = await self._connection.lives()
        if self.connected:
            self._well = self._now()
        elif self._now() - self._well > GRACE:
            log.warning("slack_socket_replaced")
            await self._close()
            self._open()
            self.replaced += 1
            self._well = self._now()

    async def answer(self, work: Awaitable[None]) -> None:
        """Do the work of answering, for which ``stop`` waits."""
        self._answering += 1
        try:
            await work
        finally:
            self._answering -= 1
            if not self._answering:
                self._answered.set()

    async def stop(self) -> None:
        """Let what was heard be answered, then disconnect. What is not answered Slack sends again."""
        self.connected = False
        if self._answering:
            self._answered.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._answered.wait(), PATIENCE)
        await self._close()

    def _open(self) -> None:
        self._connection = self._make()
        self._connecting = asyncio.create_task(self._connection.connect())

    async def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(connection.close(), PATIENCE)
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
