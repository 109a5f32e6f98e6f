"""What Teams' refusals mean to whoever wanted something delivered.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-code-responses
"""

from __future__ import annotations

import re
from http import HTTPStatus

from adapters.teams.client import Answer
from bot.errors import DeliveryError, Refused, TryLater, Unreachable

_NOT_NOW = {401, 408, 412, 425, 429, 503}  # nothing was sent
_UNSURE = {500, 502, 504}  # something behind the gateway may have sent it all the same
_CODE = re.compile(r"[A-Za-z0-9]{1,60}")
_SETUP = {"BotDisabledByAdmin", "InvalidBotApiHost", "NotEnoughPermissions"}  # no person's doing: somebody can mend it


def trouble(answer: Answer, *, personal: bool) -> DeliveryError:
    """The error for an answer without success; ``personal`` when it was for one person's own chat."""
    code = _code(answer)
    reason = f"Teams answered {answer.status} {code}".strip()
    if answer.status in _NOT_NOW:
        return TryLater(reason, answer.retry_after, limited=answer.status == HTTPStatus.TOO_MANY_REQUESTS)
    if answer.status in _UNSURE:
        return TryLater(reason, answer.retry_after, uncertain=True)
    if answer.status in (403, 404) and personal and code not in _SETUP:
        return Unreachable(f"{reason}: the app was removed or blocked")
    return Refused(reason)


def _code(answer: Answer) -> str:
    """The error's own name; its message may quote what was sent and is left out."""
    match answer.body:
        case {"error": {"code": str(code)}}:
            return code if _CODE.fullmatch(code) else ""
    return ""
