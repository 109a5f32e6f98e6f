"""What keeps nudges going while a process serves: it looks for those that are due and takes the next steps of each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from functools import partial

import structlog

from bot.clock import milliseconds
from bot.nudges.sending import Means, advance, begin_due
from bot.office.nudges import EVERY, show
from bot.ports import Clock
from bot.store import nudging
from bot.store.database import Session
from bot.turns import Lanes

BUSY, IDLE = 1.0, 10.0  # seconds between looks while one is being sent, and while none is

log = structlog.get_logger("nudges")


class Watch:
    """Takes the steps of nudges in the lanes, one transaction each, so that turns come in between."""

    def __init__(self, lanes: Lanes, means: Means, clock: Clock, wake: Callable[[], None]) -> None:
        """``wake`` lets the courier know that letters were written."""
        self._lanes = lanes
        self._means = means
        self._clock = clock
        self._wake = wake
        self._task: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()

    def start(self) -> None:
        """Begin to look."""
        self._task = asyncio.create_task(self._watching(), name="nudges")

    def go_on(self) -> None:
        """Some have left: there is room for more."""
        self._woken.set()

    async def close(self) -> None:
        """Look no more; what is under way is in the database."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def look(self) -> bool:
        """Do everything that can be done now; whether anything is under way."""
        await self._lanes.run(partial(begin_due, means=self._means, now=self._clock.now()))
        runs = await self._lanes.run(nudging.under_way)
        for run in runs:
            while await self._lanes.run(partial(advance, name=run, means=self._means, now=self._clock.now())):
                self._wake()
            await self._lanes.run(partial(self._tell, run=run))
        if runs:
            self._wake()
        return bool(runs)

    async def _watching(self) -> None:
        while True:
            pause = IDLE
            self._woken.clear()
            try:
                if await self.look():
                    pause = BUSY
                else:
                    pause = await self._until_next()
            except Exception as error:  # noqa: BLE001 – the database is away: the next look may find it
                log.warning("nudges cannot be looked for", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._woken.wait()

    def _tell(self, session: Session, run: str) -> None:
        """Let the author's message tell how far it is: now and then while it is under way, at once when it is over."""
        every = EVERY if run in nudging.under_way(session) else 0
        show(session, run.partition(":")[0], self._means.center, self._clock.now(), every=every)

    async def _until_next(self) -> float:
        due = await self._lanes.run(nudging.next_due)
        if due is None:
            return IDLE
        return min(max((due - milliseconds(self._clock.now())) / 1000, 0.2), IDLE)
