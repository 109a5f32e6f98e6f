"""What a student's answers about the person and the email mean, and what is noted of them."""

from __future__ import annotations

import re

from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from flows import drafts
from flows.contact import email, introduction, reading, reminder
from flows.contact.network.answers import tried
from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.conversation import Conversation
from flows.handoff.notes import opening
from flows.heard import Said
from flows.language import read_in
from flows.lines import Line, line
from flows.stage import Answers, Meant, View
from flows.words import fold

Contact = View[ContactNotes]
MEANWHILE = "contact.meanwhile"  # where asking staff leads


LONGEST_NAME = 6  # words: more is no name
TEACHING = ("Dr", "Prof", "Professor", "Coach", "Profesor", "Profesora", "Entrenador", "Entrenadora", "Profe", "Dra")
TITLES = (*TEACHING, "Mr", "Mrs", "Ms", "Sr", "Sra")


def nobody(_: Contact, said: Said) -> bool:
    return bool(reading.NOBODY.search(said.text))


def maybe(_: Contact, said: Said) -> bool:
    return bool(reading.MAYBE.search(said.text))


def silent(_: Contact, said: Said) -> bool:
    """Nobody has answered yet."""
    return bool(reading.SILENT.fullmatch(said.text.strip(" .!?")))


def refused(_: Contact, said: Said) -> bool:
    """The answer was a no."""
    return bool(reading.REFUSED.search(said.text)) and "?" not in said.text


def bounced(_: Contact, said: Said) -> bool:
    """The email did not arrive."""
    return bool(reading.BOUNCED.search(said.text)) and "?" not in said.text


def keep_unsent(view: Contact, _: object) -> ContactNotes:
    """It has reached nobody: the address was wrong."""
    return replace(view.notes, sent_on=None, email="")


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
    titled = found.name.split()[0].rstrip(".") in TITLES
    return found if more or titled or found.name in said.text else None


def titled(view: Contact, said: Said) -> str | None:
    """A professor or a coach by name alone: somebody who knows people, where that is asked."""
    found = named(view, said)
    alone = found is not None and not (found.role or found.employer or found.email)
    return found.name if found is not None and alone and found.name.split()[0].rstrip(".") in TEACHING else None


def agreeing(_: Contact, said: Said) -> bool:
    """The draft is liked as it is."""
    return bool(reading.LIKED.fullmatch(said.text.strip(" .!")))


def connector(view: Contact, said: Said) -> str | None:
    found = someone(view, said)
    named = found.name if found and found.name else said.text
    no_name = reading.LIKED.fullmatch(named.strip(" .!")) or len(named.split()) > LONGEST_NAME
    return named[:60] if any(map(str.isalpha, named)) and not no_name else None


def how_connected(_: Contact, said: Said) -> str | None:
    return reading.connection(said.text)


def offered(_: Contact, said: Said) -> str | None:
    return reading.times(said.text)


def flexible(_: Contact, said: Said) -> bool:
    return reading.flexible(said.text)


def unnamed(view: Contact, said: Said) -> Someone | None:
    """Somebody who is told of, but not by name."""
    found = someone(view, said)
    told = found is not None and not found.name and (found.connection or found.role)
    return found if told and "?" not in said.text else None


def own_text(_: Contact, said: Said) -> str | None:
    """A whole message rather than a remark: at least a dozen words."""
    return said.text if len(said.text.split()) >= 12 else None


def pasted(view: Contact, said: Said) -> str | None:
    """A draft of their own, where something else was asked."""
    return said.text if drafts.letter(said.text, view.scene.language) else None


def pasted_to(view: Contact, said: Said) -> str | None:
    """A draft of their own that says itself whom it is to."""
    text = drafts.split(said.text, view.scene.language)[1]
    return pasted(view, said) if drafts.addressee(text, view.scene.language) else None


def adding(view: Contact, said: Said) -> dict[str, str] | None:
    """What the email lacks, told in a sentence: times, how they are connected, or why them."""
    language, verdict = view.scene.language, email.verdict(view)
    if drafts.letter(said.text, language) or "?" in said.text:
        return None
    turned = email.to_you(said.text, language)
    for point, field in (("times", "times"), ("connection", "connection"), ("specific", "why")):
        if verdict.lacks(point) and (
            drafts.adds(turned, point, language) or (field == "why" and email.reason(said.text))
        ):
            return {field: said.text[:200]}
    return None


def wants_edit(view: Contact, said: Said) -> bool:
    """The name of the form's button, or nearly that."""
    label = fold(view.scene.phrase(line("common.edit")))
    return fold(said.text) in (label, "edit", "edit it", "rewrite", "change it", "let me edit", "change the text")


def remember(view: Contact, found: Someone) -> ContactNotes:
    """Add what was said to what is known; a new name is a new person, and the email starts anew."""
    known = view.notes
    if found.name and known.name and found.name != known.name and not known.name.startswith(found.name):
        known = known.anew()
    given = {field: getattr(found, field) for field in Someone.__struct_fields__ if getattr(found, field)}
    return replace(known, **{"way": "own", **given})


def respelled(view: Contact, meant: Meant) -> str | None:
    """How the name of the person is really written."""
    return meant.words[:60] if view.notes.name else None


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
    """No part of an email may be empty."""
    return {each: line(f"contact.fault.{each}") for each, text in answers.items() if not text}


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
    """The student's own email, and its subject if they wrote one above it; who it greets is whom it is to."""
    subject, body = drafts.split(text, view.scene.language)
    name = view.notes.name or drafts.addressee(body, view.scene.language)
    return replace(view.notes, body=body, subject=subject or view.notes.subject, name=name, way=view.notes.way or "own")


def keep_added(view: Contact, given: dict[str, str]) -> ContactNotes:
    """What was told, noted; the coach's draft follows what is noted, into the student's own it is put."""
    told = replace(view.notes, **given)
    point = "specific" if "why" in given else next(iter(given))
    return _mended(replace_notes(view, told), (point,)) if told.body else told


def mended(view: Contact, _: object) -> ContactNotes:
    """The student's own email with everything put in that is known; a vague subject makes room for ours."""
    notes = _mended(view, email.mendable(view))
    return replace(notes, subject="") if email.verdict(view).lacks("subject") else notes


def _mended(view: Contact, points: tuple[str, ...]) -> ContactNotes:
    body, known = view.notes.body, email.additions(view)
    for point in points:
        body = drafts.added(body, point, known[point], view.scene.language)
    return replace(view.notes, body=body)


def replace_notes(view: Contact, notes: ContactNotes) -> Contact:
    """The same view with other notes."""
    return View(notes, view.conversation, view.scene)


def keep_note(view: Contact, text: str) -> ContactNotes:
    return replace(view.notes, note=text)


def fill_note(view: Contact, answers: Answers) -> ContactNotes:
    """Keep what was edited."""
    untouched = answers["body"] == view.scene.phrase(introduction.body(view))
    return view.notes if untouched else keep_note(view, answers["body"])


def keep_reminder(view: Contact, text: str) -> ContactNotes:
    return replace(view.notes, reminder=text)


def fill_reminder(view: Contact, answers: Answers) -> ContactNotes:
    """Keep what was edited."""
    untouched = answers["body"] == view.scene.phrase(reminder.body(view))
    return view.notes if untouched else keep_reminder(view, answers["body"])


def keep_reminded(view: Contact, _: object) -> ContactNotes:
    return replace(view.notes, reminded_on=view.scene.now.date())


def keep_sent(view: Contact, _: object) -> ContactNotes:
    notes = tried(view.notes, view.notes.name)
    return replace(notes, sent_on=view.scene.now.date(), replied=False, reminded_on=None)


def keep_replied(view: Contact, _: object) -> ContactNotes:
    return replace(view.notes, replied=True)


def ask_alumni(view: Contact, _: object) -> Conversation:
    """Show what staff would get; afterwards the waiting time is put to use."""
    notes = replace(view.notes, way="alumni")
    waiting = replace(view.interview.noting(notes), step=MEANWHILE)
    return opening(view.conversation.with_interview(waiting), "alumni")
