"""Who Teams says somebody is: their address from the chat's roster, and whether they are in the group of staff.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context and
https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

import structlog
from msgspec.structs import replace

from adapters.teams.keys import Now
from adapters.teams.limits import Json
from bot.errors import DeliveryError
from flows.center import Staff
from flows.heard import Event, Profile

KEPT = 10_000  # people
FRESH = 3600.0  # seconds an answer is good for; a group changes sooner than an address
GROUPED = 300.0
STALE = 60.0  # seconds until somebody Teams would not tell about is asked about again
PATIENCE = 2.0  # seconds a turn may wait, of the fifteen Teams gives us

Member = Callable[[Event], Awaitable[Json]]
InGroup = Callable[[str, str], Awaitable[bool]]

log = structlog.get_logger(__name__)


class People:
    """Asks for what tells staff from students, where anybody is staff at all; remembers the answers.

    ``member`` gives the roster's entry for who did something, ``in_group`` whether a person (Entra object id) is in a
    group; both raise DeliveryError.
    """

    def __init__(self, staff: Staff, member: Member, in_group: InGroup, now: Now) -> None:
        self._staff = staff
        self._member = member
        self._in_group = in_group
        self._now = now
        self._known: OrderedDict[str, tuple[float, str, bool]] = OrderedDict()

    async def known(self, event: Event) -> Profile:
        """The event's profile with what Teams vouches for; without it where Teams does not tell. Never raises."""
        if not (self._staff.emails or self._staff.entra_group):
            return event.profile
        key = event.person.key
        until, email, staff = self._known.get(key, (0.0, "", False))
        if self._now() >= until:
            try:
                async with asyncio.timeout(PATIENCE):
                    email, staff = await self._ask(event)
                good_for = GROUPED if self._staff.entra_group else FRESH
            except (DeliveryError, TimeoutError) as error:
                log.warning("teams_person_unknown", error=type(error).__name__)
                good_for = STALE
            self._known[key] = (self._now() + good_for, email, staff)
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return replace(event.profile, email=email, staff=staff)

    async def _ask(self, event: Event) -> tuple[str, bool]:
        member = await self._member(event) if self._staff.emails else {}
        told = (member.get("email"), member.get("userPrincipalName"))
        email = next((each for each in told if isinstance(each, str) and each), "")
        group = self._staff.entra_group
        return email, await self._in_group(event.person.id, group) if group else False
