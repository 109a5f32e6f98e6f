"""Web API methods that look things up: who we are, who they are, where they are, what was said."""

from __future__ import annotations

from tests.fakes.loopback import Json
from tests.fakes.slack.message import BOT, BOT_ID, TEAM, Message
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.workspace import Channel, Workspace

PAGE = 999


def auth_test(workspace: Workspace, _arguments: Json) -> Json:
    """``auth.test``."""
    whole = {"enterprise_id": workspace.organisation, "is_enterprise_install": True} if workspace.organisation else {}
    return {
        "url": "https://mount.slack.com/",
        "team": "The Mount",
        "user": "coach",
        "team_id": TEAM,
        "user_id": BOT,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
        **whole,
    }


def users_info(workspace: Workspace, arguments: Json) -> Json:
    """``users.info``; the locale only when asked for, the address only with its scope."""
    _check_scope(workspace, "users:read")
    person = workspace.people.get(str(arguments.get("user")))
    if person is None:
        raise Refused("user_not_found")
    hidden = set() if arguments.get("include_locale") in (True, "true", "1") else {"locale"}
    unseen = set() if "users:read.email" in workspace.scopes else {"email"}
    profile = {key: value for key, value in person["profile"].items() if key not in unseen}
    return {"user": {key: value for key, value in person.items() if key not in hidden} | {"profile": profile}}


def usergroup_users(workspace: Workspace, arguments: Json) -> Json:
    """``usergroups.users.list``."""
    _check_scope(workspace, "usergroups:read")
    group = workspace.groups.get(str(arguments.get("usergroup")))
    if group is None:
        raise Refused("no_such_subteam")
    return {"users": list(group)}


def conversations_open(workspace: Workspace, arguments: Json) -> Json:
    """``conversations.open`` with one person; the app has no use for groups."""
    people = [p for p in str(arguments.get("users") or "").split(",") if p]
    if not people:
        raise Refused("users_list_not_supplied")
    if len(people) > 1:
        raise Refused("missing_scope", needed="mpim:write", provided="im:write,chat:write")
    if workspace.people.get(people[0], {}).get("deleted"):
        raise Refused("user_disabled")
    known = any(channel.person == people[0] for channel in workspace.channels.values())
    opened = {"channel": {"id": workspace.open_direct(people[0]).id}}
    return opened | ({"no_op": True, "already_open": True} if known else {})


def conversations_info(workspace: Workspace, arguments: Json) -> Json:
    """``conversations.info``."""
    channel = _exactly(workspace, arguments)
    if channel.person:
        return {"channel": {"id": channel.id, "is_im": True, "user": channel.person, "is_archived": False}}
    shown = {"id": channel.id, "name": channel.name, "is_channel": True, "is_im": False, "is_archived": False}
    return {"channel": shown | {"is_member": BOT in channel.members}}


def conversations_history(workspace: Workspace, arguments: Json) -> Json:
    """``conversations.history``: newest first, metadata only when asked for, pages by cursor."""
    channel = _exactly(workspace, arguments)
    if BOT not in channel.members:
        raise Refused("not_in_channel")
    limit = int(arguments.get("limit") or 100)
    if not 0 < limit <= PAGE:
        raise Refused("invalid_limit")
    found = [m for m in workspace.visible(channel.id) if _asked_for(m, arguments)][::-1]
    start = _start(arguments)
    page, more = found[start : start + limit], start + limit < len(found)
    with_metadata = arguments.get("include_all_metadata") in (True, "true", "1")
    return {
        "messages": [_shown(message, with_metadata) for message in page],
        "has_more": more,
        "response_metadata": {"next_cursor": f"next:{start + limit}" if more else ""},
    }


def _check_scope(workspace: Workspace, scope: str) -> None:
    if scope not in workspace.scopes:
        raise Refused("missing_scope", needed=scope, provided=",".join(sorted(workspace.scopes)))


def _exactly(workspace: Workspace, arguments: Json) -> Channel:
    """These methods take channel ids, not people's."""
    channel = workspace.channels.get(str(arguments.get("channel")))
    if channel is None:
        raise Refused("channel_not_found")
    return channel


def _start(arguments: Json) -> int:
    cursor = str(arguments.get("cursor") or "next:0")
    if not cursor.startswith("next:"):
        raise Refused("invalid_cursor")
    return int(cursor.removeprefix("next:"))


def _asked_for(message: Message, arguments: Json) -> bool:
    in_thread = message.thread_ts not in ("", message.ts)
    if in_thread:
        return False
    inclusive = arguments.get("inclusive") in (True, "true", "1")
    ts, oldest, latest = float(message.ts), arguments.get("oldest"), arguments.get("latest")
    after = oldest is None or ts > float(oldest) or (inclusive and ts == float(oldest))
    before = latest is None or ts < float(latest) or (inclusive and ts == float(latest))
    return after and before


def _shown(message: Message, with_metadata: bool) -> Json:
    metadata = {"metadata": message.metadata} if with_metadata and message.metadata else {}
    return message.payload() | metadata
