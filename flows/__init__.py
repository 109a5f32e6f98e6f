"""The dialogue engine: a conversation and an event in, a turn out. Pure; it knows no platform and no clock."""

from __future__ import annotations

from flows import changes, contact, desk, followup, goal, handoff, manners, preparation, questions, records, seats
from flows import tongue as _tongue
from flows import turn as _turn
from flows.conversation import Conversation, Interview, Scene, Turn
from flows.heard import Event, Filled
from flows.keeping import Keeper, KeepingError
from flows.lines import Line
from flows.machine import House
from flows.replies import Form, Reply
from flows.stage import Journey

STAGES = (goal.stage, contact.stage, questions.stage, preparation.stage, followup.stage)
JOURNEY = Journey(
    STAGES,
    asides=(
        changes.stage,
        handoff.stage,
        desk.nudging.stage,
        desk.stage,
        seats.stage,
        records.of(STAGES),
        manners.of(STAGES),
    ),
)
HOUSE = House(JOURNEY)
_KEEPER = Keeper(JOURNEY)

__all__ = [
    "HOUSE",
    "JOURNEY",
    "KeepingError",
    "advance",
    "begin",
    "faults",
    "form",
    "keep",
    "pending",
    "restore",
    "spoken",
]


def begin() -> Conversation:
    """A conversation nobody has said anything in yet."""
    return Conversation((Interview(1, JOURNEY.stages[0].start),))


def advance(conversation: Conversation, event: Event, scene: Scene) -> Turn:
    """What comes of one event: the conversation after it, what to say, what to do. Never raises for input."""
    return _turn.advance(HOUSE, conversation, event, scene)


def spoken(conversation: Conversation, event: Event) -> str:
    """The language to word a turn in, for the scene it is given; empty where the platform's is as good a guess."""
    return _tongue.spoken(conversation, event)


def pending(conversation: Conversation, scene: Scene) -> tuple[Reply, ...]:
    """The question that waits for an answer, for a chat that is opened again."""
    return _turn.pending(HOUSE, conversation, scene)


def form(conversation: Conversation, name: str, scene: Scene) -> Form | None:
    """The form a button opens, filled with what is known; None when it belongs to an earlier step."""
    return _turn.form(HOUSE, conversation, name, scene)


def faults(conversation: Conversation, filled: Filled, scene: Scene) -> dict[str, Line]:
    """What is wrong with a form's answers, a Line by field name; empty when they can be taken."""
    return _turn.faults(HOUSE, conversation, filled, scene)


def keep(conversation: Conversation) -> str:
    """The conversation as JSON text."""
    return _KEEPER.keep(conversation)


def restore(text: str | bytes) -> Conversation:
    """The conversation kept as that text, by this version or an older one. Raises KeepingError."""
    return _KEEPER.restore(text)
