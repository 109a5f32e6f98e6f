"""A Form as Slack's modal, and what was filled in there. Pure."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time

from adapters.slack import limits
from adapters.slack.limits import Json
from adapters.slack.text import literal
from bot.ports import Words
from flows.lines import Line, Moment
from flows.replies import Field, Form

ANSWER = "answer"  # the action_id of every input; the block_id is the field's name
STEP = 15  # minutes between the times of day on offer
MORNING = 7  # the hour the day's list of times begins at
_DAY = 24 * 60


def modal(form: Form, words: Words, letter: str) -> Json:
    """A Form as a modal; it brings ``letter`` back when it is submitted."""
    return {
        "type": "modal",
        "callback_id": form.name,
        "private_metadata": letter,
        "title": literal(words.plain(form.title), limits.TITLE),
        "submit": literal(words.plain(form.submit), limits.TITLE),
        "blocks": [_input(field, words) for field in form.fields],
    }


def answers(view: object) -> dict[str, str]:
    """A submitted modal's answers by field name, empty where none was given; whatever is odd is left out."""
    match view:
        case {"state": {"values": dict(values)}}:
            filled = {str(name): _answer(held) for name, held in values.items()}
            return {name: answer for name, answer in filled.items() if answer is not None}
    return {}


def errors(view: object, faults: Mapping[str, str]) -> dict[str, str]:
    """Faults where Slack can show them: a fault of no input that is there stands below the first one."""
    names = list(_inputs(view))
    told: dict[str, list[str]] = {}
    for name, fault in faults.items() if names else ():
        told.setdefault(name if name in names else names[0], []).append(fault)
    return {name: limits.cut(" ".join(each), limits.ERROR) for name, each in told.items()}


def _inputs(view: object) -> Iterator[str]:
    """The names of a modal's inputs."""
    blocks = view.get("blocks") if isinstance(view, dict) else None
    for block in blocks if isinstance(blocks, list) else ():
        match block:
            case {"type": "input", "block_id": str(name)}:
                yield name


def _answer(held: object) -> str | None:
    match held:
        case {"answer": {"selected_option": {"value": str(value)}}}:
            return value
        case {"answer": {"selected_date": str(value)} | {"value": str(value)}}:
            return value
        case {"answer": dict()}:
            return ""
    return None


def _input(field: Field, words: Words) -> Json:
    block: Json = {
        "type": "input",
        "block_id": field.name,
        "label": literal(words.plain(field.label), limits.LABEL),
        "element": {"action_id": ANSWER, **_element(field, words)},
        "optional": not field.required,
    }
    if field.hint is not None:
        block["hint"] = literal(words.plain(field.hint), limits.LABEL)
    return block


def _element(field: Field, words: Words) -> Json:
    match field.kind:
        case "date":
            initial = {"initial_date": field.value} if _is_date(field.value) else {}
            return {"type": "datepicker", **initial}
        case "time":
            return _select(_times(field.value, words), field.value)
        case "choice":
            labels = {each.choice: words.plain(each.label) for each in field.options[: limits.OPTIONS]}
            return _select(labels, field.value)
        case _:
            element = {"type": "plain_text_input", "multiline": field.kind == "long"}
            return element | ({"initial_value": limits.cut(field.value, limits.INPUT)} if field.value else {})


def _select(labels: Mapping[str, str], chosen: str) -> Json:
    options = {value: {"text": literal(label, limits.OPTION), "value": value} for value, label in labels.items()}
    initial = {"initial_option": options[chosen]} if chosen in options else {}
    return {"type": "static_select", "options": list(options.values()), **initial}


def _times(value: str, words: Words) -> dict[str, str]:
    """The times of a day by their ISO form, in the language's own words, morning first.

    A select and no timepicker: it is filled the same way and says the times as all our other texts do.
    """
    minutes = ((MORNING * 60 + step) % _DAY for step in range(0, _DAY, STEP))
    times = [time(minute // 60, minute % 60) for minute in minutes]
    with contextlib.suppress(ValueError):  # there may be no time yet
        times = sorted({*times, time.fromisoformat(value)}, key=lambda each: (each.hour < MORNING, each))
    return {f"{each:%H:%M}": _time(each, words) for each in times}


def _time(at: time, words: Words) -> str:
    moment = Moment(datetime.combine(date(2000, 1, 1), at, UTC), "time")
    return words.plain(Line("verbatim", {"text": moment}))


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
