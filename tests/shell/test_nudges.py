"""Nudges: to whom they are for and to nobody twice, at no bad time, and stopped when something is wrong."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from bot import nudges
from bot.clock import SetClock
from bot.errors import Refused, TryLater, Unreachable
from flows import replies
from flows.center import Dates
from flows.heard import Said
from flows.nudge import Channel, Once, Students, Weekly
from tests.shell.students import NUDGE, Crowd, relaxed, school
from tests.shell.world import NOON, plain

STUCK = replace(NUDGE, who=Students(steps=("contact",)))
HOUR = 60
ZONE = ZoneInfo("America/New_York")


async def test_those_it_is_for_get_it_once_and_the_report_says_so(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 60, platform=crowd) as there:
        seen = await there.ask(
            partial(nudges.preview, name="n1", nudge=STUCK, center=there.center, now=there.clock.now())
        )
        name = await there.nudge(STUCK)
        await there.pass_time(2 * HOUR, 5)
        found = await there.report(name)
        (sending,) = found.sendings
        assert found.status == "done"
        assert sending.final
        assert 0 < seen.get == sending.counts.sent == len(crowd.nudges()) < seen.matching < 60
        assert set(crowd.sent_to.values()) == {1}
        assert seen.left_out["opted_out"] == sending.counts.why.get(("out", "opted_out"), 0)
        assert plain(crowd.nudges()[0]).startswith("Hi ")


async def test_first_ten_then_ten_percent_then_the_rest(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 160, platform=crowd) as there:
        await there.nudge()
        await there.shell.quiet()
        assert len(crowd.nudges()) == 10
        await there.pass_time(11)
        assert len(crowd.nudges()) == 16
        await there.pass_time(11)
        assert len(crowd.nudges()) == (await there.report()).sendings[0].counts.sent > 100


async def test_who_opts_out_in_between_gets_none(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 60, platform=crowd) as there:
        await there.nudge()
        await there.shell.quiet()
        late = next(f"UDEMO{each:05}" for each in range(60) if f"UDEMO{each:05}" not in crowd.sent_to)
        await there.say("stop messages", who=late)
        await there.pass_time(2 * HOUR, 5)
        assert late not in crowd.sent_to
        assert (await there.report()).sendings[0].counts.why["dropped", "opted_out"] == 1


async def test_one_a_week_whoever_sends_them(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 30, platform=crowd) as there:
        await there.nudge()
        await there.pass_time(HOUR, 5)
        first = len(crowd.nudges())
        await there.nudge(name="n2")
        await there.pass_time(HOUR, 5)
        assert len(crowd.nudges()) == first
        assert (await there.report("n2")).sendings[0].counts.why["out", "budget"] == first
        there.clock.advance(timedelta(days=7))
        await there.nudge(name="n3")
        await there.pass_time(HOUR, 5)
        assert len(crowd.nudges()) == 2 * first


async def test_two_at_once_are_one_for_each(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 60, platform=crowd) as there:
        await there.nudge()
        await there.nudge(name="n2")
        await there.pass_time(2 * HOUR, 5)
        assert set(crowd.sent_to.values()) == {1}
        both = [(await there.report(name)).sendings[0].counts for name in ("n1", "n2")]
        assert sum(each.sent for each in both) == len(crowd.nudges())
        assert both[0].sent + both[0].dropped == both[1].sent + both[1].dropped > 0


async def test_it_waits_for_morning_where_the_student_is_or_lapses(database_url: str) -> None:
    evening = datetime(2026, 11, 24, 20, 30, tzinfo=UTC)  # 21:30 in Madrid
    crowd = Crowd()
    async with school(database_url, 60, clock=SetClock(evening), platform=crowd) as there:
        seen = await there.ask(partial(nudges.preview, name="n1", nudge=NUDGE, center=there.center, now=evening))
        assert seen.later_until == datetime(2026, 11, 25, 7, tzinfo=UTC)
        await there.nudge(replace(NUDGE, expires_hours=6))
        await there.pass_time(7 * HOUR, 20)
        lapsed = (await there.report()).sendings[0].counts
        assert lapsed.why["lapsed", "expired"] == seen.later > 0
        assert lapsed.sent == seen.get - seen.later
        await there.nudge(name="n2")  # it is night everywhere; who got the first one gets none
        await there.pass_time(12 * HOUR, 20)
        assert (await there.report("n2")).sendings[0].counts.sent == seen.later


async def test_nothing_in_exam_weeks(database_url: str) -> None:
    exams = relaxed(blackout=(Dates(date(2026, 11, 24), date(2026, 11, 24)),))
    crowd = Crowd()
    async with school(database_url, 30, platform=crowd, center=exams) as there:
        await there.nudge()
        await there.pass_time(11 * HOUR, 60)
        assert not crowd.nudges()
        await there.pass_time(12 * HOUR, 60)
        assert crowd.nudges()


async def test_it_stops_by_itself_and_tells_its_author(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 60, platform=crowd) as there:
        await there.say("hi", who="ortiz")
        crowd.plan = [Refused("invalid_blocks")] * 3
        await there.nudge(replace(STUCK, author="fake/mount/ortiz"))
        await there.pass_time(HOUR, 5)
        found = await there.report()
        assert (found.status, found.reason) == ("stopped", "failures")
        assert len(crowd.nudges()) <= 7
        assert "I stopped your nudge" in crowd.words("ortiz")[-1]
        assert await there.ask(partial(nudges.resume, id_="n1"))
        await there.pass_time(2 * HOUR, 5)
        after = await there.report()
        assert (after.status, after.sendings[0].counts.failed) == ("done", 3)
        assert "gone out to" in crowd.words("ortiz")[-1]
        assert set(crowd.sent_to.values()) == {1}


async def test_it_stops_when_too_many_have_had_enough(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 60, platform=crowd) as there:
        await there.nudge()
        await there.shell.quiet()
        for each, choice in zip(crowd.nudges()[:2], ("ask:stop", "ask:pause_messages"), strict=True):
            await there.press(each, choice)
        await there.pass_time(HOUR, 5)
        found = await there.report()
        assert (found.status, found.reason, len(crowd.nudges())) == ("stopped", "opt_outs", 10)
        assert (found.sendings[0].counts.opted_out, found.sendings[0].counts.used) == (2, 0)


async def test_paused_resumed_cancelled(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 160, platform=crowd) as there:
        await there.nudge()
        await there.shell.quiet()
        assert await there.ask(partial(nudges.pause, id_="n1"))
        assert not await there.ask(partial(nudges.pause, id_="n1"))
        await there.pass_time(HOUR, 5)
        assert len(crowd.nudges()) == 10
        assert await there.ask(partial(nudges.resume, id_="n1"))
        await there.pass_time(8)
        sent = len(crowd.nudges())
        assert sent == 16
        assert await there.ask(partial(nudges.cancel, id_="n1"))
        assert not await there.ask(partial(nudges.resume, id_="n1"))
        await there.pass_time(HOUR, 5)
        found = (await there.report()).sendings[0]
        assert len(crowd.nudges()) == found.counts.sent == sent
        assert found.final


async def test_where_nobody_can_be_asked_it_is_not_sent_twice(database_url: str) -> None:
    crowd = Crowd(remembers=False, plan=[TryLater("no answer", uncertain=True)])
    async with school(database_url, 30, platform=crowd) as there:
        await there.nudge()
        await there.pass_time(HOUR, 5)
        counts = (await there.report()).sendings[0].counts
        assert (counts.uncertain, counts.sent) == (1, len(crowd.nudges()))
        assert len({each.person.id for each in crowd.tried}) == len(crowd.tried)


async def test_a_dead_one_is_not_tried_again(database_url: str) -> None:
    """Its run has counted it as failed; at the last look before it left, it would have been taken back unsaid."""
    crowd = Crowd(plan=[Refused("invalid_blocks")])
    async with school(database_url, 1, platform=crowd) as there:
        await there.nudge()
        await there.pass_time(10)
        store = there.shell._store
        (dead,) = store.letters("dead")
        assert (store.retry_dead(), store.retry_dead((dead.id,)), store.dead_nudges()) == (0, 0, 1)
        await there.pass_time(10)
        assert [each.id for each in store.letters("dead")] == [dead.id]
        assert len(crowd.tried) == 1
        assert (await there.report()).sendings[0].counts.why["failed", "invalid_blocks"] == 1


async def test_one_in_doubt_that_is_not_wanted_any_more_is_looked_for(database_url: str) -> None:
    crowd = Crowd(plan=[TryLater("no answer", uncertain=True)])
    async with school(database_url, 1, platform=crowd) as there:
        await there.nudge()
        await there.shell._nudges.look()
        await there.shell.quiet()
        (tried,) = crowd.tried
        await there.say("stop messages", who=tried.person.id)
        await there.pass_time(HOUR, 5)
        assert (await there.report()).sendings[0].counts.uncertain == 1
        looks = [each for each in crowd.got if each.reply == replies.Once(tried.letter)]
        assert [each.receipt for each in looks] == [{}]
        assert not crowd.nudges()


@pytest.mark.parametrize("remembers", [True, False])
async def test_killed_while_sending(database_url: str, *, remembers: bool) -> None:
    clock, dying = SetClock(NOON), Crowd(remembers=remembers, hold=asyncio.Event())
    async with school(database_url, 30, clock=clock, platform=dying) as there:
        await there.die_while_sending(dying)
    under_way = len(dying.tried)
    clock.advance(timedelta(minutes=1))
    next_one = Crowd(remembers=remembers)
    async with school(database_url, clock=clock, platform=next_one) as there:
        await there.claims_run_out()
        await there.pass_time(HOUR, 5)
        if not remembers:  # so many of the first ten are doubtful that somebody should look
            assert await there.ask(partial(nudges.resume, id_="n1"))
            await there.pass_time(HOUR, 5)
        counts = (await there.report()).sendings[0].counts
        assert counts.sent == len(next_one.nudges())
        assert under_way <= counts.uncertain <= 8 if not remembers else counts.uncertain == 0
        assert counts.sent + counts.uncertain == counts.all


async def test_an_answer_is_never_behind_a_queue_of_nudges(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 120, platform=crowd, center=relaxed(first=200)) as there:
        await there.nudge()
        await there.shell._nudges.look()
        order: list[str] = []
        crowd.before = lambda delivery: order.append(delivery.person.id)
        waiting = await there.ask(
            lambda session: [row[0] for row in session.rows("SELECT person FROM letters WHERE status = 'waiting'")]
        )
        last = waiting[-1].rpartition("/")[2]
        await there.hear(Said("help"), who=last)
        await there.shell.quiet()
        assert order.index(last) < 20
        assert len(crowd.words(last)) >= 2


async def test_a_channel_gets_one_message(database_url: str) -> None:
    crowd = Crowd("slack")
    async with school(database_url, 1, platform=crowd) as there:
        await there.nudge(replace(NUDGE, text={"en": "Come by, {office_hours}"}, who=Channel("slack", "mount", "C1")))
        await there.pass_time(HOUR, 5)
        (posted,) = crowd.nudges()
        assert posted.address == {"channel": "C1"}
        assert (await there.report()).sendings[0].counts.sent == 1


@pytest.mark.parametrize("change", [date(2026, 3, 8), date(2026, 11, 1)])
async def test_every_noon_of_a_week_with_another_clock(database_url: str, change: date) -> None:
    """Daylight saving begins or ends on the Sunday; a nudge a day, to whoever is left: each noon is a noon, once."""
    first = change - timedelta(days=1)
    at: list[datetime] = []
    crowd = Crowd()
    clock = SetClock(datetime(first.year, first.month, first.day, 5, tzinfo=UTC))
    async with school(database_url, 3, clock=clock, platform=crowd, center=relaxed(every_days=1)) as there:
        crowd.before = lambda _: at.append(clock.now())
        days = Weekly(("sat", "sun", "mon"), time(12), first + timedelta(days=2), first)
        await there.nudge(replace(NUDGE, when=days, who=Students(steps=("goal",)), expires_hours=2))
        await there.pass_time(3 * 24 * HOUR, 10)
        noons = {each.astimezone(ZONE).replace(tzinfo=None) for each in at}
        wanted = [datetime.combine(first + timedelta(days=each), time(12)) for each in range(3)]
        assert sorted(each - timedelta(minutes=each.minute) for each in noons) == wanted
        (once,) = {each.counts.sent for each in (await there.report()).sendings}
        assert once == len(at) / 3 > 0


async def test_one_that_was_missed_is_not_sent_days_later(database_url: str) -> None:
    clock, crowd = SetClock(NOON), Crowd()
    async with school(database_url, 10, clock=clock, platform=crowd) as there:
        await there.nudge(replace(NUDGE, when=Once(date(2026, 11, 25), time(12))))
    clock.advance(timedelta(days=4))
    async with school(database_url, clock=clock, platform=crowd) as there:
        await there.pass_time(10)
        found = await there.report()
        assert (found.status, found.sendings[0].phase, len(crowd.nudges())) == ("done", "lapsed", 0)


async def test_who_is_held_back_is_compared_with_who_went_on(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 100, platform=crowd) as there:
        await there.nudge(replace(NUDGE, held_back=50, who=Students(steps=("goal",))))
        await there.pass_time(2 * HOUR, 5)
        for each in crowd.nudges():
            await there.say("yes", who=each.person.id)
        found = await there.report()
        assert found.nudged.hits == found.nudged.of == len(crowd.nudges())
        assert found.held.hits == 0
        assert found.final_at is not None
        assert found.verdict in ("more", "too_few")


async def test_a_button_is_counted_and_does_what_it_says(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 20, platform=crowd) as there:
        await there.nudge()
        await there.shell.quiet()
        got = crowd.nudges()[0]
        await there.press(got, "ask:go contact")
        await there.press(got, "ask:go contact")
        assert (await there.report()).sendings[0].counts.used == 1


async def test_who_has_everything_deleted_stays_a_number(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 20, platform=crowd) as there:
        await there.nudge()
        await there.pass_time(HOUR, 5)
        gone = crowd.nudges()[0].person
        await there.say("delete everything", "delete", who=gone.id)
        rows = await there.ask(
            lambda session: session.rows("SELECT 1 FROM nudged WHERE person = :person", {"person": gone.key})
        )
        assert not rows
        assert (await there.report()).sendings[0].counts.sent == len(crowd.nudges())


async def test_gone_people_are_told_in_plain_words(database_url: str) -> None:
    crowd = Crowd(plan=[Unreachable("the app was removed")])
    async with school(database_url, 30, platform=crowd) as there:
        await there.nudge()
        await there.pass_time(HOUR, 5)
        counts = (await there.report()).sendings[0].counts
        assert counts.why["failed", "the app was removed"] == 1


async def test_a_trial_goes_to_its_author_alone(database_url: str) -> None:
    crowd = Crowd()
    async with school(database_url, 5, platform=crowd) as there:
        await there.say("hi", who="ortiz")
        words = there.shell._lanes.words("en")
        send = partial(nudges.trial, nudge=NUDGE, center=there.center, person="fake/mount/ortiz", words=words, now=NOON)
        assert await there.ask(send)
        await there.shell.quiet()
        assert [each.person.id for each in crowd.nudges()] == ["ortiz"]
        assert not await there.ask(partial(send, person="fake/mount/nobody"))
