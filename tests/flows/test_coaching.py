"""Questions talked over with a student: the fine ones are kept at once, the others as their student decides."""

from __future__ import annotations

import pytest

from flows.questions.choosing import Choice, choice, wondering
from flows.questions.notes import Question, QuestionsNotes
from flows.questions.ordering import speaks_to
from flows.questions.reading import ordering, questions
from tests.flows.world import Talk


def writing() -> Talk:
    talk = Talk()
    talk.say("physical therapist", "a normal day and the schooling", "yes", "skip", "write my own")
    return talk


def notes(talk: Talk) -> QuestionsNotes:
    return talk.conversation.interview.of(QuestionsNotes)


def listed(talk: Talk) -> list[str]:
    return [each.text or each.bank for each in notes(talk).items]


def test_a_fine_question_is_kept_without_further_talk() -> None:
    talk = writing()
    talk.say("what surprised you about this work")
    assert talk.state == "questions.list"
    assert listed(talk) == ["What surprised you about this work?"]


def test_a_fault_is_named_with_its_reason_and_a_better_question() -> None:
    talk = writing()
    said = talk.say("do you like your job")
    assert "one word or one fact" in said
    assert "What do you like about your job?" in said
    assert "[Keep mine]" in said
    assert listed(talk) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("use that", ["What do you like about your job?"]),
        ("ok use it", ["What do you like about your job?"]),
        ("yes", ["What do you like about your job?"]),
        ("sounds good", ["What do you like about your job?"]),
        ("keep mine", ["Do you like your job?"]),
        ("i'll keep it as it is", ["Do you like your job?"]),
        ("no", ["Do you like your job?"]),
        ("skip", ["Do you like your job?"]),
        ("what do you love about your job", ["What do you love about your job?"]),
    ],
)
def test_the_student_decides(said: str, kept: list[str]) -> None:
    talk = writing()
    talk.say("do you like your job", said)
    assert (talk.state, listed(talk)) == ("questions.list", kept)


def test_the_buttons_say_the_same() -> None:
    talk = writing()
    talk.say("do you like your job")
    talk.pick("use:1")
    talk.say("is it hard?")
    talk.pick("keep")
    assert listed(talk) == ["What do you like about your job?", "Is it hard?"]


def test_one_that_is_dropped_is_on_no_list() -> None:
    talk = writing()
    talk.say("do you like your job", "forget it")
    assert (talk.state, notes(talk).held, listed(talk)) == ("questions.start", (), [])


def test_another_wording_is_looked_at_again() -> None:
    talk = writing()
    talk.say("do you like your job", "let me rewrite it")
    assert "one word or one fact" in talk.say("is your job fun")
    talk.say("let me try again", "what is fun about it")
    assert listed(talk) == ["What is fun about it?"]


def test_an_answer_and_the_next_question_may_come_in_one_breath() -> None:
    talk = writing()
    talk.say("do you like your job")
    said = talk.say("ok use that. can you get me an internship")
    assert "put people off" in said
    assert "What do you look for in interns?" in said
    assert listed(talk) == ["What do you like about your job?"]


def test_several_questions_come_apart_and_only_the_faulty_are_talked_over() -> None:
    talk = writing()
    said = talk.say("what does a week look like, is it hard, and are you hiring?")
    assert "3 questions" in said
    assert listed(talk) == ["What does a week look like?"]
    assert notes(talk).held == ("Is it hard?", "Are you hiring?")
    assert "one more" in said
    talk.say("use that", "use that")
    assert len(listed(talk)) == 3
    assert talk.state == "questions.list"


def test_a_question_about_something_else_waits_for_its_turn() -> None:
    talk = writing()
    talk.say("do you work weekends?", "are you hiring?", "what drew you to PT?")
    assert notes(talk).held == ("Do you work weekends?", "Are you hiring?")
    assert listed(talk) == ["What drew you to PT?"]


def test_what_is_held_is_not_lost_by_going_elsewhere() -> None:
    talk = writing()
    talk.say("do you work weekends?", "go to goal", "yes", "questions")
    assert notes(talk).held == ("Do you work weekends?",)
    assert talk.state == "questions.better"


def test_asked_why_the_coach_says_more() -> None:
    talk = writing()
    talk.say("do you work weekends?")
    assert "your call" in talk.say("why?")
    assert talk.state == "questions.better"


def test_permission_and_closing_questions_are_fine_and_stand_last() -> None:
    talk = writing()
    talk.say("is there anyone else I should talk to?", "what does a week look like?")
    assert listed(talk) == ["What does a week look like?", "Is there anyone else I should talk to?"]


def test_a_bare_topic_becomes_a_question() -> None:
    talk = writing()
    assert "Could you tell me about the schooling?" in talk.say("the schooling")
    talk.say("use that")
    assert listed(talk) == ["Could you tell me about the schooling?"]


def test_a_question_worded_anew_is_kept_with_a_thought() -> None:
    talk = writing()
    talk.say("what does a week look like?")
    said = talk.say("edit 1: is the week long?")
    assert "One thought" in said
    assert listed(talk) == ["is the week long?"]


def test_what_the_goal_lacks_is_shown_and_can_be_added() -> None:
    talk = writing()
    said = talk.say("what does a week look like?")
    assert "what a normal day looks like ✓" in said
    assert "the schooling it takes ✗" in said
    assert "✗" not in talk.say("add that one")


def test_the_time_is_told_against_the_length_of_a_talk() -> None:
    talk = writing()
    assert "room for more" in talk.say("what does a week look like?")
    talk.say("suggest some", "use these")
    assert "fits" in talk.say("status", "questions")


def test_a_better_order_warms_up_and_closes() -> None:
    talk = writing()
    talk.say("what is the hardest part?", "who else should I talk to?", "how did you pay for school?")
    talk.say("what drew you to PT?", "put them in a better order")
    assert listed(talk) == [
        "What drew you to PT?",
        "How did you pay for school?",
        "What is the hardest part?",
        "Who else should I talk to?",
    ]


def test_a_full_list_takes_no_more_and_says_so() -> None:
    talk = writing()
    talk.say("suggest some", "use these", "suggest some", "use these")
    assert len(listed(talk)) == 12
    assert "full" in talk.say("is it hard?")
    assert talk.state == "questions.list"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("use the second", Choice("use", 2)),
        ("the second one please", Choice("use", 2)),
        ("2", Choice("use", 2)),
        ("ok, I like the first one", Choice("use", 1)),
        ("the last", Choice("use", 2)),
        ("yours is better", Choice("use", 1)),
        ("I'd rather keep mine", Choice("keep")),
        ("leave it as is", Choice("keep")),
        ("I'll rewrite it", Choice("rewrite")),
        ("drop that one", Choice("drop")),
        ("keep mine and what is a week like?", Choice("keep", rest="what is a week like?")),
        ("use the third", None),
        ("use of new machines", None),
        ("do you like it?", None),
        ("what do you use the second floor for?", None),
    ],
)
def test_choices_in_words(said: str, meant: Choice | None) -> None:
    assert choice(said, 2) == meant


def test_why_is_asked_of_the_coach_only_by_itself() -> None:
    assert wondering("why not?")
    assert wondering("what's wrong with it")
    assert not wondering("why did you choose nursing?")


@pytest.mark.parametrize(
    "said", ["put them in a better order", "can you sort my questions?", "what order should I ask them in"]
)
def test_a_better_order_is_asked_for(said: str) -> None:
    assert ordering(said)


@pytest.mark.parametrize("said", ["how do you put orders in?", "what do you do in order to relax?", "order"])
def test_other_orders_are_none(said: str) -> None:
    assert ordering(said) is (said == "order")


def test_questions_of_a_message() -> None:
    assert questions("add: what is a week like", "en") == ("What is a week like?",)
    assert questions("1. what is a week like\n2. is it hard", "en") == ("What is a week like?", "Is it hard?")
    assert questions("thanks so much", "en") == ()


def test_a_students_question_speaks_to_topics_as_ours_do() -> None:
    assert speaks_to(Question(text="What does a week look like?")) == ("day",)
    assert speaks_to(Question(text="How did you choose PT?")) == ("path",)
