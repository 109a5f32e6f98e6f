"""One seeded run: students write, everything breaks, all is mended, and then the invariants are looked at."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot import nudges
from bot.center import load
from bot.store import migrate
from bot.store.database import connect, transaction
from flows.nudge import Nudge
from tests.clients.serve import coach
from tests.faults.evidence import Stored, open_letters, stored
from tests.faults.invariants import Disruption, Evidence, violations
from tests.faults.platforms import Platforms, Weather, platforms
from tests.faults.replicas import Replica, Replicas, replicas
from tests.faults.serving import CLOUD, SCALE, waits
from tests.faults.students import Post, Student, in_slack, in_teams
from tests.ports import free_port

QUEUE = 2  # letters a student may be waiting for: people read before they go on
LAST_WORDS = 120.0  # seconds a student may take to be taken: more, and nobody serves
SLOW = 0.25  # of a claim's time: a commit that takes longer is one that what is claimed may not outlast
RECOVERY = 60.0  # seconds at full scale within which every letter has ended once nothing breaks any more
TEXT = {"en": "Hi {first_name}! Come by, {office_hours}."}


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run goes. ``scale`` shortens every wait; ``rate`` of all calls to a platform go wrong.

    Seconds between one kill (freeze, crash of the database, nudge to everybody) and the next are drawn around
    ``every`` times its own share. ``letters`` end the run before its ``seconds`` are over; 0 for no matter.
    """

    seed: int
    seconds: float
    processes: int = 1
    students: int = 12
    scale: float = 0.25
    rate: float = 0.25
    pause: float = 0.5
    kill: float = 2.0
    freeze: float = 5.0
    crash: float = 10.0
    clock: float = 8.0
    disk: float = 8.0
    nudge: float = 6.0
    letters: int = 0


@dataclass
class Outcome:
    """What a run came to: figures for the table, and the sentences for what did not hold."""

    plan: Plan
    violations: dict[str, list[str]]
    seconds: float
    recovered: float
    letters: Counter[str]
    faults: Counter[str]
    dead: Counter[str]
    figures: dict[str, int] = field(default_factory=dict)

    @property
    def found(self) -> list[str]:
        """All that did not hold, as lines."""
        return [f"{name}: {each}" for name, several in self.violations.items() for each in several]


@dataclass
class Breaking:
    """Everything that is done to the processes and the database, drawn by seed."""

    plan: Plan
    chance: random.Random
    replicas: Replicas
    crash: Callable[[], None] | None
    mend: Callable[[], None] | None

    def everything(self) -> Sequence[Coroutine[None, None, None]]:
        """All of it, to be done at the same time."""
        return self.kills(), self.freezes(), self.crashes(), self.clocks(), self.full_disks()

    async def kills(self) -> None:
        """Kill one of them, again and again."""
        while True:
            await self._after(self.plan.kill)
            if there := self._awake():
                await self.replicas.kill(self.chance.choice(there))

    async def freezes(self) -> None:
        """Freeze one of them for longer than a claim holds."""
        _, lease = waits(self.plan.scale)
        while True:
            await self._after(self.plan.freeze)
            if there := self._awake():
                await self.replicas.freeze(self.chance.choice(there), lease * self.chance.uniform(1.05, 1.6))

    async def clocks(self) -> None:
        """Set the clock of one of them ahead or back."""
        while True:
            await self._after(self.plan.clock)
            if there := self._awake():
                self.replicas.set_clock(self.chance.choice(there), ahead=self.chance.random() < 0.5)

    async def full_disks(self) -> None:
        """Fill the disk of the one process that writes to a file of its own."""
        while self.crash is None:
            await self._after(self.plan.disk)
            if there := self._awake():
                with suppress(ProcessLookupError):
                    await self.replicas.fill_disk(self.chance.choice(there), self.chance.uniform(0.2, 1.0))

    async def crashes(self) -> None:
        """Let the database crash, and come back."""
        while self.crash is not None and self.mend is not None:
            await self._after(self.plan.crash)
            since = monotonic()
            await asyncio.to_thread(self.crash)
            try:
                await asyncio.sleep(self.chance.uniform(0, 0.5))
            finally:
                await asyncio.shield(asyncio.to_thread(self.mend))
                self.replicas.disruptions.append(Disruption("database crash", since, monotonic()))

    def _awake(self) -> list[Replica]:
        return [each for each in self.replicas.each if each.alive and not each.frozen]

    async def _after(self, seconds: float) -> None:
        await asyncio.sleep(seconds * self.chance.uniform(0.5, 1.5))


async def run(
    plan: Plan, url: str, folder: Path, crash: Callable[[], None] | None = None, mend: Callable[[], None] | None = None
) -> Outcome:
    """Do it. ``url`` is an empty database; with ``crash`` and ``mend`` it can be broken, too."""
    chance = random.Random(plan.seed)
    patience, lease = waits(plan.scale)
    weather = Weather(random.Random(chance.random()), plan.rate, patience)
    migrate(url)
    started = monotonic()
    async with platforms(weather) as both, serving(both, url, folder, plan.processes, plan.scale) as processes:
        post = Post(processes.each, random.Random(chance.random()))
        students = everybody(both, post, plan.students, chance)
        breaking = Breaking(plan, random.Random(chance.random()), processes, crash, mend)
        keeping = asyncio.create_task(processes.keep_up())
        done, calm = asyncio.Event(), asyncio.Event()
        watching = asyncio.create_task(
            _watch_queue(url, done, calm, plan.students * QUEUE, lease, processes.disruptions)
        )
        writing = [asyncio.create_task(each.write(done, calm, plan.pause)) for each in students]
        async with asyncio.timeout(LAST_WORDS):
            while not both.appeared:  # somebody serves: now it can be broken
                await asyncio.sleep(0.05)
        troubles = [asyncio.create_task(each) for each in (*breaking.everything(), _nudging(url, plan.nudge, folder))]
        await _until(plan, both, troubles)
        done.set()
        await watching
        calm.set()
        async with asyncio.timeout(LAST_WORDS):
            await asyncio.gather(*writing)
        for each in troubles:
            each.cancel()
        await asyncio.gather(*troubles, return_exceptions=True)
        weather.clear_up()
        ended = monotonic()
        await asyncio.gather(*post.later)
        late = await still_open(url, RECOVERY * plan.scale + lease, but_checks=True)
        recovered = monotonic() - ended
        rows = await settled(url, RECOVERY * plan.scale + lease)
        rows = replace(rows, letters=[replace(each, status=late.get(each.id, each.status)) for each in rows.letters])
        keeping.cancel()
        await processes.stop()
        evidence = gather(both, post, students, processes, rows, patience + lease)
    return _outcome(plan, evidence, ended - started, recovered, weather, post, processes)


def everybody(both: Platforms, post: Post, count: int, chance: random.Random) -> list[Student]:
    """Half of them in Slack, half in Teams."""
    makers: Sequence[Callable[[int], Student]] = (
        lambda n: in_slack(both.slack, post, n, random.Random(chance.random())),
        lambda n: in_teams(both.teams, post, n, random.Random(chance.random())),
    )
    return [makers[number % 2](number) for number in range(count)]


def gather(
    both: Platforms, post: Post, students: Sequence[Student], processes: Replicas, rows: Stored, grace: float
) -> Evidence:
    """What the run leaves behind."""
    return Evidence(
        acknowledged=frozenset(post.acknowledged),
        people={**post.people, **rows.reminders()},
        heard=rows.heard,
        revisions=rows.revisions,
        letters=rows.letters,
        shown=both.shown(),
        disruptions=processes.disruptions,
        expected={each.person: each.expected for each in students},
        silenced={each.person: each.silenced for each in students},
        grace=grace,
    )


@asynccontextmanager
async def serving(both: Platforms, url: str, folder: Path, count: int, scale: float) -> AsyncIterator[Replicas]:
    """So many processes that serve both platforms from one database; they are not started yet."""
    slack, teams = both.slack, both.teams
    cloud = {"openid": teams.openid_url, "login": teams.token_url, "graph": teams.graph_url}
    settings = {
        **coach(folder, 0, {}).settings, "CENTER_FILE": str(_center(folder)), "DATABASE_URL": url,
        "REPLICAS": str(count), "PUBLIC_URL": "http://127.0.0.1", "PERSON_BURST": "65535",
        "SLACK_BOT_TOKEN": slack.bot_token, "SLACK_API_URL": slack.api_url,
        "SLACK_SIGNING_SECRET": slack.signing_secret, "MicrosoftAppId": teams.app_id,
        "MicrosoftAppPassword": teams.app_password, "MicrosoftAppTenantId": teams.tenant_id,
        SCALE: str(scale), CLOUD: json.dumps(cloud),
    }  # fmt: skip
    async with replicas([free_port() for _ in range(count)], settings, folder) as processes:
        yield processes


def _center(folder: Path) -> Path:
    """An institution without quiet hours whose nudges go to everybody at once."""
    coach(folder, 0, {})  # writes the example's, with nothing to wait for
    file = folder / "center.toml"
    facts = file.read_text(encoding="utf-8").replace("\nfirst = 10 ", "\nfirst = 1000 ")
    file.write_text(facts.replace("stop_failures = 20", "stop_failures = 100"), encoding="utf-8")
    return file


async def settled(url: str, within: float) -> Stored:
    """The database when nothing is on its way any more, or when its time is over."""
    await still_open(url, within)
    return await asyncio.to_thread(stored, url)


async def still_open(url: str, within: float, *, but_checks: bool = False) -> dict[str, str]:
    """What is on its way when its time is over, and how it stands; or nothing, sooner. Looks may not count."""
    until, quiet = monotonic() + within, 0
    while True:
        with suppress(SQLAlchemyError):
            found = await asyncio.to_thread(open_letters, url, but_checks=but_checks)
            quiet = 0 if found else quiet + 1
            if quiet > 3 or monotonic() > until:
                return found
        await asyncio.sleep(0.25)


async def _watch_queue(
    url: str, done: asyncio.Event, calm: asyncio.Event, most: int, lease: float, disruptions: list[Disruption]
) -> None:
    """Let students write while not too many letters are on their way; and see how long PostgreSQL takes to commit."""
    engine = connect(url)
    count = text("SELECT COUNT(*) FROM letters WHERE done_at IS NULL AND kind <> 'check'")
    write = text("SELECT pg_logical_emit_message(true, 'faults', 'a commit of nothing')")

    def waiting() -> int:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(write)
            return int(connection.execute(count).scalar_one())

    try:
        while not done.is_set():  # never left in the middle of a look, whose connection nobody would close
            since = monotonic()
            with suppress(SQLAlchemyError):
                (calm.set if await asyncio.to_thread(waiting) < most else calm.clear)()
                if engine.dialect.name == "postgresql" and monotonic() - since > SLOW * lease:
                    disruptions.append(Disruption("slow database", since, monotonic()))
            await asyncio.sleep(0.1)
    finally:
        engine.dispose()


async def _until(plan: Plan, both: Platforms, troubles: Sequence[asyncio.Task[None]]) -> None:
    """Until the plan is fulfilled. What breaks in the driver itself breaks the run: a database that stays away, say."""
    end = monotonic() + plan.seconds
    while monotonic() < end and not (plan.letters and len(both.appeared) >= plan.letters):
        await asyncio.sleep(0.2)
        for each in troubles:
            if each.done():
                each.result()


async def _nudging(url: str, every: float, folder: Path) -> None:
    """Nudge everybody, again and again, as an operator's command does."""
    center, nudge = load(folder / "center.toml"), Nudge(TEXT, "Ms. Ortiz", "contact", held_back=0)

    def schedule() -> None:
        engine = connect(url)
        try:
            with engine.connect() as connection, transaction(connection) as session:
                nudges.schedule(session, nudges.new_name(), nudge, center, datetime.now(UTC))
        finally:
            engine.dispose()

    while True:
        await asyncio.sleep(every)
        with suppress(Exception):  # an operator whose database is away tries again
            await asyncio.to_thread(schedule)


def _outcome(
    plan: Plan, run: Evidence, seconds: float, recovered: float, weather: Weather, post: Post, processes: Replicas
) -> Outcome:
    faults = weather.met + Counter(each.what for each in run.disruptions)
    copies = Counter((each.platform, each.letter) for each in run.shown)
    figures = {
        "events acknowledged": len(run.acknowledged),
        "events delivered again": post.offered - len(run.acknowledged),
        "letters": len(run.letters),
        "of them nudges": sum(each.kind == "nudge" for each in run.letters),
        "dead": sum(each.status == "dead" for each in run.letters),
        "of them uncertain": sum(each.status == "dead" and each.uncertain for each in run.letters),
        "extra copies in Slack, taken back": len(run.shown) - sum(each.kept for each in run.shown),
        "extra copies in Teams": sum(n - 1 for (platform, _), n in copies.items() if platform == "teams"),
        "faults": faults.total(),
        "processes started": processes.born,
    }
    letters = Counter(each.status for each in run.letters)
    dead = Counter(each.reason for each in run.letters if each.status == "dead")
    return Outcome(plan, violations(run), seconds, recovered, letters, faults, dead, figures)
