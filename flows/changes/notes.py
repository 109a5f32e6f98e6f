"""Changes keep nothing of their own."""

from __future__ import annotations

from msgspec import Struct


class ChangesNotes(Struct, frozen=True):
    """Blank: what a goal was before stands with the goal."""
