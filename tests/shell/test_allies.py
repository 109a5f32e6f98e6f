"""Somebody's details on their way: to one student, by somebody's decision, and no more often than was agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from bot.office.allies import term
from bot.store import allies, desk
from bot.store.database import Session
from flows.alumni import Ally, Known
from flows.heard import Picked
from flows.replies import Show
from tests.shell.world import FakePlatform, World, staffed, world

T = TypeVar("T")
CENTER = staffed("C0STAFF")
ASKING = ("hi", "nurse", "a normal day", "yes", "ask the Career Center for alumni", "send")
DANA = Ally("Dana Reyes", "Dana@clinic.example", "Pediatric nurse", "Mercy Clinic", ("nursing",), 1, languages=("es",))
EVE = Ally("Eve Stone", "eve@ward.example", "Nurse", "", ("health care", "wards"), 2, "555-0102", "https://eve.example")


async def do(there: World, work: Callable[[Session], T]) -> T:
    return await there.shell._lanes.run(work)


async def kept(there: World) -> None:
    """Dana and Eve are on the list."""
    for each in (DANA, EVE):
        await do(there, partial(allies.keep, ally=each, now=1))


async def requested(there: World, who: str = "maya") -> str:
    await there.say(*ASKING, who=who)
    return there.shell._store.handoffs()[0].id


async def known(there: World, name: str) -> Known:
    found = await do(there, partial(allies.everybody, term=term(CENTER, there.clock.now())))
    return next(each for each in found if each.ally.name.startswith(name))


def cards(there: World, who: str, title: str) -> list[Show]:
    """The cards of that title somebody got."""
    shown = [each.reply for each in there.platform.got if each.person.id == who]
    return [each for each in shown if isinstance(each, Show) and each.card.title.key == title]


async def test_what_is_kept_comes_back_and_a_new_list_changes_it(database_url: str) -> None:
    async with world(database_url, center=CENTER) as there:
        await kept(there)
        found = await known(there, "Eve")
        assert found == Known(replace(EVE, id=found.ally.id))
        await do(there, partial(allies.keep, ally=Ally("Eve Stone-Hill", "EVE@ward.example"), now=2))
        again = await known(there, "Eve")
        assert (again.ally.id, again.ally.name, again.ally.fields) == (found.ally.id, "Eve Stone-Hill", ())
        assert await do(there, partial(allies.remove, email="Eve@Ward.example"))
        assert not await do(there, partial(allies.remove, email="eve@ward.example"))
        await do(there, partial(allies.keep, ally=EVE, now=3))
        assert (await known(there, "Eve")).ally.id > found.ally.id, "a number is never somebody else's"


async def test_details_reach_the_student_from_somebody_by_name_and_become_the_contact(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await kept(there)
        id_ = await requested(there)
        await there.staff(f"suggest {id_}")
        (shown,) = cards(there, "jordan", "alumni.title.suggested")
        dana = (await known(there, "Dana")).ally.id
        offer = next(each.choice for each in shown.card.options if each.choice.endswith(f" {dana}"))
        assert offer == f"ask:release {id_} {dana}"
        assert not cards(there, "maya", "alumni.title.introduced")
        await there.hear(Picked("suggested", offer), "jordan", email="jordan@mount.example")
        await there.shell.quiet()
        (given,) = cards(there, "maya", "alumni.title.introduced")
        assert "dana@clinic.example" in str(given)
        assert "Jordan" in str(given.card.lines[0])
        assert (await known(there, "Dana")).offered == 1
        (request,) = there.shell._store.handoffs()
        assert (request.status, request.taken_by) == ("taken", "Jordan")
        audited = await do(there, partial(desk.audited, most=10))
        assert [tuple(each[1:]) for each in audited] == [
            ("slack/mount/jordan", f"release {dana}", id_, "slack/mount/maya"),
            ("slack/mount/jordan", "suggest", id_, "slack/mount/maya"),
        ]
        await there.hear(Picked("introduced", given.card.options[0].choice))
        await there.shell.quiet()
        assert "Dana Reyes" in " ".join(there.platform.words("maya")[-2:])


async def test_nobody_is_offered_more_often_than_they_agreed_to_and_to_nobody_twice(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await kept(there)
        first, dana = await requested(there), (await known(there, "Dana")).ally.id
        await there.staff(f"release {first} {dana}")
        assert "already" in (await there.staff(f"release {first} {dana}"))[-1]
        there.clock.advance(timedelta(seconds=1))
        second = await requested(there, "sam")
        assert second != first
        assert "as many as they agreed to" in (await there.staff(f"release {second} {dana}"))[-1]
        assert not cards(there, "sam", "alumni.title.introduced")
        today, later = (term(CENTER, there.clock.now() + timedelta(days=each)) for each in (0, 60))
        assert not await do(there, partial(_offer, ally=dana, term_=today)), "whatever a flow was told"
        assert await do(there, partial(_offer, ally=dana, term_=later)), "the next term counts anew"


def _offer(session: Session, ally: int, term_: str) -> bool:
    return allies.offer(session, f"o{term_}", ally, "H0000", "slack/mount/kim", term_, 1)


async def test_who_is_no_staff_gets_nobodys_details_out(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await kept(there)
        id_, dana = await requested(there), (await known(there, "Dana")).ally.id
        await there.say(f"release {id_} {dana}", f"suggest {id_}", who="sam")
        await there.hear(Picked("suggested", f"ask:release {id_} {dana}"), "sam", email="sam@mount.example")
        await there.shell.quiet()
        assert (await known(there, "Dana")).offered == 0
        assert not [each for each in there.platform.got if "dana@clinic" in str(each.reply)]


async def test_only_who_was_introduced_can_tell_how_it_went(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await kept(there)
        id_, dana = await requested(there), (await known(there, "Dana")).ally.id
        await there.staff(f"release {id_} {dana}")
        (given,) = cards(there, "maya", "alumni.title.introduced")
        offer = given.card.options[0].choice.rpartition(" ")[2]
        await there.say("hi", who="sam")
        for choice in (f"ask:was_wonderful {offer}", f"ask:use_contact {offer}"):
            await there.hear(Picked("introduced", choice), "sam")
        await there.shell.quiet()
        assert "don't have that contact" in there.platform.words("sam")[-2]
        assert (await known(there, "Dana")).wonderful == 0
        await there.hear(Picked("introduced", f"ask:was_wonderful {offer}"))
        await there.shell.quiet()
        assert (await known(there, "Dana")).wonderful == 1
        await there.hear(Picked("introduced", f"ask:did_not_answer {offer}"))
        assert ((await known(there, "Dana")).wonderful, (await known(there, "Dana")).silent) == (0, 1)


async def test_the_count_outlives_a_student_who_has_everything_deleted(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await kept(there)
        id_, dana = await requested(there), (await known(there, "Dana")).ally.id
        await there.staff(f"release {id_} {dana}")
        await there.say("delete everything", "delete")
        rows = await do(there, lambda session: session.rows("SELECT person FROM offers"))
        assert len(rows) == 1
        assert "maya" not in rows[0][0]
        assert (await known(there, "Dana")).offered == 1
        eve = (await known(there, "Eve")).ally.id
        assert "can't be reached" in (await there.staff(f"release {id_} {eve}"))[-1]
        assert (await known(there, "Eve")).offered == 0


async def test_who_was_taken_out_of_the_list_is_nobodys_contact_any_more(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await kept(there)
        id_, dana = await requested(there), (await known(there, "Dana")).ally.id
        await there.staff(f"release {id_} {dana}")
        await do(there, partial(allies.remove, email=DANA.email))
        assert "don't have that contact" in " ".join(await there.say("use this contact"))
        assert "has that number" in (await there.staff(f"release {id_} {dana}"))[-1]
