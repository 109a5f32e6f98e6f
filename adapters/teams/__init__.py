"""Microsoft Teams, by the Bot Framework: ``connect`` gives the adapter, the rest is its own affair."""

from __future__ import annotations

import time

from adapters.teams.cloud import Cloud
from adapters.teams.wire import PUBLIC, Teams
from bot.ports import Adapter, Coach
from bot.settings import TeamsSettings

__all__ = ["PUBLIC", "Cloud", "connect"]


def connect(settings: TeamsSettings, coach: Coach, *, cloud: Cloud = PUBLIC) -> Adapter:
    """The Teams adapter, not yet started. Another ``cloud`` than Microsoft's is for tests on loopback."""
    return Teams(settings, coach, cloud, time.time)
