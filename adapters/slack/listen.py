"""Payloads in: what is heard goes to the coach, a form's button opens the form, a form's faults are shown in it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog
from msgspec.structs import replace

from adapters.slack import forms, hear
from adapters.slack.calls import WRONG_TOKEN, Api, SlackError
from adapters.slack.limits import Json
from adapters.slack.people import People
from adapters.slack.staff import StaffGroup
from adapters.slack.tokens import WHO_ARE_WE, Source
from bot.errors import Busy, DeliveryError
from bot.ports import Coach
from bot.soundness import sound
from flows.center import Staff
from flows.heard import Event, Filled, Picked, Profile

NAMED = 3  # people mentioned in one message whose names are looked up

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are. ``org_wide`` is an installation for all workspaces of an organisation.

    ``homes`` are the workspace and the organisation whose people are ours.
    """

    team: str
    user: str
    bot: str
    org_wide: bool
    homes: frozenset[str]


class Listener:
    """Hears for one installation. Each method returns once what was heard is stored, and raises if it is not."""

    def __init__(self, api: Api, coach: Coach, staff: Staff, source: Source) -> None:
        self._api = api
        self._coach = coach
        self._people = People(api)
        self._staff = StaffGroup(api, staff)
        self._source = source
        self._learned = ""  # by which token we know who we are
        self.identity: Identity | None = None
        self.removed = False
        self.closing = False

    async def look(self) -> None:
        """See to the token; learn who we are if it is another one, or we still do not know."""
        await self._source.look()
        if self._source.token != self._learned or self.identity is None:
            await self.learn()

    async def learn(self) -> None:
        """Ask Slack who we are, if it can be asked now. Raises SettingsError for a token it refuses."""
        self._learned = self._source.token
        if not self._learned:
            self.removed |= self.identity is not None
            self.identity = None
            return
        try:
            told = await self._api.call(WHO_ARE_WE)
        except (SlackError, DeliveryError) as error:
            if isinstance(error, SlackError) and error.code in WRONG_TOKEN:
                self.identity = None
                await self._source.refused(error)
            log.warning("slack_not_reached", reason=str(error))
            return
        team, user, bot = (str(told.get(key) or "") for key in ("team_id", "user_id", "bot_id"))
        homes = frozenset((team, str(told.get("enterprise_id") or ""))) - {""}
        self.identity = Identity(team, user, bot, bool(told.get("is_enterprise_install")), homes)
        self.removed = False
        await self._staff.learn()

    async def stop(self) -> None:
        """Ask Slack nothing more."""
        await self._staff.stop()

    async def event(self, body: Json) -> None:
        """Something happened in the workspace."""
        if hear.removed(body) and self._ours(body):
            if await self._source.revoked():
                log.warning("slack_app_removed")
                self.removed = True
        elif (event := await self._heard(body)) is not None:
            await self._coach.take(event)

    async def action(self, body: Json) -> None:
        """A button or a select was used; the button of a form opens it, unless the form is an old one."""
        event, trigger = await self._heard(body), hear.trigger(body)
        if event is None:
            return
        if not (trigger and isinstance(event.heard, Picked) and await self._opened(event, event.heard, trigger)):
            await self._coach.take(event)

    async def submission(self, body: Json) -> dict[str, str]:
        """A form was sent; what is wrong in it, by block id, and then it is not taken."""
        event = await self._heard(body)
        if event is None or not isinstance(event.heard, Filled):
            return {}
        faults = await self._coach.faults(event.person, event.heard)
        if errors := forms.errors(body["view"], faults):
            return errors
        await self._coach.take(event)
        return {}

    async def _opened(self, event: Event, pressed: Picked, trigger: str) -> bool:
        """Open the form a button asks for, while its trigger lives; False when there is no such form any more."""
        found = await self._coach.form(event.person, pressed.menu)
        if found is None:
            return False
        form, words = found
        await self._api.call("views.open", trigger_id=trigger, view=forms.modal(form, words, pressed.letter))
        return True

    async def _heard(self, body: Json) -> Event | None:
        """The Event in a payload of our own workspace, with what Slack knows of the person."""
        if self.closing:
            raise Busy("closing")
        if not self._ours(body):
            return None
        await self._expect_installed()
        mentioned = hear.mentioned(body)[:NAMED]
        names = await self._names(mentioned) if mentioned else {}
        heard = hear.hear(body, datetime.now(UTC), names)
        if heard is None:
            return None
        event = sound(heard)  # Slack is asked about whoever it is, and JSON may hold halves of characters
        self.removed = False
        return replace(event, profile=await self._profile(event.person.id))

    async def _expect_installed(self) -> None:
        """Another process may have installed the app a moment ago. Raises Busy while nobody has: Slack comes again."""
        if not self._source.home or self._source.token:
            return
        await self.look()
        if not self._source.token:
            raise Busy("not installed")

    async def _names(self, mentioned: list[str]) -> dict[str, str]:
        known = await asyncio.gather(*(self._people.known(person) for person in mentioned))
        return {person: found.name for person, found in zip(mentioned, known, strict=True)}

    async def _profile(self, person: str) -> Profile:
        homes = self.identity.homes if self.identity else frozenset[str]()
        return await self._staff.profile(person, await self._people.known(person), homes)

    def _ours(self, body: object) -> bool:
        """Whether it is about where we are at home, and nowhere else the app may have been put."""
        if home := self._source.home:
            return home == hear.team(body) or home in hear.organisations(body)
        known = self.identity
        return known is None or known.org_wide or hear.team(body) == known.team
