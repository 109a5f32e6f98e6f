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


def test_a_nudge_from_form_to_report_in_slack(slack: SlackPage) -> None:
    to_contact_by_typing(slack)
    slack.open_dm(CORA)
    say(slack, "hi", STAFF_GREETING)
    say(slack, "/infointerview nudge", "What would you like to tell them")
    slack.fill_in(
        "Fill in the form",
        {
            "Message, in English": "Hi {first_name}, office hours are on Tuesday. Come by!",
            "From (students answer a person)": "Cora",
            "Held back to compare, in percent (10 if empty)": "0",
        },
    )
    assert "1 student matches" in slack.hears("nothing is sent yet")
    press(slack, "Preview", "Hi Maya, office hours are on Tuesday")
    press(slack, "Send me a test", "On its way to you alone")
    slack.wait_for("Hi Cora, office hours are on Tuesday")
    say(slack, "schedule it", "Scheduled: at once")
    slack.wait_for("sent 1 of 1")
    slack.open_dm(MAYA)
    assert "Cora, Career Center" in slack.wait_for("Hi Maya, office hours are on Tuesday")
    press(slack, "Where am I?", "Step")


def test_a_nudge_in_words_in_teams(cora: TeamsPage) -> None:
    for number, text in enumerate(("hi", "nurse", "a normal day", "yes")):
        loopback.post(cora.playground.coach_url, from_maya(cora, text, number))
    say(cora, "nudge", "What would you like to tell them")
    say(cora, "Hi {first_name}, office hours are on Tuesday. Come by!", "1 student matches")
    say(cora, "to students at contact", "students at contact")
    say(cora, "hold nobody back", "1 student matches")
    press(cora, "Send me a test", "On its way to you alone")
    cora.wait_for("Hi Cora, office hours are on Tuesday")
    press(cora, "Schedule it", "Scheduled: at once")
    cora.wait_for("All of it is sent")


def test_how_things_stand_on_the_home_page_in_slack(slack: SlackPage) -> None:
    slack.open_dm(CORA)
    say(slack, "desk", "How things stand")
    slack.open_home()
    assert "How things stand" in slack.home()
