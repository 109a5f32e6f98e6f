"""Seats that can be taken, as a flow sees them: in office hours, in an interview room, at the closet."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from flows.center import Kind


class Slot(Struct, frozen=True):
    """One time somebody can come. ``id`` is short enough to be typed; times are aware, in the center's zone.

    ``title``, ``place`` and ``host`` (with whom) may be empty. ``mine`` is what the person of this turn has in it.
    """

    id: str
    kind: Kind
    starts: datetime
    ends: datetime
    seats: int
    held: int = 0
    waiting: int = 0
    title: str = ""
    place: str = ""
    host: str = ""
    cancelled: bool = False
    mine: Literal["", "held", "waiting"] = ""

    @property
    def left(self) -> int:
        """How many can still be taken."""
        return 0 if self.cancelled else max(self.seats - self.held, 0)


class Seats(Protocol):
    """The book of seats."""

    def find(self, id_: str) -> Slot | None:
        """One slot, held against other turns until this one is kept; None where there is none of that name."""
        ...

    def coming(self, kind: Kind | None = None) -> tuple[Slot, ...]:
        """Those still to begin, the soonest first; cancelled ones are left out."""
        ...

    def own(self) -> tuple[Slot, ...]:
        """Those still to begin in which the person of this turn has a seat or waits for one, the soonest first."""
        ...

    def names(self, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """For staff: who has a seat, and who waits for one, each in their order."""
        ...


class _None:
    def find(self, id_: str) -> Slot | None:  # noqa: ARG002
        return None

    def coming(self, kind: Kind | None = None) -> tuple[Slot, ...]:  # noqa: ARG002
        return ()

    def own(self) -> tuple[Slot, ...]:
        return ()

    def names(self, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:  # noqa: ARG002
        return (), ()


NO_SEATS: Seats = _None()
