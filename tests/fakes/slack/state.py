"""What a person filled in, as ``state.values`` reports it; refuses what the client would not send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Json
from tests.fakes.slack.message import interactive

Filling = str | Sequence[str]

TEXT = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}
SCALARS = {
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}
ONE = {"static_select", "radio_buttons"}
MANY = {"multi_static_select", "checkboxes"}


def values(blocks: list[Json], answers: Mapping[str, Filling]) -> Json:
    """``{block_id: {action_id: …}}`` for every input; ``answers`` by block id or action id.

    An option may be named by its value or its label. Raises Impossible for an answer without its input.
    """
    found: Json = {}
    left = set(answers)
    for block, element in _inputs(blocks):
        name = block["block_id"] if block["block_id"] in answers else element["action_id"]
        left.discard(name)
        value = _value(element, answers.get(name))
        found.setdefault(block["block_id"], {})[element["action_id"]] = {"type": element["type"], **value}
    if left:
        raise Impossible(f"no input named {', '.join(sorted(left))}")
    return found


def check_complete(blocks: list[Json], filled: Json) -> None:
    """Raise Impossible where the client keeps the form open by itself: required, too short, too long."""
    for block, element in _inputs(blocks):
        if block["type"] != "input":
            continue
        state = filled[block["block_id"]][element["action_id"]]
        value = next((v for key, v in state.items() if key != "type"), None)
        if not value and not block.get("optional"):
            raise Impossible(f"{block['block_id']} is required")
        if value and element["type"] == "plain_text_input" and not _fits(element, value):
            raise Impossible(f"{block['block_id']} is too short or too long")


def _fits(element: Json, text: str) -> bool:
    return bool(element.get("min_length", 0) <= len(text) <= element.get("max_length", 3000))


def pick(element: Json, name: str) -> Json:
    """The option of a select by its value or label, as payloads show it."""
    groups = element.get("option_groups") or []
    options = [*(element.get("options") or []), *(o for group in groups for o in group["options"])]
    for option in options:
        if name in (option["value"], option["text"]["text"]):
            return {"text": option["text"], "value": option["value"]}
    raise Impossible(f"no option {name}")


def _inputs(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    kinds = TEXT | SCALARS.keys() | ONE | MANY
    return ((block, element) for block, element in interactive(blocks) if element["type"] in kinds)


def _value(element: Json, answer: Filling | None) -> Json:
    kind = element["type"]
    if kind in TEXT:
        text = element.get("initial_value") if answer is None else answer
        return {"value": text or None}
    if kind in SCALARS:
        key, initial = SCALARS[kind]
        return {key: element.get(initial) if answer is None else answer or None}
    if kind in ONE:
        chosen = pick(element, str(answer)) if answer else None
        return {"selected_option": element.get("initial_option") if answer is None else chosen}
    several = [answer] if isinstance(answer, str) else answer or ()
    chosen_ones = [pick(element, name) for name in several]
    return {"selected_options": element.get("initial_options", []) if answer is None else chosen_ones}
