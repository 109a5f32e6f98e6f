"""The tenant: people, who has the app, conversations, and what the app posted, in order."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from tests.fakes.changes import Changes
from tests.fakes.clock import Now
from tests.fakes.loopback import Json
from tests.fakes.teams.cards import titles, words
from tests.fakes.teams.refused import Refused

APP_ID = "22222222-2222-4222-8222-222222222222"
BOT: Json = {"id": f"28:{APP_ID}", "name": "Interview Coach"}
TENANT_ID = "11111111-1111-4111-8111-111111111111"
CARD = "application/vnd.microsoft.card.adaptive"


@dataclass
class Person:
    """Somebody of the tenant, or of another. ``zone`` and ``locale`` travel with all they send."""

    id: str
    name: str
    zone: str
    locale: str
    email: str
    tenant: str
    installed: bool = True
    blocked: bool = False
    role: str = "user"

    @property
    def aad(self) -> str:
        """The Entra object id."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, self.id))

    @property
    def chat(self) -> str:
        """The id of the personal conversation with the app."""
        return f"a:{uuid.uuid5(uuid.NAMESPACE_OID, self.id).hex}"

    def member(self) -> Json:
        """How the roster lists them."""
        first, _, last = self.name.partition(" ")
        names = {"name": self.name, "givenName": first, "surname": last}
        ids = {"id": self.id, "aadObjectId": self.aad, "objectId": self.aad, "tenantId": self.tenant}
        return {**ids, **names, "email": self.email, "userPrincipalName": self.email, "userRole": self.role}


@dataclass
class Conversation:
    """A personal chat, or a channel of a team, whose threads add ``;messageid=…`` to its id."""

    id: str
    kind: Literal["personal", "channel"]
    tenant: str
    name: str = ""
    team: str = ""
    members: list[str] = field(default_factory=list)


@dataclass
class Post:
    """What the app shows: one message, as it is now."""

    id: str
    conversation: str
    activity: Json
    edited: bool = False

    @property
    def text(self) -> str:
        """The text beside the cards."""
        return str(self.activity.get("text") or "")

    @property
    def cards(self) -> list[Json]:
        """The Adaptive Cards, in order."""
        attached = self.activity.get("attachments") or []
        return [a["content"] for a in attached if a["contentType"] == CARD]

    @property
    def words(self) -> str:
        """All a person reads, in order."""
        return "\n".join(part for part in (self.text, *(w for card in self.cards for w in words(card))) if part)

    @property
    def labels(self) -> list[str]:
        """The buttons a person can press, in order."""
        return [title for card in self.cards for title in titles(card)]


class Tenant:
    """What Teams remembers."""

    def __init__(self, clock: Now) -> None:
        self.clock = clock
        self.people: dict[str, Person] = {}
        self.conversations: dict[str, Conversation] = {}
        self.groups: dict[str, set[str]] = {}
        self.posts: list[Post] = []
        self.changes = Changes()
        self._numbers = itertools.count()

    def new_id(self) -> str:
        """The id of a new message: milliseconds, each later than the one before."""
        return str(int(self.clock().timestamp() * 1000) + next(self._numbers))

    def add_person(self, person: Person) -> None:
        """Let somebody join, with a personal chat of their own."""
        self.people[person.id] = person
        chat = Conversation(person.chat, "personal", person.tenant, members=[person.id])
        self.conversations[person.chat] = chat

    def conversation(self, name: str) -> Conversation:
        """A conversation, or the channel of a thread; Refused when there is none."""
        found = self.conversations.get(name.partition(";")[0])
        if found is None:
            raise Refused(404, "ConversationNotFound", "Conversation not found.")
        return found

    def reachable(self, name: str) -> Conversation:
        """A conversation the app may write in; Refused when the person blocked or removed it."""
        conversation = self.conversation(name)
        for person in self._sole_member(conversation):
            if person.blocked:
                message = "User blocked the conversation with the bot."
                raise Refused(403, "ConversationBlockedByUser", message)
            if not person.installed:
                message = "The bot is not part of the conversation roster."
                raise Refused(403, "BotNotInConversationRoster", message)
        return conversation

    def _sole_member(self, conversation: Conversation) -> Iterator[Person]:
        if conversation.kind == "personal":
            yield self.people[conversation.members[0]]

    def post(self, conversation: str, activity: Json) -> Post:
        """Show a message of the app."""
        post = Post(self.new_id(), conversation, activity)
        self.posts.append(post)
        self.changes.note()
        return post

    def find(self, conversation: str, activity_id: str) -> Post:
        """A message of the app; Refused when it is not there."""
        for post in self.posts:
            if (post.conversation, post.id) == (conversation, activity_id):
                return post
        raise Refused(404, "ActivityNotFoundInConversation", "Activity not found.")
