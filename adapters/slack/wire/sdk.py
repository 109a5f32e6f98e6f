"""Slack's SDK as Bolt wants it; what we say goes by a client of our own (decision 29)."""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import is_loopback


def sdk(token: str, api_url: str) -> AsyncWebClient:
    """The SDK's client, which repeats nothing."""
    client = AsyncWebClient(token=token or None, base_url=api_url, retry_handlers=[], logger=sdk_log())
    if is_loopback(urlsplit(api_url).hostname or ""):
        client.proxy = None  # it would send even this through the environment's proxy
    return client


def sdk_log() -> logging.Logger:
    """Bolt logs whole payloads below ERROR, and payloads hold what students write; the SDK logs OAuth codes."""
    logger = logging.getLogger("infointerview.slack.sdk")
    logger.setLevel(logging.ERROR)
    return logger
