"""After the talk: how it went, the thank-you note, three reflections, and the next person."""

from __future__ import annotations

from datetime import datetime

import pytest

from flows import followup
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.followup import reading, thanks
from flows.followup.notes import FollowupNotes
from flows.goal.notes import GoalNotes
from flows.heard import Picked, TimeCame
from flows.preparation.notes import PreparationNotes
from flows.replies import Ask, Mail
from flows.stage import look
from tests.flows.world import ZONE, Talk, scene, words


def talked(said: str = "it happened") -> Talk:
    """A conversation about a talk that has taken place, on Friday at two."""
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "yes")
    talk.say("Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "i'm flexible")
    talk.say("go to prep", "friday 2pm on zoom", "yes", "no", "no")
    talk.now = datetime(2026, 11, 27, 16, 0, tzinfo=ZONE)
    talk.say(said)
    return talk


def told() -> Talk:
    """The same, and it went well."""
    talk = talked()
    talk.say("it went well")
    assert talk.state == "followup.menu"
    return talk


def notes(talk: Talk) -> FollowupNotes:
    return talk.conversation.interview.of(FollowupNotes)


def due(talk: Talk) -> set[str]:
    return {each.name for each in talk.conversation.reminders}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("dana was great she said i should talk to her friend at orioles", "good"), ("it went well", "good"),
        ("not bad actually", "good"), ("awkward at first but really helpful", "good"), ("it was awkward", "hard"),
        ("not great", "hard"), ("she cancelled", "missed"), ("she never answered", "missed"),
        ("we rescheduled", "missed"), ("not yet", "not_yet"), ("it hasn't happened", "not_yet"), ("purple", ""),
    ],
)  # fmt: skip
def test_how_it_went_is_read_out_of_an_account(text: str, outcome: str) -> None:
    assert reading.outcome(text) == outcome


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("her friend Alex Kim at the Orioles", Someone("Alex Kim", "", "the Orioles", "her friend")),
        ("her friend at orioles", Someone("", "", "orioles", "her friend")),
        ("alex kim", Someone("Alex Kim")),
        ("Alex Kim, she's a trainer at the Orioles", Someone("Alex Kim", "trainer", "the Orioles")),
        ("a colleague named Jo Park, a nurse at Mercy", Someone("Jo Park", "nurse", "Mercy", "a colleague")),
        ("Dr. Amy Wong from Johns Hopkins", Someone("Dr. Amy Wong", "", "Johns Hopkins")),
        ("Sam Ortiz sam@team.example", Someone("Sam Ortiz", email="sam@team.example")),
        ("i don't know", None),
        ("???", None),
    ],
)
def test_a_person_who_was_named(text: str, person: Someone | None) -> None:
    assert reading.referral(text) == person


@pytest.mark.parametrize("text", ["it was nice to talk to her", "i should talk to more people", "it went well"])
def test_nobody_is_named_where_nobody_was(text: str) -> None:
    assert reading.suggested(text) is None


def test_one_account_says_how_it_went_and_who_is_next() -> None:
    talk = talked("hello")
    assert talk.state == "followup.how"
    said = talk.say("dana was great she said i should talk to her friend at orioles")
    assert "that's how it grows" in said
    assert "[Start one for her friend]" in said
    assert notes(talk).outcome == "happened"


def test_a_bumpy_talk_is_met_kindly() -> None:
    assert "bumpy" in talked("hello").say("honestly it was awkward")


def test_the_thank_you_is_drafted_around_one_thing_that_was_said() -> None:
    talk = told()
    assert "will stay with you" in talk.say("draft the thank-you")
    said = talk.say("Dana says she always shadows someone first")
    assert "You say you always shadow someone first." in said
    assert "✗" not in said
    view = look(followup.stage, talk.conversation, scene(talk.now))
    text = scene(talk.now).phrase(thanks.body(view))
    assert not thanks.verdict(view).wrong
    assert thanks.verdict(view).words < 100
    assert text.startswith("Hello Dana,")


def test_the_note_opens_in_the_students_own_mail_and_is_never_sent() -> None:
    talk = told()
    talk.say("draft the thank-you", "shadow someone first")
    (reply,) = talk.pending()
    assert isinstance(reply, Ask)
    mail = reply.options[0].opens
    assert isinstance(mail, Mail)
    assert "shadow someone first" in scene(talk.now).phrase(mail.body).casefold()
    assert talk.turn is not None
    assert not talk.turn.effects


def test_a_general_note_is_shown_to_lack_something() -> None:
    talk = told()
    assert "Name one thing they said" in talk.say("draft the thank-you", "skip")


def test_a_note_of_ones_own_is_kept_word_for_word_and_checked() -> None:
    talk = told()
    own = "Thank you Dana, what you said about shadowing helps. Do you know of any job openings at your clinic for me?"
    talk.say("draft the thank-you", "try shadowing", "edit")
    assert talk.state == "followup.rewrite"
    said = talk.say(own)
    assert own in said
    assert 'job openings". It turns' in said


def test_the_form_keeps_only_what_was_edited() -> None:
    talk = told()
    talk.say("draft the thank-you", "try shadowing")
    values = {each.name: each.value for each in talk.form().fields}
    talk.fill(subject="Thanks, Dana", body=values["body"])
    assert (notes(talk).subject, notes(talk).body) == ("Thanks, Dana", "")
    assert "empty" in talk.fill(subject="Thanks", body="")


def test_sending_it_ends_its_reminder_and_what_is_done_is_offered_no_more() -> None:
    talk = told()
    assert due(talk) == {"followup.thank_you#1"}
    talk.say("draft the thank-you", "shadow someone first")
    said = talk.say("i sent it")
    assert not due(talk)
    assert "Draft the thank-you" not in said
    assert talk.conversation.interview.of(ContactNotes).sent_on is None, "it was this note, not the first email"


def test_three_reflections_one_at_a_time_and_a_card_to_keep() -> None:
    talk = told()
    assert "surprised" in talk.say("three quick reflections")
    talk.say("how much time goes to notes", "skip")
    card = talk.say("shadow someone in January")
    assert "What surprised you: how much time goes to notes" in card
    assert "What you'll do next: shadow someone in January" in card
    assert "What you learned:" not in card
    assert talk.state == "followup.menu"


def test_only_what_was_left_out_is_asked_again() -> None:
    talk = told()
    talk.say("three quick reflections", "the notes", "skip", "shadow someone")
    assert "what did you learn" in talk.say("my reflections")
    assert "that it's coaching" in talk.say("that it's coaching")


def test_a_named_person_becomes_a_new_interview_with_the_same_goal() -> None:
    talk = told()
    goal = talk.conversation.interview.of(GoalNotes)
    assert "Alex Kim, the Orioles" in talk.say("start one for someone they named", "her friend Alex Kim at the Orioles")
    said = talk.say("yes")
    assert "Started, with Alex Kim" in said
    assert "physical therapist" in said
    assert talk.state == "goal.confirm"
    fresh = talk.conversation.interview
    assert (fresh.id, fresh.of(GoalNotes)) == (2, goal)
    assert fresh.of(ContactNotes).name == "Alex Kim"
    talk.say("yes", "tuesdays")
    assert "Dana Lee suggested I write to you." in talk.say("status")
    assert next(each for each in talk.conversation.interviews if each.id == 1).step == "followup.menu"


def test_a_name_can_be_added_to_who_it_was() -> None:
    talk = talked("hello")
    talk.say("it was great, she told me to talk to her friend at orioles")
    assert "What's the name of her friend?" in talk.say("start one for her friend")
    assert "Alex Kim, orioles" in talk.say("Alex Kim")


def test_somebody_without_a_name_is_asked_for_by_way_of_the_person() -> None:
    talk = told()
    said = talk.say("start one for someone they named", "I don't have a name yet")
    assert talk.state == "contact.note"
    assert talk.conversation.focus == 2
    assert "Hi Dana Lee" in said


def test_a_name_told_at_the_menu_is_taken_up() -> None:
    talk = told()
    talk.say("her boss Priya Nair")
    assert talk.state == "followup.start"
    talk.say("not now")
    assert talk.state == "followup.menu"
    assert "[Start one for Priya Nair]" in "\n".join(words(each) for each in talk.pending())


def test_a_talk_that_fell_through_can_have_a_new_date() -> None:
    talk = talked("hello")
    talk.say("it didn't happen")
    assert not due(talk)
    talk.say("new date")
    assert talk.state == "preparation.when"
    talk.say("dec 4 at 10", "yes")
    assert talk.state == "preparation.ready"
    assert "preparation.day_before#1" in due(talk)
    assert notes(talk).outcome == ""


def test_the_new_date_may_be_told_right_away() -> None:
    talk = talked("hello")
    assert "Friday, December 4, 10:00 AM, on Zoom. Right?" in talk.say("she had to move it to dec 4 at 10")


def test_somebody_who_never_answered_is_waited_for_or_let_go() -> None:
    talk = talked("hello")
    talk.say("it didn't happen", "they never answered")
    assert talk.state == "contact.sent"
    assert talk.conversation.interview.of(PreparationNotes).at is None
    other = talked("hello")
    other.say("it didn't happen", "leave it")
    assert other.state == "followup.done"
    assert "thank-you" not in "\n".join(words(each) for each in other.pending())


def test_not_yet_leads_back_to_getting_ready() -> None:
    early = Talk()
    early.say(
        "physical therapist", "is the schooling worth it", "yes", "go to prep", "dec 10 2pm on zoom", "yes", "no", "no"
    )
    early.say("it happened", "not yet")
    assert early.state == "preparation.ready"
    assert "preparation.day_before#1" in due(early)
    late = talked("hello")
    late.say("it hasn't happened")
    assert late.state == "preparation.when", "a date that lies behind cannot be right"


def test_the_reminder_comes_the_morning_after_and_its_buttons_work_from_anywhere() -> None:
    talk = talked("hello")
    talk.say("new one", "sports marketing", "a normal day")
    said = talk.remind("followup.thank_you#1")
    assert talk.now.astimezone(ZONE) == datetime(2026, 11, 28, 10, 1, tzinfo=ZONE)
    assert "Dana" in said
    talk.hears(Picked("reminder", "ask:visit 1 followup.thanks"))
    assert (talk.conversation.focus, talk.state) == (1, "followup.thanks")
    talk.say("shadow someone first", "i sent it")
    assert notes(talk).outcome == "happened"
    assert "How did it go" not in talk.say("skip")


def test_a_thank_you_is_not_asked_for_days_later() -> None:
    talk = talked("hello")
    talk.now = datetime(2026, 12, 5, 9, 0, tzinfo=ZONE)
    assert not talk.hears(TimeCame("followup.thank_you#1"))
    talk.say("it went well")
    assert not due(talk)


def test_a_talk_without_a_date_is_thanked_for_the_day_after_it_was_told() -> None:
    talk = Talk()
    talk.say("hi", "go to prep", "not yet", "zoom", "no", "no", "it happened", "it went well")
    (reminder,) = talk.conversation.reminders
    assert reminder.at == datetime(2026, 11, 25, 10, 0, tzinfo=ZONE)


def test_the_end_opens_the_next_door_and_status_tells_what_was_done() -> None:
    talk = told()
    talk.say("draft the thank-you", "shadow someone first", "i sent it")
    said = talk.say("done")
    assert "Well done, Maya" in said
    assert "[Start a new one]" in said
    assert "Thank-you: sent" in talk.say("status")
    talk.say("start a new one")
    assert talk.conversation.focus == 2


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("she says to shadow someone", "You say to shadow someone."), ("he was nervous too", "You were nervous too."),
        ("Dana's advice to try it", "Your advice to try it."), ("she really loves variety", "You really love variety."),
        ("she's proud of it", "You are proud of it."), ("she studies at night", "You study at night."),
        ("people matter most", "People matter most."), ("this is her calling", "This is your calling."),
        ("she goes where the patient is", "You go where the patient is."),
    ],
)  # fmt: skip
def test_what_was_said_is_turned_to_the_person(said: str, turned: str) -> None:
    talk = told()
    talk.say("draft the thank-you", said)
    view = look(followup.stage, talk.conversation, scene(talk.now))
    assert thanks.quoted(view) == turned
