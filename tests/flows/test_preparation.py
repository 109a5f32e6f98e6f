"""Getting ready: the date, how they meet, a room, the closet, what to take along, and the reminders before it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

import flows
from flows.contact.notes import ContactNotes
from flows.heard import Filled, Picked, Said
from flows.lines import Line
from flows.preparation.notes import PreparationNotes
from flows.preparation.prompts import page
from flows.replies import Calendar, Choose, Give, Link, Mail, Sheet
from tests.flows.world import TUESDAY, ZONE, Talk, scene, words

NEXT_TUESDAY = datetime(2026, 12, 1, 15, 0, tzinfo=ZONE)


def asked() -> Talk:
    """A conversation in which everything but the date is known."""
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "yes")
    talk.say("Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "i'm flexible", "questions next")
    talk.say("use these", "done with questions")
    assert talk.state == "preparation.when"
    return talk


def prepared(date: str = "next tues 3ish on zoom") -> Talk:
    """A conversation in which the talk is prepared."""
    talk = asked()
    talk.say(date, "yes", "yes please", "no")
    assert talk.state == "preparation.ready"
    return talk


def notes(talk: Talk) -> PreparationNotes:
    return talk.conversation.interview.of(PreparationNotes)


def due(talk: Talk) -> dict[str, datetime]:
    return {each.name: each.at for each in talk.conversation.reminders}


def test_one_message_gives_the_date_and_how_and_both_are_said_back() -> None:
    talk = asked()
    assert "Tuesday, December 1, 3:00 PM, on Zoom. Right?" in talk.say("next tues 3ish on zoom")
    assert "room" in talk.say("yes"), "how they meet is not asked again"
    assert notes(talk).at == NEXT_TUESDAY
    assert notes(talk).how == "zoom"


def test_a_digression_is_answered_and_the_question_asked_again() -> None:
    said = asked().say("what should i wear tho")
    assert "Closet" in said
    assert "When is it?" in said


def test_halves_of_a_date_are_put_together() -> None:
    talk = asked()
    assert "Friday, November 27" in talk.say("friday")
    assert talk.state == "preparation.time"
    assert "Friday, November 27, 3:00 PM" in talk.say("3")
    other = asked()
    assert "On which day?" in other.say("3pm")
    assert "Friday, November 27, 3:00 PM" in other.say("friday")


def test_what_was_understood_wrongly_is_put_right_in_the_same_breath() -> None:
    talk = asked()
    talk.say("next tues at 3")
    assert "4:00 PM" in talk.say("no, 4pm")
    assert "at Frederick Health, main entrance" in talk.say("in person at Frederick Health, main entrance")
    talk.say("no")
    assert talk.state == "preparation.when"
    assert notes(talk).at is None


def test_a_yes_may_bring_along_how_they_meet() -> None:
    talk = asked()
    talk.say("friday at 2", "yes, by phone")
    assert talk.state == "preparation.room"
    assert notes(talk).how == "phone"


def test_the_past_is_questioned() -> None:
    talk = asked()
    assert "already past" in talk.say("yesterday at 3")
    talk.say("hm what")
    assert talk.state == "preparation.past", "time alone does not answer the question"
    talk.say("another date")
    assert talk.state == "preparation.when"
    talk.say("yesterday at 3", "it happened")
    assert talk.state == "followup.how"


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("feb 30 at 2", "calendar"), ("tuesday or thursday", "more than one day"), ("next week", "exact day"),
        ("last friday", "already past"), ("12/1/2036 at 3", "more than a year"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_date_is_asked_about(said: str, answered: str) -> None:
    talk = asked()
    assert answered in talk.say(said)
    assert talk.state == "preparation.when"


def test_a_weekday_that_does_not_fit_and_another_time_zone_are_pointed_out() -> None:
    assert "Wednesday, December 2" in asked().say("Tuesday, Dec 2 at 3").splitlines()[0]
    assert "your own time zone" in asked().say("friday at 3 pm pacific")


def test_no_date_yet_is_an_answer_and_the_date_can_come_any_time() -> None:
    talk = asked()
    assert "No problem" in talk.say("not yet")
    talk.say("zoom", "no", "no")
    assert talk.state == "preparation.ready"
    assert not due(talk)
    assert "Thursday, December 10, 2:00 PM, on Zoom" in talk.say("dec 10 2pm")
    talk.say("yes")
    assert talk.state == "preparation.ready"
    assert due(talk)


def test_a_plan_that_cannot_be_changed_like_that_is_asked_about_and_stays() -> None:
    talk = prepared()
    assert "more than one day" in talk.say("tuesday or thursday")
    assert talk.state == "preparation.when"
    assert notes(talk).at == NEXT_TUESDAY
    talk.say("skip")
    assert (talk.state, notes(talk).at) == ("preparation.ready", NEXT_TUESDAY)
    unsure = asked()
    unsure.say("friday at 2")
    assert "When is it?" in unsure.say("tuesday or thursday")


@pytest.mark.parametrize(
    "said", ["is it ok to be late on friday at 2?", "i bought a notebook last friday", "maybe sometime soon"]
)
def test_a_day_that_is_only_mentioned_changes_no_plan(said: str) -> None:
    talk = prepared()
    talk.say(said)
    assert notes(talk).at == NEXT_TUESDAY
    assert talk.state == "preparation.ready"


def test_a_bare_number_picks_an_option_unless_a_time_is_asked_for() -> None:
    talk = asked()
    talk.say("friday at 2", "1")
    assert notes(talk).agreed
    assert notes(talk).at == datetime(2026, 11, 27, 14, 0, tzinfo=ZONE)


def test_how_it_went_may_be_told_before_it_is_asked() -> None:
    talk = prepared()
    assert "fresh" in talk.say("it went great, she suggested I talk to Jo Park")
    assert talk.state == "followup.menu"
    assert not [name for name in due(talk) if name.startswith("preparation.")]


def test_pages_of_the_institution_are_linked_where_it_has_them() -> None:
    (option,) = page("https://rooms.mount.example", "preparation.button.book")
    assert option.opens == Link("https://rooms.mount.example")
    assert page("", "preparation.button.book") == ()


def test_the_form_needs_no_second_look_but_a_date_that_can_be() -> None:
    talk = asked()
    assert "already past" in talk.fill(date="2026-11-20", time="15:00", how="")
    assert "I need the time" in talk.fill(date="2026-12-01", time="", how="")
    assert "calendar" in talk.fill(date="2026-02-30", time="15:00", how="")
    assert "more than a year" in talk.fill(date="2036-12-01", time="15:00", how="")
    assert talk.state == "preparation.when"
    said = talk.fill(date="2026-12-01", time="15:00", how="phone")
    assert "Tuesday, December 1, 3:00 PM, by phone" in said
    assert talk.state == "preparation.room"


def test_a_modal_can_show_what_is_wrong_beside_its_fields() -> None:
    talk = asked()
    filled = Filled(talk.form().name, {"date": "2026-11-20", "time": "15:00"})
    assert set(flows.faults(talk.conversation, filled, scene(talk.now))) == {"date"}


def test_the_room_is_offered_for_calls_and_the_closet_to_everyone() -> None:
    talk = asked()
    assert "quiet interview room" in talk.say("friday 2pm by phone", "yes")
    assert "McGowan Hall" in talk.say("yes please")
    assert talk.state == "preparation.closet"
    other = asked()
    other.say("friday 2pm in person", "yes")
    assert other.state == "preparation.where"
    assert "Closet" in other.say("Frederick Health, main entrance"), "no room where they meet in person"
    assert other.conversation.interview.of(PreparationNotes).place == "Frederick Health, main entrance"


def test_neither_money_nor_need_is_asked_about() -> None:
    talk = asked()
    said = talk.say("friday 2pm on zoom", "yes") + talk.say("no")
    assert not any(word in said.casefold() for word in ("afford", "money", "do you own", "suit?", "car "))


def test_the_checklist_fits_how_they_meet() -> None:
    talk = asked()
    assert "Link, sound and light" in talk.say("friday 2pm on zoom", "yes", "no", "no")
    other = asked()
    assert "10 to 15 minutes early" in other.say("friday 2pm", "yes", "at Frederick Health", "no")


def test_the_sheet_has_everything_on_it() -> None:
    talk = prepared()
    (give,) = (each for each in talk.hears(Said("take-away sheet")) if isinstance(each, Give))
    assert isinstance(give.file, Sheet)
    plain = scene(talk.now).phrase
    text = "\n".join(
        plain(each)
        for card in give.file.sections
        for each in (card.title, *card.lines, *(part for row in card.rows for part in (row.label, row.value)))
    )
    for expected in ("physical therapist", "Dana Lee", "Frederick Health", "1. ", "Tuesday, December 1, 3:00 PM",
                     "McGowan Hall, rooms 3 and 4", "Tuesday and Thursday, 1 to 4"):  # fmt: skip
        assert expected in text


def test_a_sheet_can_be_had_of_very_little() -> None:
    talk = Talk()
    talk.say("hi", "go to prep", "not yet", "skip", "skip")
    assert talk.state == "preparation.ready"
    (give,) = (each for each in talk.hears(Said("take-away sheet")) if isinstance(each, Give))
    assert isinstance(give.file, Sheet)
    assert all(words_of(card.title) for card in give.file.sections)


def words_of(line: Line) -> str:
    return scene(TUESDAY).phrase(line)


def test_the_calendar_file_keeps_its_identity_when_the_date_moves() -> None:
    talk = prepared()
    first = calendar(talk)
    talk.say("change the date to dec 10 from 2 to 2:45 pm", "yes")
    second = calendar(talk)
    assert first.uid == second.uid
    assert (first.start, first.minutes) == (NEXT_TUESDAY, 30)
    assert (second.start, second.minutes) == (datetime(2026, 12, 10, 14, 0, tzinfo=ZONE), 45)
    assert second.start.tzinfo is ZONE


def calendar(talk: Talk) -> Calendar:
    (give,) = (each for each in talk.hears(Said("calendar file")) if isinstance(each, Give))
    assert isinstance(give.file, Calendar)
    return give.file


def test_without_a_date_there_is_no_calendar_file_to_ask_for() -> None:
    talk = asked()
    talk.say("not yet", "zoom", "no", "no")
    assert "calendar" not in {option.choice for _, option in talk.offered()}


def test_back_to_preparation_asks_the_first_open_question() -> None:
    talk = asked()
    talk.say("next tues 3ish on zoom", "yes", "change my goal", "athletic trainer")
    assert talk.state == "goal.confirm"
    assert "Dana Lee is a PT" in talk.say("go back to prep")
    assert "quiet interview room" in talk.say("keep")
    talk.say("no", "no")
    talk.say("change my questions", "go to prep")
    assert talk.state == "preparation.ready"


def test_changing_the_date_keeps_everything_else_and_asks_nothing_twice() -> None:
    talk = prepared()
    assert "It's set for Tuesday" in talk.say("change the date")
    talk.say("friday 10am", "yes")
    assert talk.state == "preparation.ready"
    assert (notes(talk).how, notes(talk).room, notes(talk).closet) == ("zoom", "yes", "no")


def test_another_way_to_meet_asks_what_it_needs() -> None:
    talk = prepared()
    talk.say("it's in person now")
    assert talk.state == "preparation.where"
    assert "Place: Room 12" in talk.say("Room 12")


def test_a_link_is_kept_with_the_rest() -> None:
    talk = prepared()
    assert "Link: https://zoom.example/j/1" in talk.say("https://zoom.example/j/1")
    assert notes(talk).how == "zoom"


def test_a_date_told_in_passing_is_noted_and_confirmed_later() -> None:
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "yes", "Dana Lee, my neighbor", "i'm flexible")
    talk.say("i sent it")
    assert "Noted: Tuesday, December 1, 3:00 PM" in talk.say("yes, tuesday at 3 on zoom")
    assert talk.state == "questions.start", "a date is an answer: nobody is asked whether there was one"
    talk.say("use these")
    assert "Tuesday, December 1, 3:00 PM, on Zoom. Right?" in talk.say("done with questions")


def test_reminders_come_the_day_before_and_two_hours_before_and_thank_the_day_after() -> None:
    talk = prepared()
    assert due(talk) == {
        "preparation.day_before#1": datetime(2026, 11, 30, 10, 0, tzinfo=ZONE),
        "preparation.two_hours_before#1": datetime(2026, 12, 1, 13, 0, tzinfo=ZONE),
        "followup.thank_you#1": datetime(2026, 12, 2, 10, 0, tzinfo=ZONE),
    }
    eve = talk.remind("preparation.day_before#1")
    assert "Tomorrow you talk with Dana: Tuesday, December 1, 3:00 PM, on Zoom" in eve
    assert "link" in eve
    assert "room" in eve
    assert "At 3:00 PM you talk with Dana" in talk.remind("preparation.two_hours_before#1")


def test_the_confirmation_is_written_for_the_student_to_send() -> None:
    talk = prepared()
    talk.remind("preparation.day_before#1")
    assert talk.turn is not None
    (reply,) = talk.turn.replies
    assert isinstance(reply, Choose)
    mail = reply.options[0].opens
    assert isinstance(mail, Mail)
    assert "Tuesday, December 1, 3:00 PM, on Zoom" in words_of(mail.body)
    assert {option.choice for option in reply.options[1:]} == {
        "ask:visit 1 preparation.ready",
        "ask:visit 1 preparation.when",
    }


def test_a_moved_date_moves_the_reminders_and_a_removed_one_removes_them() -> None:
    talk = prepared()
    talk.say("change the date", "dec 10 2pm")
    assert due(talk)["preparation.day_before#1"] == datetime(2026, 12, 9, 10, 0, tzinfo=ZONE)
    talk.say("change it", "not yet")
    assert not due(talk)
    talk.say("back", "back")
    assert due(talk)["preparation.day_before#1"] == datetime(2026, 12, 9, 10, 0, tzinfo=ZONE)


def test_no_reminder_comes_at_night_or_after_the_talk_has_begun() -> None:
    early = prepared("friday 8 am on zoom")
    assert "preparation.two_hours_before#1" not in due(early)
    morning = prepared("friday 9:30 am on zoom")
    assert due(morning)["preparation.two_hours_before#1"] == datetime(2026, 11, 27, 8, 0, tzinfo=ZONE)


def test_only_what_will_still_come_is_promised() -> None:
    talk = asked()
    talk.say("today at 6:30 pm on zoom")
    promised = talk.say("yes")
    assert "two hours before" in promised
    assert "day before and" not in promised
    silent = asked()
    silent.say("stop messages", "friday at 2 on zoom")
    assert "remind" not in silent.say("yes")


def test_telling_how_it_went_ends_the_reminders() -> None:
    talk = prepared()
    talk.say("it happened", "it didn't happen")
    assert not due(talk)


def test_an_hour_after_it_began_how_it_went_is_asked_whatever_is_said() -> None:
    talk = prepared()
    talk.now = NEXT_TUESDAY + timedelta(minutes=30)
    talk.say("hello")
    assert talk.state == "preparation.ready"
    talk.now = NEXT_TUESDAY + timedelta(hours=1)
    assert "How did it go with Dana?" in talk.say("hello")


def test_the_date_of_a_talk_that_was_put_off_can_be_changed_afterwards() -> None:
    talk = prepared()
    talk.now = NEXT_TUESDAY + timedelta(hours=20)
    talk.say("hello", "change the date")
    assert talk.state == "preparation.when"
    assert "Friday, December 4, 10:00 AM, on Zoom" in talk.say("friday 10am")
    talk.say("yes")
    assert talk.state == "preparation.ready"
    assert due(talk)


def test_each_interview_has_reminders_of_its_own_that_name_the_person() -> None:
    talk = prepared()
    talk.say(
        "new one",
        "sports marketing",
        "a normal day",
        "yes",
        "yes",
        "Sam Ortiz, works at the Orioles, my coach knows him",
    )
    talk.say("go to prep", "dec 3 at 11 by phone", "yes")
    assert {"preparation.day_before#1", "preparation.day_before#2"} <= set(due(talk))
    assert "Dana" in talk.remind("preparation.day_before#1")
    assert talk.conversation.interview.of(ContactNotes).name == "Sam Ortiz", (
        "a reminder does not change what is in focus"
    )
    replies = talk.hears(Picked("reminder", "ask:visit 1 preparation.ready"))
    assert "Ready for Dana" in "\n".join(words(each) for each in replies)
