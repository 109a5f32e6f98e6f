"""Crash points: the process ends itself at the n-th database or network call of a turn and of its sends.

``FAULTS_CRASH_AT`` says at which; without it nothing is counted. A call has two points, before and after it.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from bot import courier, lane, turns
from bot.nudges import watch
from bot.store.database import Session

CRASH_AT = "FAULTS_CRASH_AT"

_here = threading.local()  # whether this thread's transaction is one of a turn or a send
_sending: ContextVar[bool] = ContextVar("sending", default=False)


class Counter:
    """Counts the points passed; at the last one everything ends at once, as by a power cut."""

    def __init__(self) -> None:
        self.left = 0
        self._lock = threading.Lock()

    def passed(self, what: str) -> None:
        if not self.left:
            return
        with self._lock:
            self.left -= 1
            if self.left == 0:
                sys.stderr.write(f"crash point: {what}\n")
                sys.stderr.flush()
                os.kill(os.getpid(), signal.SIGKILL)


COUNTER = Counter()


@contextmanager
def around(what: str, *, when: bool) -> Iterator[None]:
    """The two points of a call."""
    if when:
        COUNTER.passed(f"before {what}")
    yield
    if when:
        COUNTER.passed(f"after {what}")


def arm() -> None:
    """Count from here on, if the environment says so."""
    COUNTER.left = int(os.environ.get(CRASH_AT) or 0)
    if COUNTER.left:
        _watch_statements()
        _watch_transactions()
        _watch_sends()


def _watch_statements() -> None:
    def watched(plain: Callable[..., Any]) -> Callable[..., Any]:
        def call(session: Session, statement: str, *values: Any) -> Any:
            with around(" ".join(statement.split()[:3]), when=getattr(_here, "counts", False)):
                return plain(session, statement, *values)

        return call

    Session.run = watched(Session.run)  # type: ignore[method-assign]
    Session.run_many = watched(Session.run_many)  # type: ignore[method-assign]
    Session.rows = watched(Session.rows)  # type: ignore[method-assign]


def _watch_transactions() -> None:
    do = lane.Lane._do

    def watched(self: lane.Lane, batch: list[Any]) -> list[Any]:
        _here.counts = any(isinstance(each, lane.Item) or getattr(each.do, "of_a_send", False) for each in batch)
        try:
            with around("a transaction", when=_here.counts):
                return do(self, batch)
        finally:
            _here.counts = False

    lane.Lane._do = watched  # type: ignore[method-assign]


def _watch_sends() -> None:
    run = turns.Lanes.run

    def watched(plain: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def sending(*given: Any) -> Any:
            token = _sending.set(True)
            try:
                return await plain(*given)
            finally:
                _sending.reset(token)

        return sending

    async def running(self: turns.Lanes, do: Callable[[Session], Any], *key: str) -> Any:
        def marked(session: Session) -> Any:
            return do(session)

        marked.of_a_send = _sending.get()  # type: ignore[attr-defined]
        return await run(self, marked, *key)

    courier.Courier._deliver = watched(courier.Courier._deliver)  # type: ignore[method-assign,assignment]
    courier.Courier._round = watched(courier.Courier._round)  # type: ignore[method-assign,assignment]
    watch.Watch.look = watched(watch.Watch.look)  # type: ignore[method-assign,assignment]
    turns.Lanes.run = running  # type: ignore[method-assign,assignment]


def names(log: str) -> Sequence[str]:
    """The points at which processes ended, from what they logged."""
    return [line.partition(": ")[2] for line in log.splitlines() if line.startswith("crash point: ")]
