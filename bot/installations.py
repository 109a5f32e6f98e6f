"""Installations in the database, their tokens encrypted: what an adapter and an operator ask of them."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.clock import milliseconds, moment
from bot.errors import SettingsError
from bot.ports import Installation, Tokens
from bot.store import Store, desk
from bot.store import installations as sql
from bot.store.database import Session, reading, transaction
from bot.vault import Unreadable, Vault

BEGUN = 200  # installations begun at once: an administrator needs one

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing:
    """An installation as an operator sees it. ``key`` is the number of the key its tokens are under, 0 for none."""

    owner: str
    name: str
    scopes: frozenset[str]
    installed_at: datetime
    expires_at: datetime | None
    key: int


class EncryptedInstallations:
    """The installations of one platform (bot.ports.Installations). ``now`` is asked where the database has no clock."""

    def __init__(
        self, store: Store, vault: Vault, platform: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store = store
        self._vault = vault
        self._platform = platform
        self._now = now

    async def find(self, team: str) -> Installation | None:
        """What is installed there. Raises SettingsError where no key fits."""
        found = await self._read(lambda session: sql.find(session, self._platform, team, self._ms()))
        return _opened(self._vault, found) if found else None

    async def keep(self, installation: Installation, who: str) -> None:
        """Something was installed, by somebody there; it stands in the audit."""
        values = {
            **self._values(installation, installation.tokens),
            "name": installation.name,
            "scopes": " ".join(installation.scopes),
            "revision": secrets.randbits(53),  # no installation before it had that, nor any after it will
        }

        def kept(session: Session) -> None:
            sql.keep(session, values)
            self._note(session, installation.team, who, "install")

        await self._write(kept, scrubbed=True)

    async def claim(self, installation: Installation, seconds: float) -> bool:
        """Have its tokens to oneself for so long."""
        team, revision, lease = installation.team, installation.revision, int(seconds * 1000)
        return await self._write(lambda session: sql.claim(session, self._platform, team, revision, lease, self._ms()))

    async def renew(self, installation: Installation, tokens: Tokens) -> bool:
        """Put a new pair in the place of the one it has."""
        values = {**self._values(installation, tokens), "revision": installation.revision}
        return await self._write(lambda session: sql.renew(session, values), scrubbed=True)

    async def remove(self, installation: Installation) -> bool:
        """Forget it; it stands in the audit."""

        def removed(session: Session) -> bool:
            gone = sql.remove(session, self._platform, installation.team, installation.revision)
            if gone:
                self._note(session, installation.team, "", "uninstall")
            return gone

        return await self._write(removed, scrubbed=True)

    async def issue_state(self, seconds: float) -> str:
        """A new state, good for so long."""
        state = secrets.token_urlsafe(24)
        lasts = int(seconds * 1000)
        await self._write(lambda session: sql.issue_state(session, _hashed(state), lasts, BEGUN, self._ms()))
        return state

    async def consume_state(self, state: str) -> bool:
        """Whether that state is good: from now on it is no more."""
        return await self._write(lambda session: sql.consume_state(session, _hashed(state), self._ms()))

    async def close(self) -> None:
        """Let go of the database."""
        await asyncio.to_thread(self._store.close)

    def _values(self, installation: Installation, tokens: Tokens) -> dict[str, object]:
        owner = f"{self._platform}/{installation.team}"
        return {
            "platform": self._platform,
            "team": installation.team,
            "secret": self._vault.seal(owner, {"access": tokens.access, "refresh": tokens.refresh}),
            "lasts": None if tokens.lasts is None else tokens.lasts // timedelta(milliseconds=1),
            "now": self._ms(),
        }

    def _note(self, session: Session, team: str, who: str, what: str) -> None:
        desk.note(
            session, f"{self._platform}/{team}/{who}".rstrip("/"), what, f"{self._platform}/{team}", "", self._ms()
        )

    def _ms(self) -> int:
        return milliseconds(self._now())

    async def _read(self, do: Callable[[Session], T]) -> T:
        def work() -> T:
            with self._store.engine.connect() as connection, reading(connection) as session:
                return do(session)

        return await asyncio.to_thread(work)

    async def _write(self, do: Callable[[Session], T], *, scrubbed: bool = False) -> T:
        """One transaction; ``scrubbed`` leaves nothing of what was there in a SQLite file's log."""
        return await asyncio.to_thread(partial(_written, self._store, do, scrubbed=scrubbed))


def standings(store: Store, vault: Vault | None) -> list[Standing]:
    """What is installed, without its secrets."""
    with store.engine.connect() as connection, reading(connection) as session:
        found = sql.everything(session, 0)
    return [
        Standing(
            each.owner,
            each.name,
            frozenset(each.scopes.split()),
            moment(each.installed_at),
            None if each.expires_at is None else moment(each.expires_at),
            vault.key_of(each.secret) if vault else 0,
        )
        for each in found
    ]


def rotate(store: Store, vault: Vault) -> tuple[int, int]:
    """Bring all that is stored under the first key; how many were brought, of how many. Safe to repeat, and meanwhile.

    Raises SettingsError for what no key fits, after the rest was done.
    """
    with store.engine.connect() as connection, reading(connection) as session:
        found = sql.everything(session, 0)
    brought, unreadable = 0, ""
    for each in found:
        try:
            brought += _rotated(store, vault, each)
        except SettingsError as error:
            unreadable = str(error)
    store.scrub()
    if unreadable:
        raise SettingsError(unreadable)
    return brought, len(found)


def remove(store: Store, owner: str, who: str, now: datetime) -> bool:
    """Forget an installation, by ``platform/team``; False where there is none. No key is needed."""
    platform, _, team = owner.partition("/")

    def removed(session: Session) -> bool:
        gone = sql.remove(session, platform, team)
        if gone:
            desk.note(session, who, "uninstall", owner, "", milliseconds(now))
        return gone

    return _written(store, removed, scrubbed=True)


def _rotated(store: Store, vault: Vault, installed: sql.Installed) -> bool:
    """One of them, unless it is under the first key; if it was renewed meanwhile, what it is now."""
    now: sql.Installed | None = installed
    while now is not None and vault.key_of(now.secret) != 1:
        try:
            sealed = vault.reseal(now.owner, now.secret)
        except Unreadable as error:
            raise _no_key(error) from None
        if _written(store, partial(sql.reseal, installed=now, secret=sealed), scrubbed=False):
            return True
        with store.engine.connect() as connection, reading(connection) as session:
            now = sql.find(session, installed.platform, installed.team, 0)
    return False


def _written(store: Store, do: Callable[[Session], T], *, scrubbed: bool) -> T:
    with store.engine.connect() as connection, transaction(connection) as session:
        done = do(session)
    if scrubbed:
        store.scrub()
    return done


def _opened(vault: Vault, found: sql.Installed) -> Installation:
    try:
        parts = vault.open(found.owner, found.secret)
    except Unreadable as error:
        raise _no_key(error) from None
    lasts = left = None
    if found.expires_at is not None:
        lasts = timedelta(milliseconds=found.expires_at - found.obtained_at)
        left = timedelta(milliseconds=found.expires_at - found.read_at)
    tokens = Tokens(parts["access"], parts["refresh"], lasts)
    return Installation(found.team, found.name, tuple(found.scopes.split()), tokens, left, found.revision)


def _no_key(error: Unreadable) -> SettingsError:
    return SettingsError(
        f"TOKEN_KEYS: no key fits what is stored for {error}: add the key it was stored with, or let go of it by "
        f"`infointerview installations remove {error}` and install again"
    )


def _hashed(state: str) -> str:
    return hashlib.sha256(state.encode(errors="surrogateescape")).hexdigest()
