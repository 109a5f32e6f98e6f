"""What can happen to a conversation: somebody says, picks, fills or opens something, or time comes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct


class Person(Struct, frozen=True):
    """Who it is about, as the platform names them; never a legal name or an e-mail address."""

    platform: str
    tenant: str
    id: str

    @property
    def key(self) -> str:
        """One string for the whole identity: ``platform/tenant/id``."""
        return f"{self.platform}/{self.tenant}/{self.id}"


class Place(Struct, frozen=True):
    """Where it happened. Addresses are the adapter's own and opaque to everybody else.

    ``address`` answers at that very place; ``private`` reaches the person alone and is empty where the
    platform has not told us yet how to.
    """

    kind: Literal["direct", "channel", "home"]
    address: dict[str, str]
    private: dict[str, str]


class Profile(Struct, frozen=True):
    """What the platform knows of the person; empty where it does not say.

    ``name`` is what to call them, ``full_name`` how staff find them. ``email`` is the address the platform vouches
    for and ``staff`` that they are in the group it knows as staff: both only decide who is staff.
    """

    name: str = ""
    zone: str = ""
    language: str = ""
    full_name: str = ""
    email: str = ""
    staff: bool = False


class Said(Struct, frozen=True):
    """Free text, as typed."""

    text: str


class Picked(Struct, frozen=True):
    """A button or an entry of a select. ``letter`` is the message that carried it, if known."""

    menu: str
    choice: str
    letter: str = ""


class Filled(Struct, frozen=True):
    """A submitted form: a value for each field by its name; dates and times in ISO 8601."""

    form: str
    answers: dict[str, str]
    letter: str = ""


class Asked(Struct, frozen=True):
    """The slash command: its first word (empty for the bare command) and what followed."""

    command: str
    words: str = ""


class Arrived(Struct, frozen=True):
    """The app was installed, or its page or chat was opened for the first time."""


class Left(Struct, frozen=True):
    """The person removed the app: nothing can reach them and nothing should try."""


class Opened(Struct, frozen=True):
    """The person looked at the app's home page."""


class TimeCame(Struct, frozen=True):
    """A reminder is due. ``reminder`` is the name it was asked for with."""

    reminder: str


Heard = Said | Picked | Filled | Asked | Arrived | Left | Opened | TimeCame


class Event(Struct, frozen=True):
    """One thing that happened. ``id`` is the platform's own and the same in every redelivery."""

    id: str
    at: datetime
    person: Person
    place: Place
    heard: Heard
    profile: Profile = Profile()
