"""What a person can do in either client: enough to hold the same conversation in both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Protocol, TypeAlias

Answer: TypeAlias = str | list[str] | date | time  # what one field of a form is filled in with; a list: several options


class Window(Protocol):
    """A client's page. "New" is what the coach wrote since the last thing the person did."""

    def say(self, text: str) -> None:
        """Write a message."""

    def click(self, label: str) -> None:
        """Click the newest button with this label."""

    def fill(self, answers: Mapping[str, Answer]) -> None:
        """Fill in the newest form by the labels of its fields."""

    def replies(self, count: int = 1) -> list[str]:
        """The new messages of the coach, once there are ``count`` or more."""

    def wait_for(self, text: str) -> str:
        """Wait until the coach says this, new or in a message it changed; gives the whole newest such message."""

    def buttons(self) -> list[str]:
        """The labels of the buttons of the newest message that has any."""

    def link(self, label: str) -> str:
        """Where the newest link button with this label leads."""

    def screenshot(self, file: Path) -> None:
        """A picture of the conversation as it stands."""


def as_read(moment: time) -> str:
    """A time of day as both clients show it: 3:00 PM."""
    return f"{moment:%I:%M %p}".lstrip("0")
