"""Who a student already knows: names read out of answers, ranked, picked, and kept for later."""

from __future__ import annotations

import pytest

from flows.contact.network import reading
from flows.contact.network.acquaintance import Acquaintance
from flows.contact.network.ranking import ranked
from flows.contact.notes import ContactNotes
from tests.flows.test_contact import ready
from tests.flows.world import Talk


def notes(talk: Talk) -> ContactNotes:
    return talk.conversation.interview.of(ContactNotes)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Professor Ortiz and Dr. Feld", [("Professor Ortiz", ""), ("Dr. Feld", "")]),
        ("my aunt Rosa who is a nurse, and uncle Joe", [("Aunt Rosa", "nurse"), ("Uncle Joe", "")]),
        ("prof ortiz (bio), coach dan", [("Prof Ortiz", "bio"), ("Coach Dan", "")]),
        ("Dr. Kim, she teaches anatomy; also Mr. Bell", [("Dr. Kim", "anatomy"), ("Mr. Bell", "")]),
        ("yes, dr smith from chem", [("Dr Smith", "chem")]),
        ("my uncle works in finance", [("Uncle", "finance")]),
        ("jen", [("Jen", "")]),
        ("nobody really", []),
        ("i don't know anyone like that", []),
        ("what do you mean", []),
        ("who counts as a supervisor?", []),
    ],
)
def test_several_people_in_one_answer(text: str, people: list[tuple[str, str]]) -> None:
    assert [(each.name, each.told) for each in reading.people(text, "professor", "en")] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("la profesora Ortiz y el doctor Feld", [("Profesora Ortiz", ""), ("Doctor Feld", "")]),
        ("mi tía Rosa, que es enfermera, y mi tío Joe", [("Tía Rosa", "enfermera"), ("Tío Joe", "")]),
        ("mi prima trabaja en finanzas", [("Prima", "finanzas")]),
        ("no, a nadie", []),
    ],
)
def test_several_people_in_one_spanish_answer(text: str, people: list[tuple[str, str]]) -> None:
    assert [(each.name, each.told) for each in reading.people(text, "professor", "es")] == people


def test_who_does_the_work_comes_first_and_who_was_written_to_last() -> None:
    known = (
        Acquaintance("Ms. Bell", "teacher"), Acquaintance("Professor Ortiz", "professor"),
        Acquaintance("Mom", "family"), Acquaintance("Sam", "family", "physical therapist", tried=True),
        Acquaintance("Dr. Kim", "professor", "anatomy"), Acquaintance("Rosa", "club", "a physical therapy assistant"),
    )  # fmt: skip
    order = ranked(known, "physical therapist", "en")
    assert [each.who.name for each in order] == ["Rosa", "Dr. Kim", "Mom", "Professor Ortiz", "Ms. Bell", "Sam"]
    assert [each.step for each in order] == ["ask", *["introduce"] * 4, "wait"]


def test_every_circle_is_asked_about_once_and_can_be_passed() -> None:
    talk = ready()
    talk.say("nobody")
    asked = [talk.say("ask me one by one"), *(talk.say("skip") for _ in range(5))]
    assert len(set(asked)) == 6
    talk.say("skip")
    assert talk.state == "contact.places", "with nobody named there is no list"


def test_names_are_gathered_ranked_and_one_is_picked() -> None:
    talk = ready()
    talk.say("nobody", "ask me one by one", "Professor Ortiz and Dr. Kim, she teaches anatomy", "nope", "skip")
    talk.say("my aunt Rosa who is a physical therapist, and uncle Joe")
    said = talk.say("that's enough")
    assert "4 people" in said
    assert "1. Aunt Rosa: does this kind of work (physical therapist). Next step: ask for 20 minutes." in said
    assert "Uncle Joe: close to you" in said
    assert "Professor Ortiz: knows where graduates went" in said
    assert "Hi Dr. Kim" in talk.say("2")
    assert "4 people" in talk.say("someone else")
    assert "Got it: Aunt Rosa" in talk.pick("who:2")
    assert notes(talk).connection
    assert talk.state == "contact.times"


def test_who_was_written_to_is_marked_and_the_others_remain() -> None:
    talk = ready()
    talk.say("nobody", "friends or family", "my aunt Rosa is a physical therapist, my cousin Ben", "Aunt Rosa", "skip")
    talk.say("i sent it")
    said = talk.say("try someone else")
    assert said.index("Cousin Ben") < said.index("Aunt Rosa: you wrote already")
    talk.say("Aunt Rosa")
    assert talk.state == "contact.sent"
    talk.say("my list", "Cousin Ben")
    assert (talk.state, notes(talk).connector) == ("contact.note", "Cousin Ben")


def test_a_single_name_needs_no_list_but_is_on_it() -> None:
    talk = ready()
    talk.say("nobody", "a professor or ta", "Professor Ortiz")
    assert talk.state == "contact.note"
    assert "Professor Ortiz" in talk.say("my list")
    assert "2 people" in talk.say("coach dan")
    assert "boss" in talk.say("think of more people"), "the circles go on with those not asked yet"


def test_another_person_keeps_the_list() -> None:
    talk = ready()
    talk.say("i know someone who might", "Dr. Bell and my uncle Ray")
    assert talk.state == "contact.list"
    talk.say("change the contact", "Alex Kim, a trainer at the Orioles, my coach knows him")
    assert [each.name for each in notes(talk).network] == ["Dr. Bell", "Uncle Ray"]


def test_alumni_can_be_asked_for_at_any_point_of_it() -> None:
    for path in (["ask me one by one"], ["ask me one by one", "Dr. Bell", "that's enough"]):
        talk = ready()
        talk.say("nobody", *path)
        talk.say("ask the career center for alumni")
        assert talk.state == "handoff.preview"
