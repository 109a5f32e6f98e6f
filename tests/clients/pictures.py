"""Takes the pictures of docs/screenshots/: each scene in a window of its own, with a coach that knows nobody yet."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import BrowserContext

from tests.clients.browser import WIDTH, chromium
from tests.clients.scenes import SLACK, TEAMS, Scene
from tests.clients.slack import SlackPage
from tests.clients.teams import TeamsPage
from tests.clients.worlds import slack_world, teams_world

PIXELS = 2  # a point: sharp on every screen
SLACK_WIDTH = 780


def take_all(folder: Path, only: str = "") -> Iterator[Path]:
    """Every picture as it is saved to ``folder``, or those with ``only`` in their name."""
    folder.mkdir(parents=True, exist_ok=True)
    with chromium(pixels=PIXELS) as browser:
        for slack_scene in SLACK:
            if only in slack_scene.name:
                yield _in_slack(browser, slack_scene, folder)
        for teams_scene in TEAMS:
            if only in teams_scene.name:
                yield _in_teams(browser, teams_scene, folder)


def _in_slack(browser: BrowserContext, scene: Scene[SlackPage], folder: Path) -> Path:
    file = folder / f"{scene.name}.png"
    with tempfile.TemporaryDirectory() as work, slack_world(Path(work)) as world, browser.new_page() as page:
        page.set_viewport_size({"width": SLACK_WIDTH, "height": scene.height})
        window = SlackPage(page, world.slack)
        scene.play(window)
        window.screenshot(file)
    return file


def _in_teams(browser: BrowserContext, scene: Scene[TeamsPage], folder: Path) -> Path:
    file = folder / f"{scene.name}.png"
    with (
        tempfile.TemporaryDirectory() as work,
        teams_world(Path(work), scene.person) as world,
        browser.new_page() as page,
    ):
        page.set_viewport_size({"width": WIDTH, "height": scene.height})
        window = TeamsPage(page, world.playground)
        scene.play(window)
        window.screenshot(file)
    return file
