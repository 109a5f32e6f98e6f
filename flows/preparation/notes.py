"""What is noted of the appointment: when, how and where it is, and what the student wants for it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct

from flows.conversation import Scene
from flows.lines import Line, Moment, line

How = Literal["", "zoom", "video", "phone", "person"]
HOWS: tuple[How, ...] = ("zoom", "video", "phone", "person")
Answer = Literal["", "yes", "no"]


class PreparationNotes(Struct, frozen=True):
    """The appointment. ``at`` is aware; ``agreed`` once the student has said it is right.

    ``day`` and ``time`` are halves of a date whose other half is still to come. ``undated`` is the answer
    that there is no date yet. ``place`` is an address or the link of a call. ``ready`` once the last
    question was reached: what is blank then was skipped, and is not asked again.
    """

    at: datetime | None = None
    agreed: bool = False
    day: date | None = None
    time: time | None = None
    undated: bool = False
    minutes: int = 30
    how: How = ""
    place: str = ""
    room: Answer = ""
    closet: Answer = ""
    ready: bool = False


def appointment(notes: PreparationNotes, scene: Scene) -> Line:
    """When and how, in the student's zone: ``Tuesday, December 1, 3:00 PM, on Zoom``. Asks for ``at``."""
    at = (notes.at or scene.now).astimezone(scene.zone)
    if notes.how == "person" and notes.place:
        return line("preparation.appointment.place", at=Moment(at), place=notes.place)
    return line(f"preparation.appointment.{notes.how or 'open'}", at=Moment(at))
