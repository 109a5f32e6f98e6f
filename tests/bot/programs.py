"""`infointerview` as somebody runs it: a process of its own in a folder of its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientError, ClientSession

from tests.ports import free_port

COMMAND = (sys.executable, "-m", "bot.cli")
INHERITED = ("PATH", "HOME", "LANG", "TMPDIR")  # a developer's own settings must not reach a test
PATIENCE = 60
STARTING = 30.0


def environment(settings: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment of a process with these settings and no others."""
    kept = {name: os.environ[name] for name in INHERITED if name in os.environ}
    house = Path(__file__).parents[2]
    ours = {"PYTHONPATH": str(house), "PYTHONIOENCODING": "utf-8", "CENTER_FILE": str(house / "manifest/center.toml")}
    return {**kept, **ours, **settings}


def run(folder: Path, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """One command, run to its end with this typed."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(settings),
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


@asynccontextmanager
async def serving(
    folder: Path, **settings: str
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str, ClientSession]]:
    """A process that serves, its address, and a client; killed if it is still there at the end."""
    port = settings.get("PORT") or str(free_port())
    process = await asyncio.create_subprocess_exec(
        *COMMAND, "serve", cwd=folder, env=environment({"PORT": port, **settings}), stderr=asyncio.subprocess.PIPE
    )
    url = f"http://127.0.0.1:{port}"
    try:
        async with ClientSession() as http:
            await _answering(http, f"{url}/healthz", process)
            yield process, url, http
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _answering(http: ClientSession, url: str, process: asyncio.subprocess.Process) -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end and process.returncode is None:
        try:
            async with http.get(url) as answer:
                if answer.status == 200:
                    return
        except ClientError:
            await asyncio.sleep(0.05)
    raise AssertionError("it does not answer")
