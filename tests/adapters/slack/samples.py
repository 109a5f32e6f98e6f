"""The Slack adapter's face to the contract of all adapters."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from adapters.slack import forms, say
from adapters.slack import hear as ears
from bot.ports import Words
from flows.heard import Event
from flows.replies import Ask, Home, Reply
from tests.adapters.contract import BUSY_SECONDS, Platform, Trouble
from tests.adapters.slack import payloads, reading
from tests.adapters.slack.host import MAYA, PERSON, PRIVATE, Connected
from tests.adapters.slack.host import connected as running
from tests.fakes.slack import Refused
from tests.fakes.slack.checks import check_message, check_view

NAME = "slack"
HEARD: Mapping[str, Any] = payloads.HEARD
IGNORED: Mapping[str, Any] = payloads.IGNORED
TROUBLES: Collection[Trouble] = ("busy", "down", "cut", "gone")
NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
LETTER = "slack:Ev0123456789ABCDEF:12"


def hear(payload: Any) -> Event | None:
    """As the wire calls it."""
    return ears.hear(payload, NOON)


def rendered(reply: Reply, words: Words) -> Any:
    """A message or a home page; with an Ask, the modal behind its button."""
    if isinstance(reply, Home):
        return {"view": say.home(reply, words)}
    message = say.message(reply, words, LETTER)
    shown: dict[str, Any] = {"text": message.text, "blocks": message.blocks}
    return shown | ({"view": forms.modal(reply.form, words, LETTER)} if isinstance(reply, Ask) else {})


def refusals(shown: Any) -> Sequence[str]:
    """What the fake Slack, with slack_sdk's models, has against it."""
    try:
        if "blocks" in shown:
            check_message(shown["text"], shown["blocks"])
        if "view" in shown:
            check_view(shown["view"], shown["view"]["type"])
    except Refused as refused:
        return [str(refused.envelope())]
    return []


def read(shown: Any) -> str:
    """What is seen of blocks and views; the text beside them is for notifications."""
    return reading.read([shown.get("blocks"), shown.get("view")])


class _Platform:
    def __init__(self, host: Connected) -> None:
        self.adapter = host.adapter
        self.person = PERSON
        self.private = PRIVATE
        self._slack = host.slack

    def seen(self) -> Sequence[str]:
        return [message.words for message in self._slack.seen(MAYA)]

    def meet(self, trouble: Trouble) -> None:
        match trouble:
            case "busy":
                self._slack.faults.rate_limit("chat.postMessage", int(BUSY_SECONDS))
            case "down":
                self._slack.refuse("chat.postMessage", "service_unavailable")
            case "cut":
                self._slack.faults.drop("chat.postMessage", applied=True)
            case "gone":
                self._slack.deactivate(MAYA)


@asynccontextmanager
async def connected() -> AsyncIterator[Platform]:
    """Maya's direct messages on the fake Slack."""
    async with running() as host:
        yield _Platform(host)
