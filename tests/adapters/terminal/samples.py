"""The terminal adapter's face to the contract of all adapters."""

from __future__ import annotations

import io
import json
import re
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.terminal import Script, connect
from adapters.terminal import hear as ears
from adapters.terminal.say import Page, shown
from adapters.terminal.script import record
from bot.ports import Words
from flows.heard import Event, Profile
from flows.replies import Home, Reply
from tests.adapters.contract import Platform, Trouble

NAME = "terminal"
NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
TROUBLES: tuple[Trouble, ...] = ("down",)
HEARD: Mapping[str, Any] = {
    "words": {"id": "run-1", "say": "I want to be a nurse"},
    "several lines": {"id": "run-2", "say": "one\ntwo"},
    "a button": {"id": "run-3", "pick": {"menu": "goal.topic#1", "choice": "path", "letter": "abc"}},
    "a form": {"id": "run-4", "fill": {"form": "goal.topic#1:own", "answers": {"date": "2026-12-04"}, "letter": ""}},
    "somebody coming": {"id": "run-5", "arrive": True},
}
IGNORED: Mapping[str, Any] = {
    "an empty line": {"id": "run-1", "say": "  \t"},
    "nothing": {"id": "run-1"},
    "something else": {"id": "run-1", "shout": "hello"},
    "a button of no menu": {"id": "run-1", "pick": {"choice": "path"}},
    "words without an id": {"say": "hello"},
}

_STYLE = re.compile(r"\x1b\[(1|3|2|36|34|22|23|39)m")  # what ECMA-48 calls SGR, and only these few
_MARGIN = re.compile(r"^  (?:│ )?", re.MULTILINE)


def hear(payload: Any) -> Event | None:
    """As the chat calls it."""
    return ears.hear(payload, NOON)


def rendered(reply: Reply, words: Words) -> Any:
    """The screen, and the object a script gets."""
    if isinstance(reply, Home):
        return None
    text = shown(reply, words, Page(80, colour=True))
    return {"screen": text, "json": json.dumps(record(reply, words, "goal.topic", None), ensure_ascii=False)}


def refusals(shown_: Any) -> Sequence[str]:
    """What a terminal would obey instead of showing; what is not one line of JSON."""
    bare = _STYLE.sub("", shown_["screen"])
    found = [
        f"control character {char!r}" for char in bare if char != "\n" and not char.isprintable() and char < "\xa0"
    ]
    if not json.loads(shown_["json"])["text"] and not bare.strip():
        found.append("nothing is said")
    return [*found, *(["more than one line"] if "\n" in shown_["json"] else [])]


def read(shown_: Any) -> str:
    """The screen without styles, margins and the rule beside a card."""
    return _MARGIN.sub("", _STYLE.sub("", shown_["screen"]))


class _Platform:
    def __init__(self, out: io.StringIO, folder: Path) -> None:
        self.adapter = connect(Script(UTC, out, io.StringIO()), Profile("Maya"), folder, lambda: NOON)
        self.person = ears.YOU
        self.private = ears.HERE.private
        self._out = out

    def seen(self) -> Sequence[str]:
        return [json.loads(line)["text"] for line in self._out.getvalue().splitlines()]

    def meet(self, trouble: Trouble) -> None:
        def full(_: str) -> int:
            raise OSError(28, "No space left on device")

        self._out.write = full  # type: ignore[method-assign]


@asynccontextmanager
async def connected() -> AsyncIterator[Platform]:
    """A script that reads along."""
    with tempfile.TemporaryDirectory() as folder:
        yield _Platform(io.StringIO(), Path(folder))
