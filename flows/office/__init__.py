"""The office: what a flow may ask the Career Center's books during a turn. The answers hold until the turn is kept."""

from __future__ import annotations

from typing import Protocol

from flows.office.allies import NO_ALLIES, Allies
from flows.office.handoffs import NO_HANDOFFS, Handoffs
from flows.office.looks import NO_LOOKS, Looks
from flows.office.nudges import NO_NUDGES, Nudges
from flows.office.overview import NO_OVERVIEW, Overviews
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
    def looks(self) -> Looks:
        """Who of staff looked at what there is of the person."""
        ...

    @property
    def nudges(self) -> Nudges:
        """What staff send to many, and what came of it."""
        ...

    @property
    def overview(self) -> Overviews:
        """How students and the office are doing, in numbers."""
        ...

    @property
    def seats(self) -> Seats:
        """When students can come, and who does."""
        ...


class Shut:
    """An office with empty books: where there is none, as in a preview of a wording."""

    handoffs: Handoffs = NO_HANDOFFS
    allies: Allies = NO_ALLIES
    looks: Looks = NO_LOOKS
    nudges: Nudges = NO_NUDGES
    overview: Overviews = NO_OVERVIEW
    seats: Seats = NO_SEATS


SHUT = Shut()
