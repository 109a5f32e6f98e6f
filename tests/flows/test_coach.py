"""The question coach in English: what is open, what is wrong, and how to ask it better."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from flows.lines import Line
from flows.questions.bank import CLOSING
from flows.questions.coach import ORDER, judge, split

WORDINGS = Path(__file__).parents[2] / "flows" / "questions"
BANK = [
    (f"{theme}.{number}", words.format(about="Frederick Health"))
    for theme, rows in tomllib.loads((WORDINGS / "en.toml").read_text(encoding="utf-8"))["bank"].items()
    for number, words in rows.items()
]


@pytest.mark.parametrize(("name", "question"), BANK)
def test_our_own_bank_has_no_fault(name: str, question: str) -> None:
    verdict = judge(question, about="Frederick Health")
    assert (verdict.kind, verdict.faults, verdict.rewrites) == ("open", (), ())
    assert split(question) == (question,)


def test_closing_questions_have_leave_to_be_closed() -> None:
    assert sum(name.startswith(CLOSING) for name, _ in BANK) == 4
    for question in ("Is there anyone else I should talk to?", "Can I email you later?", "Could I take notes?"):
        assert judge(question).kind == "open"
    assert judge("Can I email you my resume?").kind == "job_ask"


@pytest.mark.parametrize(
    "question",
    [
        "could you tell me about your first year",
        "would you mind sharing how you chose law?",
        "I was wondering how you balance it all",
        "walk me through a normal day.",
        "In your job, how do you decide what comes first?",
        "So I'm a bio major and kind of lost, what helped you?",
        "so, um, when you were there, what what did you uh work on?",
        "If someone wanted to do what you do, where should they start?",
        "My professor said you were a medic. How did that shape you?",
        "Do you like your job and why?",
        "Which skills matter most?",
        "Where do you see this field heading?",
        "whats it like",
    ],
)
def test_what_invites_a_story_is_open(question: str) -> None:
    assert judge(question).faults == ()


@pytest.mark.parametrize(
    "question",
    [
        "so um when you were there, did you uh work on that?",
        "So you went to school in Boston?",
        "You've been there for how long?",
        "Did you always want to teach, or was it chance?",
        "do you know how people get started",
        "Could you tell me how many years it took?",
        "I was wondering if you like it there",
        "The person who hired you, is she still there?",
        "what year did you start",
        "What was your major?",
        "How hard was it?",
        "in your opinion is it worth it?",
        "Is there anything you wish you had known?",
    ],
)
def test_what_yes_or_one_fact_answers_is_closed(question: str) -> None:
    assert judge(question).faults == ("closed",)


@pytest.mark.parametrize(
    ("question", "kind", "faults"),
    [
        ("Isn't it boring?", "leading", {"leading", "closed"}),
        ("You love it, right?", "leading", {"leading", "closed"}),
        ("Why would anyone work in such a toxic field?", "leading", {"leading"}),
        ("How did you start and what do you do all day?", "double", {"double"}),
        ("What do you like most and least?", "double", {"double"}),
        ("are you hiring", "job_ask", {"job_ask", "closed"}),
        ("Could you pass my résumé on?", "job_ask", {"job_ask", "closed"}),
        ("how much do you make?", "personal", {"personal", "closed"}),
        ("Are you married?", "personal", {"personal", "closed"}),
        ("What does your company do?", "lookup", {"lookup"}),
        ("How many employees does your company have?", "lookup", {"lookup", "closed"}),
        ("Tell me everything.", "broad", {"broad"}),
        ("what is life", "broad", {"broad"}),
        ("thanks!", "not_question", {"not_question"}),
        ("the schooling", "not_question", {"not_question"}),
        ("How old are you and are you hiring?", "double", {"double", "personal", "job_ask", "closed"}),
    ],
)
def test_every_fault_is_named(question: str, kind: str, faults: set[str]) -> None:
    verdict = judge(question)
    assert (verdict.kind, set(verdict.faults)) == (kind, faults)
    assert verdict.faults[0] == kind
    assert verdict.why == Line(f"questions.why.{kind}")


@pytest.mark.parametrize(
    "question",
    [
        "What range of pay is usual in this field?",
        "How do people find internships in this field?",
        "What do you look for in interns?",
        "How did you get your first job?",
        "What does your company do to support new parents?",
        "How does the work fit with having kids?",
        "What role did your family play in your choice?",
        "How can I get better at writing?",
        "What does the hiring process look like?",
    ],
)
def test_what_only_sounds_like_a_fault_is_none(question: str) -> None:
    assert judge(question).faults == ()


def test_the_employers_name_tells_what_can_be_looked_up() -> None:
    assert judge("What does Deloitte do?").kind == "open"
    assert judge("What does Deloitte do?", about="Deloitte").kind == "lookup"
    assert judge("What is it like at C++ (Berlin)?", about="C++ (Berlin)").kind == "open"


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("do you like your job", "What do you like about your job?"),
        ("can you get me an internship", "What do you look for in interns?"),
        ("is it hard", "What makes it hard?"),
        ("do you have any advice for me", "What advice do you have for me?"),
        ("did you always want to be a dentist", "What made you want to be a dentist?"),
        ("How long have you worked there?", "What has it been like to work there?"),
        ("was it difficult to find a job", "What made it difficult to find a job?"),
        ("Should I get a CPA?", "How should I decide whether to get a CPA?"),
        ("is grad school worth it", "How would you decide whether grad school is worth it?"),
        ("Do you think AI will change this?", "What are your thoughts on whether AI will change this?"),
        ("Don't you think nurses are underpaid?", "What are your thoughts on whether nurses are underpaid?"),
        ("Isn't it boring to look at numbers?", "What is it like to look at numbers?"),
        (
            "When you were in college, did you know you wanted this?",
            "When you were in college, how did you know you wanted this?",
        ),
        ("What is your salary?", "What salary range is usual in this field for someone starting out?"),
        ("What does your company do?", "How does your role fit into what your company does?"),
        ("how many people do u manage", "How does the number of people you manage shape your work?"),
    ],
)
def test_a_rewrite_keeps_the_words_and_asks_for_a_story(question: str, better: str) -> None:
    assert judge(question).rewrites[0] == better


def test_several_questions_come_apart_and_each_is_put_right() -> None:
    message = "what does a week look like and how did you choose PT and is it hard"
    assert split(message) == ("What does a week look like?", "How did you choose PT?", "Is it hard?")
    assert judge(message).rewrites == ("What does a week look like?", "How did you choose PT?", "What makes it hard?")
    assert split("What do you like most and least about it?") == (
        "What do you like most about it?",
        "What do you like least about it?",
    )
    assert split("Can you tell me about your boss and what you do all day?") == (
        "Can you tell me about your boss?",
        "Can you tell me what you do all day?",
    )


@pytest.mark.parametrize(
    "question",
    [
        "What do you like about it and why?",
        "What was your biggest mistake, and what did you learn from it?",
        "Which choice was hardest, and how did you decide that?",
        "Tell me about your path and how you got here.",
    ],
)
def test_a_follow_up_on_the_same_thing_stays_with_it(question: str) -> None:
    assert split(question) == (question,)
    assert "double" not in judge(question).faults


def test_nothing_asked_is_nothing_to_split() -> None:
    assert split("thank you so much") == ()
    assert split("") == ()


def test_a_topic_becomes_a_question_and_small_talk_does_not() -> None:
    assert judge("work life balance").rewrites == ("Could you tell me about work life balance in your field?",)
    for said in ("ok cool", "asdfghjkl", "idk", "hmm", "not sure yet"):
        assert judge(said).rewrites == ()


@pytest.mark.parametrize("wording", sorted(WORDINGS.glob("*.toml")), ids=lambda each: each.stem)
def test_every_fault_has_its_sentence(wording: Path) -> None:
    why = tomllib.loads(wording.read_text(encoding="utf-8"))["why"]
    assert set(why) == {"open", *ORDER}
    assert all(sentence[-1] == "." and len(sentence) < 100 for sentence in why.values())
