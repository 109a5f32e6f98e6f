"""The door: more are let in while all goes promptly, fewer when it does not."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.crowd import AT_FIRST, LEAST, PROMPT, Door


@dataclass
class Crowd:
    """As many as there is room for, and at once another for each that is done after ``takes`` seconds."""

    takes: float
    time: float = 0.0
    door: Door = field(init=False)

    def __post_init__(self) -> None:
        self.door = Door(lambda: self.time)

    def press(self, seconds: float) -> None:
        inside: list[float] = []
        until = self.time + seconds
        while self.time < until:
            while (came := self.door.enter()) is not None:
                inside.append(came)
            self.time += self.takes
            for each in inside:
                self.door.leave(each)
            inside.clear()


def test_it_shuts_when_there_is_no_room_and_opens_when_one_leaves() -> None:
    door = Door(lambda: 0.0)
    came = [each for each in (door.enter() for _ in range(AT_FIRST + 1)) if each is not None]
    assert len(came) == AT_FIRST
    door.leave(came[0])
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
        now[0] += 30.0
        door.leave(came or 0.0)
    assert door.room == AT_FIRST


def test_who_waits_aside_takes_no_room_and_is_back_inside_afterwards() -> None:
    door = Door(lambda: 0.0, room=1)
    came = door.enter()
    with door.aside():
        other = door.enter()
        assert (other, door.enter()) == (0.0, None)
        door.leave(0.0)
    assert (came, door.enter(), door.inside) == (0.0, None, 1)
