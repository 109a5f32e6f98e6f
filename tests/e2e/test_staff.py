"""Staff in the real clients: a student's request picked up, answered and resolved, and what a student is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.clients import loopback
from tests.clients.people import CORA, MAYA
from tests.clients.slack import SlackPage
from tests.clients.teams import TeamsPage
from tests.clients.worlds import teams_world
from tests.e2e.journeys import GREETING, press, say, to_contact_by_typing

MESSAGE = Path(__file__).parents[1] / "clients" / "samples" / "teams" / "message.json"
STAFF_GREETING = "staff here"


def test_a_request_is_answered_by_somebody_by_name_in_slack(slack: SlackPage) -> None:
    to_contact_by_typing(slack)
    say(slack, "talk to a person", "Send it?")
    press(slack, "Send", "Sent. Staff usually answer")
    slack.open_dm(CORA)
    say(slack, "hi", STAFF_GREETING)
    slack.open_channel("career-center-staff")
    slack.wait_for("nobody has picked it up")
    slack.click("I'll take it")
    slack.wait_for("Cora Coach has it")
    assert slack.buttons() == ["Reply", "Resolve"], "the others see at once whose it is"
    slack.open_dm(CORA)
    slack.wait_for("It's yours")
    press(slack, "Reply", "What would you like to tell Maya")
    slack.fill_in("Write the message", {"Your message": "Come by on Tuesday at 2."})
    slack.hears("Sent to Maya")
    slack.open_dm(MAYA)
    assert "Cora Coach" in slack.wait_for("Come by on Tuesday at 2.")
    press(slack, "Write back", "What would you like to say to")
    say(slack, "Thanks! See you there.", "passed it on")
    slack.open_dm(CORA)
    slack.wait_for("See you there.")
    press(slack, "Resolve", "is resolved")
    slack.open_channel("career-center-staff")
    slack.wait_for("resolved")
    assert slack.buttons() == []


def test_a_student_who_types_a_staff_command_is_told_kindly(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    say(slack, "/infointerview desk", "That one is for Career Center staff")
    assert "Talk to a person" in slack.buttons()


@pytest.fixture
def cora(tmp_path: Path, browser: BrowserContext) -> Iterator[TeamsPage]:
    """A Teams with Cora of the Career Center before it."""
    with teams_world(tmp_path, CORA) as world, browser.new_page() as page:
        window = TeamsPage(page, world.playground)
        window.wait_for(STAFF_GREETING)
        yield window


def test_a_request_is_answered_by_somebody_by_name_in_teams(cora: TeamsPage) -> None:
    for number, text in enumerate(("hi", "nurse", "talk to a person", "send")):
        loopback.post(cora.playground.coach_url, from_maya(cora, text, number))
    cora.open("career-center-staff")
    cora.wait_for("nobody has picked it up")
    cora.click("I'll take it")
    cora.wait_for("Cora Coach has it")
    cora.open()
    cora.wait_for("It's yours")
    press(cora, "Reply", "What would you like to tell")
    say(cora, "Come by on Tuesday at 2.", "Sent to")
    press(cora, "Resolve", "is resolved")
    cora.open("career-center-staff")
    cora.wait_for("resolved")


def from_maya(window: TeamsPage, text: str, number: int) -> dict[str, Any]:
    """What Teams sends when Maya writes to the coach, who does not sit before this window."""
    activity: dict[str, Any] = json.loads(MESSAGE.read_text())
    maya = {"id": MAYA.teams_id, "name": MAYA.name, "aadObjectId": MAYA.entra_id}
    at = {"timestamp": datetime.now(UTC).isoformat(), "serviceUrl": f"{window.playground.url}/_connector"}
    chat = {**activity["conversation"], "id": "a:maya"}
    return activity | at | {"id": f"maya-{number}", "text": text, "from": maya, "conversation": chat}
