"""What a turn can want done beyond speaking; the shell does it in the same transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.alumni import Outcome
from flows.nudge import Nudge
from flows.office.handoffs import Kind
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

    kind: Kind
    card: Card


class Forget(Struct, frozen=True, tag="forget"):
    """Delete everything kept of this person; the receipt remains, and nothing else."""

    receipt: str


class TakeUp(Struct, frozen=True, tag="take_up"):
    """Staff: this request is mine. The student is told who it is."""

    handoff: str


class Answer(Struct, frozen=True, tag="answer"):
    """Staff: the student is to read this, from me by name."""

    handoff: str
    text: str


class Resolve(Struct, frozen=True, tag="resolve"):
    """Staff: nothing more is to be done for this request."""

    handoff: str


class Release(Struct, frozen=True, tag="release"):
    """Staff: the student of this request gets the details of somebody who agreed to be asked, by their number."""

    handoff: str
    ally: int


class Feedback(Struct, frozen=True, tag="feedback"):
    """The student wants staff to know how it went with somebody they were introduced to."""

    offer: str
    outcome: Outcome


class Look(Struct, frozen=True, tag="look"):
    """Staff were shown these requests, or by ``seats`` who comes to these slots; the students can learn it."""

    what: Literal["handoffs", "read", "suggest", "seats"]
    about: tuple[str, ...]


class WriteBack(Struct, frozen=True, tag="write_back"):
    """The student has something to say to whoever has their request."""

    handoff: str
    text: str


class Withdraw(Struct, frozen=True, tag="withdraw"):
    """The student does not want their request answered any more."""

    handoff: str


class ScheduleNudge(Struct, frozen=True, tag="schedule_nudge"):
    """Staff: let this be sent at its time."""

    name: str
    nudge: Nudge


class TryNudge(Struct, frozen=True, tag="try_nudge"):
    """Staff: send it to me alone, now."""

    nudge: Nudge


class TurnNudge(Struct, frozen=True, tag="turn_nudge"):
    """Staff: hold it, let it go on, or let nothing more of it leave."""

    name: str
    how: Literal["pause", "resume", "cancel"]


class TakeSeat(Struct, frozen=True, tag="take_seat"):
    """The student takes a seat; with ``wait`` a place on the waiting list where none is left."""

    slot: str
    wait: bool = False


class LeaveSeat(Struct, frozen=True, tag="leave_seat"):
    """The student gives a seat, or a place on the waiting list, back."""

    slot: str


class PostSeats(Struct, frozen=True, tag="post_seats"):
    """Staff: show this slot and its seats in a channel by the platform's own id, else where staff read."""

    slot: str
    channel: str = ""


OfNudges = ScheduleNudge | TryNudge | TurnNudge
OfSeats = TakeSeat | LeaveSeat | PostSeats
OfHandoffs = TellStaff | TakeUp | Answer | Resolve | WriteBack | Withdraw
Effect = Remind | Unremind | Forget | OfHandoffs | Release | Look | Feedback | OfNudges | OfSeats
