"""What a person can do in either client: enough to hold the same conversation in both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Protocol, TypeAlias

Answer: TypeAlias = str | list[str] | date | time  # what one field of a form is filled in with; a list: several options

# For a picture: a message that is cut off at the upper edge of its list is left out, and all above it.
WHOLE = """
newest => {
    let list = newest
    while (getComputedStyle(list).overflowY !== "auto") list = list.parentElement
    const edge = list.getBoundingClientRect().top
    for (const each of [...list.children].filter(one => one.getBoundingClientRect().top < edge)) {
        each.style.display = "none"
    }
}
"""


class Window(Protocol):
    """A client's page. "New" is what the coach wrote since the last thing the person did."""

    def say(self, text: str) -> None:
        """Write a message."""

    def click(self, label: str) -> None:
        """Click the newest button with this label."""

    def choose(self, option: str) -> None:
        """Take an option of the newest select that has it."""

    def fill_in(self, opener: str, answers: Mapping[str, Answer]) -> None:
        """Open the newest form by its button where it has one, fill it in by its labels, and send it."""

    def replies(self, count: int = 1) -> list[str]:
        """The new messages of the coach, once there are ``count`` or more."""

    def hears(self, text: str) -> str:
        """All new messages, once one of them says this."""

    def wait_for(self, text: str) -> str:
        """Wait until the coach says this, new or in a message it changed; gives the whole newest such message."""

    def buttons(self) -> list[str]:
        """The labels of the buttons of the newest message that has any."""

    def link(self, label: str) -> str:
        """Where the newest link button with this label leads."""

    def screenshot(self, file: Path) -> None:
        """A picture of the conversation as it stands."""


def heard(window: Window, text: str) -> str:
    """The new messages up to the one that says ``text``. Raises AssertionError with what came instead."""
    said: list[str] = []
    while text not in "\n".join(said):
        try:
            said = window.replies(len(said) + 1)
        except AssertionError:
            raise AssertionError(f"{text!r} was not said, but:\n" + "\n".join(said)) from None
    return "\n".join(said)


def as_read(moment: time) -> str:
    """A time of day as both clients show it: 3:00 PM."""
    return f"{moment:%I:%M %p}".lstrip("0")
