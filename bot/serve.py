"""The process that serves: shell, adapters and HTTP, from the first event to the last letter."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

import structlog
from aiohttp import web

from bot.center import load
from bot.clock import SystemClock
from bot.errors import SettingsError
from bot.flood import Patience
from bot.notices import pages
from bot.ports import Adapter, Coach
from bot.settings import Settings
from bot.shell import Shell
from bot.store import open_store
from bot.web import Figures, application
from flows.center import Center, Staff
from flows.warm import warm

if TYPE_CHECKING:
    from bot.metrics import Metrics  # loaded only where /metrics is on

HANGING_UP = 2.0  # seconds for requests under way; with the next and what committing takes it stays below ten
SENDING = 5.0  # seconds for letters under way
LAST = 9.0  # seconds from the signal: who waits for a database or a platform that hangs waits no longer

log = structlog.get_logger("serve")


class Connect(Protocol):
    """How to get one platform's adapter."""

    def __call__(self, coach: Coach, *, staff: Staff) -> Adapter:
        """The adapter, not yet started; ``staff`` is who works at the institution, for the platform to tell."""
        ...


async def serve(settings: Settings, connects: Mapping[str, Connect], metrics: Metrics | None = None) -> None:
    """Serve these platforms until SIGTERM or SIGINT, then drain. Raises SettingsError for what cannot be served."""
    if not connects:
        raise SettingsError(
            "No platform is set up: fill in SLACK_BOT_TOKEN or MicrosoftAppId (see .env.example), "
            "or try `infointerview talk`"
        )
    if settings.center_file is None:
        raise SettingsError(
            "CENTER_FILE is not set: copy manifest/center.toml, put your institution's facts into it (the numbers in "
            "its crisis text are made up), and point CENTER_FILE at the copy"
        )
    if "teams" in connects and not settings.public_url:
        log.warning("PUBLIC_URL is not set: students in Teams cannot open their files")
    stop = asyncio.Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(ending, stop.set)
    warm()
    center = load(settings.center_file)
    store = open_store(settings.database_url, create=True)
    shell = Shell(
        store, center, SystemClock(), settings.public_url, meter=metrics, patience=Patience(settings.person_burst)
    )
    adapters = [connect(shell, staff=center.staff) for connect in connects.values()]
    for adapter in adapters:
        shell.add(adapter)
    routes = [route for adapter in adapters for route in adapter.routes()]
    runner = web.AppRunner(
        application(shell, routes, _figures(settings, shell, metrics), pages(center)),
        access_log=None,
        shutdown_timeout=HANGING_UP,
    )
    await runner.setup()
    try:
        await shell.start()
        await _listen(runner, settings)
        log.info("serving", host=settings.host, port=settings.port, platforms=list(connects))
        _warn_of_silence(center, connects)
        await stop.wait()
        log.info("stopping")
        asyncio.get_running_loop().call_later(LAST, _leave)
    finally:
        await runner.cleanup()
        await shell.close(SENDING)


def _figures(settings: Settings, shell: Shell, metrics: Metrics | None) -> Figures | None:
    """What /metrics answers, where it was asked for."""
    if metrics is None:
        return None

    async def written() -> bytes:
        return metrics.written(await shell.standings(), datetime.now(UTC))

    return Figures(settings.metrics_token, metrics.content_type, written)


def _warn_of_silence(center: Center, connects: Mapping[str, Connect]) -> None:
    """Say where requests to staff would wait unseen."""
    channels = {"slack": center.staff_slack_channel, "teams": center.staff_teams_channel}
    for platform in connects:
        if not channels.get(platform, platform):
            log.warning("no channel of staff: requests are only listed by `infointerview handoffs`", platform=platform)


def _leave() -> None:
    """End at once, though a thread may be stuck. What was acknowledged is stored; the rest the platform sends again."""
    log.warning("stopped with work left")
    os._exit(0)


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(f"HOST and PORT: cannot listen on {settings.host}:{settings.port} ({reason})") from None
