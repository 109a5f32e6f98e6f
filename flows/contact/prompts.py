"""What a student is asked about the person and the email, step by step."""

from __future__ import annotations

from flows import drafts
from flows.contact import email, introduction
from flows.contact import reminder as reminder_
from flows.contact.notes import ContactNotes
from flows.contact.waiting import NUDGE, business_days
from flows.goal.notes import GoalNotes, aimed, target
from flows.lines import line
from flows.replies import Ask, Choose, Field, Form, Mail, Option, Reply
from flows.stage import View, asking

Contact = View[ContactNotes]


def anyone(view: Contact) -> Reply:
    """Whether there is somebody already."""
    goal = view.of(GoalNotes)
    options = (
        Option("yes", line("common.yes")),
        Option("maybe", line("contact.button.maybe")),
        Option("nobody", line("contact.button.nobody")),
    )
    return Choose("", (line(f"contact.ask_anyone.{aimed(goal)}", **target(goal)),), options)


def who_connects(_: Contact) -> Reply:
    """The one who might know somebody."""
    return Choose("", (line("contact.ask_connector"),), (Option("alumni", line("contact.button.alumni")),))


def note(view: Contact) -> Reply:
    """A few words to the one who might introduce the student, and what they lack."""
    text = introduction.body(view)
    fields = (Field("body", line("contact.form.body"), kind="long", value=view.scene.phrase(text)),)
    form = Form("note", line("contact.form.note_title"), fields, line("common.save"), line("common.edit"))
    options = (
        Option("open", line("contact.button.open"), opens=introduction.mail(view)),
        Option("named", line("contact.button.named"), style="primary"),
        Option("questions", line("contact.button.questions")),
    )
    return Ask(form, (line("contact.note.here"), text, *drafts.told(introduction.verdict(view))), options=options)


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
    told = not known.name and (known.role or known.connection)
    return Ask(form, (line("contact.ask_name" if told else "contact.ask_who"),))


def connection(view: Contact) -> Reply:
    """How they are connected: it is the first thing the email says."""
    options = (Option("no", line("contact.button.unconnected")), Option("own", line("contact.button.own_draft")))
    return Choose("", (line("contact.ask_connection", name=view.notes.first_name),), options)


def meanwhile(_: Contact) -> Reply:
    """Something useful to do while staff look."""
    return Choose(
        "",
        (line("contact.ask_meanwhile"),),
        (Option("yes", line("common.yes")), Option("questions", line("contact.button.questions"))),
    )


def times(_: Contact) -> Reply:
    """When the student could talk: an offer is easier to answer."""
    options = (Option("later", line("contact.button.no_times")), Option("own", line("contact.button.own_draft")))
    return Choose("", (line("contact.ask_times"),), options)


MISSING = ("connection", "times", "specific")  # what a draft may lack that only the student knows


def draft(view: Contact) -> Reply:
    """The email, what it has and lacks, and what to do with it."""
    subject, body = email.subject(view), email.body(view)
    heading, text = view.scene.phrase(subject), view.scene.phrase(body)
    fields = (
        Field("subject", line("contact.form.subject"), value=heading),
        Field("body", line("contact.form.body"), kind="long", value=text),
    )
    form = Form("email", line("contact.form.email_title"), fields, line("common.save"), line("common.edit"))
    verdict, mendable = email.judged(view, heading, text), email.mendable(view)
    mend = (Option("mend", line("contact.button.mend"), style="primary"),) if mendable else ()
    mail = Mail(view.notes.email, subject, body)
    options = (
        *mend,
        Option("open", line("contact.button.open"), opens=mail, style="" if mend else "primary"),
        Option("sent", line("contact.button.sent")),
        Option("why", line("contact.button.why")),
        Option("questions", line("contact.button.questions_next")),
    )
    wanted = next((each for each in MISSING if verdict.lacks(each) and each not in mendable), None)
    lines = (
        line("contact.draft.here", count=verdict.words),
        line("contact.draft.subject", subject=subject),
        body,
        *drafts.told(verdict),
        *((line(f"contact.ask_missing.{wanted}"),) if wanted else ()),
    )
    return Ask(form, lines, options=options)


def rewrite(_: Contact) -> Reply:
    """The email in the student's own words."""
    return Choose("", (line("contact.ask_rewrite"),), (Option("keep", line("contact.button.keep_draft")),))


def waiting(view: Contact) -> Reply:
    """The email is out; silence is normal, and there is something to do."""
    reminding = (Option("remind", line("contact.button.remind")),) if view.notes.reminded_on is None else ()
    options = (
        Option("replied", line("contact.button.replied"), style="primary"),
        *reminding,
        *silence(view),
        Option("questions", line("contact.button.questions_next")),
        Option("other", line("contact.button.other")),
    )
    return Choose("", (line("contact.ask_sent", name=view.notes.first_name or line("contact.someone")),), options)


def silence(view: Contact) -> tuple[Option, ...]:
    """Where the Career Center introduced somebody who has not answered in time: the way to let it know."""
    notes, today = view.notes, view.scene.now.date()
    if not notes.offer or notes.replied or notes.sent_on is None or today < business_days(notes.sent_on, NUDGE):
        return ()
    return (asking(f"did_not_answer {notes.offer}", line("alumni.button.silent")),)


def reminder(view: Contact) -> Reply:
    """The one reminder, what it has and lacks, and when it is due."""
    text = reminder_.body(view)
    fields = (Field("body", line("contact.form.body"), kind="long", value=view.scene.phrase(text)),)
    form = Form("reminder", line("contact.form.reminder_title"), fields, line("common.save"), line("common.edit"))
    options = (
        Option("open", line("contact.button.open"), opens=reminder_.mail(view), style="primary"),
        Option("sent", line("contact.button.sent")),
        Option("wait", line("common.not_now")),
    )
    verdict = reminder_.verdict(view)
    here = line("contact.reminder.here", count=verdict.words, name=view.notes.first_name or line("contact.someone"))
    return Ask(form, (here, text, *drafts.told(verdict)), options=options)
