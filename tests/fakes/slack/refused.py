"""How a Web API method says no: the error envelope, as an exception."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.fakes.loopback import Json


class Refused(Exception):
    """An answer ``{"ok": false, "error": …}``; the details go into the envelope beside it."""

    def __init__(self, error: str, **details: Any) -> None:
        super().__init__(error)
        self.error = error
        self.details = details

    def envelope(self) -> Json:
        """The JSON Slack answers, with HTTP status 200."""
        return {"ok": False, "error": self.error, **self.details}


def refuse_for(error: str, problems: Sequence[str]) -> None:
    """Raise with Slack's list of messages, if there is any problem."""
    if problems:
        messages = [f"[ERROR] {problem}" for problem in problems]
        raise Refused(error, errors=list(problems), response_metadata={"messages": messages})
