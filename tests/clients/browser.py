"""Chromium, driven by Playwright: Debian's own browser, pages that reach this machine only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, expect, sync_playwright

from tests.clients import loopback
from tests.clients.people import ZONE
from tests.clients.processes import ProgramMissing

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TO_INSTALL = "Please run: apt-get install chromium fonts-noto-color-emoji"
WIDTH, HEIGHT = 1280, 900  # any narrower, and the Playground hides its list of chats
MILLISECONDS = 15_000

# A browser in a container has no user namespace to build its sandbox in; the rest keeps it from calling home.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    # No other machine has a name or an address. (A route of Playwright's would say it too, but turn the cache off,
    # and the Playground's page is some megabytes.)
    f"--host-resolver-rules=MAP * ~NOTFOUND, {', '.join(f'EXCLUDE {name}' for name in loopback.NAMES)}",
]


def chromium_path() -> str:
    """The browser: what $CHROMIUM names, or the first found on the path. Raises ProgramMissing."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise ProgramMissing(f"There is no Chromium on this machine. {TO_INSTALL}")
    return found


def check_emoji() -> None:
    """Without a colour emoji font every emoji is a box. Raises ProgramMissing."""
    if shutil.which("fc-list") is None:
        return  # another system than Linux: it brings its own
    fonts = subprocess.run(["fc-list", ":lang=und-zsye", "family"], capture_output=True, check=True, text=True)
    if not fonts.stdout.strip():
        raise ProgramMissing(f"There is no emoji font on this machine. {TO_INSTALL}")


@contextmanager
def chromium(*, pixels: float = 1) -> Iterator[BrowserContext]:
    """A new browser with an empty profile; ``pixels`` a point, two for pictures that stay sharp.

    While it is open this thread has a running event loop: tests that use it are plain functions.
    Raises ProgramMissing.
    """
    path = chromium_path()
    check_emoji()
    with tempfile.TemporaryDirectory(prefix="infointerview-chromium-") as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=path,
            args=FLAGS,
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=pixels,
            timezone_id=ZONE,
            locale="en-US",
        )
        context.set_default_timeout(MILLISECONDS)
        expect.set_options(timeout=MILLISECONDS)
        try:
            yield context
        finally:
            context.close()
