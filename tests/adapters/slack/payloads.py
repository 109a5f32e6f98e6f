"""Payloads as Slack documents them, one for each thing a person can do; plain dicts."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

TEAM, MAYA, BOT, DIRECT, CHANNEL = "T0MOUNT", "U0MAYA", "U0COACH", "D0MAYA", "C0GENERAL"
LETTER = "slack:Ev0:1"


def event(event_id: str, **fields: Any) -> Json:
    """An event in its envelope."""
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": event_id,
        "event_time": 1_795_409_782,
        "authorizations": [{"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True}],
        "event": {"user": MAYA, "event_ts": "1795409782.000100", **fields},
    }


def message(event_id: str, text: str, **fields: Any) -> Json:
    """Something said in the direct messages."""
    where = {"type": "message", "channel": DIRECT, "channel_type": "im", "ts": "1795409782.000100"}
    return event(event_id, **where, text=text, **fields)


def mention(event_id: str, text: str, **fields: Any) -> Json:
    """The app called in a channel."""
    return event(event_id, type="app_mention", channel=CHANNEL, text=text, **fields)


def command(trigger: str, text: str, *, channel: str = DIRECT) -> Json:
    """A slash command."""
    return {
        "team_id": TEAM,
        "channel_id": channel,
        "user_id": MAYA,
        "command": "/infointerview",
        "text": text,
        "trigger_id": trigger,
        "response_url": f"https://hooks.slack.com/commands/{TEAM}/1/{trigger}",
    }


def action(ts: str, *, channel: str = DIRECT, message: bool = True, **fields: Any) -> Json:
    """A button or select used: in a message, in an ephemeral one, or on the home page."""
    body: Json = {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": MAYA, "team_id": TEAM},
        "trigger_id": f"1.2.{ts}",
        "container": {"type": "message", "channel_id": channel},
        "channel": {"id": channel},
        "actions": [{"action_ts": ts, "block_id": f"{LETTER}#0", **fields}],
    }
    return body | ({"message": {"ts": "1795409783.000200"}} if message else {})


def at_home(ts: str, **fields: Any) -> Json:
    """A button used on the home page."""
    body = action(ts, message=False, **fields)
    del body["channel"]
    return body | {"container": {"type": "view", "view_id": "V0"}, "view": {"id": "V0", "type": "home"}}


def submission(version: str, **answers: Json) -> Json:
    """A modal sent; ``answers`` hold each input's state."""
    view = {
        "id": "V1",
        "hash": version,
        "type": "modal",
        "callback_id": "goal.ask:details",
        "private_metadata": LETTER,
        "state": {"values": {name: {"answer": state} for name, state in answers.items()}},
    }
    return {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": MAYA}, "view": view}


HEARD: dict[str, Json] = {
    "message": message("Ev1", "I want to be a nurse"),
    "message in a thread": message("Ev2", "yes", thread_ts="1795409780.000100"),
    "file": message("Ev3", "", subtype="file_share", files=[{"id": "F1"}]),
    "mention": mention("Ev4", f"<@{BOT}> help"),
    "mention in a thread": mention("Ev5", f"<@{BOT}> help", thread_ts="1795409780.000100"),
    "home opened": event("Ev6", type="app_home_opened", tab="home", channel=DIRECT),
    "messages opened": event("Ev7", type="app_home_opened", tab="messages", channel=DIRECT),
    "command": command("1.1.aa", "people"),
    "bare command in a channel": command("1.1.ab", "", channel=CHANNEL),
    "button": action("1795409785.1", type="button", action_id="pick:0:goal.confirm", value="yes"),
    "select": action(
        "1795409785.2",
        type="static_select",
        action_id="select:goal.confirm",
        selected_option={"value": "yes", "text": {"type": "plain_text", "text": "Yes"}},
    ),
    "open a form": action("1795409785.3", type="button", action_id="form", value="goal.ask:details"),
    "button for one person": action(
        "1795409785.4", channel=CHANNEL, message=False, type="button", action_id="pick:0:m", value="yes"
    ),
    "button at home": at_home("1795409785.5", type="button", action_id="pick:0:home", value="new"),
    "form": submission(
        "1.aa",
        name={"type": "plain_text_input", "value": "Dana Lee"},
        date={"type": "datepicker", "selected_date": "2026-12-01"},
        time={"type": "static_select", "selected_option": {"value": "15:00"}},
        note={"type": "plain_text_input", "value": None},
    ),
}

_CHANGE = {"subtype": "message_changed", "message": {"user": MAYA, "text": "a nurse"}, "hidden": True}
_BY_US = {"bot_id": "B0COACH", "app_id": "A0COACH"}

IGNORED: dict[str, Json] = {
    "our message": message("Ev20", "Hello!", **_BY_US, user=BOT),
    "our message without a bot id": message("Ev21", "Hello!", user=BOT),
    "another bot": message("Ev22", "Hello!", bot_id="B0OTHER"),
    "a bot without a user": message("Ev23", "Hello!", subtype="bot_message", user=None, bot_id="B0OTHER"),
    "Slackbot": message("Ev24", "Hello!", user="USLACKBOT"),
    "edit": message("Ev25", "", **_CHANGE),
    "deletion": message("Ev26", "", subtype="message_deleted", deleted_ts="1795409782.000100"),
    "talk in a channel": event("Ev27", type="message", channel=CHANNEL, channel_type="channel", text="hi all"),
    "mention in direct messages": event("Ev28", type="app_mention", channel=DIRECT, text=f"<@{BOT}> hi"),
    "joining": event("Ev29", type="message", channel=CHANNEL, subtype="channel_join", text="joined"),
    "reaction": event("Ev30", type="reaction_added", reaction="tada"),
    "file event": event("Ev31", type="file_shared", file_id="F1"),
    "files tab": event("Ev32", type="app_home_opened", tab="about", channel=DIRECT),
    "uninstalled": event("Ev33", type="app_uninstalled"),
    "an event of the future": event("Ev34", type="telepathy_received"),
    "link button": action("1795409785.9", type="button", action_id="link:1", url="https://example.edu"),
    "somebody else's button": action("1795409786.0", type="button", action_id="approve", value="yes"),
    "modal closed": {"type": "view_closed", "team": {"id": TEAM}, "user": {"id": MAYA}, "view": {"id": "V1"}},
    "shortcut": {"type": "shortcut", "team": {"id": TEAM}, "user": {"id": MAYA}, "callback_id": "x"},
    "the address is tried": {"type": "url_verification", "challenge": "abc"},
}
