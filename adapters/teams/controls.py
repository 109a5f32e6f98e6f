"""What can be pressed and filled in on a card: buttons, selects and forms. Pure.

What is pressed comes back as a message whose ``value`` is the button's data with the inputs' values laid over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.teams import limits
from adapters.teams.hear import CHOICE
from adapters.teams.limits import Json
from adapters.teams.text import opens
from bot.ports import Words
from flows.lines import Line, line
from flows.replies import Field, Form, Mail, Option

# What only Teams says: here an input is checked before it is sent, and a select needs a button beside it.
NEEDED, CHOOSE = line("common.needed"), line("common.choose")

_STYLES = {"primary": "positive", "danger": "destructive"}
_LONGEST = {"long": limits.INPUT}


@dataclass(frozen=True, slots=True)
class Controls:
    """The end of a card: what stands in its body, and its row of buttons."""

    inputs: tuple[Json, ...] = ()
    buttons: tuple[Json, ...] = ()


def menu(name: str, options: Sequence[Option], words: Words, letter: str, room: int = limits.ACTIONS) -> Controls:
    """Options as buttons; where they are more than ``room``, a select and only the links as buttons."""
    made = (_pick(name, each, words, letter) if each.opens is None else _link(each, words) for each in options)
    buttons = [button for button in made if button]
    if len(buttons) <= room:
        return Controls(buttons=tuple(buttons))
    links = [button for button in buttons if "url" in button]
    select = _select([each for each in options if each.opens is None], words)
    data = {"menu": name, "letter": letter}
    choose = {"type": "Action.Submit", "title": label(CHOOSE, words), "data": data}
    return Controls((select,), (*links[: room - 1], choose))


def form(asked: Form, words: Words, letter: str) -> Controls:
    """A form's inputs, and the button that sends them. An input left empty comes back empty."""
    data = {**{field.name: "" for field in asked.fields}, "form": asked.name, "letter": letter}
    submit = {"type": "Action.Submit", "title": label(asked.submit, words), "style": "positive", "data": data}
    return Controls(tuple(_input(field, words) for field in asked.fields), (submit,))


def unfolding(opener: Line, behind: Controls, words: Words) -> Json:
    """A button that shows some more of the card."""
    card = {"type": "AdaptiveCard", "body": list(behind.inputs), "actions": list(behind.buttons)}
    return {"type": "Action.ShowCard", "title": label(opener, words), "card": card}


def opening(title: str, url: str) -> Json:
    """A button that opens an address."""
    return {"type": "Action.OpenUrl", "title": limits.cut(title, limits.LABEL), "url": url}


def label(told: Line, words: Words) -> str:
    """Words for a button, an entry or an input, where only plain text can stand."""
    return limits.cut(" ".join(words.plain(told).split()), limits.LABEL) or "…"


def _pick(name: str, option: Option, words: Words, letter: str) -> Json:
    # With "none" it can be pressed whatever is still missing from a form beside it.
    button: Json = {"type": "Action.Submit", "title": label(option.label, words), "associatedInputs": "none"}
    button["data"] = {"menu": name, "choice": option.choice, "letter": letter}
    return button | ({"style": _STYLES[option.style]} if option.style else {})


def _link(option: Option, words: Words) -> Json | None:
    """A button for a page or a mail; None for a choice, and for an address nobody may be sent to."""
    if option.opens is None:
        return None
    url = words.url(option.opens)
    if len(url) > limits.URL and isinstance(option.opens, Mail):
        url = url.partition("&body=")[0]  # the words stand in the conversation; the rest opens all the same
    if not opens(url) or len(url) > limits.URL:
        return None
    button = opening(label(option.label, words), url)
    return button | ({"style": _STYLES[option.style]} if option.style else {})


def _select(options: Sequence[Option], words: Words) -> Json:
    needed = {"isRequired": True, "errorMessage": words.plain(NEEDED)}
    return {"type": "Input.ChoiceSet", "id": CHOICE, "style": "compact", "choices": _choices(options, words), **needed}


def _choices(options: Sequence[Option], words: Words) -> list[Json]:
    return [{"title": label(each.label, words), "value": each.choice} for each in options[: limits.OPTIONS]]


def _input(field: Field, words: Words) -> Json:
    shown: Json = {"id": field.name, "label": label(field.label, words), **_kind(field, words)}
    if field.value:
        shown["value"] = field.value
    if field.hint is not None:
        shown["placeholder"] = label(field.hint, words)
    if field.required:
        shown |= {"isRequired": True, "errorMessage": words.plain(NEEDED)}
    return shown


def _kind(field: Field, words: Words) -> Json:
    match field.kind:
        case "date":
            return {"type": "Input.Date"}
        case "time":
            return {"type": "Input.Time"}
        case "choice":
            return {"type": "Input.ChoiceSet", "style": "compact", "choices": _choices(field.options, words)}
        case "long":
            return {"type": "Input.Text", "isMultiline": True, "maxLength": limits.INPUT}
        case "email":
            return {"type": "Input.Text", "style": "Email", "maxLength": limits.SHORT_INPUT}
        case _:
            return {"type": "Input.Text", "maxLength": limits.SHORT_INPUT}
