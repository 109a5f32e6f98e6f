"""What Slack takes at most, in one table, and how to cut what is longer.

Where no other source is named the numbers are those of https://docs.slack.dev/reference/block-kit.
"""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]

BLOCKS = 50  # in a message
VIEW_BLOCKS = 100  # in a modal or on a home page
MESSAGE = 12_000  # characters of a message's blocks as JSON; refusals were measured from about 13,200 on
FALLBACK = 4000  # a message's text beside its blocks; 40,000 are taken, 4,000 are advised
TEXT = 3000  # one text object
FIELDS = 10  # in a section
HEADER = 150
BUTTONS = 5  # our own: more in a row are hard to read, and become a select
BUTTON = 75  # a label
URL = 3000
OPTIONS = 100  # in a select
OPTION = 75  # a label
SELECT = 7000  # our own: characters of a select's options as JSON, so that words keep their room beside it
TITLE = 24  # of a modal, and of its submit button
LABEL = 2000  # of an input, and its hint
INPUT = 3000  # what a text input holds
ERROR = 300  # our own: a sentence below an input

BODY = 1024 * 1024  # bytes of a request to us; Slack's own are far smaller

_BASIC = 0xFFFF  # the last character that is one UTF-16 unit
_COST = {"&": 5, "<": 4, ">": 4}  # as the entities they become
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def fits(text: str, limit: int) -> bool:
    """Whether all of the text may stand there."""
    return _fitting(text, limit) == len(text)


def cut(text: str, limit: int) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if fits(text, limit) else f"{text[: _fitting(text, limit - 1)].rstrip()}…"


def pieces(text: str, limit: int) -> list[str]:
    """The text in parts of at most ``limit``, broken after a blank where there is one; nothing is lost."""
    parts = []
    while text:
        end = _fitting(text, limit)
        parts.append(text[:end])
        text = text[end:]
    return parts


def measured(*blocks: Json) -> int:
    """Characters of blocks as JSON."""
    return len(_COMPACT.encode(blocks)) - 1 if blocks else 0


def _fitting(text: str, limit: int) -> int:
    """How many characters fit, ending after a blank if one stands in the second half.

    Slack does not say what it counts, so each character counts as the most it can: its entity, its UTF-16 units.
    """
    if _cost(text) <= limit:
        return len(text)
    taken = 0
    for index, char in enumerate(text):
        taken += _COST.get(char, 2 if ord(char) > _BASIC else 1)
        if taken > limit:
            blank = max(text.rfind(" ", 0, index), text.rfind("\n", 0, index))
            return blank + 1 if blank > index // 2 else index
    return len(text)


def _cost(text: str) -> int:
    """What a text counts as a whole: nearly every text fits, and this is quick to tell."""
    units = len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + sum([text.count(sign) * (cost - 1) for sign, cost in _COST.items()])
