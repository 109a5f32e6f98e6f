"""The rules of Block Kit that slack_sdk does not check, a function each.

Numbers and permitted places are those of https://docs.slack.dev/reference/block-kit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.fakes.loopback import Json
from tests.fakes.slack.tree import at, objects

TEXT = 3000
FIELD = 2000
OPTION_TEXT = 75
OPTION_VALUE = 150
OPTIONS = 100
MOST_OPTIONS = {"checkboxes": 10, "radio_buttons": 10, "overflow": 5}
URL = 3000

_SELECTS = {"static_select", "external_select", "users_select", "conversations_select", "channels_select"}
_MULTI_SELECTS = {f"multi_{select}" for select in _SELECTS}
_PICKERS = {"datepicker", "timepicker", "checkboxes", "radio_buttons"}
_BUTTONS = {"button", "workflow_button"}
_TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input"}

PERMITTED = {
    "section": _BUTTONS | _SELECTS | _MULTI_SELECTS | _PICKERS | {"image", "overflow"},
    "actions": _BUTTONS | _SELECTS | _PICKERS | {"datetimepicker", "overflow"},
    "input": _TYPED | _SELECTS | _MULTI_SELECTS | _PICKERS | {"datetimepicker", "file_input"},
    "context": {"image", "plain_text", "mrkdwn"},
}
OPTIONS_GIVEN = {"static_select", "multi_static_select", "checkboxes", "radio_buttons"}
WITH_OPTIONS = OPTIONS_GIVEN | {"external_select", "multi_external_select", "overflow"}
MAY_HOLD_MRKDWN = {"checkboxes", "radio_buttons"}
PLAIN_ONLY = {"label", "hint", "placeholder", "title", "submit", "close", "deny"}


def elements_of(block: Json) -> list[tuple[str, Json]]:
    """A block's elements, each with its place in the block."""
    held = [("accessory", block.get("accessory")), ("element", block.get("element"))]
    listed = block.get("elements")
    held += [(f"elements/{i}", e) for i, e in enumerate(listed)] if isinstance(listed, list) else []
    return [(place, element) for place, element in held if isinstance(element, dict)]


def wrong_place(block: Json, pointer: str) -> Iterator[str]:
    """An element stands only in the blocks its documentation names."""
    permitted = PERMITTED.get(str(block.get("type")))
    for place, element in elements_of(block) if permitted else ():
        if permitted and element.get("type") not in permitted:
            yield at(f"{pointer}/{place}", f"unsupported element type: {element.get('type')}")


def bad_text(block: Json, pointer: str) -> Iterator[str]:
    """Every text has at least one character and at most 3,000; a section's field at most 2,000."""
    for place, found in objects(block, pointer):
        if found.get("type") not in ("plain_text", "mrkdwn"):
            continue
        text = found.get("text")
        limit = FIELD if "/fields/" in place else TEXT
        if not isinstance(text, str):
            yield at(f"{place}/text", "must be a string")
        elif not text:
            yield at(f"{place}/text", "must be more than 0 characters")
        elif len(text) > limit:
            yield at(f"{place}/text", f"must be less than {limit + 1} characters")


def markup_where_plain(block: Json, pointer: str) -> Iterator[str]:
    """Buttons, headers, labels, hints and placeholders take plain_text only."""
    for place, found in objects(block, pointer):
        for key, value in found.items():
            if isinstance(value, dict) and value.get("type") == "mrkdwn" and _is_plain(found, key):
                yield at(f"{place}/{key}", "must be plain_text")


def _is_plain(holder: Json, key: str) -> bool:
    return key in PLAIN_ONLY or (key == "text" and holder.get("type") in ("button", "header"))


def bad_options(block: Json, pointer: str) -> Iterator[str]:
    """At most a hundred options, ten boxes or five entries; what is chosen at first is one of them."""
    for place, element in ((f"{pointer}/{place}", element) for place, element in elements_of(block)):
        kind = str(element.get("type"))
        if kind not in WITH_OPTIONS:
            continue
        options = _options(element)
        limit = MOST_OPTIONS.get(kind, OPTIONS)
        if any(len(listed) > limit for listed in _option_lists(element)):
            yield at(f"{place}/options", f"no more than {limit} items allowed")
        for index, option in enumerate(options):
            yield from _bad_option(option, kind, f"{place}/options/{index}")
        chosen = [element.get("initial_option"), *(element.get("initial_options") or [])]
        if kind in OPTIONS_GIVEN and any(c and c not in options for c in chosen):
            yield at(f"{place}/initial_option", "must match one of the options")


def _bad_option(option: Json, kind: str, pointer: str) -> Iterator[str]:
    keys = {"text", "value", "description"} | ({"url"} if kind == "overflow" else set())
    for key in sorted(option.keys() - keys):
        yield at(pointer, f"invalid additional property: {key}")
    texts = {"plain_text", "mrkdwn"} if kind in MAY_HOLD_MRKDWN else {"plain_text"}
    for key in ("text", "description"):
        text = option.get(key)
        if text is None and key == "description":
            continue
        if not isinstance(text, dict) or text.get("type") not in texts:
            yield at(f"{pointer}/{key}", f"must be {' or '.join(sorted(texts))}")
        elif len(text.get("text", "")) > OPTION_TEXT:
            yield at(f"{pointer}/{key}", f"must be less than {OPTION_TEXT + 1} characters")
    value = option.get("value")
    if not isinstance(value, str) or not 0 < len(value) <= OPTION_VALUE:
        yield at(f"{pointer}/value", f"must be between 1 and {OPTION_VALUE} characters")


def _options(element: Json) -> list[Json]:
    return [option for listed in _option_lists(element) for option in listed]


def _option_lists(element: Json) -> list[list[Json]]:
    groups = element.get("option_groups") or []
    return [element.get("options") or [], *(group.get("options", []) for group in groups)]


def bad_urls(block: Json, pointer: str) -> Iterator[str]:
    """An address is absolute, has no blanks and at most 3,000 characters."""
    for place, found in objects(block, pointer):
        for key in ("url", "image_url"):
            url = found.get(key)
            if url is None:
                continue
            if not isinstance(url, str) or not urlsplit(url).scheme or any(c.isspace() for c in url):
                yield at(f"{place}/{key}", "must be a valid URL")
            elif len(url) > URL:
                yield at(f"{place}/{key}", f"must be less than {URL + 1} characters")


def repeated_action_ids(blocks: list[Json], pointer: str) -> Iterator[str]:
    """An ``action_id`` stands once among these blocks."""
    ids = Counter(str(e["action_id"]) for b in blocks for _, e in elements_of(b) if e.get("action_id"))
    for action_id, times in ids.items():
        if times > 1:
            yield at(pointer, f"`action_id` already exists: {action_id}")


def repeated_block_ids(blocks: list[Json], pointer: str) -> Iterator[str]:
    """A ``block_id`` stands once in a message or view."""
    ids = Counter(str(block["block_id"]) for block in blocks if block.get("block_id"))
    for block_id, times in ids.items():
        if times > 1:
            yield at(pointer, f"`block_id` already exists: {block_id}")


RULES = (wrong_place, bad_text, markup_where_plain, bad_options, bad_urls)
