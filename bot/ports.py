"""The seams: what the shell asks of an adapter, what an adapter may ask of the shell, and the clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from flows.heard import Event, Filled, Person
from flows.lines import Line, Span
from flows.replies import Form, Link, Mail, Reply

if TYPE_CHECKING:
    from aiohttp import web


class Clock(Protocol):
    """Where the shell gets the time from."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait that long by this clock."""
        ...


class Words(Protocol):
    """Puts Lines into one language, with one institution's facts; pure."""

    def spans(self, line: Line) -> tuple[Span, ...]:
        """A Line as styled runs of text; a student's words come out as plain, unstyled text."""
        ...

    def plain(self, line: Line) -> str:
        """A Line as text alone: for button labels, titles and file contents."""
        ...

    def url(self, opens: Mail | Link) -> str:
        """The address behind an option: ``mailto:`` with everything percent-encoded, or ``https:``."""
        ...


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as bytes. ``url`` is a private address to fetch it from, empty where there is none."""

    name: str
    media_type: str
    content: bytes
    url: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One letter, ready to go out.

    ``letter`` is its opaque id, ``address`` one the adapter itself once gave in an Event's place (or the
    receipt's). For a Mark, a Revise or a Once, ``target`` is the reply that message has now and ``receipt`` what
    sending it returned.
    ``uncertain`` means an earlier try may have arrived: where the platform can be asked, ask it first.
    """

    letter: str
    person: Person
    address: Mapping[str, str]
    reply: Reply
    words: Words
    attachment: Attachment | None = None
    target: Reply | None = None
    receipt: Mapping[str, str] | None = None
    state: str = ""
    uncertain: bool = False


Receipt = Mapping[str, str]  # whatever the adapter needs to find the message again; small, JSON-able


class Adapter(Protocol):
    """One platform: it hears for the shell and speaks for it.

    ``remembers`` says whether it can be asked if a letter arrived (see ``Delivery.uncertain``); where it cannot, a
    nudge whose answer never came is not sent again.
    """

    name: str
    remembers: bool

    def routes(self) -> Sequence[web.RouteDef]:
        """The HTTP routes it wants; none when it has another way to hear."""
        ...

    async def start(self) -> None:
        """Connect what has to be connected before the first event."""
        ...

    def ready(self) -> bool:
        """Whether events can reach us and letters can leave."""
        ...

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:
        """The address of a channel, by the id written in center.toml, in the workspace of that person."""
        ...

    async def deliver(self, delivery: Delivery) -> Receipt:
        """Send one letter, once, with no retry of its own.

        Raises ``TryLater``, ``Unreachable`` or ``Refused`` (bot.errors), and nothing else for what the
        platform can answer.
        """
        ...

    async def close(self) -> None:
        """Stop hearing; called before the last letters are sent when the process ends."""
        ...

    async def shut(self) -> None:
        """Let go of connections; nothing is delivered after this."""
        ...


@runtime_checkable
class Explains(Protocol):
    """An adapter that can tell why it is not ready."""

    def why(self) -> str:
        """What keeps it from being ready, in words an operator can act on; empty when nothing does."""
        ...


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a platform gave us to come in with. ``lasts`` is how long ``access`` does from when it was given.

    ``refresh`` is good for one new pair; empty, as ``lasts`` is None, where ``access`` does not end by itself.
    """

    access: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    lasts: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace or organisation, ``team``, as it was stored.

    ``left`` is how long ``tokens.access`` lasts from now on, by the database's clock where it has one; ``revision`` is
    another one with each change of the tokens.
    """

    team: str
    name: str
    scopes: tuple[str, ...]
    tokens: Tokens
    left: timedelta | None = None
    revision: int = 0


class Installations(Protocol):
    """Where an adapter's installations are stored, their tokens encrypted, for all replicas.

    What reads or writes tokens raises SettingsError where TOKEN_KEYS do not fit; and each method whatever the database
    does. A *state* says that an installation was begun here: it is good once, for a while.
    """

    async def find(self, team: str) -> Installation | None:
        """What is installed there."""
        ...

    async def keep(self, installation: Installation, who: str) -> None:
        """Something was installed, by somebody there: in place of what was there before."""
        ...

    async def claim(self, installation: Installation, seconds: float) -> bool:
        """Have its tokens to oneself for so long; False where another process does, or they are other ones by now."""
        ...

    async def renew(self, installation: Installation, tokens: Tokens) -> bool:
        """Put a new pair in the place of the one it has; False where that is another one by now."""
        ...

    async def remove(self, installation: Installation) -> bool:
        """Forget it; False where it is another one by now, or gone."""
        ...

    async def issue_state(self, seconds: float) -> str:
        """A new state, good for so long."""
        ...

    async def consume_state(self, state: str) -> bool:
        """Whether that state is good: from now on it is no more."""
        ...

    async def close(self) -> None:
        """Let go of the database."""
        ...


class Coach(Protocol):
    """What an adapter may ask of the shell."""

    async def take(self, event: Event) -> None:
        """Return once the event's turn is committed (or was, the first time it came).

        Raises ``Busy`` when too much is waiting, and whatever kept the turn from being stored: then
        nothing was kept and the platform must not be answered with success.
        """
        ...

    async def form(self, person: Person, name: str) -> tuple[Form, Words] | None:
        """The form by the name its Open button carries, filled with what is known; None when it is old."""
        ...

    async def faults(self, person: Person, filled: Filled) -> Mapping[str, str]:
        """What is wrong with a form's answers, a sentence by field name; empty when all is well."""
        ...
