"""Somebody who sends far too much is asked kindly, once, to slow down; nobody else notices."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec.structs import replace

from bot.flood import Patience
from bot.shell import Shell
from flows.heard import Asked, Event, Filled, Person, Place, Said
from flows.replies import Ask
from tests.shell.world import CENTER, FakePlatform, world

KINDLY = "You're quicker than I am"


@dataclass
class Seconds:
    """A monotonic clock that is set."""

    value: float = 1000.0

    def __call__(self) -> float:
        return self.value


async def test_a_flood_is_answered_kindly_once_and_hurts_nobody(database_url: str) -> None:
    seconds = Seconds()

    def prepare(shell: Shell) -> None:
        shell._patience = Patience(20, seconds)

    async with world(database_url, platform=FakePlatform(), prepare=prepare) as there:
        flood = [asyncio.create_task(there.hear(Said(f"nurse {number}"))) for number in range(2_000)]
        await there.hear(Said("hi"), who="sam")
        await asyncio.gather(*flood)
        await there.shell.quiet()
        told = there.platform.words()
        assert len([each for each in told if each.startswith(KINDLY)]) == 1
        assert len(told) < 60
        assert len(there.platform.words("sam")) >= 1
        assert not any(each.startswith(KINDLY) for each in there.platform.words("sam"))
        seconds.value += 3
        before = len(there.platform.words())
        assert len(await there.say("hello")) > before, "a moment later all is well"


async def test_who_may_be_in_need_is_always_heard(sqlite_url: str) -> None:
    async with world(sqlite_url, prepare=lambda shell: setattr(shell, "_patience", Patience(2, Seconds()))) as there:
        for text in ("hi", "hi", "hi", "hi"):
            await there.say(text)
        told = await there.say("i want to kill myself")
        assert "988" in told[-1] or "988" in " ".join(told[-2:])
        before = len(told)
        await there.hear(Asked("i want", "to kill myself"))
        await there.shell.quiet()
        assert "988" in " ".join(there.platform.words()[before:])
        told = await there.say("nobody is there " * 500 + "i want to kill myself")
        assert "988" in told[-1]


async def test_the_institutions_own_words_are_always_heard_too(sqlite_url: str) -> None:
    center = replace(CENTER, crisis=replace(CENTER.crisis, words=("blue door",)))
    patience = Patience(2, Seconds())
    async with world(sqlite_url, center=center, prepare=lambda shell: setattr(shell, "_patience", patience)) as there:
        for text in ("hi", "hi", "hi", "hi"):
            await there.say(text)
        before = len(there.platform.words())
        assert len(await there.say("hi")) == before, "it is a flood"
        told = await there.say("I am behind the Blue Door again")
        assert "988" in " ".join(told[before:])


async def test_forms_opened_and_sent_count_too(sqlite_url: str) -> None:
    patience = Patience(8, Seconds())
    async with world(sqlite_url, prepare=lambda shell: setattr(shell, "_patience", patience)) as there:
        await there.say("hi", "nurse", "a normal day", "yes", "yes")
        (form,) = [each.reply.form.name for each in there.platform.got if isinstance(each.reply, Ask)]
        maya, filled = Person("fake", "mount", "maya"), Filled(form, {"email": "no address"})
        assert "email" in await there.shell.faults(maya, filled), "given back, and counted"
        opened = [await there.shell.form(maya, form) for _ in range(5)]
        assert [each is not None for each in opened] == [True, True, False, False, False]
        (told,) = (await there.shell.faults(maya, filled)).values()
        assert told.startswith(KINDLY), "it stays open, and nothing in it is lost"
        need = Filled(form, {"email": "i want to kill myself"})
        assert await there.shell.faults(maya, need) == {}, "it is taken at once"
        sam = Person("fake", "mount", "sam")
        assert patience.admits(sam)


def test_a_new_flood_is_told_anew_and_an_old_one_is_not() -> None:
    seconds = Seconds()
    patience = Patience(4, seconds)
    event = Event("e", datetime.now(UTC), Person("p", "t", "maya"), Place("direct", {}, {}), Said("x"))
    assert [patience.judge(event) for _ in range(7)] == ["take"] * 4 + ["tell", "drop", "drop"]
    seconds.value += 1
    assert [patience.judge(event) for _ in range(2)] == ["take", "drop"]
    seconds.value += 60
    assert [patience.judge(event) for _ in range(6)] == ["take"] * 4 + ["tell", "drop"]
