"""Decides whether Slack would take a message, a modal or a home page as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.views import View

from tests.fakes.loopback import Json
from tests.fakes.slack.refused import Refused, refuse_for
from tests.fakes.slack.rules import RULES, repeated_action_ids, repeated_block_ids
from tests.fakes.slack.shape import problems_of_shape
from tests.fakes.slack.tree import at

Surface = Literal["message", "modal", "home"]

BLOCKS: dict[Surface, int] = {"message": 50, "modal": 100, "home": 100}
MESSAGE_ONLY = {"markdown", "table", "file", "task_card", "plan", "context_actions", "carousel", "card"}
# Not in Slack's reference: measured near 13,200 characters of JSON (slackapi/bolt-js issues 2509 and 2867).
MESSAGE_SIZE = 13_200
MESSAGE_TEXT = 40_000
METADATA_SIZE = 8_000
HOME_KEYS = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
MODAL_KEYS = HOME_KEYS | {"title", "close", "submit", "clear_on_close", "notify_on_close", "submit_disabled"}


def check_message(text: object, blocks: object, *, files: bool = False) -> None:
    """Raise Refused as chat.postMessage would."""
    if text is not None and not isinstance(text, str):
        raise Refused("invalid_arguments")
    if not (text or blocks or files):
        raise Refused("no_text")
    if text and len(text) > MESSAGE_TEXT:
        raise Refused("msg_too_long")
    if not blocks:
        return
    if not isinstance(blocks, list):
        raise Refused("invalid_blocks_format")
    refuse_for("invalid_blocks", list(problems_of_blocks(blocks, "message", "/blocks")))
    if len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > MESSAGE_SIZE:
        raise Refused("msg_blocks_too_long")


def check_metadata(metadata: object) -> None:
    """Raise Refused unless it is ``{"event_type": str, "event_payload": object}`` and small."""
    if metadata is None:
        return
    keys = set(metadata) if isinstance(metadata, dict) else set()
    if not isinstance(metadata, dict) or keys != {"event_type", "event_payload"}:
        raise Refused("invalid_metadata_format")
    if not isinstance(metadata["event_type"], str) or not isinstance(metadata["event_payload"], dict):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(metadata)) > METADATA_SIZE:
        raise Refused("metadata_too_large")


def check_view(view: object, surface: Literal["modal", "home"]) -> Json:
    """Give the view back, or raise Refused as views.open and views.publish would."""
    if not isinstance(view, dict):
        raise Refused("invalid_arguments", response_metadata={"messages": ["[ERROR] must provide an object"]})
    refuse_for("invalid_arguments", list(_problems_of_view(view, surface)))
    return view


def _problems_of_view(view: Json, surface: Literal["modal", "home"]) -> Iterator[str]:
    if view.get("type") != surface:
        yield at("/view/type", f"must be {surface}")
        return
    unknown = view.keys() - (HOME_KEYS if surface == "home" else MODAL_KEYS)
    if unknown:
        yield from (at("/view", f"invalid additional property: {key}") for key in sorted(unknown))
    else:
        yield from _problems_of_frame(view)
    blocks = view.get("blocks")
    if not isinstance(blocks, list):
        yield at("/view/blocks", "must provide an array")
        return
    if not blocks:
        yield at("/view/blocks", "must be more than 0 items")
    yield from problems_of_blocks(blocks, surface, "/view/blocks")
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if surface == "modal" and has_input and not view.get("submit"):
        yield at("/view", "missing required field: submit")


def _problems_of_frame(view: Json) -> Iterator[str]:
    """Title, buttons and the app's own data, whose lengths slack_sdk knows."""
    if view["type"] == "modal" and not view.get("title"):
        yield at("/view", "missing required field: title")
    for key in ("title", "submit", "close"):
        if view.get(key) is not None and not _is_plain(view[key]):
            yield at(f"/view/{key}", "must be plain_text")
            return
    try:
        View(**{**view, "blocks": [{"type": "divider"}]}).to_dict()
    except SlackObjectFormationError as error:
        yield at("/view", str(error))


def _is_plain(text: Any) -> bool:
    return isinstance(text, dict) and text.get("type") == "plain_text" and bool(text.get("text"))


def problems_of_blocks(blocks: list[Any], surface: Surface, pointer: str) -> Iterator[str]:
    """Everything Slack would complain about, with its place."""
    if len(blocks) > BLOCKS[surface]:
        yield at(pointer, f"no more than {BLOCKS[surface]} items allowed")
    for index, block in enumerate(blocks):
        yield from _problems_of_block(block, surface, f"{pointer}/{index}")
    sound = [block for block in blocks if isinstance(block, dict)]
    yield from repeated_block_ids(sound, pointer)
    # Slack asks for an action_id to be unique within its block. A message of ours keeps it unique as a whole,
    # so that an answer to it can be told by the action alone.
    for group in [sound] if surface == "message" else [[block] for block in sound]:
        yield from repeated_action_ids(group, pointer)


def _problems_of_block(block: object, surface: Surface, pointer: str) -> Iterator[str]:
    if not isinstance(block, dict):
        yield at(pointer, "must provide an object")
    elif surface != "message" and block.get("type") in MESSAGE_ONLY:
        yield at(pointer, f"unsupported type: {block['type']}")
    else:
        shape = list(problems_of_shape(block, pointer))
        yield from shape
        # The finer rules may take the shape for granted.
        if not shape:
            for rule in RULES:
                yield from rule(block, pointer)
