"""What another goal means for the person and the questions found for the one before: kept, flagged or asked about."""

from __future__ import annotations

from msgspec.structs import replace

from flows.changes.notes import ChangesNotes
from flows.contact.notes import ContactNotes
from flows.conversation import Conversation, Interview
from flows.goal.notes import GoalNotes
from flows.heard import Picked
from flows.lines import Line, line
from flows.questions.notes import QuestionsNotes
from flows.replies import Choose, Option, Say
from flows.stage import ANYWHERE, STAY, Landed, Meant, Replies, Stage, View, means, on, picks
from flows.words import fold, with_article

KEEP = "changes.keep"
AFFECTED = ("contact", "questions", "preparation")  # before there is nothing to keep; afterwards the talk is over
Changes = View[ChangesNotes]


def moved(interview: Interview) -> bool:
    """Whether the goal was changed after something had been built on it, and nobody has been asked about that yet."""
    return bool(interview.of(GoalNotes).was) and interview.step.partition(".")[0] in AFFECTED


def whom_it_concerns(view: Changes, _: Landed) -> bool:
    """A person was found for the goal before."""
    return not view.conversation.aside and moved(view.interview) and bool(view.of(ContactNotes).name)


def only_questions(view: Changes, _: Landed) -> bool:
    return not view.conversation.aside and moved(view.interview) and not view.of(ContactNotes).name


def keep(view: Changes) -> Choose:
    """Whether the person is still the right one."""
    contact = view.of(ContactNotes)
    asked = line("changes.ask", name=contact.name)
    if contact.role:
        asked = line(
            "changes.ask_role",
            name=contact.name,
            role=contact.role,
            a_role=with_article(contact.role),
            first=contact.first_name,
        )
    options = (
        Option("yes", line("changes.button.keep", first=contact.first_name), style="primary"),
        Option("other", line("changes.button.other")),
    )
    return Choose("", (asked,), options)


def questions_kept(view: Changes, _: object) -> Replies:
    """How many questions stay, and how many of them speak of what the goal was."""
    items = view.of(QuestionsNotes).items
    was = fold(view.of(GoalNotes).was)
    stale = sum(was in fold(each.text) for each in items) if was else 0
    said: list[Line] = [line("changes.questions", count=len(items))] if items else []
    if stale:
        said.append(line("changes.stale", count=stale, was=view.of(GoalNotes).was))
    return Say(tuple(said)) if said else ()


def settled(conversation: Conversation) -> Conversation:
    """Asked about once: the goal is what it is now."""
    goal = conversation.interview.of(GoalNotes)
    return replace(conversation, aside="").with_interview(conversation.interview.noting(replace(goal, was="")))


def kept(view: Changes, _: object) -> Conversation:
    return settled(view.conversation)


def another(view: Changes, _: object) -> Conversation:
    """Somebody else is looked for, and then it goes on where it was; ``back`` brings the first one back."""
    after = settled(view.conversation)
    interview = after.interview.noting(ContactNotes(times=view.of(ContactNotes).times))
    back_to = interview.back_to or ("" if interview.step.startswith("contact.") else interview.step)
    return after.with_interview(replace(interview, step="contact.start", back_to=back_to))


stage = Stage(
    name="changes",
    notes=ChangesNotes,
    prompts={KEEP: keep},
    edges=(
        on(Picked, KEEP, to=STAY, when=picks("yes"), change=kept),
        on(Picked, KEEP, to=STAY, when=picks("other"), change=another),
        on(Meant, KEEP, to=STAY, when=means("skip"), change=kept),
        on(Landed, ANYWHERE, to=KEEP, when=whom_it_concerns, say=questions_kept),
        on(Landed, ANYWHERE, to=STAY, when=only_questions, change=kept, say=questions_kept),
    ),
    hints={KEEP: line("changes.hint")},
    aside=True,
)
