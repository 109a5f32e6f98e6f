"""Too much at once: what is taken is stored, what is refused is not, and all that was written is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.pressure import press


@pytest.mark.slow
async def test_what_cannot_be_answered_in_time_is_refused_and_not_stored(sqlite_url: str, tmp_path: Path) -> None:
    pressed = await press(sqlite_url, tmp_path, rate=600, seconds=3)
    assert pressed.sound, pressed
    assert pressed.taken + pressed.refused == pressed.offered
