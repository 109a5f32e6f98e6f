"""What a flow may know of the institution; ``manifest/center.toml`` is where it is written down."""

from __future__ import annotations

from msgspec import Struct


class Closet(Struct, frozen=True, forbid_unknown_fields=True):
    """Where to borrow business wear."""

    name: str
    place: str
    hours: str
    url: str = ""


class Rooms(Struct, frozen=True, forbid_unknown_fields=True):
    """Quiet rooms for interviews by video or phone."""

    place: str
    booking: str
    url: str = ""


class Crisis(Struct, frozen=True, forbid_unknown_fields=True):
    """The text the institution approved for alarming messages, and words of its own to watch for."""

    text: dict[str, str]
    words: tuple[str, ...] = ()


class Center(Struct, frozen=True, forbid_unknown_fields=True):
    """The facts of one Career Center. ``text`` values of Crisis are by language code.

    ``languages`` has, by language code, those facts again that read differently there.
    """

    university: str
    name: str
    email: str
    place: str
    hours: str
    zone: str
    closet: Closet
    rooms: Rooms
    crisis: Crisis
    url: str = ""
    phone: str = ""
    answer_days: int = 2
    quiet_from: int = 21
    quiet_to: int = 8
    staff_slack_channel: str = ""
    staff_teams_channel: str = ""
    languages: dict[str, dict[str, str | dict[str, str]]] = {}
