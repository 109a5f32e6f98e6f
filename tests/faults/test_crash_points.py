"""``serve`` ended at the database and network calls of turns and of their sends: nothing is lost, nothing repeated.

Here some of the points are tried; ``make faults`` tries every one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.crash import every_point
from tests.faults.kinds import KINDS, Kind

STEP = 12
ENOUGH = 3  # points of each kind at least, or the hook has come off


def named(kind: Kind) -> str:
    return kind.name.replace(" ", "-")


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=named)
async def test_no_point_of_it_breaks_an_invariant(sqlite_url: str, tmp_path: Path, kind: Kind) -> None:
    """Each kind on one of the platforms; the other one is the next kind's."""
    crashed = await every_point(sqlite_url, tmp_path, kind, teams=KINDS.index(kind) % 2 == 1, step=STEP)
    assert crashed.found == [], crashed.points
    assert len(crashed.points) >= ENOUGH


@pytest.mark.slow
@pytest.mark.parametrize("teams", [False, True], ids=["slack", "teams"])
async def test_nor_where_replicas_could_take_over(postgres_url: str, tmp_path: Path, teams: bool) -> None:
    crashed = await every_point(postgres_url, tmp_path, KINDS[0], teams=teams, step=STEP)
    assert crashed.found == [], crashed.points
    assert len(crashed.points) >= ENOUGH
