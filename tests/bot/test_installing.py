"""The whole life of an installation by a click, with `serve` as an operator runs it, and what is written meanwhile."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from tests.adapters.slack.host import MAYA, PERSON
from tests.adapters.slack.replicas import KEY, OTHER_KEY
from tests.bot.programs import run, serving
from tests.fakes.clock import HandClock, wall
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.browser import Browser
from tests.fakes.slack.message import TEAM
from tests.fakes.slack.oauth import CLIENT_ID, CLIENT_SECRET
from tests.ports import free_port

METRICS = "0123456789abcdef-metrics-token"


def settings(slack: FakeSlack, port: int, *keys: str) -> dict[str, str]:
    return {
        "PORT": str(port),
        "SLACK_CLIENT_ID": CLIENT_ID,
        "SLACK_CLIENT_SECRET": CLIENT_SECRET,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_TEAM": TEAM,
        "SLACK_API_URL": slack.api_url,
        "TOKEN_KEYS": ",".join(keys),
        "METRICS_TOKEN": METRICS,
    }


async def asked(http: ClientSession, url: str, path: str) -> tuple[int, str]:
    async with http.get(f"{url}{path}", headers={"Authorization": f"Bearer {METRICS}"}) as answer:
        return answer.status, await answer.text()


async def why(http: ClientSession, url: str) -> Any:
    status, text = await asked(http, url, "/readyz")
    return json.loads(text)["reasons"].get("slack", "") if status == 503 else None


async def said(slack: FakeSlack, words: str) -> None:
    """Maya says something, and is answered."""
    before = len(slack.seen(MAYA))
    assert (await slack.dm(MAYA, words))[-1].accepted
    await slack.until(lambda: len(slack.seen(MAYA)) > before, within=20)


def written(folder: Path) -> str:
    """What stands in the database's files."""
    return b"".join(file.read_bytes() for file in folder.iterdir()).decode(errors="replace")


def secrets(slack: FakeSlack) -> Iterator[str]:
    """Everything nobody is to read: a part of each, for what may be cut short."""
    for each in slack.oauth.tokens:
        yield from (each.access.rpartition("-")[2], each.refresh.rpartition("-")[2])
    yield from slack.oauth.codes
    yield from (CLIENT_SECRET[4:], KEY[:20], OTHER_KEY[:20], slack.signing_secret)


async def test_it_is_installed_renewed_brought_under_another_key_and_removed(tmp_path: Path) -> None:
    port, clock = free_port(), HandClock(wall())
    async with FakeSlack(f"http://127.0.0.1:{port}/slack/events", clock=clock.now, sleep=clock.sleep) as slack:
        slack.student(MAYA, "Maya Rivera", zone="America/New_York")
        slack.oauth.rotating = True
        slack.oauth.redirect_urls.append(f"http://127.0.0.1:{port}/slack/oauth_redirect")
        async with serving(tmp_path, **settings(slack, port, KEY)) as (process, url, http):
            assert await why(http, url) == f"not installed: open {url}/slack/install"
            done = await Browser().install(f"{url}/slack/install")
            assert done.status == 200
            assert await why(http, url) is None
            await said(slack, "hi")
            clock.advance(13 * 3600)
            await said(slack, "I want to become a nurse")
            both = {**settings(slack, port, OTHER_KEY, KEY), "CENTER_FILE": ""}
            rotated = await asyncio.to_thread(run, tmp_path, "keys", "rotate", **both)
            assert rotated.stdout.startswith("1 installation is under the first key, 1 of them newly.")
            await said(slack, "a normal day")
            shown = await asyncio.to_thread(run, tmp_path, "installations", **both)
            export = await asyncio.to_thread(run, tmp_path, "export", PERSON.key)
            assert "nurse" in export.stdout
            figures = (await asked(http, url, "/metrics"))[1]
            kept = written(tmp_path)
            assert "installations" in kept
            process.terminate()
            first = (await process.communicate())[1].decode()
            assert process.returncode == 0
        async with serving(tmp_path, **settings(slack, port, OTHER_KEY)) as (process, url, http):
            assert await why(http, url) is None
            await said(slack, "yes")
            await slack.uninstall()
            assert await why(http, url) == f"not installed: open {url}/slack/install"
            process.terminate()
            second = (await process.communicate())[1].decode()
        left = written(tmp_path)
        assert '"event":"slack_not_installed"' in first
        assert '"event":"slack_token_renewed"' in first
        assert len(slack.oauth.tokens) == 2
        told = {
            "the first log": first, "the second log": second, "the file": kept, "the file later": left,
            "figures": figures, "export": export.stdout, "commands": rotated.stdout + shown.stdout, "page": done.text,
        }  # fmt: skip
        for place, text in told.items():
            for secret in secrets(slack):
                assert secret not in text, f"{secret} stands in {place}"
    assert run(tmp_path, "installations").stdout == "Nothing was installed by a click.\n"
