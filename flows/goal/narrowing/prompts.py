"""The four short questions, and the kinds of work they point to."""

from __future__ import annotations

from collections.abc import Callable

from flows.goal.narrowing.suggesting import QUESTIONS, Question, Suggestion, suggest, yours
from flows.goal.notes import GoalNotes
from flows.lines import Items, Line, line
from flows.replies import Choose, Option, Reply, Say
from flows.stage import View

Goal = View[GoalNotes]
AT_ONCE = 3  # kinds of work shown together


def asking_for(question: Question) -> Callable[[Goal], Reply]:
    """One of the four questions."""

    def ask(_: Goal) -> Reply:
        return Say((line(f"goal.narrow.{question}"),))

    return ask


def answers(notes: GoalNotes) -> dict[Question, str]:
    """What was answered so far, by question."""
    given: dict[Question, str] = {
        "major": notes.major, "liked": notes.liked, "envied": notes.envied, "wondered": notes.wondered,
    }  # fmt: skip
    return {each: said for each, said in given.items() if said}


def suggestions(view: Goal) -> tuple[Suggestion, ...]:
    """Every kind of work the answers point to."""

    def named(work: str) -> str:
        return view.scene.phrase(line(f"goal.work.{work}"))

    return suggest(answers(view.notes), view.scene.language, named)


def shown(view: Goal) -> tuple[Suggestion, ...]:
    """The few that are on offer now."""
    start = view.notes.shown
    return suggestions(view)[start : start + AT_ONCE]


def suggested(view: Goal) -> Reply:
    """Who is worth talking to, and why."""
    few, notes = shown(view), view.notes
    more = (Option("others", line("goal.button.others")),) if len(suggestions(view)) > AT_ONCE else ()
    around = (Option("around", line("goal.button.around", liked=notes.liked)),) if notes.liked else ()
    options = (*(Option(f"work:{each.work}", line(f"goal.work.{each.work}")) for each in few), *around, *more)
    lines = tuple(
        line("goal.suggest.work", place=place, work=line(f"goal.work.{each.work}"), because=because(view, each))
        for place, each in enumerate(few, 1)
    )
    here = "here" if few[0].because else "wide"
    return Choose("", (line(f"goal.suggest.{here}"), *lines, line("goal.suggest.which")), options)


def because(view: Goal, each: Suggestion) -> Line:
    """The reason, out of the student's own answers."""
    if not each.because:
        return line("goal.because.wide")
    given, language = answers(view.notes), view.scene.language
    reasons = (line(f"goal.because.{question}", said=yours(given[question], language)) for question in each.because)
    return line("goal.because.all", reasons=Items(tuple(reasons)))


def unanswered(notes: GoalNotes) -> tuple[Question, ...]:
    """The questions still open."""
    return tuple(each for each in QUESTIONS if each not in answers(notes))
