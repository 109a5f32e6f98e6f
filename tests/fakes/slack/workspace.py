"""The workspace: people, channels, messages in order, modals, home pages and files."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from tests.fakes.changes import Changes
from tests.fakes.clock import Now
from tests.fakes.loopback import Json
from tests.fakes.slack.message import BOT, TEAM, Message
from tests.fakes.slack.refused import Refused


@dataclass
class Channel:
    """A channel, or somebody's direct messages with the app when ``person`` is set."""

    id: str
    name: str = ""
    person: str = ""
    members: set[str] = field(default_factory=set)


@dataclass
class StoredFile:
    """A file between the three steps of its upload."""

    id: str
    name: str
    length: int
    content: bytes | None = None
    title: str = ""
    shared: bool = False


class Workspace:
    """What Slack remembers. Its clock stamps messages; ``url`` is where Slack itself is reached."""

    def __init__(self, clock: Now) -> None:
        self.clock = clock
        self.url = ""
        self.people: dict[str, Json] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: list[Message] = []
        self.views: dict[str, Json] = {}
        self.modals: dict[str, str] = {}
        self.homes: dict[str, Json] = {}
        self.files: dict[str, StoredFile] = {}
        self.groups: dict[str, list[str]] = {}
        self.scopes = {"users:read", "users:read.email", "usergroups:read"}
        self.organisation = ""  # of which the app is installed in all workspaces
        self.tickets: set[str] = set()
        self.changes = Changes()
        self._numbers = itertools.count(1)

    def stamp(self) -> str:
        """A new message timestamp: later than every one before at the same second."""
        return f"{int(self.clock().timestamp())}.{next(self._numbers):06d}"

    def new_id(self, letter: str) -> str:
        """A new id of Slack's look, such as ``V0000000C1``."""
        return f"{letter}{next(self._numbers):09X}"

    def add_person(self, person: str, name: str, zone: str, email: str, locale: str) -> None:
        """Let somebody join the workspace."""
        offset = ZoneInfo(zone).utcoffset(self.clock().replace(tzinfo=None))
        short, first = name.lower().replace(" ", "."), name.partition(" ")[0]
        self.people[person] = {
            "id": person,
            "team_id": TEAM,
            "name": short,
            "real_name": name,
            "deleted": False,
            "is_bot": False,
            "is_email_confirmed": True,
            "tz": zone,
            "tz_label": zone,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "locale": locale,
            "profile": {
                "real_name": name,
                "display_name": first,
                "first_name": first,
                "email": email or f"{short}@example.edu",
                "team": TEAM,
            },
        }

    def open_direct(self, person: str) -> Channel:
        """The direct messages between a person and the app, the same ones every time."""
        if person not in self.people:
            raise Refused("user_not_found")
        channel = f"D{hashlib.sha256(person.encode()).hexdigest()[:9].upper()}"
        return self.channels.setdefault(channel, Channel(channel, person=person, members={person, BOT}))

    def channel(self, name: object) -> Channel:
        """A channel by its id, or somebody's direct messages by the person's id."""
        if isinstance(name, str) and name in self.people:
            return self.open_direct(name)
        if not isinstance(name, str) or name not in self.channels:
            raise Refused("channel_not_found")
        return self.channels[name]

    def post(self, message: Message) -> Message:
        """Show a message."""
        self.messages.append(message)
        self.changes.note()
        return message

    def remove(self, message: Message) -> None:
        """Take a message away."""
        self.messages.remove(message)
        self.changes.note()

    def message(self, channel: object, ts: object) -> Message:
        """A lasting message; ephemeral ones cannot be found again."""
        for message in self.messages:
            if (message.channel, message.ts, message.only_for) == (channel, ts, ""):
                return message
        raise Refused("message_not_found")

    def visible(self, channel: str) -> list[Message]:
        """The lasting messages of a channel, oldest first."""
        return [m for m in self.messages if m.channel == channel and not m.only_for]
