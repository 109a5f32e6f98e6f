"""Checks one block against slack_sdk's own models: what they reject, and what they silently drop."""

from __future__ import annotations

from collections.abc import Iterator

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from tests.fakes.loopback import Json
from tests.fakes.slack.tree import at

MAY_BE_EMPTY = {"initial_value"}


def problems_of_shape(block: Json, pointer: str) -> Iterator[str]:
    """What is wrong with a block taken alone: its kind, its keys, and the lengths slack_sdk knows.

    slack_sdk ignores a key or an element it does not know where Slack answers ``invalid_blocks``, so whatever
    does not come back from the model is reported too.
    """
    try:
        parsed = Block.parse(block)
        kept = None if parsed is None else parsed.to_dict()
    except SlackObjectFormationError as error:
        yield at(pointer, str(error))
        return
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        yield at(pointer, f"invalid block: {error}")
        return
    if kept is None:
        yield at(pointer, "unsupported type")
    else:
        yield from _lost(block, kept, pointer)


def _lost(given: object, kept: object, pointer: str) -> Iterator[str]:
    if isinstance(given, dict) and isinstance(kept, dict):
        yield from _lost_keys(given, kept, pointer)
    elif isinstance(given, list) and isinstance(kept, list) and len(given) == len(kept):
        for index, (inner, its_kept) in enumerate(zip(given, kept, strict=True)):
            yield from _lost(inner, its_kept, f"{pointer}/{index}")
    elif given != kept:
        yield at(pointer, "invalid value")


def _lost_keys(given: Json, kept: Json, pointer: str) -> Iterator[str]:
    for key, value in given.items():
        if key in kept:
            yield from _lost(value, kept[key], f"{pointer}/{key}")
        elif value in ("", [], {}):
            if key not in MAY_BE_EMPTY:
                yield at(f"{pointer}/{key}", "must be more than 0 characters or items")
        elif value is not None:
            yield at(pointer, f"invalid additional property: {key}")
