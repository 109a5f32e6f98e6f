"""Students and staff in a real Slack client, the coach behind signed HTTP."""

from __future__ import annotations

import json
import time

import pytest

from tests.clients import loopback
from tests.clients.local_slack import GENERAL, STAFF
from tests.clients.people import CORA, MAYA, OMAR
from tests.clients.slack import SlackPage
from tests.clients.worlds import SlackWorld
from tests.e2e.journeys import (
    GREETING,
    as_said,
    by_buttons,
    by_typing,
    in_calendar,
    next_week,
    press,
    say,
    to_contact_by_buttons,
    to_contact_by_typing,
)
from tests.e2e.overdue import fall_due, planned

BEFORE = ("preparation.day_before#1", "preparation.two_hours_before#1")
WHO = "who could you talk to?"


def test_a_journey_by_buttons_ends_with_files(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    by_buttons(slack)
    assert "interview-dana.ics" in press(slack, "Calendar file", "You're prepared.")
    assert "sheet-dana.html" in press(slack, "Take-away sheet", "You're prepared.")
    calendar, sheet = slack.slack.files(MAYA.slack_dm).values()
    assert "SUMMARY:Informational interview with Dana" in calendar
    assert in_calendar(next_week()) in calendar
    assert "What does a typical week look like for you?" in sheet


def test_a_journey_by_typing(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    by_typing(slack)
    standing = say(slack, "status", "You're prepared.")
    assert "sent, waiting for an answer" in standing
    assert f"{as_said(next_week())}, 3:00 PM" in standing


def test_two_students_at_once_each_have_their_own(slack: SlackPage) -> None:
    say(slack, "hi", "Hi Maya!")
    slack.open_dm(OMAR)
    say(slack, "i want to be a nurse", "What advice would be worth the most")
    slack.open_dm(MAYA)
    say(slack, "hello", "Hi Maya!")
    assert not any("nurse" in text for text in slack.texts())


def test_what_is_wrong_in_a_form_is_told_in_the_form(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    to_contact_by_buttons(slack)
    press(slack, "Yes", "Who is it?")
    slack.click("Fill in a form")
    title, *labels = slack.form()
    assert title == "Your contact"
    assert "Email address" in "\n".join(labels)
    slack.fill({"Name": "Dana Lee", "What they do": "PT", "Where they work": "Frederick Health"})
    slack.fill({"How you're connected": "My bio prof", "Email address": "dana.lee at health"})
    slack.submit()
    assert slack.errors() == {"email": "That doesn't look like an email address. You can leave it empty."}
    slack.fill({"Email address": "dana.lee@health.example"})
    slack.submit()
    slack.form_closed()
    assert "Got it: Dana Lee" in slack.hears("Which days or times would suit you")


def test_the_home_page_shows_the_interview_and_its_buttons_work(slack: SlackPage) -> None:
    slack.open_home()
    assert "Hi Maya!" in slack.home()
    slack.open_dm(MAYA)
    to_contact_by_typing(slack)
    slack.open_home()
    slack.page.get_by_text("finding a person").wait_for()
    assert "learn from a physical therapist" in slack.home()
    assert "New one" in slack.home_buttons()
    slack.click("Continue")
    slack.open_dm(MAYA)
    slack.wait_for("Now it's about physical therapist.")
    say(slack, "nobody yet", "Three places to look")


def test_a_command_is_answered_in_private_wherever_it_is_given(slack: SlackPage) -> None:
    to_contact_by_typing(slack)
    assert "Step\nfinding a person" in say(slack, "/infointerview status", WHO)
    slack.open_channel("general")
    say(slack, "/infointerview help", "I answered you in our private chat")
    assert len(slack.slack.ephemeral(GENERAL)) == len(slack.slack.messages(GENERAL))
    slack.open_dm(MAYA)
    slack.wait_for("What you can say")


def test_a_mention_is_answered_with_an_invitation(slack: SlackPage) -> None:
    slack.open_channel("general")
    say(slack, "@infointerview i want to be a nurse", "Write to me in a private message")
    assert len(slack.slack.ephemeral(GENERAL)) == 1
    slack.open_dm(MAYA)
    say(slack, "hi", GREETING)
    assert not any("nurse" in text for text in slack.texts())


def test_a_request_to_staff_appears_in_their_channel_as_it_was_shown(slack: SlackPage) -> None:
    to_contact_by_typing(slack)
    shown = say(slack, "talk to a person", "Send it?")
    press(slack, "Send", "Sent. Staff usually answer")
    slack.open_dm(CORA)
    slack.open_channel("career-center-staff")
    request = slack.wait_for("a talk with a person")
    assert "\n".join(shown.splitlines()[-6:]) in request
    assert "Student\nMaya" in request
    assert len(slack.slack.messages(STAFF)) == 1


def test_what_was_chosen_replaces_the_buttons_and_old_ones_are_answered_kindly(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    say(slack, "help", "What you can say")
    press(slack, "Start", "a specific job, or a field")
    assert "✓ Start" in slack.wait_for("✓ Start")
    say(slack, "nurse", "What advice would be worth the most")
    press(slack, "I'm not sure yet", "That belongs to an earlier step. Here is where we are:")
    slack.hears("What advice would be worth the most")


def test_a_changed_or_deleted_message_is_not_answered(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    (mine,) = (each for each in slack.slack.messages(MAYA.slack_dm) if each["user"] == MAYA.slack_id)
    slack.slack.edit(MAYA, mine["ts"], "I want to be a nurse")
    slack.slack.delete(MAYA, mine["ts"])
    assert "nurse" not in say(slack, "thanks", "You're welcome!")


def test_an_event_that_comes_twice_is_answered_once(slack: SlackPage) -> None:
    say(slack, "hi", GREETING)
    told = next(json.loads(each["detail"]) for each in slack.slack.traffic() if each["direction"] == "to_bot")
    slack.slack.deliver(told["event"], told["event_id"])
    assert GREETING not in say(slack, "thanks", "You're welcome!")
    assert len(slack.texts()) == 4


def test_after_an_uninstall_the_coach_is_not_ready_until_somebody_is_heard_again(
    slack: SlackPage, slack_coach: SlackWorld
) -> None:
    say(slack, "hi", GREETING)
    slack.slack.deliver({"type": "app_uninstalled"}, "Ev0REMOVED")
    with pytest.raises(loopback.Refused, match="not connected"):
        loopback.get(slack_coach.coach.ready)
    say(slack, "thanks", "You're welcome!")
    loopback.get(slack_coach.coach.ready)


def test_a_restart_in_the_middle_is_not_noticed(slack: SlackPage, slack_coach: SlackWorld) -> None:
    say(slack, "hi", GREETING)
    say(slack, "i want to be a nurse", "What advice would be worth the most")
    began = time.monotonic()
    assert slack_coach.coach.stop() == 0
    assert time.monotonic() - began < 10
    slack_coach.coach.start()
    slack.choose("A normal day")
    slack.hears("what a normal day looks like. Did I get that right?")
    press(slack, "Yes", WHO)


def test_a_reminder_comes_by_itself(slack: SlackPage, slack_coach: SlackWorld) -> None:
    to_contact_by_typing(slack)
    say(
        slack,
        f"we meet on {next_week():%B} {next_week().day} at 3pm on zoom",
        f"Noted: {as_said(next_week())}, 3:00 PM",
    )
    assert planned(slack_coach.coach) == [*BEFORE, "followup.thank_you#1"]
    fall_due(slack_coach.coach, "preparation.day_before#1")
    slack.wait_for("Send a one-line confirmation today.")
    assert slack.link("Confirm by email").startswith("mailto:")
    press(slack, "See the details", f"{as_said(next_week())}, 3:00 PM, on Zoom. Right?")
