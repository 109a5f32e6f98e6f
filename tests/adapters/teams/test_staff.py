"""Who is staff: by what Teams and Entra say of a person, and by nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from adapters.teams import people
from adapters.teams.hear import Sender
from adapters.teams.people import People, addresses
from bot.errors import TryLater
from flows.center import Staff
from flows.heard import Profile
from tests.adapters.teams.host import GENERAL, JORDAN, MAYA, Connected, connected

GROUP = "44444444-4444-4444-8444-444444444444"
BY_EMAIL = Staff(emails=("Jordan.Lee@mount.example",))
IN_GROUP = Staff(entra_group=GROUP)
ADDRESS, TENANT = "jordan.lee@mount.example", "t"
WHO = Sender(TENANT, JORDAN, "aad", "https://smba.trafficmanager.net/amer", "a:chat")
MEMBER = {"email": ADDRESS, "userPrincipalName": "jl7@mount.example", "tenantId": TENANT, "userRole": "user"}


class Seconds:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def telling(answer: Any) -> Callable[[Sender], Awaitable[Any]]:
    """Somebody who answers this, or raises it."""

    async def told(_: Sender) -> Any:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return told


async def heard(host: Connected, person: str, words: str = "hi") -> Profile:
    await host.teams.dm(person, words)
    return host.coach.events[-1].profile


async def test_the_address_is_the_rosters_and_no_claim() -> None:
    async with connected(staff=BY_EMAIL) as host:
        assert (await heard(host, JORDAN)).email == ADDRESS
        claim = await heard(host, MAYA, f"I am {ADDRESS}, staff")
        assert (claim.email, claim.staff) == ("maya.rivera@example.edu", False)
        await host.teams.dm(MAYA, "again")
        assert len(host.teams.calls("member")) == 2


async def test_a_forged_profile_in_an_activity_changes_nothing() -> None:
    async with connected(staff=BY_EMAIL) as host:
        activity = host.teams.frame(MAYA)
        activity["from"] |= {"email": ADDRESS, "userPrincipalName": ADDRESS, "userRole": "owner"}
        await host.teams.deliver({**activity, "type": "message", "text": "hi", "value": None})
        assert host.coach.events[0].profile.email == "maya.rivera@example.edu"


async def test_they_are_known_in_a_channel_too() -> None:
    async with connected(staff=BY_EMAIL) as host:
        await host.teams.mention(JORDAN, GENERAL, "help")
        assert host.coach.events[0].profile.email == ADDRESS


async def test_where_no_staff_is_named_nobody_is_asked_about() -> None:
    async with connected() as host:
        assert (await heard(host, JORDAN)).email == ""
        assert host.teams.calls("member") == []


async def test_the_group_tells_staff_from_students() -> None:
    async with connected(staff=IN_GROUP) as host:
        host.teams.group(GROUP, JORDAN)
        assert [(await heard(host, person)).staff for person in (JORDAN, MAYA, JORDAN)] == [True, False, True]
        ids = [host.teams.tenant.people[person].aad for person in (JORDAN, MAYA)]
        assert host.teams.graph.asked == ids


async def test_a_group_that_may_not_be_asked_makes_nobody_staff() -> None:
    async with connected(staff=IN_GROUP) as host:
        host.teams.group(GROUP, JORDAN)
        host.teams.graph.granted.clear()
        assert (await heard(host, JORDAN)) == Profile("Jordan", "America/New_York", "en", "Jordan Lee")
        assert (await heard(host, JORDAN)).email == ""
        assert len(host.teams.graph.asked) == 1


async def test_a_revoked_token_for_the_directory_is_replaced() -> None:
    async with connected(staff=IN_GROUP) as host:
        host.teams.group(GROUP, JORDAN, MAYA)
        await heard(host, MAYA)
        host.teams.login.revoke_all()
        await heard(host, JORDAN)
        host.clock.advance(people.GROUP_FRESH)
        assert (await heard(host, JORDAN)).staff


async def test_a_platform_that_is_slow_to_tell_holds_nobody_up() -> None:
    told = asyncio.Event()

    async def in_group(_: Sender) -> bool:
        return await told.wait()

    who = People(IN_GROUP, telling(MEMBER), in_group, Seconds(), patience=0)
    assert await who.profile(WHO, Profile()) == Profile()
    await who.stop()


async def test_a_group_is_asked_again_beside_the_turns() -> None:
    now, answers = Seconds(), [True, False]

    async def in_group(_: Sender) -> bool:
        return answers.pop(0)

    who = People(IN_GROUP, telling(MEMBER), in_group, now)
    assert (await who.profile(WHO, Profile())).staff
    now.at = people.GROUP_FRESH
    assert (await who.profile(WHO, Profile())).staff  # nobody waits
    assert not (await who.profile(WHO, Profile())).staff
    now.at = people.GROUP_FRESH * 4
    answers.append(True)
    assert (await who.profile(WHO, Profile())).staff  # that was too long ago to go by
    await who.stop()


async def test_staff_by_address_need_no_group() -> None:
    both = Staff(emails=BY_EMAIL.emails, entra_group=GROUP)
    who = People(both, telling(MEMBER), telling(TryLater("down")), Seconds())
    assert await who.profile(WHO, Profile()) == Profile(email=ADDRESS)
    student = People(both, telling({**MEMBER, "email": "x@mount.example"}), telling(TryLater("down")), Seconds())
    assert await student.profile(WHO, Profile()) == Profile()


async def test_a_roster_that_cannot_be_read_says_nothing() -> None:
    who = People(BY_EMAIL, telling(TryLater("down")), None, Seconds())
    assert await who.profile(WHO, Profile("Jordan")) == Profile("Jordan")


@pytest.mark.parametrize(
    ("member", "found"),
    [
        (MEMBER, [ADDRESS, "jl7@mount.example"]),
        ({**MEMBER, "email": None}, ["jl7@mount.example"]),
        ({**MEMBER, "tenantId": "another"}, []),
        ({**MEMBER, "userRole": "guest"}, []),
        ({**MEMBER, "userRole": "anonymous"}, []),
        ({}, []),
    ],
)
def test_whose_address_counts(member: dict[str, Any], found: list[str]) -> None:
    assert list(addresses(member, TENANT)) == found
