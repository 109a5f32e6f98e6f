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
STALE = 60.0  # seconds until a person Slack would not tell about is asked about again
PATIENCE = 1.0  # seconds a turn may wait, of the three Slack gives us
NAME = 60  # characters of a name

_NOTHING = Profile()

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Known:
    """A person's profile and full name; empty where Slack does not say.

    ``email`` is theirs by Slack's own check. ``homes`` are the workspace and the organisation they belong to: people of
    others may be met in a shared channel, and what those vouch for is not ours.
    """

    profile: Profile = _NOTHING
    name: str = ""
    email: str = ""
    homes: frozenset[str] = frozenset()


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


def read(user: Any) -> Known:
    """A user object of Slack's. A person is called as they chose to be shown, and named in full to others."""
    full = _name(_text(user, "profile", "real_name") or _text(user, "real_name"))
    called = (_name(_text(user, "profile", "display_name")) or full).partition(" ")[0]
    # Display names are often written small; a name that is in the full name too is written as there.
    first = next((part for part in full.split() if part.casefold() == called.casefold()), called)
    language = _text(user, "locale").partition("-")[0].lower()
    homes = frozenset((_text(user, "team_id"), _text(user, "enterprise_user", "enterprise_id"))) - {""}
    # An address somebody has changed is not theirs before they have followed the link sent to it.
    email = _text(user, "profile", "email") if _is_confirmed(user) else ""
    return Known(Profile(first, _text(user, "tz"), language, full or first), full or first, email, homes)


def _is_confirmed(user: Any) -> bool:
    return isinstance(user, dict) and user.get("is_email_confirmed") is not False


def _name(text: str) -> str:
    return " ".join(text.split())[:NAME]


def _text(value: Any, *path: str) -> str:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""
