"""Turns: events in, conversations on, letters out, all in one transaction; acknowledged once it is committed."""

from __future__ import annotations

import asyncio
import json
import time
import traceback
import zlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.clock import milliseconds
from bot.lane import Item, Lane, Work
from bot.office import AtWork, Channels, Desk, carry_out, clear, does
from bot.store import Store, sql
from bot.store.database import Session
from bot.store.sql import Kept, Letter
from bot.wording import LANGUAGES, Wording
from bot.writing import Addressee, Writing
from flows.center import Center
from flows.conversation import Conversation, Scene, Turn
from flows.effects import Forget, Remind, Unremind
from flows.heard import Event, Filled, Person, Picked, Profile, TimeCame
from flows.lines import Line, line
from flows.office import Office
from flows.replies import Form, Say

T = TypeVar("T")
LANES = 4  # on PostgreSQL; SQLite has one writer whatever we do
GROUP = "group"  # staff by a group of the platform's, whose e-mail it does not tell
PATIENCE = Say((line("common.slowly"),))
APOLOGY = Say((line("common.sorry"),))


class Engine(Protocol):
    """The dialogue engine, as the package ``flows`` is one."""

    def begin(self) -> Conversation: ...  # noqa: D102 – see flows
    def advance(self, conversation: Conversation, event: Event, scene: Scene) -> Turn: ...  # noqa: D102
    def spoken(self, conversation: Conversation, event: Event) -> str: ...  # noqa: D102
    def form(self, conversation: Conversation, name: str, scene: Scene) -> Form | None: ...  # noqa: D102
    def faults(self, conversation: Conversation, filled: Filled, scene: Scene) -> dict[str, Line]: ...  # noqa: D102
    def keep(self, conversation: Conversation) -> str: ...  # noqa: D102
    def restore(self, text: str | bytes) -> Conversation: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one event, for the log and the courier: never a word of it.

    ``letters`` are claimed and ours to send at once; ``posted`` counts all that were written.
    """

    event: Event
    before: str = ""
    after: str = ""
    posted: int = 0
    effects: int = 0
    seconds: float = 0.0
    letters: tuple[Letter, ...] = ()
    failed: str = ""
    repeated: bool = False
    forgotten: bool = False


class Lanes:
    """Takes events, in order per conversation, and commits what waits together."""

    def __init__(
        self,
        store: Store,
        engine: Engine,
        center: Center,
        words: Mapping[str, Wording],
        now: Callable[[], datetime],
        channels: Channels,
    ) -> None:
        """``channels`` gives the places where staff read."""
        self._engine = engine
        self._center = center
        self._words = words
        self._now = now
        self._desk = Desk(center, channels, self.words)
        count = LANES if store.shared else 1
        self._lanes = [Lane(store.engine, f"lane-{number}", self._together) for number in range(count)]

    def start(self) -> None:
        """Begin to take events."""
        for lane in self._lanes:
            lane.start()

    async def close(self) -> None:
        """Commit what waits, and stop."""
        await asyncio.gather(*(asyncio.to_thread(lane.close) for lane in self._lanes))

    async def take(self, event: Event, *, slow: bool = False) -> Done:
        """One event's turn, committed. Raises Busy when too much waits, or what kept it from being stored.

        A ``slow`` one is not read: its student is asked for a moment's patience.
        """
        done: Done = await self._lane(event.person.key).put(Item(event.person.key, event, slow=slow))
        return done

    async def run(self, do: Callable[[Session], T], key: str = "") -> T:
        """Some other work in a lane's next transaction; never refused for being too much."""
        return await self._lane(key).put(Work(do), urgent=True)

    async def look(self, person: Person, see: Callable[[Conversation, Scene], T]) -> T:
        """See something of a conversation as it stands, changing nothing."""

        def look(session: Session) -> T:
            kept = sql.conversations(session, [person.key]).get(person.key)
            conversation = self._engine.restore(kept.body) if kept else self._engine.begin()
            office = AtWork(session, self._center, person.key, self._now(), self.words)
            return see(conversation, self._scene(conversation, kept, None, self._now(), office))

        return await self.run(look, person.key)

    def words(self, scene_language: str) -> Wording:
        """The words of a language, English where we have none."""
        return self._words.get(scene_language) or self._words[LANGUAGES[0]]

    def _lane(self, key: str) -> Lane:
        return self._lanes[zlib.crc32(key.encode()) % len(self._lanes)]

    # In the lane's thread

    def _together(self, session: Session, items: Sequence[Item]) -> list[Done]:
        """The turns of a batch: read once, think one by one, write once."""
        events: list[Event] = [item.event for item in items]
        keys = [_key(event) for event in events]
        known = sql.already_heard(session, keys)
        kept = sql.conversations(session, sorted({event.person.key for event in events}))
        writing = Writing(milliseconds(self._now()))
        thoughts = [
            None if key in known else self._turn(session, item, key, kept.get(item.event.person.key), writing)
            for item, key in zip(items, keys, strict=True)
        ]
        writing.write(session)
        return [
            replace(thought, letters=writing.ours(thought.letters)) if thought else Done(event, repeated=True)
            for event, thought in zip(events, thoughts, strict=True)
        ]

    def _turn(self, session: Session, item: Item, key: str, kept: Kept | None, writing: Writing) -> Done:
        """What an item comes to: its turn, or what is said instead of one."""
        if item.failed is not None:
            return self._apologise(item.event, key, kept, writing, item.failed)
        if item.slow:
            return self._ask_for_patience(item.event, key, kept, writing)
        return self._think(session, item.event, key, kept, writing)

    def _think(self, session: Session, event: Event, key: str, kept: Kept | None, writing: Writing) -> Done:
        """One turn. What the engine raises fails this turn alone: the student gets an apology, the operator a trace."""
        started = time.perf_counter()
        try:
            conversation = self._engine.restore(kept.body) if kept else self._engine.begin()
            office = AtWork(session, self._center, event.person.key, event.at, self.words)
            scene = self._scene(conversation, kept, event, event.at, office)
            turn = self._engine.advance(conversation, event, scene)
            body = self._engine.keep(turn.conversation)
        except Exception as error:  # noqa: BLE001 – whatever it is, it is this turn's alone
            return self._apologise(event, key, kept, writing, error)
        writing.heard.append({"event": key, "at": writing.now})
        to = Addressee(event, _private(event, kept), turn.conversation.state, scene.language)
        if gone := next((each for each in turn.effects if isinstance(each, Forget)), None):
            clear(session, self._desk, event.person.key, scene)
            writing.forget(
                event.person.key, gone.receipt, event.heard.letter if isinstance(event.heard, Picked) else ""
            )
            letters = writing.post(to, "farewell", turn.replies)
            seconds = time.perf_counter() - started
            return Done(event, conversation.state, "", len(letters), 0, seconds, letters, forgotten=True)
        writing.keep(to, conversation, turn, body, scene, kept, self._staff(event.profile, kept))
        kind = "reminder" if isinstance(event.heard, TimeCame) else "reply"
        letters = writing.post(to, kind, turn.replies, turn.in_place)
        others = self._effects(session, to, turn, scene, writing)
        seconds = time.perf_counter() - started
        return Done(event, conversation.state, to.state, len(letters) + others, len(turn.effects), seconds, letters)

    def _apologise(self, event: Event, key: str, kept: Kept | None, writing: Writing, error: Exception) -> Done:
        """Say that this could not be done, and keep where it failed; the conversation stays where it is."""
        writing.heard.append({"event": key, "at": writing.now})
        writing.failures.append({"event": key, "person": event.person.key, "trace": _trace(error), "at": writing.now})
        if isinstance(event.heard, TimeCame):
            writing.unreminders.append({"person": event.person.key, "name": event.heard.reminder})
        state, language = "", kept.language if kept else ""
        with suppress(Exception):  # what is kept may be what could not be read
            state = self._engine.restore(kept.body).state if kept else ""
        letters = writing.post(Addressee(event, _private(event, kept), state, language), "reply", (APOLOGY,))
        return Done(event, state, state, len(letters), letters=letters, failed=type(error).__name__)

    def _ask_for_patience(self, event: Event, key: str, kept: Kept | None, writing: Writing) -> Done:
        """Say that what comes now is too much at once; the conversation stays where it is."""
        writing.heard.append({"event": key, "at": writing.now})
        state = self._engine.restore(kept.body).state if kept else ""
        language = kept.language if kept else _language(event.profile.language)
        letters = writing.post(Addressee(event, _private(event, kept), state, language), "reply", (PATIENCE,))
        return Done(event, state, state, len(letters), letters=letters)

    def _effects(self, session: Session, to: Addressee, turn: Turn, scene: Scene, writing: Writing) -> int:
        """What the turn wants done beside speaking; how much of it may have put letters to others down."""
        person, heard = to.event.person.key, to.event.heard
        others = 0
        if isinstance(heard, TimeCame) and heard.reminder not in {each.name for each in turn.conversation.reminders}:
            writing.unreminders.append({"person": person, "name": heard.reminder})
        for effect in turn.effects:
            match effect:
                case Remind(name, at):
                    writing.reminders.append({"person": person, "name": name, "at": milliseconds(at)})
                case Unremind(name):
                    writing.unreminders.append({"person": person, "name": name})
                case _ if does(effect):
                    carry_out(session, self._desk, effect, person, scene)
                    others += 1
        return others

    def _staff(self, said: Profile | None, kept: Kept | None) -> str:
        """By what the platform vouches that somebody is staff; by what it did before, where it says nothing now."""
        staff, known = self._center.staff, kept.staff if kept else ""
        if said is not None and staff.includes(said.email):
            return said.email.casefold()
        if said is not None and said.staff:
            return GROUP
        silent = said is None or not said.email
        grouped = known == GROUP and bool(staff.slack_group or staff.entra_group)
        return known if silent and (grouped or staff.includes(known)) else ""

    def _scene(
        self, conversation: Conversation, kept: Kept | None, event: Event | None, at: datetime, office: Office
    ) -> Scene:
        """The world as this person's turn sees it: what the platform says now, else what it said before."""
        said = event.profile if event is not None else None
        zone = _zone((said.zone if said else "") or (kept.zone if kept else ""), self._center.zone)
        spoken = self._engine.spoken(conversation, event) if event is not None else conversation.language
        language = spoken or _language((said.language if said else "") or (kept.language if kept else ""))
        name = (said.name if said else "") or (kept.name if kept else "")
        full_name = (said.full_name if said else "") or name
        staff = bool(self._staff(said, kept))
        plain = self.words(language).plain
        return Scene(at.astimezone(zone), zone, self._center, name, language, plain, full_name, staff, office)


def _key(event: Event) -> str:
    return f"{event.person.platform}/{event.person.tenant}/{event.id}"


def _private(event: Event, kept: Kept | None) -> Mapping[str, str]:
    """The latest address that reaches the person alone."""
    known: Mapping[str, str] = json.loads(kept.private) if kept else {}
    return event.place.private or known


def _zone(name: str, otherwise: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or otherwise)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(otherwise)


def _language(locale: str) -> str:
    """A platform's locale (``en-US``) as a language we have words for."""
    code = locale.replace("_", "-").split("-")[0].casefold()
    return code if code in LANGUAGES else LANGUAGES[0]


def _trace(error: Exception) -> str:
    """Where it was raised, frame by frame. Not the message: it may quote the student."""
    frames = traceback.extract_tb(error.__traceback__)
    return "\n".join([type(error).__name__, *(f"{each.name} ({each.filename}:{each.lineno})" for each in frames)])
