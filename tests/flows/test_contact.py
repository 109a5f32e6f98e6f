"""Finding a person and asking them: the network, the Career Center, the email and the wait for an answer."""

from __future__ import annotations

from datetime import date

import pytest

from flows import contact
from flows.contact import email, reading
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.contact.waiting import business_days
from flows.effects import TellStaff
from flows.stage import look
from tests.flows.world import Talk, scene


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Dana Lee, she's a PT at Frederick Health, my bio prof gave me her name",
            Someone("Dana Lee", "PT", "Frederick Health", "my bio prof gave me her name"),
        ),
        (
            "sam ortiz, works at the Orioles, friend of my mom",
            Someone("Sam Ortiz", "", "the Orioles", "friend of my mom"),
        ),
        ("Kim Park kim.park@lab.example", Someone("Kim Park", email="kim.park@lab.example")),
        ("my uncle Joe Rivera", Someone("Joe Rivera", connection="my uncle")),
    ],
)
def test_a_person_in_one_sentence(text: str, person: Someone) -> None:
    assert reading.someone(text) == person


@pytest.mark.parametrize("text", ["I don't know", "what do you mean", "who is it", "???"])
def test_a_remark_is_no_person(text: str) -> None:
    assert reading.someone(text) is None


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("my bio prof gave me her name", "My bio prof gave me your name."),
        ("she coached my sister", "You coached my sister."),
        ("I met him at the career fair", "I met you at the career fair."),
        ("friend of my mom", "I know of you through my mom."),
        ("my aunt's friend", "I know of you through my aunt."),
        ("my aunt", "You are my aunt."),
        ("", ""),
    ],
)
def test_words_about_somebody_are_turned_to_them(text: str, turned: str) -> None:
    assert email.to_you(text) == turned


def ready() -> Talk:
    """A conversation in which the goal is set and a contact is asked for."""
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes")
    return talk


def drafted() -> Talk:
    """A conversation that has come to the draft of the email."""
    talk = ready()
    talk.say("yes", "Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "tuesday after 2")
    return talk


def test_nobody_is_normal_and_leads_to_places_to_look() -> None:
    talk = ready()
    assert "common" in talk.say("nobody, im first gen lol")
    assert talk.state == "contact.places"


def test_staff_get_exactly_what_the_student_saw_and_only_when_sent() -> None:
    talk = ready()
    talk.say("nobody")
    shown = talk.say("alumni please")
    assert "an alumni introduction" in shown
    assert talk.turn is not None
    assert not [each for each in talk.turn.effects if isinstance(each, TellStaff)]
    talk.say("I can only do evenings")
    assert "I can only do evenings" in talk.say("edit") or talk.state == "handoff.edit"
    talk.say("evenings only please, I work")
    talk.say("send")
    (told,) = [each for each in talk.turn.effects if isinstance(each, TellStaff)]
    plain = scene(talk.now).phrase
    rows = {plain(row.label): plain(row.value) for row in told.card.rows}
    assert rows["Student"] == "Maya"
    assert rows["Note"] == "evenings only please, I work"
    assert talk.state == "contact.meanwhile"


def test_the_email_starts_with_the_connection_and_has_no_word_about_jobs() -> None:
    talk = drafted()
    view = look(contact.stage, talk.conversation, scene(talk.now))
    text = scene(talk.now).phrase(email.body(view))
    assert text.splitlines()[2].startswith("My bio prof gave me your name.")
    assert "Tuesday after 2" in text
    assert not email.verdict(view).wrong
    assert email.verdict(view).words < 100


def test_an_email_of_ones_own_is_kept_word_for_word_and_checked() -> None:
    talk = drafted()
    own = "Hello Dana, are you hiring? I would love a job at your clinic and can send you my resume today if you like."
    said = talk.say("edit", own)
    assert own in said
    assert 'Leave out "hiring"' in said


def test_the_form_keeps_only_what_was_edited() -> None:
    talk = drafted()
    values = {each.name: each.value for each in talk.form().fields}
    talk.fill(subject="Question from a student", body=values["body"])
    notes = talk.conversation.interview.of(ContactNotes)
    assert (notes.subject, notes.body) == ("Question from a student", "")


def test_a_form_without_a_name_is_answered_and_nothing_is_lost() -> None:
    talk = ready()
    talk.say("yes")
    assert "name" in talk.fill(name="", email="nonsense")
    assert talk.state == "contact.who"


def test_waiting_is_three_and_seven_business_days_and_an_answer_ends_it() -> None:
    assert business_days(date(2026, 11, 25), 3) == date(2026, 11, 30)
    assert business_days(date(2026, 11, 27), 7) == date(2026, 12, 8)
    talk = drafted()
    talk.say("i sent it")
    due = {each.name: each.at.date() for each in talk.conversation.reminders}
    assert due == {"contact.elsewhere#1": date(2026, 11, 27), "contact.nudge#1": date(2026, 12, 3)}
    assert "Dana" in talk.remind("contact.elsewhere#1")
    talk.say("she replied")
    assert not talk.conversation.reminders


def test_taking_back_that_it_was_sent_takes_back_its_reminders() -> None:
    talk = drafted()
    talk.say("i sent it")
    assert talk.conversation.reminders
    talk.say("back")
    assert not talk.conversation.reminders


def test_a_reminder_never_falls_into_quiet_hours() -> None:
    talk = drafted()
    talk.say("i sent it")
    for each in talk.conversation.reminders:
        assert 8 <= each.at.astimezone(scene(talk.now).zone).hour < 21


def test_another_person_starts_another_email() -> None:
    talk = drafted()
    talk.say("edit", "A whole email of my own, with at least a dozen words in it, so that it counts as one.")
    talk.say("change the contact", "Alex Kim, a trainer at the Orioles, my coach knows him")
    notes = talk.conversation.interview.of(ContactNotes)
    assert (notes.name, notes.body) == ("Alex Kim", "")


WRITTEN = (
    "physical therapist",
    "is the schooling worth it",
    "yes",
    "yes",
    "Dana Lee, my neighbor",
    "any time",
    "i sent it",
)


@pytest.mark.parametrize(
    ("said", "answered", "state"),
    [
        ("yes", "Great news", "questions.start"),
        ("no", "most people take a few days", "questions.start"),
        ("not yet", "most people take a few days", "questions.start"),
        ("she hasn't answered", "most people take a few days", "questions.start"),
        ("she said no", "rarely about you", "contact.places"),
        ("it bounced", "nobody has read it", "contact.draft"),
        ("todavía no", "", "questions.start"),
        ("me dijo que no", "", "contact.places"),
        ("rebotó el correo", "", "contact.draft"),
    ],
)
def test_whether_they_answered_in_any_words(said: str, answered: str, state: str) -> None:
    talk = Talk()
    talk.say(*WRITTEN)
    assert answered in talk.say(said)
    assert talk.state == state


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("no", "contact.places"),
        ("maybe", "contact.connector"),
        ("my neighbor is a nurse i think", "contact.who"),
        ("my uncle", "contact.who"),
    ],
)
def test_whether_there_is_anyone_in_any_words(said: str, state: str) -> None:
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", said)
    assert talk.state == state


@pytest.mark.parametrize("said", ["pause for a week", "ugh", "help", "stop texting me"])
def test_a_wish_is_nobodys_name(said: str) -> None:
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "yes", said)
    assert talk.state == "contact.who"
    assert not talk.conversation.interview.of(ContactNotes).name


@pytest.mark.parametrize(
    ("said", "times"),
    [("yes", ""), ("idk", ""), ("whenever", ""), ("mwf after 3", "mwf after 3"), ("los martes", "los martes")],
)
def test_times_are_only_what_names_one(said: str, times: str) -> None:
    talk = Talk()
    talk.say(*WRITTEN[:5], said)
    assert talk.state == "contact.draft"
    assert talk.conversation.interview.of(ContactNotes).times == times


@pytest.mark.parametrize(
    ("said", "answered", "state"),
    [
        ("looks good", "I sent it", "contact.draft"),
        ("ok", "I sent it", "contact.draft"),
        ("i changed it a bit and sent it", "hardest part", "contact.sent"),
        ("they said yes", "Great news", "questions.start"),
    ],
)
def test_what_is_said_to_the_draft(said: str, answered: str, state: str) -> None:
    talk = Talk()
    talk.say(*WRITTEN[:-1])
    assert answered in talk.say(said)
    assert talk.state == state


def test_somebody_who_may_know_somebody_in_any_words() -> None:
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "my cousin knows one")
    assert talk.state == "contact.connector"
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "nobody", "my bio professor", "dr. hughes")
    assert talk.state == "contact.note"
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "nobody")
    assert "Hi Dr. Hughes" in talk.say("dr. hughes")
