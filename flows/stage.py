"""How a stage is written down: what it asks at each step, and which edges lead on from there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar, overload

from msgspec import Struct

from flows.conversation import Conversation, Interview, Scene
from flows.effects import Effect
from flows.heard import Filled, Heard, Picked
from flows.lines import Line
from flows.replies import Option, Reply, Row

N = TypeVar("N")
O = TypeVar("O")  # another stage's notes
H = TypeVar("H")
M = TypeVar("M")

NEXT = "NEXT"  # the stage's end: on to the next one, or back to where a correction was made from
RETURN = "RETURN"  # an aside's end: back to the pending question
STAY = "STAY"  # the same step; the question is asked again unless the edge says ask=False
ANYWHERE = "ANYWHERE"  # every step of the house, asides included

Replies = Reply | tuple[Reply, ...]
Answers = dict[str, str]  # a form's values by field name


class Meant(Struct, frozen=True):
    """Heard inside the machine: a wish recognised wherever it was said, with the words that came along.

    ``value`` is what something is to be changed to, where that was said too.
    """

    wish: str
    words: str = ""
    value: str = ""


class Entered(Struct, frozen=True):
    """Heard inside the machine: a step was reached by going on. A question already answered is passed by."""


class Landed(Struct, frozen=True):
    """Heard inside the machine: a step was reached, by going on or on purpose. One that lacks what it needs is left."""


class Corrected(Struct, frozen=True):
    """Heard inside the machine: an earlier answer was put right in one sentence, and nothing more needs to be asked."""


Trigger = Heard | Meant | Entered | Landed | Corrected


@dataclass(frozen=True, slots=True)
class View(Generic[N]):
    """What a stage sees: its own notes, the conversation around them, the world."""

    notes: N
    conversation: Conversation
    scene: Scene

    @property
    def interview(self) -> Interview:
        """The interview in focus."""
        return self.conversation.interview

    def of(self, kind: type[O]) -> O:
        """Another stage's notes on the same interview."""
        return self.interview.of(kind)


@dataclass(frozen=True, slots=True)
class Edge(Generic[N]):
    """One way on. ``when`` reads what was heard: None or False means this edge is not meant."""

    hears: type[Any]
    source: str | tuple[str, ...]
    to: str
    when: Callable[[View[N], Any], Any] | None
    then: Callable[[View[N], Any], N] | None
    change: Callable[[View[N], Any], Conversation] | None
    say: Callable[[View[N], Any], Replies] | None
    wants: Callable[[View[N], Any], tuple[Effect, ...]] | None
    ask: bool


@overload
def on(
    hears: type[H],
    source: str | tuple[str, ...],
    *,
    to: str,
    when: Callable[[View[N], H], M | None],
    then: Callable[[View[N], M], N] | None = None,
    change: Callable[[View[N], M], Conversation] | None = None,
    say: Callable[[View[N], M], Replies] | None = None,
    wants: Callable[[View[N], M], tuple[Effect, ...]] | None = None,
    ask: bool = True,
) -> Edge[N]: ...
@overload
def on(
    hears: type[H],
    source: str | tuple[str, ...],
    *,
    to: str,
    then: Callable[[View[N], H], N] | None = None,
    change: Callable[[View[N], H], Conversation] | None = None,
    say: Callable[[View[N], H], Replies] | None = None,
    wants: Callable[[View[N], H], tuple[Effect, ...]] | None = None,
    ask: bool = True,
) -> Edge[N]: ...
def on(
    hears: type[Any],
    source: str | tuple[str, ...],
    *,
    to: str,
    when: Callable[[View[N], Any], Any] | None = None,
    then: Callable[[View[N], Any], N] | None = None,
    change: Callable[[View[N], Any], Conversation] | None = None,
    say: Callable[[View[N], Any], Replies] | None = None,
    wants: Callable[[View[N], Any], tuple[Effect, ...]] | None = None,
    ask: bool = True,
) -> Edge[N]:
    """Declare an edge. A function and not a constructor, so that mypy holds guards to what is heard.

    ``when`` reads the meaning out of what was heard; ``then`` notes it; ``change`` alters the whole
    conversation instead (with ``to=STAY``); ``say`` and ``wants`` see the notes as they are afterwards.
    Edges are tried in the order they are written. ``ask=False`` leaves the pending question unasked.
    """
    return Edge(hears, source, to, when, then, change, say, wants, ask)


@dataclass(frozen=True, slots=True)
class Reminder(Generic[N]):
    """Something worth saying later. ``at`` is None while it is moot; after ``until`` it is useless."""

    at: Callable[[View[N]], datetime | None]
    until: Callable[[View[N]], datetime]
    say: Callable[[View[N]], Replies]


@dataclass(frozen=True, slots=True)
class Stage(Generic[N]):
    """A part of the way. ``prompts`` has every step, the first one first; steps are named ``stage.step``.

    ``hints`` say how to answer a step that was misunderstood. ``entry`` names the steps an earlier
    answer is changed at, by what people call it: ``{"date": "preparation.when"}``. An aside is left by
    RETURN, keeps its notes with the conversation, and has no place in the order of the journey.
    ``faults`` checks a form by its name before it is taken: a sentence a field. ``overtaken`` names the
    step an interview has been carried to by time alone. ``begun`` tells whether what the stages before it
    remind of is moot by now. ``summary`` is the stage's part of a status.
    ``plain`` names the steps at which a sentence is a message to somebody, and no wish to be read out of it.
    """

    name: str
    notes: type[N]
    prompts: Mapping[str, Callable[[View[N]], Replies]]
    edges: tuple[Edge[N], ...]
    hints: Mapping[str, Line] = field(default_factory=dict)
    entry: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, Callable[[View[N], Answers], dict[str, Line]]] = field(default_factory=dict)
    reminders: Mapping[str, Reminder[N]] = field(default_factory=dict)
    overtaken: Callable[[View[N]], str | None] | None = None
    begun: Callable[[View[N]], bool] | None = None
    summary: Callable[[View[N]], tuple[Row, ...]] | None = None
    plain: tuple[str, ...] = ()
    aside: bool = False

    @property
    def start(self) -> str:
        """The step a newcomer is asked first."""
        return next(iter(self.prompts))


@dataclass(frozen=True, slots=True)
class Journey:
    """The stages in their order, and the asides that can be opened from any of them."""

    stages: tuple[Stage[Any], ...]
    asides: tuple[Stage[Any], ...]


def look(stage: Stage[N], conversation: Conversation, scene: Scene) -> View[N]:
    """What a stage sees of the interview in focus; an aside's notes belong to the person."""
    kept = conversation.notes if stage.aside else conversation.interview.notes
    return View(kept.get(stage.notes) or stage.notes(), conversation, scene)


def picks(*choices: str) -> Callable[[View[Any], Picked], str | None]:
    """A guard: one of these was picked; its meaning is the choice."""

    def read(_: View[Any], picked: Picked) -> str | None:
        return picked.choice if picked.choice in choices else None

    read.__name__ = " / ".join(choices)  # the diagram says what it accepts
    return read


def fills(name: str) -> Callable[[View[Any], Filled], Answers | None]:
    """A guard: that form was filled; its meaning is the answers, without surrounding blanks."""

    def read(_: View[Any], filled: Filled) -> Answers | None:
        if filled.form != name:
            return None
        return {key: value.strip() for key, value in filled.answers.items()}

    read.__name__ = name
    return read


@dataclass(frozen=True, slots=True)
class Wished(Generic[N, M]):
    """A guard that is asked only where one of these was wished for. There are scores of wishes, each with its edges."""

    wishes: tuple[str, ...]
    read: Callable[[View[N], Meant], M | None]

    def __call__(self, view: View[N], meant: Meant) -> M | None:
        """What the wish means here; None or False where it means nothing."""
        return self.read(view, meant)


def wished(read: Callable[[View[N], Meant], M | None], *wishes: str) -> Wished[N, M]:
    """A guard that reads one of these wishes."""
    return Wished(wishes, read)


def means(*wishes: str) -> Wished[Any, str]:
    """A guard: this was wished for; its meaning is the words that came along (maybe empty)."""
    return wished(_words, *wishes)


def _words(_: View[Any], meant: Meant) -> str:
    return meant.words


def asking(wish: str, label: Line) -> Option:
    """A button that stands for a wish and is understood anywhere, however old."""
    return Option(f"ask:{wish}", label)
