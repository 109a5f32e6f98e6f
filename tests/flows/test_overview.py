"""The overview: what staff are told in numbers, and that no small group can be found behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from flows.desk.overview import card_of
from flows.heard import Opened
from flows.office.overview import FEWEST, Overview, overview
from flows.progress import STAGES
from flows.replies import Home, Show
from tests.flows.world import Books, Numbers, Talk, words

COUNTS = some.tuples(some.integers(0, 40), some.integers(0, 40))
STEPS = {"goal": (120, 40), "contact": (30, 12), "questions": (11, 10), "preparation": (20, 10), "followup": (10, 10)}


def at_desk(language: str = "en", seen: Overview | None = None) -> Talk:
    known = seen or overview(STEPS, 12, 9, 3, 1, 2)
    return Talk(office=Books(overview=Numbers(known)), staff=True, language=language)


def test_everybody_is_told_where_every_group_is_big_enough() -> None:
    seen = overview(STEPS, 10, 9, 3, 1, 2)
    assert seen.students == 273
    assert (seen.steps[0].students, seen.steps[0].moved, seen.steps[0].stuck) == (160, 120, 40)
    assert (seen.planned, seen.held) == (10, None)
    assert (seen.open, seen.unclaimed, seen.nudges) == (3, 1, 2)


def test_the_total_is_not_told_where_it_would_give_a_step_away() -> None:
    seen = overview({**STEPS, "followup": (4, 5)}, 0, 0, 0, 0, 0)
    assert seen.steps[-1].students is None
    assert seen.students is None


def test_half_of_a_step_is_not_told_where_the_other_half_is_small() -> None:
    seen = overview({**STEPS, "goal": (100, 9)}, 0, 0, 0, 0, 0).steps[0]
    assert (seen.students, seen.moved, seen.stuck) == (109, None, None)


@given(some.fixed_dictionaries(dict.fromkeys(STAGES, COUNTS)))
def test_no_small_group_can_be_computed(steps: dict[str, tuple[int, int]]) -> None:
    seen = overview(steps, 0, 0, 0, 0, 0)
    told = [seen.students, *(count for each in seen.steps for count in (each.students, each.moved, each.stuck))]
    assert all(count is None or count >= FEWEST for count in told)
    for each in seen.steps:
        hidden = [each.students, each.moved, each.stuck].count(None)
        assert hidden != 1, "one that is missing is the difference of the others"
    if any(each.students is None for each in seen.steps):
        assert seen.students is None


@pytest.mark.parametrize("said", ["desk", "/infointerview desk", "overview", "escritorio", "resumen"])
def test_staff_ask_for_it(said: str) -> None:
    told = at_desk().say(said)
    assert "Setting the goal: 160: 120 went on within 7 days, 40 did not" in told
    assert "12 to come, fewer than 10 took place" in told
    assert "3 waiting, 1 of them not picked up" in told
    assert "[Show requests]" in told
    assert "[Nudges]" in told


def test_in_spanish() -> None:
    told = at_desk("es").say("escritorio")
    assert "Fijar la meta: 160: 120 avanzaron en 7 días, 40 no" in told
    assert "menos de 10" in told


def test_nothing_is_told_of_few_students() -> None:
    told = at_desk(seen=overview(dict.fromkeys(STAGES, (3, 2)), 1, 1, 0, 0, 0)).say("desk")
    assert told.count("fewer than 10") == len(STAGES) + 3, "the steps, both kinds of interviews, and the rule"
    assert "15" not in told


def test_a_student_is_told_kindly() -> None:
    talk = at_desk()
    talk.staff = False
    told = talk.say("desk")
    assert "staff" in told
    assert "160" not in told


def test_the_home_page_of_staff_begins_with_it() -> None:
    talk = at_desk()
    home = talk.hears(Opened())[-1]
    assert isinstance(home, Home)
    assert home.cards[0] == card_of(overview(STEPS, 12, 9, 3, 1, 2))
    talk.staff = False
    home = talk.hears(Opened())[-1]
    assert isinstance(home, Home)
    assert "overview" not in {each.menu for each in home.cards}


def test_the_weekly_one_says_so() -> None:
    told = words(Show(card_of(overview(STEPS, 12, 9, 3, 1, 2), digest=True)))
    assert told.startswith("This week at")
    assert "**273** students" in told or "273 students" in told
