"""The shell put together: lanes, courier, reminders and adapters around one store."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

import structlog
from msgspec.structs import replace

import flows
from bot import charts, files, logs
from bot.clock import milliseconds, moment
from bot.courier import Courier
from bot.errors import Busy
from bot.flood import Patience, in_need
from bot.meter import Meter, Silent
from bot.nudges.sending import Means
from bot.nudges.watch import Watch
from bot.office.handoffs import escalate
from bot.office.overview import digest, digest_due
from bot.office.posts import Channel
from bot.pace import Pace
from bot.ports import Adapter, Attachment, Clock, Explains, Words
from bot.soundness import sound
from bot.store import Standing, Store, desk, sql
from bot.store.database import Session
from bot.store.keeping import AT_ONCE, Before, expire
from bot.timetable.refresh import gather, renew
from bot.turns import Lanes
from bot.wording import LANGUAGES, wording
from bot.writing import REPLIES
from flows.center import Center
from flows.heard import Event, Filled, Left, Person, Place, TimeCame
from flows.lines import line
from flows.replies import Chart, Form, Give, Record, Reply, Table

DUE = 200  # reminders taken at once
LOOK = 30.0  # seconds between looks for reminders when none is known to be due sooner
FRESH = timedelta(hours=1)  # how long a student's whole record can be fetched by its address
HOUR = 3600.0

log = structlog.get_logger("shell")


class Shell:
    """Remembers and delivers. It is what adapters talk to (``bot.ports.Coach``)."""

    def __init__(
        self,
        store: Store,
        center: Center,
        clock: Clock,
        public_url: str = "",
        pace: Pace | None = None,
        meter: Meter | None = None,
        patience: Patience | None = None,
    ) -> None:
        """``patience`` is for each single person; without it everybody may write as fast as they can."""
        self._store = store
        self._center = center
        self._clock = clock
        self._public_url = public_url
        self._meter = meter or Silent()
        self._patience = patience
        self._adapters: dict[str, Adapter] = {}
        self._words = {language: wording(language, center) for language in LANGUAGES}
        self._lanes = Lanes(store, flows, center, self._words, clock.now, self._channels)
        self._courier = Courier(
            self._lanes,
            self._adapters,
            center,
            clock,
            self._attach,
            self._gone,
            self._more_nudges,
            pace=pace or Pace(),
            shared=store.shared,
            meter=self._meter,
        )
        self._nudges = Watch(self._lanes, Means(center, self._adapters, self._lanes.words), clock, self._courier.wake)
        self._watch: asyncio.Task[None] | None = None
        self._timetable: asyncio.Task[None] | None = None
        self._remind = asyncio.Event()
        self._closing = False

    def add(self, adapter: Adapter) -> None:
        """One more platform."""
        self._adapters[adapter.name] = adapter
        self._meter.serving(adapter.name)

    async def start(self) -> None:
        """Begin: first what was left, then what comes. Raises SettingsError where another process already does."""
        self._store.hold(self._adapters)
        self._lanes.start()
        for adapter in self._adapters.values():
            await adapter.start()
        await self._courier.start()
        self._watch = asyncio.create_task(self._watching(), name="reminders")
        self._nudges.start()
        self._timetable = asyncio.create_task(self._refreshing(), name="timetable")

    async def close(self, seconds: float = 8.0) -> None:
        """Stop hearing, commit what was heard, send what is under way; what is left waits for the next start."""
        self._closing = True
        for task in filter(None, (self._watch, self._timetable)):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await self._nudges.close()
        for adapter in self._adapters.values():
            await adapter.close()
        await self._courier.close(seconds)
        await self._lanes.close()
        for adapter in self._adapters.values():
            await adapter.shut()
        self._store.close()

    async def unready(self) -> dict[str, str]:
        """What is not ready and why; empty when all is well."""
        reasons = {name: _why(adapter) for name, adapter in self._adapters.items() if not adapter.ready()}
        try:
            await asyncio.to_thread(self._store.reachable)
        except Exception as error:  # noqa: BLE001 – any reason is one
            reasons["database"] = f"cannot be reached ({type(error).__name__})"
        return reasons

    def crowded(self) -> None:
        """Something was refused unread: nobody has looked whose it was."""
        self._meter.refused("any", "busy")

    async def standings(self) -> list[Standing]:
        """How the letters stand that are not sent."""
        return await asyncio.to_thread(self._store.standings)

    # What adapters ask

    async def take(self, event: Event) -> None:
        """One event's turn: committed when this returns."""
        started = monotonic()
        verdict = self._patience.judge(event) if self._patience else "take"
        if verdict == "drop" and not in_need(event.heard, self._center):
            self._meter.refused(event.person.platform, "flood")
            return
        # One clock rules: what a platform says of the time is its own machine's.
        try:
            done = await self._lanes.take(
                sound(replace(event, at=self._clock.now())),
                slow=verdict == "tell" and not in_need(event.heard, self._center),
            )
        except Exception as error:
            self._meter.refused(event.person.platform, "busy" if isinstance(error, Busy) else "lost")
            raise
        self._courier.send(done.letters)
        if done.forgotten:
            await asyncio.to_thread(self._store.scrub)
        if len(done.letters) < done.posted:
            self._courier.wake()
        if done.effects:
            self._remind.set()
        seconds = monotonic() - started
        logs.turn_line(done, seconds)
        self._meter.turn(done, seconds)

    async def form(self, person: Person, name: str) -> tuple[Form, Words] | None:
        """The form a button opens, filled with what is known; None when it is old, or pressed too often."""
        if self._patience is not None and not self._patience.admits(person):
            return None
        return await self._lanes.look(
            person,
            lambda conversation, scene: (
                (form, self._lanes.words(scene.language)) if (form := flows.form(conversation, name, scene)) else None
            ),
        )

    async def faults(self, person: Person, filled: Filled) -> Mapping[str, str]:
        """What is wrong with a form's answers, a sentence by field name: too soon after too many, so that it waits.

        A form that is given back counts as something done, as one that is taken does.
        """
        too_many = self._patience is not None and self._patience.spent(person)
        if too_many and not in_need(filled, self._center):
            return await self._lanes.look(
                person, lambda _, scene: {next(iter(filled.answers), ""): scene.phrase(line("common.slowly"))}
            )
        found = await self._lanes.look(
            person,
            lambda conversation, scene: {
                field: scene.phrase(line) for field, line in flows.faults(conversation, filled, scene).items()
            },
        )
        if found and self._patience is not None:
            self._patience.admits(person)
        return found

    async def pending(self, person: Person) -> tuple[tuple[Reply, ...], Words, str]:
        """The question that waits for an answer, its words and its state: for a chat that is opened again."""
        return await self._lanes.look(
            person,
            lambda conversation, scene: (
                flows.pending(conversation, scene), self._lanes.words(scene.language), conversation.state,
            ),
        )  # fmt: skip

    async def quiet(self) -> None:
        """Return when nothing that is due now is still to be heard or sent by this process."""
        await self._take_reminders()
        await self._escalate()
        await self._digest()
        await self._nudges.look()
        await self._courier.quiet()

    async def file(self, token: str) -> Attachment | None:
        """A file by the secret in its address, made anew; None for one nobody was given."""
        found = await self._lanes.run(lambda session: sql.letter(session, token))
        if found is None:
            return None
        reply = REPLIES.decode(found[1])
        if not isinstance(reply, Give) or self._stale(reply, found[4]):
            return None
        kept = (await self._lanes.run(lambda session: sql.conversations(session, [found[0]]), found[0])).get(found[0])
        language = kept.language if kept else LANGUAGES[0]
        return await self._file(reply, token, found[0], language)

    def _stale(self, give: Give, created_at: int) -> bool:
        """A whole record is no address to leave lying about."""
        return isinstance(give.file, Record) and self._clock.now() - moment(created_at) > FRESH

    # What the lanes and the courier ask

    async def _attach(self, give: Give, letter: sql.Letter) -> Attachment:
        return await self._file(give, letter.id, letter.person, letter.language)

    async def _file(self, give: Give, token: str, person: str, language: str) -> Attachment:
        url = f"{self._public_url}/files/{token}" if self._public_url else ""
        if isinstance(give.file, Record):
            rows = await self._lanes.run(lambda session: sql.everything(session, person), person)
            return files.record(give.file, rows, url)
        if isinstance(give.file, Table):
            return files.table(give.file, url)
        if isinstance(give.file, Chart):
            return charts.picture(give.file, self._lanes.words(language), url)
        return files.attachment(give.file, self._lanes.words(language), url, person)

    def _channels(self, session: Session, person: str = "", id_: str = "") -> tuple[Channel, ...]:
        """Where staff read, on each platform served here that has such a place and where somebody was met.

        With an id that channel alone, on the platform of this person.
        """
        if id_:
            return self._channel(session, person, id_)
        names = {"slack": self._center.staff_slack_channel, "teams": self._center.staff_teams_channel}
        found = []
        for name, adapter in self._adapters.items():
            met = desk.met(session, name) if names.get(name) else None
            if met is not None and (address := adapter.channel(names[name], json.loads(met[1]))):
                platform, tenant, _ = met[0].split("/", 2)
                found.append(Channel(f"{platform}/{tenant}/#{names[name]}", address))
        return tuple(found)

    def _channel(self, session: Session, person: str, id_: str) -> tuple[Channel, ...]:
        platform, tenant, _ = person.split("/", 2)
        reached = desk.reached(session, person)
        found = self._adapters[platform].channel(id_, json.loads(reached[0])) if reached else {}
        return (Channel(f"{platform}/{tenant}/#{id_}", found),) if found else ()

    def _more_nudges(self) -> None:
        self._nudges.go_on()

    async def _gone(self, person: Person, letter: str) -> None:
        """A platform says that nobody is there: the same as when it tells us that the app was removed."""
        nowhere = Place("direct", {}, {})
        await self.take(Event(f"unreachable:{logs.hashed(letter)}", self._clock.now(), person, nowhere, Left()))

    # Reminders

    async def _watching(self) -> None:
        swept = -HOUR
        while True:
            self._remind.clear()
            pause = LOOK
            try:
                await self._take_reminders()
                await self._escalate()
                await self._digest()
                if monotonic() - swept > HOUR:
                    swept = monotonic()
                    await self._expire()
                due = await self._lanes.run(partial(sql.next_reminder, platforms=self._adapters))
                if due is not None:
                    pause = min(max((moment(due) - self._clock.now()).total_seconds(), 0.2), pause)
            except Exception as error:  # noqa: BLE001 – the database is away: the next look may find it
                log.warning("reminders cannot be looked for", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):  # wait_for of Python 3.11 can swallow that we are to stop
                    await self._remind.wait()

    async def _refreshing(self) -> None:
        """Bring the timetable up to date now and every hour."""
        while True:
            try:
                await self.refresh()
            except Exception as error:  # noqa: BLE001 – the database is away: the next hour may find it
                log.warning("the timetable cannot be refreshed", error=type(error).__name__)
            await asyncio.sleep(HOUR)

    async def refresh(self) -> int:
        """Read rules and calendars anew; how many slots are other than before."""
        now = self._clock.now()
        planned, failed = await gather(self._center, now)
        work = partial(renew, center=self._center, planned=planned, failed=failed, now=now)
        changed = await self._lanes.run(work)
        if changed:
            self._courier.wake()
        return changed

    async def _expire(self) -> None:
        """Let go what the institution keeps no longer."""
        now, keep = self._clock.now(), self._center.keeping
        before = Before(
            *(milliseconds(now - timedelta(days=days)) for days in (
                keep.conversations, keep.letters, keep.requests, keep.audit,
            ))
        )  # fmt: skip
        while await self._lanes.run(partial(expire, before=before, now=milliseconds(now))) == AT_ONCE:
            pass
        await asyncio.to_thread(self._store.scrub)

    async def _escalate(self) -> None:
        """Put requests before staff again that nobody has picked up in time."""
        late = partial(escalate, center=self._center, channels=self._channels, now=self._clock.now())
        if await self._lanes.run(late):
            self._courier.wake()

    async def _digest(self) -> None:
        """Put the week's numbers before staff, where they want them, when it is time."""
        now = self._clock.now()
        if not digest_due(self._center, now):
            return
        numbers = partial(digest, center=self._center, channels=self._channels, now=now)
        if await self._lanes.run(numbers):
            self._courier.wake()

    async def _take_reminders(self) -> int:
        """Hear the reminders whose time has come; how many there were."""
        now = self._clock.now()
        due = await self._lanes.run(lambda session: sql.due_reminders(session, self._adapters, milliseconds(now), DUE))
        results = await asyncio.gather(*(self._remind_of(now, *row) for row in due), return_exceptions=True)
        return sum(not isinstance(each, BaseException) for each in results)

    async def _remind_of(self, now: datetime, person: str, name: str, at: int, private: str) -> None:
        """A reminder is an event like any other; its id keeps two replicas from both hearing it."""
        address = json.loads(private)
        who = Person(*person.split("/", 2))
        await self.take(
            Event(f"reminder:{person}:{name}:{at}", now, who, Place("direct", address, address), TimeCame(name))
        )


def _why(adapter: Adapter) -> str:
    return (adapter.why() if isinstance(adapter, Explains) else "") or "not connected"
