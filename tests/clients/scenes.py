"""The scenes of docs/screenshots/: what is said and clicked before each picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tests.clients.slack import SlackPage
from tests.clients.teams import TeamsPage
from tests.clients.window import Window

W_contra = TypeVar("W_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Scene(Generic[W_contra]):
    """One picture: its name in docs/screenshots/, what happens before, how high the window is (points)."""

    name: str
    play: Callable[[W_contra], None]
    height: int = 640


def first_words(window: Window) -> None:
    """A student says hi and is asked the first question."""
    window.say("hi")
    window.replies()


SLACK: tuple[Scene[SlackPage], ...] = (Scene("slack-first-words", first_words),)
TEAMS: tuple[Scene[TeamsPage], ...] = (Scene("teams-first-words", first_words),)
