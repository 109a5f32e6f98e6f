"""What Teams takes at most, in one table, and how to cut what is longer.

Where no other source is named the numbers are those of
https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages and its neighbours.
"""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]

MESSAGE = 80_000  # bytes of a message as JSON; about 100 KB are taken, counted in UTF-16, what Teams adds included
ENVELOPE = 2_000  # our own: bytes kept free for what stands around a text or a card
TEXT = 5000  # our own: characters of one paragraph
SUMMARY = 200  # our own: characters of the line a notification shows instead of a card
CARD_VERSION = "1.5"  # the newest Teams shows
ACTIONS = 6  # buttons Teams shows of a card; the others hide behind "…"
LABEL = 80  # our own: characters on a button, in a select, above an input
OPTIONS = 100  # our own: entries of a select
INPUT = 4000  # our own: characters of a long input, which is what the engine reads of one message
SHORT_INPUT = 400  # our own: the same for an input of one line
URL = 2000  # longer mailto: addresses are dropped by mail programs on Windows (2,083 characters)

BODY = 256 * 1024  # bytes of a request to us; Teams' own are far smaller

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def cut(text: str, limit: int) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def measured(value: object) -> int:
    """Bytes of a value as JSON, counted the dearer of two ways: as UTF-16, or as the UTF-8 that is sent."""
    written = _COMPACT.encode(value)
    if written.isascii():
        return 2 * len(written)
    return max(len(written.encode("utf-16-le", "replace")), len(written.encode("utf-8", "replace")))
