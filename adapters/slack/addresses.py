"""Which addresses are Slack's: nothing of ours goes anywhere else, whoever gives the address."""

from __future__ import annotations

import re

from yarl import URL

from bot.settings import is_loopback

SLACK = ("slack.com", "slack-gov.com")  # and what is under them: hooks, files


_NAME = re.compile(r"[a-z0-9.-]+")


def is_slacks(url: URL, api: URL) -> bool:
    """Whether an address is Slack's, as seen from where its Web API is; a local Slack is one server."""
    host = url.host or ""
    if not _NAME.fullmatch(host) or url.user is not None or url.password is not None:
        return False
    if is_loopback(api.host or ""):
        return url.origin() == api.origin()
    known = host == api.host or any(host == each or host.endswith(f".{each}") for each in SLACK)
    return known and url.scheme == "https" and url.explicit_port in (None, 443)
