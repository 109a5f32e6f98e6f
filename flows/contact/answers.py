"""What a student's answers about the person and the email mean, and what is noted of them."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact import email, reading
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.conversation import Conversation
from flows.handoff.notes import opening
from flows.heard import Said
from flows.lines import Line, line
from flows.stage import Answers, View

Contact = View[ContactNotes]
MEANWHILE = "contact.meanwhile"  # where asking staff leads


def nobody(_: Contact, said: Said) -> bool:
    return bool(reading.NOBODY.search(said.text))


def maybe(_: Contact, said: Said) -> bool:
    return bool(reading.MAYBE.search(said.text))


def alumni(_: Contact, said: Said) -> bool:
    return bool(reading.ALUMNI.search(said.text))


def someone(_: Contact, said: Said) -> Someone | None:
    return reading.someone(said.text)


def named(_: Contact, said: Said) -> Someone | None:
    """A person given by name where none was asked for: written as a name, or with something more about them."""
    found = reading.someone(said.text)
    if found is None or not found.name:
        return None
    more = found.role or found.employer or found.connection or found.email
    return found if more or found.name in said.text else None


def connector(_: Contact, said: Said) -> str | None:
    found = reading.someone(said.text)
    named = found.name if found and found.name else said.text
    return named[:60] if any(map(str.isalpha, named)) else None


def how_connected(_: Contact, said: Said) -> str | None:
    return reading.connection(said.text)


def offered(_: Contact, said: Said) -> str | None:
    return reading.times(said.text)


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
