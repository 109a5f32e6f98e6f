"""Our own token for speaking to Teams: fetched with the app's password, kept until it is about to expire."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from adapters.teams.keys import Now
from adapters.teams.once import Once
from bot.errors import TryLater

EARLY = 300.0  # seconds before its end at which a token is replaced
LATER = 30.0  # seconds to wait after a refusal: a person has to change something

Post = Callable[[str, Mapping[str, str]], Awaitable[tuple[int, object]]]


class Login:
    """Client credentials of OAuth 2 (RFC 6749, section 4.4).

    ``post`` sends a form within a time limit, gives the status and the JSON of the answer, raises TryLater.
    """

    def __init__(self, url: str, form: Mapping[str, str], post: Post, now: Now) -> None:
        self._url = url
        self._form = {"grant_type": "client_credentials", **form}
        self._post = post
        self._now = now
        self._token = ""
        self._until = 0.0
        self._renew = Once(self._fetch)

    @property
    def valid(self) -> bool:
        """Whether there is a token that is good now."""
        return bool(self._token) and self._now() < self._until

    async def token(self) -> str:
        """A good token. Raises TryLater when there is none to be had."""
        if not self.valid:
            await self._renew()
        self.keep()
        return self._token

    def keep(self) -> None:
        """Renew a token that is about to end; until then the old one does."""
        if self._now() > self._until - EARLY:
            self._renew.begin()

    def forget(self) -> None:
        """Teams did not take it: the next one has to be new."""
        self._token = ""

    async def stop(self) -> None:
        """End a fetch that is under way."""
        await self._renew.stop()

    async def _fetch(self) -> None:
        status, answer = await self._post(self._url, self._form)
        match answer:
            case {"access_token": str(token), "expires_in": int(seconds)} if status == HTTPStatus.OK and token:
                self._token, self._until = token, self._now() + seconds
            case {"error": str(why)} if status < HTTPStatus.INTERNAL_SERVER_ERROR:
                raise TryLater(f"Microsoft's login refused the app: {why[:60]}", LATER)
            case _:  # out of order: the next letter may find it mended
                raise TryLater(f"Microsoft's login answered {status}")
