"""One HTTP request from a platform to the app, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout


@dataclass(frozen=True)
class Answer:
    """What the app answered. ``status`` is 0 and ``trouble`` says why when nothing came.

    ``trouble`` uses the words of Slack's ``X-Slack-Retry-Reason`` header. ``body`` is parsed when it is JSON.
    """

    status: int
    body: Any = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the platform takes this for success."""
        return 200 <= self.status < 300


async def post(http: ClientSession, url: str, body: str, headers: Mapping[str, str], patience: float) -> Answer:
    """Post ``body`` and wait ``patience`` seconds at most; never raises for what the app does."""
    limit = ClientTimeout(total=patience)
    sent = http.post(url, data=body.encode(), headers=headers, timeout=limit, allow_redirects=False)
    try:
        async with sent as response:
            raw = await response.text()
            parsed = json.loads(raw) if raw and response.content_type == "application/json" else raw
            ok = 200 <= response.status < 300
            return Answer(response.status, parsed, dict(response.headers), "" if ok else "http_error")
    except TimeoutError:
        return Answer(0, trouble="http_timeout")
    except (ClientError, OSError):
        return Answer(0, trouble="connection_failed")
