"""The one reminder after an email nobody answered: a draft, or the student's own, and what it lacks."""

from __future__ import annotations

from flows import drafts
from flows.contact import email
from flows.contact.notes import ContactNotes
from flows.drafts import Known, Verdict
from flows.lines import Line, line, verbatim
from flows.replies import Mail
from flows.stage import View

Contact = View[ContactNotes]


def subject(view: Contact) -> Line:
    """The first email's, so that the two lie together in their inbox."""
    return line("contact.reminder.subject", subject=email.subject(view))


def body(view: Contact) -> Line:
    """The student's own words, or a few of ours."""
    notes = view.notes
    if notes.reminder:
        return verbatim(notes.reminder)
    return line("contact.reminder.body", name=notes.name or line("contact.email.name"), student=view.scene.name)


def mail(view: Contact) -> Mail:
    """The reminder for the student's own mail program."""
    return Mail(view.notes.email, subject(view), body(view))


def verdict(view: Contact) -> Verdict:
    """What the reminder has and lacks as it now stands."""
    known = Known(name=view.notes.name)
    return drafts.judge("reminder", view.scene.phrase(body(view)), view.scene.language, known)
