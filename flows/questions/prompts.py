"""What a student is asked about the questions, step by step."""

from __future__ import annotations

from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, Topic
from flows.goal.reading import topics
from flows.lines import Line, line
from flows.questions import bank
from flows.questions.notes import Question, QuestionsNotes, worded
from flows.replies import Ask, Choose, Field, Form, Option, Reply
from flows.stage import View

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
