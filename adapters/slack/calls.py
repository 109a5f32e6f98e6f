"""A call of Slack's Web API as the rest of this adapter sees it, and a failed one in the shell's own terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Protocol

from adapters.slack.limits import Json
from bot.errors import DeliveryError, Refused, TryLater, Unreachable

WAIT = 30.0  # seconds, where Slack says "too many" without saying for how long
MENDING = 300.0  # seconds a person may need to put a setting right

_CODE = re.compile(r"[a-z0-9_]{1,80}")
WRONG_TOKEN = {"invalid_auth", "not_authed", "not_allowed_token_type", "token_revoked", "account_inactive"}

# https://docs.slack.dev/reference/methods/chat.postMessage#errors
_REMOVED = {"account_inactive", "token_revoked"}
_NOBODY = {  # of a person: gone; of a channel: a wrong setting, or somebody who has left it
    "user_not_found",
    "users_not_found",
    "user_disabled",
    "user_not_visible",
    "channel_not_found",
    "not_in_channel",
    "cannot_dm_bot",
    "is_archived",
    "messages_tab_disabled",
}
_TOKEN = {"invalid_auth", "not_authed", "token_expired"}
_AGAIN = {"service_unavailable", "request_timeout", "hash_conflict", "team_added_to_org", "accesslimited"}
_TOO_MANY = {"ratelimited", "rate_limited"}
_PERHAPS = {"internal_error", "fatal_error"}  # "some aspect of the operation may have succeeded"


class SlackError(Exception):
    """Slack answered, and not with success. ``code`` is its own word for why, empty where it said none."""

    def __init__(self, status: int, code: str, headers: Mapping[str, str]) -> None:
        known = code if _CODE.fullmatch(code) else ""  # anything else may quote what was sent
        super().__init__(known or str(status))
        self.status = status
        self.code = known
        self.headers = headers


class Api(Protocol):
    """The way to Slack; every call is made once. When nothing is answered it raises TryLater."""

    async def call(self, method: str, **arguments: Any) -> Json:
        """Call a method of the Web API; what is None is left out. Raises SlackError."""
        ...

    async def post(self, url: str, content: bytes | Json) -> None:
        """Post bytes or JSON to an address Slack gave us. Raises SlackError."""
        ...


def failed(error: SlackError, *, to_person: bool) -> DeliveryError:
    """What a failed call means for a letter; the text names the reason and nothing that was sent."""
    if error.status == HTTPStatus.TOO_MANY_REQUESTS or error.code in _TOO_MANY:
        return TryLater("Slack asks to go slower", _seconds(error.headers.get("Retry-After", "")), limited=True)
    if error.code in _REMOVED or (to_person and error.code in _NOBODY):
        return Unreachable(f"Slack cannot reach this person: {error}")
    if error.code in _TOKEN:
        return TryLater(f"Slack does not take the bot token: {error}", MENDING)
    if error.code in _AGAIN:
        return TryLater(f"Slack is out of order: {error}")
    # Without a word of Slack's own it may be anybody who answered, and Slack may have done what was asked.
    if not error.code or error.code in _PERHAPS or error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return TryLater(f"Slack is out of order: {error}", uncertain=True)
    return Refused(f"Slack does not take this: {error}")


def _seconds(header: str) -> float:
    try:
        return max(float(header), 1.0)
    except ValueError:
        return WAIT
