"""What is kept of a student: shown, given, deleted, from wherever they ask."""

from __future__ import annotations

import pytest

from flows.effects import Forget
from flows.heard import Arrived, Asked, Filled, Heard, Picked, Said
from flows.lines import line
from flows.manners import reading
from flows.office.looks import Seen
from flows.replies import Give, Record, Sheet
from flows.stage import Meant
from tests.flows.world import TUESDAY, WORDS, Books, Talk, scene, words


@pytest.mark.parametrize("said", [(), ("hi",), ("hi", "nurse", "a normal day", "yes"), ("hi", "talk to a person")])
def test_what_is_kept_is_shown_from_anywhere_and_the_question_asked_again(said: tuple[str, ...]) -> None:
    talk = Talk()
    talk.say(*said)
    before = talk.conversation.state
    told = talk.say("what do you know about me")
    assert "What I keep of you" in told
    assert talk.conversation.state == before


class Looks:
    """An access log (flows.office.Looks) with one look in it."""

    def own(self) -> tuple[Seen, ...]:
        return (Seen("Jordan Lee", "claim", TUESDAY),)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("who looked at my data?", "picked up your request"),
        ("access log", "picked up your request"),
        ("¿quién ha visto mis datos?", "tomó tu solicitud"),
    ],
)
def test_who_looked_is_told_in_both_languages(said: str, told: str) -> None:
    talk = Talk(office=Books(looks=Looks()), language="es" if said.startswith("¿") else "en")
    shown = talk.say(said)
    assert f"Jordan Lee: {told}" in shown


def test_the_record_says_in_a_line_that_staff_looked() -> None:
    talk = Talk(office=Books(looks=Looks()))
    assert "Seen by staff: once" in talk.say("what do you know about me")


def test_it_is_given_to_read_and_as_data() -> None:
    talk = Talk()
    talk.say("hi", "nurse", "a normal day", "download my data")
    assert talk.turn is not None
    given = [each.file for each in talk.turn.replies if isinstance(each, Give)]
    sheet, data = given
    assert isinstance(sheet, Sheet)
    assert "nurse" in str(sheet.sections)
    assert isinstance(data, Record)


def test_deleting_is_asked_about_and_can_be_left() -> None:
    talk = Talk()
    talk.say("hi", "nurse")
    before = talk.conversation.state
    assert "can't be undone" in talk.say("delete everything")
    assert "Nothing was deleted" in talk.say("keep")
    assert talk.conversation.state == before


def test_deleting_wants_everything_forgotten_under_the_receipt_that_is_told() -> None:
    talk = Talk()
    told = talk.say("hi", "nurse", "delete everything", "delete")
    assert talk.turn is not None
    (forget,) = [each for each in talk.turn.effects if isinstance(each, Forget)]
    assert forget.receipt in told


FIRST: tuple[Heard, ...] = (
    Arrived(),
    *map(Said, ("hi", "nurse", "help", "status", "my interviews", "stop messages", "thanks", "?", "delete everything")),
    Said("It was a long day. " * 300),
    Asked(""),
    Asked("questions"),
    Picked("handoff", "ask:people"),
    Filled("goal.ask:old", {"name": "Dana"}),
)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("heard", FIRST, ids=lambda heard: str(heard)[:40])
def test_at_first_contact_it_is_told_what_is_kept_and_that_going_on_is_agreeing(heard: Heard, language: str) -> None:
    consent = {"en": "If you go on, you agree", "es": "Si sigues, estás de acuerdo"}
    talk = Talk(language=language)
    told = "\n".join(words(each, talk.language) for each in talk.hears(heard))
    assert told.count(consent[talk.language]) == 1
    assert consent[talk.language] not in talk.say("hi", "nurse"), "and only then"


def test_who_is_in_need_first_agrees_to_nothing_before_the_next_message() -> None:
    talk = Talk()
    assert "agree" not in talk.say("i want to kill myself")
    assert "If you go on, you agree" in talk.say("hi")


def test_what_consent_says_can_be_said_is_understood() -> None:
    for language in ("en", "es"):
        told = WORDS[language].spans(line("manners.consent"))
        for phrase, wish in zip([each.text for each in told if each.italic], ("export", "delete"), strict=True):
            assert reading.wish(phrase, scene(TUESDAY, language)) == Meant(wish)
