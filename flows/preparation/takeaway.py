"""What the student takes along: one page with everything on it, and the appointment for their calendar."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, sentence
from flows.lines import Line, line, verbatim
from flows.preparation import prompts
from flows.preparation.notes import PreparationNotes
from flows.questions.notes import QuestionsNotes, worded
from flows.replies import Calendar, Card, Give, Row, Sheet
from flows.stage import View
from flows.words import fold

Preparation = View[PreparationNotes]


def sheet(view: Preparation) -> Give:
    """The take-away sheet, with the parts there is something to say about."""
    title = line("preparation.sheet.title", name=prompts.them(view))
    page = Sheet(_named(view, line("preparation.sheet.file")), title, tuple(_sections(view)))
    return Give(page, (line("preparation.sheet.here"),))


def _sections(view: Preparation) -> Iterator[Card]:
    goal, items = view.of(GoalNotes), view.of(QuestionsNotes).items
    if goal.known:
        yield Card(line("preparation.sheet.goal"), (sentence(goal),))
    if person := tuple(_person(view.of(ContactNotes))):
        yield Card(line("preparation.sheet.person"), rows=person)
    if appointed := prompts.rows(view):
        yield Card(line("preparation.sheet.appointment"), rows=appointed)
    if items:
        asked = (line("preparation.sheet.item", number=n, question=worded(each)) for n, each in enumerate(items, 1))
        yield Card(line("preparation.sheet.questions"), tuple(asked))
    yield prompts.checklist(view)
    yield Card(line("preparation.sheet.clothes"), (line("preparation.closet"),))


def _person(contact: ContactNotes) -> Iterator[Row]:
    parts = {
        "name": contact.name,
        "role": contact.role,
        "employer": contact.employer,
        "connection": contact.connection,
    }
    for part, said in parts.items():
        if said:
            yield Row(line(f"preparation.sheet.{part}"), verbatim(said))


def calendar(view: Preparation) -> Give:
    """The appointment as a calendar file; moving the date moves the same entry. Asks for ``at``."""
    notes, name = view.notes, prompts.them(view)
    file = Calendar(
        name=_named(view, line("preparation.calendar.file")),
        uid=f"interview-{view.interview.id}",
        start=(notes.at or view.scene.now).astimezone(view.scene.zone),
        minutes=notes.minutes,
        summary=line("preparation.calendar.summary", name=name),
        description=line("preparation.calendar.description", goal=sentence(view.of(GoalNotes))),
        place=_place(notes),
    )
    return Give(file, (line("preparation.calendar.here"),))


def _place(notes: PreparationNotes) -> Line:
    if notes.place:
        return verbatim(notes.place)
    return line(f"preparation.button.{notes.how}") if notes.how else verbatim("")


def _named(view: Preparation, kind: Line) -> str:
    """A file's name without its ending: plain letters, so that every system can save it."""
    letters = unicodedata.normalize("NFKD", fold(view.of(ContactNotes).first_name))
    name = "".join(each for each in letters if each.isascii() and each.isalnum())
    said = view.scene.phrase(kind)
    return f"{said}-{name}" if name else said
