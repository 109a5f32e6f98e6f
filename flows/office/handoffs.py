"""Requests of students to staff, as a flow sees them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from flows.replies import Card

Kind = Literal["person", "alumni", "crisis"]


class Handoff(Struct, frozen=True):
    """One request. ``id`` is short enough to be typed; ``card`` is what the student saw and sent.

    ``student`` is what to call who asked; ``taken_by`` is the name of who picked it up, empty while nobody has.
    """

    id: str
    kind: Kind
    status: Literal["open", "taken", "resolved", "withdrawn"]
    student: str
    card: Card
    at: datetime
    taken_by: str = ""
    mine: bool = False

    @property
    def over(self) -> bool:
        """Whether nothing more is expected of staff."""
        return self.status in ("resolved", "withdrawn")


class Handoffs(Protocol):
    """The book of requests. ``mine`` in what it gives: the person whose turn it is picked it up."""

    def find(self, id_: str) -> Handoff | None:
        """One request, held against other turns until this one is kept; None where there is none of that name."""
        ...

    def waiting(self) -> tuple[Handoff, ...]:
        """Those that are not over, the oldest first."""
        ...

    def own(self) -> tuple[Handoff, ...]:
        """Those the person of this turn sent which are not over, the newest first."""
        ...


class _None:
    def find(self, id_: str) -> Handoff | None:  # noqa: ARG002
        return None

    def waiting(self) -> tuple[Handoff, ...]:
        return ()

    def own(self) -> tuple[Handoff, ...]:
        return ()


NO_HANDOFFS: Handoffs = _None()
