"""The courier: letters out, in order per destination, once if the platform lets us know, and never silently lost."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot import logs
from bot.clock import elapsed, milliseconds, moment
from bot.errors import DeliveryError, Refused, TryLater, Unreachable
from bot.lane import lost
from bot.meter import Meter
from bot.nudges import letter_row
from bot.nudges.conscience import UNKNOWN, Looked, may_leave
from bot.pace import Pace
from bot.ports import Adapter, Attachment, Clock, Delivery, Receipt
from bot.store import nudging, sql
from bot.store.database import Session
from bot.store.sql import Letter
from bot.turns import Lanes
from bot.writing import LEASE, REPLIES
from flows.center import Center
from flows.conversation import Scene
from flows.heard import Person
from flows.reminders import after_quiet
from flows.replies import Give, Mark, Once, Reply, Revise

TRIES = 60  # with the waits below, about half an hour of a platform's outage beyond what it asks for itself
OLDEST = timedelta(hours=24)  # an answer a day late helps nobody
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0  # seconds between tries, doubling; a platform that recovers has all in a minute
PATIENCE = 5.0  # seconds a send may take; well within a lease
READING = 0.2  # seconds more in which to read an answer that came in time, while this process itself was held up
CLAIM = 50  # letters claimed at once by somebody with time
FEW, MANY = 8, 256  # nudges under way at once: what a workspace's pace lets leave in a second; more while it lets more
GIVING_WAY = 1.0  # seconds a nudge waits for its place in hand; longer, and it goes back into the letters table
DOUBT = 30.0  # seconds by which a try we gave up on has landed or died; then its copy is looked for
POLL = 1.0  # seconds: how soon another process's letters are noticed

log = structlog.get_logger("courier")
Attach = Callable[[Give, Letter], Awaitable[Attachment]]
Arrived = Callable[[Letter, Receipt], Awaitable[None]]


class Courier:
    """Sends what the lanes wrote. One task a destination, so that its letters keep their order."""

    def __init__(
        self,
        lanes: Lanes,
        adapters: Mapping[str, Adapter],
        center: Center,
        clock: Clock,
        attach: Attach,
        gone: Callable[[Person, str], Awaitable[None]],
        left: Callable[[], None],
        *,
        pace: Pace,
        shared: bool,
        meter: Meter,
    ) -> None:
        """``attach`` makes a file of a Give; ``gone`` lets a conversation know that nobody is reached any more.

        ``left`` lets who writes nudges know that some have left.
        """
        self._lanes = lanes
        self._adapters = adapters
        self._center = center
        self._clock = clock
        self._attach = attach
        self._gone = gone
        self._left = left
        self._shared = shared
        self._pace = pace
        self._meter = meter
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._in_hand: dict[str, asyncio.Task[None]] = {}  # letters by id, and who is at work on each
        self._rounds: dict[asyncio.Task[None], int] = {}
        self._most = FEW
        self._there: dict[Letter, Receipt] = {}
        self._noting: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()
        self._looking = asyncio.Lock()  # one look at a time: quiet() knows of every letter taken
        self._watch: asyncio.Task[None] | None = None
        self._closing = False

    async def start(self) -> None:
        """Take up what was left, then watch for what falls due."""
        if not self._shared:
            await self._lanes.run(partial(sql.forget_claims, platforms=self._adapters))
        self._watch = asyncio.create_task(self._watching(), name="courier")

    def send(self, letters: Iterable[Letter]) -> None:
        """Letters the turn that wrote them has claimed for us: no look at the database on the way."""
        by_destination: dict[str, list[Letter]] = {}
        for letter in letters:
            by_destination.setdefault(letter.destination, []).append(letter)
        for destination, several in by_destination.items():
            self._begin(destination, several)

    def wake(self) -> None:
        """Something is waiting that was not waiting before."""
        self._woken.set()

    async def quiet(self) -> None:
        """Return when nothing that is due now is still on its way from here."""
        while True:
            await self._claim_due()
            if not (under_way := self._under_way()):
                return
            await asyncio.wait(under_way)

    async def close(self, seconds: float) -> None:
        """Finish the sends under way, within that time; what was not tried waits for the next start."""
        self._closing = True
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        if under_way := self._under_way():
            _, late = await asyncio.wait(under_way, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _under_way(self) -> list[asyncio.Task[None]]:
        return [*self._tasks.values(), *self._rounds]

    def _room(self) -> int:
        """How many more nudges may be taken up."""
        return self._most - sum(self._rounds.values())

    # Watching

    async def _watching(self) -> None:
        while True:
            self._woken.clear()
            pause = POLL
            try:
                await self._claim_due()
                which: sql.Which = "all" if self._room() > 0 else "others"  # a round that is over wakes us
                look = partial(sql.next_due, platforms=self._adapters, now=self._now(), which=which, mine=self._held())
                due = await self._lanes.run(look)
                if due is not None:
                    pause = min(max((due - milliseconds(self._clock.now())) / 1000, 0.05), pause)
            except Exception as error:  # noqa: BLE001 – the database is away: the next look may find it
                log.warning("letters cannot be looked for", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):  # wait_for of Python 3.11 can swallow that we are to stop
                    await self._woken.wait()

    async def _claim_due(self) -> None:
        """Everything due is taken up, and of nudges only what can leave: answers are never behind a queue of them."""
        async with self._looking:
            room = self._room()
            claim = partial(sql.claim, platforms=self._adapters, now=self._now(), lease=LEASE, mine=self._held())
            for letter in await self._lanes.run(partial(claim, most=CLAIM, which="others")):
                self._begin(letter.destination, [letter])
            nudges = await self._lanes.run(partial(claim, most=room, which="nudges")) if room > 0 else []
            if nudges:
                self._begin_rounds(nudges)

    # One destination

    def _begin(self, destination: str, letters: list[Letter]) -> None:
        before = self._tasks.get(destination)
        task = asyncio.create_task(self._carry(destination, letters, before))
        self._hold(letters, task)
        self._tasks[destination] = task
        task.add_done_callback(lambda done: self._forget(destination, done))

    def _hold(self, letters: Iterable[Letter], task: asyncio.Task[None]) -> None:
        self._in_hand |= {each.id: task for each in letters}

    def _held(self) -> list[str]:
        """The letters this process is at work on: its claim on one may run out while their fate is being noted."""
        self._in_hand = {id_: task for id_, task in self._in_hand.items() if not task.done()}
        return list(self._in_hand)

    def _forget(self, destination: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(destination) is task:
            del self._tasks[destination]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a letter's way broke off", error=type(error).__name__)

    async def _carry(self, destination: str, letters: list[Letter], before: asyncio.Task[None] | None) -> None:
        """Send these in their order, then whatever was written behind them; stop at the first that must wait."""
        if before is not None:
            await asyncio.wait([before])
        while letters:
            for number, letter in enumerate(letters):
                if self._closing:
                    return await self._release(letters[number:], destination)
                if not await self._deliver(letter):
                    return await self._release(letters[number + 1 :], destination)
            claim = partial(
                sql.claim, platforms=self._adapters, now=self._now(), lease=LEASE, most=1, destination=destination,
                which="others",
            )  # fmt: skip
            letters = [] if self._closing else await self._lanes.run(claim, destination)
            if (at_work := asyncio.current_task()) is not None:
                self._hold(letters, at_work)
        return None

    async def _release(self, letters: list[Letter], destination: str) -> None:
        """What was not tried is anybody's again."""
        await self._lanes.run(partial(sql.release, letters=letters), destination)

    async def _deliver(self, letter: Letter) -> bool:
        """Send one letter and note what became of it; False when its destination has to wait behind it."""
        if letter.kind == "reminder" and not await self._may_disturb(letter):
            return True
        return await self._attempt(letter, self._arrived)

    async def _attempt(self, letter: Letter, arrived: Arrived) -> bool:
        person = Person(*letter.person.split("/", 2))
        adapter = self._adapters[person.platform]
        try:
            delivery = await self._delivery(letter, person)
            if delivery is None:
                await self._note(letter, lambda session: sql.sent(session, letter, "{}", self._now()))
                return True
            if letter.kind != "nudge":  # a nudge has its place: it was the last thing it waited for
                posts = not isinstance(delivery.reply, Mark | Revise | Once)
                await self._take_a_place(person, letter.destination if posts else "")
            if not await self._still_ours(letter):
                return False
            receipt = await _in_time(adapter.deliver(delivery))
        except TimeoutError:
            return await self._again(letter, TryLater("no answer in time", uncertain=True), person)
        except TryLater as error:
            return await self._again(letter, error, person)
        except Unreachable as error:
            return await self._lost(letter, error, person)
        except (Refused, DeliveryError) as error:
            return await self._bury(letter, str(error))
        except Exception as error:  # noqa: BLE001 – whatever it is, it is told by the letter
            return await self._unmade(letter, error, person)
        self._meter.sent(person.platform, letter.kind, (self._now() - letter.created_at) / 1000)
        await arrived(letter, receipt)
        return True

    async def _take_a_place(self, person: Person, destination: str) -> None:
        waited = await self._pace.place(person.platform, person.tenant, destination)
        if waited > 0:
            self._meter.waited(person.platform, "ours", waited)

    async def _delivery(self, letter: Letter, person: Person) -> Delivery | None:
        """The letter with everything its adapter needs; None for a change of a message that is not there any more."""
        reply = REPLIES.decode(letter.body)
        target, receipt = None, None
        if isinstance(reply, Mark | Revise | Once):
            target, receipt = await self._earlier(reply.letter, letter)
            if receipt is None or not (receipt or isinstance(reply, Once)):
                return None
        return Delivery(
            letter=letter.id,
            person=person,
            address=json.loads(letter.address),
            reply=reply,
            words=self._lanes.words(letter.language),
            attachment=await self._attach(reply, letter) if isinstance(reply, Give) else None,
            target=target,
            receipt=receipt,
            state=letter.state,
            uncertain=letter.uncertain,
        )

    async def _earlier(self, id_: str, letter: Letter) -> tuple[Reply | None, Receipt | None]:
        """An earlier message and where it is, if that is known; nothing for one that was never this person's."""
        found = await self._lanes.run(lambda session: sql.letter(session, id_), letter.destination)
        if found is None or found[0] != letter.person:
            return None, None
        return REPLIES.decode(found[1]), json.loads(found[2] or "{}")

    async def _may_disturb(self, letter: Letter) -> bool:
        """Ask once more, at the moment of sending, whether a reminder is wanted now; put it off or let it go."""
        found = await self._lanes.run(lambda session: sql.wishes(session, letter.person), letter.person)
        if found is None:
            await self._bury(letter, "the conversation is gone")
            return False
        messages, quiet_until, reachable, zone = found
        if messages == "off" or not reachable:
            await self._bury(letter, "the student wants no messages" if reachable else "the student cannot be reached")
            return False
        allowed = self._after_quiet(moment(quiet_until) if quiet_until else self._clock.now(), zone)
        if allowed > self._clock.now():
            due = milliseconds(allowed)
            await self._note(
                letter,
                lambda session: sql.later(session, letter, due, "quiet hours", tried=False, uncertain=letter.uncertain),
            )
            return False
        return True

    def _after_quiet(self, at: datetime, zone: str) -> datetime:
        place = ZoneInfo(zone)
        now = max(at, self._clock.now()).astimezone(place)
        return after_quiet(now, Scene(now, place, self._center, "", "en", lambda _: ""))

    async def _still_ours(self, letter: Letter) -> bool:
        """Just before the socket is written: a claim that ran out while we slept is another's by now."""
        if letter.held_until - elapsed() > (PATIENCE + READING) * 1000:
            return True
        return await self._lanes.run(lambda session: sql.extend(session, letter, LEASE), letter.destination)

    # Nudges, in rounds

    def _begin_rounds(self, letters: list[Letter]) -> None:
        """Who has a place at once goes together; the others wait for theirs alone, and so many are not taken again."""
        free: list[Letter] = []
        others: list[Letter] = []
        for letter in letters:
            (free if self._finds_a_place(letter) else others).append(letter)
        self._most = FEW if others else min(2 * self._most, MANY)
        if free:
            self._track(self._round(free), free)
        for letter in others:
            self._track(self._give_way(letter), [letter])

    def _finds_a_place(self, letter: Letter) -> bool:
        platform, tenant, _ = letter.person.split("/", 2)
        return self._pace.free(platform, tenant, letter.destination)

    def _track(self, work: Coroutine[None, None, None], letters: list[Letter]) -> None:
        task = asyncio.create_task(work)
        self._hold(letters, task)
        self._rounds[task] = len(letters)
        task.add_done_callback(self._round_over)

    def _round_over(self, task: asyncio.Task[None]) -> None:
        del self._rounds[task]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a round of nudges broke off", error=type(error).__name__)
        self.wake()
        self._left()

    async def _round(self, letters: list[Letter]) -> None:
        """Nudges that have their places: asked about once more, sent side by side, and noted together."""
        letters = [each for each in letters if await self._still_ours(each)]
        if self._closing:
            return await self._release(letters, "")
        remembering = [name for name, adapter in self._adapters.items() if adapter.remembers]

        def look(session: Session) -> Looked:
            looked = may_leave(session, letters, self._center, self._clock.now(), repeatable=remembering)
            for letter in letters:
                if letter.id not in looked.leaving:
                    self._doubt(session, letter)
            return looked

        looked = await self._lanes.run(look)
        for each in looked.dead:
            self._meter.dead(each.platform, each.kind)
        await asyncio.gather(*(self._attempt(each, self._is_there) for each in letters if each.id in looked.leaving))
        if self._noting is not None:
            await self._noting
        return None

    async def _give_way(self, letter: Letter) -> None:
        """Let others go first; who finds no place for long waits in the database."""
        platform, tenant, _ = letter.person.split("/", 2)
        wait = await self._pace.give_way(platform, tenant, letter.destination, GIVING_WAY)
        if wait == 0:
            return await self._round([letter])
        self._meter.waited(platform, "ours", wait)
        due, why = self._now() + int(wait * 1000), "others first"
        put_off = partial(sql.later, letter=letter, due=due, reason=why, tried=False, uncertain=letter.uncertain)
        return await self._note(letter, put_off)

    async def _is_there(self, letter: Letter, receipt: Receipt) -> None:
        """It is noted with the others that have arrived meanwhile, and waits for none that has not."""
        self._there[letter] = receipt
        if self._noting is None:
            self._noting = asyncio.create_task(self._note_those_there())

    async def _note_those_there(self) -> None:
        try:
            while self._there:
                there, self._there = self._there, {}
                await self._note(next(iter(there)), partial(self._all_arrived, there=there))
        finally:
            self._noting = None

    def _all_arrived(self, session: Session, there: Mapping[Letter, Receipt]) -> bool:
        ours = sql.all_sent(session, {letter: _kept(receipt) for letter, receipt in there.items()}, self._now())
        nudging.arrived(session, ours, self._now())
        for letter in there:
            self._doubt(session, letter, ours=letter.id in ours)
        return len(ours) == len(there)

    # What became of it

    async def _arrived(self, letter: Letter, receipt: Receipt) -> None:
        """It is there. Where an earlier try, or another holder's, may land beside it, that is looked for later."""

        def arrived(session: Session) -> bool:
            ours = sql.sent(session, letter, _kept(receipt), self._now())
            self._doubt(session, letter, ours=ours)
            return ours

        await self._note(letter, arrived)

    def _doubt(self, session: Session, letter: Letter, *, ours: bool = True) -> None:
        """It is not sent again. What its earlier tries left, or another holder's, may be there twice."""
        if letter.uncertain or not ours:
            self._look_for_copies(session, letter)

    def _look_for_copies(self, session: Session, letter: Letter) -> None:
        """Have a platform that can be asked be asked, once everything has landed, whether a letter is there twice."""
        if not self._adapters[letter.platform].remembers:
            return
        there = sql.letter(session, letter.id) is not None  # not if everything of its person was deleted meanwhile
        if there and not isinstance(REPLIES.decode(letter.body), Mark | Revise | Once):
            due, own_way = self._now() + int(DOUBT * 1000), f"copies of {letter.id}"
            check = letter_row(letter.person, letter.address, Once(letter.id), "check", due, own_way)
            sql.write_letters(session, [check])

    async def _again(self, letter: Letter, error: TryLater, person: Person) -> bool:
        """Wait and try again, for as long as that makes sense."""
        age = self._clock.now() - moment(letter.created_at)
        if letter.attempts + 1 >= TRIES or age > OLDEST:
            return await self._bury(
                letter, f"given up after {letter.attempts + 1} tries: {error}", uncertain=error.uncertain
            )
        once = letter.kind == "nudge" and not self._adapters[person.platform].remembers
        if once and error.uncertain:
            return await self._bury(letter, f"{error}: {UNKNOWN}", uncertain=True)
        if error.seconds is not None:
            self._pace.pause(person.platform, person.tenant, error.seconds)
        wait = min(FIRST_WAIT * 2 ** min(letter.attempts, 10), LONGEST_WAIT) * random.uniform(0.75, 1.25)  # noqa: S311 – jitter
        wait = max(wait, error.seconds or 0.0)
        if error.limited:
            self._meter.waited(person.platform, "theirs", wait)
        self._meter.again(person.platform, letter.kind)
        return await self._put_off(letter, wait, str(error), uncertain=error.uncertain or letter.uncertain)

    async def _put_off(self, letter: Letter, seconds: float, reason: str, *, uncertain: bool) -> bool:
        due = self._now() + int(seconds * 1000)

        def put_off(session: Session) -> bool:
            ours = sql.later(session, letter, due, reason, tried=True, uncertain=uncertain)
            if ours and letter.kind == "nudge" and not uncertain:
                nudging.put_back(session, letter.id, "posted")
            if uncertain and not ours:  # its next holder may have found nothing, and sent it
                self._look_for_copies(session, letter)
            return ours

        await self._note(letter, put_off)
        self.wake()
        return False

    async def _unmade(self, letter: Letter, error: Exception, person: Person) -> bool:
        """It never came to be sent: no adapter raises this, nor knows of our database."""
        if lost(error):
            return await self._again(letter, TryLater("the database was away"), person)
        log.error("a letter could not be made", letter=logs.hashed(letter.id), exc_info=error)
        return await self._bury(letter, f"could not be made: {type(error).__name__}")

    async def _lost(self, letter: Letter, error: Unreachable, person: Person) -> bool:
        """Nobody is there. If it was the student's own address, nothing more is tried until they come back."""
        await self._bury(letter, str(error))
        if letter.destination == letter.person and letter.kind != "farewell":
            silenced = await self._lanes.run(
                lambda session: sql.silence(session, letter.person, str(error), self._now()), letter.person
            )
            for kind in silenced:
                self._meter.dead(person.platform, kind)
            await self._gone(person, letter.id)
        return True

    async def _bury(self, letter: Letter, reason: str, *, uncertain: bool = False) -> bool:
        log.warning("a letter is dead", letter=logs.hashed(letter.id), reason=reason)
        self._meter.dead(letter.platform, letter.kind)

        def dead(session: Session) -> bool:
            self._doubt(session, letter)
            return sql.dead(session, letter, reason, self._now(), uncertain=uncertain)

        await self._note(letter, dead)
        return True

    async def _note(self, letter: Letter, do: Callable[[Session], bool]) -> None:
        """Write down what became of a letter; while the database is away, keep trying for as long as it is ours."""
        wait = 0.2
        while True:
            try:
                await self._lanes.run(do, letter.destination)
            except Exception:
                if elapsed() > letter.held_until:
                    log.exception("what became of a letter could not be noted", letter=logs.hashed(letter.id))
                    return
                await asyncio.sleep(wait)
                wait = min(wait * 2, 5.0)
            else:
                return

    def _now(self) -> int:
        return milliseconds(self._clock.now())


async def _in_time(sending: Coroutine[Any, Any, Receipt]) -> Receipt:
    """What comes of a send within PATIENCE. Raises TimeoutError.

    When a process was held up, its time limits fall due before it reads what has arrived meanwhile: a limit alone would
    throw away an answer that is there, and send again.
    """
    task = asyncio.ensure_future(sending)
    try:
        for seconds in (PATIENCE, READING):
            await asyncio.wait([task], timeout=seconds)
        if not task.done():
            raise TimeoutError
        return task.result()
    finally:
        if task.cancel():
            await asyncio.gather(task, return_exceptions=True)  # nothing of it is under way once this is over


def _kept(receipt: Receipt) -> str:
    """A receipt as it is kept."""
    return json.dumps(dict(receipt))
