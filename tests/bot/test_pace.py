"""How fast letters may leave: what is remembered of destinations is bounded, what a platform asked for is kept."""

from __future__ import annotations

from bot.pace import LIMITS, MANY, Pace


def test_what_the_platform_asked_for_holds_however_many_are_written_to() -> None:
    pace = Pace(now=lambda: 1000.0)
    pace.pause("slack", "mount", 600)
    found = [pace.free("slack", "mount", f"slack/mount/{each}") for each in range(2 * MANY)]
    assert not any(found)
    assert not pace.free("slack", "mount", "slack/mount/maya")


def test_a_tenants_own_pace_holds_however_many_are_written_to() -> None:
    pace = Pace(now=lambda: 1000.0)
    found = [pace.free("slack", "mount", f"slack/mount/{each}") for each in range(2 * MANY)]
    assert LIMITS["slack"].tenant.burst - sum(found) in (0, 1), "the last place may be a rounding error away"


def test_destinations_are_not_remembered_without_end() -> None:
    pace = Pace(now=lambda: 1000.0)
    for each in range(MANY + 1):
        pace.free("slack", "mount", f"slack/mount/{each}")
    assert len(pace.destinations) <= MANY
