"""The door: more are let in while all goes promptly, fewer when it does not."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from math import inf

from bot.crowd import AT_FIRST, LEAST, PROMPT, QUEUE, STRANGERS, Door, Visit


@dataclass
class Crowd:
    """As many as there is room for, and at once another for each that is done after ``takes`` seconds."""

    takes: float
    time: float = 0.0
    door: Door = field(init=False)

    def __post_init__(self) -> None:
        self.door = Door(lambda: self.time)

    def press(self, seconds: float) -> None:
        inside: list[Visit] = []
        until = self.time + seconds
        while self.time < until:
            while (came := self.door.enter()) is not None:
                inside.append(came)
            self.time += self.takes
            for each in inside:
                each.leave()
            inside.clear()


def test_it_shuts_when_there_is_no_room_and_opens_when_one_leaves() -> None:
    door = Door(lambda: 0.0)
    came = [each for each in (door.enter() for _ in range(AT_FIRST + 1)) if each is not None]
    assert len(came) == AT_FIRST
    came[0].leave()
    assert door.enter() is not None


def test_who_takes_too_long_lets_in_fewer_and_never_none() -> None:
    crowd = Crowd(takes=2 * PROMPT)
    crowd.press(60)
    assert crowd.door.room == LEAST


def test_who_is_prompt_lets_in_more_and_one_who_was_slow_recovers() -> None:
    crowd = Crowd(takes=2 * PROMPT)
    crowd.press(60)
    crowd.takes = PROMPT / 10
    crowd.press(60)
    assert crowd.door.room > AT_FIRST


def test_a_few_that_take_long_say_nothing_of_the_others() -> None:
    now = [0.0]
    door = Door(lambda: now[0])
    for _ in range(50):
        came = door.enter()
        assert came is not None
        now[0] += 30.0
        came.leave()
    assert door.room == AT_FIRST


def test_who_waits_aside_takes_no_room_and_is_back_inside_afterwards() -> None:
    door = Door(lambda: 0.0, room=1)
    came = door.enter()
    assert came is not None
    with came.aside():
        other = door.enter()
        assert other is not None
        assert door.enter() is None
        other.leave()
    assert (door.enter(), door.inside) == (None, 1)


def test_waiting_aside_is_nobodys_slowness() -> None:
    now = [0.0]
    door = Door(lambda: now[0])
    for _ in range(20):
        crowd = [each for each in (door.enter() for _ in range(QUEUE + 1)) if each is not None]
        with ExitStack() as waiting:
            for each in crowd:
                waiting.enter_context(each.aside())
            now[0] += 5.0
        for each in crowd:
            each.leave()
    assert door.room == AT_FIRST


def test_of_too_many_who_wait_for_themselves_the_first_has_to_give_up() -> None:
    door, gone = Door(lambda: 0.0, room=inf), list[int]()
    with ExitStack() as waiting:
        for number in range(STRANGERS + 2):
            visit = door.enter()
            assert visit is not None
            waiting.enter_context(visit.aside(partial(gone.append, number)))
    assert gone == [0, 1]
    assert door.inside == STRANGERS + 2
