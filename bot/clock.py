"""Time: the system's, or one that is set and moved by hand."""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta

NEAR = 1.0  # seconds by which the machine's clock may be put right at once: claims on letters have three to spare
BELIEVED = 60.0  # seconds after which a clock that was set by more is believed


class SystemClock:
    """The time of this machine. Set ahead or back by much, it is followed only when it stays so.

    By a jump ahead a replica would take over what others are sending, and by one back go on with what is another's.
    """

    def __init__(self) -> None:
        self._zero = wall() - elapsed()
        self._doubted: float | None = None

    def now(self) -> datetime:
        """The present moment in UTC."""
        passed = elapsed()
        off = wall() - (self._zero + passed)
        if abs(off) < NEAR:
            self._believe(off)
        elif self._doubted is None:
            self._doubted = passed
        elif passed - self._doubted >= BELIEVED:
            self._believe(off)
        return datetime.fromtimestamp(self._zero + passed, UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def _believe(self, off: float) -> None:
        self._zero += off
        self._doubted = None


def wall() -> float:
    """What the machine's clock says, in seconds since 1970."""
    return time.time()


def elapsed() -> float:
    """Seconds that no setting changes; on Linux also those during which the machine slept."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


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
