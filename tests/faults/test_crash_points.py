"""``serve`` ended at the database and network calls of a turn and of its sends: nothing is lost, nothing repeated.

Here some of the points are tried; ``make faults`` tries every one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.crash import every_point

STEP = 4
ENOUGH = 30  # points of a turn at least, or the hook has come off


@pytest.mark.slow
@pytest.mark.parametrize("teams", [False, True], ids=["slack", "teams"])
async def test_no_point_of_a_turn_breaks_an_invariant(database_url: str, tmp_path: Path, teams: bool) -> None:
    crashed = await every_point(database_url, tmp_path, teams=teams, step=STEP)
    assert crashed.found == [], crashed.points
    assert len(crashed.points) >= ENOUGH // STEP
