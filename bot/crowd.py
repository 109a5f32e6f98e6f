"""Everybody at once: no more requests are let in than can be answered while a platform still listens."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

PROMPT = 0.75  # seconds a request may take among many; Slack gives up after three, and the pace may halve meanwhile
ASSUMED = 200.0  # requests a second before anything was measured
LEAST = 32  # always let in: fewer tell nothing of the pace, and any machine has them done in time
QUEUE = LEAST // 2  # with fewer inside the pace is that of who comes, not ours
WINDOW = 0.5  # seconds over which the pace is taken


@dataclass(slots=True)
class Door:
    """Lets in as many at once as were lately done in PROMPT seconds (Little's law). ``now`` is monotonic seconds.

    The pace is taken only while there is a queue: an idle process is no slow one.
    """

    now: Callable[[], float] = time.monotonic
    inside: int = 0
    refused: int = 0
    _pace: float = ASSUMED
    _since: float = 0.0
    _done: int = 0

    def opens(self) -> bool:
        """Let one more in, if there is room; who is let in must ``leave``."""
        if self.inside >= max(LEAST, self._pace * PROMPT):
            self.refused += 1
            return False
        self.inside += 1
        return True

    def leave(self) -> None:
        """One is done."""
        self.inside -= 1
        self._done += 1
        now = self.now()
        if self.inside < QUEUE:
            self._since, self._done = now, 0
        elif now - self._since >= WINDOW:
            self._pace = (self._pace + self._done / (now - self._since)) / 2
            self._since, self._done = now, 0
