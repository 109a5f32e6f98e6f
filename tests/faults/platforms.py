"""Both fake platforms, with everything that can go wrong on the way to them, and a record of what became visible."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Any

from aiohttp import web

from tests.fakes.loopback import Json
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import web_api as slack_api
from tests.fakes.slack.message import BOT, Message
from tests.fakes.teams import FakeTeams
from tests.fakes.teams import refused as teams_api
from tests.fakes.teams.tenant import Post
from tests.faults.invariants import Shown
from tests.faults.serving import ASKED, LETTER, PROCESS, SINCE

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

# What can befall a call, and how often beside the others. "late" takes effect when nobody waits for it any more.
FAULTS: Mapping[str, int] = {
    "429": 4,
    "5xx before": 3,
    "5xx after": 3,
    "dropped before": 2,
    "dropped after": 4,
    "slow": 2,
    "late": 2,
}
LATE = 0.6  # of the time a caller waits: from then on nobody knows whether an answer was in time
IN_DOUBT = ("5xx after", "dropped after")  # nobody is told that it took effect …
TOO_LATE = ("slow", "late")  # … or who asked is told when they have given up, unless they were held up themselves


@dataclass
class Asked:
    """One call as the platform sees it; ``at`` who called began to wait, by the clock all processes share."""

    letter: str = ""
    process: str = ""
    at: float = 0.0
    answered: bool = True
    late: bool = False

    def shown(self, platform: str) -> Shown:
        """What it made visible."""
        return Shown(self.letter, platform, self.at, self.process, self.answered, late=self.late)


_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


@dataclass
class Weather:
    """What goes wrong, drawn by seed; ``rate`` of all calls, none once it is fair. Times are seconds."""

    chance: random.Random
    rate: float
    patience: float
    met: Counter[str] = field(default_factory=Counter)

    def draw(self) -> str:
        """What befalls the next call; empty for nothing."""
        if self.chance.random() >= self.rate:
            return ""
        (fault,) = self.chance.choices(list(FAULTS), list(FAULTS.values()))
        self.met[fault] += 1
        return fault

    def clear_up(self) -> None:
        """From now on all goes well."""
        self.rate = 0.0


@dataclass
class Platforms:
    """Slack and Teams, and what both showed, in the order in which it appeared."""

    slack: FakeSlack
    teams: FakeTeams
    weather: Weather
    appeared: list[tuple[str, Asked, Message | Post]] = field(default_factory=list)

    def shown(self) -> tuple[Shown, ...]:
        """Everything that was visible, and whether it still is."""
        there = {id(each) for each in (*self.slack.workspace.messages, *self.teams.tenant.posts)}
        return tuple(replace(asked.shown(name), kept=id(what) in there) for name, asked, what in self.appeared)

    def record(self, platform: str, message: Message | Post) -> None:
        """Something became visible."""
        self.appeared.append((platform, _asked.get() or Asked(at=monotonic()), message))

    def meeting(self, body: Callable[[int], Json]) -> Any:
        """What every call of one platform goes through; ``body`` is what that platform says beside an error."""

        @web.middleware
        async def meet(request: web.Request, handler: Handler) -> web.StreamResponse:
            fault, wait = self.weather.draw(), self.weather.patience * 1.3
            letter, process = request.headers.get(LETTER, ""), request.headers.get(PROCESS, "")
            asked = Asked(letter, process, float(request.headers.get(ASKED, monotonic())), fault not in IN_DOUBT)
            _asked.set(asked)
            await request.read()  # who is gone when a late call takes effect has said all it had to say
            if fault == "late":
                await asyncio.sleep(wait)
            if fault == "429":
                return web.json_response(body(429), status=429, headers={"Retry-After": "1"})
            if fault == "5xx before":
                return web.json_response(body(503), status=503)
            answer = web.Response() if fault == "dropped before" else await handler(request)
            # Another call of the same letter's may have been slow, or the machine busy.
            took = monotonic() - float(request.headers.get(SINCE, asked.at))
            asked.late = fault in TOO_LATE or took > LATE * self.weather.patience
            if fault.startswith("dropped") and request.transport is not None:
                request.transport.close()
            if fault == "slow":
                await asyncio.sleep(wait)
            return web.json_response(body(500), status=500) if fault == "5xx after" else answer

        return meet


@asynccontextmanager
async def platforms(weather: Weather) -> AsyncIterator[Platforms]:
    """Both of them, up for as long as they are entered, whatever happens to who calls them."""
    slack, teams = FakeSlack(patience=30), FakeTeams(patience=30)
    both = Platforms(slack, teams, weather)
    slack._host._loopback._runner.app.middlewares.append(both.meeting(slack_api.error_body))
    teams._loopback._runner.app.middlewares.append(both.meeting(teams_api.error_body))
    tell, post = slack.workspace.post, teams.tenant.post

    def told(message: Message) -> Message:
        if message.author == BOT:
            both.record("slack", message)
        return tell(message)

    def posted(conversation: str, activity: Json) -> Post:
        made = post(conversation, activity)
        both.record("teams", made)
        return made

    slack.workspace.post = told  # type: ignore[method-assign]
    teams.tenant.post = posted  # type: ignore[method-assign]
    async with slack, teams:
        yield both
