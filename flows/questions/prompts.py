"""What a student is asked about the questions, step by step."""

from __future__ import annotations

from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, Topic
from flows.lines import Items, Line, line
from flows.questions import bank, coach, ordering
from flows.questions.notes import Question, QuestionsNotes, worded
from flows.replies import Ask, Choose, Field, Form, Option, Reply
from flows.stage import View

MINUTES = (3, 5)  # a question takes about that long, and a talk …
TALK = (20, 30)  # … that long, by the Career Center's guide
Questions = View[QuestionsNotes]


def offered(view: Questions) -> tuple[Question, ...]:
    """The suggestions on show."""
    notes = view.notes
    return bank.suggest(view.of(GoalNotes), view.of(ContactNotes).employer, notes.items, notes.passed)


def covered(view: Questions) -> tuple[tuple[Topic, bool], ...]:
    """Each topic of the goal, and whether a question speaks to it."""
    asked = {topic for each in view.notes.items for topic in ordering.speaks_to(each)}
    return tuple((topic, topic in asked) for topic in view.of(GoalNotes).topics)


def gap(view: Questions) -> tuple[Topic, Question] | None:
    """What the goal is about and no question asks, with a question from the bank that would."""
    for topic, has in covered(view):
        if not has and (
            idea := bank.about(topic, view.of(GoalNotes), view.of(ContactNotes).employer, view.notes.items)
        ):
            return topic, idea
    return None


def in_order(view: Questions) -> tuple[Question, ...]:
    """The list in the order that is best to ask it."""
    asked = tuple((each, view.scene.phrase(worded(each))) for each in view.notes.items)
    return ordering.ordered(view.of(GoalNotes), asked, view.scene.language)


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
    lacking = gap(view)
    extra: tuple[Option, ...] = ()
    if lacking:
        extra = (Option("gap", line("questions.button.gap")),)
    elif in_order(view) != items:
        extra = (Option("order", line("questions.button.order")),)
    options = (
        Option("done", line("questions.button.done"), style="primary"),
        *extra,
        Option("own", line("questions.button.another")),
        Option("bank", line("questions.button.bank")),
        Option("which", line("questions.button.change")),
    )
    return Choose("", (line("questions.here"), *rows, _time(len(items)), *_coverage(view, lacking)), options)


def _time(count: int) -> Line:
    """How long the questions take, and whether that is a talk of the usual length."""
    few, many = (count * each for each in MINUTES)
    fits = "room" if many <= TALK[0] else "long" if few > TALK[1] else "well"
    return line("questions.time", count=count, few=few, many=many, fits=line(f"questions.fits.{fits}"))


def _coverage(view: Questions, lacking: tuple[Topic, Question] | None) -> tuple[Line, ...]:
    """What of the goal is asked about, and a question for what is not."""
    marked = [
        line(f"questions.{'covered' if has else 'open'}", topic=line(f"goal.topic.{topic}"))
        for topic, has in covered(view)
    ]
    told = (line("questions.goal", topics=Items(tuple(marked))),) if marked else ()
    if lacking is None:
        return told
    topic, idea = lacking
    return (*told, line("questions.missing", topic=line(f"goal.topic.{topic}"), question=worded(idea)))


def better(view: Questions) -> Reply:
    """Why a question could be asked better, and how; its student decides."""
    text, *others = view.notes.held
    verdict = coach.judge(text, view.scene.language, view.of(ContactNotes).employer)
    count = len(verdict.rewrites)
    keep = Option("keep", line("questions.button.keep_mine"))
    use = tuple(
        Option(
            f"use:{n}", line(f"questions.button.use.{n if count > 1 else 'that'}"), style="primary" if n == 1 else ""
        )
        for n in range(1, count + 1)
    )
    if view.notes.trying:
        return Choose("", (line("questions.try", question=text),), (keep,))
    told = [line("questions.talk_over", question=text), verdict.why]
    if count == 1:
        told.append(line("questions.could_ask", question=verdict.rewrites[0]))
    elif count:
        told.append(line("questions.could_ask_one_of"))
        told += [line("questions.item", number=n, question=each) for n, each in enumerate(verdict.rewrites, 1)]
    else:
        told.append(line(f"questions.no_rewrite.{'job_ask' if verdict.kind == 'job_ask' else 'open'}"))
    if others:
        told.append(line("questions.after", count=len(others)))
    return Choose("", tuple(told), (*use, Option("rewrite", line("questions.button.rewrite")), keep))


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
