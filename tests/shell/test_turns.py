"""Turns: once, in order, together where it can be, alone where it must be."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

import flows
from bot import lane, turns
from bot.errors import Busy
from bot.store.database import Session
from bot.writing import Writing
from flows.conversation import Turn
from flows.heard import Left, Picked, Place, Said
from tests.shell.world import DATED, FakePlatform, staffed, world


async def test_an_event_that_comes_twice_is_answered_once(database_url: str) -> None:
    async with world(database_url) as there:
        await asyncio.gather(*(there.hear(Said("hi"), event="same") for _ in range(5)))
        await there.hear(Said("hi"), event="same")
        await there.shell.quiet()
        assert len(there.platform.got) == 1


async def test_many_people_at_once_each_get_their_own_answers_in_order(database_url: str) -> None:
    async with world(database_url) as there:

        async def journey(who: str) -> None:
            for text in ("hi", "nurse", "a normal day", "yes", "nobody"):
                await there.hear(Said(text), who)

        people = [f"s{number}" for number in range(30)]
        await asyncio.gather(*(journey(who) for who in people))
        await there.shell.quiet()
        told = {tuple(there.platform.words(who)) for who in people}
        assert len(told) == 1
        assert len(told.pop()) == 7


async def test_messages_sent_in_one_breath_are_taken_in_order(database_url: str) -> None:
    async with world(database_url) as there:
        texts = ("hi", "nurse", "a normal day", "yes", "nobody")
        await asyncio.gather(*(there.hear(Said(text)) for text in texts))
        told = await there.say()
    async with world(database_url) as there:
        assert await there.say(*texts, who="sam") == told


async def test_a_turn_that_raises_is_alone_and_the_student_gets_an_apology(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = flows.advance

    def poisoned(conversation: Any, event: Any, scene: Any) -> Turn:
        if event.heard == Said("poison"):
            raise ValueError("my secret words")
        return real(conversation, event, scene)

    monkeypatch.setattr(flows, "advance", poisoned)
    async with world(database_url) as there:
        await asyncio.gather(*(there.hear(Said("poison" if n == 3 else "hi"), f"s{n}") for n in range(8)))
        await there.shell.quiet()
        assert [len(there.platform.words(f"s{n}")) for n in range(8)] == [1] * 8
        assert there.platform.words("s3")[0].startswith("Sorry")
        (failure,) = there.shell._store.failures()
        assert "ValueError" in failure.trace
        assert "secret" not in failure.trace
        await there.hear(Said("poison"), "s3", event="s3-e4")
        assert len(there.shell._store.failures()) == 1, "redelivered, it is not tried again"


@pytest.mark.parametrize("of", ["the code", "the database"])
async def test_an_effect_that_raises_is_alone_and_the_student_gets_an_apology(
    database_url: str, monkeypatch: pytest.MonkeyPatch, of: str
) -> None:
    def broken(session: Session, *_: object) -> None:
        if of == "the code":
            raise ValueError("my secret words")
        session.run("INSERT INTO heard (event, at) VALUES (:none, 0)", {"none": None})

    async with world(database_url, center=staffed("C0STAFF")) as there:
        for who in ("maya", "sam"):
            await there.say("hi", "talk to a person", "my secret words", who=who)
        monkeypatch.setattr(turns, "carry_out", broken)
        await asyncio.gather(*(there.hear(Said("hi" if n else "send"), who) for n, who in enumerate(("maya", "sam"))))
        await there.shell.quiet()
        assert there.platform.words()[-1].startswith("Sorry")
        assert not there.platform.words("sam")[-1].startswith("Sorry")
        (failure,) = there.shell._store.failures()
        assert failure.trace
        assert "secret" not in failure.trace
        monkeypatch.undo()
        await there.say("send")
        assert len(there.shell._store.handoffs()) == 1, "nothing was lost, and it is sent when it can be"


async def test_a_reminder_that_breaks_is_not_tried_for_ever(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as there:
        await there.say(*DATED)
        monkeypatch.setattr(Writing, "keep", _raising)
        there.clock.advance(timedelta(days=30))
        assert await there.shell._take_reminders() > 0
        assert await there.shell._take_reminders() == 0
        assert there.shell._store.failures()


def _raising(*_: object) -> None:
    raise ValueError


async def test_two_replicas_take_the_same_conversation_in_turn(postgres_url: str) -> None:
    async with world(postgres_url) as one, world(postgres_url) as two:
        await one.hear(Said("hi"), event="e0")
        texts = ["nurse", "a normal day", "yes", "nobody", "skip", "use these", "done", "skip"]
        for number, text in enumerate(texts, 1):
            # Both replicas get it, as when the first one's answer was late.
            await asyncio.gather(*(each.hear(Said(text), event=f"e{number}") for each in (one, two)))
        await asyncio.gather(one.shell.quiet(), two.shell.quiet())
        together = sorted([*one.platform.got, *two.platform.got], key=lambda each: each.letter)
        assert len({each.letter for each in together}) == len(together)
        async with world(postgres_url) as single:
            told = await single.say("hi", *texts, who="sam")
        assert len(together) == len(told)


async def test_too_much_waiting_is_refused_before_anything_is_kept(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane, "WAITING", 0)
    async with world(sqlite_url) as there:
        with pytest.raises(Busy):
            await there.hear(Said("hi"))


async def test_a_button_of_somebody_elses_message_marks_nothing(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi")
        letter = there.platform.got[0].letter
        await there.hear(Picked("goal.start#1", "start", letter), "sam")
        await there.shell.quiet()
        assert "Mark" not in there.platform.words("sam")
        await there.hear(Picked("goal.start#1", "start", letter))
        await there.shell.quiet()
        mark = there.platform.got[-2]
        assert mark.receipt == {"id": letter}
        assert mark.target == there.platform.got[0].reply


async def test_what_is_said_in_a_channel_is_answered_there_without_anything_personal(database_url: str) -> None:
    async with world(database_url) as there:
        channel = Place("channel", {"channel": "general"}, {"to": "maya"})
        await there.hear(Said("I want to be a nurse"), place=channel)
        await there.shell.quiet()
        (delivery,) = there.platform.got
        assert delivery.address == {"channel": "general"}
        assert "private message" in there.platform.words()[0]


async def test_who_removed_the_app_is_left_alone_until_they_come_back(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi", "nurse", "a normal day", "yes", "yes", "Dana Lee, a nurse", "skip", "skip", "i sent it")
        await there.hear(Left())
        count = len(there.platform.got)
        there.clock.advance(timedelta(days=5))
        await there.shell.quiet()
        assert len(there.platform.got) == count
        assert len(await there.say("hi")) > count


async def test_closing_finishes_what_was_taken(sqlite_url: str) -> None:
    platform = FakePlatform()
    async with world(sqlite_url, platform=platform) as there:
        await asyncio.gather(*(there.hear(Said("hi"), f"s{n}") for n in range(20)))
    assert len(platform.got) == 20
