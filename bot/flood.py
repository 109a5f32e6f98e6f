"""One person who writes faster than anybody reads is slowed, so that nobody else waits behind them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from bot.pace import Bucket, Rate
from flows.center import Center
from flows.heard import Asked, Event, Filled, Heard, Left, Person, Said, TimeCame
from flows.manners.reading import alarming

REMEMBERED = 10_000  # people; beyond that everybody begins anew
REFILL = 1.0  # seconds until one more event is taken: faster nobody reads answers
Verdict = Literal["take", "tell", "drop"]


def in_need(heard: Heard, center: Center) -> bool:
    """Whether somebody may be in need, in our words or the institution's: that is always heard."""
    match heard:
        case Said(text):
            return alarming(text, center)
        case Asked(command, words):
            return alarming(f"{command} {words}", center)
        case Filled(answers=answers):
            return any(alarming(each, center) for each in answers.values())
    return False


@dataclass(slots=True)
class Patience:
    """So many events of one person at once, then one every REFILL seconds. ``now`` is in seconds, monotonic."""

    burst: int
    now: Callable[[], float] = time.monotonic
    _buckets: dict[str, Bucket] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def judge(self, event: Event) -> Verdict:
        """Whether an event is taken, is told to be too much (once in a flood), or is let go."""
        if isinstance(event.heard, TimeCame | Left):  # no person's doing
            return "take"
        who = event.person.key
        if self.admits(event.person):
            return "take"
        if who in self._told:
            return "drop"
        self._told.add(who)
        return "tell"

    def admits(self, person: Person) -> bool:
        """Take note of something a person does, if it is not too much."""
        who, now = person.key, self.now()
        bucket = self._bucket(who)
        if bucket.left(now) > 0:
            return False
        if bucket.ready_at <= now - REFILL * (self.burst // 2):  # half of it is there again: that flood is over
            self._told.discard(who)
        bucket.wait(now)
        return True

    def spent(self, person: Person) -> bool:
        """Whether the next thing a person does is too much."""
        return self._bucket(person.key).left(self.now()) > 0

    def _bucket(self, who: str) -> Bucket:
        if len(self._buckets) >= REMEMBERED:
            self._buckets.clear()
            self._told.clear()
        return self._buckets.setdefault(who, Bucket(Rate(self.burst, REFILL)))
