"""What a turn can want done beyond speaking; the shell does it in the same transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.replies import Card


class Remind(Struct, frozen=True, tag="remind"):
    """Let ``TimeCame(name)`` be heard at ``at`` (aware). The same name again moves it."""

    name: str
    at: datetime


class Unremind(Struct, frozen=True, tag="unremind"):
    """That reminder is moot."""

    name: str


class TellStaff(Struct, frozen=True, tag="tell_staff"):
    """Hand the student's request to the Career Center: exactly the card the student saw and sent."""

    kind: Literal["person", "alumni"]
    card: Card


class Forget(Struct, frozen=True, tag="forget"):
    """Delete everything kept of this person; the receipt remains, and nothing else."""

    receipt: str


Effect = Remind | Unremind | TellStaff | Forget
