"""Which reminders a conversation should have, worked out anew after each turn from where it stands.

Nothing cancels a reminder by hand: what makes it moot makes the stage stop asking for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from flows.conversation import Conversation, Scene
from flows.effects import Effect, Remind, Unremind
from flows.machine import House, several
from flows.replies import Reply
from flows.stage import Reminder, View


def is_quiet(at: datetime, scene: Scene) -> bool:
    """Whether the institution lets nobody be disturbed then (default 21:00 to 8:00, the student's zone)."""
    return scene.center.quiet(at.astimezone(scene.zone).hour)


def after_quiet(at: datetime, scene: Scene) -> datetime:
    """The same moment, or the end of the quiet hours it falls into."""
    if not is_quiet(at, scene):
        return at
    local = at.astimezone(scene.zone)
    morning = local.replace(hour=scene.center.quiet_to, minute=0, second=0, microsecond=0)
    return morning if morning >= local else morning + timedelta(days=1)


def reschedule(house: House, conversation: Conversation, scene: Scene) -> tuple[Conversation, list[Effect]]:
    """The conversation with the reminders it should have now, and the effects that make it so."""
    had = {each.name: each for each in conversation.reminders}
    wanted = {each.name: each for each in _wanted(house, conversation, scene, had)}
    effects: list[Effect] = [Unremind(name) for name in had if name not in wanted]
    effects += [each for name, each in wanted.items() if had.get(name) != each]
    return replace(conversation, reminders=tuple(wanted.values())), effects


def _wanted(house: House, conversation: Conversation, scene: Scene, had: dict[str, Remind]) -> Iterator[Remind]:
    if conversation.messages == "off" or not conversation.reachable:
        return
    for name, reminder, view in _all(house, conversation, scene):
        planned = reminder.at(view)
        if planned is None:
            continue
        earliest = max(planned, conversation.quiet_until or planned)
        if name in had and planned <= scene.now:  # due, and not said yet: now, or as soon as it may be
            earliest = max(had[name].at, conversation.quiet_until or planned)
            earliest = scene.now if earliest <= scene.now and is_quiet(scene.now, scene) else earliest
        at = after_quiet(earliest, scene)
        if at >= reminder.until(view):
            continue
        # One that is due and not yet said stays; one whose time passed before it was wanted is not said.
        if at > scene.now or name in had:
            yield Remind(name, at)


def _all(house: House, conversation: Conversation, scene: Scene) -> Iterator[tuple[str, Reminder[Any], View[Any]]]:
    """Every reminder that could be said, by name; an interview's latest stage first."""
    for interview in conversation.interviews:
        for stage in reversed(house.journey.stages):
            view = house.view(stage, conversation, interview, scene)
            for kind, reminder in stage.reminders.items():
                yield f"{stage.name}.{kind}#{interview.id}", reminder, view
            if stage.begun is not None and stage.begun(view):
                break  # what the stages before it would remind of is moot


def said(house: House, conversation: Conversation, name: str, scene: Scene) -> tuple[Conversation, tuple[Reply, ...]]:
    """What to say now that a reminder is due: nothing when it has become moot or must not disturb."""
    if name not in {each.name for each in conversation.reminders}:
        return conversation, ()
    if is_quiet(scene.now, scene) or (conversation.quiet_until or scene.now) > scene.now:
        return conversation, ()
    kept = tuple(each for each in conversation.reminders if each.name != name)
    fired = replace(conversation, reminders=kept)
    if conversation.messages == "off" or not conversation.reachable:
        return fired, ()
    for known, reminder, view in _all(house, conversation, scene):
        if known == name and reminder.at(view) is not None and scene.now < reminder.until(view):
            return fired, several(reminder.say(view))
    return fired, ()
