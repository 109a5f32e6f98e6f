"""Whether somebody is staff, by what Slack itself says of them; what they write of themselves is never asked."""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec.structs import replace

from adapters.remembered import Remembered
from adapters.slack.calls import Api
from adapters.slack.people import Known
from flows.center import Staff
from flows.heard import Profile

FRESH = 300.0  # seconds until a user group is read again
PATIENCE = 0.8  # seconds a turn may wait for it, and only while it was never read


class StaffGroup:
    """The user group of ``center.toml``, if it names one. ``now`` gives seconds, of any beginning."""

    def __init__(
        self, api: Api, staff: Staff, now: Callable[[], float] = time.monotonic, *, patience: float = PATIENCE
    ) -> None:
        self._api = api
        self._staff = staff
        self._members = Remembered(self._listed, now, fresh=FRESH, patience=patience)

    async def learn(self) -> None:
        """Read the group before the first event asks for it."""
        if self._staff.slack_group:
            await self._members.known(self._staff.slack_group)

    async def profile(self, person: str, known: Known, homes: frozenset[str]) -> Profile:
        """A profile with what Slack vouches for: the address of somebody at home in ``homes``, and the group.

        While the group cannot be read nothing is said of who they are, but for an address that is staff's by itself.
        """
        email = known.email if known.homes & homes else ""
        inside = await self._includes(person)
        if inside is None and not self._staff.includes(email):
            email = ""
        return replace(known.profile, email=email, staff=inside is True)

    async def stop(self) -> None:
        """Ask nothing more."""
        await self._members.stop()

    async def _includes(self, person: str) -> bool | None:
        """Whether somebody is in the group; None where that cannot be told now."""
        group = self._staff.slack_group
        members = await self._members.known(group) if group else frozenset[str]()
        return None if members is None else person in members

    async def _listed(self, group: str) -> frozenset[str]:
        told = await self._api.call("usergroups.users.list", usergroup=group)
        users = told.get("users")
        return frozenset(map(str, users if isinstance(users, list) else ()))
