"""Adaptive Cards: refuses what Teams would not show, and reads one as a person does.

The schema is the official one for version 1.5, the newest Teams takes from a bot.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft6Validator
from jsonschema.exceptions import best_match

from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Json
from tests.fakes.teams.refused import bad

NEWEST = (1, 5)


@cache
def _validator() -> Draft6Validator:
    schema = json.loads(files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text("utf-8"))
    return Draft6Validator({**schema, "anyOf": [{"$ref": "#/definitions/AdaptiveCard"}]})


def check_card(card: object) -> None:
    """Raise Refused for a card against the schema, too new, or with two inputs of one id."""
    if not isinstance(card, dict):
        raise bad("Card content must be an object.")
    bare = {key: value for key, value in card.items() if key != "msteams"}
    error = best_match(_validator().iter_errors(bare))
    if error is not None:
        raise bad(f"Card at {error.json_path}: {error.message[:300]}")
    if not _known_version(card.get("version")):
        raise bad(f"Card version {card.get('version')} is not supported.")
    for name, times in Counter(entry["id"] for entry in inputs(card)).items():
        if times > 1:
            raise bad(f"Card has {times} inputs named {name}.")


def _known_version(version: object) -> bool:
    parts = str(version).split(".")
    return len(parts) == 2 and all(p.isdigit() for p in parts) and (int(parts[0]), int(parts[1])) <= NEWEST


def objects(value: object) -> Iterator[Json]:
    """Every typed object of a card, outer before inner, but not what hides in an action's data."""
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for key, inner in value.items():
            if key != "data":
                yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def inputs(card: Json) -> list[Json]:
    """The inputs, in order."""
    return [found for found in objects(card) if str(found["type"]).startswith("Input.")]


def actions(card: Json) -> list[Json]:
    """The actions, in order."""
    return [found for found in objects(card) if str(found["type"]).startswith("Action.")]


def titles(card: Json) -> list[str]:
    """The titles of the actions."""
    return [str(action.get("title", "")) for action in actions(card)]


def words(card: Json) -> list[str]:
    """The texts of a card in reading order: labels, facts and choices included, the buttons last."""
    found: list[str] = []
    for piece in objects(card):
        found += [str(piece[key]) for key in ("text", "label") if key in piece]
        found += [f"{fact['title']} {fact['value']}" for fact in piece.get("facts", [])]
        found += [str(choice["title"]) for choice in piece.get("choices", [])]
    return found + titles(card)


def filled(card: Json, action: Json, answers: Mapping[str, str]) -> Json:
    """The ``value`` a submit sends: the action's data with every input's answer.

    Raises Impossible for an answer without its input, or when the client would not send it.
    """
    data: Any = action.get("data", {})
    if not isinstance(data, dict):
        raise Impossible("data that is no object cannot carry answers")
    if action.get("associatedInputs") == "none":
        return dict(data)
    known = {entry["id"]: entry for entry in inputs(card)}
    if answers.keys() - known.keys():
        raise Impossible(f"no input named {', '.join(sorted(answers.keys() - known.keys()))}")
    values = {name: _answer(entry, answers.get(name)) for name, entry in known.items()}
    return {**data, **{name: value for name, value in values.items() if value is not None}}


def _answer(entry: Json, answer: str | None) -> str | None:
    """What is typed or chosen, else the initial value; None for an empty input, which is not sent."""
    value = answer if answer is not None else entry.get("value")
    if not value and entry.get("isRequired"):
        raise Impossible(f"{entry['id']} is required")
    if entry["type"] == "Input.ChoiceSet" and value:
        return _choice(entry, str(value))
    if value and len(str(value)) > entry.get("maxLength", 10_000):
        raise Impossible(f"{entry['id']} is too long")
    return str(value) if value else None


def _choice(entry: Json, name: str) -> str:
    for choice in entry.get("choices", []):
        if name in (choice["value"], choice["title"]):
            return str(choice["value"])
    raise Impossible(f"no choice {name}")
