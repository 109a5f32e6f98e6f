"""Nudges asked for by message: what staff are told while they are sent, and what is written down of it."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from bot import charts, files
from bot.store import desk
from flows.center import Nudging
from flows.heard import Picked
from flows.lines import line
from flows.replies import Card, Chart, Choose, Give, Revise, Show, Table
from tests.flows.world import ENGLISH
from tests.shell.world import FakePlatform, World, staffed, world

CENTER = replace(staffed("C0STAFF"), nudges=Nudging(watch_minutes=1, held_back=0))
STUDENTS = tuple(f"student{number}" for number in range(14))


async def crowd(there: World) -> None:
    for who in STUDENTS:
        await there.say("hi", "nurse", who=who)


def nudged(there: World) -> list[str]:
    """Who was sent one."""
    return [
        each.person.id for each in there.platform.got
        if isinstance(each.reply, Choose) and each.reply.menu == "nudge" and each.person.id in STUDENTS
    ]  # fmt: skip


def progress(there: World) -> list[Card]:
    """What the one message told, each time it was shown."""
    shown = (each.target if isinstance(each.reply, Revise) else each.reply for each in there.platform.got)
    cards = (each.card for each in shown if isinstance(each, Show))
    return [each for each in cards if each.title.key == "desk.nudging.title"]


async def test_one_message_tells_how_far_it_is(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await crowd(there)
        await there.staff("nudge: Come by, {first_name}!")
        check = there.platform.got[-1].reply
        assert isinstance(check, Show)
        assert check.card.lines[0].facts["count"] == len(STUDENTS), "staff are no students"
        await there.staff("schedule it")
        for _ in range(5):
            there.clock.advance(timedelta(minutes=2))
            await there.shell.quiet()
        assert sorted(nudged(there)) == sorted(STUDENTS)
        cards = progress(there)
        assert "sent 14 of 14" in ENGLISH.plain(cards[-1].lines[1]).replace("**", "")
        assert {option.choice.split()[0] for option in cards[-1].options} == {
            "ask:nudge_see", "ask:nudge_csv", "ask:nudge_chart",
        }  # fmt: skip
        assert (
            len([each for each in there.platform.got if each.person.id == "jordan" and isinstance(each.reply, Show)])
            == 2
        )
        audited = await there.shell._lanes.run(lambda session: desk.audited(session, 5))
        assert [row[2] for row in audited] == ["schedule nudge"]


async def test_a_test_goes_to_its_author_alone(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await crowd(there)
        await there.staff("nudge: Come by, {first_name}!")
        await there.staff("send me a test")
        assert nudged(there) == []
        assert any("Come by, Jordan!" in each for each in there.platform.words("jordan"))


async def test_it_is_paused_goes_on_and_is_cancelled_by_words(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await crowd(there)
        await there.staff("nudge: Come by!")
        await there.staff("on dec 1 at noon")
        await there.staff("schedule it")
        name = str(progress(there)[-1].title.facts["name"])
        await there.staff(f"nudge pause {name}")
        there.clock.advance(timedelta(days=7, minutes=1))
        await there.shell.quiet()
        assert nudged(there) == []
        assert "Paused" in ENGLISH.plain(progress(there)[-1].lines[0])
        await there.staff(f"nudge resume {name}")
        assert len(nudged(there)) == 10, "the first few, as always"
        await there.staff(f"nudge cancel {name}")
        there.clock.advance(timedelta(hours=1))
        await there.shell.quiet()
        assert len(nudged(there)) == 10
        assert "Cancelled" in ENGLISH.plain(progress(there)[-1].lines[0])


async def test_a_student_can_turn_none(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await crowd(there)
        await there.staff("nudge: Come by!")
        await there.staff("on dec 1 at noon")
        await there.staff("schedule it")
        name = str(progress(there)[-1].title.facts["name"])
        before = len(progress(there))
        await there.hear(Picked("nudges", f"ask:nudge_cancel {name}"), "student1")
        await there.say(f"nudge cancel {name}", who="student1")
        assert len(progress(there)) == before


async def test_its_report_is_a_table_and_a_picture(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await crowd(there)
        await there.staff("nudge: =1+1 Come by!")
        await there.staff("schedule it")
        for _ in range(5):
            there.clock.advance(timedelta(minutes=2))
            await there.shell.quiet()
        name = str(progress(there)[-1].title.facts["name"])
        await there.staff(f"nudge csv {name}")
        await there.staff(f"nudge chart {name}")
        table, chart = [each for each in there.platform.got if isinstance(each.reply, Give)]
        assert table.attachment is not None
        assert chart.attachment is not None
        assert b"'=1+1 Come by!" in table.attachment.content, "no formula"
        assert chart.attachment.content.startswith(b"\x89PNG")
        assert "Arrived 14" in ENGLISH.plain(chart.reply.lines[0])  # type: ignore[union-attr]


def test_a_table_without_rows_and_a_chart_without_numbers() -> None:
    assert files.table(Table("x", ())).content == b"\xef\xbb\xbf"
    empty = charts.picture(Chart("x", line("desk.nudging.title", name="x"), ()), ENGLISH)
    assert empty.content.startswith(b"\x89PNG")
