"""The public keys Teams signs its requests with: fetched, kept, and fetched anew when they change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import jwt

from adapters.teams.once import Once

FRESH = 24 * 3600.0  # seconds after which known keys are fetched again, with nobody waiting for it
STALE = 2 * FRESH  # seconds after which nobody knows whether a key is still one: then they are fetched first
PAUSE = 300.0  # seconds between two fetches for keys we do not know: anybody may send us made-up key ids
RETRY = 15.0  # the same after a fetch that failed

Fetch = Callable[[str], Awaitable[object]]
Now = Callable[[], float]


class KeysUnavailable(Exception):
    """The keys cannot be had now: nobody can say whether a token is good."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key and the channels it may sign for."""

    key: jwt.PyJWK
    endorses: frozenset[str]


class Keys:
    """The keys behind one OpenID metadata document.

    ``fetch`` gets an address as JSON within a time limit and raises KeysUnavailable; ``now`` is in seconds.
    """

    def __init__(self, url: str, fetch: Fetch, now: Now) -> None:
        self._url = url
        self._fetch = fetch
        self._now = now
        self._keys: dict[str, Key] = {}
        self._fetched = float("-inf")
        self._next = float("-inf")
        self._failed = False
        self._refresh = Once(self._renew)

    @property
    def known(self) -> bool:
        """Whether there are any."""
        return bool(self._keys)

    async def find(self, name: str) -> Key | None:
        """The key of that id; None when there is none. Raises KeysUnavailable when that cannot be told now.

        A known key is there at once; only an unknown one waits for a fetch, or one heard of too long ago.
        """
        if name not in self._keys or self._now() >= self._fetched + STALE:
            await self.refresh()
        elif self._now() >= max(self._fetched + FRESH, self._next):
            self._refresh.begin()
        return self._keys.get(name)

    async def refresh(self) -> None:
        """Fetch the keys, unless that was done just now. Raises KeysUnavailable when the last fetch failed."""
        if self._now() >= self._next:
            await self._refresh()
        elif self._failed:
            raise KeysUnavailable("the signing keys of Teams could not be fetched a moment ago")

    async def stop(self) -> None:
        """End a fetch that is under way."""
        await self._refresh.stop()

    async def _renew(self) -> None:
        self._failed = True
        try:
            self._keys = await self._published()
            self._fetched, self._failed = self._now(), False
        finally:
            self._next = self._now() + (RETRY if self._failed else PAUSE)

    async def _published(self) -> dict[str, Key]:
        metadata = await self._fetch(self._url)
        address = metadata.get("jwks_uri") if isinstance(metadata, dict) else None
        keys = dict(_read(await self._fetch(address))) if isinstance(address, str) else {}
        if not keys:
            raise KeysUnavailable("Teams publishes no signing keys")
        return keys


def _read(page: object) -> Iterator[tuple[str, Key]]:
    """The RSA keys of a JWKS page by their ids; whatever else is there is left out."""
    found = page.get("keys") if isinstance(page, dict) else None
    for each in found if isinstance(found, list) else ():
        match each:
            case {"kid": str(name), "kty": "RSA", "endorsements": list(endorsed)}:
                try:
                    yield name, Key(jwt.PyJWK(each, "RS256"), frozenset(map(str, endorsed)))
                except (jwt.PyJWTError, ValueError):
                    continue
