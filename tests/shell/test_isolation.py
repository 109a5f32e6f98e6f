"""Two workspaces, the same names in both: whoever tries gets nothing of the other and changes nothing there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.ports import Delivery
from flows.heard import Event, Heard, Person, Picked, Place, Profile, Said
from flows.replies import Mark
from tests.shell.world import World, staffed, world

TALK = ("hi", "zebra keeper", "a normal day", "yes")
OTHER = "elsewhere"


@dataclass
class Two:
    """Maya of the mount, who has told the coach much, and Maya of another workspace, who has the same id."""

    there: World
    count: int = 0

    async def other(self, heard: Heard, event: str = "") -> list[Delivery]:
        """The other one does something; what she gets for it."""
        self.count += 1
        before = len(self.there.platform.got)
        person, private = Person(self.there.platform.name, OTHER, "maya"), {"to": f"{OTHER} maya"}
        place = Place("direct", private, private)
        event = event or f"other-{self.count}"
        profile = Profile("Maya", "America/New_York", "en-US")
        await self.there.shell.take(Event(event, self.there.clock.now(), person, place, heard, profile))
        await self.there.shell.quiet()
        return [each for each in self.there.platform.got[before:] if each.person.tenant == OTHER]

    async def says(self, text: str) -> str:
        return " ".join(str(each.reply) for each in await self.other(Said(text)))

    def to_the_mount(self) -> list[Delivery]:
        return [each for each in self.there.platform.got if each.person.tenant != OTHER]


@pytest.fixture
async def two(database_url: str) -> AsyncIterator[Two]:
    async with world(database_url, center=staffed("C0STAFF")) as there:
        await there.say(*TALK, "talk to a person", "send")
        yield Two(there)


async def test_each_has_a_conversation_of_their_own(two: Two) -> None:
    await two.says("hi")
    for asked in ("status", "my interviews", "what do you know about me", "download my data", "who looked at my data"):
        assert "zebra" not in await two.says(asked), asked


async def test_the_same_event_id_is_another_event(two: Two) -> None:
    assert await two.other(Said("hi"), event="maya-e1")


async def test_a_button_of_the_others_message_presses_nothing_there(two: Two) -> None:
    theirs, before = two.to_the_mount(), await told(two)
    for delivery in theirs:
        await two.other(Picked("goal.confirm#1", "no", delivery.letter))
    assert [each for each in two.to_the_mount()[len(theirs) :] if isinstance(each.reply, Mark)] == []
    assert await told(two) == before


async def test_the_others_request_is_neither_taken_back_nor_written_to(two: Two) -> None:
    (request,) = two.there.shell._store.handoffs()
    for said in (f"withdraw {request.id}", f"write_back {request.id} let me in", f"claim {request.id}"):
        await two.says(said)
        await two.other(Picked("handoff", f"ask:{said}"))
    (after,) = two.there.shell._store.handoffs()
    assert (after.status, after.taken_by, after.card) == (request.status, request.taken_by, request.card)


async def test_deleting_everything_deletes_ones_own(two: Two) -> None:
    before = await told(two)
    await two.says("hi")
    await two.says("delete everything")
    await two.says("delete")
    assert await told(two) == before


async def told(two: Two) -> str:
    """How the Maya of the mount stands, as she is told."""
    return (await two.there.say("status"))[-1]
