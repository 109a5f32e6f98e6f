"""The timetable: when students can come, worked out from ``center.toml`` and from calendars, and kept current."""

from __future__ import annotations

from datetime import timedelta

from bot.store.seats import Planned

AHEAD = timedelta(weeks=6)  # how far it reaches: students plan weeks ahead, calendars change sooner than that

__all__ = ["AHEAD", "Planned"]
