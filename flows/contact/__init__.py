"""Finding a contact: the student's own network first, then the Career Center; and the email that asks."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact import email, reading
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.contact.waiting import REMINDERS
from flows.conversation import Conversation
from flows.goal.notes import GoalNotes, aimed, target
from flows.handoff.notes import opening
from flows.heard import Filled, Picked, Said
from flows.lines import Line, line, verbatim
from flows.replies import Ask, Choose, Field, Form, Mail, Option, Reply, Row, Say
from flows.stage import ANYWHERE, NEXT, STAY, Answers, Entered, Meant, Stage, View, fills, means, on, picks

START, PLACES, CONNECTOR, NOTE = "contact.start", "contact.places", "contact.connector", "contact.note"
WHO, CONNECTION, MEANWHILE = "contact.who", "contact.connection", "contact.meanwhile"
TIMES, DRAFT, REWRITE, SENT = "contact.times", "contact.draft", "contact.rewrite", "contact.sent"
Contact = View[ContactNotes]
HELPERS = ("professor", "supervisor", "family")


# What is asked


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


# What is understood


def nobody(_: Contact, said: Said) -> bool:
    return bool(reading.NOBODY.search(said.text))


def maybe(_: Contact, said: Said) -> bool:
    return bool(reading.MAYBE.search(said.text))


def alumni(_: Contact, said: Said) -> bool:
    return bool(reading.ALUMNI.search(said.text))


def someone(_: Contact, said: Said) -> Someone | None:
    return reading.someone(said.text)


def named(_: Contact, said: Said) -> Someone | None:
    """A person given by name."""
    found = reading.someone(said.text)
    return found if found is not None and found.name else None


def connector(_: Contact, said: Said) -> str | None:
    found = reading.someone(said.text)
    named = found.name if found and found.name else said.text
    return named[:60] if any(map(str.isalpha, named)) else None


def how_connected(_: Contact, said: Said) -> str | None:
    return reading.connection(said.text)


def offered(_: Contact, said: Said) -> str | None:
    return said.text[:120] if len(said.text) > 2 else None


def own_text(_: Contact, said: Said) -> str | None:
    """A whole message rather than a remark: at least a dozen words."""
    return said.text if len(said.text.split()) >= 12 else None


def wants_edit(_: Contact, said: Said) -> bool:
    return said.text.casefold().strip(" .!") in (
        "edit",
        "edit it",
        "rewrite",
        "change it",
        "let me edit",
        "change the text",
    )


# What is noted


def remember(view: Contact, found: Someone) -> ContactNotes:
    """Add what was said to what is known; a new name is a new person, and the email starts anew."""
    known = view.notes
    if found.name and known.name and found.name != known.name and not known.name.startswith(found.name):
        known = ContactNotes(way=known.way, times=known.times)
    given = {field: getattr(found, field) for field in Someone.__struct_fields__ if getattr(found, field)}
    return replace(known, **{"way": "own", **given})


def fill_who(view: Contact, answers: Answers) -> ContactNotes:
    """The form says all there is: an emptied field empties what was known."""
    return replace(remember(view, Someone(name=answers.get("name", ""))), **{
        each: answers.get(each, "")[:200] for each in Someone.__struct_fields__})  # fmt: skip


def wrong_who(_: Contact, answers: Answers) -> dict[str, Line]:
    """A name is needed, and an address must be one."""
    wrong = {} if answers.get("name") else {"name": line("contact.fault.name")}
    if answers.get("email") and not reading.EMAIL.fullmatch(answers["email"]):
        wrong["email"] = line("contact.fault.email")
    return wrong


def wrong_email(_: Contact, answers: Answers) -> dict[str, Line]:
    """Neither part of an email may be empty."""
    return {each: line(f"contact.fault.{each}") for each in ("subject", "body") if not answers.get(each)}


def keep_way(view: Contact, choice: str) -> ContactNotes:
    return replace(view.notes, way={"maybe": "connector", "nobody": "nobody"}.get(choice, "own"))


def keep_connector(view: Contact, name: str) -> ContactNotes:
    return replace(view.notes, way="connector", connector=name)


def keep_connection(view: Contact, text: str) -> ContactNotes:
    return replace(view.notes, connection=text)


def keep_times(view: Contact, text: str) -> ContactNotes:
    return replace(view.notes, times=text)


def keep_email(view: Contact, answers: Answers) -> ContactNotes:
    """Keep what was edited; an untouched part goes on following what is known."""
    drafted = {"subject": view.scene.phrase(email.subject(view)), "body": view.scene.phrase(email.body(view))}
    return replace(
        view.notes, **{part: answers[part] for part, text in drafted.items() if answers.get(part, text) != text}
    )


def keep_body(view: Contact, text: str) -> ContactNotes:
    return replace(view.notes, body=text)


def keep_sent(view: Contact, _: object) -> ContactNotes:
    return replace(view.notes, sent_on=view.scene.now.date(), replied=False)


def keep_replied(view: Contact, _: object) -> ContactNotes:
    return replace(view.notes, replied=True)


def ask_alumni(view: Contact, _: object) -> Conversation:
    """Show what staff would get; afterwards the waiting time is put to use."""
    notes = replace(view.notes, way="alumni")
    waiting = replace(view.interview.noting(notes), step=MEANWHILE)
    return opening(view.conversation.with_interview(waiting), "alumni")


# What is said on the way


def normal(_: Contact, __: object) -> Reply:
    return Say((line("contact.normal"),))


def why(_: Contact, __: object) -> Reply:
    return Say((line("contact.why"),))


def met(view: Contact, _: object) -> Reply:
    """Say back who it is."""
    notes = view.notes
    if notes.role and notes.employer:
        return Say((line("contact.met.all", name=notes.name, role=notes.role, employer=notes.employer),))
    return Say((line("contact.met.some", name=notes.name or line("contact.someone"), detail=notes.role or notes.employer),)) if (
        notes.role or notes.employer) else Say((line("contact.met.name", name=notes.name or line("contact.someone")),))  # fmt: skip


def sent(_: Contact, __: object) -> Reply:
    return Say((line("contact.sent"),))


def replied(_: Contact, __: object) -> Reply:
    return Say((line("contact.replied"),))


def has_name(view: Contact, _: Entered) -> bool:
    return bool(view.notes.name)


def connected(view: Contact, _: Entered) -> bool:
    return bool(view.notes.connection)


def has_times(view: Contact, _: Entered) -> bool:
    return bool(view.notes.times)


def summary(view: Contact) -> tuple[Row, ...]:
    """The person and the request, as rows of a status."""
    notes = view.notes
    rows = []
    if notes.name:
        detail = ", ".join(each for each in (notes.name, notes.role, notes.employer) if each)
        rows.append(Row(line("contact.row.person"), verbatim(detail)))
    if notes.sent_on is not None:
        rows.append(
            Row(line("contact.row.email"), line("contact.row.replied" if notes.replied else "contact.row.sent"))
        )
    return tuple(rows)


stage = Stage(
    name="contact",
    notes=ContactNotes,
    prompts={
        START: anyone, PLACES: places, CONNECTOR: who_connects, NOTE: note, WHO: who, CONNECTION: connection,
        MEANWHILE: meanwhile, TIMES: times, DRAFT: draft, REWRITE: rewrite, SENT: waiting,
    },
    edges=(
        on(Picked, START, to=WHO, when=picks("yes"), then=keep_way),
        on(Picked, START, to=CONNECTOR, when=picks("maybe"), then=keep_way),
        on(Picked, START, to=PLACES, when=picks("nobody"), then=keep_way, say=normal),
        on(Picked, PLACES, to=CONNECTOR, when=picks(*HELPERS)),
        on(Picked, (PLACES, CONNECTOR), to=STAY, when=picks("alumni"), change=ask_alumni),
        on(Said, (START, PLACES, CONNECTOR, WHO), to=STAY, when=alumni, change=ask_alumni),
        on(Said, (START, WHO), to=PLACES, when=nobody, say=normal),
        on(Said, START, to=CONNECTOR, when=maybe),
        on(Said, CONNECTOR, to=PLACES, when=nobody, say=normal),
        on(Said, CONNECTOR, to=NOTE, when=connector, then=keep_connector),
        on(Picked, NOTE, to=WHO, when=picks("named")),
        on(Picked, NOTE, to=NEXT, when=picks("questions")),
        on(Said, (START, PLACES, NOTE, MEANWHILE), to=CONNECTION, when=named, then=remember, say=met),
        on(Said, WHO, to=CONNECTION, when=someone, then=remember, say=met),
        on(Filled, WHO, to=CONNECTION, when=fills("who"), then=fill_who, say=met),
        on(Picked, CONNECTION, to=TIMES, when=picks("no")),
        on(Said, CONNECTION, to=TIMES, when=how_connected, then=keep_connection),
        on(Picked, MEANWHILE, to=TIMES, when=picks("yes")),
        on(Picked, MEANWHILE, to=NEXT, when=picks("questions")),
        on(Picked, TIMES, to=DRAFT, when=picks("later")),
        on(Said, TIMES, to=DRAFT, when=offered, then=keep_times),
        on(Filled, DRAFT, to=DRAFT, when=fills("email"), then=keep_email),
        on(Picked, DRAFT, to=DRAFT, when=picks("why"), say=why),
        on(Picked, DRAFT, to=SENT, when=picks("sent"), then=keep_sent, say=sent),
        on(Picked, DRAFT, to=NEXT, when=picks("questions")),
        on(Said, DRAFT, to=REWRITE, when=wants_edit),
        on(Meant, (DRAFT, MEANWHILE), to=SENT, when=means("sent"), then=keep_sent, say=sent),
        on(Said, (DRAFT, REWRITE), to=DRAFT, when=own_text, then=keep_body),
        on(Picked, REWRITE, to=DRAFT, when=picks("keep")),
        on(Picked, SENT, to=NEXT, when=picks("questions")),
        on(Picked, SENT, to=NEXT, when=picks("replied"), then=keep_replied, say=replied),
        on(Meant, SENT, to=NEXT, when=means("replied"), then=keep_replied, say=replied),
        on(Picked, SENT, to=PLACES, when=picks("other")),
        on(Meant, (CONNECTION, MEANWHILE), to=TIMES, when=means("skip")),
        on(Meant, (TIMES, REWRITE), to=DRAFT, when=means("skip")),
        on(Meant, (START, PLACES, CONNECTOR, NOTE, WHO, DRAFT, SENT), to=NEXT, when=means("skip")),
        on(Meant, ANYWHERE, to=STAY, when=means("sent"), then=keep_sent, say=sent),
        on(Meant, ANYWHERE, to=STAY, when=means("replied"), then=keep_replied, say=replied),
        on(Entered, START, to=CONNECTION, when=has_name),
        on(Entered, CONNECTION, to=TIMES, when=connected),
        on(Entered, TIMES, to=DRAFT, when=has_times),
    ),
    hints={
        START: line("contact.hint.start"), PLACES: line("contact.hint.places"), CONNECTOR: line("contact.hint.connector"),
        NOTE: line("contact.hint.note"), WHO: line("contact.hint.who"), DRAFT: line("contact.hint.draft"),
        REWRITE: line("contact.hint.rewrite"), SENT: line("contact.hint.sent"),
    },
    entry={
        "contact": WHO, "person": WHO, "name": WHO, "who": WHO, "role": WHO, "employer": WHO, "connection": CONNECTION,
        "email": DRAFT, "draft": DRAFT, "times": TIMES, "days": TIMES, "network": PLACES, "alumni": PLACES,
    },
    faults={"who": wrong_who, "email": wrong_email},
    reminders=REMINDERS,
    summary=summary,
)  # fmt: skip
