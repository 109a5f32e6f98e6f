"""What a student's answers about the questions mean, and what is noted of them."""

from __future__ import annotations

from msgspec.structs import replace

from flows.heard import Said
from flows.lines import Line, line
from flows.questions import bank, ordering, prompts, reading
from flows.questions.notes import Question, QuestionsNotes
from flows.questions.reading import Work
from flows.stage import Answers, View
from flows.words import fold

MOST = 12  # a talk of half an hour has room for five to ten
Questions = View[QuestionsNotes]


def take_all(_: Questions, said: Said) -> bool:
    return said.text.casefold().strip(" .!") in reading.ALL


def take_more(_: Questions, said: Said) -> bool:
    return said.text.casefold().strip(" .!") in reading.MORE


def wants_another(_: Questions, said: Said) -> bool:
    return fold(said.text) in reading.ANOTHER


def some(view: Questions, said: Said) -> tuple[int, ...] | None:
    return reading.numbers(said.text, len(prompts.offered(view))) or None


def rewording(_: Questions, said: Said) -> str | None:
    """Asked for the wording, nearly anything is it."""
    return said.text[: reading.LONGEST] if len(fold(said.text).split()) >= 2 else None


def working(view: Questions, said: Said) -> tuple[Work, ...] | None:
    """Moves and removals, or an edit that brings its new wording."""
    found = reading.works(said.text, len(view.notes.items))
    return found if found and (found[0].act != "edit" or found[0].text) else None


def editing(view: Questions, said: Said) -> Work | None:
    """An edit whose new wording is still to come."""
    return next(iter(reading.works(said.text, len(view.notes.items))), None)


def add(view: Questions, *more: Question) -> QuestionsNotes:
    """The list with more of them, once each, the closing ones kept last."""
    items = dict.fromkeys((*view.notes.items, *more))
    ordered = sorted(items, key=lambda each: ordering.closing(each, view.scene.language))
    return replace(view.notes, items=tuple(ordered)[:MOST], selected=0)


def add_all(view: Questions, _: object) -> QuestionsNotes:
    return replace(add(view, *prompts.offered(view)), passed=0)


def add_some(view: Questions, numbers: tuple[int, ...]) -> QuestionsNotes:
    shown = prompts.offered(view)
    return replace(add(view, *(shown[number - 1] for number in numbers)), passed=0)


def wants_order(_: Questions, said: Said) -> bool:
    return reading.ordering(said.text)


def order(view: Questions, _: object) -> QuestionsNotes:
    """The list in the order to ask it."""
    return replace(view.notes, items=prompts.in_order(view), selected=0)


def fill_gap(view: Questions, _: object) -> QuestionsNotes:
    """Add the question suggested for what the goal is about and no question asks."""
    found = prompts.gap(view)
    return add(view, found[1]) if found else view.notes


def pass_over(view: Questions, _: object) -> QuestionsNotes:
    return replace(view.notes, passed=view.notes.passed + bank.SHOWN)


def select(view: Questions, choice: str | Work) -> QuestionsNotes:
    return replace(view.notes, selected=choice.number if isinstance(choice, Work) else int(choice))


def do(view: Questions, todo: tuple[Work, ...]) -> QuestionsNotes:
    """Remove, move or reword some of them; their numbers are those the student saw, whatever is done first."""
    seen, items = view.notes.items, list(view.notes.items)
    for each in todo:
        item = seen[each.number - 1]
        if item not in items:
            continue  # it was taken out in the same breath
        place = items.index(item)
        del items[place]
        if each.act == "move":
            items.insert(each.to - 1, item)
        elif each.act == "edit":
            items.insert(place, Question(text=each.text))
    return replace(view.notes, items=tuple(items), selected=0)


def do_picked(view: Questions, act: str) -> QuestionsNotes:
    """The same by button, on the selected one."""
    number = min(view.notes.selected, len(view.notes.items))
    if act == "remove":
        return do(view, (Work("remove", number),))
    to = number - 1 if act == "up" else number + 1
    return do(view, (Work("move", number, max(1, min(to, len(view.notes.items)))),))


def reword(view: Questions, text: str) -> QuestionsNotes:
    return do(view, (Work("edit", min(view.notes.selected, len(view.notes.items)), text=text),))


def reword_filled(view: Questions, answers: Answers) -> QuestionsNotes:
    return reword(view, answers["text"][: reading.LONGEST])


def wrong_edit(_: Questions, answers: Answers) -> dict[str, Line]:
    """A question needs words."""
    return {} if len(answers.get("text", "").split()) >= 2 else {"text": line("questions.fault.text")}
