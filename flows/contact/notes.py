"""What is noted of the person to talk to and of the email that asks them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from flows.contact.network.acquaintance import Acquaintance, Circle


class ContactNotes(Struct, frozen=True):
    """The person and the request. All text is the student's own; dates are in their zone.

    ``way`` is how the person is to be found. ``connector`` is who might introduce them.
    ``why`` is why them of all people. ``subject`` and ``body`` are empty while the coach's draft stands
    unedited; so are ``note``, to the one who might introduce them, and ``reminder``. ``network`` is
    everybody the student named, ``circles`` those they were asked about, ``circle`` the one in question now.
    ``offer`` is the occasion the Career Center introduced the person on.
    """

    way: Literal["", "own", "connector", "alumni", "nobody"] = ""
    name: str = ""
    role: str = ""
    employer: str = ""
    connection: str = ""
    email: str = ""
    connector: str = ""
    times: str = ""
    subject: str = ""
    body: str = ""
    sent_on: date | None = None
    replied: bool = False
    why: str = ""
    note: str = ""
    reminder: str = ""
    reminded_on: date | None = None
    network: tuple[Acquaintance, ...] = ()
    circles: tuple[Circle, ...] = ()
    circle: Circle = ""
    walking: bool = False
    offer: str = ""

    def anew(self) -> ContactNotes:
        """Notes for another person: what the student told of themself and of others remains."""
        return ContactNotes(way=self.way, times=self.times, network=self.network, circles=self.circles)

    @property
    def first_name(self) -> str:
        """What the coach calls them: the first word of the name that is not a title."""
        titles = {"dr", "dr.", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "prof", "prof.", "professor", "coach", "aunt",
                  "uncle", "cousin", "profesor", "profesora", "sr.", "sra.", "dra.", "don", "doña", "tía", "tío",
                  "entrenador", "entrenadora"}  # fmt: skip
        words = self.name.split()
        if words and words[0].casefold() in titles:
            return self.name
        return words[0] if words else ""
