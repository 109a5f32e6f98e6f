"""How fast letters may leave: a few at once to one destination, then steadily; so many a second to a tenant."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, then one every so many seconds."""

    burst: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """A platform's two limits."""

    destination: Rate
    tenant: Rate


# Slack: chat.postMessage 1 a second a channel, short bursts allowed; a workspace bears some 525 a minute in the field.
# Teams: 7 in a second and 8 in two a thread; 25 a second a tenant by our choice.
LIMITS: Mapping[str, Limits] = {
    "slack": Limits(Rate(6, 1.0), Rate(60, 60 / 525)),
    "teams": Limits(Rate(7, 1.0), Rate(25, 1 / 25)),
}
FREE = Limits(Rate(1000, 0.0), Rate(1000, 0.0))
MANY = 10_000  # destinations remembered at once


@dataclass(slots=True)
class Bucket:
    """Counts what may leave now; ``ready_at`` is where the steady flow stands, in seconds of a monotonic clock."""

    rate: Rate
    ready_at: float = 0.0

    def wait(self, now: float) -> float:
        """Take a place, and say how long to wait for it."""
        earliest = now - self.rate.seconds * (self.rate.burst - 1)
        self.ready_at = max(self.ready_at + self.rate.seconds, earliest)
        return max(0.0, self.ready_at - now)

    def left(self, now: float) -> float:
        """How long to wait for a place, taking none."""
        return max(0.0, max(self.ready_at + self.rate.seconds, now - self.rate.seconds * (self.rate.burst - 1)) - now)

    def pause(self, until: float) -> None:
        """The platform said to wait: nothing leaves before."""
        self.ready_at = max(self.ready_at, until)


@dataclass(slots=True)
class Pace:
    """The places letters take before they leave; a platform without limits here lets everything go at once."""

    limits: Mapping[str, Limits] = field(default_factory=lambda: LIMITS)
    tenants: dict[str, Bucket] = field(default_factory=dict)
    destinations: dict[str, Bucket] = field(default_factory=dict)
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def place(self, platform: str, tenant: str, destination: str) -> float:
        """Return when a letter may leave, and how long that took; without a destination it changes a message only."""
        now = self.now()
        wait = max([each.wait(now) for each in self._buckets(platform, tenant, destination)])
        if wait > 0:
            await self.sleep(wait)
        return wait

    def free(self, platform: str, tenant: str, destination: str) -> bool:
        """Take a place if there is one at once."""
        now, buckets = self.now(), self._buckets(platform, tenant, destination)
        if any(each.left(now) > 0 for each in buckets):
            return False
        for each in buckets:
            each.wait(now)
        return True

    async def give_way(self, platform: str, tenant: str, destination: str, patience: float) -> float:
        """Take a place that nobody else wants, waiting so many seconds at most; 0, or for how long there is none.

        Nobody is ever behind who waits here: a place is taken only once it is free.
        """
        until = self.now() + patience
        while (wait := max(each.left(self.now()) for each in self._buckets(platform, tenant, destination))) > 0:
            if self.now() + wait > until:
                return wait
            await self.sleep(wait)
        await self.place(platform, tenant, destination)
        return 0.0

    def pause(self, platform: str, tenant: str, seconds: float) -> None:
        """The platform asked this tenant to wait."""
        self._tenant(platform, tenant).pause(self.now() + seconds)

    def _buckets(self, platform: str, tenant: str, destination: str) -> list[Bucket]:
        found = [self._tenant(platform, tenant)]
        return [*found, self._destination(platform, destination)] if destination else found

    def _tenant(self, platform: str, tenant: str) -> Bucket:
        """Never forgotten, for it may hold a wait the platform asked for; there are no more than are served here."""
        name = f"{platform}/{tenant}"
        return self.tenants.setdefault(name, Bucket(self.limits.get(platform, FREE).tenant))

    def _destination(self, platform: str, name: str) -> Bucket:
        if len(self.destinations) >= MANY and name not in self.destinations:  # those seldom written to need no memory
            self.destinations.clear()
        return self.destinations.setdefault(name, Bucket(self.limits.get(platform, FREE).destination))
