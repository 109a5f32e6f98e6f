"""What a platform was asked and has answered, remembered for a while so that a turn seldom waits for it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

import structlog

KEPT = 10_000  # answers
PAUSE = 60.0  # seconds after a failure before it is asked again

Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer")

log = structlog.get_logger(__name__)


class Remembered(Generic[Key, Answer]):
    """Answers from memory and asks anew beside the turns.

    ``ask`` may take long and may raise whatever it likes: then nothing is known, for a minute. An answer is good for
    ``fresh`` seconds, and as long again while it is asked for anew; only where there is none is it waited for,
    ``patience`` seconds at most. ``now`` gives seconds, of any beginning.
    """

    def __init__(
        self,
        ask: Callable[[Key], Awaitable[Answer]],
        now: Callable[[], float],
        *,
        fresh: float,
        patience: float,
        kept: int = KEPT,
    ) -> None:
        self._ask = ask
        self._now = now
        self._fresh = fresh
        self._patience = patience
        self._kept = kept
        self._answers: OrderedDict[Key, tuple[float, Answer | None]] = OrderedDict()
        self._asking: dict[Key, asyncio.Task[None]] = {}

    async def known(self, key: Key) -> Answer | None:
        """The answer; None where there is none in time. Never raises."""
        until, answer = self._answers.get(key, (float("-inf"), None))
        if self._now() < until:
            self._answers.move_to_end(key)
            return answer
        asking = self._begin(key)
        if answer is not None and self._now() < until + self._fresh:
            return answer
        await asyncio.wait([asking], timeout=self._patience)
        until, answer = self._answers.get(key, (float("-inf"), None))
        return answer if self._now() < until else None

    async def stop(self) -> None:
        """Ask nothing more."""
        for asking in (left := list(self._asking.values())):
            asking.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def _begin(self, key: Key) -> asyncio.Task[None]:
        if key not in self._asking:
            self._asking[key] = asyncio.create_task(self._renew(key))
        return self._asking[key]

    async def _renew(self, key: Key) -> None:
        answer: Answer | None = None
        try:
            answer = await self._ask(key)
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing was answered
            log.warning("not_answered", asked=self._ask.__name__, error=type(error).__name__)
        finally:
            del self._asking[key]
        self._answers[key] = (self._now() + (PAUSE if answer is None else self._fresh), answer)
        self._answers.move_to_end(key)
        if len(self._answers) > self._kept:
            self._answers.popitem(last=False)
