"""What is noted after the talk: how it went, the thank-you, what it taught, and who was named."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from flows.contact.reading import Someone


class FollowupNotes(Struct, frozen=True):
    """The student's own words throughout. ``told_on`` is the day they said it had happened, in their zone.

    ``said`` is what will stay with them; ``subject`` and ``body`` are empty while the coach's thank-you
    stands unedited. ``referral`` is somebody the person named; its connection is who that is to them.
    """

    outcome: Literal["", "happened", "missed"] = ""
    told_on: date | None = None
    said: str = ""
    subject: str = ""
    body: str = ""
    thanked: bool = False
    surprised: str = ""
    learned: str = ""
    planned: str = ""
    referral: Someone | None = None

    @property
    def reflected(self) -> bool:
        """Whether there is a reflection to keep."""
        return bool(self.surprised or self.learned or self.planned)
