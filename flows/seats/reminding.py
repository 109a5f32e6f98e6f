"""Reminders of a seat: the evening before, and two hours before. Not at night, and only while it is theirs."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from flows.conversation import Conversation, Scene
from flows.effects import Remind
from flows.lines import line
from flows.office.seats import Slot
from flows.reminders import after_quiet, is_quiet
from flows.replies import Choose, Reply
from flows.seats.prompts import MENU, here, leaving, told

EVENING = time(18)
SHORTLY = timedelta(hours=2)
_NAME = "seat"
_KINDS = ("eve", "shortly")


def names(id_: str) -> tuple[str, ...]:
    """The names of all reminders of a slot."""
    return tuple(f"{_NAME}:{id_}:{each}" for each in _KINDS)


def is_one(name: str) -> bool:
    """Whether a reminder is one of a seat."""
    return name.startswith(f"{_NAME}:")


def wanted(slot: Slot, scene: Scene) -> tuple[Remind, ...]:
    """The reminders still to come for who has a seat; ``scene`` is theirs."""
    starts = slot.starts.astimezone(scene.zone)
    planned = (datetime.combine(starts.date() - timedelta(days=1), EVENING, scene.zone), starts - SHORTLY)
    times = dict(zip(names(slot.id), (after_quiet(each, scene) for each in planned), strict=True))
    return tuple(Remind(name, at) for name, at in times.items() if scene.now < at < starts)


def said(conversation: Conversation, name: str, scene: Scene) -> tuple[Reply, ...]:
    """What to say now that one is due: nothing where the seat is not theirs any more, or they want no messages."""
    _, id_, kind = name.split(":")
    slot = next((each for each in scene.office.seats.own() if each.id == id_ and each.mine == "held"), None)
    resting = (conversation.quiet_until or scene.now) > scene.now or is_quiet(scene.now, scene)
    if slot is None or resting or conversation.messages == "off" or not conversation.reachable:
        return ()
    slot = here(slot, scene.zone)
    return (Choose(MENU, (line(f"seats.remind.{kind}", slot=told(slot)),), (leaving(slot),)),)
