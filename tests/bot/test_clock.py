"""The system's clock: put right by a little it is followed at once, set by much only when it stays so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import clock
from bot.clock import BELIEVED, SystemClock


class Machine:
    """A machine whose time is made."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.wall, self.elapsed = 1_000_000.0, 50.0
        patch.setattr(clock, "wall", lambda: self.wall)
        patch.setattr(clock, "elapsed", lambda: self.elapsed)

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.elapsed += seconds


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def test_it_says_what_the_machine_says(machine: Machine) -> None:
    now = SystemClock()
    machine.passes(7)
    assert now.now() == at(1_000_007)
    machine.wall += 0.5
    assert now.now() == at(1_000_007.5)


@pytest.mark.parametrize("step", [3600.0, -3600.0])
def test_set_for_a_moment_it_is_not_followed(machine: Machine, step: float) -> None:
    now = SystemClock()
    machine.wall += step
    assert now.now() == at(1_000_000)
    machine.passes(BELIEVED - 1)
    assert now.now() == at(1_000_000 + BELIEVED - 1)
    machine.wall -= step
    machine.passes(1)
    assert now.now() == at(1_000_000 + BELIEVED)


@pytest.mark.parametrize("step", [3600.0, -3600.0])
def test_set_for_good_it_is_followed_after_a_minute(machine: Machine, step: float) -> None:
    now = SystemClock()
    machine.wall += step
    now.now()
    machine.passes(BELIEVED)
    assert now.now() == at(1_000_000 + BELIEVED + step)
