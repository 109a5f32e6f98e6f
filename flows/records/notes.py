"""Records keep nothing of their own."""

from __future__ import annotations

from msgspec import Struct


class RecordsNotes(Struct, frozen=True):
    """Blank: what there is to show stands in the conversation and with the other stages."""
