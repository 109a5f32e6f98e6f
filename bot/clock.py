"""Time: the system's, or one that is set and moved by hand."""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The time of this machine; it may be wrong, so no claim on a letter goes by it (``elapsed``)."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


def elapsed() -> int:
    """Milliseconds since some moment, which no setting of a clock changes; on Linux also those the machine slept."""
    clock = time.CLOCK_BOOTTIME if sys.platform == "linux" else time.CLOCK_MONOTONIC
    return time.clock_gettime_ns(clock) // 1_000_000


class SetClock:
    """A time that stands still until it is moved; who sleeps wakes when it has been moved far enough."""

    def __init__(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The moment it was set to, in UTC."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move on, waking the sleepers."""
        self._now += by
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

    async def sleep(self, seconds: float) -> None:
        """Wait until it has been moved by that much."""
        until = self._now + timedelta(seconds=seconds)
        while self._now < until:
            await self._moved.wait()


def milliseconds(at: datetime) -> int:
    """An aware moment as whole milliseconds since 1970 UTC, the form times are stored in."""
    return int(at.timestamp() * 1000)


def moment(stored: int) -> datetime:
    """A stored time as an aware moment in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)
