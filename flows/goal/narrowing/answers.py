"""What the four answers mean and what is noted of them, and the kind of work that is picked in the end."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from flows.goal import reading
from flows.goal.narrowing.prompts import AT_ONCE, answers, shown, suggestions
from flows.goal.narrowing.suggesting import Question, answer
from flows.goal.notes import GoalNotes
from flows.heard import Picked, Said
from flows.lines import line
from flows.stage import Entered, View

Goal = View[GoalNotes]
Given = dict[Question, str]


def answered(question: Question) -> Callable[[Goal, Said], Given | None]:
    """An answer to that question, and to others where it has them; "no idea" is one without words."""

    def read(view: Goal, said: Said) -> Given | None:
        if not any(map(str.isalpha, said.text)) or "?" in said.text:
            return None
        return answer(said.text, question, view.scene.language)

    read.__name__ = question
    return read


def keep(view: Goal, given: Given) -> GoalNotes:
    """Note the answers; what they want to find out is also what advice they hope for."""
    notes = replace(view.notes, kind="unsure", shown=0, **given)
    hoped = reading.advice(given["wondered"]) if "wondered" in given else None
    if hoped is None:
        return notes
    topics = tuple(dict.fromkeys((*notes.topics, *hoped.topics)))
    return replace(notes, topics=topics, wish=hoped.wish or notes.wish)


def known(question: Question) -> Callable[[Goal, Entered], bool]:
    """Whether a question was answered along the way."""

    def read(view: Goal, _: Entered) -> bool:
        return question in answers(view.notes)

    read.__name__ = f"has_{question}"
    return read


def pick_work(view: Goal, picked: Picked) -> str | None:
    """One of the kinds of work on offer."""
    work = picked.choice.removeprefix("work:")
    return work if picked.choice != work and any(each.work == work for each in shown(view)) else None


def keep_work(view: Goal, work: str) -> GoalNotes:
    return replace(view.notes, kind="job", target=view.scene.phrase(line(f"goal.work.{work}")))


def keep_around(view: Goal, _: str) -> GoalNotes:
    """Whatever they liked: people who work with it."""
    return replace(view.notes, kind="unsure", target=view.notes.liked)


def show_others(view: Goal, _: str) -> GoalNotes:
    """The next few; after the last, the first again."""
    following = view.notes.shown + AT_ONCE
    return replace(view.notes, shown=following if following < len(suggestions(view)) else 0)
