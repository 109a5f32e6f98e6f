"""A journey held with the engine alone: where the expected words come from."""

from __future__ import annotations

from datetime import timedelta

from flows.heard import Picked, TimeCame
from flows.replies import Give, Mark, Reply
from tests.flows.world import Talk, words
from tests.journeys import Exchange, Journey


def held(journey: Journey) -> Journey:
    """The journey as the engine answers it today."""
    talk = Talk()
    return Journey(journey.name, journey.about, tuple(answered(talk, each) for each in journey.exchanges))


def answered(talk: Talk, exchange: Exchange) -> Exchange:
    """One exchange with its answer."""
    if exchange.hours is not None:
        lines = [line for reply in passing(talk, exchange.hours) for line in told(reply, talk.language)]
    elif exchange.pressed:
        lines = [line for reply in pressing(talk, exchange.pressed) for line in told(reply, talk.language)]
    else:
        talk.say(exchange.done)
        assert talk.turn is not None
        lines = [line for reply in talk.turn.replies for line in told(reply, talk.language)]
    return Exchange(exchange.done, tuple(lines))


def pressing(talk: Talk, label: str) -> tuple[Reply, ...]:
    """Press a button by its label."""
    for menu, option in talk.offered():
        if talk.scene.phrase(option.label) == label:
            return talk.hears(Picked(menu, option.choice))
    raise AssertionError(f"[{label}] is not offered at {talk.state}")


def passing(talk: Talk, hours: float) -> list[Reply]:
    """Let time pass, hearing each reminder that falls due on the way."""
    until = talk.now + timedelta(hours=hours)
    heard: list[Reply] = []
    while due := [each for each in talk.conversation.reminders if each.at <= until]:
        first = min(due, key=lambda each: each.at)
        talk.now = first.at - timedelta(minutes=1)
        heard += talk.hears(TimeCame(first.name))
    talk.now = until
    return heard


def told(reply: Reply, language: str) -> list[str]:
    """A reply's lines as they stand in a journey."""
    if isinstance(reply, Mark):
        return []
    lines = [line for line in words(reply, language).split("\n") if line.strip()]
    buttons = [line for line in lines if line.startswith("[") and line.endswith("]")]
    text = [line for line in lines if line not in buttons]
    if isinstance(reply, Give):
        text.append(f"({reply.file.name})")
    return [*text, " ".join(buttons)] if buttons else text
