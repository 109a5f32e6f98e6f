"""The bot token, and calls with it. It is a setting, or comes from an installation that is stored (stored.py)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Protocol

from adapters.slack.calls import SlackError
from adapters.slack.limits import Json
from bot.errors import Refused, SettingsError, TryLater
from bot.ports import Tokens

INSTALLING = 60.0  # seconds a letter waits while the app is not installed
WHO_ARE_WE = "auth.test"
STALE = {"token_expired", "token_revoked", "invalid_auth", "account_inactive", "not_authed"}


class Source(Protocol):
    """Where the bot token comes from.

    ``home`` is the workspace or organisation it is for, empty where the token alone tells. ``trouble`` is what keeps
    it from being good, in words an operator can act on; ``over`` that its time is.
    """

    @property
    def home(self) -> str: ...  # noqa: D102 – told above

    @property
    def token(self) -> str: ...  # noqa: D102 – empty where there is none

    @property
    def trouble(self) -> str: ...  # noqa: D102

    @property
    def over(self) -> bool: ...  # noqa: D102

    async def begin(self) -> None:
        """Get the token. Raises SettingsError where that cannot be without other settings."""
        ...

    async def look(self) -> None:
        """See to it that the token is the one there is, and good for a while."""
        ...

    async def another(self, refused: str, error: SlackError) -> bool:
        """Slack took a token no more: whether there is another by now. Never raises."""
        ...

    async def refused(self, error: SlackError) -> None:
        """Slack does not know who we are by this token. Raises SettingsError where only a setting helps."""
        ...

    async def revoked(self) -> bool:
        """Slack says that a token of ours was revoked: whether it is the one we have."""
        ...

    async def close(self) -> None:
        """Finish what is under way."""
        ...


class SetToken:
    """A token that is a setting (Source): it is what it is."""

    home, over = "", False

    def __init__(self, token: str) -> None:
        self.token = token
        self.trouble = ""

    async def begin(self) -> None:
        """It is here."""

    async def look(self) -> None:
        """Always the same."""

    async def another(self, refused: str, error: SlackError) -> bool:  # noqa: ARG002
        """There is none."""
        return False

    async def refused(self, error: SlackError) -> None:
        """It is a wrong setting."""
        self.trouble = f"SLACK_BOT_TOKEN: Slack answers {error}"
        raise SettingsError(self.trouble)

    async def revoked(self) -> bool:
        """There is only this one."""
        return True

    async def close(self) -> None:
        """Nothing is under way."""


class ByToken(Protocol):
    """The way to Slack with any token, and without one."""

    async def call_as(self, token: str, method: str, **arguments: Any) -> Json:
        """Call a method of the Web API with that token. Raises as ``calls.Api`` does."""
        ...

    async def post(self, url: str, content: bytes | Json) -> None:
        """Post to an address Slack gave us."""
        ...


class AsBot:
    """The way to Slack as our bot (calls.Api). A call Slack refused for its token is made again, with another one."""

    def __init__(self, slack: ByToken, source: Source) -> None:
        self._slack = slack
        self._source = source

    async def call(self, method: str, **arguments: Any) -> Json:
        """Call a method: with the token of now and, where there is another by then, once more with that."""
        token = self._source.token
        if not token:
            raise TryLater("the app is not installed in Slack", INSTALLING)
        try:
            return await self._slack.call_as(token, method, **arguments)
        except SlackError as error:
            if error.code not in STALE:
                raise
            if not await self._source.another(token, error):
                if self._source.home and method != WHO_ARE_WE:  # installed again by a click, it goes on as before
                    raise TryLater(f"Slack takes the stored token no more: {error}", INSTALLING) from None
                raise
        return await self._slack.call_as(self._source.token, method, **arguments)

    async def post(self, url: str, content: bytes | Json) -> None:
        """Post; such an address needs no token."""
        await self._slack.post(url, content)


def given(told: Json) -> Tokens:
    """The tokens in an answer of ``oauth.v2.access``. Raises Refused where there is none for a bot."""
    access, refresh, lasts = told.get("access_token"), told.get("refresh_token"), told.get("expires_in")
    if not (isinstance(access, str) and access) or told.get("token_type") != "bot":
        raise Refused("Slack gave no bot token")
    ends = isinstance(lasts, int) and lasts > 0
    return Tokens(access, refresh if isinstance(refresh, str) else "", timedelta(seconds=lasts or 0) if ends else None)
