"""Two workspaces, the same names in both: whoever tries gets nothing of the other and changes nothing there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from bot.ports import Delivery
from bot.store.database import Row, Session
from flows.heard import Asked, Event, Filled, Heard, Person, Picked, Place, Profile, Said
from flows.nudge import MENU
from flows.replies import Mark, Revise
from tests.shell.world import World, staffed, world

TALK = ("hi", "zebra keeper", "a normal day", "yes")
OTHER = "elsewhere"
# A message is found by its id, which nobody can guess, and left alone where it is somebody else's: the tests above.
BY_SECRET = "SELECT person, body, receipt, kind, created_at FROM letters WHERE id = :id"


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


async def test_a_form_sent_under_the_others_letter_changes_nothing_there(two: Two) -> None:
    theirs, before = two.to_the_mount(), await told(two)
    await two.says("hi")
    for delivery in theirs:
        for form in ("goal.confirm:1", "contact.who:details", "handoff.text:text", "desk.reply:text"):
            answers = {"text": "let me in", "name": "Eve", "email": "eve@evil.example"}
            got = await two.other(Filled(form, answers, delivery.letter))
            assert "zebra" not in " ".join(str(each.reply) for each in got)
    assert [each for each in two.to_the_mount()[len(theirs) :] if isinstance(each.reply, Mark | Revise)] == []
    assert await told(two) == before


async def test_a_nudge_of_the_others_is_answered_by_nobody_else(two: Two) -> None:
    for delivery in two.to_the_mount():
        for choice in ("go", "stop", "pause", "ask:stop"):
            await two.other(Picked(MENU, choice, delivery.letter))
    messages = await two.there.shell._lanes.run(
        lambda session: session.rows("SELECT messages FROM conversations WHERE person = 'fake/mount/maya'")
    )
    assert messages == [("on",)]


async def test_a_command_reads_nothing_of_the_others(two: Two) -> None:
    for command in ("help", "status", "questions", "email", "prep", "people", "desk", "handoffs", "nudges", "seats"):
        for words in ("", "maya", "fake/mount/maya", "zebra"):
            got = await two.other(Asked(command, words))
            assert "zebra keeper" not in " ".join(str(each.reply) for each in got), command


async def test_no_query_of_ones_turn_gives_a_row_of_anothers(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    rows = Session.rows

    def noted(self: Session, statement: str, values: Mapping[str, Any] | None = None) -> list[Row]:
        found = rows(self, statement, values)
        asked.extend((statement, str(tuple(each))) for each in found)
        return found

    monkeypatch.setattr(Session, "rows", noted)
    letters = [each.letter for each in two.to_the_mount()]
    talk = ("hi", "nurse", "a normal day", "yes", "Dana Lee, a vet at the zoo, my aunt knows her",
            "edit", "my list", "my interviews", "status",
            "what do you know about me", "download my data", "who looked at my data", "when are office hours",
            "my seats", "change my goal", "back", "start over", "delete everything", "delete")  # fmt: skip
    for text in talk:
        await two.says(text)
    for letter in letters:
        await two.other(Picked("goal.confirm#1", "yes", letter))
        await two.other(Filled("goal.confirm:1", {"name": "Eve"}, letter))
    assert len(asked) > len(talk), "there was something to see"
    theirs = {statement for statement, row in asked if "mount/maya" in row or "zebra" in row.casefold()}
    assert theirs <= {BY_SECRET}


async def told(two: Two) -> str:
    """How the Maya of the mount stands, as she is told."""
    return (await two.there.say("status"))[-1]
