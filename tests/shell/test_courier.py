"""Letters: in order, tried again, dead with a reason, and never at a bad time."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from functools import partial

import pytest

from bot.clock import SetClock, milliseconds
from bot.courier import TRIES
from bot.errors import Refused, TryLater, Unreachable
from bot.nudges import letter_row
from bot.ports import Delivery, Receipt
from bot.store import sql
from flows.heard import Place, Said
from flows.lines import line
from flows.replies import Once, Say, Show
from tests.shell.world import DATED, NOON, FakePlatform, World, staffed, world


async def test_what_must_wait_keeps_its_place(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi", "nurse", "a normal day")
        there.platform.plan = [TryLater("rate limited", 30)]
        await there.hear(Said("yes"))
        await there.hear(Said("nobody"))
        await there.shell.quiet()
        assert len(there.platform.got) == 3
        there.clock.advance(timedelta(seconds=31))
        there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        assert [each[:4] for each in there.platform.words()[3:]] == ["Good", "Next", "That", "Thre"]


async def test_a_platform_that_never_takes_it_ends_in_the_dead_letters_with_a_reason(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [TryLater("the platform answered 503") for _ in range(TRIES)]
        await there.hear(Said("hi"))
        for _ in range(TRIES):
            await there.shell.quiet()
            there.clock.advance(timedelta(minutes=10))
        store = there.shell._store
        (dead,) = store.letters("dead")
        assert "503" in dead.reason
        assert f"{TRIES} tries" in dead.reason
        assert store.retry_dead() == 1
        there.clock.advance(timedelta(days=900))
        await there.shell.quiet()
        assert len(there.platform.got) == 1


async def test_what_is_given_up_after_a_last_try_without_an_answer_may_have_arrived(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [TryLater("rate limited", 25 * 3600), TryLater("no answer", uncertain=True)]
        await there.say("hi")
        there.clock.advance(timedelta(hours=26))
        there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        assert [each.uncertain for each in there.shell._store.letters("dead")] == [True]


async def test_a_refused_letter_is_dead_and_the_next_one_is_not(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [Refused("invalid_blocks")]
        await there.say("hi", "nurse")
        assert [each.reason for each in there.shell._store.letters("dead")] == ["invalid_blocks"]
        assert len(there.platform.got) == 1


async def test_nobody_there_ends_it_for_this_person_only(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [Unreachable("the app was removed")]
        await there.say("hi")
        await there.say("hi", who="sam")
        assert [each.reason for each in there.shell._store.letters("dead")] == ["the app was removed"]
        assert len(there.platform.words("sam")) == 1


async def test_a_send_whose_answer_never_came_is_marked_uncertain_when_it_is_repeated(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [TryLater("connection dropped", uncertain=True)]
        await there.hear(Said("hi"))
        await there.shell.quiet()
        there.clock.advance(timedelta(seconds=5))
        await there.shell.quiet()
        assert [each.uncertain for each in there.platform.tried] == [False, True]


async def test_an_answer_that_came_while_the_process_was_held_up_counts(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.courier.PATIENCE", 0.2)
    async with world(database_url) as there:
        there.platform.hold, at_once = asyncio.Event(), there.platform.deliver

        async def by_and_by(delivery: Delivery) -> Receipt:
            receipt = await at_once(delivery)
            for _ in range(20):  # as the answer of an HTTP request is read
                await asyncio.sleep(0)
            return receipt

        monkeypatch.setattr(there.platform, "deliver", by_and_by)
        turn = asyncio.create_task(there.hear(Said("hi")))
        await there.platform.asked.wait()
        asyncio.get_running_loop().call_later(0.05, there.platform.hold.set)
        time.sleep(0.5)  # noqa: ASYNC251 – the whole process stands still
        await turn
        await there.shell.quiet()
        assert [each.uncertain for each in there.platform.tried] == [False]
        assert there.shell._store.counts() == {"sent": 1}


async def test_a_send_that_takes_too_long_is_ended_before_it_is_repeated(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.courier.PATIENCE", 0.2)
    async with world(database_url) as there:
        there.platform.hold = asyncio.Event()
        await there.hear(Said("hi"))
        await there.shell.quiet()
        there.platform.hold.set()
        there.clock.advance(timedelta(seconds=5))
        await there.shell.quiet()
        assert [each.uncertain for each in there.platform.tried] == [False, True]
        assert len(there.platform.got) == 1


async def test_a_letter_that_was_in_doubt_is_looked_for_once_more_when_all_has_landed(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [TryLater("connection dropped", uncertain=True)]
        await there.hear(Said("hi"))
        await there.shell.quiet()
        there.clock.advance(timedelta(seconds=5))
        await there.shell.quiet()
        told = len(there.platform.got)
        there.clock.advance(timedelta(seconds=31))
        await there.shell.quiet()
        (check,) = there.platform.got[told:]
        assert check.reply == Once(there.platform.got[0].letter)
        assert check.receipt == {"id": there.platform.got[0].letter}


async def test_what_is_given_up_in_doubt_is_looked_for_too(database_url: str) -> None:
    """Two tries may have landed by then, and no third one finds them."""
    async with world(database_url) as there:
        there.platform.plan = [TryLater("connection dropped", uncertain=True), Refused("no")]
        await there.hear(Said("hi"))
        await there.shell.quiet()
        there.clock.advance(timedelta(seconds=5))
        await there.shell.quiet()
        (dead,) = there.shell._store.letters("dead")
        told = len(there.platform.got)
        there.clock.advance(timedelta(seconds=31))
        await there.shell.quiet()
        (check,) = there.platform.got[told:]
        assert (check.reply, check.receipt) == (Once(dead.id), {})


async def test_where_a_platform_cannot_be_asked_nothing_is_looked_for(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform(remembers=False)) as there:
        there.platform.plan = [TryLater("connection dropped", uncertain=True)]
        await there.hear(Said("hi"))
        await there.shell.quiet()
        there.clock.advance(timedelta(minutes=2))
        await there.shell.quiet()
        there.clock.advance(timedelta(minutes=2))
        await there.shell.quiet()
        assert not any(isinstance(each.reply, Once) for each in there.platform.got)


async def test_who_wakes_up_to_another_holder_has_the_copies_looked_for(postgres_url: str) -> None:
    """Frozen while sending: its claim ran out, another sent the letter, and its own arrives all the same."""
    clock = SetClock(NOON)
    thaw = asyncio.Event()
    frozen = FakePlatform(hold=thaw)
    async with world(postgres_url, clock=clock, platform=frozen) as late:
        await late.hear(Said("hi"))
        await frozen.asked.wait()
        async with world(postgres_url, clock=clock) as other:
            await other.claims_run_out()
            await other.shell.quiet()
            assert other.platform.got[0].uncertain
            clock.advance(timedelta(seconds=31))
            await other.shell.quiet()
            before = sum(isinstance(each.reply, Once) for each in other.platform.got)
            assert before > 0
            thaw.set()
            await late.shell.quiet()
            clock.advance(timedelta(seconds=31))
            await other.shell.quiet()
            await late.shell.quiet()
            asked = [each for each in (*other.platform.got, *frozen.got) if isinstance(each.reply, Once)]
            assert len(asked) > before


async def test_what_is_in_hand_is_not_taken_up_again_however_long_it_takes(database_url: str) -> None:
    """A database that is slow to hear what became of a letter must not have it sent twice."""
    held = asyncio.Event()
    async with world(database_url, platform=FakePlatform(remembers=False, hold=held)) as there:
        await there.hear(Said("hi"))
        await there.platform.asked.wait()
        await there.claims_run_out()
        await there.shell._courier._claim_due()
        held.set()
        await there.shell.quiet()
        assert len(there.platform.tried) == 1


async def test_a_process_that_died_while_sending_leaves_nothing_behind(database_url: str) -> None:
    clock = SetClock(NOON)
    dying = FakePlatform(hold=asyncio.Event())
    async with world(database_url, clock=clock, platform=dying) as there:
        await there.hear(Said("hi"))
        await dying.asked.wait()
    assert not dying.got
    async with world(database_url, clock=clock) as next_one:
        await next_one.claims_run_out()
        await next_one.shell.quiet()
        (delivery,) = next_one.platform.got
        assert delivery.uncertain


async def test_reminders_come_when_they_are_due_and_not_in_quiet_hours(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*DATED)
        before = len(there.platform.got)
        there.clock.advance(timedelta(days=5, hours=21, minutes=59))
        await there.shell.quiet()
        assert len(there.platform.got) == before
        there.clock.advance(timedelta(minutes=2))
        await there.shell.quiet()
        assert len(there.platform.got) == before + 1
        await there.shell.quiet()
        assert len(there.platform.got) == before + 1


async def test_a_reminder_that_was_held_up_into_the_night_waits_for_the_morning(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*DATED)
        before = len(there.platform.got)
        there.platform.plan = [TryLater("rate limited", 12 * 3600)]
        there.clock.advance(timedelta(days=5, hours=22, minutes=1))  # Monday, 10:01: the day before
        await there.shell.quiet()
        there.clock.advance(timedelta(hours=12))  # 22:01
        there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        assert len(there.platform.got) == before
        there.clock.advance(timedelta(hours=10))  # 8:01
        await there.shell.quiet()
        assert len(there.platform.got) == before + 1


async def test_a_reminder_in_doubt_is_still_in_doubt_in_the_morning(database_url: str) -> None:
    """Or the platform is not asked whether it has it, and it may be there twice."""
    async with world(database_url) as there:
        await there.say(*DATED)
        there.platform.tried.clear()
        there.platform.plan = [TryLater("no answer", 12 * 3600, uncertain=True)]
        there.clock.advance(timedelta(days=5, hours=22, minutes=1))  # Monday, 10:01: the day before
        for hours in (12, 10):  # 22:01, 8:01
            await there.shell.quiet()
            there.clock.advance(timedelta(hours=hours))
            there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        assert [each.uncertain for each in there.platform.tried[:2]] == [False, True]
        assert there.platform.tried[0].letter == there.platform.tried[1].letter


async def test_a_reminder_that_waits_for_the_morning_keeps_no_answer_back(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*DATED)
        there.platform.plan = [TryLater("rate limited", 12 * 3600)]
        there.clock.advance(timedelta(days=5, hours=22, minutes=1))
        await there.shell.quiet()
        there.clock.advance(timedelta(hours=12))  # 22:01: now it waits for the morning
        there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        before = len(there.platform.got)
        await there.say("help")
        assert len(there.platform.got) == before + 2  # the help and the open question; no reminder


async def test_a_letter_behind_one_that_waits_is_not_looked_for_until_that_has_left(database_url: str) -> None:
    async with world(database_url) as there:
        there.platform.plan = [TryLater("rate limited", 30)]
        await there.hear(Said("hi"))
        await there.shell.quiet()
        await there.hear(Said("nurse"))
        now = milliseconds(there.clock.now())
        due = await there.shell._lanes.run(partial(sql.next_due, platforms=["fake"], now=now))
        assert due is not None
        assert due >= now + 30_000


async def test_a_place_others_read_that_is_closed_does_not_make_the_student_unreachable(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi")
        there.platform.plan = [Unreachable("not in that channel")]
        await there.hear(Said("help"), place=Place("channel", {"channel": "C1"}, {"to": "maya"}))
        await there.shell.quiet()
        wishes = await there.shell._lanes.run(partial(sql.wishes, person="fake/mount/maya"))
        assert wishes is not None
        assert wishes[2]
        assert [each.reason for each in there.shell._store.letters("dead")] == ["not in that channel"]


async def test_who_wants_no_messages_gets_no_reminder_that_was_already_written(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*DATED)
        there.platform.plan = [TryLater("rate limited", 60)]
        there.clock.advance(timedelta(days=5, hours=22, minutes=1))
        await there.shell.quiet()
        before = len(there.platform.got)
        there.clock.advance(timedelta(minutes=2))
        there.shell._courier._pace.tenants.clear()
        await there.say("stop messages")
        assert not [each for each in there.platform.got[before:] if "tomorrow" in str(each.reply)]
        assert [each.reason for each in there.shell._store.letters("dead")] == ["the student wants no messages"]


async def test_staff_get_what_the_student_sent_in_their_channel(database_url: str) -> None:
    platform = FakePlatform("slack")
    async with world(database_url, platform=platform, center=staffed("C0STAFF")) as there:
        await there.say("hi", "nurse", "a normal day", "yes", "alumni please", "send")
        (to_staff,) = [each for each in platform.got if each.address == {"channel": "C0STAFF"}]
        (kept,) = there.shell._store.handoffs()
        assert isinstance(to_staff.reply, Show)
        assert to_staff.reply.card.rows[:-1] == kept.card.rows


async def test_a_file_is_fetched_by_its_secret_address_only(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*DATED, "no", "no", "calendar file")
        (given,) = [each for each in there.platform.got if each.attachment]
        assert given.attachment is not None
        assert given.attachment.url.endswith(given.letter)
        fetched = await there.shell.file(given.letter)
        assert fetched is not None
        assert fetched.name == given.attachment.name
        assert await there.shell.file("guess") is None
        assert await there.shell.file(there.platform.got[0].letter) is None


async def test_who_serves_other_platforms_leaves_ours_alone(database_url: str) -> None:
    slack, teams = FakePlatform("slack", hold=asyncio.Event()), FakePlatform("teams")
    async with world(database_url, platform=slack) as ours:
        await ours.hear(Said("hi"))
        await slack.asked.wait()
        async with world(database_url, platform=teams) as theirs:
            await theirs.shell.quiet()
            (letter,) = await letters(theirs)
            assert letter[:2] == ("sending", 0)
        assert slack.hold is not None
        slack.hold.set()
        await ours.shell.quiet()
        (letter,) = await letters(ours)
        assert letter[:2] == ("sent", 0)
    assert len(slack.tried) == 1


async def letters(seen: World) -> list[tuple[str, int]]:
    """Status and tries of each letter."""
    rows = await seen.shell._lanes.run(
        lambda session: session.rows("SELECT status, attempts FROM letters ORDER BY seq")
    )
    return [(row[0], int(row[1])) for row in rows]


async def test_a_nudge_behind_an_answer_is_asked_about_all_the_same(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi")
        said, now = Say((line("common.slowly"),)), milliseconds(NOON)
        stray = letter_row("fake/mount/maya", '{"to": "maya"}', said, "nudge", now)
        await there.shell._lanes.run(lambda session: sql.write_letters(session, [stray]))
        await there.hear(Said("help"))  # the courier goes on with what is behind its answer; no run knows of this one
        await asyncio.wait(list(there.shell._courier._tasks.values()))
        assert stray["id"] not in {each.letter for each in there.platform.got}
