"""The stages compiled into one shared ``transitions`` machine, and the one step it takes an event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Any, cast

from msgspec.structs import replace
from transitions import EventData, Machine

from flows.conversation import Conversation, Interview, Scene
from flows.effects import Effect
from flows.replies import Ask, Choose, Reply, Show
from flows.stage import (
    ANYWHERE,
    NEXT,
    RETURN,
    STAY,
    Edge,
    Entered,
    Journey,
    Landed,
    Meant,
    N,
    Replies,
    Stage,
    View,
    Wished,
    look,
)  # fmt: skip

HOPS = 30  # more steps than a journey has: a longer chain of answered questions is a circle


class FlowError(Exception):
    """A stage is written wrongly: an unknown step, an edge that leads nowhere, a name taken twice."""


@dataclass(slots=True)
class Cursor:
    """Where the machine stands in one turn; made and thrown away with it. ``state`` is transitions' own."""

    state: str
    conversation: Conversation
    scene: Scene
    heard: Any
    meaning: Any = None
    edge: Edge[Any] | None = None
    ask: bool = True
    hop: bool = True
    replies: list[Reply] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    _views: dict[str, View[Any]] = field(default_factory=dict)
    _seen: Conversation | None = None

    def view(self, stage: Stage[N]) -> View[N]:
        """What a stage sees now; the same for all its guards, for there are many."""
        if self._seen is not self.conversation:
            self._views, self._seen = {}, self.conversation
        if (found := self._views.get(stage.name)) is None:
            found = self._views[stage.name] = look(stage, self.conversation, self.scene)
        return found


def several(replies: Replies) -> tuple[Reply, ...]:
    """One reply or many, as many."""
    return replies if isinstance(replies, tuple) else (replies,)


class House:
    """The whole journey as one machine: no models are registered, nothing is kept between turns."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.stages = {each.name: each for each in (*journey.stages, *journey.asides)}
        self.steps = {step: stage for stage in self.stages.values() for step in stage.prompts}
        self.entries = {word: step for stage in self.stages.values() for word, step in stage.entry.items()}
        self._machine = Machine(
            model=None, states=list(self.steps), initial=None, auto_transitions=False, send_event=True
        )
        for source, stage, edge in self.edges():
            guard, taking, target = _guard(stage, edge), _taking(stage, edge), self.target(stage, edge)
            for trigger in _triggers(edge):
                self._machine.add_transition(trigger, source, target, conditions=[guard], before=[taking])
        self._asked: dict[int, tuple[Conversation, tuple[Reply, ...]]] | None = None
        self._check()

    def visited(self) -> House:
        """The same house for one turn: in it a question is put together once, however often it is looked at."""
        turn = copy(self)
        turn._asked = {}  # noqa: SLF001 – its own kind
        return turn

    def edges(self) -> Iterator[tuple[str, Stage[Any], Edge[Any]]]:
        """Every (source, stage, edge) in reading order: a stage's own edges before those from anywhere."""
        everywhere = []
        for stage in self.stages.values():
            for edge in stage.edges:
                if edge.source == ANYWHERE:
                    everywhere.append((stage, edge))
                    continue
                for source in (edge.source,) if isinstance(edge.source, str) else edge.source:
                    yield source, stage, edge
        for stage, edge in everywhere:
            for step in self.steps:
                yield step, stage, edge

    def target(self, stage: Stage[Any], edge: Edge[Any]) -> str | None:
        """The step an edge leads to; None where it stays or its change decides."""
        if edge.to in (STAY, RETURN):
            return None
        if edge.to != NEXT:
            return edge.to
        order = [each.name for each in self.journey.stages]
        following = order.index(stage.name) + 1
        if following == len(order):
            raise FlowError(f"{stage.name} is the last stage: it has no NEXT")
        return self.journey.stages[following].start

    def fire(self, cursor: Cursor) -> bool:
        """Let the cursor hear what it carries; False when no edge was meant."""
        wish = cursor.heard.wish if isinstance(cursor.heard, Meant) else ""
        event = self._machine.events.get(_trigger(type(cursor.heard), wish))
        if event is None or not event.transitions.get(cursor.state) or not event.trigger(cursor):
            return False
        if cursor.edge is not None and cursor.edge.to not in (STAY, RETURN):
            cursor.conversation = self._arrived(cursor.conversation, cursor.state, cursor.edge)
        cursor.state = cursor.conversation.state
        return True

    def _arrived(self, conversation: Conversation, state: str, edge: Edge[Any]) -> Conversation:
        """Keep where the machine went: an aside, a step, or back to where a correction was begun."""
        if self.steps[state].aside:
            return replace(conversation, aside=state)
        interview = conversation.interview
        step = interview.back_to if edge.to == NEXT and interview.back_to else state
        back_to = "" if edge.to == NEXT else interview.back_to
        return replace(conversation, aside="").with_interview(replace(interview, step=step, back_to=back_to))

    def settle(self, cursor: Cursor) -> None:
        """Go on from where the machine stands, then ask where that ends."""
        self.go_on(cursor)
        if cursor.ask:
            cursor.replies.extend(self.prompt(cursor.conversation, cursor.scene))

    def go_on(self, cursor: Cursor) -> None:
        """Leave a step that lacks what it needs, and pass by those already answered."""
        heard = cursor.heard
        for _ in range(HOPS):
            if not (self._hears(cursor, Landed()) or (cursor.hop and self._hears(cursor, Entered()))):
                break
        else:
            raise FlowError(f"the steps after {cursor.state} lead round in a circle")
        cursor.heard = heard

    def _hears(self, cursor: Cursor, heard: Landed | Entered) -> bool:
        ask, cursor.heard = cursor.ask, heard
        fired = self.fire(cursor)
        cursor.ask = ask
        return fired

    def prompt(self, conversation: Conversation, scene: Scene) -> tuple[Reply, ...]:
        """The pending question, its menus and forms named after the step they belong to."""
        if self._asked is None:
            return self._prompt(conversation, scene)
        before, asked = self._asked.get(id(conversation), (None, ()))
        if before is not conversation:
            asked = self._prompt(conversation, scene)
            self._asked[id(conversation)] = conversation, asked
        return asked

    def _prompt(self, conversation: Conversation, scene: Scene) -> tuple[Reply, ...]:
        stage = self.steps[conversation.state]
        view, menu = look(stage, conversation, scene), self.menu(conversation)
        return tuple(_named(each, menu) for each in several(stage.prompts[conversation.state](view)))

    def view(self, stage: Stage[Any], conversation: Conversation, interview: Interview, scene: Scene) -> View[Any]:
        """What a stage would see if that interview were the one in focus."""
        focused = conversation if conversation.focus == interview.id else replace(conversation, focus=interview.id)
        return look(stage, focused, scene)

    def menu(self, conversation: Conversation) -> str:
        """The name of what is on offer now; a button that carries another is an old one."""
        return f"{conversation.state}#{conversation.focus}"

    def _check(self) -> None:
        """Refuse what transitions would only notice when it is too late, or never."""
        for source, stage, edge in self.edges():
            target = self.target(stage, edge)
            if source not in self.steps:
                raise FlowError(f"{stage.name}: an edge starts at {source}, which no stage asks")
            if target is not None and target not in self.steps:
                raise FlowError(f"{stage.name}: an edge from {source} leads to {target}, which no stage asks")
            if (edge.hears is Meant) is not isinstance(edge.when, Wished):
                raise FlowError(f"{stage.name}: an edge from {source} hears wishes and does not say which")
            if edge.change is not None and edge.to not in (STAY, RETURN):
                raise FlowError(f"{stage.name}: an edge from {source} both moves and changes everything")
        for word, step in self.entries.items():
            if step not in self.steps:
                raise FlowError(f"{word} is said to be changed at {step}, which no stage asks")
        if len(self.steps) != sum(len(each.prompts) for each in self.stages.values()):
            raise FlowError("two stages ask a step of the same name")


def _trigger(hears: type[Any], wish: str) -> str:
    """The name transitions knows what is heard by: its kind and, of wishes, which."""
    return f"{hears.__name__} {wish}" if wish else hears.__name__


def _triggers(edge: Edge[Any]) -> tuple[str, ...]:
    wishes = edge.when.wishes if isinstance(edge.when, Wished) else ("",)
    return tuple(_trigger(edge.hears, each) for each in wishes)


def _guard(stage: Stage[Any], edge: Edge[Any]) -> Callable[[EventData], bool]:
    def meant(event: EventData) -> bool:
        cursor = cast(Cursor, event.model)
        if edge.when is None:
            cursor.meaning = cursor.heard
            return True
        cursor.meaning = edge.when(cursor.view(stage), cursor.heard)
        return cursor.meaning is not None and cursor.meaning is not False

    return meant


def _taking(stage: Stage[Any], edge: Edge[Any]) -> Callable[[EventData], None]:
    """What happens on the way along an edge; in ``before``, so that raising leaves the state as it was."""

    def take(event: EventData) -> None:
        cursor = cast(Cursor, event.model)
        view = cursor.view(stage)
        if edge.then is not None:
            cursor.conversation = _noted(stage, cursor.conversation, edge.then(view, cursor.meaning))
        if edge.change is not None:
            cursor.conversation = edge.change(view, cursor.meaning)
        if edge.to == RETURN:
            cursor.conversation = replace(cursor.conversation, aside="")
        # What a change or a return leads to is shown as it is: passing by is for going on.
        cursor.hop = cursor.hop and edge.change is None and edge.to != RETURN
        cursor.ask = edge.ask
        cursor.edge = edge
        after = cursor.view(stage)
        if edge.say is not None:
            cursor.replies.extend(several(edge.say(after, cursor.meaning)))
        if edge.wants is not None:
            cursor.effects.extend(edge.wants(after, cursor.meaning))

    return take


def _noted(stage: Stage[Any], conversation: Conversation, notes: object) -> Conversation:
    """Keep a stage's new notes: an aside's with the person, a stage's with the interview in focus."""
    if stage.aside:
        return replace(conversation, notes={**conversation.notes, stage.notes: notes})
    return conversation.with_interview(conversation.interview.noting(notes))


def _named(reply: Reply, menu: str) -> Reply:
    """A reply whose menu and form carry the step's name, unless it has one of its own."""
    match reply:
        case Ask():
            return replace(reply, menu=reply.menu or menu, form=replace(reply.form, name=f"{menu}:{reply.form.name}"))
        case Choose(menu=""):
            return replace(reply, menu=menu)
        case Show(card) if card.options and not card.menu:
            return Show(replace(card, menu=menu))
        case _:
            return reply
