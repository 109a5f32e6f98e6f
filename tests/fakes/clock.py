"""Time as the fakes are told it: the wall's, or one that moves only by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

Now = Callable[[], datetime]
Sleep = Callable[[float], Awaitable[None]]

MORNING = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


def wall() -> datetime:
    """The real time, in UTC."""
    return datetime.now(UTC)


class HandClock:
    """A clock that moves only when told; ``now`` stands wherever a Now does."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def now(self) -> datetime:
        """The time it was last moved to, in UTC."""
        return self.at

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass."""
        self.at += timedelta(seconds=seconds)

    async def sleep(self, seconds: float) -> None:
        """Stand in for ``asyncio.sleep``: the time passes and nobody waits for it."""
        self.advance(seconds)
        await asyncio.sleep(0)
