"""Deleted is deleted: searched for in every table and in the file itself; and what is old goes by itself."""

from __future__ import annotations

import asyncio
import stat
from datetime import timedelta
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from bot.clock import SetClock
from bot.errors import TryLater
from bot.shell import Shell
from bot.store import allies, desk, keeping, sql
from bot.store.database import Row, Session
from bot.store.tables import metadata
from flows.alumni import Ally
from flows.center import Keeping
from flows.heard import Said
from flows.lines import Line
from flows.replies import Ask, Choose, Reply, Say
from tests.bot.programs import run
from tests.shell.world import CENTER, NOON, FakePlatform, World, staffed, world

TALK = ("hi", "zebra keeper", "a normal day", "yes", "no one", "quagga okapi, a vet at Zoozoo, my aunt knows her")
WORDS = ("zebra", "quagga", "okapi", "zoozoo", "maya")
STAFFED = staffed("C0STAFF")
TOLD = ("quokka", "numbat", "wombat")  # what staff alone were told
MAYA, SAM = "slack/mount/maya", "slack/mount/sam"


def everything(session: Session) -> str:
    """The whole database as text, but for the ids of events, which in these tests begin with a name."""
    tables = [table.name for table in metadata.sorted_tables if table.name != "heard"]
    rows = [str(row) for table in tables for row in session.rows(f"SELECT * FROM {table}")]  # noqa: S608 – our own names
    return "\n".join(rows).casefold()


async def ask(there: World) -> str:
    return await there.shell._lanes.run(everything)


async def sam(there: World, *more: str) -> None:
    """Somebody else, whose record stays."""
    for text in ("hi", "nurse", *more):
        await there.hear(Said(text), "sam", name="Sam")
    await there.shell.quiet()


async def tell_staff(there: World) -> str:
    """Maya asks staff, adds to it before and after it has somebody, and staff see all there is to see; its name."""
    await there.shell._lanes.run(partial(allies.keep, ally=Ally("Dana Reyes", "dana@clinic.example", "Nurse"), now=1))
    for who in ("alex", "jordan"):
        await there.staff("hi", who)
    await there.say(*TALK, "talk to a person", "I need help with my quokka", "send")
    (kept,) = there.shell._store.handoffs()
    await there.say("write back", "The numbat is for Friday, if that is possible")
    there.clock.advance(timedelta(hours=25))
    await there.shell.quiet()
    for text in ("handoffs", f"suggest {kept.id}", f"claim {kept.id}", f"reply {kept.id}", "Come by on Tuesday",
                 f"reply {kept.id} Or on Friday"):  # fmt: skip
        await there.staff(text)
    await there.say("write back", "Then with my wombat")
    for text in (f"take over {kept.id}", f"release {kept.id} 99"):
        await there.staff(text, "alex")
    return kept.id


def written(folder: Path) -> bytes:
    """What stands in the files of a database."""
    return b"".join(each.read_bytes() for each in folder.iterdir()).lower()


async def test_nothing_of_it_stands_in_any_table(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*TALK)
        await sam(there)
        told = await ask(there)
        assert all(word in told for word in WORDS)
        await there.say("delete everything", "delete")
        there.clock.advance(timedelta(minutes=1))  # the farewell was looked for a second time
        await there.shell.quiet()
        await there.shell._lanes.run(partial(sql.prune, before=0))
        left = await ask(there)
        assert [word for word in WORDS if word in left] == []
        assert "nurse" in left


async def test_nothing_of_it_stands_in_the_file(sqlite_url: str, tmp_path: Path) -> None:
    async with world(sqlite_url) as there:
        await there.say(*TALK)
        assert all(word.encode() in written(tmp_path) for word in WORDS)
        await there.say("delete everything", "delete")
        found = [word for word in WORDS[:-1] if word.encode() in written(tmp_path)]
        assert found == [], "while it serves"
    assert [word for word in WORDS[:-1] if word.encode() in written(tmp_path)] == []


async def test_nothing_that_waits_leaves_afterwards(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi", "zebra keeper")
        there.platform.plan = [TryLater("rate limited", 30)]
        await there.say("a normal day")
        told = len(there.platform.got)
        assert "zebra" in str(await waiting(there)), "it was to wait"
        there.shell._courier._pace.tenants.clear()  # the platform's half a minute is over for what comes now
        await there.say("delete everything", "delete")
        assert "zebra" not in str(await waiting(there))
        there.clock.advance(timedelta(seconds=31))
        await there.shell.quiet()
        left = [each.words.plain(line) for each in there.platform.got[told:] for line in lines_of(each.reply)]
        assert left != []
        assert [each for each in left if "zebra" in each] == []


async def waiting(there: World) -> list[Row]:
    """The letters that have not left."""
    return await there.shell._lanes.run(
        lambda session: session.rows("SELECT body FROM letters WHERE status IN ('waiting', 'sending')")
    )


def lines_of(reply: Reply) -> tuple[Line, ...]:
    return reply.lines if isinstance(reply, Say | Choose | Ask) else ()


def modes_of(folder: Path) -> dict[str, int]:
    """Who may do what with the files of a database."""
    return {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir() if "lock" not in each.name}


async def test_the_file_is_its_owners_alone(sqlite_url: str, tmp_path: Path) -> None:
    async with world(sqlite_url) as there:
        await there.say("hi")
        modes = modes_of(tmp_path)
        assert len(modes) >= 2
        assert set(modes.values()) == {0o600}


async def test_what_is_old_goes_by_itself(database_url: str) -> None:
    clock = SetClock(NOON)
    center = replace(CENTER, keeping=Keeping(conversations=100, letters=10, requests=50, audit=60))
    async with world(database_url, clock=clock, center=center) as there:
        await there.say(*TALK, "talk to a person", "send")
        clock.advance(timedelta(days=40))
        await sam(there)
        await there.shell._expire()
        assert "zebra" in await ask(there), "a record is kept longer than letters"
        assert not await there.shell._lanes.run(
            lambda session: session.rows("SELECT 1 FROM letters WHERE person = 'fake/mount/maya' AND status = 'sent'")
        )
        clock.advance(timedelta(days=65))
        await there.shell._expire()
        left = await ask(there)
        assert [word for word in WORDS if word in left] == []
        assert "nurse" in left


async def test_a_request_goes_whether_or_not_it_was_ever_closed(database_url: str) -> None:
    center = replace(STAFFED, keeping=Keeping(requests=50))
    async with world(database_url, platform=FakePlatform("slack"), center=center) as there:

        async def kept() -> list[str]:
            """Who of those that asked has a request that is still there."""
            await there.shell._expire()
            found = await there.shell._lanes.run(lambda session: desk.handed_over(session, 10))
            return sorted(each.person.rpartition("/")[2] for each in found)

        for who in ("open", "taken", "closed"):
            await there.say("hi", "nurse", "talk to a person", "send", who=who)
        names = {each.person.rpartition("/")[2]: each.id for each in there.shell._store.handoffs()}
        there.clock.advance(timedelta(days=30))
        await there.staff(f"claim {names['taken']}")
        await there.staff(f"resolve {names['closed']}")
        assert await kept() == ["closed", "open", "taken"]
        there.clock.advance(timedelta(days=21))
        assert await kept() == ["closed", "taken"], "51 days after it was sent"
        there.clock.advance(timedelta(days=28))
        assert await kept() == ["closed", "taken"], "49 days after it was picked up, or closed"
        there.clock.advance(timedelta(days=2))
        assert await kept() == []


async def test_who_serves_lets_go_of_what_is_old_by_itself(sqlite_url: str) -> None:
    looked = asyncio.Event()

    def prepare(shell: Shell) -> None:
        expire = shell._expire

        async def noted() -> None:
            await expire()
            looked.set()

        setattr(shell, "_expire", noted)  # noqa: B010 – the watch is to find this one

    async with world(sqlite_url) as there:
        await there.say(*TALK)
    later = SetClock(NOON + timedelta(days=CENTER.keeping.conversations + 1))
    async with world(sqlite_url, clock=later, prepare=prepare) as there:
        await asyncio.wait_for(looked.wait(), 20)
        left = await ask(there)
        assert [word for word in WORDS if word in left] == []


async def test_what_staff_were_told_of_a_request_goes_with_it(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=STAFFED) as there:
        id_ = await tell_staff(there)
        await sam(there, "talk to a person", "About my axolotl", "send")
        await there.staff("handoffs")
        told = there.platform.words("jordan") + there.platform.words("alex")
        for said in (
            "Request",
            "Nobody on the list",
            "It's yours",
            "What would you",
            "Sent to",
            "Nobody has picked up",
        ):
            assert any(each.startswith(said) for each in told), said
        assert await there.shell._lanes.run(partial(keeping.forget_requests, person=MAYA)) == 1
        await there.shell._lanes.run(partial(sql.forget, person=MAYA, receipt="7F3A-12", asked="", now=0))
        rows = (await ask(there)).splitlines()
        left = [row for row in rows if any(word in row for word in (*WORDS, *TOLD))]
        assert left == []
        assert sum("axolotl" in row for row in rows) == 5, "sam's record, preview and request, the channel, the list"
        assert id_.casefold() in str(rows), "what staff did stays, without who it was about"


async def test_what_was_added_to_a_request_is_downloaded_once(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=STAFFED) as there:
        id_ = await tell_staff(there)
        kept = await there.shell._lanes.run(partial(sql.everything, person=MAYA))
        assert [each["handoff"] for each in kept["added"]] == [id_, id_]
        assert [word in each["body"] for word, each in zip(TOLD[1:], kept["added"], strict=True)] == [True, True]
        assert (await there.shell._lanes.run(partial(sql.everything, person=SAM)))["added"] == []


async def test_an_operator_exports_and_forgets(sqlite_url: str, tmp_path: Path) -> None:
    async with world(sqlite_url, platform=FakePlatform("slack"), center=STAFFED) as there:
        await tell_staff(there)
        await sam(there)
    exported = run(tmp_path, "export", MAYA)
    assert (exported.returncode, exported.stderr) == (0, "")
    assert [word for word in (*WORDS, *TOLD) if word not in exported.stdout.casefold()] == []
    assert "nurse" not in exported.stdout
    assert run(tmp_path, "forget", MAYA, typed="n\n").returncode == 1
    assert "zebra" in run(tmp_path, "export", MAYA).stdout
    forgotten = run(tmp_path, "forget", MAYA, "--requests", "--yes")
    assert forgotten.stdout.startswith("Deleted. Receipt: ")
    for command in ("export", "forget"):
        nobody = run(tmp_path, command, MAYA)
        assert nobody.returncode == 1
        assert "nothing is kept" in nobody.stderr
    assert [word for word in (*WORDS[:-1], *TOLD) if word.encode() in written(tmp_path)] == []
    assert "nurse" in run(tmp_path, "export", SAM).stdout
