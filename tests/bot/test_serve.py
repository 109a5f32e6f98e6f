"""`infointerview serve` as an operator runs it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot import serve
from bot.settings import parse
from tests.bot.programs import serving
from tests.shell.world import FakePlatform

ENDING = 10.0


@dataclass
class Hanging(FakePlatform):
    """A platform that does not let go until the process leaves."""

    started: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self) -> None:
        self.started.set()

    async def close(self) -> None:
        await self.left.wait()


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
async def test_it_serves_until_it_is_told_to_end(tmp_path: Path, ending: signal.Signals) -> None:
    async with serving(tmp_path, TEAMS_ANONYMOUS="1") as (process, url, http):
        async with http.get(f"{url}/readyz") as answer:
            assert (answer.status, await answer.json()) == (200, {"status": "ready", "reasons": {}})
        async with http.post(f"{url}/slack/events", data=b"{}") as answer:
            assert answer.status == 404
        async with http.post(f"{url}/api/messages", json={}) as answer:
            assert answer.status in (400, 401, 403)
        began = time.monotonic()
        process.send_signal(ending)
        _, told = await process.communicate()
        assert process.returncode == 0
        assert time.monotonic() - began < ENDING
        lines = [json.loads(each) for each in told.decode().splitlines()]
        assert [each["event"] for each in lines if each["logger"] == "serve" and each["level"] == "info"] == [
            "serving",
            "stopping",
        ]
    assert (tmp_path / "infointerview.sqlite").exists()


async def test_somebody_who_does_not_hang_up_does_not_keep_it(tmp_path: Path) -> None:
    async with serving(tmp_path, TEAMS_ANONYMOUS="1") as (process, url, _):
        port = int(url.rpartition(":")[2])
        _, idle = await asyncio.open_connection("127.0.0.1", port)
        _, slow = await asyncio.open_connection("127.0.0.1", port)
        slow.write(
            b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
        )
        await slow.drain()
        began = time.monotonic()
        process.terminate()
        assert await asyncio.wait_for(process.wait(), ENDING) == 0
        assert time.monotonic() - began < ENDING
        idle.close()
        slow.close()


async def test_what_hangs_does_not_keep_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = Hanging()
    monkeypatch.setattr(serve, "LAST", 0.01)
    monkeypatch.setattr(serve, "_leave", hanging.left.set)
    settings = replace(
        parse(
            {"DATABASE_URL": f"sqlite:///{tmp_path / 'infointerview.sqlite'}", "CENTER_FILE": "manifest/center.toml"}
        ),
        port=0,
    )
    served = asyncio.create_task(serve.serve(settings, {"fake": lambda _, staff: hanging}))
    await hanging.started.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(served, ENDING)
    assert hanging.left.is_set()


async def test_a_platform_that_cannot_be_reached_is_told_and_does_not_end_it(tmp_path: Path) -> None:
    slack = {
        "SLACK_BOT_TOKEN": "xoxb-secret-token",
        "SLACK_SIGNING_SECRET": "hush",
        "SLACK_API_URL": "http://127.0.0.1:9/api/",
    }
    async with serving(tmp_path, **slack) as (process, url, http):
        async with http.get(f"{url}/readyz") as answer:
            assert (answer.status, (await answer.json())["reasons"]) == (503, {"slack": "not connected"})
        async with http.post(f"{url}/api/messages", json={}) as answer:
            assert answer.status == 404
        process.terminate()
        _, told = await process.communicate()
        assert process.returncode == 0
        assert "secret" not in told.decode()
        assert "hush" not in told.decode()
