"""The overview counted in both databases, the weekly numbers, and what the shell lists."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from bot.center import load
from bot.clock import milliseconds
from bot.errors import SettingsError
from bot.office.overview import counted, digest, digest_due
from bot.store.database import Session
from flows.center import Center, Dates, Nudging
from flows.heard import Arrived
from flows.replies import Show
from tests.bot.programs import run
from tests.shell.world import NOON, FakePlatform, World, staffed, world

T = TypeVar("T")
CENTER = staffed("C0STAFF")
WEEKLY = replace(CENTER, staff=replace(CENTER.staff, digest="tue 11:30"))
DAY = 24 * 3600 * 1000


async def do(there: World, what: Callable[[Session], T]) -> T:
    return await there.shell._lanes.run(what)


def students(
    session: Session, count: int, step: str, *, days: int, meets: int | None = None, staff: str = "", told: bool = False
) -> None:
    """Some at a step they came to so many days ago, with a talk in so many days."""
    now = milliseconds(NOON)
    rows = [
        {
            "person": f"slack/mount/{step}-{days}-{meets}-{staff}-{number}",
            "step": step,
            "at": now - days * DAY,
            "meets": None if meets is None else now + meets * DAY,
            "staff": staff,
        }
        for number in range(count)
    ]
    session.run_many(
        "INSERT INTO conversations (person, revision, body, name, zone, language, private, messages, reachable, "
        "created_at, heard_at, step, moved_at, interview_at, has_contact, has_questions, field, staff, lot) "
        "VALUES (:person, 1, '{}', 'Maya', 'UTC', 'en', '{}', 'on', TRUE, :at, :at, :step, :at, :meets, FALSE, FALSE, "
        "'', :staff, 1)",
        rows,
    )
    if told:
        session.run_many("INSERT INTO moves (person, interview, stage, at) VALUES (:person, 1, 'followup', :at)", rows)


def campus(session: Session) -> None:
    students(session, 30, "goal.kind", days=1)
    students(session, 12, "goal.confirm", days=7)
    students(session, 11, "contact.sent", days=8)
    students(session, 9, "contact.name", days=2)
    students(session, 25, "preparation.date", days=0, meets=2)
    students(session, 10, "preparation.place", days=20, meets=9)
    students(session, 10, "followup.how", days=1, told=True)
    students(session, 9, "followup.thanks", days=9, told=True)
    students(session, 50, "goal.kind", days=0, meets=1, staff="jordan@mount.example")
    students(session, 50, "followup.how", days=0, staff="alex@mount.example", told=True)


async def test_students_are_counted_and_staff_are_not(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await do(there, campus)
        seen = await do(there, partial(counted, center=CENTER, now=NOON))
    assert {each.step: (each.students, each.moved, each.stuck) for each in seen.steps} == {
        "goal": (42, 30, 12),
        "contact": (20, None, None),
        "questions": (None, None, None),
        "preparation": (35, 25, 10),
        "followup": (19, None, None),
    }
    assert seen.students is None
    assert (seen.planned, seen.held) == (25, 10)


async def test_staff_ask_in_chat_and_requests_are_counted(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await there.say("hi", "nurse", "a normal day", "yes", "talk to a person", "I need help", "send")
        assert (await there.staff("desk"))[-1] == "How things stand"
        shown = there.platform.got[-1].reply
        assert isinstance(shown, Show)
        assert "'open': 1" in str(shown.card.rows)
        assert "Maya" not in str(shown)


def weekly(there: World) -> list[object]:
    got = [each for each in there.platform.got if each.address == {"channel": "C0STAFF"}]
    return [each.reply for each in got if isinstance(each.reply, Show) and "digest" in str(each.reply.card.title)]


async def test_the_weeks_numbers_come_once(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=WEEKLY) as there:
        await there.hear(Arrived())
        await there.shell.quiet()
        await there.shell.quiet()
        assert len(weekly(there)) == 1
        channels = there.shell._channels
        assert not await do(there, partial(digest, center=WEEKLY, channels=channels, now=NOON)), "another replica"
        week = timedelta(days=7)
        assert await do(there, partial(digest, center=WEEKLY, channels=channels, now=NOON + week))


async def test_no_numbers_where_nobody_wants_them(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await there.say("hi")
        assert not weekly(there)


async def test_numbers_wait_for_a_channel(database_url: str) -> None:
    nowhere = replace(WEEKLY, staff_slack_channel="")
    async with world(database_url, platform=FakePlatform("slack"), center=nowhere) as there:
        await there.say("hi")
        assert not await do(there, lambda session: session.rows("SELECT day FROM digests"))


def at(center: Center, when: str) -> Center:
    return replace(center, staff=replace(center.staff, digest=when))


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("mon 09:00", datetime(2026, 3, 2, 14, 0, tzinfo=UTC)),
        ("mon 09:00", datetime(2026, 3, 9, 13, 0, tzinfo=UTC)),  # daylight saving began the day before
        ("mon 09:00", datetime(2026, 10, 26, 13, 0, tzinfo=UTC)),
        ("mon 09:00", datetime(2026, 11, 2, 14, 0, tzinfo=UTC)),  # and ended
        ("sun 02:30", datetime(2026, 3, 8, 7, 30, tzinfo=UTC)),  # there is no 02:30
        ("sun 01:30", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),  # the first of two
    ],
)
def test_it_is_due_where_the_center_is_across_daylight_saving(when: str, moment: datetime) -> None:
    center, second = at(CENTER, when), timedelta(seconds=1)
    assert digest_due(center, moment)
    assert not digest_due(center, moment - second)
    assert digest_due(center, moment + timedelta(hours=6)) == digest_due(center, moment)
    assert not digest_due(center, moment + timedelta(hours=6) + second)


def test_exam_weeks_have_none() -> None:
    exams = replace(WEEKLY, nudges=Nudging(blackout=(Dates(date(2026, 11, 23), date(2026, 11, 27)),)))
    assert digest_due(WEEKLY, NOON) == "2026-11-24"
    assert not digest_due(exams, NOON)


@pytest.mark.parametrize("when", ["monday 09:00", "mon 9:00", "mon 25:00", "09:00"])
def test_a_time_that_is_none_is_told_at_the_start(when: str, tmp_path: Path) -> None:
    written = (files("manifest") / "center.toml").read_text(encoding="utf-8")
    mine = tmp_path / "center.toml"
    mine.write_text(written.replace('digest = ""', f'digest = "{when}"'), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"staff\.digest"):
        load(mine)


def test_in_the_shell(tmp_path: Path) -> None:
    run(tmp_path, "migrate")
    assert run(tmp_path, "audit").stdout == "Nobody of staff has done anything yet.\n"
    run(tmp_path, "demo-data", "--students", "1000")
    seen = json.loads(run(tmp_path, "desk", "--json").stdout)
    assert seen["students"] == 1000, "made-up students are enough at every step"
    table = run(tmp_path, "desk").stdout
    assert table.splitlines()[0].split()[:2] == ["step", "students"]
    assert "Requests: 0 waiting" in table


async def test_the_audit_tells_who_did_what(database_url: str, tmp_path: Path) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await there.say("hi", "nurse", "a normal day", "yes", "talk to a person", "I need help", "send")
        (kept,) = there.shell._store.handoffs()
        await there.staff(f"claim {kept.id}")
        await there.staff(f"resolve {kept.id}")
    told = run(tmp_path, "audit", "--json", DATABASE_URL=database_url).stdout.splitlines()
    assert [json.loads(each)["what"] for each in told] == ["resolve", "claim"]
    first = run(tmp_path, "audit", "--most", "1", DATABASE_URL=database_url).stdout
    assert first.split()[2:] == ["slack/mount/jordan", "resolve", kept.id, "slack/mount/maya"]
