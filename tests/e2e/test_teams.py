"""A student in a real Teams client, the coach behind its messages endpoint."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.clients import loopback
from tests.clients.teams import TeamsPage
from tests.clients.worlds import TeamsWorld
from tests.e2e.journeys import (
    as_said,
    by_buttons,
    by_typing,
    in_calendar,
    next_week,
    press,
    say,
    to_contact_by_buttons,
    to_contact_by_typing,
    to_ready_by_typing,
)
from tests.e2e.overdue import fall_due, planned, planned_are

WHO = "who could you talk to?"
MESSAGE = Path(__file__).parents[1] / "clients" / "samples" / "teams" / "message.json"


def test_a_journey_by_buttons_ends_with_files(teams: TeamsPage) -> None:
    by_buttons(teams)
    press(teams, "Calendar file", "You're prepared.")
    calendar = loopback.get(teams.link("interview-dana.ics"))
    assert "SUMMARY:Informational interview with Dana" in calendar
    assert in_calendar(next_week()) in calendar
    press(teams, "Take-away sheet", "You're prepared.")
    assert "What does a typical week look like for you?" in loopback.get(teams.link("sheet-dana.html"))


def test_a_journey_by_typing(teams: TeamsPage) -> None:
    by_typing(teams)
    standing = say(teams, "status", "You're prepared.")
    assert "sent, waiting for an answer" in standing
    assert f"{as_said(next_week())}, 3:00 PM" in standing


def test_what_is_wrong_in_a_form_is_told_and_what_was_filled_in_is_kept(teams: TeamsPage) -> None:
    to_contact_by_buttons(teams)
    press(teams, "Yes", "Who is it?")
    teams.click("Save")
    assert teams.errors() == ["Please fill this in."]
    teams.fill_in("Fill in a form", {"Name": "Dana Lee", "What they do": "PT", "Email address": "dana.lee at health"})
    teams.hears("That doesn't look like an email address. You can leave it empty.")
    teams.hears("Who is it?")
    teams.fill_in("Fill in a form", {"Email address": "dana.lee@health.example"})
    assert "Got it: Dana Lee, PT." in teams.hears("How are you and Dana connected?")


def test_commands_are_typed(teams: TeamsPage) -> None:
    to_contact_by_typing(teams)
    for command in ("status", "/status", "/infointerview status"):
        assert "Step\nfinding a person" in say(teams, command, WHO)


def test_a_command_in_a_channel_is_answered_in_private(teams: TeamsPage) -> None:
    to_contact_by_typing(teams)
    teams.open("career-center-staff")
    teams.mention("status")
    assert "Step" not in teams.hears("I answered you in our private chat")
    teams.open()
    assert "Step\nfinding a person" in "\n".join(teams.texts())


def test_a_mention_in_a_group_is_answered_with_an_invitation(teams: TeamsPage) -> None:
    teams.open("Career Services group")
    teams.mention("i want to be a nurse")
    teams.hears("Write to me in a private message")
    teams.open()
    assert "nurse" not in "\n".join(teams.texts())


def test_a_request_to_staff_appears_in_their_channel(teams: TeamsPage) -> None:
    to_contact_by_typing(teams)
    say(teams, "talk to a person", "Send it?")
    press(teams, "Send", "Sent. Staff usually answer")
    teams.open("career-center-staff")
    assert "Student\nMaya" in teams.wait_for("a talk with a person")


def test_what_was_chosen_replaces_the_buttons_and_old_ones_are_answered_kindly(teams: TeamsPage) -> None:
    say(teams, "help", "What you can say")
    press(teams, "Start", "a specific job, or a field")
    assert "✓ Start" in teams.wait_for("✓ Start")
    say(teams, "nurse", "What advice would be worth the most")
    press(teams, "I'm not sure yet", "That belongs to an earlier step. Here is where we are:")
    teams.hears("What advice would be worth the most")


def test_an_activity_that_comes_twice_is_answered_once(teams: TeamsPage) -> None:
    activity = a_message(teams, "help")
    loopback.post(teams.playground.coach_url, activity)
    loopback.post(teams.playground.coach_url, activity)
    teams.hears("What you can say")
    say(teams, "thanks", "You're welcome!")
    assert sum("What you can say" in text for text in teams.texts()) == 1


def test_a_restart_in_the_middle_is_not_noticed(teams: TeamsPage, teams_coach: TeamsWorld) -> None:
    say(teams, "i want to be a nurse", "What advice would be worth the most")
    began = time.monotonic()
    assert teams_coach.coach.stop() == 0
    assert time.monotonic() - began < 10
    teams_coach.coach.start()
    teams.choose("A normal day")
    teams.hears("what a normal day looks like. Did I get that right?")
    press(teams, "Yes", WHO)


def test_a_reminder_comes_by_itself_until_the_app_is_uninstalled(teams: TeamsPage, teams_coach: TeamsWorld) -> None:
    to_contact_by_typing(teams)
    say(teams, "go to prep", "When is it?")
    to_ready_by_typing(teams)
    plan = planned(teams_coach.coach)
    assert plan == ["preparation.day_before#1", "preparation.two_hours_before#1", "followup.thank_you#1"]
    fall_due(teams_coach.coach, plan[0])
    teams.wait_for("Send a one-line confirmation today.")
    press(teams, "See the details", "You're prepared.")
    teams.playground.happen("uninstall")
    assert planned_are(teams_coach.coach, [])
    teams.playground.happen("install")
    assert planned_are(teams_coach.coach, plan)


def a_message(teams: TeamsPage, text: str) -> dict[str, Any]:
    """What the client sends for a message, with the address this one is reached at."""
    activity: dict[str, Any] = json.loads(MESSAGE.read_text())
    at = {"timestamp": datetime.now(UTC).isoformat(), "serviceUrl": f"{teams.playground.url}/_connector"}
    return activity | at | {"text": text}
