"""What is noted of a nudge while it is being written."""

from __future__ import annotations

from msgspec import Struct

from flows.nudge import Nudge


class NudgingNotes(Struct, frozen=True):
    """The nudge so far and the name it will go by; None before anything was written."""

    name: str = ""
    nudge: Nudge | None = None
