"""Slack: direct messages, /infointerview, buttons, modals and the app's home page."""

from __future__ import annotations

from adapters.slack.wire import Slack
from bot.ports import Adapter, Coach
from bot.settings import SlackSettings
from flows.center import Staff

NOBODY = Staff()


def connect(settings: SlackSettings, coach: Coach, *, staff: Staff = NOBODY) -> Adapter:
    """The Slack adapter, not yet started. ``staff`` is who the institution says works there."""
    return Slack(settings, coach, staff)
