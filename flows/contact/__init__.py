"""Finding a contact: the student's own network first, then the Career Center; and the email that asks."""

from __future__ import annotations

from flows import drafts
from flows.alumni.news import WISHES
from flows.contact import answers, email, introduced, prompts
from flows.contact.network import answers as people
from flows.contact.network import prompts as network
from flows.contact.notes import ContactNotes
from flows.contact.waiting import REMINDERS
from flows.heard import Filled, Picked, Said
from flows.lines import line, verbatim
from flows.replies import Reply, Row, Say
from flows.stage import ANYWHERE, NEXT, STAY, Entered, Landed, Meant, Stage, View, fills, means, on, picks, wished

START, PLACES, CONNECTOR, NOTE = "contact.start", "contact.places", "contact.connector", "contact.note"
WHO, CONNECTION, MEANWHILE = "contact.who", "contact.connection", "contact.meanwhile"
TIMES, DRAFT, REWRITE, SENT = "contact.times", "contact.draft", "contact.rewrite", "contact.sent"
REMINDER, CIRCLE, LIST = "contact.reminder", "contact.circle", "contact.list"
ASKING = (START, PLACES, CIRCLE, CONNECTOR, NOTE, WHO, CONNECTION, MEANWHILE, TIMES, DRAFT, SENT, REMINDER)
Contact = View[ContactNotes]


def normal(_: Contact, __: object) -> Reply:
    return Say((line("contact.normal"),))


def why(view: Contact, __: object) -> Reply:
    """What is behind the checks, and every fault there is."""
    return Say((line("contact.why"), *drafts.reasons(email.verdict(view))))


def met(view: Contact, _: object) -> Reply:
    """Say back who it is."""
    notes = view.notes
    name, detail = notes.name or line("contact.someone"), notes.role or notes.employer
    if notes.role and notes.employer:
        return Say((line("contact.met.all", name=name, role=notes.role, employer=notes.employer),))
    return Say((line("contact.met.some", name=name, detail=detail) if detail else line("contact.met.name", name=name),))


def renamed(view: Contact, _: object) -> Reply:
    return Say((line("contact.renamed", name=view.notes.name),))


def sent(_: Contact, __: object) -> Reply:
    return Say((line("contact.sent"),))


def reminded(_: Contact, __: object) -> Reply:
    return Say((line("contact.reminded"),))


def added(_: Contact, __: object) -> Reply:
    return Say((line("contact.added"),))


def replied(_: Contact, __: object) -> Reply:
    return Say((line("contact.replied"),))


def liked(_: Contact, __: object) -> Reply:
    return Say((line("contact.liked"),))


def patience(_: Contact, __: object) -> Reply:
    return Say((line("contact.patience"),))


def declined(_: Contact, __: object) -> Reply:
    return Say((line("contact.declined"),))


def bounced(_: Contact, __: object) -> Reply:
    return Say((line("contact.bounced"),))


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
        START: prompts.anyone, PLACES: network.places, CONNECTOR: prompts.who_connects, NOTE: prompts.note,
        WHO: prompts.who, CONNECTION: prompts.connection, MEANWHILE: prompts.meanwhile, TIMES: prompts.times,
        DRAFT: prompts.draft, REWRITE: prompts.rewrite, SENT: prompts.waiting, REMINDER: prompts.reminder,
        CIRCLE: network.circle, LIST: network.people,
    },
    edges=(
        on(Picked, START, to=WHO, when=picks("yes"), then=answers.keep_way),
        on(Picked, START, to=CONNECTOR, when=picks("maybe"), then=answers.keep_way),
        on(Picked, START, to=PLACES, when=picks("nobody"), then=answers.keep_way, say=normal),
        on(Picked, PLACES, to=CIRCLE, when=picks(*network.HELPERS), then=people.begin_circle),
        on(Picked, (PLACES, LIST), to=CIRCLE, when=picks("walk"), then=people.begin_walk),
        on(Picked, CIRCLE, to=CIRCLE, when=picks("nobody"), then=people.pass_by),
        on(Picked, CIRCLE, to=LIST, when=picks("enough"), then=people.enough),
        on(Meant, CIRCLE, to=CIRCLE, when=means("skip"), then=people.pass_by),
        on(Picked, LIST, to=SENT, when=people.pick_written),
        on(Picked, LIST, to=CONNECTION, when=people.pick_does, then=people.keep_person, say=met),
        on(Picked, LIST, to=NOTE, when=people.pick_connects, then=people.keep_connector),
        on(Said, (*ASKING, LIST), to=LIST, when=people.another),
        on(Picked, (PLACES, CONNECTOR, CIRCLE, LIST), to=STAY, when=picks("alumni"), change=answers.ask_alumni),
        on(Said, (CONNECTION, TIMES, MEANWHILE), to=DRAFT, when=answers.pasted, then=answers.keep_body),
        on(Said, (START, WHO), to=DRAFT, when=answers.pasted_to, then=answers.keep_body),
        on(Said, NOTE, to=NOTE, when=answers.pasted, then=answers.keep_note),
        on(Filled, NOTE, to=NOTE, when=fills("note"), then=answers.fill_note),
        on(Said, (START, PLACES, CIRCLE, LIST, CONNECTOR, NOTE, WHO, SENT), to=STAY, when=answers.alumni,
           change=answers.ask_alumni),
        on(Said, CIRCLE, to=CIRCLE, when=people.nobody_there, then=people.pass_by),
        on(Said, CIRCLE, to=CONNECTION, when=people.one_does, then=people.keep_person, say=met),
        on(Said, CIRCLE, to=NOTE, when=people.just_one, then=people.keep_connector),
        on(Said, CIRCLE, to=CIRCLE, when=people.named, then=people.keep_named),
        on(Said, LIST, to=LIST, when=people.named, then=people.keep_named),
        on(Said, (START, WHO), to=PLACES, when=answers.nobody, say=normal),
        on(Said, PLACES, to=STAY, when=answers.nobody, change=answers.ask_alumni),
        on(Said, START, to=CONNECTOR, when=answers.maybe),
        on(Said, CONNECTOR, to=PLACES, when=answers.nobody, say=normal),
        on(Said, CONNECTOR, to=LIST, when=people.several, then=people.keep_named),
        on(Said, CONNECTOR, to=NOTE, when=answers.connector, then=answers.keep_connector),
        on(Picked, NOTE, to=WHO, when=picks("named")),
        on(Picked, NOTE, to=NEXT, when=picks("questions")),
        on(Said, PLACES, to=NOTE, when=answers.titled, then=answers.keep_connector),
        on(Said, PLACES, to=CONNECTOR, when=answers.unnamed),
        on(Said, (START, PLACES, NOTE, MEANWHILE), to=CONNECTION, when=answers.named, then=answers.remember, say=met),
        on(Said, START, to=WHO, when=answers.unnamed, then=answers.remember),
        on(Said, WHO, to=CONNECTION, when=answers.someone, then=answers.remember, say=met),
        on(Filled, WHO, to=CONNECTION, when=fills("who"), then=answers.fill_who, say=met),
        on(Picked, CONNECTION, to=TIMES, when=picks("no")),
        on(Said, CONNECTION, to=TIMES, when=answers.how_connected, then=answers.keep_connection),
        on(Picked, MEANWHILE, to=TIMES, when=picks("yes")),
        on(Picked, MEANWHILE, to=NEXT, when=picks("questions")),
        on(Picked, TIMES, to=DRAFT, when=picks("later")),
        on(Picked, (CONNECTION, TIMES), to=REWRITE, when=picks("own")),
        on(Said, TIMES, to=DRAFT, when=answers.flexible),
        on(Said, TIMES, to=DRAFT, when=answers.offered, then=answers.keep_times),
        on(Said, TIMES, to=CONNECTION, when=answers.named, then=answers.remember, say=met),
        on(Filled, DRAFT, to=DRAFT, when=fills("email"), then=answers.keep_email),
        on(Picked, DRAFT, to=DRAFT, when=picks("why"), say=why),
        on(Picked, DRAFT, to=DRAFT, when=picks("mend"), then=answers.mended, say=added),
        on(Picked, DRAFT, to=SENT, when=picks("sent"), then=answers.keep_sent, say=sent),
        on(Picked, DRAFT, to=NEXT, when=picks("questions")),
        on(Said, DRAFT, to=REWRITE, when=answers.wants_edit),
        on(Said, DRAFT, to=DRAFT, when=answers.agreeing, say=liked, ask=False),
        on(Meant, (DRAFT, MEANWHILE), to=SENT, when=means("sent"), then=answers.keep_sent, say=sent),
        on(Said, DRAFT, to=DRAFT, when=answers.pasted, then=answers.keep_body),
        on(Said, DRAFT, to=DRAFT, when=answers.adding, then=answers.keep_added, say=added),
        on(Said, REWRITE, to=DRAFT, when=answers.own_text, then=answers.keep_body),
        on(Picked, REWRITE, to=DRAFT, when=picks("keep")),
        on(Picked, SENT, to=REMINDER, when=picks("remind")),
        on(Filled, REMINDER, to=REMINDER, when=fills("reminder"), then=answers.fill_reminder),
        on(Picked, REMINDER, to=SENT, when=picks("sent"), then=answers.keep_reminded, say=reminded),
        on(Meant, REMINDER, to=SENT, when=means("sent"), then=answers.keep_reminded, say=reminded),
        on(Picked, REMINDER, to=SENT, when=picks("wait")),
        on(Meant, REMINDER, to=SENT, when=means("skip")),
        on(Said, (SENT, REMINDER), to=DRAFT, when=answers.bounced, then=answers.keep_unsent, say=bounced),
        on(Said, (SENT, REMINDER), to=LIST, when=answers.refused, then=answers.keep_replied, say=declined),
        on(Said, REMINDER, to=REMINDER, when=answers.own_text, then=answers.keep_reminder),
        on(Picked, SENT, to=NEXT, when=picks("questions")),
        on(Picked, SENT, to=NEXT, when=picks("replied"), then=answers.keep_replied, say=replied),
        on(Meant, (DRAFT, MEANWHILE, SENT, REMINDER), to=NEXT, when=means("replied"), then=answers.keep_replied,
           say=replied),
        on(Said, SENT, to=NEXT, when=answers.silent, say=patience),
        on(Said, MEANWHILE, to=NEXT, when=answers.silent),
        on(Picked, SENT, to=LIST, when=picks("other")),
        on(Meant, (CONNECTION, MEANWHILE), to=TIMES, when=means("skip")),
        on(Meant, (TIMES, REWRITE), to=DRAFT, when=means("skip")),
        on(Meant, (START, PLACES, LIST, CONNECTOR, NOTE, WHO, DRAFT, SENT), to=NEXT, when=means("skip")),
        on(Meant, ANYWHERE, to=STAY, when=means("sent"), then=answers.keep_sent, say=sent),
        on(Meant, ANYWHERE, to=STAY, when=means("replied"), then=answers.keep_replied, say=replied),
        on(Meant, ANYWHERE, to=STAY, when=wished(answers.respelled, "respell"), then=answers.respell, say=renamed),
        on(Meant, ANYWHERE, to=STAY, when=introduced.wishes("use_contact"), change=introduced.use, say=met),
        on(Meant, ANYWHERE, to=STAY, when=introduced.wishes(*WISHES), wants=introduced.tell, say=introduced.told),
        on(Meant, ANYWHERE, to=STAY, when=means("use_contact", *WISHES), say=introduced.gone),
        on(Landed, CIRCLE, to=LIST, when=people.asked_all),
        on(Landed, LIST, to=PLACES, when=people.no_list),
        on(Entered, START, to=CONNECTION, when=has_name),
        on(Entered, CONNECTION, to=TIMES, when=connected),
        on(Entered, TIMES, to=DRAFT, when=has_times),
    ),
    hints={
        START: line("contact.hint.start"), PLACES: line("contact.hint.places"),
        CONNECTOR: line("contact.hint.connector"), NOTE: line("contact.hint.note"),
        WHO: line("contact.hint.who"), DRAFT: line("contact.hint.draft"),
        TIMES: line("contact.hint.times"), REWRITE: line("contact.hint.rewrite"), SENT: line("contact.hint.sent"),
        REMINDER: line("contact.hint.reminder"), CIRCLE: line("contact.hint.circle"), LIST: line("contact.hint.list"),
    },
    entry={
        "contact": WHO, "person": WHO, "name": WHO, "who": WHO, "role": WHO, "employer": WHO, "connection": CONNECTION,
        "email": DRAFT, "draft": DRAFT, "times": TIMES, "days": TIMES, "network": PLACES, "alumni": PLACES,
        "reminder": REMINDER, "my list": LIST, "list of people": LIST, "someone else": LIST,
        "contacto": WHO, "persona": WHO, "nombre": WHO, "relación": CONNECTION, "correo": DRAFT, "borrador": DRAFT,
        "horas": TIMES, "días": TIMES, "exalumnos": PLACES, "recordatorio": REMINDER, "mi lista": LIST,
    },
    faults={
        "who": answers.wrong_who, "email": answers.wrong_email, "note": answers.wrong_email,
        "reminder": answers.wrong_email,
    },
    reminders=REMINDERS,
    summary=summary,
)  # fmt: skip
