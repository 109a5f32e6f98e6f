"""The talk that turns are measured with: twelve messages by each of many students, no two of them quite alike.

What one student writes must not be understood because another wrote it before, so jobs, names, places and days
go round at different lengths.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from bot.center import load
from bot.wording import LANGUAGES, wording
from flows.conversation import Scene
from flows.heard import Event, Person, Place, Profile, Said

CENTER = load(None)
WORDS = {language: wording(language, CENTER) for language in LANGUAGES}
START = datetime(2026, 11, 24, 15, tzinfo=UTC)
ZONE = ZoneInfo("America/New_York")
Take = Callable[[Event], Awaitable[object]]

JOBS = (
    "physical therapist", "nurse", "marine biologist", "graphic designer", "accountant", "civil engineer",
    "social worker", "pharmacist", "journalist", "architect", "data scientist", "veterinarian", "lawyer", "librarian",
    "speech therapist", "park ranger", "dietitian",
)  # fmt: skip
NAMES = ("Dana", "Sam", "Alex", "Robin", "Casey", "Jamie", "Morgan", "Riley", "Taylor", "Avery", "Quinn")
SURNAMES = (
    "Lee", "Ortiz", "Kim", "Novak", "Silva", "Brown", "Garcia", "Nguyen", "Rossi", "Weber", "Dubois", "Patel", "Haddad",
    "Okafor", "Larsen", "Moreau", "Tanaka", "Costa", "Fischer",
)  # fmt: skip
CLASSES, DAYS = ("bio", "chem", "art"), ("monday", "tuesday", "wednesday", "thursday", "friday")
DOUBTS = ("schooling", "degree", "training", "extra year", "debt", "move", "exam")


def said(who: int) -> tuple[str, ...]:
    """What one student writes, from hello to an interview with a date to be set."""
    job, name, surname = (each[who % len(each)] for each in (JOBS, NAMES, SURNAMES))
    place, teacher = SURNAMES[who * 7 % len(SURNAMES)], CLASSES[who % len(CLASSES)]
    return (
        "hi", job, f"is the {DOUBTS[who % len(DOUBTS)]} worth it if i already spent {who} dollars", "yes", "yes",
        f"{name} {surname}, a {job} at {place} {who}, my {teacher} prof gave me their name",
        f"{DAYS[who % len(DAYS)]} after {1 + who % 6}", "questions next", "use these", "done", "skip", "status",
    )  # fmt: skip


TURNS = len(said(0))


def event(who: int, number: int) -> Event:
    """One message of one student's talk."""
    place = Place("direct", {"to": str(who)}, {"to": str(who)})
    at = START + timedelta(minutes=number)
    profile = Profile("Maya", ZONE.key, "en")
    return Event(f"{who}-{number}", at, Person("bench", "mount", f"u{who}"), place, Said(said(who)[number]), profile)


def scene(one: Event) -> Scene:
    """The world of a turn, as the shell would make it."""
    return Scene(one.at.astimezone(ZONE), ZONE, CENTER, "Maya", "en", WORDS["en"].plain)


@dataclass(frozen=True, slots=True)
class Speed:
    """Turns a second, and the median of how long one took, in ms."""

    rate: float
    turn: float


def rounds(waiting: int) -> int:
    """How many times so many people talk, one lot after the other."""
    return 2 if waiting > 1 else 8


async def talking(take: Take, waiting: int) -> Speed:
    """So many people talk at the same time, more of them one after the other."""
    took: list[float] = []

    async def one(who: int) -> None:
        for number in range(TURNS):
            heard = event(who, number)
            started = time.perf_counter()
            await take(heard)
            took.append((time.perf_counter() - started) * 1000)

    started = time.perf_counter()
    for again in range(rounds(waiting)):
        await asyncio.gather(*(one(again * waiting + who) for who in range(waiting)))
    return Speed(len(took) / (time.perf_counter() - started), median(took))
