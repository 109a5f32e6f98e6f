"""The one who asks: starts a server, sends it messages, waits for the answer and the reply, reads what that cost."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.platforms import Platform
from benchmarks.queues import PYTHON
from benchmarks.sockets import Line, taking

AT_ONCE, PEOPLE = 16, 64
TEXT = "hi"
PATIENCE = 120  # s for a run; a server that loses a message is not waited for
HERE = Path(__file__).parent
_WHO = re.compile(rb"BENCH(\d{3})")
_CPU = b"GET /cpu HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


class CannotRun(Exception):
    """A server is not to be had here, and why."""


class Refused(Exception):
    """A server answered something else than success."""


@dataclass(frozen=True, slots=True)
class Server:
    """Who serves: whether a reply is waited for, whether it is a peer, and how many turns it is given at a time."""

    name: str
    turns: int = 320
    replies: bool = True
    peer: bool = False


@dataclass(frozen=True, slots=True)
class Cost:
    """Turns a second, milliseconds of the server's processor for one, and calls of the platform's for one."""

    rate: float
    cpu: float
    calls: float


@dataclass
class Taken:
    """Where replies are taken: who waits for one is told."""

    platform: Platform
    address: str = ""
    calls: int = 0
    waiting: dict[int, asyncio.Future[None]] = field(default_factory=dict)

    def answer(self, head: bytes, body: bytes) -> bytes:
        """To any call."""
        path = head.split(b" ", 2)[1].decode()
        if path.startswith(self.platform.reply):
            self.calls += 1
            found = _WHO.search(path.encode() + body)
            told = self.waiting.pop(int(found[1]), None) if found else None
            if told is not None:
                told.set_result(None)
        return json.dumps(self.platform.page(path, self.address)).encode()

    def reply(self, who: int) -> asyncio.Future[None]:
        """Done when somebody got the next reply."""
        self.waiting[who] = asyncio.get_running_loop().create_future()
        return self.waiting[who]


@asynccontextmanager
async def asker(server: Server, platform: Platform) -> AsyncIterator[Asker]:
    """Somebody who asks a server, while both are there; everything is loaded. Raises CannotRun."""
    taken = Taken(platform)
    taker, taken.address = await taking(taken.answer)
    try:
        async with _started(server, taken.address) as address:
            found = Asker(server, taken, address)
            try:
                await found.asks(max(2 * PEOPLE, server.turns), AT_ONCE)
            except (Refused, ConnectionError, TimeoutError) as error:
                raise CannotRun(f"{type(error).__name__}: {error}") from error
            yield found
    finally:
        taker.close()


class Asker:
    """Sends messages of so many people, and tells what they cost."""

    def __init__(self, server: Server, taken: Taken, address: str) -> None:
        self._server = server
        self._taken = taken
        self._address = address
        self._requests = [taken.platform.requests(who, TEXT, taken.address) for who in range(PEOPLE)]

    async def asks(self, turns: int, at_once: int) -> Cost:
        """So many turns, so many of them at once."""
        work = self._prepared(turns, at_once)
        lines = [await Line.to(self._address) for _ in range(at_once)]
        calls, cpu, started = self._taken.calls, await self._cpu(lines[0]), time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*(self._one(line, each) for line, each in zip(lines, work, strict=True)))
        seconds = time.perf_counter() - started
        used = await self._cpu(lines[0]) - cpu
        for line in lines:
            line.close()
        return Cost(turns / seconds, used * 1000 / turns, (self._taken.calls - calls) / turns)

    def _prepared(self, turns: int, at_once: int) -> list[list[tuple[int, bytes]]]:
        """What each of them sends: people of their own, one after the other, so that nobody's turns overlap."""
        share = turns // at_once
        mine = [range(number, PEOPLE, at_once) for number in range(at_once)]
        return [[(who, next(self._requests[who])) for who in islice(_again(people), share)] for people in mine]

    async def _one(self, line: Line, work: list[tuple[int, bytes]]) -> None:
        for who, request in work:
            reply = self._taken.reply(who) if self._server.replies else None
            status, _ = await line.ask(request)
            if status not in range(200, 300):
                raise Refused(f"{self._server.name} answered {status}")
            if reply is not None:
                await reply

    @staticmethod
    async def _cpu(line: Line) -> float:
        _, told = await line.ask(_CPU)
        return float(told)


def _again(people: range) -> Iterator[int]:
    while True:
        yield from people


@asynccontextmanager
async def _started(server: Server, address: str) -> AsyncIterator[str]:
    """Its address, while it serves in a process of its own."""
    if server.peer and not PYTHON.exists():
        raise CannotRun("the peers' environment is not made")
    where = (
        [str(PYTHON), str(HERE / "peers" / "answer.py")] if server.peer else [sys.executable, "-m", "benchmarks.served"]
    )
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as errors:
        process = await asyncio.create_subprocess_exec(
            *where, server.name, address, stdout=asyncio.subprocess.PIPE, stderr=errors,
            env={**os.environ, "TMPDIR": folder}, cwd=HERE.parent,
        )  # fmt: skip
        try:
            told = (await process.stdout.readline()).decode().strip() if process.stdout else ""
            if not told:
                errors.seek(0)
                raise CannotRun((errors.read().decode(errors="replace").strip().splitlines() or ["it ended"])[-1][:120])
            yield told
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()
