"""What Slack knows of a person, remembered for a while so that a turn seldom waits for it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog

from adapters.slack.calls import Api, SlackError
from bot.errors import DeliveryError
from flows.heard import Profile

KEPT = 10_000  # people
FRESH = 3600.0  # seconds a profile is good for
MEMBERS = 300.0  # seconds a group's members are good for
STALE = 60.0  # seconds until a person Slack would not tell about is asked about again
PATIENCE = 1.0  # seconds a turn may wait, of the three Slack gives us
NAME = 60  # characters of a name

_NOTHING = Profile()

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Known:
    """A person's profile and full name; empty where Slack does not say."""

    profile: Profile = _NOTHING
    name: str = ""


class People:
    """Asks ``users.info`` and remembers the answer. ``now`` gives seconds, of any beginning."""

    def __init__(
        self,
        api: Api,
        now: Callable[[], float] = time.monotonic,
        *,
        kept: int = KEPT,
        patience: float = PATIENCE,
    ) -> None:
        self._api = api
        self._now = now
        self._kept = kept
        self._patience = patience
        self._known: OrderedDict[str, tuple[float, Known]] = OrderedDict()

    async def known(self, person: str) -> Known:
        """What Slack knows of a person; nothing when it does not answer in time. Never raises."""
        until, known = self._known.get(person, (0.0, Known()))
        if self._now() < until:
            self._known.move_to_end(person)
            return known
        try:
            async with asyncio.timeout(self._patience):
                told = await self._api.call("users.info", user=person, include_locale=True)
            known, good_for = read(told.get("user")), FRESH
        except (SlackError, DeliveryError, TimeoutError) as error:
            log.warning("slack_profile_unknown", error=type(error).__name__)
            good_for = STALE
        self._known[person] = (self._now() + good_for, known)
        self._known.move_to_end(person)
        if len(self._known) > self._kept:
            self._known.popitem(last=False)
        return known


class Group:
    """Who is in a user group, asked of ``usergroups.users.list`` now and then; without an id nobody is.

    While Slack does not tell, those it told of last are in it.
    """

    def __init__(
        self, api: Api, group: str, now: Callable[[], float] = time.monotonic, *, patience: float = PATIENCE
    ) -> None:
        self._api = api
        self._group = group
        self._now = now
        self._patience = patience
        self._members: frozenset[str] = frozenset()
        self._until = 0.0

    async def includes(self, person: str) -> bool:
        """Whether that person is in the group. Never raises, and waits no longer than for a profile."""
        if self._group and self._now() >= self._until:
            self._until = self._now() + STALE  # whoever comes meanwhile does not ask as well
            try:
                async with asyncio.timeout(self._patience):
                    told = await self._api.call("usergroups.users.list", usergroup=self._group)
                self._members = frozenset(each for each in told.get("users") or () if isinstance(each, str))
                self._until = self._now() + MEMBERS
            except (SlackError, DeliveryError, TimeoutError) as error:
                log.warning("slack_group_unknown", error=type(error).__name__)
        return person in self._members


def read(user: Any) -> Known:
    """A user object of Slack's. A person is called as they chose to be shown, and named in full to others."""
    full = _name(_text(user, "profile", "real_name") or _text(user, "real_name"))
    called = (_name(_text(user, "profile", "display_name")) or full).partition(" ")[0]
    # Display names are often written small; a name that is in the full name too is written as there.
    first = next((part for part in full.split() if part.casefold() == called.casefold()), called)
    language = _text(user, "locale").partition("-")[0].lower()
    email = _text(user, "profile", "email")
    return Known(Profile(first, _text(user, "tz"), language, full or first, email), full or first)


def _name(text: str) -> str:
    return " ".join(text.split())[:NAME]


def _text(value: Any, *path: str) -> str:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""
