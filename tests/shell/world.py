"""A shell to try: a store, a clock that is set, and a platform that records what it gets and fails when told to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aiohttp import web
from msgspec.structs import replace

from bot.center import load
from bot.clock import SetClock
from bot.ports import Delivery, Receipt
from bot.shell import Shell
from bot.store import migrate, open_store
from flows.center import Center, Staff
from flows.heard import Event, Heard, Person, Place, Profile, Said
from flows.replies import Ask, Choose, Say, Show

NOON = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)  # a Tuesday noon at the Mount
DATED = ("hi", "nurse", "a normal day", "yes", "skip", "use these", "done", "next tuesday at 3pm on zoom", "yes")
CENTER = load(None)


@dataclass
class FakePlatform:
    """An adapter that keeps what is delivered; ``plan`` is raised first, one error a delivery."""

    name: str = "fake"
    remembers: bool = True
    plan: list[Exception] = field(default_factory=list)
    got: list[Delivery] = field(default_factory=list)
    tried: list[Delivery] = field(default_factory=list)
    hold: asyncio.Event | None = None
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    def routes(self) -> Sequence[web.RouteDef]:
        return ()

    async def start(self) -> None: ...

    def ready(self) -> bool:
        return True

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:
        return {"channel": name}

    async def deliver(self, delivery: Delivery) -> Receipt:
        self.tried.append(delivery)
        self.asked.set()
        if self.hold is not None:
            await self.hold.wait()
        if self.plan:
            raise self.plan.pop(0)
        self.got.append(delivery)
        return {"id": delivery.letter}

    async def close(self) -> None: ...

    async def shut(self) -> None: ...

    def words(self, person: str = "maya") -> list[str]:
        """What one person was told, in order, a text a letter."""
        return [plain(each) for each in self.got if each.person.id == person]


def plain(delivery: Delivery) -> str:
    """A delivery's first line as plain text."""
    reply = delivery.reply
    match reply:
        case Say(lines) | Choose(lines=lines) | Ask(lines=lines):
            return delivery.words.plain(lines[0])
        case Show(card):
            return delivery.words.plain(card.title)
        case _:
            return type(reply).__name__


@dataclass
class World:
    """A shell with its platform and clock, and the verbs of a student."""

    shell: Shell
    platform: FakePlatform
    clock: SetClock
    count: int = 0

    async def hear(
        self, heard: Heard, who: str = "maya", event: str = "", place: Place | None = None, email: str = "",
        name: str = "",
    ) -> None:  # fmt: skip
        """An event; staff are called after their id, everybody else Maya unless another name is given."""
        self.count += 1
        person = Person(self.platform.name, "mount", who)
        private = Place("direct", {"to": who}, {"to": who})
        profile = Profile(name or (who.title() if email else "Maya"), "America/New_York", "en-US", email=email)
        id_ = event or f"{who}-e{self.count}"
        await self.shell.take(Event(id_, self.clock.now(), person, place or private, heard, profile))

    async def staff(self, text: str, who: str = "jordan") -> list[str]:
        """Somebody of the staff says something; everything they were told so far."""
        await self.hear(Said(text), who, email=f"{who}@mount.example")
        await self.shell.quiet()
        return self.platform.words(who)

    async def say(self, *texts: str, who: str = "maya") -> list[str]:
        """Say these one after the other; everything told so far once all is sent."""
        for text in texts:
            await self.hear(Said(text), who)
        await self.shell.quiet()
        return self.platform.words(who)

    async def claims_run_out(self) -> None:
        """All claims on letters are as old as those of a process that died: no clock of ours tells that time."""
        await self.shell._lanes.run(
            lambda session: session.run("UPDATE letters SET lease_until = 0 WHERE status = 'sending'")
        )


@asynccontextmanager
async def world(
    url: str, *, clock: SetClock | None = None, platform: FakePlatform | None = None, center: Center = CENTER,
    prepare: Callable[[Shell], None] = lambda _: None,
) -> AsyncIterator[World]:  # fmt: skip
    """A running shell on a migrated database, closed at the end."""
    migrate(url)
    clock, platform = clock or SetClock(NOON), platform or FakePlatform()
    shell = Shell(open_store(url, create=False), center, clock, "https://coach.mount.example")
    shell.add(platform)
    prepare(shell)
    await shell.start()
    try:
        yield World(shell, platform, clock)
    finally:
        await shell.close(2.0)


def staffed(channel: str) -> Center:
    """The institution with two of the staff, and a channel for them on Slack."""
    staff = Staff(("jordan@mount.example", "Alex@mount.example"), escalate_to=("alex@mount.example",))
    return replace(CENTER, staff_slack_channel=channel, staff=staff)
