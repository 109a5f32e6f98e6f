"""When the plan to talk changes: it is called off, put off, or happened after all, told in one's own words."""

from __future__ import annotations

import pytest

from flows.preparation import plans
from flows.preparation.notes import PreparationNotes
from tests.flows.test_followup import talked
from tests.flows.test_preparation import asked, due, notes, prepared


@pytest.mark.parametrize(
    "text",
    [
        "they cancelled", "ugh she canceled on me", "Dana cancelled", "dana lee had to cancel", "i had to cancel",
        "our call got cancelled", "she bailed last minute", "she can't make it anymore", "the call is not happening",
        "they cancelled today", "they cancelled our tuesday meeting", "she never showed up", "me cancelaron",
    ],
)  # fmt: skip
def test_a_talk_called_off_is_reminded_of_no_more_and_what_next_is_asked(text: str) -> None:
    talk = prepared()
    said = talk.say(text)
    assert "I took the date out" in said
    assert "What would you like to do now?" in said
    assert talk.state == "followup.missed"
    assert notes(talk).at is None
    assert not {each for each in due(talk) if each.startswith("preparation")}
    talk.say("back")
    assert talk.state == "preparation.ready"
    assert notes(talk).at is not None


@pytest.mark.parametrize("state", ["preparation.confirm", "preparation.room", "preparation.closet"])
def test_it_may_be_called_off_at_every_step(state: str) -> None:
    talk = asked()
    for each in ("next tues 3ish on zoom", "yes", "no"):
        talk.say(each)
        if talk.state == state:
            break
    assert talk.state == state
    talk.say("they cancelled")
    assert talk.state == "followup.missed"
    assert talk.say("new date").startswith("When is it?")


@pytest.mark.parametrize(
    "text",
    [
        "what if she cancels?", "should i cancel?", "i cancelled my gym class to prepare", "can i cancel my order",
        "she asked what i would do if a patient cancelled", "what do you do when clients cancel",
    ],
)  # fmt: skip
def test_what_only_speaks_of_cancelling_calls_nothing_off(text: str) -> None:
    assert not plans.called_off(text)
    talk = prepared()
    talk.say(text)
    assert talk.conversation.interview.of(PreparationNotes).at is not None


def test_called_off_and_set_anew_in_one_message_is_a_new_date() -> None:
    assert "Wednesday, December 9, 2:00 PM" in prepared().say("she cancelled, can we do dec 9 at 2 instead")


@pytest.mark.parametrize(
    "text",
    [
        "we need to reschedule", "she wants to reschedule", "Dana asked to reschedule", "it got postponed",
        "can we reschedule?", "she asked if we could find another time", "tenemos que posponerla",
    ],
)  # fmt: skip
def test_a_talk_put_off_asks_for_the_new_date(text: str) -> None:
    assert "What is the new day and time?" in prepared().say(text)


def test_while_something_else_is_asked_the_old_date_is_taken_out_and_the_question_stays() -> None:
    talk = prepared()
    talk.say("go to questions")
    state = talk.state
    assert "I took the old date out" in talk.say("we need to reschedule")
    assert talk.state == state
    assert notes(talk).at is None


@pytest.mark.parametrize(
    "text", ["it happened actually", "actually it happened", "no it went well", "oh it did happen"]
)
def test_it_happened_after_all(text: str) -> None:
    talk = talked()
    talk.say("it didn't happen")
    assert talk.state == "followup.missed"
    talk.say(text)
    assert talk.state == "followup.menu"


@pytest.mark.parametrize(("text", "meant"), [("friday 3am", "3:00 PM"), ("dec 4 at 11pm", "11:00 AM")])
def test_an_odd_hour_is_questioned_and_the_other_half_of_the_day_is_one_answer_away(text: str, meant: str) -> None:
    talk = asked()
    said = talk.say(text)
    assert f"If you meant {meant}" in said
    assert "Right?" in said
    assert meant in talk.say(meant)
    assert "unusual" not in asked().say("friday 7am")


@pytest.mark.parametrize("text", ["idk", "not sure yet", "i dont know", "no sé"])
def test_not_knowing_is_an_answer_to_what_may_be_skipped(text: str) -> None:
    talk = asked()
    talk.say("next tues 3ish", "yes", text)
    assert talk.state == "preparation.closet"
    talk.say(text)
    assert talk.state == "preparation.ready"
