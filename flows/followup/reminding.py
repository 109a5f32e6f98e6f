"""The one reminder after the talk: a thank-you note, the day after."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from flows.followup.notes import FollowupNotes
from flows.followup.prompts import them
from flows.lines import line
from flows.preparation.notes import PreparationNotes
from flows.replies import Choose, Reply
from flows.stage import Reminder, View, asking

MORNING = time(10)  # the Career Center asks for the note within 24 hours
OVER = timedelta(hours=1)  # after that it has been, or will not be: how it went is asked
FRESH = timedelta(days=3)  # later than that a reminder only embarrasses
Followup = View[FollowupNotes]


def talked_on(view: Followup) -> date | None:
    """The day of the talk: as it was set, or earlier when they told it had happened; None while neither is known."""
    at = view.of(PreparationNotes).at
    known = (at.astimezone(view.scene.zone).date() if at else None, view.notes.told_on)
    return min(filter(None, known), default=None)


def morning_after(view: Followup) -> datetime | None:
    """When to think of it; never once it was sent, or when there was nothing to thank for."""
    day = talked_on(view)
    if day is None or view.notes.thanked or view.notes.outcome == "missed":
        return None
    return datetime.combine(day + timedelta(days=1), MORNING, view.scene.zone)


def until(view: Followup) -> datetime:
    return (morning_after(view) or view.scene.now) + FRESH


def say(view: Followup) -> Reply:
    """The note is two minutes' work; a talk that did not happen is told with one tap."""
    number = view.interview.id
    options = (
        asking(f"visit {number} followup.thanks", line("followup.button.thanks")),
        asking(f"visit {number} followup.missed", line("followup.button.missed")),
    )
    key = "thank_you" if view.notes.outcome else "how_and_thank_you"
    return Choose("reminder", (line(f"followup.remind.{key}", name=them(view)),), options)


def overtaken(view: Followup) -> str | None:
    """An hour after it began the talk is over; unless they are just asked about its date, or putting it right."""
    at, step = view.of(PreparationNotes).at, view.interview.step
    over = at is not None and not view.notes.outcome and view.scene.now >= at + OVER
    waiting = step.startswith("preparation.") and step != "preparation.past" and not view.interview.back_to
    return "followup.how" if over and waiting else None


REMINDERS = {"thank_you": Reminder(morning_after, until, say)}
