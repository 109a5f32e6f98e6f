"""Who of staff looked at a student's record or did something with it, as a flow sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from msgspec import Struct


class Seen(Struct, frozen=True):
    """One look. ``staff`` is a name, empty where none is known; ``what`` a word of the audit; ``at`` is aware."""

    staff: str
    what: str
    at: datetime


class Looks(Protocol):
    """The access log of the person whose turn it is."""

    def own(self) -> tuple[Seen, ...]:
        """All that was noted about them and is still kept, the newest first."""
        ...


class _None:
    def own(self) -> tuple[Seen, ...]:
        return ()


NO_LOOKS: Looks = _None()
