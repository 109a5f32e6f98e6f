"""Goals as students put them: what is understood, said back, added to and corrected."""

from __future__ import annotations

import pytest

from flows.goal import reading
from flows.goal.notes import GoalNotes
from flows.goal.reading import Aim
from tests.flows.world import Talk


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("physical therapist", Aim("job", "physical therapist")),
        ("I want to be a nurse", Aim("job", "nurse")),
        ("marketing", Aim("field", "marketing")),
        ("something in public health", Aim("field", "public health")),
        ("i'm interested in UX design", Aim("field", "UX design")),
        ("idk", Aim("unsure")),
        ("not sure yet", Aim("unsure")),
        ("a specific job", Aim("job")),
        (
            "i kinda want to be a physical therapist but idk if the extra school is worth it",
            Aim("job", "physical therapist", ("education",)),
        ),
    ],
)
def test_a_goal_in_any_words(text: str, aim: Aim) -> None:
    assert reading.aim(text) == aim


@pytest.mark.parametrize("text", ["what?", "", "???", "this is a rather long remark about nothing much at all today"])
def test_what_names_no_goal_is_none(text: str) -> None:
    assert reading.aim(text) is None


def test_one_message_may_answer_three_questions() -> None:
    talk = Talk()
    talk.say("hi")
    said = talk.say("i kinda want to be a physical therapist but idk if the extra school is worth it")
    assert "physical therapist" in said
    assert "schooling" in said
    assert talk.state == "goal.confirm"
    assert "a normal day" in talk.say("yes, also what a normal day looks like")
    assert "Your goal: learn from a physical therapist" in talk.say("yes")
    assert talk.state == "contact.start"


def test_a_first_message_that_is_an_answer_is_one() -> None:
    talk = Talk()
    said = talk.say("I want to become an accountant")
    assert "informational interviews" in said, "who is speaking is said once"
    assert talk.state == "goal.topic"
    assert talk.conversation.interview.of(GoalNotes).target == "accountant"


def test_a_correction_replaces_the_target_and_keeps_the_wishes() -> None:
    talk = Talk()
    talk.say("physical therapist", "a normal day")
    assert "athletic trainer" in talk.say("no, athletic trainer")
    assert talk.conversation.interview.of(GoalNotes) == GoalNotes("job", "athletic trainer", ("day",))


def test_nothing_known_yet_is_narrowed_to_something_askable() -> None:
    talk = Talk()
    talk.say("hi", "start", "not sure")
    assert talk.state == "goal.unsure"
    said = talk.say("my biology lab", "how people get there")
    assert "biology lab" in said
    assert talk.state == "goal.confirm"


def test_the_goal_can_be_changed_later_and_leads_back() -> None:
    talk = Talk()
    talk.say("physical therapist", "schooling", "yes", "nobody")
    talk.say("change my goal")
    assert talk.state == "goal.kind"
    talk.say("athletic trainer", "yes")
    assert talk.state == "contact.places"
    assert talk.conversation.interview.of(GoalNotes).target == "athletic trainer"
