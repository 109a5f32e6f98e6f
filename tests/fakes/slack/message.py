"""A message as the workspace keeps it and as people see it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.fakes.loopback import Json
from tests.fakes.slack.rules import elements_of
from tests.fakes.slack.tree import objects

BOT = "U0COACH"
BOT_ID = "B0COACH"
APP = "A0COACH"
TEAM = "T0MOUNT"


@dataclass
class Message:
    """A visible message. ``only_for`` names the person of an ephemeral one; ``metadata`` is the app's own."""

    channel: str
    ts: str
    author: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    thread_ts: str = ""
    files: tuple[Json, ...] = ()
    only_for: str = ""
    edited: str = ""

    @property
    def words(self) -> str:
        """What a person reads: the texts of the blocks in order, or the text where there are none."""
        return "\n".join(texts(self.blocks)) if self.blocks else self.text

    @property
    def labels(self) -> list[str]:
        """The buttons a person can press, in order."""
        return [element["text"]["text"] for _, element in self.elements() if element["type"] == "button"]

    def elements(self) -> Iterator[tuple[Json, Json]]:
        """Every interactive element with the block it stands in."""
        return interactive(self.blocks)

    def payload(self) -> Json:
        """The message as the Web API and payloads show it, without its metadata."""
        shown: Json = {"type": "message", "user": self.author, "ts": self.ts, "text": self.text, "team": TEAM}
        if self.author == BOT:
            shown |= {"bot_id": BOT_ID, "app_id": APP}
        optional = {
            "blocks": copy.deepcopy(self.blocks),
            "thread_ts": self.thread_ts,
            "files": list(self.files),
            "edited": self.edited and {"user": self.author, "ts": self.edited},
        }
        return shown | {key: value for key, value in optional.items() if value}


def texts(blocks: list[Json]) -> list[str]:
    """The texts of blocks in reading order, labels of buttons and options included."""
    found = (place for block in blocks for _, place in objects(block, ""))
    return [place["text"] for place in found if place.get("type") in ("plain_text", "mrkdwn")]


def interactive(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Each element that can be acted on, with its block."""
    for block in blocks:
        for _, element in elements_of(block):
            if "action_id" in element:
                yield block, element


def find(blocks: list[Json], kind: str, name: str) -> tuple[Json, Json] | None:
    """The block and the element of that kind with that action id or label."""
    for block, element in interactive(blocks):
        label = element.get("text", {}).get("text")
        if element["type"] == kind and name in (element["action_id"], label):
            return block, element
    return None


def named(blocks: list[Json]) -> list[Json]:
    """A copy in which every block and interactive element has an id, as Slack gives one to those without."""
    blocks = copy.deepcopy(blocks)
    for index, block in enumerate(blocks):
        block.setdefault("block_id", f"b{index}")
        for number, (_, element) in enumerate(elements_of(block)):
            if element.get("type") not in ("image", "plain_text", "mrkdwn"):
                element.setdefault("action_id", f"a{index}.{number}")
    return blocks
