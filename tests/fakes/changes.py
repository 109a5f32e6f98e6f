"""Lets a test wait for what it expects to see, without polling and without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Changes:
    """Wakes whoever waits each time something visible changed."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()

    def note(self) -> None:
        """Something changed."""
        for event in self._waiting:
            event.set()

    async def until(self, condition: Callable[[], bool], within: float) -> None:
        """Return once ``condition`` holds; TimeoutError after ``within`` seconds."""
        changed = asyncio.Event()
        self._waiting.add(changed)
        try:
            async with asyncio.timeout(within):
                while not condition():
                    await changed.wait()
                    changed.clear()
        finally:
            self._waiting.discard(changed)
