"""Requests in without an address: a connection of Socket Mode, by Bolt's handler."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from adapters.slack.wire.sdk import sdk, sdk_log
from bot.settings import SlackSettings


class SocketConnection:
    """One connection of Socket Mode (adapters.slack.socket_mode.Connection)."""

    def __init__(
        self, app: AsyncApp, settings: SlackSettings, answer: Callable[[Awaitable[None]], Awaitable[None]]
    ) -> None:
        client = sdk(settings.app_token, settings.api_url)
        self._handler = AsyncSocketModeHandler(app, settings.app_token, logger=sdk_log(), web_client=client)
        self._client = self._handler.client
        self._client.proxy = client.proxy
        self._answer = answer
        self._client.socket_mode_request_listeners[:] = [self._heard]

    async def connect(self) -> None:
        """Return once connected; the SDK tries for as long as it takes."""
        await self._client.connect()  # type: ignore[no-untyped-call]

    async def lives(self) -> bool:
        """Whether pings are answered and each of the SDK's own tasks is still at work."""
        return await self._client.is_connected() and not any(task is None or task.done() for task in self._tasks())

    async def close(self) -> None:
        """Disconnect, and see the SDK's tasks end."""
        await self._client.close()  # type: ignore[no-untyped-call]
        tasks = [task for task in self._tasks() if task is not None]
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _heard(self, _client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        await self._answer(self._handler.handle(self._client, request))

    def _tasks(self) -> list[asyncio.Future[Any] | None]:
        client = self._client
        return [client.message_processor, client.message_receiver, client.current_session_monitor]
