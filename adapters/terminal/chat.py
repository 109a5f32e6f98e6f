"""The adapter: one chat on this machine, with a person or a script at its other end."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol

from aiohttp import web

from adapters.terminal.hear import HERE, NAME, STAFF, YOU, hear
from adapters.terminal.offers import Offers
from adapters.terminal.script import Input
from bot.errors import TryLater
from bot.ports import Attachment, Delivery, Receipt, Words
from flows.heard import Event, Profile
from flows.replies import Once, Reply, Revise


class Face(Protocol):
    """The other end: shows replies, and gives what is typed."""

    offers: Offers

    def show(
        self, reply: Reply, words: Words, state: str, letter: str, saved: Path | None, *, again: bool = False
    ) -> None:
        """Show a reply; ``saved`` is where its file is now, ``again`` that it was shown before and reads so now."""
        ...

    def inputs(self) -> Iterator[Input]:
        """What is said, picked, filled in, or how far time is moved."""
        ...

    def greet(self) -> None:
        """Before the first reply."""
        ...

    def leave(self) -> None:
        """After the last one."""
        ...


AWAY = 1.0  # seconds until it is tried again: whoever it is for may sit down any moment


class Terminal:
    """The adapter (``bot.ports.Adapter``) and the chat (``bot.talk.Chat``) in one. Files go to ``folder``."""

    name = NAME
    remembers = True

    def __init__(self, face: Face, profile: Profile, folder: Path, now: Callable[[], datetime]) -> None:
        self.delivered = 0
        self.person = STAFF if profile.staff else YOU
        self._face = face
        self._profile = profile
        self._folder = folder
        self._now = now
        self._run, self._count = secrets.token_hex(6), count(1)  # together they make an event's id

    # The adapter

    def routes(self) -> Sequence[web.RouteDef]:
        """None: it hears by the keyboard."""
        return ()

    async def start(self) -> None:
        """Nothing is to be connected."""

    def ready(self) -> bool:
        """It always is."""
        return True

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:  # noqa: ARG002
        """There is nobody else here: the same chat."""
        return HERE.address

    async def deliver(self, delivery: Delivery) -> Receipt:
        """Show a reply, its file written first. What is for who does not sit here waits until they do."""
        if delivery.person != self.person:
            raise TryLater("somebody else sits here", AWAY)
        try:
            self._show(delivery)
        except OSError as error:
            raise TryLater(f"cannot be written here ({error.strerror})") from None
        self.delivered += 1
        return {"letter": delivery.letter}

    def _show(self, delivery: Delivery) -> None:
        reply, words, state = delivery.reply, delivery.words, delivery.state
        if isinstance(reply, Once):  # what was printed stays printed
            return
        if isinstance(reply, Revise):
            if delivery.target is not None:
                self._face.show(delivery.target, words, state, reply.letter, None, again=True)
            return
        saved = save(delivery.attachment, self._folder) if delivery.attachment else None
        self._face.show(reply, words, state, delivery.letter, saved)

    async def close(self) -> None:
        """Nothing more is read: who reads is who closes."""

    async def shut(self) -> None:
        """Nothing was opened."""

    # The chat

    def heard(self) -> Iterator[Event | timedelta | datetime]:
        """What happens here, one after the other; blocks while waiting for it."""
        for each in self._face.inputs():
            if isinstance(each, timedelta | datetime):
                yield each
            elif (event := self._event(each)) is not None:
                yield event

    def arrival(self) -> Event | None:
        """Somebody sat down here."""
        return self._event({"arrive": True})

    def show(self, replies: Sequence[Reply], words: Words, state: str) -> None:
        """Show again what waits for an answer."""
        for reply in replies:
            self._face.show(reply, words, state, "", None)

    def greet(self) -> None:
        """Before the first reply."""
        self._face.greet()

    def leave(self) -> None:
        """After the last one."""
        self._face.leave()

    def _event(self, payload: Mapping[str, object]) -> Event | None:
        return hear({"id": f"{self._run}-{next(self._count)}", **payload}, self._now(), self._profile)


def save(file: Attachment, folder: Path) -> Path:
    """Write a file where nobody's own is overwritten: the same again stays, another gets a number."""
    name = Path(file.name)
    for number in count(1):
        path = folder / (name.name if number == 1 else f"{name.stem}-{number}{name.suffix}")
        try:
            with path.open("xb") as out:
                out.write(file.content)
        except FileExistsError:
            if path.read_bytes() != file.content:
                continue
        return path
    raise AssertionError  # numbers do not end
