"""Developing questions: a bank that keeps its own rules, and a list a student can work on in words."""

from __future__ import annotations

import re

import pytest

import flows
from flows.goal.notes import TOPICS, GoalNotes
from flows.lines import line
from flows.questions import answers, bank, choosing, reading
from flows.questions.choosing import Choice
from flows.questions.notes import Question, QuestionsNotes
from flows.questions.reading import Work
from flows.stage import View
from tests.flows.world import TUESDAY, Talk, scene

SIZES = {
    "path": 8, "role": 8, "culture": 8, "skills": 8, "outlook": 6, "rewards": 6, "advice": 8,
    "employer": 6, "closing": 4,
}  # fmt: skip
CLOSED = re.compile(r"^(?:do|does|did|is|are|was|were|have|has|can|could|would|will|should|may)\b", re.IGNORECASE)


def text(name: str) -> str:
    return scene(TUESDAY).phrase(line(f"questions.bank.{name}", about="Frederick Health"))


def test_the_bank_has_as_many_questions_as_the_guide_asks_for() -> None:
    assert {theme: len(rows) for theme, rows in bank.BANK.items()} == SIZES
    assert len({text(name) for name in bank.names()}) == sum(SIZES.values())


@pytest.mark.parametrize("name", bank.names())
def test_no_question_of_ours_is_closed_or_asks_two_things_or_for_a_job(name: str) -> None:
    asked = text(name)
    assert asked.endswith("?")
    assert asked.count("?") == 1
    if not name.startswith(bank.CLOSING):
        assert not CLOSED.match(asked)
    assert not re.search(r"\b(?:hiring|openings?|internship|r[ée]sum[ée]|your salary|your age|your religion)\b", asked)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_of_a_goal_has_questions(topic: str) -> None:
    goal = GoalNotes("job", "nurse", (topic,))  # type: ignore[arg-type]
    offered = bank.suggest(goal, "", (), 0)
    assert len(offered) == bank.SHOWN
    assert any(topic in bank.topics_of(each.bank) for each in offered)
    assert offered[-1].bank.startswith(bank.CLOSING), "the closing question stands last"


def test_suggestions_never_repeat_what_the_list_has_and_never_run_out() -> None:
    goal, taken = GoalNotes("job", "nurse", ("day",)), tuple(Question(bank=name) for name in bank.names()[:-3])
    seen = bank.suggest(goal, "", taken, 0)
    assert {each.bank for each in seen} == set(bank.names()[-3:])
    assert bank.suggest(goal, "", taken, 600)


def test_questions_about_an_employer_need_one() -> None:
    assert not any(name.startswith(bank.EMPLOYER) for name in bank.ranked(GoalNotes(), ""))
    assert any(name.startswith(bank.EMPLOYER) for name in bank.ranked(GoalNotes(), "Frederick Health"))


@pytest.mark.parametrize(
    ("said", "work"),
    [
        ("remove 2", Work("remove", 2)),
        ("quitar 2", Work("remove", 2)),
        ("borra la última", Work("remove", 5)),
        ("mover 3 a 1", Work("move", 3, 1)),
        ("pon la tercera al principio", Work("move", 3, 1)),
        ("move 2 to the bottom", Work("move", 2, 5)),
        ("editar 2", Work("edit", 2)),
        ("cambia la 2 por ¿Cómo empezó?", Work("edit", 2, text="¿Cómo empezó?")),
        ("delete the last one", Work("remove", 5)),
        ("move 3 to 1", Work("move", 3, 1)),
        ("put the second first", Work("move", 2, 1)),
        ("edit 2", Work("edit", 2)),
        ("edit the first: How did you start?", Work("edit", 1, text="How did you start?")),
        ("remove 9", None),
    ],
)
def test_work_on_the_list_in_words(said: str, work: Work | None) -> None:
    assert reading.works(said, 5) == ((work,) if work else ())


@pytest.mark.parametrize(
    ("said", "numbers"), [("1, 3 and 5", (1, 3, 5)), ("1 2", (1, 2)), ("use 4", (4,)), ("9", ()), ("three", ())]
)
def test_numbers_of_suggestions(said: str, numbers: tuple[int, ...]) -> None:
    assert reading.numbers(said, 6) == numbers


def listed() -> Talk:
    talk = Talk()
    talk.say("physical therapist", "a normal day", "yes", "skip", "use these")
    return talk


def test_a_list_is_chosen_added_to_reordered_edited_and_done() -> None:
    talk = listed()
    assert "6 questions, about 18 to 30 minutes" in talk.say("status", "questions")
    assert (
        "7. What would surprise me" in talk.say("what would surprise me about your job")
        or talk.state == "questions.list"
    )
    own = Question(text="What would surprise me about your job?")
    assert own in talk.conversation.interview.of(QuestionsNotes).items
    talk.say("move 6 to 1")
    assert talk.conversation.interview.of(QuestionsNotes).items[0] == own
    talk.say("edit 1: What would surprise an outsider?")
    assert talk.conversation.interview.of(QuestionsNotes).items[0].text == "What would surprise an outsider?"
    talk.say("remove 1")
    assert own not in talk.conversation.interview.of(QuestionsNotes).items
    talk.say("done")
    assert talk.state.startswith("preparation.")


def test_a_question_is_worked_on_by_buttons() -> None:
    talk = listed()
    first = talk.conversation.interview.of(QuestionsNotes).items[0]
    talk.pick("which")
    talk.pick("1")
    talk.pick("down")
    assert talk.conversation.interview.of(QuestionsNotes).items[1] == first
    talk.pick("which")
    talk.pick("2")
    talk.pick("remove")
    assert first not in talk.conversation.interview.of(QuestionsNotes).items


def test_an_empty_list_offers_suggestions_again() -> None:
    talk = listed()
    for _ in range(6):
        talk.say("remove 1")
    assert talk.state == "questions.start"


def test_what_the_goal_asks_for_and_no_question_covers_is_named() -> None:
    talk = Talk()
    talk.say("physical therapist", "what does the field pay", "yes", "skip", "write my own")
    assert "what the field pays" in talk.say("What does a week look like?")


@pytest.mark.parametrize("said", ["remove 2 and move 4 to the top", "quita la 2 y pon la 4 al principio"])
def test_several_commands_at_once_mean_the_numbers_that_were_seen(said: str) -> None:
    assert reading.works(said, 5) == (Work("remove", 2), Work("move", 4, 1))
    talk = Talk()
    talk.say("physical therapist", "is the schooling worth it", "yes", "skip", "use these")
    before = talk.conversation.interview.of(QuestionsNotes).items
    talk.say(said)
    after = talk.conversation.interview.of(QuestionsNotes).items
    assert after == (before[3], before[0], *before[2:3], *before[4:])


@pytest.mark.parametrize(
    ("said", "choice"),
    [
        ("quédate con la mía", Choice("keep")), ("dejar la mía", Choice("keep")), ("quitarla", Choice("drop")),
        ("usa esa", Choice("use")), ("la segunda", Choice("use", 2)), ("sí", Choice("use")),
        ("la escribo yo", Choice("rewrite")),
        ("¿qué le gusta de su trabajo?", None),
    ],
)  # fmt: skip
def test_a_rewrite_is_taken_or_left_in_spanish(said: str, choice: Choice | None) -> None:
    assert choosing.choice(said, 2) == choice


@pytest.mark.parametrize("said", ["por qué?", "pero por qué no", "qué tiene de malo?", "no entiendo"])
def test_why_is_asked_in_spanish(said: str) -> None:
    assert choosing.wondering(said)


def test_spanish_questions_are_written_down_as_such() -> None:
    assert reading.questions("me puede dar trabajo", "es") == ("¿Me puede dar trabajo?",)
    assert reading.questions("cuanto gana?", "es") == ("¿Cuanto gana?",)
    assert reading.questions("¿le gusta su trabajo?", "es") == ("¿Le gusta su trabajo?",)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("remove 2 and move 4 to the top", (4, 1, 3, 5, 6)),
        ("move 4 to the top and remove 2", (4, 1, 3, 5, 6)),
        ("delete 1 and 3", (2, 4, 5, 6)),
        ("remove 2, 3", (1, 4, 5, 6)),
        ("drop the last one and put 3 first", (3, 1, 2, 4, 5)),
        ("swap 1 and 4", (4, 2, 3, 1, 5, 6)),
        ("move 1 to the end", (2, 3, 4, 5, 6, 1)),
        ("can you get rid of 2 then put 5 at the top please", (5, 1, 3, 4, 6)),
        ("quita 2 y 3", (1, 4, 5, 6)),
        ("remove 2 and tell me a joke", (1, 2, 3, 4, 5, 6)),
        ("remove 2 and 9", (1, 2, 3, 4, 5, 6)),
    ],
)
def test_several_wishes_for_the_list_in_one_message(said: str, order: tuple[int, ...]) -> None:
    works = reading.works(said, 6)
    before = tuple(Question(text=str(number)) for number in range(1, 7))
    view = View(QuestionsNotes(items=before), flows.begin(), scene(TUESDAY))
    assert tuple(int(each.text) for each in answers.do(view, works).items) == order
