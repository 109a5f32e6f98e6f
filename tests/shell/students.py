"""A platform with many students on it, and nudges sent to them: what a test of nudges needs beside a world."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from bot import demo, nudges
from bot.clock import SetClock
from bot.errors import TryLater
from bot.nudges.report import Report, report
from bot.pace import Pace
from bot.ports import Delivery, Receipt
from bot.shell import Shell
from bot.store.database import Session
from bot.wording import wording
from flows.center import Center
from flows.heard import Picked
from flows.nudge import MENU, Nudge
from flows.replies import Choose
from tests.shell.world import CENTER, NOON, FakePlatform, World, world

T = TypeVar("T")
ENGLISH = wording("en", CENTER)
NUDGE = Nudge({"en": "Hi {first_name}! Come by, {office_hours}."}, "Ms. Ortiz", "contact", held_back=0)
ADDRESS = {"to": "{id}"}


@dataclass
class Crowd(FakePlatform):
    """It answers 429 to every ``busy_every``-th call, and says what it has when it is asked."""

    busy_every: int = 0
    before: Callable[[Delivery], None] = lambda _: None
    calls: int = 0
    sent_to: Counter[str] = field(default_factory=Counter)

    async def deliver(self, delivery: Delivery) -> Receipt:
        self.calls += 1
        if delivery.uncertain and self.remembers and any(each.letter == delivery.letter for each in self.got):
            return {"id": delivery.letter}
        if self.busy_every and self.calls % self.busy_every == 0:
            raise TryLater("rate limited", 1)
        self.before(delivery)
        receipt = await FakePlatform.deliver(self, delivery)
        if is_nudge(delivery):
            self.sent_to[delivery.person.id] += 1
        await asyncio.sleep(0)  # it has arrived, and we may die before we hear of it
        return receipt

    def nudges(self) -> list[Delivery]:
        return [each for each in self.got if is_nudge(each)]


def is_nudge(delivery: Delivery) -> bool:
    return isinstance(delivery.reply, Choose) and delivery.reply.menu == MENU


@dataclass
class School(World):
    """A world of students."""

    center: Center = CENTER

    async def ask(self, do: Callable[[Session], T]) -> T:
        return await self.shell._lanes.run(do)

    async def nudge(self, nudge: Nudge = NUDGE, name: str = "n1") -> str:
        """Schedule it."""
        now = self.clock.now()
        await self.ask(partial(nudges.schedule, name=name, nudge=nudge, center=self.center, now=now))
        return name

    async def report(self, name: str = "n1") -> Report:
        found = await self.ask(partial(report, name=name, center=self.center))
        assert found is not None
        return found

    async def pass_time(self, minutes: int, step: int = 1) -> None:
        """Let minutes pass, everything due being done in each."""
        for _ in range(0, minutes, step):
            await self.shell.quiet()
            self.clock.advance(timedelta(minutes=step))
        await self.shell.quiet()

    async def die_while_sending(self, platform: FakePlatform) -> None:
        """Everybody's nudge is on its way to a platform that does not answer, and then nobody is there any more."""
        await self.nudge()
        await self.shell._nudges.look()
        await asyncio.wait_for(platform.asked.wait(), 10)
        await self.shell._courier.close(0)

    async def press(self, delivery: Delivery, choice: str) -> None:
        """A student presses a button of the nudge they got."""
        await self.hear(Picked(MENU, choice, delivery.letter), delivery.person.id)
        await self.shell.quiet()


def relaxed(center: Center = CENTER, **changes: object) -> Center:
    """The institution with other rules for nudges."""
    return replace(center, nudges=replace(center.nudges, **changes))


@asynccontextmanager
async def school(
    url: str, count: int = 0, *, clock: SetClock | None = None, platform: Crowd | None = None, center: Center = CENTER
) -> AsyncIterator[School]:
    """So many made-up students on a platform that lets letters leave as fast as they come."""
    clock, crowd = clock or SetClock(NOON), platform or Crowd()

    async def sleep(seconds: float) -> None:
        clock.advance(timedelta(seconds=seconds))
        await asyncio.sleep(0)

    def prepare(shell: Shell) -> None:
        shell._courier._pace = Pace(now=lambda: clock.now().timestamp(), sleep=sleep)

    async with world(url, clock=clock, platform=crowd, center=center, prepare=prepare) as there:
        here = School(there.shell, crowd, clock, center=center)
        if count:
            await here.ask(partial(enrol, platform=crowd.name, count=count, center=center, clock=clock))
        yield here


def enrol(session: Session, platform: str, count: int, center: Center, clock: SetClock) -> int:
    """So many made-up students in the database."""
    return demo.students(session, center, ENGLISH.plain, clock.now(), count, platform, "mount", ADDRESS)
