"""A small world for flows to be tried in: one institution, one afternoon, and talk as a list of what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import flows
from bot.center import load
from bot.wording import LANGUAGES, wording
from flows.conversation import Conversation, Scene, Turn
from flows.heard import Event, Filled, Heard, Person, Picked, Place, Said, TimeCame
from flows.lines import verbatim
from flows.office import SHUT, Office
from flows.office.allies import NO_ALLIES, Allies
from flows.office.handoffs import Handoff
from flows.office.looks import NO_LOOKS, Looks
from flows.office.nudges import NO_NUDGES, Nudges
from flows.office.overview import NO_OVERVIEW, Overview, Overviews
from flows.office.seats import NO_SEATS, Seats
from flows.replies import Ask, Card, Form, Option, Reply, Row, options_of

ZONE = ZoneInfo("America/New_York")
TUESDAY = datetime(2026, 11, 24, 15, 0, tzinfo=ZONE)
MAYA = Person("test", "mount", "maya")
PRIVATE = Place("direct", {"to": "maya"}, {"to": "maya"})
CENTER = load(None)
WORDS = {language: wording(language, CENTER, strict=True) for language in LANGUAGES}
ENGLISH = WORDS["en"]


@dataclass
class Requests:
    """A book of requests (flows.office.Handoffs); those of Maya come first."""

    known: tuple[Handoff, ...] = ()

    def find(self, id_: str) -> Handoff | None:
        return next((each for each in self.known if each.id == id_), None)

    def waiting(self) -> tuple[Handoff, ...]:
        return tuple(each for each in self.known if not each.over)

    def own(self) -> tuple[Handoff, ...]:
        return self.waiting()


@dataclass
class Numbers:
    """A book of numbers (flows.office.Overviews)."""

    known: Overview

    def now(self) -> Overview:
        return self.known


@dataclass
class Books:
    """An office (flows.office.Office) with these books."""

    handoffs: Requests = field(default_factory=Requests)
    allies: Allies = NO_ALLIES
    looks: Looks = NO_LOOKS
    nudges: Nudges = NO_NUDGES
    overview: Overviews = NO_OVERVIEW
    seats: Seats = NO_SEATS


def handoff(id_: str = "H2AB4", status: Literal["open", "taken", "resolved", "withdrawn"] = "open") -> Handoff:
    """A request of Maya's, picked up by Jordan where it is taken."""
    rows = (Row(verbatim("Student"), verbatim("Maya Ortiz")), Row(verbatim("Goal"), verbatim("nurse")))
    card = Card(verbatim("Request"), rows=rows)
    return Handoff(id_, "person", status, "Maya", card, TUESDAY, "" if status == "open" else "Jordan Lee")


def scene(now: datetime, language: str = "en", office: Office = SHUT, *, staff: bool = False) -> Scene:
    """The world as a flow sees it, with the real wordings."""
    phrase = WORDS[language].plain
    return Scene(now.astimezone(ZONE), ZONE, CENTER, "Maya", language, phrase, staff=staff, office=office)


@dataclass
class Talk:
    """One student's conversation, kept as JSON between turns as the shell keeps it."""

    now: datetime = TUESDAY
    conversation: Conversation = field(default_factory=flows.begin)
    turn: Turn | None = None
    count: int = 0
    language: str = "en"
    office: Office = SHUT
    staff: bool = False

    def hears(self, heard: Heard, place: Place = PRIVATE) -> tuple[Reply, ...]:
        """What is answered; a minute passes."""
        self.now += timedelta(minutes=1)
        self.count += 1
        event = Event(f"e{self.count}", self.now.astimezone(UTC), MAYA, place, heard)
        self.language = flows.spoken(self.conversation, event) or self.language
        self.turn = flows.advance(self.conversation, event, self.scene)
        self.conversation = flows.restore(flows.keep(self.turn.conversation))
        assert self.conversation == self.turn.conversation
        return self.turn.replies

    def say(self, *texts: str) -> str:
        """Say one thing after the other; everything answered to the last, as one text."""
        replies: tuple[Reply, ...] = ()
        for text in texts:
            replies = self.hears(Said(text))
        return "\n".join(words(each, self.language) for each in replies)

    def pick(self, choice: str) -> str:
        """Press a button of the pending question."""
        menu = next(menu for menu, option in self.offered() if option.choice == choice)
        return "\n".join(words(each, self.language) for each in self.hears(Picked(menu, choice)))

    def fill(self, **answers: str) -> str:
        """Send the pending form."""
        return "\n".join(words(each, self.language) for each in self.hears(Filled(self.form().name, answers)))

    def remind(self, name: str) -> str:
        """Let a reminder's time come."""
        due = next(each for each in self.conversation.reminders if each.name == name)
        self.now = due.at
        return "\n".join(words(each, self.language) for each in self.hears(TimeCame(name)))

    def pending(self) -> tuple[Reply, ...]:
        """The question that waits for an answer."""
        return flows.HOUSE.prompt(self.conversation, self.scene)

    def offered(self) -> Iterator[tuple[str, Option]]:
        """The buttons of the pending question that are heard when pressed."""
        for reply in self.pending():
            menu, options = options_of(reply)
            yield from ((menu, option) for option in options if option.opens is None)

    def form(self) -> Form:
        """The pending question's form."""
        return next(each.form for each in self.pending() if isinstance(each, Ask))

    @property
    def scene(self) -> Scene:
        """The world at this moment, in the student's language."""
        return scene(self.now, self.language, self.office, staff=self.staff)

    @property
    def state(self) -> str:
        """Where the conversation stands."""
        return self.conversation.state


def words(reply: Reply, language: str = "en") -> str:
    """A reply as plain text, buttons in brackets."""
    plain = WORDS[language].plain
    match reply:
        case Ask(form, lines):
            parts = [*map(plain, lines), f"(form: {plain(form.opener)})"]
        case _ if hasattr(reply, "card"):
            card = reply.card
            parts = [plain(card.title), *map(plain, card.lines)]
            parts += [f"{plain(row.label)}: {plain(row.value)}" for row in card.rows]
        case _ if hasattr(reply, "cards"):
            parts = [plain(card.title) for card in reply.cards]
        case _:
            parts = [plain(each) for each in getattr(reply, "lines", ())]
    return "\n".join([*parts, *(f"[{plain(option.label)}]" for option in options_of(reply)[1])])
