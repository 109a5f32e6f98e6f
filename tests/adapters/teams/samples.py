"""The Teams adapter's face to the contract of all adapters."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import msgspec

from adapters.teams import hear as ears
from adapters.teams import say
from adapters.teams.wire import activity
from bot.ports import Words
from flows.heard import Event
from flows.replies import Reply
from tests.adapters.contract import BUSY_SECONDS, Platform, Trouble
from tests.adapters.teams import payloads, reading
from tests.adapters.teams.host import MAYA, Connected
from tests.adapters.teams.host import connected as running
from tests.fakes.teams import Refused
from tests.fakes.teams.cards import actions
from tests.fakes.teams.outgoing import check_activity, check_size

NAME = "teams"
HEARD: Mapping[str, Any] = payloads.HEARD
IGNORED: Mapping[str, Any] = payloads.IGNORED
TROUBLES: Collection[Trouble] = ("busy", "down", "cut", "gone")
NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
SHOWN = 6  # buttons of a card Teams shows


def hear(payload: Any) -> Event | None:
    """As the endpoint calls it."""
    return ears.hear(payload, NOON)


def rendered(reply: Reply, words: Words) -> Any:
    """The activity that would be posted."""
    message = say.message(reply, words, payloads.LETTER)
    return None if message is None else activity(message)


def refusals(shown: Any) -> Sequence[str]:
    """What the fake Teams, with Microsoft's schema of cards, has against it; and buttons nobody would see."""
    try:
        check_activity(shown)
        check_size(msgspec.json.encode(shown))
    except Refused as refused:
        return [str(refused)]
    cards = [each["content"] for each in shown.get("attachments", [])]
    found = ["too many buttons" for card in cards if len(card.get("actions", [])) > SHOWN]
    found += ["msteams in data" for card in cards for each in actions(card) if "msteams" in each.get("data", {})]
    return found


def read(shown: Any) -> str:
    """What is seen of it."""
    return reading.read(shown)


class _Platform:
    def __init__(self, host: Connected) -> None:
        self.adapter = host.adapter
        self.person = host.person
        self.private = host.private
        self._teams = host.teams

    def seen(self) -> Sequence[str]:
        return [reading.read(post.activity) for post in self._teams.seen(MAYA)]

    def meet(self, trouble: Trouble) -> None:
        match trouble:
            case "busy":
                self._teams.faults.rate_limit("send", int(BUSY_SECONDS))
            case "down":
                self._teams.faults.fail("send")
            case "cut":
                self._teams.faults.drop("send", applied=True)
            case "gone":
                self._teams.block(MAYA)


@asynccontextmanager
async def connected() -> AsyncIterator[Platform]:
    """Maya's personal chat on the fake Teams."""
    async with running() as host:
        yield _Platform(host)
