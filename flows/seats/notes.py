"""Seats keep nothing in a conversation: they stand in the office's books."""

from __future__ import annotations

from msgspec import Struct


class SeatsNotes(Struct, frozen=True):
    """Blank."""
