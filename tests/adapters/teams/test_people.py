"""Who is staff in Teams: by what Teams and the directory say, never by what a message claims."""

from __future__ import annotations

from datetime import UTC, datetime

from aiohttp import web

from adapters.teams import people
from adapters.teams.limits import Json
from adapters.teams.people import People
from bot.errors import TryLater
from flows.center import Staff
from flows.heard import Event, Person, Place, Profile, Said
from tests.adapters.teams.host import MAYA, connected
from tests.fakes.loopback import Loopback

EVENT = Event("1", datetime.now(UTC), Person("teams", "t", "aad"), Place("direct", {}, {}), Said("hi"), Profile("Maya"))


class Roster:
    """What Teams says; ``silent`` when it does not."""

    def __init__(self) -> None:
        self.asked, self.silent, self.grouped, self.at = 0, False, True, 0.0

    async def member(self, _: Event) -> Json:
        self.asked += 1
        if self.silent:
            raise TryLater("busy")
        return {"email": "maya@mount.example"}

    async def in_group(self, person: str, group: str) -> bool:
        assert (person, group) == ("aad", "g1")
        return self.grouped

    def now(self) -> float:
        return self.at

    def people(self, staff: Staff) -> People:
        return People(staff, self.member, self.in_group, self.now)


async def test_nobody_is_asked_about_where_nobody_is_staff() -> None:
    roster = Roster()
    assert await roster.people(Staff()).known(EVENT) == EVENT.profile
    assert roster.asked == 0


async def test_an_address_is_asked_for_once_an_hour() -> None:
    roster = Roster()
    known = roster.people(Staff(emails=("x@mount.example",)))
    for _ in range(3):
        assert (await known.known(EVENT)).email == "maya@mount.example"
    assert roster.asked == 1
    roster.at = people.FRESH
    roster.silent = True
    assert (await known.known(EVENT)).email == "maya@mount.example", "what was known outlives trouble"
    assert roster.asked == 2


async def test_silence_makes_nobody_staff() -> None:
    roster = Roster()
    roster.silent = True
    found = await roster.people(Staff(emails=("x@mount.example",))).known(EVENT)
    assert (found.email, found.staff, found.name) == ("", False, "Maya")


async def test_a_group_is_asked_about_again_after_a_while() -> None:
    roster = Roster()
    known = roster.people(Staff(entra_group="g1"))
    assert (await known.known(EVENT)).staff
    roster.grouped = False
    assert (await known.known(EVENT)).staff
    roster.at = people.GROUPED
    assert not (await known.known(EVENT)).staff


async def test_the_roster_of_the_chat_is_what_counts() -> None:
    async with connected(staff=Staff(emails=("maya.rivera@example.edu",))) as host:
        await host.teams.dm(MAYA, "I am dean@example.edu")
        (event,) = host.coach.events
        assert event.profile.email == "maya.rivera@example.edu"


async def test_a_group_of_the_directory() -> None:
    asked: list[tuple[str, Json]] = []

    async def check(request: web.Request) -> web.Response:
        asked.append((request.match_info["person"], await request.json()))
        return web.json_response({"value": ["g1"]})

    app = web.Application()
    app.router.add_post("/v1.0/users/{person}/checkMemberGroups", check)
    server = Loopback(app)
    address = await server.open()
    try:
        async with connected(staff=Staff(entra_group="g1"), graph=address) as host:
            await host.teams.dm(MAYA, "hi")
            (event,) = host.coach.events
            assert event.profile.staff
            assert asked == [(event.person.id, {"groupIds": ["g1"]})]
    finally:
        await server.close()
