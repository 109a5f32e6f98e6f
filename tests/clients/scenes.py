"""The scenes of docs/screenshots/: what is said and clicked before each picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tests.clients.people import CORA, MAYA, Person
from tests.clients.slack import SlackPage
from tests.clients.teams import TeamsPage
from tests.clients.window import Window

W_contra = TypeVar("W_contra", contravariant=True)
GOAL = "i kinda want to be a physical therapist but idk if the extra school is worth it"
DANA = "Dana Lee, she's a PT at Frederick Health, my bio prof gave me her name"


@dataclass(frozen=True, slots=True)
class Scene(Generic[W_contra]):
    """One picture: its name in docs/screenshots/, what happens before, how high the window is (points).

    ``person`` sits before the Teams of the picture; Slack's window can be anybody's.
    """

    name: str
    play: Callable[[W_contra], None]
    height: int = 640
    person: Person = MAYA


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


def request(page: SlackPage) -> None:
    """A student's request in the staff's channel, picked up."""
    goal(page)
    page.say("talk to a person")
    page.hears("Send it?")
    page.click("Send")
    page.hears("Sent. Staff usually answer")
    page.open_dm(CORA)
    page.say("hi")
    page.hears("staff here")
    page.open_channel("career-center-staff")
    page.click("I'll take it")
    page.wait_for("Cora Coach has it")


def nudge(window: Window) -> None:
    """A nudge, before anything of it is sent."""
    window.say("nudge")
    window.hears("What would you like to tell them")
    window.say("Hi {first_name}, office hours are on Tuesday, 1 to 3. Bring your email draft!")
    window.hears("nothing is sent yet")
    window.say("to students at contact for 7 days, on dec 1 at noon")
    window.hears("who have not moved for 7 days")


def slack_nudge(page: SlackPage) -> None:
    """The same in Slack, as somebody of the staff."""
    page.open_dm(CORA)
    nudge(page)


SLACK: tuple[Scene[SlackPage], ...] = (
    Scene("slack-journey", goal, 850),
    Scene("slack-email", email, 860),
    Scene("slack-form", form, 760),
    Scene("slack-home", home, 380),
    Scene("slack-request", request, 380),
    Scene("slack-nudge", slack_nudge, 860),
)
TEAMS: tuple[Scene[TeamsPage], ...] = (
    Scene("teams-journey", goal, 900),
    Scene("teams-email", email, 930),
    Scene("teams-nudge", nudge, 930, CORA),
)
