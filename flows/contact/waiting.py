"""Waiting for an answer: when to look elsewhere, when to send the one reminder, and when to let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from flows.contact.notes import ContactNotes
from flows.lines import line
from flows.replies import Choose, Reply
from flows.stage import Reminder, View, asking

ELSEWHERE, NUDGE = 3, 7  # business days without an answer: try someone else as well; one reminder
MORNING = time(10)


def business_days(start: date, days: int) -> date:
    """The day that many weekdays after ``start``; holidays are not known and count as any other day."""
    day = start
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


def after(days: int) -> Callable[[View[ContactNotes]], datetime | None]:
    """When to say something that many business days after an email nobody has answered."""

    def at(view: View[ContactNotes]) -> datetime | None:
        sent = view.notes.sent_on
        if sent is None or view.notes.replied or view.notes.reminded_on is not None:
            return None
        return datetime.combine(business_days(sent, days), MORNING, view.scene.zone)

    return at


def until(days: int) -> Callable[[View[ContactNotes]], datetime]:
    """A few days later it is no use any more."""

    def last(view: View[ContactNotes]) -> datetime:
        due = after(days)(view)
        return due + timedelta(days=3) if due is not None else view.scene.now

    return last


def saying(key: str, *, writing: bool = False) -> Callable[[View[ContactNotes]], Reply]:
    """The reminder, with the interview it is about one tap away."""

    def say(view: View[ContactNotes]) -> Reply:
        name = view.notes.first_name or line("contact.someone")
        number = view.interview.id
        write = (asking(f"visit {number} contact.reminder", line("contact.button.remind")),) if writing else ()
        options = (*write, asking(f"visit {number} contact.sent", line("contact.button.tell")))
        return Choose("reminder", (line(key, name=name),), options)

    return say


REMINDERS = {
    "elsewhere": Reminder(after(ELSEWHERE), until(ELSEWHERE), saying("contact.remind.elsewhere")),
    "nudge": Reminder(after(NUDGE), until(NUDGE), saying("contact.remind.nudge", writing=True)),
}
