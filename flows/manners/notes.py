"""Manners keep nothing of their own."""

from __future__ import annotations

from msgspec import Struct


class MannersNotes(Struct, frozen=True):
    """Blank: what a digression needs to know stands in the conversation itself."""
