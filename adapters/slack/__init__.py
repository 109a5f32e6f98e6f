"""Slack: direct messages, /infointerview, buttons, modals and the app's home page."""

from __future__ import annotations

from adapters.slack.wire import Slack
from bot.ports import Adapter, Coach, Installations
from bot.settings import SlackSettings
from flows.center import Staff

NOBODY = Staff()


def connect(
    settings: SlackSettings,
    coach: Coach,
    *,
    staff: Staff = NOBODY,
    installations: Installations | None = None,
    public_url: str = "",
) -> Adapter:
    """The Slack adapter, not yet started. ``staff`` is who the institution says works there.

    With ``settings.oauth`` its token is stored in ``installations``, and browsers come back to ``public_url``.
    """
    return Slack(settings, coach, staff, installations, public_url)
