"""A lane: one thread, one connection, and everything that waits for it committed together."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import Busy
from bot.store.database import Session, transaction

T = TypeVar("T")
BATCH = 64  # what is committed together: beyond this the commit no longer gets cheaper
PASSING = frozenset({"OperationalError", "InterfaceError", "InternalError"})  # any driver's word for its own trouble
WAITING = 2000  # what may wait: at the slowest database measured, three seconds' worth


@dataclass(slots=True)
class Work(Generic[T]):
    """Something to do inside a transaction. Two works of the same ``key`` are never in one batch."""

    do: Callable[[Session], T]
    key: str = ""
    future: asyncio.Future[T] = field(init=False)


Together = Callable[[Session, Sequence[Any]], Sequence[Any]]
Outcome = tuple[asyncio.Future[Any], Any, Exception | None]  # who waits, and what came of it


class Lane:
    """Does works one after the other, committing those that wait together.

    ``together`` does a batch of items (turns) at once and gives a result for each; other works do themselves.
    A batch that cannot be committed is tried again work by work, so that one bad work harms no neighbour. An item that
    fails by itself each time is given to ``together`` once more, with what it failed of.
    """

    def __init__(self, engine: Engine, name: str, together: Together) -> None:
        self._engine = engine
        self._together = together
        self._queue: queue.SimpleQueue[Work[Any] | Item | None] = queue.SimpleQueue()
        self._left: deque[Work[Any] | Item] = deque()
        self._connection: Connection | None = None
        self._thread = threading.Thread(target=self._live, name=name, daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    def start(self) -> None:
        """Begin to work for those who wait in this event loop."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    def put(self, work: Work[T] | Item, *, urgent: bool = False) -> asyncio.Future[T]:
        """Let it wait its turn; who stops waiting for what comes of it does not stop what was taken.

        Raises Busy when too much is waiting already, unless it must not be lost.
        """
        if self._loop is None or self._closed or (not urgent and self._queue.qsize() >= WAITING):
            raise Busy
        work.future = self._loop.create_future()
        self._queue.put(work)
        return work.future

    def close(self) -> None:
        """Finish what waits, then stop; returns when the thread is done."""
        self._closed = True
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _live(self) -> None:
        open_ = True
        while open_ or self._left:
            batch, open_ = self._gather(open_)
            if batch:
                self._commit(batch)
        self._disconnect()

    def _gather(self, open_: bool) -> tuple[list[Work[Any] | Item], bool]:
        """What is done together next: never two of one conversation, in the order they came."""
        if open_ and not self._left:
            first = self._queue.get()
            if first is None:
                return [], False
            self._left.append(first)
        while open_ and len(self._left) < BATCH:
            try:
                item = self._queue.get_nowait()
            except queue.Empty:
                break
            if item is None:
                open_ = False
                break
            self._left.append(item)
        batch: list[Work[Any] | Item] = []
        kept: deque[Work[Any] | Item] = deque()
        keys: set[str] = set()
        for item in self._left:
            if item.key and item.key in keys:
                kept.append(item)
            else:
                keys.add(item.key)
                batch.append(item)
        self._left = kept
        return batch, open_

    def _commit(self, batch: list[Work[Any] | Item]) -> None:
        """Do a batch in one transaction; where that fails, each alone, and who fails alone is told why."""
        try:
            results = self._do(batch)
        except Exception as error:  # noqa: BLE001 – whatever it is, whoever waits for it is told
            if lost(error):
                self._disconnect()
            if len(batch) > 1:
                for item in batch:
                    self._commit([item])
            elif isinstance(batch[0], Item) and batch[0].tries > 0:
                batch[0].tries -= 1
                self._commit(batch)
            elif isinstance(batch[0], Item) and batch[0].failed is None and _its_own(error):
                batch[0].failed = error
                self._commit(batch)
            else:
                self._tell([(batch[0].future, None, error)])
            return
        self._tell([(item.future, result, None) for item, result in zip(batch, results, strict=True)])

    def _tell(self, outcomes: list[Outcome]) -> None:
        """A whole batch at once: each wake-up of the event loop takes the interpreter away from this thread."""
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            if self._loop is not None:
                self._loop.call_soon_threadsafe(_settle, outcomes)

    def _do(self, batch: list[Work[Any] | Item]) -> list[Any]:
        if self._connection is None:
            self._connection = self._engine.connect()
        with transaction(self._connection) as session:
            items = [each for each in batch if isinstance(each, Item)]
            done = iter(self._together(session, items)) if items else iter(())
            return [next(done) if isinstance(each, Item) else each.do(session) for each in batch]

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


@dataclass(slots=True)
class Item:
    """Something the lane's ``together`` knows how to do. ``tries`` are left for a conflict with a replica."""

    key: str
    event: Any
    tries: int = 2
    slow: bool = False  # more of this person's than can be answered: only that is said
    failed: Exception | None = None  # what it cannot be done for: only that is noted, and said
    future: asyncio.Future[Any] = field(init=False)


def _settle(outcomes: list[Outcome]) -> None:
    for future, result, error in outcomes:
        if future.done():
            continue  # who waited was cancelled
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)


def _its_own(error: Exception) -> bool:
    """Whether an item failed of itself, and would again: not of the database, nor of another who came first."""
    kinds = {each.__name__ for each in type(error).__mro__}
    return not (lost(error) or isinstance(error, Busy) or kinds & PASSING)


def lost(error: Exception) -> bool:
    """Whether a driver's error means that the connection is no use any more."""
    return isinstance(error, SQLAlchemyError) or type(error).__name__ in (
        "OperationalError",
        "InterfaceError",
        "AdminShutdown",
        "ConnectionTimeout",
    )
