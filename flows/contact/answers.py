"""What a student's answers about the person and the email mean, and what is noted of them."""

from __future__ import annotations

import re

from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from flows.contact import email, reading
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.conversation import Conversation
from flows.handoff.notes import opening
from flows.heard import Said
from flows.language import read_in
from flows.lines import Line, line
from flows.stage import Answers, Meant, View

Contact = View[ContactNotes]
MEANWHILE = "contact.meanwhile"  # where asking staff leads


def nobody(_: Contact, said: Said) -> bool:
    return bool(reading.NOBODY.search(said.text))


def maybe(_: Contact, said: Said) -> bool:
    return bool(reading.MAYBE.search(said.text))


def alumni(_: Contact, said: Said) -> bool:
    return bool(reading.ALUMNI.search(said.text))


def someone(view: Contact, said: Said) -> Someone | None:
    return reading.someone(said.text, read_in(said.text, view.scene.language))


def named(view: Contact, said: Said) -> Someone | None:
    """A person given by name where none was asked for: written as a name, or with something more about them."""
    found = someone(view, said)
    if found is None or not found.name:
        return None
    more = found.role or found.employer or found.connection or found.email
    return found if more or found.name in said.text else None


def connector(view: Contact, said: Said) -> str | None:
    found = someone(view, said)
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


def respelled(view: Contact, meant: Meant) -> str | None:
    """How the name of the person is really written."""
    return meant.words[:60] if meant.wish == "respell" and view.notes.name else None


def respell(view: Contact, spelt: str) -> ContactNotes:
    """The name put right, in the student's own email too; one word is the part of the name it is most like."""
    known = view.notes
    words = known.name.split()
    if " " not in spelt and len(words) > 1:
        nearest = max(range(len(words)), key=lambda each: ratio(words[each].casefold(), spelt.casefold()))
        name = " ".join((*words[:nearest], written(spelt), *words[nearest + 1 :]))
    else:
        name = written(spelt)
    pairs = [(old, new) for old, new in zip(words, name.split(), strict=False) if old != new]
    texts = {"subject": known.subject, "body": known.body}
    for old, new in pairs:
        texts = {each: re.sub(rf"\b{re.escape(old)}\b", lambda _, new=new: new, text) for each, text in texts.items()}  # type: ignore[misc]
    return replace(known, name=name, **texts)


def written(name: str) -> str:
    """A name as names are written, where it was typed in small letters."""
    return name.title() if name == name.lower() else name


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
