"""Where a student stands: their interviews, the one in focus, and all a flow may know of the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from flows.center import Center
from flows.effects import Effect, Remind
from flows.lines import Line
from flows.office import SHUT, Office
from flows.replies import Reply

N = TypeVar("N")
Notes = dict[type, Any]  # a stage's notes by their own type: a stage never names another's place


class Undo(Struct, frozen=True):
    """What one answer replaced: the step it was given at, and the notes it changed as they were before."""

    step: str
    notes: Notes = {}
    back_to: str = ""


class Interview(Struct, frozen=True):
    """One informational interview in the making. ``back_to`` is where a correction returns to."""

    id: int
    step: str
    notes: Notes = {}
    back_to: str = ""
    trail: tuple[Undo, ...] = ()

    def of(self, kind: type[N]) -> N:
        """The notes of one stage, blank where it has taken none."""
        return self.notes.get(kind) or kind()

    def noting(self, notes: object) -> Interview:
        """This interview with a stage's notes replaced."""
        return replace(self, notes={**self.notes, type(notes): notes})


class Conversation(Struct, frozen=True):
    """Everything kept of one person. Times are aware; ``aside`` is a state outside the journey, or empty."""

    interviews: tuple[Interview, ...]
    focus: int = 1
    aside: str = ""
    notes: Notes = {}
    name: str = ""
    zone: str = ""
    language: str = ""
    messages: Literal["on", "off"] = "on"
    quiet_until: datetime | None = None
    greeted: bool = False
    misses: int = 0
    heard_at: datetime | None = None
    reminders: tuple[Remind, ...] = ()
    reachable: bool = True

    @property
    def interview(self) -> Interview:
        """The interview in focus."""
        for each in self.interviews:  # asked for dozens of times a turn: a generator costs more than the search
            if each.id == self.focus:
                return each
        raise LookupError(f"no interview {self.focus}")

    @property
    def state(self) -> str:
        """The machine's state: the aside, or the step of the interview in focus."""
        return self.aside or self.interview.step

    def with_interview(self, interview: Interview) -> Conversation:
        """This conversation with the interview of the same id replaced."""
        kept = tuple(interview if each.id == interview.id else each for each in self.interviews)
        return replace(self, interviews=kept)

    def beginning(self, step: str, *notes: object) -> Conversation:
        """This conversation with one more interview, in focus, starting at ``step`` with some notes."""
        number = max(each.id for each in self.interviews) + 1
        fresh = Interview(number, step, {type(each): each for each in notes})
        return replace(self, interviews=(*self.interviews, fresh), focus=number, aside="")


@dataclass(frozen=True, slots=True)
class Scene:
    """All a flow may know of the world. ``now`` is aware, in the student's zone; ``phrase`` words a Line.

    ``full_name`` is for staff alone; it is the name where nothing longer is known. ``staff`` says whether the
    platform vouches that this is somebody of the Career Center; ``office`` is what may be asked during the turn.
    """

    now: datetime
    zone: ZoneInfo
    center: Center
    name: str
    language: str
    phrase: Callable[[Line], str]
    full_name: str = ""
    staff: bool = False
    office: Office = SHUT


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of one event: the conversation after it, what to say in private and in place, what to do."""

    conversation: Conversation
    replies: tuple[Reply, ...]
    effects: tuple[Effect, ...] = ()
    in_place: tuple[Reply, ...] = ()
