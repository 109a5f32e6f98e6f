"""Students and staff in a real Slack client, the coach behind signed HTTP."""

from __future__ import annotations

import json
import time

from tests.clients.people import MAYA, OMAR
from tests.clients.slack import SlackPage
from tests.clients.worlds import SlackWorld
from tests.e2e.journeys import (
    GREETING,
    as_said,
    by_typing,
    next_week,
    press,
    say,
    to_contact_by_buttons,
)

WHO = "who could you talk to?"


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


def test_a_restart_in_the_middle_is_not_noticed(slack: SlackPage, slack_coach: SlackWorld) -> None:
    say(slack, "hi", GREETING)
    say(slack, "i want to be a nurse", "What advice would be worth the most")
    began = time.monotonic()
    assert slack_coach.coach.stop() == 0
    assert time.monotonic() - began < 10
    slack_coach.coach.start()
    slack.choose("A normal day")
    slack.hears("So: nurse, and what matters most is what a normal day looks like.")
    press(slack, "Yes", WHO)
