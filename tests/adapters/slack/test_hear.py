"""Payloads heard: the documented ones, and those a real client sent."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import hear as ears
from adapters.slack.hear import hear, mentioned, removed, team, trigger
from flows.heard import Arrived, Asked, Filled, Heard, Opened, Person, Picked, Place, Said
from tests.adapters.slack.payloads import CHANNEL, HEARD, LETTER, MAYA, TEAM, action, command, event, message

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
RECORDED = Path(__file__).parents[2] / "clients" / "samples" / "slack"
DIRECT = Place("direct", {"user": MAYA}, {"user": MAYA})

TOLD: dict[str, tuple[Heard, Place]] = {
    "message": (Said("I want to be a nurse"), DIRECT),
    "message in a thread": (Said("yes"), DIRECT),
    "file": (Said(""), DIRECT),
    "mention": (Said("help"), Place("channel", {"channel": CHANNEL, "user": MAYA}, {"user": MAYA})),
    "home opened": (Opened(), Place("home", {"user": MAYA}, {"user": MAYA})),
    "messages opened": (Arrived(), DIRECT),
    "command": (Asked("people"), DIRECT),
    "button": (Picked("goal.confirm", "yes", LETTER), DIRECT),
    "select": (Picked("goal.confirm", "yes", LETTER), DIRECT),
    "open a form": (Picked("goal.ask:details", ears.OPENED, LETTER), DIRECT),
    "button for one person": (
        Picked("m", "yes"),
        Place("channel", {"channel": CHANNEL, "user": MAYA}, {"user": MAYA}),
    ),
    "button at home": (Picked("home", "new"), Place("home", {"user": MAYA}, {"user": MAYA})),
    "form": (
        Filled("goal.ask:details", {"name": "Dana Lee", "date": "2026-12-01", "time": "15:00", "note": ""}, LETTER),
        DIRECT,
    ),
}


@pytest.mark.parametrize("title", TOLD)
def test_what_is_heard_and_where(title: str) -> None:
    told = hear(HEARD[title], NOON)
    assert told is not None
    assert (told.heard, told.place) == TOLD[title]
    assert told.person == Person("slack", TEAM, MAYA)


def test_a_mention_in_a_thread_is_answered_in_the_thread() -> None:
    told = hear(HEARD["mention in a thread"], NOON)
    assert told is not None
    assert told.place.address["thread"] == "1795409780.000100"


def test_a_command_in_a_channel_is_answered_by_its_own_address() -> None:
    told = hear(command("1.2.3", "  Questions   add one ", channel=CHANNEL), NOON)
    assert told is not None
    assert told.heard == Asked("questions", "add one")
    assert told.place.kind == "channel"
    assert told.place.address["response_url"].startswith("https://hooks.slack.com/")


def test_the_ids_are_slacks_own_and_name_nobody() -> None:
    ids = {title: told.id for title, payload in HEARD.items() if (told := hear(payload, NOON))}
    assert ids["message"] == "slack:Ev1"
    assert ids["command"] == "slack:1.1.aa"
    assert len(ids["button"]) == len("slack:") + 32
    assert not any("U0MAYA" in each for each in ids.values())
    assert ids["form"] == "slack:V1:1.aa"


def test_the_time_is_slacks_where_it_tells_it() -> None:
    told, asked = hear(HEARD["message"], NOON), hear(HEARD["command"], NOON)
    assert told is not None
    assert asked is not None
    assert told.at == datetime.fromtimestamp(1795409782.0001, UTC)
    assert asked.at == NOON


def test_people_mentioned_are_named_and_we_are_left_out() -> None:
    said = message("Ev1", "<@U0COACH> I asked <@U0DANA>")
    assert mentioned(said) == ["U0DANA"]
    told = hear(said, NOON, {"U0DANA": "Dana Lee"})
    assert told is not None
    assert told.heard == Said("I asked @Dana Lee")


def test_the_trigger_is_only_for_forms() -> None:
    assert trigger(HEARD["open a form"]) == "1.2.1795409785.3"
    assert trigger(HEARD["button"]) == ""


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        (event("Ev1", type="app_uninstalled"), True),
        (event("Ev1", type="tokens_revoked", tokens={"oauth": [], "bot": ["U0COACH"]}), True),
        (event("Ev1", type="tokens_revoked", tokens={"oauth": ["U0MAYA"], "bot": []}), False),
        (event("Ev1", type="tokens_revoked"), False),
        ({"event": {"type": "app_uninstalled"}}, False),
        (None, False),
    ],
)
def test_the_app_was_removed(body: Any, gone: bool) -> None:
    assert removed(body) is gone


def test_the_organisation_stands_in_where_there_is_no_workspace() -> None:
    body = action("1.5", type="button", action_id="pick:0:m", value="yes")
    body |= {"team": None, "user": {"id": MAYA}, "enterprise": {"id": "E0MOUNT"}}
    assert team(body) == "E0MOUNT"


RECORDED_HEARD = {
    "message_in_dm": Said("hello *there*"),
    "message_in_dm_with_markup": Said("R&D <b>bold</b> \nsecond line"),
    "app_mention": Said("help me"),
    "app_home_opened": Opened(),
    "command_in_channel": Asked("nudge"),
    "file_share": Said("my file"),
    "app_mention_in_dm": None,
    "message_in_channel": None,
    "message_in_channel_with_mention": None,
    "message_edited": None,
    "message_deleted": None,
    "file_shared": None,
    "reaction_added": None,
    "view_closed": None,
    "home_button": None,
    "action_link_button": None,
}


@pytest.mark.parametrize("name", RECORDED_HEARD)
def test_what_a_real_client_sent(name: str) -> None:
    told = hear(json.loads((RECORDED / f"{name}.json").read_text()), NOON)
    assert (told.heard if told else None) == RECORDED_HEARD[name]
