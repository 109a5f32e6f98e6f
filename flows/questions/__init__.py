"""Developing questions: open ones, chosen for the goal or written by the student, in the order to ask them."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, Topic
from flows.goal.reading import topics
from flows.heard import Filled, Picked, Said
from flows.lines import Line, line
from flows.questions import bank, reading
from flows.questions.notes import Question, QuestionsNotes, worded
from flows.questions.reading import Work
from flows.replies import Ask, Choose, Field, Form, Option, Reply, Row, Say
from flows.stage import NEXT, Answers, Landed, Meant, Stage, View, fills, means, on, picks

START, OWN, LIST = "questions.start", "questions.own", "questions.list"
WHICH, ONE, EDIT = "questions.which", "questions.one", "questions.edit"
MOST = 12  # a talk of half an hour has room for five to ten
MINUTES = (3, 5)  # a question takes about that long, by the Career Center's guide
Questions = View[QuestionsNotes]


def offered(view: Questions) -> tuple[Question, ...]:
    """The suggestions on show."""
    notes = view.notes
    return bank.suggest(view.of(GoalNotes), view.of(ContactNotes).employer, notes.items, notes.passed)


def covered(view: Questions) -> tuple[tuple[Topic, bool], ...]:
    """Each topic of the goal, and whether a question speaks to it."""
    asked = {
        topic for each in view.notes.items for topic in (bank.topics_of(each.bank) if each.bank else topics(each.text))
    }
    return tuple((topic, topic in asked) for topic in view.of(GoalNotes).topics)


# What is asked


def suggestions(view: Questions) -> Reply:
    """A handful from the bank for this goal."""
    rows = tuple(
        line("questions.item", number=number, question=worded(each)) for number, each in enumerate(offered(view), 1)
    )
    options = (
        Option("all", line("questions.button.all"), style="primary"),
        Option("more", line("questions.button.more")),
        Option("own", line("questions.button.own")),
        *((Option("list", line("questions.button.list")),) if view.notes.items else ()),
    )
    return Choose("", (line("questions.ask_start"), *rows, line("questions.ask_which_of_these")), options)


def own(view: Questions) -> Reply:
    """One question in the student's own words."""
    name = view.of(ContactNotes).first_name or line("questions.them")
    options = (
        Option("bank", line("questions.button.bank")),
        *((Option("list", line("questions.button.list")),) if view.notes.items else ()),
    )
    return Choose("", (line("questions.ask_own", name=name),), options)


def listing(view: Questions) -> Reply:
    """The list, what it covers, how long it takes, and what can be done with it."""
    items = view.notes.items
    rows = tuple(line("questions.item", number=number, question=worded(each)) for number, each in enumerate(items, 1))
    few, many = (len(items) * each for each in MINUTES)
    told: tuple[Line, ...] = (line("questions.time", count=len(items), few=few, many=many),)
    missing = [line(f"goal.topic.{topic}") for topic, has in covered(view) if not has]
    if missing:
        told = (*told, line("questions.missing", topic=missing[0]))
    options = (
        Option("done", line("questions.button.done"), style="primary"),
        Option("bank", line("questions.button.bank")),
        Option("own", line("questions.button.another")),
        Option("which", line("questions.button.change")),
    )
    return Choose("", (line("questions.here"), *rows, *told), options)


def which(view: Questions) -> Reply:
    """Which one to work on."""
    options = tuple(
        Option(str(number), line("questions.item", number=number, question=worded(each)))
        for number, each in enumerate(view.notes.items, 1)
    )
    return Choose("", (line("questions.ask_which"),), options)


def one(view: Questions) -> Reply:
    """What to do with it."""
    acts = ("edit", "up", "down", "remove", "keep")
    return Choose(
        "",
        (line("questions.ask_one", question=chosen(view)),),
        tuple(Option(each, line(f"questions.button.{each}")) for each in acts),
    )


def edit(view: Questions) -> Reply:
    """Its new wording."""
    now = Field("text", line("questions.form.text"), kind="long", value=view.scene.phrase(chosen(view)))
    form = Form("edit", line("questions.form.title"), (now,), line("common.save"), line("common.edit"))
    return Ask(
        form,
        (line("questions.ask_edit", question=chosen(view)),),
        options=(Option("keep", line("questions.button.keep")),),
    )


def chosen(view: Questions) -> Line:
    """The question being worked on; a list that has shrunk since offers its last one."""
    return worded(view.notes.items[min(view.notes.selected, len(view.notes.items)) - 1])


# What is understood


def take_all(_: Questions, said: Said) -> bool:
    return said.text.casefold().strip(" .!") in reading.ALL


def take_more(_: Questions, said: Said) -> bool:
    return said.text.casefold().strip(" .!") in reading.MORE


def some(view: Questions, said: Said) -> tuple[int, ...] | None:
    return reading.numbers(said.text, len(offered(view))) or None


def mine(_: Questions, said: Said) -> str | None:
    return reading.question(said.text)


def rewording(_: Questions, said: Said) -> str | None:
    """Asked for the wording, nearly anything is it."""
    return said.text[: reading.LONGEST] if len(said.text.split()) >= 2 else None


def working(view: Questions, said: Said) -> Work | None:
    """A move or a removal, or an edit that brings its new wording."""
    found = reading.work(said.text, len(view.notes.items))
    return found if found is not None and (found.act != "edit" or found.text) else None


def editing(view: Questions, said: Said) -> Work | None:
    """An edit whose new wording is still to come."""
    return reading.work(said.text, len(view.notes.items))


# What is noted


def add(view: Questions, *more: Question) -> QuestionsNotes:
    """The list with more of them, once each, the closing ones kept last."""
    items = dict.fromkeys((*view.notes.items, *more))
    ordered = sorted(items, key=lambda each: each.bank.startswith(bank.CLOSING))
    return replace(view.notes, items=tuple(ordered)[:MOST], selected=0)


def add_all(view: Questions, _: object) -> QuestionsNotes:
    return replace(add(view, *offered(view)), passed=0)


def add_some(view: Questions, numbers: tuple[int, ...]) -> QuestionsNotes:
    shown = offered(view)
    return replace(add(view, *(shown[number - 1] for number in numbers)), passed=0)


def add_own(view: Questions, text: str) -> QuestionsNotes:
    return add(view, Question(text=text))


def pass_over(view: Questions, _: object) -> QuestionsNotes:
    return replace(view.notes, passed=view.notes.passed + bank.SHOWN)


def select(view: Questions, choice: str | Work) -> QuestionsNotes:
    return replace(view.notes, selected=choice.number if isinstance(choice, Work) else int(choice))


def do(view: Questions, todo: Work) -> QuestionsNotes:
    """Remove, move or reword one of them."""
    items = list(view.notes.items)
    item = items.pop(todo.number - 1)
    if todo.act == "move":
        items.insert(todo.to - 1, item)
    elif todo.act == "edit":
        items.insert(todo.number - 1, Question(text=todo.text))
    return replace(view.notes, items=tuple(items), selected=0)


def do_picked(view: Questions, act: str) -> QuestionsNotes:
    """The same by button, on the selected one."""
    number = min(view.notes.selected, len(view.notes.items))
    if act == "remove":
        return do(view, Work("remove", number))
    to = number - 1 if act == "up" else number + 1
    return do(view, Work("move", number, max(1, min(to, len(view.notes.items)))))


def reword(view: Questions, text: str) -> QuestionsNotes:
    return do(view, Work("edit", min(view.notes.selected, len(view.notes.items)), text=text))


def reword_filled(view: Questions, answers: Answers) -> QuestionsNotes:
    return reword(view, answers["text"][: reading.LONGEST])


def wrong_edit(_: Questions, answers: Answers) -> dict[str, Line]:
    """A question needs words."""
    return {} if len(answers.get("text", "").split()) >= 2 else {"text": line("questions.fault.text")}


# What is said on the way


def added(view: Questions, _: object) -> Reply:
    return Say((line("questions.full") if len(view.notes.items) >= MOST else line("questions.added"),))


def has_none(view: Questions, _: Landed) -> bool:
    return not view.notes.items


def unselected(view: Questions, _: Landed) -> bool:
    return not 0 < view.notes.selected <= len(view.notes.items)


def summary(view: Questions) -> tuple[Row, ...]:
    """How many there are, as a row of a status."""
    count = len(view.notes.items)
    return (Row(line("questions.row"), line("questions.count", count=count)),) if count else ()


stage = Stage(
    name="questions",
    notes=QuestionsNotes,
    prompts={START: suggestions, OWN: own, LIST: listing, WHICH: which, ONE: one, EDIT: edit},
    edges=(
        on(Picked, START, to=LIST, when=picks("all"), then=add_all, say=added),
        on(Picked, START, to=START, when=picks("more"), then=pass_over),
        on(Said, START, to=LIST, when=take_all, then=add_all, say=added),
        on(Said, START, to=START, when=take_more, then=pass_over),
        on(Said, START, to=LIST, when=some, then=add_some, say=added),
        on(Picked, (START, LIST), to=OWN, when=picks("own")),
        on(Picked, (START, OWN), to=LIST, when=picks("list")),
        on(Picked, (OWN, LIST), to=START, when=picks("bank")),
        on(Picked, LIST, to=NEXT, when=picks("done")),
        on(Picked, LIST, to=WHICH, when=picks("which")),
        on(Said, (LIST, WHICH, ONE), to=LIST, when=working, then=do),
        on(Said, (LIST, WHICH, ONE), to=EDIT, when=editing, then=select),
        on(Picked, WHICH, to=ONE, then=lambda view, picked: select(view, picked.choice)),
        on(Picked, ONE, to=EDIT, when=picks("edit")),
        on(Picked, (ONE, EDIT), to=LIST, when=picks("keep")),
        on(Picked, ONE, to=LIST, when=picks("up", "down", "remove"), then=do_picked),
        on(Filled, EDIT, to=LIST, when=fills("edit"), then=reword_filled),
        on(Said, EDIT, to=LIST, when=rewording, then=reword),
        on(Said, (START, OWN, LIST), to=LIST, when=mine, then=add_own, say=added),
        on(Meant, (START, LIST), to=NEXT, when=means("skip")),
        on(Meant, (OWN, WHICH, ONE, EDIT), to=LIST, when=means("skip")),
        on(Landed, LIST, to=START, when=has_none),
        on(Landed, (WHICH, ONE, EDIT), to=START, when=has_none),
        on(Landed, (ONE, EDIT), to=LIST, when=unselected),
    ),
    hints={
        START: line("questions.hint.start"), OWN: line("questions.hint.own"), LIST: line("questions.hint.list"),
        WHICH: line("questions.hint.which"), ONE: line("questions.hint.one"), EDIT: line("questions.hint.edit"),
    },
    entry={"questions": LIST, "question": LIST, "my questions": LIST, "list of questions": LIST, "question bank": START},
    faults={"edit": wrong_edit},
    summary=summary,
)  # fmt: skip
