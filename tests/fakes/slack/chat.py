"""Web API methods that speak: post, post for one person's eyes, change, take back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.fakes.loopback import Json
from tests.fakes.slack.checks import check_message, check_metadata
from tests.fakes.slack.message import BOT, Message, named
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.workspace import Channel, Workspace


def post_message(workspace: Workspace, arguments: Json) -> Json:
    """``chat.postMessage``."""
    channel = _ours(workspace, arguments)
    check_message(arguments.get("text"), arguments.get("blocks"))
    check_metadata(arguments.get("metadata"))
    message = workspace.post(_message(workspace, channel, arguments))
    return {"channel": channel.id, "ts": message.ts, "message": message.payload()}


def post_ephemeral(workspace: Workspace, arguments: Json) -> Json:
    """``chat.postEphemeral``: the person must be in the channel."""
    channel = _ours(workspace, arguments)
    if arguments.get("user") not in channel.members:
        raise Refused("user_not_in_channel")
    check_message(arguments.get("text"), arguments.get("blocks"))
    message = _message(workspace, channel, arguments)
    message.only_for = str(arguments["user"])
    return {"message_ts": workspace.post(message).ts}


def update(workspace: Workspace, arguments: Json) -> Json:
    """``chat.update``: what is not given stays, an empty list of blocks removes them."""
    message = workspace.message(arguments.get("channel"), arguments.get("ts"))
    if message.author != BOT:
        raise Refused("cant_update_message")
    rewrite(workspace, message, arguments)
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": message.payload()}


def delete(workspace: Workspace, arguments: Json) -> Json:
    """``chat.delete``."""
    message = workspace.message(arguments.get("channel"), arguments.get("ts"))
    if message.author != BOT:
        raise Refused("cant_delete_message")
    workspace.remove(message)
    return {"channel": message.channel, "ts": message.ts}


def rewrite(workspace: Workspace, message: Message, arguments: Json) -> None:
    """Check a new content and put it in a message's place."""
    check_message(arguments.get("text"), arguments.get("blocks"), files=bool(message.files))
    check_metadata(arguments.get("metadata"))
    message.text = _or(arguments.get("text"), message.text)
    message.blocks = named(_or(arguments.get("blocks"), message.blocks))
    message.metadata = _or(arguments.get("metadata"), message.metadata)
    message.edited = workspace.stamp()
    workspace.changes.note()


def share(workspace: Workspace, channel: Channel, arguments: Json, files: Iterable[Json]) -> Message:
    """Post uploaded files as a message of the app."""
    content = {**arguments, "text": arguments.get("initial_comment")}
    message = _message(workspace, channel, content)
    message.files = tuple(files)
    return workspace.post(message)


def _ours(workspace: Workspace, arguments: Json) -> Channel:
    channel = workspace.channel(arguments.get("channel"))
    if channel.person and workspace.people[channel.person]["deleted"]:
        raise Refused("channel_not_found")
    if BOT not in channel.members:
        raise Refused("not_in_channel")
    return channel


def _message(workspace: Workspace, channel: Channel, arguments: Json) -> Message:
    return Message(
        channel=channel.id,
        ts=workspace.stamp(),
        author=BOT,
        text=arguments.get("text") or "",
        blocks=named(arguments.get("blocks") or []),
        metadata=arguments.get("metadata"),
        thread_ts=arguments.get("thread_ts") or "",
    )


def _or(given: Any, kept: Any) -> Any:
    return kept if given is None else given
