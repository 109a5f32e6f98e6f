"""Somebody the student knows, and the circles people are known from."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Circle = Literal["", "professor", "supervisor", "coach", "family", "club", "teacher"]
CIRCLES: tuple[Circle, ...] = (
    "professor",
    "supervisor",
    "coach",
    "family",
    "club",
    "teacher",
)  # as they are asked about


class Acquaintance(Struct, frozen=True):
    """A person in the student's own words. ``told`` is what was said of their work; ``tried`` once written to."""

    name: str
    circle: Circle = ""
    told: str = ""
    tried: bool = False
