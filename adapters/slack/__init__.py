"""Slack: direct messages, /infointerview, buttons, modals and the app's home page."""

from __future__ import annotations

from adapters.slack.wire import Slack
from bot.ports import Adapter, Coach
from bot.settings import SlackSettings


def connect(settings: SlackSettings, coach: Coach) -> Adapter:
    """The Slack adapter, not yet started."""
    return Slack(settings, coach)
