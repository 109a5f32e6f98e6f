"""What is known of a person, and for how long."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.slack import people
from adapters.slack.people import Known, People, read
from flows.heard import Profile
from tests.adapters.slack.host import calling
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM

MAYA = "U0MAYA"


class Seconds:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


async def test_a_profile_is_asked_for_again_after_an_hour() -> None:
    now = Seconds()
    async with FakeSlack() as slack, calling(slack) as api:
        slack.student(MAYA, "Maya Rivera", zone="America/Denver", locale="es-MX")
        known = People(api, now)
        maya = Profile("Maya", "America/Denver", "es", "Maya Rivera")
        assert await known.known(MAYA) == Known(maya, "Maya Rivera", "maya.rivera@example.edu", frozenset({TEAM}))
        slack.student(MAYA, "Maya Ortiz", zone="America/New_York")
        now.at = people.FRESH - 1
        assert (await known.known(MAYA)).profile.zone == "America/Denver"
        now.at = people.FRESH
        assert (await known.known(MAYA)).profile.zone == "America/New_York"
        assert slack.calls("users.info")[0]["include_locale"] == "1"  # by a form: this method takes no JSON


async def test_trouble_means_nothing_is_known_for_a_minute() -> None:
    now = Seconds()
    async with FakeSlack() as slack, calling(slack) as api:
        slack.student(MAYA, "Maya Rivera")
        slack.faults.fail("users.info")
        known = People(api, now)
        assert await known.known(MAYA) == Known()
        assert await known.known(MAYA) == Known()
        assert len(slack.calls("users.info")) == 1
        now.at = people.STALE
        assert (await known.known(MAYA)).profile.name == "Maya"


async def test_a_profile_once_known_outlives_trouble() -> None:
    now = Seconds()
    async with FakeSlack() as slack, calling(slack) as api:
        slack.student(MAYA, "Maya Rivera")
        known = People(api, now)
        await known.known(MAYA)
        now.at = people.FRESH
        slack.faults.fail("users.info")
        assert (await known.known(MAYA)).profile.name == "Maya"


async def test_a_slow_slack_is_not_waited_for() -> None:
    async with FakeSlack() as slack, calling(slack) as api:
        slack.student(MAYA, "Maya Rivera")
        assert await People(api, patience=0).known(MAYA) == Known()


async def test_only_so_many_are_remembered() -> None:
    async with FakeSlack() as slack, calling(slack) as api:
        for person in ("U1", "U2", "U3"):
            slack.student(person, "Somebody")
        known = People(api, kept=2)
        for person in ("U1", "U2", "U1", "U3", "U1", "U2"):
            await known.known(person)
        assert [call["user"] for call in slack.calls("users.info")] == ["U1", "U2", "U3", "U2"]


@pytest.mark.parametrize(
    ("user", "profile"),
    [
        ({"profile": {"display_name": "Em (she/her)", "real_name": "Emilia R"}}, Profile("Em", full_name="Emilia R")),
        (
            {"profile": {"display_name": "rivera", "real_name": "Emilia Rivera"}},
            Profile("Rivera", full_name="Emilia Rivera"),
        ),
        ({"profile": {"display_name": "", "real_name": "Emilia Rivera"}}, Profile("Emilia", full_name="Emilia Rivera")),
        (
            {"real_name": "Emilia", "tz": "Europe/Madrid", "locale": "es-ES"},
            Profile("Emilia", "Europe/Madrid", "es", "Emilia"),
        ),
        ({"profile": None, "tz": None}, Profile()),
        (None, Profile()),
    ],
)
def test_a_user_of_slacks_is_read(user: Any, profile: Profile) -> None:
    assert read(user).profile == profile


@pytest.mark.parametrize("confirmed", [True, False, None])
def test_an_address_counts_once_its_owner_has_confirmed_it(confirmed: bool | None) -> None:
    user = {"profile": {"email": "jordan.lee@mount.example"}, "is_email_confirmed": confirmed}
    assert read(user).email == ("" if confirmed is False else "jordan.lee@mount.example")
