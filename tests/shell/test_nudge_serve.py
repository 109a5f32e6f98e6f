"""``serve`` killed twice while it nudges in a Slack that is busy one time in ten: the report is what Slack has."""

from __future__ import annotations

import asyncio
import re
from functools import partial
from pathlib import Path

import pytest

from tests.bot.programs import run
from tests.clients.serve import coach
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM
from tests.ports import free_port

STUDENTS = 150
NUDGE = """
sender = "Ms. Ortiz"
text.en = "Hi {first_name}! Come by, {office_hours}."
held_back = 20
"""


@pytest.mark.slow
async def test_slack_has_what_the_report_says_and_nobody_has_it_twice(database_url: str, tmp_path: Path) -> None:
    async with FakeSlack() as slack:
        for _ in range(60):
            slack.faults.delay("chat.postMessage", 0, times=9)
            slack.faults.rate_limit("chat.postMessage", 1)
        port = free_port()
        settings = {
            "DATABASE_URL": database_url, "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_SIGNING_SECRET": slack.signing_secret, "SLACK_API_URL": slack.api_url,
        }  # fmt: skip
        people = [f"UDEMO{number:05}" for number in range(STUDENTS)]
        for person in people:
            slack.student(person, "Maya Rivera")
        serve = coach(tmp_path, port, settings)
        (tmp_path / "n.toml").write_text(NUDGE, encoding="utf-8")

        async def command(*words: str) -> str:
            done = await asyncio.to_thread(run, tmp_path, *words, **dict(serve.settings))
            assert done.returncode == 0, done.stderr
            return done.stdout

        await command("migrate")
        await command("demo-data", "--students", str(STUDENTS), "--tenant", TEAM)
        name = (await command("nudge", "schedule", "n.toml")).rstrip(".\n").rpartition(" ")[2]
        for enough in (STUDENTS // 10, STUDENTS // 3):
            await asyncio.to_thread(serve.start)
            await slack.until(partial(has, slack, people, enough), within=60)
            await asyncio.to_thread(serve.kill)
        await asyncio.to_thread(serve.start)
        try:
            told = ""
            for _ in range(60):
                told = await command("nudge", "report", name)
                if "done" in told:
                    break
                await asyncio.sleep(1)
        finally:
            await asyncio.to_thread(serve.stop)
        sent = re.search(r"sent (\d+) of (\d+);", told)
        assert sent is not None
        assert int(sent[1]) == int(sent[2]) == len(got(slack, people)) == len(set(got(slack, people)))
        assert int(sent[1]) > STUDENTS // 2
        assert len(slack.calls("chat.postMessage")) > int(sent[1])


def got(slack: FakeSlack, people: list[str]) -> list[str]:
    """Who has a nudge, as often as they have it."""
    return [person for person in people for each in slack.seen(person) if "Come by" in each.words]


def has(slack: FakeSlack, people: list[str], enough: int) -> bool:
    """Whether so many nudges have arrived."""
    return len(got(slack, people)) >= enough
