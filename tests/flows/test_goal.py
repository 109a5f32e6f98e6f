"""Goals as students put them: what is understood, said back, added to and corrected."""

from __future__ import annotations

import pytest

from flows.goal import reading
from flows.goal.narrowing.suggesting import TONGUES, Question, suggest
from flows.goal.narrowing.works import WORKS
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


@pytest.mark.parametrize(
    "text",
    [
        "what?",
        "",
        "???",
        "this is a rather long remark about nothing much at all today",
        "asdf",
        "qwerty asdf",
        "jjjj",
        "👍",
    ],
)
def test_what_names_no_goal_is_none(text: str) -> None:
    assert reading.aim(text) is None


@pytest.mark.parametrize("text", ["nothing", "anything really", "nada", "lo que sea"])
def test_nothing_in_particular_is_not_to_know(text: str) -> None:
    assert reading.aim(text) == Aim(kind="unsure")


def test_a_goal_said_back_is_not_agreed_to_by_not_knowing() -> None:
    talk = Talk()
    talk.say("hi", "i want to be a nurse, whats a typical day")
    said = talk.say("idk")
    assert "what to change" in said
    assert "[Yes]" in said, "what can be done is still at hand"
    assert "Did I get that right" not in said, "what was asked just above is not repeated"


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
    said = talk.say("bio major", "my anatomy lab", "my cousin who is a nurse", "how people get there")
    assert talk.state == "goal.suggested"
    assert "1. nurse: you study bio, you liked anatomy lab, and you'd like what you see in your cousin" in said
    assert "physical therapist" in talk.say("3")
    assert talk.conversation.interview.of(GoalNotes).kind == "job"
    assert talk.state == "goal.confirm", "what they want to find out was said already"


def test_what_somebody_liked_can_be_the_goal_itself() -> None:
    talk = Talk()
    talk.say("hi", "start", "no clue", "skip", "fixing bikes", "skip", "skip")
    assert "Fixing bikes, good" in talk.say("people who work with fixing bikes")
    assert talk.conversation.interview.of(GoalNotes).target == "fixing bikes"


def test_one_answer_may_answer_several_of_the_short_questions() -> None:
    talk = Talk()
    talk.say("hi", "start", "idk", "I'm a bio major and I loved anatomy, and I'm jealous of my cousin who is a vet")
    assert talk.state == "goal.wondered"
    notes = talk.conversation.interview.of(GoalNotes)
    assert (notes.major, notes.liked, notes.envied) == ("bio", "anatomy", "my cousin who is a vet")


def test_no_answers_at_all_still_lead_to_somebody() -> None:
    talk = Talk()
    assert "start wide" in talk.say("hi", "start", "not sure", "undeclared", "skip", "nobody", "skip")
    talk.say("marine archaeologist")
    assert talk.state == "goal.topic"


def test_others_are_shown_and_come_round_again() -> None:
    talk = Talk()
    first = talk.say("hi", "start", "not sure", "psychology", "skip", "skip", "skip")
    later = [talk.say("show others") for _ in range(10)]
    assert first != later[0]
    assert first in later


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        ({"major": "English", "liked": "creative writing"}, "editor"),
        ({"major": "comp sci", "liked": "drawing"}, "game_designer"),
        ({"liked": "fixing bikes"}, "mechanical_engineer"),
        ({"major": "psych", "liked": "helping my little cousins read"}, "school_counselor"),
        ({"major": "business", "envied": "my uncle the electrician"}, "electrician"),
        ({}, "hr_specialist"),
    ],
)
def test_what_the_answers_point_to(answers: dict[Question, str], first: str) -> None:
    assert suggest(answers, "en", lambda work: work.replace("_", " "))[0].work == first


@pytest.mark.parametrize(
    ("answers", "first"),
    [({"major": "biología", "liked": "las plantas y los animales"}, "veterinary_technician"),
     ({"major": "contabilidad"}, "accountant"), ({"liked": "cocinar"}, "chef")],
)  # fmt: skip
def test_what_spanish_answers_point_to(answers: dict[Question, str], first: str) -> None:
    assert suggest(answers, "es")[0].work == first


def test_every_field_somebody_can_name_leads_somewhere() -> None:
    for language, spoken in TONGUES.items():
        assert {field for work in WORKS for field in work.fields} == set(spoken.fields), language
        assert {trait for work in WORKS for trait in work.traits} <= set(spoken.traits), language


def test_the_goal_can_be_changed_later_and_leads_back() -> None:
    talk = Talk()
    talk.say("physical therapist", "schooling", "yes", "nobody")
    talk.say("change my goal")
    assert talk.state == "goal.kind"
    talk.say("athletic trainer", "yes")
    assert talk.state == "contact.places"
    assert talk.conversation.interview.of(GoalNotes).target == "athletic trainer"
