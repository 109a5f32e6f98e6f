"""What a student is asked about the appointment, step by step."""

from __future__ import annotations

from datetime import datetime, time

from flows.contact.notes import ContactNotes
from flows.lines import Fact, Line, Moment, line, verbatim
from flows.preparation.notes import HOWS, PreparationNotes, appointment
from flows.replies import Ask, Card, Choose, Field, Form, Link, Option, Reply, Row, Show
from flows.stage import View, asking

Preparation = View[PreparationNotes]
CHECKLIST = ("research", "introduction", "questions", "notes", "clothes")  # then what depends on how they meet
ENDING = ("confirm", "job")


def them(view: Preparation) -> Fact:
    """The person's first name, or a word for somebody unnamed."""
    return view.of(ContactNotes).first_name or line("preparation.them")


def when(view: Preparation) -> Reply:
    """The date, in words or by a form; what was already said of it is said back."""
    notes, zone = view.notes, view.scene.zone
    at = notes.at.astimezone(zone) if notes.at else None
    fields = (
        Field("date", line("preparation.form.date"), kind="date", value=at.date().isoformat() if at else ""),
        Field("time", line("preparation.form.time"), kind="time", value=at.strftime("%H:%M") if at else ""),
        Field("how", line("preparation.form.how"), kind="choice", value=notes.how, required=False, options=ways()),
    )
    form = Form("when", line("preparation.form.title"), fields, line("common.save"), line("preparation.form.open"))
    if at is not None and notes.agreed:
        asked = line("preparation.ask_new", at=Moment(at))
    elif notes.time is not None:
        asked = line("preparation.ask_day", time=Moment(moment(view, notes.time), "time"))
    else:
        asked = line("preparation.ask_when")
    return Ask(form, (asked,), options=(Option("not_yet", line("common.not_yet")),))


def moment(view: Preparation, clock: time) -> datetime:
    """A time of day as something that can be shown; its day means nothing."""
    return datetime.combine(view.scene.now.date(), clock, view.scene.zone)


def hour(view: Preparation) -> Reply:
    """The time, once a day is known."""
    day = datetime.combine(view.notes.day or view.scene.now.date(), time(12), view.scene.zone)
    return Choose(
        "", (line("preparation.ask_time", day=Moment(day, "day")),), (Option("not_yet", line("common.not_yet")),)
    )


def confirm(view: Preparation) -> Reply:
    """The date as it was understood."""
    options = (Option("yes", line("common.yes"), style="primary"), Option("change", line("common.change")))
    return Choose("", (line("preparation.confirm", when=appointment(view.notes, view.scene)),), options)


def past(view: Preparation) -> Reply:
    """A date that lies behind is either a slip or the talk itself."""
    options = (Option("yes", line("preparation.button.happened")), Option("change", line("preparation.button.other")))
    return Choose("", (line("preparation.ask_past", when=appointment(view.notes, view.scene)),), options)


def ways() -> tuple[Option, ...]:
    """The ways to meet."""
    return tuple(Option(each, line(f"preparation.button.{each}")) for each in HOWS)


def how(view: Preparation) -> Reply:
    """How they will meet."""
    return Choose("", (line("preparation.ask_how", name=them(view)),), ways())


def where(view: Preparation) -> Reply:
    """The place to be at."""
    return Choose("", (line("preparation.ask_where"),), (Option("unknown", line("preparation.button.unknown")),))


def decision(key: str) -> tuple[Option, ...]:
    """Yes please, or not needed."""
    return (
        Option("yes", line(f"preparation.button.{key}_yes"), style="primary"),
        Option("no", line("preparation.button.set")),
    )


def room(view: Preparation) -> Reply:
    """A quiet room for a call, offered to everyone."""
    return Choose("", (line("preparation.ask_room"),), decision("room"))


def closet(view: Preparation) -> Reply:
    """Something to wear, offered to everyone."""
    return Choose("", (line("preparation.ask_closet"),), decision("closet"))


def page(url: str, key: str) -> tuple[Option, ...]:
    """A button to a page of the institution's, where it has one."""
    return (Option("open", line(key), opens=Link(url)),) if url else ()


def rows(view: Preparation) -> tuple[Row, ...]:
    """When, how and where, as far as they are known."""
    notes, zone = view.notes, view.scene.zone
    known: list[Row] = []
    if notes.at is not None:
        known.append(Row(line("preparation.row.at"), line("preparation.at", at=Moment(notes.at.astimezone(zone)))))
    elif notes.day is not None:
        day = datetime.combine(notes.day, time(12), zone)
        known.append(Row(line("preparation.row.at"), line("preparation.at", at=Moment(day, "day"))))
    if notes.how:
        known.append(Row(line("preparation.row.how"), line(f"preparation.button.{notes.how}")))
    if notes.place:
        key = "place" if notes.how == "person" else "link"
        known.append(Row(line(f"preparation.row.{key}"), verbatim(notes.place)))
    if notes.room == "yes" and notes.how != "person":
        known.append(Row(line("preparation.row.room"), line("preparation.room_place")))
    return tuple(known)


def checklist(view: Preparation) -> Card:
    """What makes a good talk, a line a thing."""
    meeting = (view.notes.how or "open",)
    lines = (line(f"preparation.check.{each}", name=them(view)) for each in (*CHECKLIST, *meeting, *ENDING))
    return Card(line("preparation.check.title"), tuple(lines))


def ready(view: Preparation) -> Reply:
    """Everything at a glance, and what to take along."""
    dated = view.notes.at is not None
    options = (
        Option("sheet", line("preparation.button.sheet"), style="primary"),
        *((Option("calendar", line("preparation.button.calendar")),) if dated else ()),
        Option("checklist", line("preparation.button.checklist")),
        asking("change date", line(f"preparation.button.{'date' if dated else 'dated'}")),
        Option("happened", line("preparation.button.happened")),
    )
    told: Line = line(f"preparation.ready.{'dated' if dated else 'undated'}", name=them(view))
    return Show(Card(line("preparation.ready.title", name=them(view)), (told,), rows(view), options=options))
