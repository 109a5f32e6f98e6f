"""Reminders before the talk: the day before to confirm it, two hours before to get there."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from flows.contact.notes import ContactNotes
from flows.lines import Line, Moment, line
from flows.preparation.notes import PreparationNotes, appointment
from flows.preparation.prompts import page, them
from flows.replies import Choose, Mail, Option, Reply
from flows.stage import Reminder, View, asking

MORNING = time(10)  # late enough to be awake, early enough for an answer on the same day
SHORTLY = timedelta(hours=2)
Preparation = View[PreparationNotes]


def awaited(view: Preparation) -> datetime | None:
    """When the talk is, in the student's zone; None without a date."""
    return view.notes.at.astimezone(view.scene.zone) if view.notes.at is not None else None


def start(view: Preparation) -> datetime:
    """When the talk begins; then nothing about it needs to be said any more."""
    return awaited(view) or view.scene.now


def eve(view: Preparation) -> datetime | None:
    """The morning before, the Career Center's time to confirm."""
    at = awaited(view)
    return datetime.combine(at.date() - timedelta(days=1), MORNING, view.scene.zone) if at else None


def midnight(view: Preparation) -> datetime:
    """The end of the day before: to confirm on the day itself is no use."""
    return datetime.combine(start(view).date(), time(), view.scene.zone)


def shortly(view: Preparation) -> datetime | None:
    """Two hours before."""
    at = awaited(view)
    return at - SHORTLY if at else None


def details(view: Preparation) -> tuple[Option, ...]:
    """To the appointment with one tap, however much was talked about since."""
    number = view.interview.id
    return (
        asking(f"visit {number} preparation.ready", line("preparation.button.details")),
        asking(f"visit {number} preparation.when", line("preparation.button.changed")),
    )


def say_eve(view: Preparation) -> Reply:
    """Confirm, with the words for it; the room, where one was wanted."""
    notes, contact, scene = view.notes, view.of(ContactNotes), view.scene
    told = appointment(notes, scene)
    body = line("preparation.mail.body", name=contact.name or them(view), when=told, student=scene.name)
    mail = Mail(contact.email, line("preparation.mail.subject"), body)
    wants_room = notes.room == "yes" and notes.how != "person"
    lines = (
        line("preparation.remind.eve", name=them(view), when=told),
        line(f"preparation.remind.eve_{notes.how or 'open'}"),
        *((line("preparation.remind.eve_room"),) if wants_room else ()),
    )
    write = Option("open", line("preparation.button.write"), opens=mail, style="primary")
    rooms = page(scene.center.rooms.url, "preparation.button.book") if wants_room else ()
    return Choose("reminder", lines, (write, *rooms, *details(view)))


def say_shortly(view: Preparation) -> Reply:
    """The last word: when, how, and the questions in sight."""
    notes = view.notes
    lines = (
        line("preparation.remind.shortly", name=them(view), time=Moment(start(view), "time")),
        line(f"preparation.remind.shortly_{notes.how or 'open'}", place=notes.place or line("preparation.there")),
    )
    return Choose("reminder", lines, details(view))


REMINDERS = {
    "day_before": Reminder(eve, midnight, say_eve),
    "two_hours_before": Reminder(shortly, start, say_shortly),
}


def promises(view: Preparation) -> tuple[Line, ...]:
    """Which of them will still come, said only to those who want messages."""
    due = [at for at in (eve(view), shortly(view)) if at is not None and at > view.scene.now]
    if view.conversation.messages == "off" or not due:
        return ()
    return (line("preparation.promise.both" if len(due) > 1 else "preparation.promise.shortly"),)


def dated(view: Preparation) -> bool:
    """A date is an answer to the email: waiting for one is over."""
    return view.notes.at is not None
