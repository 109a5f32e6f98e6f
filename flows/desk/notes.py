"""What is noted of somebody of the staff between two messages."""

from __future__ import annotations

from msgspec import Struct


class DeskNotes(Struct, frozen=True):
    """``about`` is the request that is being answered."""

    about: str = ""
