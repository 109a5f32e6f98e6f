"""A student's record: nothing left out of what they get, nothing left of what they have deleted."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial

from bot.clock import milliseconds
from bot.store import desk, sql
from bot.store.tables import metadata
from flows.replies import Give, Record, Reply, Show
from tests.shell.world import FakePlatform, World, staffed, world

TALK = ("hi", "zebra keeper", "a normal day", "yes", "alumni please", "send", "questions first", "use these", "done",
        "next tuesday at 3pm on zoom", "yes")  # fmt: skip


async def rows(there: World, person: str) -> dict[str, int]:
    """How many rows each table has of somebody."""
    found = await there.shell._lanes.run(partial(sql.everything, person=person))
    return {table: len(several) for table, several in found.items()}


async def test_the_student_reads_who_of_staff_looked(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=staffed("C0STAFF")) as there:
        assert "Say" in type(await last(there, "who looked at my data")).__name__, "nobody so far"
        await there.say("nurse", "a normal day", "yes", "talk to a person", "zebra", "send")
        (kept,) = there.shell._store.handoffs()
        await there.staff("handoffs")
        await there.staff(f"claim {kept.id}")
        noted = await there.shell._lanes.run(partial(desk.audited, most=10))
        assert [each[1:] for each in noted] == [
            ("slack/mount/jordan", what, kept.id, "slack/mount/maya") for what in ("claim", "handoffs")
        ]
        told = await last(there, "who looked at my data")
        assert isinstance(told, Show)
        assert [row.label.facts["text"] for row in told.card.rows] == ["Jordan", "Jordan"]
        assert "zebra" not in str(told)
        await there.say("hi", who="sam")
        assert not isinstance(await last(there, "who looked at my data", "sam"), Show), "another's is not shown"


async def test_a_reminder_of_a_request_to_one_of_the_staff_is_noted_too(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=staffed("C0STAFF")) as there:
        await there.staff("hi", "alex")
        await there.say("hi", "nurse", "a normal day", "yes", "talk to a person", "zebra", "send")
        there.clock.advance(timedelta(days=4))
        await there.shell.quiet()
        noted = await there.shell._lanes.run(partial(desk.audited, most=10))
        assert [(each[1], each[2], each[4]) for each in noted] == [("slack/mount/alex", "reminded", "slack/mount/maya")]
        told = await last(there, "who looked at my data")
        assert isinstance(told, Show)
        assert [row.label.facts["text"] for row in told.card.rows] == ["Alex"]


async def last(there: World, text: str, who: str = "maya") -> Reply:
    """The first reply to that."""
    before = len(there.platform.words(who))
    await there.say(text, who=who)
    return [each.reply for each in there.platform.got if each.person.id == who][before]


async def test_every_table_that_knows_people_is_asked(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi")
        tables = {table.name for table in metadata.sorted_tables if "person" in table.columns}
        assert set(await rows(there, "fake/mount/maya")) == {*tables, "added"}


async def test_the_data_has_everything_and_its_address_is_soon_closed(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*TALK, "download my data")
        (given,) = [
            each for each in there.platform.got
            if isinstance(each.reply, Give) and isinstance(each.reply.file, Record)
        ]  # fmt: skip
        assert given.attachment is not None
        data = json.loads(given.attachment.content)
        assert {"conversations", "letters", "reminders", "handoffs"} <= set(data)
        assert "zebra keeper" in str(data["conversations"])
        assert await there.shell.file(given.letter) is not None
        there.clock.advance(timedelta(hours=2))
        assert await there.shell.file(given.letter) is None


async def tidy(there: World) -> None:
    """What was sent is looked for a second time, and what is over goes."""
    there.clock.advance(timedelta(minutes=1))
    await there.shell.quiet()
    before = milliseconds(there.clock.now() - timedelta(days=90))
    await there.shell._lanes.run(partial(sql.prune, before=before))


async def test_nothing_is_left_of_who_has_everything_deleted_but_what_staff_got(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*TALK)
        await there.say("hi", "nurse", who="sam")
        await tidy(there)
        sams = await rows(there, "fake/mount/sam")
        told = await there.say("delete everything", "delete")
        assert "receipt" in told[-1]
        await tidy(there)
        left = await rows(there, "fake/mount/maya")
        assert {table for table, count in left.items() if count} == {"handoffs"}
        assert await rows(there, "fake/mount/sam") == sams
        assert not await there.shell._lanes.run(
            lambda session: session.rows("SELECT event FROM heard WHERE event LIKE :like", {"like": "%reminder:%maya%"})
        )


async def test_who_comes_back_starts_fresh(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform()) as there:
        await there.say(*TALK, "delete everything", "delete")
        told = await there.say("hi")
        assert "zebra" not in told[-1]
        assert (await rows(there, "fake/mount/maya"))["conversations"] == 1
