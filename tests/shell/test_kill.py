"""``serve`` killed at random moments of many conversations: every message is answered once, in order."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.store import migrate
from tests.clients.processes import free_port
from tests.clients.serve import coach
from tests.fakes.slack import FakeSlack
from tests.flows.world import Talk, words

KILLS = 50
STUDENTS = 10
ASKED = ("help", "how long is it", "physical therapist", "what should i wear", "back", "privacy", "my interviews")


@pytest.mark.slow
async def test_killed_fifty_times_every_message_is_answered_once_and_in_order(
    database_url: str, tmp_path: Path
) -> None:
    migrate(database_url)
    up = asyncio.Event()
    chance = random.Random(20261124)

    async def until_up(_: float) -> None:
        await up.wait()

    async with FakeSlack(sleep=until_up) as slack:
        port = free_port()
        slack.request_url = f"http://127.0.0.1:{port}/slack/events"
        settings = {
            "DATABASE_URL": database_url, "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_SIGNING_SECRET": slack.signing_secret, "SLACK_API_URL": slack.api_url,
        }  # fmt: skip
        serve = coach(tmp_path, port, settings)
        people = [f"U{number}" for number in range(STUDENTS)]
        for person in people:
            slack.student(person, "Maya Rivera")
        done = asyncio.Event()
        talking = [asyncio.create_task(talk(slack, person, done, chance.random())) for person in people]
        for _ in range(KILLS):
            await asyncio.to_thread(serve.start)
            up.set()
            await asyncio.sleep(chance.uniform(0.05, 0.9))
            up.clear()
            await asyncio.to_thread(serve.kill)
        await asyncio.to_thread(serve.start)
        up.set()
        done.set()
        said = await asyncio.gather(*talking)
        expected = {person: answers(texts) for person, texts in zip(people, said, strict=True)}
        assert sum(map(len, said)) > KILLS
        try:
            await slack.until(lambda: all(len(slack.seen(each)) >= len(expected[each]) for each in people), within=90)
        finally:
            await asyncio.to_thread(serve.stop)
        for person in people:
            assert [first_line(each.words) for each in slack.seen(person)] == expected[person]


async def talk(slack: FakeSlack, person: str, done: asyncio.Event, pause: float) -> Sequence[str]:
    """Say one thing after the other, as soon as Slack was told that it was taken; what was said."""
    said: list[str] = []
    while not done.is_set():
        text = ASKED[len(said) % len(ASKED)]
        (*_, last) = await slack.dm(person, text)
        assert last.accepted, last
        said.append(text)
        await asyncio.sleep(1.5 + 2 * pause)  # Slack takes one message a second in a channel, and so do we
    return said


def answers(texts: Sequence[str]) -> list[str]:
    """The first line of every message these get from a coach nobody kills."""
    student = Talk()
    told: list[str] = []
    for text in texts:
        student.say(text)
        assert student.turn is not None
        told += [first_line(words(each)) for each in student.turn.replies]
    return told


def first_line(text: str) -> str:
    """Enough of a message to know it by."""
    return "".join(each for each in text.split("\n", 1)[0] if each.isalnum())
