"""Every crash point of a kind of turn and of its sends: ended there, started again, and looked at."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path
from time import monotonic

from bot.store import migrate
from tests.clients import local_slack, playground
from tests.faults import points
from tests.faults.evidence import Stored, note_written, stored, written
from tests.faults.invariants import Disruption, violations
from tests.faults.kinds import Kind, Place
from tests.faults.platforms import Platforms, Weather, platforms
from tests.faults.replicas import Replicas
from tests.faults.run import gather, serving, settled
from tests.faults.serving import waits
from tests.faults.students import Post, Student, in_slack, in_teams

SCALE = 0.1
WITHIN = 30.0  # seconds a killed process and the next one may take for one turn and its letters
MOST = 400  # points of one kind: more would be another mistake
AT_ONCE = 20  # students made ready one after the other
TOGETHER = 2  # students to whom it happens at once, where it does


@dataclass(frozen=True, slots=True)
class Crashed:
    """The points at which a process ended, in their order, and what did not hold in the end."""

    points: list[str]
    found: list[str]


async def every_point(url: str, folder: Path, kind: Kind, *, teams: bool, step: int = 1) -> Crashed:
    """End it for one student at its first call, for the next at the second, until one does not get there.

    Each is finished by the process started next; then the invariants are looked at for all of them together.
    With ``step`` only every so manieth point is tried. ``url`` is an empty database.
    """
    migrate(url)
    note_written(url)
    patience, lease = waits(SCALE)
    fair = Weather(random.Random(0), 0.0, patience)
    async with platforms(fair) as both, serving(both, url, folder, 1, SCALE) as processes:
        both.slack.channel(local_slack.STAFF, "career-center-staff")
        both.teams.channel(playground.STAFF, "career-center-staff")
        crashing = Crashing(kind, both, Post(processes.each, random.Random(0)), processes, url, folder, teams)
        for tried, number in enumerate(range(1, MOST, step), 1):
            await crashing.end_at(number)
            if len(crashing.points) < tried:
                break
        async with crashing.serving({}):
            rows = await settled(url, WITHIN)
        evidence = gather(both, crashing.post, crashing.students, processes, rows, patience + lease)
    ever = written(url)
    gone = {person: [each for each in ever if each.person == person] for person in crashing.gone}
    order = {each.id: each.seq for each in ever}
    letters = [replace(each, seq=order[each.id]) for each in evidence.letters]
    found = violations(replace(evidence, gone=gone, letters=letters))
    return Crashed(crashing.points, [f"{name}: {each}" for name, several in found.items() for each in several])


@dataclass
class Crashing:
    """One kind, its students, and the one process that is ended over and over."""

    kind: Kind
    both: Platforms
    post: Post
    processes: Replicas
    url: str
    folder: Path
    teams: bool
    students: list[Student] = field(default_factory=list)
    ready: list[Student] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)  # who had everything deleted

    @property
    def points(self) -> list[str]:
        """Where the process ended so far."""
        return list(points.names((self.folder / "p0.log").read_text(encoding="utf-8")))

    async def end_at(self, number: int) -> None:
        """It happens, heard by a process that ends at that point; the next one finishes what it left."""
        if not self.ready:
            await self._make_ready()
        student = self.ready.pop(0) if self.kind.alone else self.ready[0]
        (replica,) = self.processes.each
        place = Place(self.url, self.folder / "center.toml", replica)
        if self.kind.deletes:
            self.gone.add(student.person)
        async with self.serving({points.CRASH_AT: str(number)}):
            self.processes.disruptions.append(Disruption("crash point", monotonic(), inf, replica.process))
            await self.kind.act(student, place)
            await self._until(lambda rows: self.kind.over(rows, student))

    async def _make_ready(self) -> None:
        """Some students more, who have said what comes before."""
        made = [self._student(len(self.students) + each) for each in range(AT_ONCE if self.kind.alone else TOGETHER)]
        self.students += made
        self.ready += made
        async with self.serving({}):
            for each in made:
                for text in self.kind.before:
                    await each.tell(text)
            await self._until(lambda rows: not rows.unread)

    def _student(self, number: int) -> Student:
        chance = random.Random(number)
        if self.teams:
            return in_teams(self.both.teams, self.post, number, chance)
        return in_slack(self.both.slack, self.post, number, chance)

    @asynccontextmanager
    async def serving(self, more: Mapping[str, str]) -> AsyncIterator[None]:
        """A process with that in its environment, and after it sound ones; none is left in the end."""
        (replica,) = self.processes.each
        sound = replica.environment
        replica.environment = {**sound, **more}
        await self.processes.start(replica)
        replica.environment = sound
        keeping = asyncio.create_task(self.processes.keep_up())
        try:
            async with asyncio.timeout(WITHIN):
                yield
        finally:
            await asyncio.gather(*self.post.later)
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            await self.processes.kill(replica)
            while replica.alive:
                await asyncio.sleep(0.01)

    async def _until(self, over: Callable[[Stored], bool]) -> None:
        """Wait for it."""
        while not over(await asyncio.to_thread(stored, self.url)):
            await asyncio.sleep(0.05)
