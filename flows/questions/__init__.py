"""Developing questions: open ones, chosen for the goal or written by the student, in the order to ask them."""

from __future__ import annotations

from flows.heard import Filled, Picked, Said
from flows.lines import line
from flows.questions import answers, coaching, prompts
from flows.questions.notes import QuestionsNotes
from flows.replies import Reply, Row, Say
from flows.stage import NEXT, Answers, Landed, Meant, Stage, View, fills, means, on, picks

START, OWN, LIST = "questions.start", "questions.own", "questions.list"
WHICH, ONE, EDIT = "questions.which", "questions.one", "questions.edit"
BETTER = "questions.better"
Questions = View[QuestionsNotes]


def added(view: Questions, _: object) -> Reply:
    return Say((line("questions.full") if len(view.notes.items) >= answers.MOST else line("questions.added"),))


def reordered(view: Questions, _: object) -> Reply:
    return Say((line("questions.ordered"),))


def holding(view: Questions, _: Landed) -> bool:
    return bool(view.notes.held)


def resolved(view: Questions, _: Landed) -> bool:
    return not view.notes.held


def has_none(view: Questions, _: Landed) -> bool:
    return not view.notes.items


def unselected(view: Questions, _: Landed) -> bool:
    return not 0 < view.notes.selected <= len(view.notes.items)


def summary(view: Questions) -> tuple[Row, ...]:
    """How many there are, as a row of a status."""
    count = len(view.notes.items)
    return (Row(line("questions.row"), line("questions.count", count=count)),) if count else ()


def filled_anew(view: Questions, filled: Answers) -> tuple[Reply, ...]:
    return coaching.reworded(view, filled["text"])


stage = Stage(
    name="questions",
    notes=QuestionsNotes,
    prompts={
        START: prompts.suggestions, OWN: prompts.own, LIST: prompts.listing,
        BETTER: prompts.better, WHICH: prompts.which, ONE: prompts.one, EDIT: prompts.edit,
    },
    edges=(
        on(Picked, START, to=LIST, when=picks("all"), then=answers.add_all, say=added),
        on(Picked, START, to=START, when=picks("more"), then=answers.pass_over),
        on(Said, START, to=LIST, when=answers.take_all, then=answers.add_all, say=added),
        on(Said, START, to=START, when=answers.take_more, then=answers.pass_over),
        on(Said, START, to=LIST, when=answers.some, then=answers.add_some, say=added),
        on(Picked, (START, LIST), to=OWN, when=picks("own")),
        on(Said, (START, LIST), to=OWN, when=answers.wants_another),
        on(Picked, (START, OWN), to=LIST, when=picks("list")),
        on(Picked, (OWN, LIST), to=START, when=picks("bank")),
        on(Picked, LIST, to=NEXT, when=picks("done")),
        on(Picked, LIST, to=LIST, when=picks("gap"), then=answers.fill_gap, say=added),
        on(Picked, LIST, to=LIST, when=picks("order"), then=answers.order, say=reordered),
        on(Said, (LIST, BETTER), to=LIST, when=answers.wants_order, then=answers.order, say=reordered),
        on(Picked, LIST, to=WHICH, when=picks("which")),
        on(Said, (LIST, WHICH, ONE, BETTER), to=LIST, when=answers.working, then=answers.do, say=coaching.worked),
        on(Said, (LIST, WHICH, ONE), to=EDIT, when=answers.editing, then=answers.select),
        on(Picked, WHICH, to=ONE, then=lambda view, picked: answers.select(view, picked.choice)),
        on(Picked, ONE, to=EDIT, when=picks("edit")),
        on(Picked, (ONE, EDIT), to=LIST, when=picks("keep")),
        on(Picked, ONE, to=LIST, when=picks("up", "down", "remove"), then=answers.do_picked),
        on(Filled, EDIT, to=LIST, when=fills("edit"), then=answers.reword_filled, say=filled_anew),
        on(Said, EDIT, to=LIST, when=answers.rewording, then=answers.reword, say=coaching.reworded),
        on(Picked, BETTER, to=BETTER, when=coaching.pressed, then=coaching.decide, say=coaching.decided),
        on(Said, BETTER, to=BETTER, when=coaching.chosen, then=coaching.decide, say=coaching.decided),
        on(Said, BETTER, to=BETTER, when=coaching.wonders, say=coaching.explained),
        on(Said, BETTER, to=BETTER, when=coaching.tried, then=coaching.try_again, say=coaching.took),
        on(Said, (START, OWN, LIST, BETTER), to=BETTER, when=coaching.asked, then=coaching.take, say=coaching.took),
        on(Said, OWN, to=BETTER, when=coaching.named, then=coaching.take),
        on(Meant, BETTER, to=BETTER, when=means("skip"), then=coaching.keep, say=coaching.kept),
        on(Meant, (START, LIST), to=NEXT, when=means("skip")),
        on(Meant, (OWN, WHICH, ONE, EDIT), to=LIST, when=means("skip")),
        on(Landed, BETTER, to=LIST, when=resolved),
        on(Landed, LIST, to=BETTER, when=holding),
        on(Landed, LIST, to=START, when=has_none),
        on(Landed, (WHICH, ONE, EDIT), to=START, when=has_none),
        on(Landed, (ONE, EDIT), to=LIST, when=unselected),
    ),
    hints={
        START: line("questions.hint.start"), OWN: line("questions.hint.own"), LIST: line("questions.hint.list"),
        BETTER: line("questions.hint.better"),
        WHICH: line("questions.hint.which"), ONE: line("questions.hint.one"), EDIT: line("questions.hint.edit"),
    },
    entry={"questions": LIST, "question": LIST, "my questions": LIST, "question list": LIST, "question bank": START,
           "preguntas": LIST, "pregunta": LIST, "mis preguntas": LIST, "lista de preguntas": LIST},
    faults={"edit": answers.wrong_edit},
    summary=summary,
)  # fmt: skip
