"""The bot token of a stored installation: seen wherever it is installed, renewed in time, forgotten when revoked."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Protocol

import structlog

from adapters.slack.calls import MENDING, WRONG_TOKEN, SlackError, failed
from adapters.slack.limits import Json
from adapters.slack.tokens import WHO_ARE_WE, ByToken, given
from bot.errors import DeliveryError, SettingsError, TryLater
from bot.ports import Installation, Installations, Tokens

EARLY = timedelta(hours=2)  # before it ends a token is renewed, of the twelve hours it lasts
LEASE = 30.0  # seconds one process has for that; the call takes eight at most
FIRST_WAIT, LONGEST_WAIT = 30.0, 600.0  # seconds between tries, doubling
FINISHING = 8.5  # seconds for what is under way when the process ends: a call, and a commit

_GONE = {"token_revoked", "account_inactive"}
_NOW = timedelta(0)

log = structlog.get_logger(__name__)


class Grant(Protocol):
    """``oauth.v2.access`` as this app."""

    async def __call__(self, **arguments: str) -> Json:
        """Ask for tokens. Raises SlackError and DeliveryError."""
        ...


class StoredToken:
    """The token of what is installed in ``home`` (tokens.Source). ``where`` is the address it is installed at.

    What it does it does one after the other, and to its end though whoever asked goes away: a new pair that is not
    stored is lost. ``now`` gives seconds, of any beginning.
    """

    def __init__(
        self,
        stored: Installations,
        home: str,
        slack: ByToken,
        grant: Grant,
        where: str,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.home = home
        self._stored = stored
        self._slack = slack
        self._grant = grant
        self._where = where
        self._now = now
        self._found: Installation | None = None
        self._given: tuple[Installation, Tokens] | None = None  # a new pair that is not stored yet
        self._over_at: float | None = None
        self._locked, self._trouble = "", ""
        self._doubted = False
        self._tries, self._rest = 0, now()
        self._turn = asyncio.Lock()
        self._under_way: set[asyncio.Task[None]] = set()

    @property
    def token(self) -> str:
        """The access token; empty where nothing is installed."""
        return self._found.tokens.access if self._found else ""

    @property
    def over(self) -> bool:
        """Whether the token has ended, and no other has come."""
        return self._over_at is not None and self._now() >= self._over_at

    @property
    def trouble(self) -> str:
        """What an operator has to see to."""
        return self._locked or self._trouble or ("" if self._found else f"not installed: open {self._where}")

    async def begin(self) -> None:
        """See what is stored."""
        await self._do(self._read)

    async def look(self) -> None:
        """See what is stored by now, by whichever process, and renew it in time."""
        try:
            await self._do(self._keep_good)
        except SettingsError as error:
            if not self._locked:
                log.log(logging.ERROR, "slack_token_unreadable", team=self.home, why=str(error))
            self._locked = str(error)

    async def another(self, refused: str, error: SlackError) -> bool:
        """Whether another process stored another token, or Slack gives one for one that ended."""
        try:
            await self._do(partial(self._replace, refused, error.code))
        except Exception as broken:  # noqa: BLE001 – then there is none: the call's own failure is what is told
            log.warning("slack_token_not_replaced", error=type(broken).__name__)
        return self.token not in ("", refused)

    async def refused(self, error: SlackError) -> None:
        """A token that was revoked while nobody listened is worth nothing; anything else may be a setting."""
        if error.code in _GONE:
            await self.revoked()
        else:
            self._say(f"Slack does not take the stored token ({error}): install again at {self._where}", final=True)

    async def revoked(self) -> bool:
        """Forget what is stored, unless Slack still takes it: news of an older token may come late."""
        self._doubted = True
        await self._do(self._judge)
        return not self._found

    async def close(self) -> None:
        """Let a renewal end; a pair that could not be stored is tried once more."""
        try:
            async with asyncio.timeout(FINISHING):
                await asyncio.gather(*self._under_way, return_exceptions=True)
                await self._store()
        except Exception as error:  # noqa: BLE001 – whatever it is, there is no time left
            log.log(logging.ERROR, "slack_token_not_stored", team=self.home, error=type(error).__name__)
        await self._stored.close()

    async def _do(self, work: Callable[[], Awaitable[None]]) -> None:
        async def in_turn() -> None:
            async with self._turn:
                await work()

        task = asyncio.create_task(in_turn())
        self._under_way.add(task)
        task.add_done_callback(self._done)
        await asyncio.shield(task)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waits for it has it; nobody may

    # What is done, one after the other

    async def _keep_good(self) -> None:
        await self._store()
        await self._read()
        if self._doubted:
            await self._verify()
        if self._found is not None and _is_due(self._found):
            await self._renew(self._found)

    async def _replace(self, refused: str, code: str) -> None:
        if self.token == refused:
            await self._read()
        if self._found is None or self.token != refused:
            return
        if code == "token_expired":
            await self._renew(self._found)
        elif code in _GONE:
            self._doubted = True  # the next look asks

    async def _judge(self) -> None:
        await self._read()
        await self._verify()
        self._doubted = self._found is not None  # Slack may not know yet: the next look asks once more

    async def _read(self) -> None:
        found = await self._stored.find(self.home)
        if found is None or self._found is None or found.revision != self._found.revision:
            self._trouble = ""
            self._tries, self._rest = 0, self._now()
        self._found, self._locked = found, ""
        left = found.left if found else None
        self._over_at = None if left is None else self._now() + left.total_seconds()

    async def _verify(self) -> None:
        """Ask Slack whether the token is good; if not, forget what is stored."""
        if self._found is None:
            return
        try:
            await self._slack.call_as(self.token, WHO_ARE_WE)
        except SlackError as error:
            if error.code not in WRONG_TOKEN | {"token_expired"}:
                raise
            if await self._stored.remove(self._found):
                log.warning("slack_installation_forgotten", team=self.home, reason=str(error))
            await self._read()
        self._doubted = False

    async def _renew(self, found: Installation) -> None:
        """Get a new pair, unless another process is about to."""
        if not found.tokens.refresh or self._given or self._now() < self._rest:
            return
        if not await self._stored.claim(found, LEASE):
            return
        try:
            told = await self._grant(grant_type="refresh_token", refresh_token=found.tokens.refresh)
            self._given = (found, given(told))
        except (SlackError, DeliveryError) as error:
            await self._not_renewed(found, error)
        else:
            await self._store()

    async def _store(self) -> None:
        """Store the new pair; while that cannot be done it is kept here, and the one before goes on being used."""
        if self._given is None:
            return
        before, tokens = self._given
        stored = await self._stored.renew(before, tokens)
        self._given = None
        await self._read()
        log.info("slack_token_renewed" if stored else "slack_token_renewed_elsewhere", team=self.home)

    async def _not_renewed(self, found: Installation, error: SlackError | DeliveryError) -> None:
        await self._read()
        if self._found is None or self._found.revision != found.revision:
            return  # another process was sooner
        told = failed(error, to_person=False) if isinstance(error, SlackError) else error
        again = min(FIRST_WAIT * 2 ** min(self._tries, 10), LONGEST_WAIT)
        if isinstance(told, TryLater):
            self._rest = self._now() + max(again, told.seconds or 0.0)
            self._say(f"Slack does not renew the token yet ({error})", final=False)
        else:
            self._rest = self._now() + MENDING
            self._say(f"Slack does not renew the token ({error}): install again at {self._where}", final=True)
        self._tries += 1

    def _say(self, trouble: str, *, final: bool) -> None:
        """Note what is wrong; once it is final it needs a person, and is an error in the log."""
        if trouble != self._trouble:
            log.log(logging.ERROR if final else logging.WARNING, "slack_token_in_trouble", team=self.home, why=trouble)
        self._trouble = trouble


def _is_due(found: Installation) -> bool:
    """Whether it ends soon; of a token that lasts less than usual, when half its time is over."""
    lasts, left = found.tokens.lasts, found.left
    return lasts is not None and left is not None and left <= max(min(EARLY, lasts / 2), _NOW)
