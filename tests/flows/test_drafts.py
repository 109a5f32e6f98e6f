"""Drafts: what each kind has and lacks, in both languages, and a sentence put where it belongs."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from benchmarks.understanding import emails, sets
from flows import drafts
from flows.contact import email
from flows.contact.notes import ContactNotes
from flows.drafts import Kind, Known
from flows.drafts.verdict import MOST, UNWANTED, WANTED
from tests.flows.test_contact import drafted, ready
from tests.flows.world import ENGLISH, Talk

GOOD = """Hello Dana,

Professor Ortiz gave me your name. I'm a sophomore studying biology, and I'm curious about your work as a physical
therapist at Frederick Health. I'd like to learn what a normal day looks like.

Could we talk for 20 to 30 minutes? I'm free Tuesday or Thursday after 2.

Thank you for considering it. I'll write once more next week.

Maya"""


def wrong(text: str, kind: Kind = "request", name: str = "Dana Lee", language: str = "en") -> set[str]:
    return {each.name for each in drafts.judge(kind, text, language, Known(name)).wrong}


def test_a_good_request_lacks_nothing() -> None:
    assert not wrong(GOOD)


@pytest.mark.parametrize(
    ("cut", "instead", "fault"),
    [
        ("Hello Dana,", "Hello,", "greeting"),
        ("Hello Dana,", "Dear Sir or Madam,", "greeting"),
        ("Hello Dana,", "Hello Diana,", "wrong_name"),
        ("Hello Dana,", "Hello [Name],", "placeholder"),
        ("Professor Ortiz gave me your name. ", "", "connection"),
        ("I'm a sophomore studying biology, and ", "", "who"),
        ("20 to 30 minutes", "a bit", "minutes"),
        ("20 to 30 minutes", "an hour", "too_long"),
        (" I'm free Tuesday or Thursday after 2.", "", "times"),
        ("Thank you for considering it. ", "", "thanks"),
        ("I'll write once more next week.", "", "next"),
        ("\n\nMaya", "", "signature"),
        ("I'm free", "Are you hiring? I'm free", "job"),
        ("I'm free", "Could you review my resume? I'm free", "asks"),
        ("I'm free", "I'm a huge fan! I'm free", "flattery"),
    ],
)
def test_each_fault_is_found_and_no_other(cut: str, instead: str, fault: str) -> None:
    assert cut in GOOD
    assert wrong(GOOD.replace(cut, instead)) == {fault}


@pytest.mark.parametrize(
    "greeting", ["Dear Dr. Lee,", "hi dana", "Good morning Ms. Lee,", "Dana,", "Hello D. Lee:", "DEAR DANA LEE,"]
)
def test_a_name_may_be_written_in_many_ways(greeting: str) -> None:
    assert not wrong(GOOD.replace("Hello Dana,", greeting))


@pytest.mark.parametrize(
    "remark", ["I'm not looking for a job.", "What was your first job like?", "I had an internship at a bank."]
)
def test_a_word_about_jobs_that_asks_for_none_is_no_fault(remark: str) -> None:
    assert not wrong(GOOD.replace("Could we", f"{remark}\n\nCould we"))


def test_length_is_counted_without_the_subject() -> None:
    assert "long" in wrong(GOOD + " word" * MOST["request"])
    verdict = drafts.judge("request", f"Subject: A question about physical therapy\n{GOOD}")
    assert verdict.words == len(GOOD.split())
    assert not verdict.lacks("subject")
    assert drafts.judge("request", f"Subject: hello\n{GOOD}").lacks("subject")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_labelled_drafts_are_judged_well(language: str) -> None:
    """The half that was tuned on wholly; the other one as it was found, with a little room."""
    hit, told, labelled = Counter[str](), Counter[str](), Counter[str]()
    for row in sets.rows("emails", language):
        found = emails.faults(emails.verdict(row, language))
        if sets.half(row) == "seen":
            assert found == set(row["faults"]), row["text"]
        hit[""] += len(found & set(row["faults"]))
        told[""] += len(found)
        labelled[""] += len(row["faults"])
    assert hit[""] / told[""] > 0.93
    assert hit[""] / labelled[""] > 0.95


def test_every_point_has_its_words() -> None:
    for kind in WANTED:
        for text in ("", GOOD, "x " * 200, "hi dana, hiring? [name] so amazing you are! an hour, and review my resume"):
            verdict = drafts.judge(kind, text, "en", Known("Dana", subject="hi"))
            assert all(map(ENGLISH.plain, (*drafts.told(verdict), *drafts.reasons(verdict))))
            assert {each.name for each in verdict.points} <= {*WANTED[kind], *UNWANTED[kind], "long", "subject"}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "text", ["a " * 2000, "." * 4000, "could you " * 400, "\n" * 4000, "A" * 4000, "your a-a " * 440]
)
def test_no_text_takes_long(text: str, language: str) -> None:
    start = time.perf_counter()
    drafts.judge("request", text, language, Known("Dana"))
    assert time.perf_counter() - start < 1


def test_a_sentence_is_put_where_it_belongs() -> None:
    text = "Hi Dana,\n\nI like your work.\n\nCould we talk?\n\nBest,\nMaya"
    for point in ("connection", "who", "times", "thanks"):
        text = drafts.added(text, point, f"<{point}>")
    assert (
        text == "Hi Dana,\n\n<connection> I like your work. <who>\n\nCould we talk? <times>\n\n<thanks>\n\nBest,\nMaya"
    )
    assert drafts.added("hi dana, can we talk", "connection", "<c>") == "hi dana, <c> can we talk"
    assert drafts.added("can we talk", "signature", "Maya") == "can we talk\n\nMaya"
    assert drafts.added(GOOD, "times", "") == GOOD


def test_what_the_draft_lacks_is_asked_for_and_put_in() -> None:
    talk = ready()
    talk.say("yes", "Dana Lee, my bio prof gave me her name")
    said = talk.say("i'm flexible")
    assert "Offer two or three times" in said
    assert "Which days and times suit you?" in said
    said = talk.say("i'm free tuesdays after 2")
    assert "I'm free Tuesdays after 2, and" in said
    assert "Why them?" in said
    said = talk.say("because her clinic works with runners")
    assert "I'm writing to you because your clinic works with runners." in said
    assert "✗" not in said


def test_an_email_of_ones_own_is_mended_without_touching_a_word_of_it() -> None:
    talk = ready()
    talk.say("yes", "Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "i have my own email")
    assert talk.state == "contact.rewrite"
    own = "Hi Dana,\nI would like to talk with you about physical therapy when you have a little time for that."
    assert "✗" in talk.say(own)
    said = talk.pick("mend")
    for each in (
        "My bio prof gave me your name.",
        "I'm a student at the Mount.",
        "20 to 30 minutes",
        "Thank you",
        "Maya",
    ):
        assert each in said
    body = talk.conversation.interview.of(ContactNotes).body
    assert own.split("\n")[1] in body
    assert "Tuesday after 2" in talk.say("tuesday after 2")
    talk.say("back", "back")
    assert talk.conversation.interview.of(ContactNotes).body == own


def test_an_email_pasted_early_is_taken_and_says_whom_it_is_to() -> None:
    talk = ready()
    talk.say("yes")
    said = talk.say(
        "Hello Kim Park,\nare you hiring? I would love to talk about job openings on your team in the fall."
    )
    assert talk.state == "contact.draft"
    assert talk.conversation.interview.of(ContactNotes).name == "Kim Park"
    assert 'Leave out "hiring"' in said


def test_a_question_about_the_draft_is_no_part_of_it() -> None:
    talk = drafted()
    before = talk.conversation.interview.notes
    talk.say("is tuesday at 2 a good time?")
    assert talk.conversation.interview.notes == before


def test_the_one_reminder_is_drafted_judged_and_sent_once() -> None:
    talk = drafted()
    talk.say("i sent it")
    assert "Write a reminder" in talk.remind("contact.nudge#1")
    said = talk.say("write a reminder")
    assert "back to the top of your inbox" in said
    assert "✗" not in said
    assert "sounds like blame" in talk.say(
        "Dana, I emailed you two weeks ago and you still haven't answered me, can we talk?"
    )
    assert "let it go" in talk.say("i sent it")
    assert talk.state == "contact.sent"
    assert "Write a reminder" not in "".join(talk.say("status"))
    assert not talk.conversation.reminders


def test_the_note_to_somebody_who_could_introduce_them_is_judged() -> None:
    talk = ready()
    talk.say("nobody", "a professor or ta")
    assert "✗" not in talk.say("Professor Ortiz")
    said = talk.say(
        "Hi Professor Ortiz, could you get me a job with one of the people you know in physical therapy? Maya"
    )
    assert "Say that you want to learn" in said
    assert talk.state == "contact.note"
    talk.fill(body="Hi Professor Ortiz")
    assert talk.conversation.interview.of(ContactNotes).note == "Hi Professor Ortiz"


@pytest.mark.parametrize("goal", ["nurse", "marketing", "not sure"])
def test_our_own_drafts_pass_our_own_check(goal: str) -> None:
    talk = Talk()
    talk.say(
        goal,
        *(["skip"] * 4 + ["1"] if goal == "not sure" else []),
        "a normal day",
        "yes",
        "maybe my aunt knows someone",
    )
    assert "✗" not in talk.say("Aunt Rosa")
    talk.say("i have a name now", "Dana Lee, a nurse at Mercy, my aunt told me about her")
    assert "✗" not in talk.say("monday at noon or friday at 3pm")
    assert email.offer("i'm free monday") == "Monday"
