"""The order questions are best asked in: easy ones to warm up, then what the goal is about, closers last.

Five to ten questions, in order of what matters, easy before hard, closers last: the Career Center's guide.
"""

from __future__ import annotations

import re

from flows.goal.notes import GoalNotes, Topic
from flows.goal.reading import topics
from flows.questions import bank, coach
from flows.questions.notes import Question
from flows.words import fold

WARM, WANTED, OTHER, HARD, CLOSING = range(5)
WARMING = 2  # questions to warm up with; a talk of half an hour has no time for more
EASY: frozenset[Topic] = frozenset(("path", "day"))
_EASY = re.compile(
    r"\b(?:drew you|led you|brought you|got you into|made you (?:choose|want|go into|pick)|get into|got into|"
    r"get started|your path|typical|normal day|day look|week look|"
    r"how did you (?:choose|become|decide|find|start|end up)|"
    r"cómo (?:llegaste|llegó|empezaste|empezó|decidiste|decidió|elegiste|eligió)|día (?:típico|normal))\b",
    re.IGNORECASE,
)
_HARD = re.compile(
    r"\b(?:hard(?:est)?|difficult|challeng\w+|mistakes?|regret\w*|stress\w*|burn(?:ed)? ?out|pay|salary|money|"
    r"worst|unhappy|worr(?:y|ies)|differently|do not go well|dislike|"
    r"difícil\w*|retos?|errores|estrés|sueldos?|salarios?|paga)\b",
    re.IGNORECASE,
)
# What questions say of a topic beyond the words in which people name it when they tell their goal.
_ASKED: dict[Topic, re.Pattern[str]] = {
    "path": re.compile(
        r"\bhow did you (?:choose|become|decide|end up|find your|get (?:to|here))|\b(?:drew|led|brought|got) you\b"
    ),
    "day": re.compile(r"\b(?:day|week|shift)\b.{0,25}\blooks?\b|\bspend (?:most of )?your (?:time|day|hours)\b"),
    "skills": re.compile(r"\bgood at\b|\bcourses?\b|\bclass(?:es)?\b|\blearn(?:ed)? on the job\b"),
    "balance": re.compile(r"\bwork[ -]life\b|\bweekends?\b|\bovertime\b|\bvacation\b"),
    "outlook": re.compile(r"\b(?:five|ten|5|10) years\b|\bheading\b"),
    "culture": re.compile(r"\bcoworkers?\b|\bco-workers?\b|\bboss\b|\bpeople you work with\b"),
}


def speaks_to(question: Question) -> tuple[Topic, ...]:
    """The topics a question is about, whoever wrote it."""
    if question.bank:
        return bank.topics_of(question.bank)
    folded = fold(question.text)
    also = (topic for topic, words in _ASKED.items() if words.search(folded))
    return tuple(dict.fromkeys((*topics(question.text), *also)))


def closing(question: Question, language: str) -> bool:
    """Whether a question belongs at the end: who else, may I write again, what should I have asked."""
    return question.bank.startswith(bank.CLOSING) if question.bank else coach.has_leave(question.text, language)


def ordered(goal: GoalNotes, asked: tuple[tuple[Question, str], ...], language: str) -> tuple[Question, ...]:
    """The questions, each given with its words, in the order to ask them; equals stay as they stood."""
    ranks = {question: _rank(goal, question, words, language) for question, words in asked}
    warm = [question for question, _ in asked if ranks[question][0] == WARM]
    for question in warm[WARMING:]:
        ranks[question] = (WANTED, *ranks[question][1:]) if set(speaks_to(question)) & set(goal.topics) else (OTHER, 0)
    return tuple(sorted((question for question, _ in asked), key=lambda each: ranks[each]))


def _rank(goal: GoalNotes, question: Question, words: str, language: str) -> tuple[int, int]:
    spoken = speaks_to(question)
    if closing(question, language):
        return CLOSING, 0
    hard = _HARD.search(words) is not None
    if not hard and (_EASY.search(words) or EASY.intersection(spoken[:1])):
        return WARM, 0
    wanted = [goal.topics.index(topic) for topic in spoken if topic in goal.topics]
    if wanted:
        return WANTED, 2 * min(wanted) + hard
    return (HARD if hard else OTHER), 0
