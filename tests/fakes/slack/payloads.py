"""The payloads Slack sends to an app, as plain dicts; pure."""

from __future__ import annotations

import copy
from typing import Any

from tests.fakes.loopback import Json
from tests.fakes.slack.message import APP, BOT, TEAM, Message, named
from tests.fakes.slack.state import values
from tests.fakes.slack.typed import escaped, rich


def envelope(event: Json, event_id: str, event_time: int) -> Json:
    """An event as it travels; ``event_id`` is the same in every retry."""
    authorization = {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True}
    return {
        "token": "verification",
        "team_id": TEAM,
        "api_app_id": APP,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": event_time,
        "event_context": f"4-{event_id}",
        "is_ext_shared_channel": False,
        "authorizations": [{**authorization, "is_enterprise_install": False}],
        "event": event,
    }


def message(said: Message, *, direct: bool) -> Json:
    """``message``: somebody, or the app itself, wrote something."""
    kind = {"channel_type": "im" if direct else "channel", "event_ts": said.ts, "channel": said.channel}
    by_hand = {} if said.author == BOT else {"client_msg_id": f"00000000-0000-4000-8000-{said.ts[-6:]:0>12}"}
    return {**said.payload(), **kind, **by_hand}


def message_changed(before: Message, after: Message, *, direct: bool) -> Json:
    """``message`` with subtype ``message_changed``."""
    shown = {"message": after.payload(), "previous_message": before.payload()}
    return _subtype("message_changed", after.channel, after.edited, direct=direct) | shown


def message_deleted(gone: Message, at: str, *, direct: bool) -> Json:
    """``message`` with subtype ``message_deleted``."""
    shown = {"deleted_ts": gone.ts, "previous_message": gone.payload()}
    return _subtype("message_deleted", gone.channel, at, direct=direct) | shown


def _subtype(subtype: str, channel: str, ts: str, *, direct: bool) -> Json:
    kind = "im" if direct else "channel"
    event = {"type": "message", "subtype": subtype, "channel": channel, "channel_type": kind}
    return event | {"ts": ts, "event_ts": ts, "hidden": True}


def app_mention(said: Message) -> Json:
    """``app_mention``: somebody called the app in a channel."""
    return {**said.payload(), "type": "app_mention", "channel": said.channel, "event_ts": said.ts}


def app_home_opened(person: str, channel: str, ts: str, view: Json | None) -> Json:
    """``app_home_opened``, with the page shown if there is one."""
    event: Json = {"type": "app_home_opened", "user": person, "channel": channel, "tab": "home"}
    return event | {"event_ts": ts} | ({"view": copy.deepcopy(view)} if view else {})


def typed(person: str, channel: str, ts: str, words: str, thread_ts: str, *, to_app: bool) -> Message:
    """A message of a person, escaped and formatted as Slack does; ``to_app`` puts a mention before it."""
    text = f"<@{BOT}> {escaped(words)}" if to_app else escaped(words)
    blocks = rich(f" {words}", mention=BOT) if to_app else rich(words)
    return Message(channel, ts, person, text, blocks, thread_ts=thread_ts)


def slash_command(person: Json, channel: str, command: str, words: str, opened: Json) -> Json:
    """The form of a slash command; ``opened`` holds ``trigger_id`` and ``response_url``."""
    return {
        "token": "verification",
        "team_id": TEAM,
        "team_domain": "mount",
        "channel_id": channel,
        "channel_name": _channel_name(channel),
        "user_id": person["id"],
        "user_name": person["name"],
        "command": command,
        "text": escaped(words),
        "api_app_id": APP,
        "is_enterprise_install": "false",
        **opened,
    }


def block_actions_in_message(person: Json, shown: Message, action: Json, opened: Json) -> Json:
    """``block_actions`` from a message; ``opened`` holds ``trigger_id`` and ``response_url``."""
    ephemeral = bool(shown.only_for)
    where = {"message_ts": shown.ts, "channel_id": shown.channel, "is_ephemeral": ephemeral}
    where |= {"thread_ts": shown.thread_ts} if shown.thread_ts else {}
    return {
        **_interaction("block_actions", person),
        "container": {"type": "message", **where},
        "channel": {"id": shown.channel, "name": _channel_name(shown.channel)},
        # Slack leaves an ephemeral message out of the payload.
        **({} if ephemeral else {"message": shown.payload()}),
        "state": {"values": values(shown.blocks, {})},
        "actions": [action],
        **opened,
    }


def block_actions_in_view(person: Json, view: Json, action: Json, trigger: str) -> Json:
    """``block_actions`` from a home page or modal."""
    return {
        **_interaction("block_actions", person),
        "container": {"type": "view", "view_id": view["id"]},
        "view": with_state(view, values(view["blocks"], {})),
        "actions": [action],
        "trigger_id": trigger,
    }


def view_submission(person: Json, view: Json, filled: Json, trigger: str) -> Json:
    """``view_submission``."""
    shown = {"view": with_state(view, filled), "response_urls": [], "trigger_id": trigger}
    return _interaction("view_submission", person) | shown


def view_closed(person: Json, view: Json) -> Json:
    """``view_closed``, sent for a modal with ``notify_on_close``."""
    return _interaction("view_closed", person) | {"view": with_state(view, {}), "is_cleared": False}


def action(block: Json, element: Json, ts: str, **chosen: Any) -> Json:
    """One entry of ``actions``."""
    kept = {"type", "action_id", "value", "text", "url"}
    known = {key: value for key, value in element.items() if key in kept}
    return {**known, "block_id": block["block_id"], "action_ts": ts, **chosen}


def with_state(view: Json, filled: Json) -> Json:
    """A view with what was filled in."""
    return {**view, "blocks": named(view["blocks"]), "state": {"values": filled}}


def _channel_name(channel: str) -> str:
    return "directmessage" if channel.startswith("D") else "channel"


def _interaction(kind: str, person: Json) -> Json:
    user = {"id": person["id"], "username": person["name"], "name": person["name"], "team_id": TEAM}
    return {
        "type": kind,
        "team": {"id": TEAM, "domain": "mount"},
        "user": user,
        "api_app_id": APP,
        "token": "verification",
        "enterprise": None,
        "is_enterprise_install": False,
    }
