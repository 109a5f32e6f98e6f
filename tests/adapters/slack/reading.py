"""What a person would see of Slack's blocks: a small reader of mrkdwn by Slack's published rules.

Written from https://docs.slack.dev/messaging/formatting-message-text and not from the adapter: where the client
would show bold, a mention, a link or a picture, the marks are gone from what is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_CONTROL = re.compile(r"<([^<>]*)>")
_PICTURE = re.compile(r":[\w+'-]+:")
_QUOTE = re.compile(r"^\s*(&gt;|>|＞)\s?", re.MULTILINE)
_CODE = re.compile(r"```(.+?)```|[`｀]([^`\n]+)[`｀]", re.DOTALL)
_PAIRS = [
    re.compile(rf"(?<![A-Za-z0-9]){mark}(\S|\S[^\n]*?\S){mark}(?![A-Za-z0-9])")
    for mark in (r"[*＊]", r"[_＿]", r"[~～]")
]


def read(rendered: object) -> str:
    """Every text a person sees in blocks or a view, in order, a line each."""
    return "\n".join(_texts(rendered))


def shown(text: Json) -> str:
    """One text object as it appears."""
    return text["text"] if text["type"] == "plain_text" else mrkdwn(text["text"])


def mrkdwn(text: str) -> str:
    """A mrkdwn text as it appears, without the marks that act."""
    text = _CONTROL.sub(_control, text)
    text = _QUOTE.sub("", text)
    text = _CODE.sub(lambda found: found[1] or found[2], text)
    for pair in _PAIRS:
        text = pair.sub(r"\1", text)
    text = _PICTURE.sub("🖼", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _control(found: re.Match[str]) -> str:
    target, _, label = found[1].partition("|")
    return label or f"({target.strip('@#!')})"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        if value.get("type") in ("plain_text", "mrkdwn"):
            yield shown(value)
            return
        if isinstance(value.get("initial_value"), str):
            yield value["initial_value"]
        for key, each in value.items():
            if key != "initial_option":
                yield from _texts(each)
