"""The question bank: which questions there are, what each brings to light, and which fit a goal."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from flows.goal.notes import GoalNotes, Topic
from flows.questions.notes import Question

SHOWN = 6  # suggestions at a time: enough to choose from, few enough to read
CLOSING = "closing"
EMPLOYER = "employer"

# For each question of ``questions.bank.<theme>.<number>`` in en.toml, the topics it speaks to.
# Themes and how many of each: the Career Center's guide to developing questions.
BANK: dict[str, tuple[tuple[Topic, ...], ...]] = {
    "path": (
        ("path",), ("path",), ("path", "education"), ("education",),
        ("education",), ("entry", "path"), ("growth", "path"), ("path",),
    ),
    "role": (("day",), ("day",), ("day",), ("day",), ("day",), ("day", "skills"), ("day",), ("day", "balance")),
    "culture": (
        ("culture",), ("culture",), ("balance",), ("balance",), ("culture",), ("culture",), ("balance",), ("culture",),
    ),
    "skills": (
        ("skills",), ("skills",), ("skills", "education"), ("skills",),
        ("skills",), ("entry", "skills"), ("skills",), ("education", "skills"),
    ),
    "outlook": (("outlook",), ("outlook",), ("pay",), ("growth",), ("growth", "outlook"), ("outlook",)),
    "rewards": ((), (), ("balance",), (), ("culture",), ()),
    "advice": (
        ("entry",), ("entry",), ("education",), ("entry",),
        ("path",), ("growth",), ("pay", "entry"), ("entry", "skills"),
    ),
    EMPLOYER: (("culture",), ("day",), ("growth",), ("culture",), ("outlook",), ("entry",)),
    CLOSING: ((), (), (), ()),
}  # fmt: skip

# A talk nobody has narrowed down yet: how they came here, what they do, what they would tell a student.
GENERAL = ("path.1", "role.1", "rewards.1", "advice.1", "skills.1", "culture.1", "outlook.1")
LAST = "closing.1"


def names() -> tuple[str, ...]:
    """Every question by name, ``theme.number``, in the order of the bank."""
    return tuple(f"{theme}.{number}" for theme, rows in BANK.items() for number in range(1, len(rows) + 1))


_TOPICS = dict(zip(names(), (topics for rows in BANK.values() for topics in rows), strict=True))


def topics_of(name: str) -> tuple[Topic, ...]:
    """What a question speaks to; nothing for a name an older bank had."""
    return _TOPICS.get(name, ())


def ranked(goal: GoalNotes, employer: str) -> tuple[str, ...]:
    """The whole bank, best first: what the goal asks for by turns, then the general ones, then the rest."""
    return _ranked(goal.topics, bool(employer))


@functools.lru_cache(maxsize=512)  # students want a handful of topics, in some order
def _ranked(topics: tuple[Topic, ...], employed: bool) -> tuple[str, ...]:
    everything = [name for name in names() if employed or not name.startswith(EMPLOYER)]
    open_ = [name for name in everything if not name.startswith(CLOSING)]
    by_topic = [[name for name in open_ if topic in topics_of(name)] for topic in topics]
    wanted = [name for row in range(len(open_)) for names_ in by_topic for name in names_[row : row + 1]]
    start = [*wanted[: SHOWN - 3], *GENERAL[:2], LAST, *wanted[SHOWN - 3 :], *GENERAL]
    return tuple(dict.fromkeys((*start, *everything)))


def about(topic: Topic, goal: GoalNotes, employer: str, taken: Iterable[Question]) -> Question | None:
    """The best question about a topic that the list does not have yet."""
    have = {each.bank for each in taken}
    found = next((name for name in ranked(goal, employer) if topic in topics_of(name) and name not in have), None)
    return _question(found, employer) if found else None


def _question(name: str, employer: str) -> Question:
    return Question(bank=name, about=employer if name.startswith(EMPLOYER) else "")


def suggest(goal: GoalNotes, employer: str, taken: Iterable[Question], passed: int) -> tuple[Question, ...]:
    """The next few the list does not have yet, ``passed`` of them having been passed over; the closer stands last."""
    have = {each.bank for each in taken}
    free = [name for name in ranked(goal, employer) if name not in have]
    start = passed % len(free) if free else 0
    chosen = free[start : start + SHOWN]
    chosen.sort(key=lambda name: name.startswith(CLOSING))
    return tuple(_question(name, employer) for name in chosen)
