"""Fixtures of the end-to-end tests: windows of the two real clients, each test with a coach that knows nobody yet.

The browser is driven by this thread, so tests here are plain functions, and run apart from asynchronous ones.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.clients.browser import chromium
from tests.clients.slack import SlackPage
from tests.clients.teams import TeamsPage
from tests.clients.worlds import SlackWorld, TeamsWorld, slack_world, teams_world
from tests.e2e.journeys import GREETING


@pytest.fixture(scope="session")
def browser() -> Iterator[BrowserContext]:
    """One browser for the whole run."""
    with chromium() as context:
        yield context


@pytest.fixture
def slack_coach(tmp_path: Path) -> Iterator[SlackWorld]:
    """A coach in a local Slack that sends signed events."""
    with slack_world(tmp_path) as world:
        yield world


@pytest.fixture
def slack(slack_coach: SlackWorld, browser: BrowserContext) -> Iterator[SlackPage]:
    """A window of that Slack."""
    with browser.new_page() as page:
        yield SlackPage(page, slack_coach.slack)


@pytest.fixture
def slack_socket(tmp_path: Path, browser: BrowserContext) -> Iterator[SlackPage]:
    """A window of a local Slack the coach talks to by Socket Mode."""
    with slack_world(tmp_path, socket_mode=True) as world, browser.new_page() as page:
        yield SlackPage(page, world.slack)


@pytest.fixture
def teams_coach(tmp_path: Path) -> Iterator[TeamsWorld]:
    """A coach in a local Teams."""
    with teams_world(tmp_path) as world:
        yield world


@pytest.fixture
def teams(teams_coach: TeamsWorld, browser: BrowserContext) -> Iterator[TeamsPage]:
    """The window of that Teams; by opening it Maya installed the coach, and was welcomed."""
    with browser.new_page() as page:
        window = TeamsPage(page, teams_coach.playground)
        window.wait_for(GREETING)
        yield window


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """When a test fails, show the end of the coach's log, and where a picture of each window is."""
    report = yield
    if report.failed:
        values: dict[str, Any] = getattr(item, "funcargs", {})
        worlds = [world for world in values.values() if isinstance(world, SlackWorld | TeamsWorld)]
        windows = [window for window in values.values() if isinstance(window, SlackPage | TeamsPage)]
        for world in worlds:
            report.sections.append((str(world.coach.log), world.coach.last_lines()))
            for number, window in enumerate(windows):
                file = world.coach.folder / f"failed-{number}.png"
                window.page.screenshot(path=file)
                report.sections.append(("picture", str(file)))
    return report
