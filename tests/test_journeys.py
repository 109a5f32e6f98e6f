"""The same journeys say the same words everywhere: in the engine, in Slack, in Teams and in the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest

from tests.journeys import Exchange, Journey, journeys
from tests.journeys.by_engine import held
from tests.journeys.by_platform import Chat, in_slack, in_teams

ALL = journeys()
PLATFORMS = {"slack": in_slack, "teams": in_teams}
_WORD = re.compile(r"\w+")


@pytest.mark.parametrize("journey", ALL, ids=lambda each: each.name)
def test_the_engine_answers_as_written(journey: Journey) -> None:
    now = held(journey)
    for written, answered in zip(journey.exchanges, now.exchanges, strict=True):
        assert answered == written, "if the new words are meant: python -m tests.journeys"


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("journey", ALL, ids=lambda each: each.name)
async def test_a_platform_says_the_same_words(journey: Journey, platform: str, sqlite_url: str) -> None:
    opened: Callable[[str], AbstractAsyncContextManager[Chat]] = PLATFORMS[platform]
    async with opened(sqlite_url) as chat:
        for exchange in journey.exchanges:
            seen = await chat.does(exchange)
            missing = unsaid(exchange, seen)
            assert not missing, f"> {exchange.done}\nis not answered with\n{missing}\nbut with\n{seen}"


def unsaid(exchange: Exchange, seen: str) -> str:
    """The first line of the answer that does not stand in what was seen, after those before it."""
    all_seen = _WORD.findall(seen.casefold())
    rest: list[str] | None = all_seen
    for line in exchange.answered:
        if line.startswith("["):
            for label in re.findall(r"\[([^\]]*)\]", line):  # in what order is the platform's own
                if after(all_seen, _WORD.findall(label.casefold())) is None:
                    return str(label)
        elif not line.startswith("("):  # a file has a name of its own on each platform
            rest = after(rest, _WORD.findall(line.casefold()))
            if rest is None:
                return line
    return ""


def after(words: list[str] | None, wanted: list[str]) -> list[str] | None:
    """What follows the first place where these words stand together; None where they do not."""
    if words is None:
        return None
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(wanted)] == wanted:
            return words[start + len(wanted) :]
    return None
