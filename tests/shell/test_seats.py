"""Seats kept: never more held than there are, a waiting list that moves up, a timetable that follows its sources."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer
from msgspec.structs import replace

from bot.center import load
from bot.clock import SetClock, milliseconds
from bot.errors import SettingsError
from bot.office import seats as office
from bot.store import seats
from bot.store.database import Session as Books
from bot.store.seats import Kept
from bot.timetable import feeds, fetch, rules
from bot.timetable.feeds import FeedError
from flows.center import Center, Feed, Keeping, Session
from flows.heard import Picked, Place
from flows.replies import Choose, Revise
from tests.shell.world import NOON, FakePlatform, World, staffed, world

ZONE = ZoneInfo("America/New_York")
WEDNESDAY = Session("office_hours", ("wed",), "14:00", "16:00", seats=8, place="Room 12", host="Jordan Lee")
CENTER = replace(staffed("C0STAFF"), sessions=(WEDNESDAY,))


@asynccontextmanager
async def hours(url: str, center: Center = CENTER, clock: SetClock | None = None) -> AsyncIterator[World]:
    async with world(url, platform=FakePlatform("slack"), center=center, clock=clock) as there:
        await there.shell.refresh()
        yield there


async def slots(there: World, after: datetime = NOON) -> list[Kept]:
    at = round(after.timestamp() * 1000)
    return await there.shell._lanes.run(lambda session: seats.coming(session, at))


async def take(there: World, slot: Kept, who: str, wish: str = "seat") -> None:
    await there.hear(Picked("seats", f"ask:{wish} {slot.id}"), who, name=who.title())


async def people(there: World, slot: Kept, status: str) -> list[str]:
    found = await there.shell._lanes.run(lambda session: seats.people(session, slot.id, status))
    return [each.rpartition("/")[2] for each in found]


async def replan(there: World, *sessions: Session) -> None:
    there.shell._center = replace(CENTER, sessions=sessions)
    await there.shell.refresh()
    await there.shell.quiet()


async def test_fifty_students_race_for_eight_seats(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        crowd = [f"student{number}" for number in range(50)]
        await asyncio.gather(*(take(there, slot, each) for each in crowd))
        held = await people(there, slot, "held")
        assert len(held) == 8
        assert await people(there, slot, "waiting") == []
        await there.shell.quiet()
        told = {each: there.platform.words(each)[-1] for each in crowd}
        assert {each for each, said in told.items() if said.startswith("You have a seat")} == set(held)
        assert sum("is full" in said for said in told.values()) == 42
        await asyncio.gather(*(take(there, slot, each, "wait_seat") for each in crowd))
        assert len(await people(there, slot, "held")) == 8
        assert len(await people(there, slot, "waiting")) == 42


async def test_the_waiting_list_moves_up_in_its_order_and_who_moves_is_told(database_url: str) -> None:
    async with hours(database_url, replace(CENTER, sessions=(replace(WEDNESDAY, seats=1),))) as there:
        slot = (await slots(there))[0]
        for each in ("maya", "sam", "ann"):
            await take(there, slot, each, "wait_seat")
        assert await people(there, slot, "held") == ["maya"]
        assert await people(there, slot, "waiting") == ["sam", "ann"]
        assert "free again" in (await there.say("release my seat"))[-1]
        assert await people(there, slot, "held") == ["sam"]
        assert there.platform.words("sam")[-1].startswith("Good news")
        assert not there.platform.words("ann")[-1].startswith("Good news")
        await there.say("leave the waiting list", who="ann")
        assert await people(there, slot, "waiting") == []
        await take(there, slot, "maya", "wait_seat")
        assert await people(there, slot, "waiting") == ["maya"], "who comes back is last"


async def test_who_deletes_what_is_known_of_them_frees_their_seat(database_url: str) -> None:
    async with hours(database_url, replace(CENTER, sessions=(replace(WEDNESDAY, seats=1),))) as there:
        slot = (await slots(there))[0]
        await take(there, slot, "maya")
        await take(there, slot, "sam", "wait_seat")
        await there.say("delete everything", "delete")
        assert await people(there, slot, "held") == ["sam"]
        found = await there.shell._lanes.run(lambda session: session.rows("SELECT person FROM seats"))
        assert [row[0] for row in found] == ["slack/mount/sam"]


async def test_a_cancelled_one_is_told_and_its_seats_are_gone(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        await take(there, slot, "maya")
        await replan(there, replace(WEDNESDAY, skip=(date(2026, 11, 25),)))
        assert "was cancelled" in there.platform.words("maya")[-1]
        assert await people(there, slot, "held") == []
        assert slot.id not in [each.id for each in await slots(there)]
        assert not await reminders(there, "maya")
        await replan(there, WEDNESDAY)
        assert slot.id in [each.id for each in await slots(there)], "it can come back under its name"


async def test_another_place_is_told_and_the_seat_is_kept(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        await take(there, slot, "maya")
        await replan(there, replace(WEDNESDAY, place="Room 4"))
        assert there.platform.words("maya")[-1].startswith("This has moved")
        assert "Room 4" in there.platform.words("maya")[-1]
        assert await people(there, slot, "held") == ["maya"]


async def test_more_seats_go_to_who_waits_and_fewer_throw_nobody_out(database_url: str) -> None:
    async with hours(database_url, replace(CENTER, sessions=(replace(WEDNESDAY, seats=1),))) as there:
        slot = (await slots(there))[0]
        for each in ("maya", "sam", "ann"):
            await take(there, slot, each, "wait_seat")
        await replan(there, replace(WEDNESDAY, seats=2))
        assert await people(there, slot, "held") == ["maya", "sam"]
        await replan(there, replace(WEDNESDAY, seats=1))
        assert await people(there, slot, "held") == ["maya", "sam"]
        assert await people(there, slot, "waiting") == ["ann"]


async def reminders(there: World, who: str) -> list[tuple[str, datetime]]:
    found = await there.shell._lanes.run(
        lambda session: session.rows(
            "SELECT name, at FROM reminders WHERE person = :who AND substr(name, 1, 5) = 'seat:' ORDER BY at",
            {"who": f"slack/mount/{who}"},
        )
    )
    return [(row[0].rpartition(":")[2], datetime.fromtimestamp(row[1] / 1000, ZONE)) for row in found]


async def test_who_has_a_seat_is_reminded_and_who_gave_it_back_is_not(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        await there.say("hi")
        await there.say("hi", who="sam")
        await take(there, slot, "maya")
        await take(there, slot, "sam")
        assert await reminders(there, "maya") == [
            ("eve", datetime(2026, 11, 24, 18, tzinfo=ZONE)), ("shortly", datetime(2026, 11, 25, 12, tzinfo=ZONE)),
        ]  # fmt: skip
        await there.say("release my seat", who="sam")
        there.clock.advance(timedelta(hours=6, minutes=1))
        await there.shell.quiet()
        assert there.platform.words("maya")[-1].startswith("You have a seat tomorrow")
        assert not there.platform.words("sam")[-1].startswith("You have a seat tomorrow")
        there.clock.advance(timedelta(hours=18))
        await there.shell.quiet()
        assert there.platform.words("maya")[-1].startswith("You have a seat in a little while")
        assert not await reminders(there, "maya")


async def test_a_post_shows_the_seats_left(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        await there.staff("seats")
        await there.staff(f"post seats {slot.id} <#C0HOURS|hours>")
        (post,) = (each for each in there.platform.got if each.address == {"channel": "C0HOURS"})
        assert isinstance(post.reply, Choose)
        channel = Place("channel", {"channel": "C0HOURS"}, {"to": "maya"})
        await there.hear(Picked("seats", f"ask:seat {slot.id}", post.letter), "maya", place=channel)
        await take(there, slot, "sam")
        await there.shell.quiet()
        revised = [each for each in there.platform.got if isinstance(each.reply, Revise)]
        assert len(revised) in (1, 2), "one that has left already is no longer changed"
        assert isinstance(revised[-1].target, Choose)
        assert revised[-1].words.plain(revised[-1].target.lines[-1]) == "6 seats left"
        assert there.platform.words("maya")[-1].startswith("You have a seat")
        held = await there.staff("seats")
        assert held
        names = await there.shell._lanes.run(lambda session: seats.names(session, slot.id, "held"))
        assert names == ["Maya", "Sam"]


async def test_who_is_no_staff_posts_nothing(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        await there.say(f"post seats {slot.id} C0HOURS")
        await there.hear(Picked("seats", f"ask:post_seats {slot.id} C0HOURS"), "maya")
        await there.shell.quiet()
        assert not [each for each in there.platform.got if each.address == {"channel": "C0HOURS"}]


async def test_a_message_of_anothers_making_stays_current(database_url: str) -> None:
    async with hours(database_url) as there:
        slot = (await slots(there))[0]
        await there.say("hi")
        letter = there.platform.got[-1].letter

        def attach(session: Books) -> None:
            office.attach(session, letter, slot.id, milliseconds(NOON))

        await there.shell._lanes.run(attach)
        await take(there, slot, "sam")
        await there.shell.quiet()
        revised = there.platform.got[-1] if isinstance(there.platform.got[-1].reply, Revise) else there.platform.got[-2]
        assert isinstance(revised.target, Choose)
        assert "7 seats left" in [revised.words.plain(each) for each in revised.target.lines]


# The timetable: rules


def local(found: list[seats.Planned]) -> list[str]:
    return [datetime.fromtimestamp(each.starts_at / 1000, ZONE).isoformat() for each in found]


@pytest.mark.parametrize(
    ("now", "offsets"),
    [
        (datetime(2026, 10, 25, 12, tzinfo=UTC), ["-04:00", "-05:00"]),  # back to winter on November 1
        (datetime(2027, 3, 8, 12, tzinfo=UTC), ["-05:00", "-04:00"]),  # into summer on March 14
    ],
)
def test_rules_go_by_the_clock_on_the_wall_through_both_changes(now: datetime, offsets: list[str]) -> None:
    found = local(rules.planned((WEDNESDAY,), ZONE, now))
    assert len(found) == 6
    assert {each[11:16] for each in found} == {"14:00"}
    assert [each[-6:] for each in found[:2]] == offsets


def test_rules_have_slots_first_and_last_days_and_days_left_out() -> None:
    rule = replace(
        WEDNESDAY, days=("wed", "thu"), slot_minutes=45, first=date(2026, 12, 1), until=date(2026, 12, 9),
        skip=(date(2026, 12, 3),),
    )  # fmt: skip
    assert [each[:16] for each in local(rules.planned((rule,), ZONE, NOON))] == [
        "2026-12-02T14:00", "2026-12-02T14:45", "2026-12-09T14:00", "2026-12-09T14:45",
    ]  # fmt: skip


def test_two_rooms_at_one_time_are_two() -> None:
    room = Session("room", ("wed",), "14:00", "15:00", place="Room 3")
    found = rules.planned((room, replace(room, place="Room 4")), ZONE, NOON)
    assert len({(each.source, each.occurrence) for each in found}) == len(found) == 12


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ('kind = "office_hours"\ndays = ["wed"]\nfrom = "2pm"\nto = "16:00"', "times like 13:30"),
        ('kind = "office_hours"\ndays = ["wed"]\nfrom = "16:00"\nto = "14:00"', "no time of one day"),
        ('kind = "office_hours"\ndays = []\nfrom = "14:00"\nto = "16:00"', "need days"),
        ('kind = "office_hours"\ndays = ["wed"]\nfrom = "14:00"\nto = "16:00"\nslot_minutes = 121', "longer than"),
        ('kind = "party"\ndays = ["wed"]\nfrom = "14:00"\nto = "16:00"', "kind"),
    ],
)
def test_a_wrong_rule_is_named_before_anything_starts(tmp_path: Path, wrong: str, reason: str) -> None:
    with pytest.raises(SettingsError, match=reason):
        load(written(tmp_path, f"[[sessions]]\n{wrong}\n"))


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [("", "either"), ('url = "file:///etc/passwd"', "http"), ('url="http://x"\nfile="y"', "either")],
)
def test_a_wrong_feed_is_named_before_anything_starts(tmp_path: Path, wrong: str, reason: str) -> None:
    with pytest.raises(SettingsError, match=reason):
        load(written(tmp_path, f'[[feeds]]\nkind = "room"\n{wrong}\n'))


def written(folder: Path, more: str) -> Path:
    example = (Path(__file__).parents[2] / "manifest" / "center.toml").read_text(encoding="utf-8")
    path = folder / "center.toml"
    path.write_text(f"{example}\n{more}", encoding="utf-8")
    return path


def test_rules_and_feeds_are_read_from_the_file(tmp_path: Path) -> None:
    rule = 'kind = "office_hours"\ndays = ["wed"]\nfrom = "14:00"\nto = "16:00"\nwith = "Jordan Lee"\nseats = 8'
    center = load(written(tmp_path, f'[[sessions]]\n{rule}\n[[feeds]]\nkind = "room"\nfile = "rooms.ics"\n'))
    assert center.sessions == (replace(WEDNESDAY, place=""),)
    assert center.feeds[0].file == str(tmp_path / "rooms.ics")


# The timetable: calendars


async def test_who_came_is_kept_as_long_as_the_institution_says(database_url: str) -> None:
    clock = SetClock(NOON)
    async with hours(database_url, replace(CENTER, keeping=Keeping(requests=200)), clock) as there:
        slot = (await slots(there))[0]
        await take(there, slot, "maya")
        clock.advance(timedelta(days=199))
        await there.shell.refresh()
        await there.shell._expire()
        assert await people(there, slot, "held") == ["maya"]
        clock.advance(timedelta(days=3))
        await there.shell._expire()
        assert await people(there, slot, "held") == []
        assert slot.id not in [each.id for each in await slots(there)], "nor is the slot"


def calendar(*events: str) -> bytes:
    inside = "".join(f"BEGIN:VEVENT\nDTSTAMP:20261001T000000Z\n{each}\nEND:VEVENT\n" for each in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{inside}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


WEEKLY = (
    "UID:hours@mount\nSUMMARY:Résumé hours\nLOCATION:Room 9\nRRULE:FREQ=WEEKLY{}\n"
    "DTSTART;TZID=America/New_York:20251021T140000\nDTEND;TZID=America/New_York:20251021T150000"
)
ROOMS = Feed("room", url="https://mount.example/rooms.ics", seats=3)


def read(content: bytes, now: datetime = NOON) -> list[str]:
    return [each[:16] for each in local(feeds.planned(ROOMS, content, ZONE, now))]


@pytest.mark.parametrize("now", [datetime(2026, 10, 25, 12, tzinfo=UTC), datetime(2027, 3, 8, 12, tzinfo=UTC)])
def test_a_calendar_goes_by_the_clock_on_the_wall_through_both_changes(now: datetime) -> None:
    found = read(calendar(WEEKLY.format("")), now)
    assert len(found) == 6
    assert {each[11:] for each in found} == {"14:00"}


def test_what_a_calendar_leaves_out_adds_moves_and_cancels() -> None:
    found = read(
        calendar(
            WEEKLY.format(";UNTIL=20261222") + "\nEXDATE;TZID=America/New_York:20261201T140000\nRDATE:20261203T190000Z",
            "UID:hours@mount\nRECURRENCE-ID;TZID=America/New_York:20261208T140000\nSUMMARY:Moved\n"
            "DTSTART;TZID=America/New_York:20261209T100000\nDTEND;TZID=America/New_York:20261209T110000",
            "UID:hours@mount\nRECURRENCE-ID;TZID=America/New_York:20261215T140000\nSTATUS:CANCELLED\n"
            "DTSTART;TZID=America/New_York:20261215T140000\nDTEND;TZID=America/New_York:20261215T150000",
            "UID:day@mount\nSUMMARY:Closed\nDTSTART;VALUE=DATE:20261126",
            "UID:floating@mount\nDTSTART:20261127T090000\nDTEND:20261127T100000",
        )
    )
    assert found == [
        "2026-11-24T14:00", "2026-11-27T09:00", "2026-12-03T14:00", "2026-12-09T10:00", "2026-12-22T14:00",
    ]  # fmt: skip


def test_a_moved_event_is_known_again() -> None:
    was = feeds.planned(ROOMS, calendar(WEEKLY.format("")), ZONE, NOON)
    moved = (
        "UID:hours@mount\nRECURRENCE-ID;TZID=America/New_York:20261208T140000\n"
        "DTSTART;TZID=America/New_York:20261209T100000\nDTEND;TZID=America/New_York:20261209T110000"
    )
    now = feeds.planned(ROOMS, calendar(WEEKLY.format(""), moved), ZONE, NOON)
    assert {each.occurrence for each in was} == {each.occurrence for each in now}


@pytest.mark.parametrize("content", [b"", b"<html>no</html>", b"\xff\xfe", calendar("UID:x\nDTSTART:nonsense")])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(FeedError):
        feeds.planned(ROOMS, content, ZONE, NOON)


def test_a_calendar_of_every_second_takes_no_time() -> None:
    assert read(calendar(WEEKLY.format("").replace("WEEKLY", "SECONDLY"))) == []
    assert len(read(calendar(*(WEEKLY.format("").replace("hours@", f"{each}@") for each in range(100))))) == 500


@asynccontextmanager
async def serving(answers: dict[str, bytes | int]) -> AsyncIterator[BaseTestServer]:
    async def answer(request: web.Request) -> web.Response:
        said = answers[request.path]
        return web.Response(status=said) if isinstance(said, int) else web.Response(body=said)

    app = web.Application()
    app.router.add_get("/{name}", answer)
    server = TestServer(app)
    async with server:
        yield server


async def test_a_calendar_that_fails_keeps_what_it_said_last(sqlite_url: str) -> None:
    answers: dict[str, bytes | int] = {"/rooms.ics": calendar(WEEKLY.format(""))}
    async with serving(answers) as server:
        feed = replace(ROOMS, url=str(server.make_url("/rooms.ics")))
        async with hours(sqlite_url, replace(CENTER, sessions=(), feeds=(feed,))) as there:
            (first, *others) = await slots(there)
            assert (first.title, first.place, first.kind, first.seats) == ("Résumé hours", "Room 9", "room", 3)
            await take(there, first, "maya")
            for failing in (500, b"no calendar"):
                answers["/rooms.ics"] = failing
                assert await there.shell.refresh() == 0
            assert len(await slots(there)) == len(others) + 1
            answers["/rooms.ics"] = calendar()
            await there.shell.refresh()
            await there.shell.quiet()
            assert await slots(there) == []
            assert "was cancelled" in there.platform.words("maya")[-1]


async def test_what_has_begun_and_is_put_off_is_the_same_slot(database_url: str) -> None:
    moved = (
        "UID:hours@mount\nSUMMARY:Résumé hours\nRECURRENCE-ID;TZID=America/New_York:20261124T140000\n"
        "DTSTART;TZID=America/New_York:20261127T140000\nDTEND;TZID=America/New_York:20261127T150000"
    )
    answers: dict[str, bytes | int] = {"/rooms.ics": calendar(WEEKLY.format(""))}
    async with serving(answers) as server:
        feed = replace(ROOMS, url=str(server.make_url("/rooms.ics")))
        async with hours(database_url, replace(CENTER, sessions=(), feeds=(feed,))) as there:
            slot = (await slots(there))[0]
            await take(there, slot, "maya")
            there.clock.advance(timedelta(hours=2, minutes=5))  # it has begun, and nobody was there
            await there.shell.refresh()
            answers["/rooms.ics"] = calendar(WEEKLY.format(""), moved)
            assert await there.shell.refresh() == 1
            put_off = (await slots(there, there.clock.now()))[0]
            assert (put_off.id, put_off.held) == (slot.id, 1)
            await there.shell.quiet()
            assert "moved" in there.platform.words("maya")[-1]


async def test_a_fetch_is_bounded_and_never_tells_its_address() -> None:
    async with serving({"/large.ics": b"x" * (fetch.LARGEST + 1), "/gone.ics": 404}) as server:
        for path, reason in (("/large.ics", "too large"), ("/gone.ics", "answers 404")):
            with pytest.raises(FeedError, match=reason) as error:
                await fetch.content(replace(ROOMS, url=str(server.make_url(path))))
            assert "127.0.0.1" not in str(error.value)
    with pytest.raises(FeedError, match="cannot be read"):
        await fetch.content(Feed("room", file="/nowhere/rooms.ics"))
