"""The browser all this is seen in."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Error


def test_no_other_machine_is_reached(browser: BrowserContext) -> None:
    """Loopback under an address we do not use stands for them: nothing would leave if this were wrong."""
    with browser.new_page() as page, pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://127.0.0.2:3978/")
