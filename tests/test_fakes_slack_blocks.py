"""The fake Slack refuses the blocks and views that Slack refuses, and takes the others."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from tests.fakes.slack import Refused
from tests.fakes.slack.checks import check_message, check_metadata, check_view

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(label: str = "Yes", action_id: str = "yes", **more: Any) -> Json:
    return {"type": "button", "text": plain(label), "action_id": action_id, **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(text: str = "Nurse", value: str = "nurse") -> Json:
    return {"text": plain(text), "value": value}


def select(*options: Json, **more: Any) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": list(options)} | more


def text_input(block_id: str = "goal", **more: Any) -> Json:
    element = {"type": "plain_text_input", "action_id": "value", "initial_value": ""}
    return {"type": "input", "block_id": block_id, "label": plain("Goal"), "element": element, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    frame = {"type": "modal", "title": plain("Your goal"), "submit": plain("Save")}
    return {**frame, "blocks": list(blocks), **more}


def entry(kind: str, **more: Any) -> Json:
    element = {"type": kind, "action_id": "value"} | more
    return {"type": "input", "label": plain("Label"), "hint": plain("Hint"), "optional": True, "element": element}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


BOX = {"text": mrkdwn("*Nurse*"), "value": "nurse", "description": mrkdwn("_by night_")}
BOLD = {"type": "text", "text": "bold", "style": {"bold": True}}
CONFIRM = {
    "title": plain("Sure?"),
    "text": mrkdwn("*Really*"),
    "confirm": plain("Yes"),
    "deny": plain("No"),
    "style": "danger",
}

SOUND: list[list[Json]] = [
    [section("*Hello*"), {"type": "divider"}, actions(button(value="1", style="primary"))],
    [{"type": "header", "text": plain("Today")}, {"type": "context", "elements": [plain("a note")]}],
    [actions(select(option(), option("Vet", "vet"), placeholder=plain("Choose"), initial_option=option()))],
    [section("Pick", accessory=button(url="mailto:a@example.edu?subject=Hello%20there"))],
    [{"type": "section", "fields": [plain("When"), plain("Today")]}],
    [actions({"type": "datepicker", "action_id": "day", "initial_date": "2026-03-02"})],
    [{"type": "image", "image_url": "https://example.edu/a.png", "alt_text": "A map"}],
    [text_input()],
    [actions(button(confirm=CONFIRM, accessibility_label="Yes, I am ready"))],
    [actions(select(option_groups=[{"label": plain("Health"), "options": [option()]}], options=None))],
    [actions({"type": "overflow", "action_id": "more", "options": [{**option(), "url": "https://example.edu"}]})],
    [actions({"type": "timepicker", "action_id": "at", "initial_time": "09:30", "timezone": "America/New_York"})],
    [entry("plain_text_input", multiline=True, min_length=1, max_length=3000, focus_on_load=True)],
    [entry("email_text_input", placeholder=plain("you@example.edu"))],
    [entry("checkboxes", options=[BOX], initial_options=[BOX])],
    [entry("radio_buttons", options=[BOX, option()], initial_option=BOX)],
    [entry("multi_static_select", options=[option()], max_selected_items=1)],
    [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [BOLD]}]}],
]

BROKEN: list[tuple[str, list[Any]]] = [
    ("no more than 50 items", [{"type": "divider"}] * 51),
    ("cannot exceed 3000", [section("x" * 3001)]),
    ("must be more than 0", [section("")]),
    ("less than 2001", [{"type": "section", "fields": [plain("x" * 2001)]}]),
    ("cannot exceed 150", [{"type": "header", "text": plain("x" * 151)}]),
    ("must be plain_text", [{"type": "header", "text": {"type": "mrkdwn", "text": "Today"}}]),
    ("less than 3001", [{"type": "context", "elements": [plain("x" * 3001)]}]),
    ("cannot exceed 75", [actions(button("x" * 76))]),
    ("must be plain_text", [actions({**button(), "text": {"type": "mrkdwn", "text": "*Yes*"}})]),
    ("cannot exceed 2000", [actions(button(value="x" * 2001))]),
    ("must be more than 0", [actions(button(value=""))]),
    ("cannot exceed 255", [actions(button(action_id="x" * 256))]),
    ("cannot exceed 255", [section("x", block_id="x" * 256)]),
    ("cannot exceed 3000", [actions(button(url="https://example.edu/" + "x" * 3000))]),
    ("valid URL", [actions(button(url="example.edu"))]),
    ("valid URL", [actions(button(url="mailto:a@example.edu?subject=Hello there"))]),
    ("cannot exceed 25", [actions(*[button(action_id=str(n)) for n in range(26)])]),
    ("cannot exceed 10", [{"type": "section", "fields": [plain("x")] * 11}]),
    ("`action_id` already exists", [actions(button(), button("No"))]),
    ("`action_id` already exists", [actions(button()), section("x", accessory=button())]),
    ("`block_id` already exists", [section("a", block_id="b"), section("c", block_id="b")]),
    ("invalid additional property: colour", [section("x", colour="red")]),
    ("invalid additional property: icon", [actions(button(icon="star"))]),
    ("invalid block", [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "font": "big"}}]),
    ("unsupported type", [{"type": "sectoin"}]),
    ("invalid value", [{"type": "section", "text": "just a string"}]),
    ("invalid value", [actions({"type": "buton", "action_id": "a"})]),
    ("style", [actions(button(style="blue"))]),
    ("unsupported element", [actions({"type": "plain_text_input", "action_id": "a"})]),
    ("unsupported element", [{"type": "context", "elements": [button()]}]),
    ("cannot exceed 100", [actions(select(*[option(value=str(n)) for n in range(101)]))]),
    ("less than 76", [actions(select(option("x" * 76)))]),
    ("less than 76", [actions(select({**option(), "description": plain("x" * 76)}))]),
    ("between 1 and 150", [actions(select(option(value="x" * 151)))]),
    ("between 1 and 150", [actions(select(option(value="")))]),
    ("must be plain_text", [actions(select({**option(), "text": {"type": "mrkdwn", "text": "*x*"}}))]),
    ("additional property: url", [actions(select({**option(), "url": "https://example.edu"}))]),
    ("more than 0", [actions(select())]),
    ("must match one of the options", [actions(select(option(), initial_option=option("Vet", "vet")))]),
    ("no more than 10", [actions(select(*[option(value=str(n)) for n in range(11)], type="checkboxes"))]),
    ("cannot exceed 2000", [{"type": "image", "image_url": "https://e.edu/a", "alt_text": "x" * 2001}]),
    ("invalid block", [{"type": "image", "image_url": "https://e.edu/a"}]),
    ("must provide an object", ["section"]),
]


@pytest.mark.parametrize("blocks", SOUND)
def test_takes_sound_blocks(blocks: list[Json]) -> None:
    check_message("words", blocks)
    check_view(modal(*blocks), "modal")
    check_view({"type": "home", "blocks": blocks}, "home")


@pytest.mark.parametrize(("problem", "blocks"), BROKEN)
def test_refuses_broken_blocks(problem: str, blocks: list[Any]) -> None:
    with pytest.raises(Refused) as refused:
        check_message("words", blocks)
    assert refused.value.error == "invalid_blocks"
    messages = refused.value.details["response_metadata"]["messages"]
    assert any(problem in message and "[json-pointer:/blocks" in message for message in messages), messages


@pytest.mark.parametrize(
    ("error", "text", "blocks"),
    [
        ("no_text", None, None),
        ("no_text", "", []),
        ("invalid_blocks_format", "x", {"type": "section"}),
        ("msg_too_long", "x" * 40_001, None),
        ("msg_blocks_too_long", "x", [section("x" * 2900, block_id=str(n)) for n in range(5)]),
        ("invalid_arguments", 7, None),
    ],
)
def test_refuses_messages(error: str, text: Any, blocks: Any) -> None:
    with pytest.raises(Refused, match=error):
        check_message(text, blocks)


@pytest.mark.parametrize(
    "metadata",
    ["letter", {"event_type": "letter"}, {"event_type": 1, "event_payload": {}}, {"type": "letter"}],
)
def test_refuses_metadata_of_another_shape(metadata: Any) -> None:
    with pytest.raises(Refused, match="invalid_metadata_format"):
        check_metadata(metadata)


def test_refuses_much_metadata() -> None:
    with pytest.raises(Refused, match="metadata_too_large"):
        check_metadata({"event_type": "letter", "event_payload": {"id": "x" * 8000}})


@pytest.mark.parametrize(
    ("problem", "surface", "view"),
    [
        ("between 1 and 24", "modal", modal(text_input(), title=plain("x" * 25))),
        ("cannot exceed 24", "modal", modal(text_input(), submit=plain("x" * 25))),
        ("must be plain_text", "modal", modal(text_input(), title={"type": "mrkdwn", "text": "x"})),
        ("missing required field: submit", "modal", modal(text_input(), submit=None)),
        ("missing required field: title", "modal", modal(text_input(), title=None)),
        ("no more than 100", "modal", modal(*[{"type": "divider"}] * 101)),
        ("more than 0 items", "modal", modal()),
        ("cannot exceed 3000", "modal", modal(text_input(), private_metadata="x" * 3001)),
        ("cannot exceed 255", "modal", modal(text_input(), callback_id="x" * 256)),
        ("invalid additional property: state", "modal", modal(text_input(), state={})),
        ("`block_id` already exists", "modal", modal(text_input(), text_input())),
        ("unsupported type", "modal", modal({"type": "markdown", "text": "x"})),
        ("must be modal", "modal", {"type": "home", "blocks": [section("x")]}),
        ("invalid additional property: title", "home", {"type": "home", "title": plain("x"), "blocks": []}),
        ("must provide an array", "home", {"type": "home"}),
        ("no more than 100", "home", {"type": "home", "blocks": [{"type": "divider"}] * 101}),
        ("must provide an object", "home", "page"),
    ],
)
def test_refuses_views(problem: str, surface: Literal["modal", "home"], view: Any) -> None:
    with pytest.raises(Refused, match="invalid_arguments") as refused:
        check_view(view, surface)
    assert any(problem in message for message in refused.value.details["response_metadata"]["messages"])


def test_a_page_may_repeat_an_action_in_another_block() -> None:
    check_view({"type": "home", "blocks": [actions(button()), actions(button())]}, "home")
