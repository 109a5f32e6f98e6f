"""Slack: direct messages, /infointerview, buttons, modals and the app's home page."""

from __future__ import annotations

from adapters.slack.wire import Slack
from bot.ports import Adapter, Coach
from bot.settings import SlackSettings
from flows.center import Staff


def connect(settings: SlackSettings, coach: Coach, staff: Staff = Staff()) -> Adapter:  # noqa: B008 – frozen
    """The Slack adapter, not yet started; it tells who is in the user group of ``staff``."""
    return Slack(settings, coach, staff.slack_group)
