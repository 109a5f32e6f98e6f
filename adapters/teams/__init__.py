"""Microsoft Teams, by the Bot Framework: ``connect`` gives the adapter, the rest is its own affair."""

from __future__ import annotations

import time

from adapters.teams.cloud import Cloud
from adapters.teams.wire import PUBLIC, Teams
from bot.ports import Adapter, Coach
from bot.settings import TeamsSettings
from flows.center import Staff

__all__ = ["NOBODY", "PUBLIC", "Cloud", "connect"]


NOBODY = Staff()


def connect(settings: TeamsSettings, coach: Coach, *, staff: Staff = NOBODY, cloud: Cloud = PUBLIC) -> Adapter:
    """The Teams adapter, not yet started. ``staff`` is who the institution says works there.

    Another ``cloud`` than Microsoft's is for tests on loopback. Raises SettingsError.
    """
    return Teams(settings, coach, staff, cloud, time.time)
