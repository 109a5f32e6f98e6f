"""What narrowing a goal needs to know of a language."""

from __future__ import annotations

from collections.abc import Mapping
from re import Pattern

from msgspec import Struct


class Tongue(Struct, frozen=True):
    """``fields`` of study and ``traits`` of work, each known by its words; ``parts`` find several answers in one.

    ``leads`` come before an answer, by the question, and ``tail`` after one. ``nothing`` is an answer that says
    nothing; ``mine`` turns "my" to "your".
    """

    fields: Mapping[str, Pattern[str]]
    traits: Mapping[str, Pattern[str]]
    parts: Mapping[str, Pattern[str]]
    leads: Mapping[str, Pattern[str]]
    tail: Pattern[str]
    nothing: Pattern[str]
    mine: tuple[tuple[Pattern[str], str], ...]


def stems(words: str) -> str:
    """A pattern for any word that begins like one of those, given with blanks between."""
    return rf"\b(?:{'|'.join(words.split())})"
