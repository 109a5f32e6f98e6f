"""How the Bot Connector says no: a status and ``{"error": {"code", "message"}}``."""

from __future__ import annotations

from tests.fakes.loopback import Json

# https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-basics#status-code-responses
CODES = {
    412: ("PreconditionFailed", "Precondition failed, please try again."),
    429: ("Throttled", "Too many requests."),
    500: ("ServiceError", "Various internal errors."),
    502: ("ServiceError", "Service dependency issue."),
    503: ("ServiceError", "Service is unavailable."),
    504: ("GatewayTimeout", "Gateway timeout."),
}


class Refused(Exception):
    """An answer with an HTTP error status."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message

    def body(self) -> Json:
        """The JSON of the answer."""
        return {"error": {"code": self.code, "message": self.message}}


def bad(message: str) -> Refused:
    """The answer to an activity that is not as it must be."""
    return Refused(400, "BadSyntax", message)


def error_body(status: int) -> Json:
    """What Teams says beside an HTTP error status."""
    code, message = CODES.get(status, ("ServiceError", "Unknown error."))
    return Refused(status, code, message).body()
