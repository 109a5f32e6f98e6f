"""Terms: the stretches of the year by which it is counted how often somebody was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


def term_of(day: date, starts: Sequence[str]) -> date:
    """The first day of the term a day lies in. ``starts`` are ``MM-DD`` in any order, at least one."""
    begun = [date.fromisoformat(f"{year}-{start}") for year in (day.year - 1, day.year) for start in starts]
    return max(each for each in begun if each <= day)
