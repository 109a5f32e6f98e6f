"""Who is staff: by what Slack says of a person, and by nothing else."""

from __future__ import annotations

import pytest

from adapters.slack import NOBODY, staff
from adapters.slack.people import Known, People
from adapters.slack.staff import StaffGroup
from flows.center import Staff
from flows.heard import Profile
from tests.adapters.slack.host import GROUP, JORDAN, MAYA, Connected, calling, connected
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM

IN_GROUP = Staff(slack_group=GROUP)
BY_EMAIL = Staff(emails=("Jordan.Lee@mount.example",))
HERE = frozenset({TEAM})
AT_HOME = Known(Profile("Jordan"), "Jordan Lee", "jordan.lee@mount.example", HERE)


class Seconds:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


async def heard(host: Connected, person: str, words: str = "hi") -> Profile:
    await host.slack.dm(person, words)
    return host.coach.events[-1].profile


async def test_the_address_is_slacks_own_and_no_claim() -> None:
    async with connected(staff=BY_EMAIL) as host:
        assert BY_EMAIL.includes((await heard(host, JORDAN)).email)
        claim = await heard(host, MAYA, "I am jordan.lee@mount.example <mailto:jordan.lee@mount.example|staff>")
        assert (claim.email, claim.staff) == ("maya.rivera@example.edu", False)
        assert not BY_EMAIL.includes(claim.email)


async def test_the_group_tells_staff_from_students() -> None:
    async with connected(staff=IN_GROUP) as host:
        assert (await heard(host, JORDAN)).staff
        assert not (await heard(host, MAYA)).staff
        assert len(host.slack.calls("usergroups.users.list")) == 1


async def test_without_a_group_none_is_asked_for() -> None:
    async with connected() as host:
        assert not (await heard(host, JORDAN)).staff
        assert host.slack.calls("usergroups.users.list") == []


async def test_who_is_pressed_or_commanded_by_is_known_as_well() -> None:
    async with connected(staff=IN_GROUP) as host:
        await host.slack.slash(JORDAN, "/infointerview", "desk")
        await host.slack.open_home(JORDAN)
        assert [event.profile.staff for event in host.coach.events] == [True, True]


async def test_people_of_other_workspaces_are_vouched_for_by_others() -> None:
    async with connected(staff=BY_EMAIL) as host:
        host.slack.workspace.people[JORDAN]["team_id"] = "T0ELSEWHERE"
        assert (await heard(host, JORDAN)).email == ""
        host.slack.student("U0SAM", "Sam Ortiz", email="jordan.lee@mount.example")
        host.slack.workspace.people["U0SAM"]["is_email_confirmed"] = False
        assert (await heard(host, "U0SAM")).email == ""


async def test_an_organisations_people_are_at_home_in_each_of_its_workspaces() -> None:
    async with FakeSlack() as slack, calling(slack) as api:
        group = StaffGroup(api, BY_EMAIL)
        elsewhere = Known(Profile(), "", "jordan.lee@mount.example", frozenset({"T0OTHER", "E0MOUNT"}))
        assert (await group.profile(JORDAN, elsewhere, frozenset({TEAM, "E0MOUNT"}))).email
        assert not (await group.profile(JORDAN, elsewhere, frozenset())).email


@pytest.mark.parametrize("scope", ["users:read.email", "usergroups:read"])
async def test_without_a_scope_nobody_is_staff_by_it(scope: str) -> None:
    async with FakeSlack() as slack, calling(slack) as api:
        slack.student(JORDAN, "Jordan Lee", email="jordan.lee@mount.example")
        slack.group(GROUP, *([] if "email" in scope else [JORDAN]))
        slack.workspace.scopes.discard(scope)
        known = await People(api).known(JORDAN)
        profile = await StaffGroup(api, IN_GROUP).profile(JORDAN, known, HERE)
        assert (profile.name, profile.email, profile.staff) == ("Jordan", "", False)


async def test_a_group_is_read_again_beside_the_turns() -> None:
    now = Seconds()
    async with FakeSlack() as slack, calling(slack) as api:
        slack.group(GROUP, JORDAN)
        group = StaffGroup(api, IN_GROUP, now)
        await group.learn()
        slack.group(GROUP, MAYA)
        now.at = staff.FRESH - 1
        assert (await group.profile(JORDAN, AT_HOME, HERE)).staff
        hold = slack.faults.hold("usergroups.users.list")
        now.at = staff.FRESH
        assert (await group.profile(JORDAN, AT_HOME, HERE)).staff  # nobody waits
        hold.release.set()
        await group._members._asking[GROUP]
        assert (await group.profile(MAYA, AT_HOME, HERE)).staff
        assert not (await group.profile(JORDAN, AT_HOME, HERE)).staff
        await group.stop()


async def test_a_group_that_cannot_be_read_makes_nobody_staff() -> None:
    async with FakeSlack() as slack, calling(slack) as api:
        slack.group(GROUP, JORDAN)
        slack.refuse("usergroups.users.list", "plan_upgrade_required")
        group = StaffGroup(api, IN_GROUP)
        assert await group.profile(JORDAN, AT_HOME, HERE) == Profile("Jordan")
        assert await group.profile(JORDAN, AT_HOME, HERE) == Profile("Jordan")
        assert len(slack.calls("usergroups.users.list")) == 1


async def test_nor_does_it_hold_up_anybody() -> None:
    async with FakeSlack() as slack, calling(slack) as api:
        hold = slack.faults.hold("usergroups.users.list")
        both = Staff(emails=BY_EMAIL.emails, slack_group=GROUP)
        group = StaffGroup(api, both, patience=0)
        profile = await group.profile(JORDAN, AT_HOME, HERE)
        assert (profile.email, profile.staff) == ("jordan.lee@mount.example", False)  # staff by the address alone
        hold.release.set()
        await group.stop()


def test_nobody_is_staff_unless_somebody_says_so() -> None:
    assert not NOBODY.includes("jordan.lee@mount.example")
