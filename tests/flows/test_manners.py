"""What holds at every step: a miss is short, coming back says where one is, and what only a button can do is said."""

from __future__ import annotations

import pytest

from tests.flows.test_followup import notes, talked, told
from tests.flows.test_preparation import asked, prepared


def test_what_is_not_understood_is_answered_with_a_hint_and_not_with_the_whole_question() -> None:
    said = asked().say("purple elephants")
    assert "For example" in said
    assert "When is it?" not in said


def test_an_answer_works_after_any_number_of_misses() -> None:
    talk = asked()
    talk.say("purple elephants", "%%%", "purple")
    assert "Right?" in talk.say("next tues 3ish on zoom")


@pytest.mark.parametrize("text", ["hey im back", "where were we", "whats next"])
def test_coming_back_says_where_one_is_and_asks_what_is_open(text: str) -> None:
    said = asked().say(text)
    assert "Dana Lee" in said
    assert "getting ready" in said
    assert "When is it?" in said


@pytest.mark.parametrize("text", ["nvm", "never mind", "forget it"])
def test_never_mind_is_no_riddle(text: str) -> None:
    assert prepared().say(text).startswith("No problem")


def test_what_only_a_button_opens_is_said_with_the_button() -> None:
    talk = told()
    said = talk.say("draft the thank-you", "she said to shadow someone", "open in my email")
    assert said.startswith("I can't open that from here")
    assert "[Open in my email]" in said


@pytest.mark.parametrize("text", ["pause for a week", "pause for two weeks", "pause 10 days"])
def test_a_pause_with_a_length_is_about_messages(text: str) -> None:
    talk = prepared()
    talk.say(text)
    assert talk.conversation.quiet_until is not None


@pytest.mark.parametrize("at", ["three quick reflections", "draft the thank-you"])
def test_somebody_named_in_passing_is_offered_as_the_next_person(at: str) -> None:
    talk = told()
    talk.say(at, "she said i should talk to her friend Alex Kim at Mercy")
    found = notes(talk).referral
    assert found is not None
    assert (found.name, found.employer, found.connection) == ("Alex Kim", "Mercy", "her friend")
    onward = ("later",) if at == "draft the thank-you" else ("skip", "skip")
    assert "[Start one for Alex Kim]" in talk.say(*onward)


def test_nobody_is_named_in_an_ordinary_reflection() -> None:
    talk = told()
    talk.say(
        "three quick reflections", "how much she talks to insurance", "i should email her more", "call some clinics"
    )
    assert notes(talk).referral is None


def test_what_they_said_stands_in_the_note_as_one_would_write_it() -> None:
    talk = told()
    assert "You said I should" in talk.say("draft the thank-you", "she said i should shadow someone")


@pytest.mark.parametrize("text", ["how do i say thanks", "can you help me thank her"])
def test_thanks_are_helped_with_however_it_is_asked(text: str) -> None:
    talk = talked()
    talk.say(text)
    assert talk.state == "followup.thanks"
