"""The office: what a flow may ask the Career Center's books during a turn. The answers hold until the turn is kept."""

from __future__ import annotations

from typing import Protocol

from flows.office.allies import NO_ALLIES, Allies
from flows.office.handoffs import NO_HANDOFFS, Handoffs
from flows.office.seats import NO_SEATS, Seats


class Office(Protocol):
    """The books, one a subject, open for the person whose turn it is."""

    @property
    def handoffs(self) -> Handoffs:
        """What students asked staff."""
        ...

    @property
    def allies(self) -> Allies:
        """Who outside the university agreed to be asked."""
        ...

    @property
    def seats(self) -> Seats:
        """When students can come, and who does."""
        ...


class Shut:
    """An office with empty books: where there is none, as in a preview of a wording."""

    handoffs: Handoffs = NO_HANDOFFS
    allies: Allies = NO_ALLIES
    seats: Seats = NO_SEATS


SHUT = Shut()
