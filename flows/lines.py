"""What is said, before it has words: a Line names a wording and its facts; markup becomes spans.

A template may hold ``**bold**``, ``_italic_``, ``[text](https://…)`` and ``{holes}``. Markup is read from the
template alone, before a fact is put in, so what a student wrote is never taken for markup.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Literal

from msgspec import Struct


class Moment(Struct, frozen=True, tag="moment"):
    """A point in time and how much of it to show; aware, in the student's own zone."""

    at: datetime
    show: Literal["day", "time", "both", "short"] = "both"


class Items(Struct, frozen=True, tag="items"):
    """Several facts, worded as the language words lists: ``a, b and c``."""

    facts: tuple[str | Line, ...]


class Line(Struct, frozen=True, tag="line"):
    """A wording by its key, with the facts to put in.

    A fact ``count`` chooses the plural form, a fact ``turn`` among wordings that mean the same.
    """

    key: str
    facts: dict[str, Fact] = {}


Fact = str | int | Moment | Items | Line


def line(key: str, **facts: Fact) -> Line:
    """Make a Line: ``line("goal.confirm", target="nurse")``."""
    return Line(key, facts)


def verbatim(text: str) -> Line:
    """Wrap somebody's own words as a Line, to stand where a wording would."""
    return Line("verbatim", {"text": text})


class Span(Struct, frozen=True):
    """A run of text in one style. ``link`` is an absolute URL or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class Hole(Struct, frozen=True):
    """A place in a template that a fact fills, in the style of the markup around it."""

    name: str
    bold: bool = False
    italic: bool = False


_TOKEN = re.compile(r"(\*\*|(?<!\w)_|_(?!\w)|\{[a-z_.]+\}|\[[^\]\n]*\]\([^)\s]*\))")


@lru_cache(maxsize=4096)
def parse(template: str) -> tuple[Span | Hole, ...]:
    """Read a template's markup. Unpaired marks stay as they are written."""
    pieces: list[Span | Hole] = []
    bold = italic = False
    for mark in _TOKEN.split(template):
        if mark == "**":
            bold = not bold
        elif mark == "_":
            italic = not italic
        elif mark.startswith("{") and mark.endswith("}"):
            pieces.append(Hole(mark[1:-1], bold, italic))
        elif mark.startswith("[") and mark.endswith(")"):
            text, link = mark[1:-1].split("](", 1)
            pieces.append(Span(text, bold, italic, link))
        elif mark:
            pieces.append(Span(mark, bold, italic))
    return tuple(pieces)
