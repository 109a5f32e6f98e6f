"""What a student is asked about the person and the email, step by step."""

from __future__ import annotations

from flows.contact import email
from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, aimed, target
from flows.lines import line
from flows.replies import Ask, Choose, Field, Form, Mail, Option, Reply
from flows.stage import View

Contact = View[ContactNotes]
HELPERS = ("professor", "supervisor", "family")  # who might know somebody


def anyone(view: Contact) -> Reply:
    """Whether there is somebody already."""
    goal = view.of(GoalNotes)
    options = (
        Option("yes", line("common.yes")),
        Option("maybe", line("contact.button.maybe")),
        Option("nobody", line("contact.button.nobody")),
    )
    return Choose("", (line(f"contact.ask_anyone.{aimed(goal)}", **target(goal)),), options)


def places(view: Contact) -> Reply:
    """Where people are found by somebody who knows nobody."""
    goal = view.of(GoalNotes)
    options = (
        *(Option(each, line(f"contact.button.{each}")) for each in HELPERS),
        Option("alumni", line("contact.button.alumni")),
    )
    return Choose("", (line(f"contact.ask_places.{aimed(goal)}", **target(goal)),), options)


def who_connects(_: Contact) -> Reply:
    """The one who might know somebody."""
    return Choose("", (line("contact.ask_connector"),), (Option("alumni", line("contact.button.alumni")),))


def note(view: Contact) -> Reply:
    """A few words to the one who might introduce the student."""
    goal = view.of(GoalNotes)
    text = line(f"contact.note.body.{aimed(goal)}", name=view.notes.connector, student=view.scene.name, **target(goal))
    options = (
        Option("open", line("contact.button.open"), opens=Mail("", line("contact.note.subject"), text)),
        Option("named", line("contact.button.named"), style="primary"),
        Option("questions", line("contact.button.questions")),
    )
    return Choose("", (line("contact.note.here"), text), options)


def who(view: Contact) -> Reply:
    """Everything about the person, in one sentence or one form."""
    known = view.notes
    fields = (
        Field("name", line("contact.form.name"), value=known.name),
        Field("role", line("contact.form.role"), value=known.role, required=False),
        Field("employer", line("contact.form.employer"), value=known.employer, required=False),
        Field("connection", line("contact.form.connection"), value=known.connection, required=False),
        Field("email", line("contact.form.email"), kind="email", value=known.email, required=False),
    )
    form = Form("who", line("contact.form.title"), fields, line("common.save"), line("contact.form.open"))
    return Ask(form, (line("contact.ask_who"),))


def connection(view: Contact) -> Reply:
    """How they are connected: it is the first thing the email says."""
    return Choose(
        "",
        (line("contact.ask_connection", name=view.notes.first_name),),
        (Option("no", line("contact.button.unconnected")),),
    )


def meanwhile(_: Contact) -> Reply:
    """Something useful to do while staff look."""
    return Choose(
        "",
        (line("contact.ask_meanwhile"),),
        (Option("yes", line("common.yes")), Option("questions", line("contact.button.questions"))),
    )


def times(_: Contact) -> Reply:
    """When the student could talk: an offer is easier to answer."""
    return Choose("", (line("contact.ask_times"),), (Option("later", line("contact.button.no_times")),))


def draft(view: Contact) -> Reply:
    """The email, its checks, and what to do with it."""
    fields = (
        Field("subject", line("contact.form.subject"), value=view.scene.phrase(email.subject(view))),
        Field("body", line("contact.form.body"), kind="long", value=view.scene.phrase(email.body(view))),
    )
    form = Form("email", line("contact.form.email_title"), fields, line("common.save"), line("common.edit"))
    options = (
        Option("open", line("contact.button.open"), opens=email.mail(view), style="primary"),
        Option("sent", line("contact.button.sent")),
        Option("why", line("contact.button.why")),
        Option("questions", line("contact.button.questions_next")),
    )
    lines = (
        line("contact.draft.here", count=email.words(view)),
        line("contact.draft.subject", subject=email.subject(view)),
        email.body(view),
        *(
            line("contact.draft.check", mark="✓" if each.passed else "✗", what=line(f"contact.check.{each.name}"))
            for each in email.checks(view)
        ),
    )
    return Ask(form, lines, options=options)


def rewrite(_: Contact) -> Reply:
    """The email in the student's own words."""
    return Choose("", (line("contact.ask_rewrite"),), (Option("keep", line("contact.button.keep_draft")),))


def waiting(view: Contact) -> Reply:
    """The email is out; silence is normal, and there is something to do."""
    options = (
        Option("replied", line("contact.button.replied"), style="primary"),
        Option("questions", line("contact.button.questions_next")),
        Option("other", line("contact.button.other")),
    )
    return Choose("", (line("contact.ask_sent", name=view.notes.first_name or line("contact.someone")),), options)
