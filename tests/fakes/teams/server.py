"""The fake Teams itself: what a test sets up and sees in it, and what people do there."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, web

from tests.fakes.clock import Now, Sleep, wall
from tests.fakes.delivery import Answer, post
from tests.fakes.faults import Faults
from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Json, Loopback
from tests.fakes.teams import incoming
from tests.fakes.teams.cards import actions, filled
from tests.fakes.teams.connector import Connector
from tests.fakes.teams.graph import ROOT, Graph
from tests.fakes.teams.identity import METADATA, Identity
from tests.fakes.teams.login import PASSWORD, Login
from tests.fakes.teams.refused import error_body
from tests.fakes.teams.tenant import APP_ID, BOT, TENANT_ID, Conversation, Person, Post, Tenant

REGION = "/amer"


class FakeTeams:
    """A tenant with one bot in it, while it is entered.

    ``bot_url`` is where the bot hears. ``clock`` stamps activities and ages access tokens; tokens sent to the
    bot carry the wall's time, for that is what it compares with. ``patience`` is how many real seconds an
    answer may take. ``faults`` plans what goes wrong: create send reply update delete members member token
    graph openid jwks. ``login`` gives out the bot's tokens, ``identity`` signs Teams' own.

    >>> async with FakeTeams(bot_url) as teams:
    ...     teams.student("29:maya", "Maya Rivera", zone="America/New_York")
    ...     await teams.dm("29:maya", "hi")
    ...     await teams.until(lambda: teams.seen("29:maya"))
    """

    app_id, app_password, tenant_id = APP_ID, PASSWORD, TENANT_ID

    def __init__(
        self,
        bot_url: str = "",
        *,
        clock: Now = wall,
        sleep: Sleep = asyncio.sleep,
        patience: float = 15.0,
    ) -> None:
        self.bot_url = bot_url
        self.url = ""
        self.last_activity: Json = {}
        self.tenant = Tenant(clock)
        self.faults = Faults(error_body, sleep)
        self.login = Login(clock, self.faults)
        self.identity = Identity(self.faults)
        self.connector = Connector(self.tenant, self.login, self.faults)
        self.graph = Graph(self.tenant, self.login, self.faults)
        self._patience = patience
        self._loopback = Loopback(self._routes())
        self._http: ClientSession | None = None

    def _routes(self) -> web.Application:
        app = web.Application(client_max_size=2**24)
        app.router.add_routes(self.connector.routes(REGION))
        app.router.add_routes(self.identity.routes())
        app.router.add_routes(self.graph.routes())
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self.login.serve)
        return app

    async def __aenter__(self) -> Self:
        self.url = self.identity.url = await self._loopback.open()
        self._http = ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._http is not None:
            await self._http.close()
        await self._loopback.close()

    # ---- what a test sets up and looks at

    @property
    def service_url(self) -> str:
        """Where the connector is, as activities name it: with a path and a trailing slash."""
        return f"{self.url}{REGION}/"

    @property
    def token_url(self) -> str:
        """Where the bot gets its access tokens."""
        return f"{self.url}/{TENANT_ID}/oauth2/v2.0/token"

    @property
    def graph_url(self) -> str:
        """Where Microsoft Graph is."""
        return f"{self.url}{ROOT}"

    @property
    def openid_url(self) -> str:
        """The OpenID metadata that tokens of Teams are checked with."""
        return f"{self.url}{METADATA}"

    def student(
        self,
        person: str,
        name: str,
        *,
        zone: str = "America/New_York",
        locale: str = "en-US",
        tenant: str = TENANT_ID,
        installed: bool = True,
        email: str = "",
    ) -> Person:
        """Let somebody join; ids of people begin with ``29:``."""
        address = email or f"{name.lower().replace(' ', '.')}@example.edu"
        added = Person(person, name, zone, locale, address, tenant, installed)
        self.tenant.add_person(added)
        return added

    def channel(self, channel: str, name: str, members: Iterable[str] = ()) -> None:
        """Make a channel of a team; ids are such as ``19:general@thread.tacv2``."""
        place = Conversation(channel, "channel", TENANT_ID, name, "19:team@thread.tacv2", list(members))
        self.tenant.conversations[channel] = place

    def group(self, group: str, *members: str) -> None:
        """Make a group in the directory, or change who is in it."""
        self.tenant.groups[group] = set(members)

    def block(self, person: str) -> None:
        """Let somebody block the bot: it is not told, and its next message is answered 403."""
        self.tenant.people[person].blocked = True

    def seen(self, person: str, channel: str = "") -> list[Post]:
        """What the bot shows somebody, oldest first: in their personal chat, or in a channel."""
        where = channel or self.tenant.people[person].chat
        return [post for post in self.tenant.posts if post.conversation.partition(";")[0] == where]

    def calls(self, method: str) -> list[Json]:
        """The bodies of every call of a connector method so far, also of those that failed."""
        return [call.body for call in self.connector.calls if call.method == method]

    async def until(self, condition: Callable[[], object], within: float = 5.0) -> None:
        """Wait for something to be seen; TimeoutError after so many real seconds."""
        await self.tenant.changes.until(lambda: bool(condition()), within)

    # ---- what people do

    async def dm(self, person: str, words: str) -> Answer:
        """Write to the bot."""
        return await self.deliver(incoming.message(self.frame(person), words))

    async def mention(self, person: str, channel: str, words: str) -> Answer:
        """Call the bot in a channel, in a thread of its own."""
        return await self.deliver(incoming.mention(self.frame(person, channel), words))

    async def install(self, person: str) -> list[Answer]:
        """Add the bot: Teams tells it twice, in this order."""
        self.tenant.people[person].installed = True
        update = incoming.members_added(self.frame(person), [BOT])
        return [
            await self.deliver(update),
            await self.deliver(incoming.installed(self.frame(person), "add")),
        ]

    async def uninstall(self, person: str) -> Answer:
        """Remove the bot: its messages are answered 403 from now on."""
        self.tenant.people[person].installed = False
        return await self.deliver(incoming.installed(self.frame(person), "remove"))

    async def submit(
        self, person: str, button: str, answers: Mapping[str, str] | None = None, *, post: Post | None = None
    ) -> Answer:
        """Fill in the newest card with that button, or the one in ``post``, and press it.

        Impossible when there is no such button, or when the client would not send the card.
        """
        for shown in [post] if post else reversed(self.seen(person)):
            for card in shown.cards:
                for action in actions(card):
                    if action["type"] == "Action.Submit" and action.get("title") == button:
                        value = filled(card, action, answers or {})
                        return await self.deliver(incoming.submitted(self._under(person, shown), value, shown.id))
        raise Impossible(f"no button {button}")

    def _under(self, person: str, post: Post) -> Json:
        """The frame of what somebody does with a message: in a channel, its thread."""
        channel = post.conversation.partition(";")[0]
        base = self.frame(person, channel)
        if self.tenant.conversation(channel).kind == "channel":
            base["conversation"]["id"] = f"{channel};messageid={post.id}"
        return base

    # ---- how it reaches the bot

    def frame(self, person: str, channel: str = "") -> Json:
        """The parts of an activity that do not depend on its type, for activities made by hand."""
        sender = self.tenant.people[person]
        place = self.tenant.conversation(channel or sender.chat)
        return incoming.frame(sender, place, self.tenant.new_id(), self.service_url, self.tenant.clock())

    async def deliver(self, activity: Json) -> Answer:
        """Send any activity with a sound token."""
        self.last_activity = activity
        return await self.present(activity, f"Bearer {self.identity.sign(activity['serviceUrl'], wall())}")

    async def repeat(self) -> Answer:
        """Send the last activity once more, under the same id, as Teams may after a slow answer."""
        return await self.deliver(self.last_activity)

    async def forge(self, activity: Json, how: str) -> Answer:
        """Send an activity with a token no bot may accept; ``how`` is one of FORGERIES."""
        token = self.identity.forge(how, activity["serviceUrl"], wall())
        return await self.present(activity, f"Bearer {token}")

    async def present(self, activity: Json, authorization: str) -> Answer:
        """Send an activity with any Authorization header; an empty one is left out."""
        if self._http is None:
            raise RuntimeError("enter the fake first: async with FakeTeams() as teams")
        headers = {"Content-Type": "application/json"}
        if authorization:
            headers["Authorization"] = authorization
        return await post(self._http, self.bot_url, json.dumps(activity), headers, self._patience)
