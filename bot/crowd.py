"""Everybody at once: no more requests are let in than can be answered while a platform still listens."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

PROMPT = 0.75  # seconds a request may take among many; Slack gives up after three
AT_FIRST, LEAST, MOST = 128, 32, 2048  # requests let in at once: before anything was measured, and the limits
QUEUE = LEAST // 2  # with never more inside it is no queue that slows them
STRANGERS = 128  # who may wait aside at once for what they send themselves, up to a megabyte each, held in memory
WINDOW = 0.5  # seconds between two changes of mind
LESS, MORE = 0.8, 1.1


@dataclass(slots=True)
class Door:
    """Lets in more while all goes promptly, and fewer when it does not (as congestion control does).

    ``now`` is monotonic, in seconds. One who takes long alone, as a call to a platform may, closes it to nobody: the
    median counts.
    """

    now: Callable[[], float] = time.monotonic
    inside: int = 0
    room: float = AT_FIRST
    _since: float = 0.0
    _most: int = 0
    _full: bool = False
    _took: list[float] = field(default_factory=list)
    _strangers: dict[Visit, Callable[[], None]] = field(default_factory=dict)

    def enter(self) -> Visit | None:
        """Somebody comes in; None where there is no room."""
        if self.inside >= self.room:
            self._full = True
            return None
        self._in()
        return Visit(self, self.now())

    def _in(self) -> None:
        self.inside += 1
        self._most = max(self._most, self.inside)

    def stand_aside(self, visit: Visit, give_up: Callable[[], None] | None) -> None:
        """One takes no room for a while; ``give_up`` as in Visit.aside."""
        self.inside -= 1
        if give_up is not None:
            self._strangers[visit] = give_up
            if len(self._strangers) > STRANGERS:
                self._strangers.pop(next(iter(self._strangers)))()

    def come_back(self, visit: Visit) -> None:
        """One takes room again, whether there is any or not."""
        self._strangers.pop(visit, None)
        self._in()

    def leave(self, took: float) -> None:
        """One is done, after so many seconds of their own."""
        now = self.now()
        self.inside -= 1
        self._took.append(took)
        if now - self._since < WINDOW:
            return
        if median(self._took) > PROMPT and self._most >= QUEUE:
            self.room = max(LEAST, self.room * LESS)
        elif self._full:
            self.room = min(MOST, self.room * MORE)
        self._since, self._most, self._full = now, self.inside, False
        self._took.clear()


@dataclass(slots=True, eq=False)
class Visit:
    """One who was let in at ``came``, and spent so many seconds ``elsewhere`` since."""

    door: Door
    came: float
    elsewhere: float = 0.0

    @contextmanager
    def aside(self, give_up: Callable[[], None] | None = None) -> Iterator[None]:
        """They wait for somebody else: that takes no room meanwhile, and is nobody's slowness.

        Who waits for what they send themselves says how they ``give_up``: of too many, the one who came first must.
        """
        since = self.door.now()
        self.door.stand_aside(self, give_up)
        try:
            yield
        finally:
            self.door.come_back(self)
            self.elsewhere += self.door.now() - since

    def leave(self) -> None:
        """They are done."""
        self.door.leave(self.door.now() - self.came - self.elsewhere)
