"""What a flow may know of the institution; ``manifest/center.toml`` is where it is written down."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Kind = Literal["office_hours", "room", "closet"]


class Closet(Struct, frozen=True, forbid_unknown_fields=True):
    """Where to borrow business wear."""

    name: str
    place: str
    hours: str
    url: str = ""


class Rooms(Struct, frozen=True, forbid_unknown_fields=True):
    """Quiet rooms for interviews by video or phone."""

    place: str
    booking: str
    url: str = ""


class Crisis(Struct, frozen=True, forbid_unknown_fields=True):
    """The text the institution approved for alarming messages, and words of its own to watch for."""

    text: dict[str, str]
    words: tuple[str, ...] = ()


class Dates(Struct, frozen=True, forbid_unknown_fields=True):
    """From one date to another, both included."""

    first: date
    last: date


class Nudging(Struct, frozen=True, forbid_unknown_fields=True):
    """How nudges are held back: shares are percent. ``first`` people get one, then ``then`` percent, then the rest.

    Between these there are ``watch_minutes``; it stops by itself above ``stop_failures`` or ``stop_opt_outs``.
    """

    every_days: int = 7
    held_back: int = 10
    first: int = 10
    then: int = 10
    watch_minutes: int = 10
    stop_failures: int = 20
    stop_opt_outs: int = 5
    expires_hours: int = 24
    blackout: tuple[Dates, ...] = ()


class Staff(Struct, frozen=True, forbid_unknown_fields=True):
    """Who works at the Career Center: by e-mail, and by a group of Slack's or of Entra's, by its id.

    A request that nobody has picked up after ``escalate_hours`` is put before them again, and before those of
    ``escalate_to`` in person. ``digest``, as ``mon 09:00``, is when their channels get the week's numbers. With
    ``crisis`` staff are told, without a word of it, when the approved text was shown.
    """

    emails: tuple[str, ...] = ()
    slack_group: str = ""
    entra_group: str = ""
    escalate_hours: int = 24
    escalate_to: tuple[str, ...] = ()
    digest: str = ""
    crisis: bool = False

    def includes(self, email: str) -> bool:
        """Whether an address the platform vouches for is one of theirs."""
        return bool(email) and email.casefold() in {each.casefold() for each in self.emails}


class Contacts(Struct, frozen=True, forbid_unknown_fields=True):
    """Who agreed to be asked by students: how often a term where they do not say, and when terms begin (MM-DD)."""

    per_term: int = 3
    terms: tuple[str, ...] = ("01-10", "05-20", "08-15")


class Session(Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to", "host": "with"}):
    """When students can come: on these days, from ``start`` to ``end`` (HH:MM, the center's zone).

    ``seats`` are for the whole time, or for each ``slot_minutes`` of it. ``host`` is with whom.
    """

    kind: Kind
    days: tuple[Weekday, ...]
    start: str
    end: str
    seats: int = 1
    slot_minutes: int = 0
    title: str = ""
    place: str = ""
    host: str = ""
    first: date | None = None
    until: date | None = None
    skip: tuple[date, ...] = ()


class Feed(Struct, frozen=True, forbid_unknown_fields=True):
    """A calendar (.ics) that says when students can come: at a ``url``, or in a ``file`` beside ``center.toml``."""

    kind: Kind
    url: str = ""
    file: str = ""
    seats: int = 1


class Keeping(Struct, frozen=True, forbid_unknown_fields=True):
    """How many days what is kept: a record after its student was last heard, letters and requests after they are done.

    A request that nobody closes goes by when it was picked up, or else sent. ``requests`` is for seats too, after
    their slot is over; ``audit`` is for what staff did. Whoever deletes their data does not wait for any of it.
    """

    conversations: int = 730
    letters: int = 90
    requests: int = 730
    audit: int = 1095


class Center(Struct, frozen=True, forbid_unknown_fields=True):
    """The facts of one Career Center. ``text`` values of Crisis are by language code.

    ``languages`` has, by language code, those facts again that read differently there.
    """

    university: str
    name: str
    email: str
    place: str
    hours: str
    zone: str
    closet: Closet
    rooms: Rooms
    crisis: Crisis
    url: str = ""
    phone: str = ""
    answer_days: int = 2
    quiet_from: int = 21
    quiet_to: int = 8
    staff_slack_channel: str = ""
    staff_teams_channel: str = ""
    languages: dict[str, dict[str, str | dict[str, str]]] = {}
    nudges: Nudging = Nudging()
    staff: Staff = Staff()
    contacts: Contacts = Contacts()
    sessions: tuple[Session, ...] = ()
    feeds: tuple[Feed, ...] = ()
    keeping: Keeping = Keeping()

    def quiet(self, hour: int) -> bool:
        """Whether nobody is to be disturbed in that hour of their day."""
        start, end = self.quiet_from, self.quiet_to
        return start <= hour or hour < end if start > end else start <= hour < end
