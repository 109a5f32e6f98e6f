"""Changing one's mind from anywhere, in words: what depends on it is kept, flagged or asked about, never dropped."""

from __future__ import annotations

import pytest

from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes
from flows.preparation.notes import PreparationNotes
from flows.questions.notes import QuestionsNotes
from tests.flows.world import Talk

DANA = "Dana Lee, she's a PT at Frederick Health, my bio prof gave me her name"


def prepared() -> Talk:
    """A talk with a goal, a person, questions and a date that is still to be agreed upon."""
    talk = Talk()
    talk.say("i kinda want to be a physical therapist but idk if the extra school is worth it", "yes", DANA)
    talk.say("tuesdays", "skip", "use these", "done", "next tues 3ish on zoom")
    assert talk.state == "preparation.confirm"
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "change my goal to athletic trainer",
        "actually my goal is athletic trainer",
        "wait, i changed my mind, i want to be an athletic trainer",
        "yes. wait actually I want to change my goal to athletic trainer",
        "cambiar mi meta a athletic trainer",
    ],
)
def test_another_goal_keeps_the_questions_and_asks_about_the_person(said: str) -> None:
    talk = prepared()
    told = talk.say(said)
    assert "Changed to athletic trainer" in told
    assert "questions are kept" in told
    assert "Keep Dana" in told
    talk.say("keep")
    interview = talk.conversation.interview
    assert interview.step.startswith("preparation.")
    assert interview.of(ContactNotes).name == "Dana Lee"
    assert interview.of(QuestionsNotes).items
    assert interview.of(GoalNotes).topics == ("education",)
    assert "Keep Dana" not in talk.say("status"), "asked once"


def test_somebody_else_is_looked_for_and_then_it_goes_on_where_it_was() -> None:
    talk = prepared()
    assert "who could you talk to" in talk.say("yes", "change my goal to athletic trainer", "find someone else")
    talk.say("Jo Kim, athletic trainer at the Mount", "skip", "skip", "i sent it", "questions next")
    assert talk.state.startswith("preparation.")


@pytest.mark.parametrize("said", ["make it friday instead", "it got moved to friday", "mejor hazlo el friday"])
def test_another_day_is_at_the_same_time(said: str) -> None:
    talk = prepared()
    talk.say("yes")
    assert "Friday, November 27, 3:00 PM" in talk.say(said)
    talk.say("yes")
    at = talk.conversation.interview.of(PreparationNotes).at
    assert at is not None
    assert (at.day, at.hour) == (27, 15)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("her name is spelled Danna", "Danna Lee"),
        ("its spelled Leigh", "Dana Leigh"),
        ("change her name to Dana Lim", "Dana Lim"),
        ("su nombre se escribe Danna", "Danna Lee"),
    ],
)
def test_a_name_is_put_right_and_nothing_else_is_lost(said: str, name: str) -> None:
    talk = prepared()
    talk.say(said)
    person = talk.conversation.interview.of(ContactNotes)
    assert (person.name, person.employer, bool(person.connection)) == (name, "Frederick Health", True)
    assert talk.state == "preparation.confirm"


@pytest.mark.parametrize(
    "said",
    ["make it better", "i want to be a good listener", "she is changing jobs", "my goal is to learn a lot"],
)
def test_other_words_change_nothing(said: str) -> None:
    talk = prepared()
    before = talk.conversation.interview.notes
    talk.say(said)
    assert talk.conversation.interview.notes == before


def test_the_target_is_put_right_while_advice_is_asked_about() -> None:
    talk = Talk()
    talk.say("i want to be a physical therapist", "no, athletic trainer")
    assert (talk.state, talk.conversation.interview.of(GoalNotes).target) == ("goal.topic", "athletic trainer")


def test_alumni_can_be_asked_for_anywhere() -> None:
    talk = prepared()
    assert "alumni introduction" in talk.say("can the career center connect me with alumni")
    talk.say("not now")
    assert talk.state == "preparation.confirm"
