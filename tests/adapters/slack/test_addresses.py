"""Which addresses are Slack's, and which only look like it."""

from __future__ import annotations

import pytest
from yarl import URL

from adapters.slack.addresses import is_slacks

API = URL("https://slack.com/api/")
LOCAL = URL("http://127.0.0.1:3155/api/")


@pytest.mark.parametrize(
    "url",
    [
        "https://slack.com/api/chat.postMessage",
        "https://hooks.slack.com/commands/T0/1/x",
        "https://files.slack.com/upload/v1/x",
        "https://hooks.slack-gov.com/commands/T0/1/x",
        "https://HOOKS.slack.com:443/x",
    ],
)
def test_slacks(url: str) -> None:
    assert is_slacks(URL(url), API)


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.slack.com/x",
        "https://hooks.slack.com.evil.example/x",
        "https://hooks.slack.com./x",
        "https://evilslack.com/x",
        "https://slack.com.evil.example/",
        "https://hooks.slack.com@evil.example/",
        "https://user:word@hooks.slack.com/",
        "https://hooks.slack.com:8443/",
        "https://evil.example/hooks.slack.com",
        "https://evil.example#hooks.slack.com",
        "https://127.0.0.1/",
        "https://169.254.169.254/",
        "ftp://slack.com/",
        "//hooks.slack.com/x",
        "",
    ],
)
def test_not_slacks(url: str) -> None:
    assert not is_slacks(URL(url), API)


def test_a_local_slack_is_one_server() -> None:
    assert is_slacks(URL("http://127.0.0.1:3155/response/1"), LOCAL)
    for url in ("http://127.0.0.1:3156/", "http://localhost:3155/", "https://hooks.slack.com/x", "/response/1"):
        assert not is_slacks(URL(url), LOCAL)


def test_a_way_to_slack_of_ones_own_is_no_way_elsewhere() -> None:
    own = URL("https://slack.mount.example/api/")
    assert is_slacks(URL("https://slack.mount.example/api/x"), own)
    assert is_slacks(URL("https://hooks.slack.com/x"), own)
    assert not is_slacks(URL("https://files.slack.mount.example/x"), own)
