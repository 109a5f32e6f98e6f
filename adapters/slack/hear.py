"""What Slack sends becomes Events, or nothing. Pure, and never surprised by a payload.

https://docs.slack.dev/reference/events and https://docs.slack.dev/reference/interaction-payloads
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from adapters.slack.forms import answers
from adapters.slack.say import letter_of
from adapters.slack.text import typed
from flows.heard import Arrived, Asked, Event, Filled, Heard, Opened, Person, Picked, Place, Said

NAME = "slack"
OPENED = "open"  # what is heard of a form's Open button when the form is an old one

_WRITTEN = ("", "file_share", "me_message", "thread_broadcast")  # subtypes in which a person says something
_SLACKBOT = "USLACKBOT"
_MENTIONED = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")


def hear(body: object, at: datetime, names: Mapping[str, str] | None = None) -> Event | None:
    """The Event a payload stands for; None for our own messages, edits, deletions and all that is no answer.

    ``at`` is used where Slack does not tell the time, ``names`` are the people mentioned, by their id.
    """
    match _string(body, "type"):
        case "event_callback":
            return _event(body, at, names or {})
        case "block_actions":
            return _action(body, at)
        case "view_submission":
            return _submission(body, at)
        case _:
            return _command(body, at, names or {}) if _string(body, "command") else None


def mentioned(body: object) -> list[str]:
    """The people mentioned in a message, whose names only Slack knows; never ourselves."""
    found = _MENTIONED.findall(_string(body, "event", "text") or _string(body, "text"))
    ourselves = _ourselves(body)
    return [person for person in dict.fromkeys(found) if person not in ourselves]


def trigger(body: object) -> str:
    """What opens a form at once, if this payload is the press of a form's Open button; else empty."""
    return _string(body, "trigger_id") if _string(_first_action(body), "action_id") == "form" else ""


def removed(body: object) -> bool:
    """Whether this says that the app was taken out of the workspace."""
    match _at(body, "event"):
        case {"type": "app_uninstalled"} | {"type": "tokens_revoked", "tokens": {"bot": [_, *_]}}:
            return _string(body, "type") == "event_callback"
    return False


def team(body: object) -> str:
    """The workspace a payload is about; of an app installed for a whole organisation, the organisation."""
    paths = (("team_id",), ("team", "id"), ("user", "team_id"), ("enterprise_id",), ("enterprise", "id"))
    return next((found for path in paths if (found := _string(body, *path))), "")


def organisations(body: object) -> set[str]:
    """The organisations a payload is about, of which its workspace may be one of many."""
    authorizations = _at(body, "authorizations")
    held = [body, *(authorizations if isinstance(authorizations, list) else [])]
    paths = (("enterprise_id",), ("enterprise", "id"), ("team", "enterprise_id"), ("context_enterprise_id",))
    return {_string(each, *path) for each in held for path in paths} - {""}


def _event(body: object, at: datetime, names: Mapping[str, str]) -> Event | None:
    event = _at(body, "event")
    user, channel, ourselves = _string(event, "user"), _string(event, "channel"), _ourselves(body)
    if _string(event, "bot_id") or user == _SLACKBOT or user in ourselves:
        return None
    if _string(event, "subtype") not in _WRITTEN:
        return None
    text = typed(_MENTIONED.sub(_unless(ourselves), _string(event, "text")), names).strip()
    moment = _moment(_string(event, "event_ts"), at)
    heard, place = _told(event, text, user, channel)
    return _heard(body, _string(body, "event_id"), user, moment, heard, place)


def _told(event: object, text: str, user: str, channel: str) -> tuple[Heard | None, Place]:
    """What an event tells, and where. A mention in direct messages was told as a message already."""
    match _string(event, "type"), _string(event, "channel_type"), _string(event, "tab"):
        case "message", "im", _:
            return Said(text), _direct(user)
        case "app_mention", _, _ if channel and not channel.startswith("D"):
            return Said(text), _channel(user, channel, _string(event, "thread_ts"))
        case "app_home_opened", _, "home":
            return Opened(), _home(user)
        case "app_home_opened", _, "messages":
            return Arrived(), _direct(user)
    return None, _direct(user)


def _action(body: object, at: datetime) -> Event | None:
    action, user = _first_action(body), _string(body, "user", "id")
    action_id, action_ts = _string(action, "action_id"), _string(action, "action_ts")
    kind, _, rest = action_id.partition(":")
    # An ephemeral message and a home page are not in the payload, and cannot be marked either.
    letter = letter_of(_string(action, "block_id")) if _at(body, "message") else ""
    heard: Heard | None = None
    if kind == "pick" and (choice := _string(action, "value")):
        heard = Picked(rest.partition(":")[2], choice, letter)
    elif kind == "select" and (choice := _string(action, "selected_option", "value")):
        heard = Picked(rest, choice, letter)
    elif kind == "form" and (form := _string(action, "value")):
        heard = Picked(form, OPENED, letter)
    # The id is logged and remembered: who acted is not to be read from it.
    told = f"{action_ts}:{user}:{action_id}".encode(errors="surrogatepass")  # JSON may hold halves of characters
    key = hashlib.sha256(told).hexdigest()[:32] if action_ts else ""
    return _heard(body, key, user, _moment(action_ts, at), heard, _acted_in(body, user))


def _acted_in(body: object, user: str) -> Place:
    channel = _string(body, "channel", "id")
    if not channel:
        return _home(user)
    if channel.startswith("D"):
        return _direct(user)
    # A message for one person's eyes is not in the payload, only what held it.
    thread = _string(body, "message", "thread_ts") or _string(body, "container", "thread_ts")
    return _channel(user, channel, thread)


def _submission(body: object, at: datetime) -> Event | None:
    view, user = _at(body, "view"), _string(body, "user", "id")
    form, view_id, version = (_string(view, key) for key in ("callback_id", "id", "hash"))
    heard = Filled(form, answers(view), _string(view, "private_metadata")) if form else None
    return _heard(body, f"{view_id}:{version}" if view_id else "", user, at, heard, _direct(user))


def _command(body: object, at: datetime, names: Mapping[str, str]) -> Event | None:
    user, channel = _string(body, "user_id"), _string(body, "channel_id")
    words = typed(_string(body, "text"), names).split(maxsplit=1)
    heard = Asked(words[0].lower() if words else "", words[1].strip() if len(words) > 1 else "")
    place = _direct(user)
    if channel and not channel.startswith("D"):
        # A command may be given where the app is no member: only its own address answers there.
        place = _channel(user, channel, "", _string(body, "response_url"))
    return _heard(body, _string(body, "trigger_id"), user, at, heard, place)


def _heard(body: object, key: str, user: str, at: datetime, heard: Heard | None, place: Place) -> Event | None:
    """The Event, if all that one needs is there."""
    tenant = team(body)
    if heard is None or not (key and user and tenant):
        return None
    return Event(f"{NAME}:{key}", at, Person(NAME, tenant, user), place, heard)


def _direct(user: str) -> Place:
    return Place("direct", {"user": user}, {"user": user})


def _home(user: str) -> Place:
    return Place("home", {"user": user}, {"user": user})


def _channel(user: str, channel: str, thread: str, response_url: str = "") -> Place:
    address = {"channel": channel, "user": user, "thread": thread, "response_url": response_url}
    return Place("channel", {key: value for key, value in address.items() if value}, {"user": user})


def _ourselves(body: object) -> frozenset[str]:
    """Our own user ids, as the envelope of an event tells them."""
    authorizations = _at(body, "authorizations")
    found = authorizations if isinstance(authorizations, list) else []
    return frozenset(_string(each, "user_id") for each in found if _at(each, "is_bot") is True)


def _unless(ourselves: frozenset[str]) -> Any:
    """Takes our own name out of what was said to us, and leaves everybody else's."""
    return lambda found: "" if found[1] in ourselves else found[0]


def _first_action(body: object) -> object:
    actions = _at(body, "actions")
    return actions[0] if isinstance(actions, list) and actions else None


def _moment(ts: str, otherwise: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return otherwise


def _at(value: object, *path: str) -> object:
    """What a payload has at a path; None where there is nothing."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _string(value: object, *path: str) -> str:
    """The text a payload has at a path; empty where there is none."""
    for key in path:
        if not isinstance(value, dict):
            return ""
        value = value.get(key)
    return value if isinstance(value, str) else ""
