"""The processes that serve, started from one nursery, killed, frozen, and started again when they ended."""

from __future__ import annotations

import asyncio
import json
import os
import resource
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from tests.clients.processes import INHERITED
from tests.faults.invariants import CLOCK, Disruption
from tests.faults.serving import AHEAD, BACK, LOG, NAME

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

LOOK = 0.1  # seconds between looks whether somebody ended
ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Replica:
    """One place a process serves at: its port, and the process there now."""

    name: str
    port: int
    environment: Mapping[str, str]
    pid: int = 0
    frozen: bool = False

    @property
    def process(self) -> str:
        """The process there now, as it names itself in its calls."""
        return f"{self.name}.{self.pid}"

    @property
    def alive(self) -> bool:
        """Whether a process is there."""
        if not self.pid:
            return False
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def signal(self, which: signal.Signals) -> None:
        """Send a signal to whoever is there."""
        if self.pid:
            with suppress(ProcessLookupError):
                os.kill(self.pid, which)


@dataclass
class Replicas:
    """All of them; ``disruptions`` is what was done to them so far."""

    each: Sequence[Replica]
    disruptions: list[Disruption] = field(default_factory=list)
    wanted: bool = True
    nursery: Process | None = None
    born: int = 0

    async def start(self, replica: Replica) -> None:
        """Put a process in its place."""
        if self.nursery is None or self.nursery.stdin is None or self.nursery.stdout is None:
            raise RuntimeError("the nursery is closed")
        self.nursery.stdin.write(json.dumps(dict(replica.environment)).encode() + b"\n")
        await self.nursery.stdin.drain()
        replica.pid = int(await self.nursery.stdout.readline())
        self.born += 1

    async def keep_up(self) -> None:
        """Start again who ended, for as long as they are wanted."""
        while self.wanted:
            for replica in self.each:
                if not replica.alive:
                    await self.start(replica)
            await asyncio.sleep(LOOK)

    async def kill(self, replica: Replica) -> None:
        """End it without a word; somebody else starts it again."""
        since = monotonic()
        replica.signal(signal.SIGKILL)
        self.disruptions.append(Disruption("kill", since, inf, replica.process))

    async def freeze(self, replica: Replica, seconds: float) -> None:
        """Stop it, as a busy host does, and let it go on where it was."""
        since, process, replica.frozen = monotonic(), replica.process, True
        replica.signal(signal.SIGSTOP)
        try:
            await asyncio.sleep(seconds)
        finally:
            replica.frozen = False
            if replica.process == process:
                replica.signal(signal.SIGCONT)
            self.disruptions.append(Disruption("freeze", since, monotonic(), process))

    def set_clock(self, replica: Replica, *, ahead: bool) -> None:
        """Set its clock, wrong for as long as it lives: no claim goes by it, so this excuses no copy."""
        replica.signal(AHEAD if ahead else BACK)
        self.disruptions.append(Disruption(CLOCK, monotonic(), inf, replica.process))

    async def fill_disk(self, replica: Replica, seconds: float) -> None:
        """Let no file of its grow for a while, as on a full disk: what it writes fails."""
        since, process, pid = monotonic(), replica.process, replica.pid
        _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        try:
            await asyncio.sleep(seconds)
        finally:
            with suppress(ProcessLookupError):
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))
            self.disruptions.append(Disruption("full disk", since, monotonic(), process))

    async def stop(self, seconds: float = 12.0) -> None:
        """Ask all to end, and wait until they have; by force at last."""
        self.wanted = False
        for replica in self.each:
            replica.signal(signal.SIGTERM)
        until = monotonic() + seconds
        while any(replica.alive for replica in self.each) and monotonic() < until:
            await asyncio.sleep(LOOK)
        for replica in self.each:
            replica.signal(signal.SIGKILL)


@asynccontextmanager
async def replicas(ports: Sequence[int], environment: Mapping[str, str], folder: Path) -> AsyncIterator[Replicas]:
    """A replica for each port, not yet started; none is left afterwards. Logs are in ``folder``."""
    each = [
        Replica(f"p{n}", port, {**environment, "PORT": str(port), NAME: f"p{n}", LOG: str(folder / f"p{n}.log")})
        for n, port in enumerate(ports)
    ]
    inherited = {name: os.environ[name] for name in INHERITED if name in os.environ} | {"PYTHONPATH": str(ROOT)}
    nursery = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.serving", stdin=PIPE, stdout=PIPE, cwd=folder, env=inherited
    )  # fmt: skip
    all_of_them = Replicas(each, nursery=nursery)
    try:
        yield all_of_them
    finally:
        all_of_them.wanted = False
        for replica in each:
            replica.signal(signal.SIGKILL)
        if nursery.stdin is not None:
            nursery.stdin.close()
        await nursery.wait()
