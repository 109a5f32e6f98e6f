"""The scenes of docs/screenshots/: what is said and clicked before each picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tests.clients.slack import SlackPage
from tests.clients.teams import TeamsPage
from tests.clients.window import Window

W_contra = TypeVar("W_contra", contravariant=True)
GOAL = "i kinda want to be a physical therapist but idk if the extra school is worth it"
DANA = "Dana Lee, she's a PT at Frederick Health, my bio prof gave me her name"


@dataclass(frozen=True, slots=True)
class Scene(Generic[W_contra]):
    """One picture: its name in docs/screenshots/, what happens before, how high the window is (points)."""

    name: str
    play: Callable[[W_contra], None]
    height: int = 640


def goal(window: Window) -> None:
    """One message answers three questions; the goal is said back, and a contact is asked for."""
    window.say("hi")
    window.hears("you can stop any time")
    window.say(GOAL)
    window.hears("Did I get that right?")
    window.say("yes, also what a normal day looks like")
    window.hears("a normal day looks like. Did I get that right?")
    window.click("Yes")
    window.hears("who could you talk to?")


def email(window: Window) -> None:
    """The email, drafted and checked."""
    goal(window)
    window.click("Yes")
    window.hears("Who is it?")
    window.say(DANA)
    window.hears("Which days or times")
    window.say("tuesday or thursday after 2")
    window.hears("Here's the email")


def form(page: SlackPage) -> None:
    """A form with something wrong in it."""
    goal(page)
    page.click("Yes")
    page.hears("Who is it?")
    page.click("Fill in a form")
    page.form()
    page.fill({"Name": "Dana Lee", "Email address": "dana.lee at health"})
    page.submit()
    page.errors()


def home(page: SlackPage) -> None:
    """The home page with an interview under way."""
    email(page)
    page.open_home()
    page.home()


SLACK: tuple[Scene[SlackPage], ...] = (
    Scene("slack-journey", goal, 850),
    Scene("slack-email", email, 860),
    Scene("slack-form", form, 760),
    Scene("slack-home", home, 380),
)
TEAMS: tuple[Scene[TeamsPage], ...] = (Scene("teams-journey", goal, 900), Scene("teams-email", email, 930))
