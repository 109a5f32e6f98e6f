"""The note to somebody who could introduce the student: a draft, or the student's own, and what it lacks."""

from __future__ import annotations

from flows import drafts
from flows.contact.notes import ContactNotes
from flows.drafts import Known, Verdict
from flows.goal.notes import GoalNotes, aimed, target
from flows.lines import Line, line, verbatim
from flows.replies import Mail
from flows.stage import View

Contact = View[ContactNotes]


def body(view: Contact) -> Line:
    """The student's own words, or a few of ours."""
    notes, goal = view.notes, view.of(GoalNotes)
    if notes.note:
        return verbatim(notes.note)
    return line(f"contact.note.body.{aimed(goal)}", name=notes.connector, student=view.scene.name, **target(goal))


def mail(view: Contact) -> Mail:
    """The note for the student's own mail program."""
    return Mail("", line("contact.note.subject"), body(view))


def verdict(view: Contact) -> Verdict:
    """What the note has and lacks as it now stands."""
    known = Known(name=view.notes.connector)
    return drafts.judge("introduction", view.scene.phrase(body(view)), view.scene.language, known)
