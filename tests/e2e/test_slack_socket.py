"""The same coach without an address of its own: Slack reaches it by Socket Mode."""

from __future__ import annotations

from tests.clients.slack import SlackPage
from tests.e2e.journeys import GREETING, press, say, to_contact_by_buttons


def test_words_buttons_and_commands_arrive(slack_socket: SlackPage) -> None:
    say(slack_socket, "hi", GREETING)
    to_contact_by_buttons(slack_socket)
    say(slack_socket, "/infointerview status", "who could you talk to?")


def test_a_form_tells_what_is_wrong_in_it(slack_socket: SlackPage) -> None:
    say(slack_socket, "i want to be a nurse but idk what a normal day looks like", "Did I get that right?")
    press(slack_socket, "Yes", "who could you talk to?")
    press(slack_socket, "Yes", "Who is it?")
    slack_socket.click("Fill in a form")
    slack_socket.form()
    slack_socket.fill({"Name": "Dana Lee", "Email address": "dana.lee at health"})
    slack_socket.submit()
    assert slack_socket.errors() == {"email": "That doesn't look like an email address. You can leave it empty."}
    slack_socket.fill({"Email address": ""})
    slack_socket.submit()
    slack_socket.form_closed()
    slack_socket.hears("How are you and Dana connected?")
