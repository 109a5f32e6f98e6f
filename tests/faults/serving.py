"""``serve`` as the driver runs it: its own code, its waits shortened, each call marked with the letter it is for.

Run as a program it is a nursery: it imports everything once, and then forks a ``serve`` for each line of JSON it
reads (the environment that one gets, and where it logs), answering with its process id. Nothing here is part of the
product, and nothing of the product reads the variables below.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp

from adapters import slack, teams
from adapters.teams.cloud import Cloud
from bot import clock, courier, logs, nudges, pace, settings, writing
from bot import serve as serving
from bot.nudges import conscience, sending, watch
from bot.ports import Adapter, Coach, Delivery, Receipt
from flows.center import Staff
from flows.warm import warm
from tests.faults import points

# Headers by which the fakes know what is for what, when it was asked for, and since when its letter was being sent.
LETTER, PROCESS, ASKED, SINCE = "X-Faults-Letter", "X-Faults-Process", "X-Faults-Asked", "X-Faults-Since"
SCALE = "FAULTS_SCALE"  # what all waits are multiplied by
CLOUD = "FAULTS_CLOUD"  # the fake Bot Framework's addresses, as JSON
NAME = "FAULTS_PROCESS"
LOG = "FAULTS_LOG"
STEP = 10.0  # seconds at full scale a clock is set ahead or back: longer than a claim on a letter holds
AHEAD, BACK = signal.SIGUSR1, signal.SIGUSR2  # set the clock of a process; it stays wrong for as long as that lives

_letter: ContextVar[str] = ContextVar("letter", default="")
_since: ContextVar[float | None] = ContextVar("since", default=None)


def serve() -> None:
    """Serve as ``infointerview serve`` does, with what the environment says about this test."""
    scale = float(os.environ[SCALE])
    _hurry(scale)
    clock.SystemClock.now = Watch(STEP * scale).now  # type: ignore[method-assign,assignment]
    _mark_calls(os.environ[NAME])
    points.arm()
    logs.configure()
    known = settings.read()
    connects: dict[str, serving.Connect] = {}
    if known.slack is not None:
        connects["slack"] = partial(_marking, partial(slack.connect, known.slack))
    if known.teams is not None:
        cloud = _cloud(json.loads(os.environ[CLOUD]))
        connects["teams"] = partial(_marking, partial(teams.connect, known.teams, cloud=cloud))
    asyncio.run(serving.serve(known, connects))


def waits(scale: float) -> tuple[float, float]:
    """How long a send may take and how long a claim holds, both in seconds, at that scale."""
    return courier.PATIENCE * scale, writing.LEASE * scale / 1000


class Watch:
    """The wrist watch of one process, which somebody may set; by so many seconds from the right time, not more."""

    def __init__(self, step: float) -> None:
        self._off, self._step = 0.0, step
        for which, way in ((AHEAD, 1), (BACK, -1)):
            signal.signal(which, partial(self._set, way))

    def now(self) -> datetime:
        """The present moment, as this process believes."""
        return datetime.now(UTC) + timedelta(seconds=self._off)

    def _set(self, way: int, *_: object) -> None:
        self._off = way * self._step


def _hurry(scale: float) -> None:
    courier.PATIENCE, lease = waits(scale)
    vars(courier)["LEASE"] = vars(writing)["LEASE"] = int(lease * 1000)
    for name in ("FIRST_WAIT", "LONGEST_WAIT", "POLL", "DOUBT"):
        setattr(courier, name, vars(courier)[name] * scale)
    courier.TRIES = 1000  # a run breaks more in a minute than a platform in a month: giving up is tested elsewhere
    watch.BUSY, watch.IDLE = watch.BUSY * scale, watch.IDLE * scale
    free = pace.Rate(1000, 0.001)
    pace.LIMITS = dict.fromkeys(("slack", "teams"), pace.Limits(free, free))
    for module in (nudges, conscience, sending):
        if "budget_since" in vars(module):
            module.budget_since = _just_now  # type: ignore[attr-defined]


def _just_now(now: datetime, _zone: ZoneInfo, _days: int) -> datetime:
    """A week that is over at once, so that somebody gets many nudges in one run."""
    return now - timedelta(seconds=1)


def _mark_calls(process: str) -> None:
    ask = aiohttp.ClientSession._request

    async def marked(session: aiohttp.ClientSession, method: str, url: Any, **how: Any) -> aiohttp.ClientResponse:
        asked = monotonic()
        marks = {LETTER: _letter.get(), PROCESS: process, ASKED: str(asked), SINCE: str(_since.get() or asked)}
        how["headers"] = {**(how.get("headers") or {}), **marks}
        with points.around("call", when=bool(_letter.get())):
            return await ask(session, method, url, **how)

    aiohttp.ClientSession._request = marked  # type: ignore[assignment,method-assign]


def _marking(connect: serving.Connect, coach: Coach, *, staff: Staff) -> Adapter:
    """The adapter, its deliveries telling the calls they make for which letter they are."""
    adapter = connect(coach, staff=staff)
    deliver = adapter.deliver

    async def marked(delivery: Delivery) -> Receipt:
        letter, since = _letter.set(delivery.letter), _since.set(monotonic())
        try:
            return await deliver(delivery)
        finally:
            _letter.reset(letter)
            _since.reset(since)

    adapter.deliver = marked  # type: ignore[method-assign]
    return adapter


def _cloud(at: Mapping[str, str]) -> Cloud:
    return replace(teams.PUBLIC, hosts=frozenset({"127.0.0.1"}), **at)


def nursery() -> None:
    """Fork a process for each line read; all of them end with it."""
    warm()
    for which in (AHEAD, BACK):
        signal.signal(which, signal.SIG_IGN)  # who has no clock yet cannot have it set
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them here: they vanish when they end
    born: list[int] = []
    for line in sys.stdin:
        if (child := os.fork()) == 0:
            _grow_up(json.loads(line))
        born.append(child)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
    for each in born:
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


def _grow_up(environment: dict[str, str]) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.update(environment)
    os.environ[NAME] += f".{os.getpid()}"  # whoever is killed never heard the answers to its last calls
    log = os.open(environment[LOG], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(source, target)
    status = 1
    try:
        serve()
        status = 0
    except BaseException as error:  # noqa: BLE001 – a child must never go on in its parent's loop
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    nursery()
