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

    def enter(self) -> float | None:
        """When this one came in, to be given back when it leaves; None where there is no room."""
        if self.inside >= self.room:
            self._full = True
            return None
        self.inside += 1
        self._most = max(self._most, self.inside)
        return self.now()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """One who is inside waits for somebody else, and takes no room meanwhile."""
        self.inside -= 1
        try:
            yield
        finally:
            self.inside += 1

    def leave(self, came: float) -> None:
        """One is done."""
        now = self.now()
        self.inside -= 1
        self._took.append(now - came)
        if now - self._since < WINDOW:
            return
        if median(self._took) > PROMPT and self._most >= QUEUE:
            self.room = max(LEAST, self.room * LESS)
        elif self._full:
            self.room = min(MOST, self.room * MORE)
        self._since, self._most, self._full = now, self.inside, False
        self._took.clear()
