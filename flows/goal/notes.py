"""What is noted of a goal."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from flows.lines import Fact, Items, Line, line, verbatim
from flows.words import with_article

Topic = Literal["path", "education", "skills", "day", "culture", "pay", "balance", "growth", "entry", "outlook"]
TOPICS: tuple[Topic, ...] = (
    "path", "education", "skills", "day", "culture", "pay", "balance", "growth", "entry", "outlook",
)  # fmt: skip


class GoalNotes(Struct, frozen=True):
    """A job, a field, or a search for one; ``target`` and ``wish`` are the student's own words.

    ``was`` is the target a person or questions were found for, until it is settled what becomes of them.
    The four answers of somebody with no idea yet follow; ``shown`` is where in the suggestions they are.
    """

    kind: Literal["", "job", "field", "unsure"] = ""
    target: str = ""
    topics: tuple[Topic, ...] = ()
    wish: str = ""
    was: str = ""
    major: str = ""
    liked: str = ""
    envied: str = ""
    wondered: str = ""
    shown: int = 0

    @property
    def known(self) -> bool:
        """Whether there is something to talk to somebody about."""
        return bool(self.target)


def wishes(notes: GoalNotes) -> Items:
    """What advice is wanted, as facts of a sentence; general advice where nothing was said."""
    named: list[str | Line] = [line(f"goal.topic.{each}") for each in notes.topics]
    if notes.wish:
        named.append(verbatim(notes.wish))
    return Items(tuple(named) or (line("goal.topic.path"),))


def target(notes: GoalNotes) -> dict[str, Fact]:
    """The target as facts: as it is, and with an article for the languages that want one."""
    return {"target": notes.target, "a_target": with_article(notes.target)}


def aimed(notes: GoalNotes) -> str:
    """Which wording a goal wants: one for a job, a field, a search, or none known yet."""
    return (notes.kind or "job") if notes.known else "open"


def sentence(notes: GoalNotes) -> Line:
    """The goal in one sentence."""
    if not notes.known:
        return line("goal.sentence.none")
    return line(f"goal.sentence.{notes.kind or 'job'}", **target(notes), wishes=wishes(notes))
