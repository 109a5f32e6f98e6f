"""What is kept of a student: shown, given, deleted, from wherever they ask."""

from __future__ import annotations

import pytest

from flows.effects import Forget
from flows.office.looks import Seen
from flows.replies import Give, Record, Sheet
from tests.flows.world import TUESDAY, Books, Talk


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
