"""Walks JSON and names each place in it as Slack's error messages do."""

from __future__ import annotations

from collections.abc import Iterator

from tests.fakes.loopback import Json


def objects(value: object, pointer: str) -> Iterator[tuple[str, Json]]:
    """Every object in ``value``, outer before inner, with its JSON pointer."""
    if isinstance(value, dict):
        yield pointer, value
        for key, inner in value.items():
            yield from objects(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(inner, f"{pointer}/{index}")


def at(pointer: str, problem: str) -> str:
    """A problem and its place: ``must be … [json-pointer:/blocks/0/text]``."""
    return f"{problem} [json-pointer:{pointer}]"
