"""Whether somebody is staff, by what Teams and Entra say of them; what they write of themselves is never asked."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator

from msgspec.structs import replace

from adapters.remembered import Remembered
from adapters.teams.hear import Sender
from adapters.teams.keys import Now
from adapters.teams.limits import Json
from flows.center import Staff
from flows.heard import Profile

ADDRESS_FRESH = 3600.0  # seconds until the roster is asked again: addresses seldom change
GROUP_FRESH = 300.0  # the same for the group
PATIENCE = 2.0  # seconds a turn may wait, of Teams' fifteen, and only for somebody never asked about

_OUTSIDERS = {"guest", "anonymous"}  # a guest's address is what another organisation says it is


class People:
    """Asks the roster (``member``) and the group (``in_group``, None without one). ``now`` as in ``time.time``."""

    def __init__(
        self,
        staff: Staff,
        member: Callable[[Sender], Awaitable[Json]],
        in_group: Callable[[Sender], Awaitable[bool]] | None,
        now: Now,
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._staff = staff
        self._member = member
        self.asks = bool(staff.emails or in_group)  # nothing is asked where no staff is named
        self._addresses = Remembered(self._listed, now, fresh=ADDRESS_FRESH, patience=patience)
        self._group = Remembered(in_group, now, fresh=GROUP_FRESH, patience=patience) if in_group else None

    async def profile(self, sender: Sender, told: Profile) -> Profile:
        """A profile with what the organisation vouches for: an address, and the group.

        While the group cannot be asked nothing is said of who they are, but for an address that is staff's by itself.
        """
        listed, inside = await asyncio.gather(self._addresses.known(sender), self._includes(sender))
        addresses = listed or ()
        ours = next((each for each in addresses if self._staff.includes(each)), "")
        any_of_them = next(iter(addresses), "") if inside is not None else ""
        return replace(told, email=ours or any_of_them, staff=inside is True)

    async def stop(self) -> None:
        """Ask nothing more."""
        await self._addresses.stop()
        if self._group is not None:
            await self._group.stop()

    async def _includes(self, sender: Sender) -> bool | None:
        """Whether somebody is in the group; None where that cannot be told now."""
        return await self._group.known(sender) if self._group else False

    async def _listed(self, sender: Sender) -> tuple[str, ...]:
        return tuple(addresses(await self._member(sender), sender.tenant))


def addresses(member: Json, tenant: str) -> Iterator[str]:
    """The addresses the roster lists somebody with, if they are of that organisation itself.

    https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
    """
    if member.get("tenantId") != tenant or str(member.get("userRole")).lower() in _OUTSIDERS:
        return
    for key in ("email", "userPrincipalName"):
        if isinstance(found := member.get(key), str) and found:
            yield found
