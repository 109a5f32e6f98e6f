"""What is remembered of a platform's answers, for how long, and what a failure means."""

from __future__ import annotations

import asyncio

from adapters import remembered
from adapters.remembered import Remembered

FRESH = 300.0


class Platform:
    """Answers with the number of the question, fails while ``down``, and keeps people waiting while not ``open``."""

    def __init__(self) -> None:
        self.at = 0.0
        self.asked: list[str] = []
        self.down = False
        self.open = asyncio.Event()
        self.open.set()

    def now(self) -> float:
        return self.at

    async def answer(self, key: str) -> int:
        self.asked.append(key)
        await self.open.wait()
        if self.down:
            raise RuntimeError("down")
        return len(self.asked)


def memory(platform: Platform, *, patience: float = 5.0, kept: int = 10) -> Remembered[str, int]:
    return Remembered(platform.answer, platform.now, fresh=FRESH, patience=patience, kept=kept)


async def test_an_answer_is_good_for_a_while() -> None:
    platform = Platform()
    known = memory(platform)
    assert [await known.known("a"), await known.known("a")] == [1, 1]
    platform.at = FRESH - 1
    assert await known.known("a") == 1
    assert platform.asked == ["a"]


async def test_it_is_asked_for_anew_while_the_old_one_does() -> None:
    platform = Platform()
    known = memory(platform)
    await known.known("a")
    platform.at = FRESH
    platform.open.clear()
    assert [await known.known("a"), await known.known("a")] == [1, 1]
    platform.open.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert await known.known("a") == 2
    assert platform.asked == ["a", "a"]


async def test_what_is_too_old_does_not_count() -> None:
    platform = Platform()
    known = memory(platform)
    await known.known("a")
    platform.at = 2 * FRESH
    assert await known.known("a") == 2


async def test_a_failure_means_that_nothing_is_known_for_a_minute() -> None:
    platform = Platform()
    known = memory(platform)
    await known.known("a")
    platform.at, platform.down = 2 * FRESH, True
    assert [await known.known("a"), await known.known("a")] == [None, None]
    assert platform.asked == ["a", "a"]
    platform.at, platform.down = 2 * FRESH + remembered.PAUSE, False
    assert await known.known("a") == 3


async def test_who_is_impatient_asks_all_the_same() -> None:
    platform = Platform()
    known = memory(platform, patience=0)
    platform.open.clear()
    assert [await known.known("a"), await known.known("a")] == [None, None]
    platform.open.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert await known.known("a") == 1


async def test_only_so_much_is_remembered() -> None:
    platform = Platform()
    known = memory(platform, kept=2)
    for key in "abacab":
        await known.known(key)
    assert platform.asked == ["a", "b", "c", "b"]


async def test_stopping_ends_what_is_asked() -> None:
    platform = Platform()
    known = memory(platform, patience=0)
    platform.open.clear()
    await known.known("a")
    await known.stop()
    await known.stop()
    assert await known.known("b") is None
    await known.stop()
