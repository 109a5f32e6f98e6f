"""A nudge: what staff send to many students at once, with one next step and no more often than is decent."""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from msgspec import Struct

Step = Literal["goal", "contact", "questions", "preparation", "followup"]
Lack = Literal["contact", "questions"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

# What the button does, as a wish that is understood anywhere and however old the message is.
BUTTONS = {
    "status": "status",
    "goal": "go goal",
    "contact": "go contact",
    "email": "go email",
    "questions": "go questions",
    "preparation": "go preparation",
    "hours": "hours",
    "human": "human",
}
Button = Literal["status", "goal", "contact", "email", "questions", "preparation", "hours", "human"]
HOLES = ("first_name", "next_step", "office_hours")
MENU = "nudge"  # the menu every nudge's buttons carry


class Students(Struct, frozen=True, forbid_unknown_fields=True, tag_field="to", tag="students"):
    """Students for whom all of this is true; what is left blank is not asked.

    ``still_days``: no step forward or back for so many days. ``interview_days``: an agreed date within so many
    days. ``field`` is looked for in the goal as the student named it. ``language`` is a code like ``en``.
    """

    steps: tuple[Step, ...] = ()
    still_days: int = 0
    interview_days: int = 0
    lacks: tuple[Lack, ...] = ()
    field: str = ""
    language: str = ""


class Channel(Struct, frozen=True, forbid_unknown_fields=True, tag_field="to", tag="channel"):
    """A channel everybody in it reads, by the platform's own id."""

    platform: Literal["slack", "teams"]
    tenant: str
    id: str


class Now(Struct, frozen=True, forbid_unknown_fields=True, tag_field="at", tag="now"):
    """At once."""


class Once(Struct, frozen=True, forbid_unknown_fields=True, tag_field="at", tag="once"):
    """On one day at a time, both in the center's zone."""

    day: date
    time: time


class Weekly(Struct, frozen=True, forbid_unknown_fields=True, tag_field="at", tag="weekly"):
    """On days of the week at a time in the center's zone, from a date until a date, both included."""

    days: tuple[Day, ...]
    time: time
    until: date
    first: date | None = None
    skip: tuple[date, ...] = ()


class Nudge(Struct, frozen=True, forbid_unknown_fields=True):
    """One nudge as staff wrote it. ``text`` is by language code and plain, with the facts of HOLES in braces.

    ``sender`` is the person it is from, as students know them: a message from somebody named, nearby, was
    answered where one from an office was not. ``expires_hours`` after its time it is not sent any more;
    ``held_back`` is the share, in percent, that does not get it so that the others can be compared with
    somebody. Both are the institution's where they are None. ``author`` is the key of who is told how it went.
    ``slot`` names a session whose seats stand below the message.
    """

    text: dict[str, str]
    sender: str
    button: Button = "status"
    who: Students | Channel = Students()
    when: Now | Once | Weekly = Now()
    expires_hours: int | None = None
    held_back: int | None = None
    author: str = ""
    slot: str = ""
