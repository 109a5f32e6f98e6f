"""The door: as many are let in as were lately done in time."""

from __future__ import annotations

from bot.crowd import ASSUMED, LEAST, PROMPT, Door

ROOM = int(ASSUMED * PROMPT)


def let_in(door: Door, most: int = 10_000) -> int:
    """How many get in before it shuts."""
    return next(number for number in range(most) if not door.opens())


def test_it_shuts_when_all_that_are_in_are_as_many_as_can_be_answered() -> None:
    door = Door(lambda: 0.0)
    assert let_in(door) == ROOM
    door.leave()
    assert door.opens()
    assert door.refused == 1


def test_a_slower_pace_lets_in_fewer_and_never_none() -> None:
    now = [0.0]
    door = Door(lambda: now[0])
    let_in(door)
    for _ in range(200):  # one a second is done
        now[0] += 1.0
        door.leave()
        while door.opens():
            pass
    assert door.inside == LEAST


def test_a_faster_pace_lets_in_more() -> None:
    now = [0.0]
    door = Door(lambda: now[0])
    let_in(door)
    for _ in range(5000):  # a thousand a second are done
        now[0] += 0.001
        door.leave()
        while door.opens():
            pass
    assert door.inside > 2 * ROOM


def test_an_idle_process_is_no_slow_one() -> None:
    now = [0.0]
    door = Door(lambda: now[0])
    for _ in range(50):  # one a minute
        assert door.opens()
        now[0] += 60.0
        door.leave()
    assert let_in(door) == ROOM
