"""``serve`` ended at each database and network call of a turn and of its sends: nothing is lost, nothing repeated."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from tests import postgres
from tests.faults.crash import every_point

ENOUGH = 30  # points at least, or the hook has come off


@pytest.mark.slow
@pytest.mark.parametrize("platform", [0, 1], ids=["slack", "teams"])
async def test_no_point_of_a_turn_breaks_an_invariant_on_sqlite(tmp_path: Path, platform: int) -> None:
    numbers = count()
    crashed = await every_point(lambda: f"sqlite:///{tmp_path / f'{next(numbers)}.sqlite'}", tmp_path, platform)
    assert [each for each in crashed if each.violations] == []
    assert len(crashed) > ENOUGH


@pytest.mark.slow
@pytest.mark.parametrize("platform", [0, 1], ids=["slack", "teams"])
async def test_no_point_of_a_turn_breaks_an_invariant_on_postgresql(
    tmp_path: Path, postgres_server: postgres.Server, platform: int
) -> None:
    with ExitStack() as databases:
        crashed = await every_point(lambda: databases.enter_context(postgres_server.database()), tmp_path, platform)
    assert [each for each in crashed if each.violations] == []
    assert len(crashed) > ENOUGH
