"""What a student's answers about the appointment mean, and what is noted of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.conversation import Conversation
from flows.heard import Said
from flows.language import read_in
from flows.lines import Line, line
from flows.preparation import plans, reading
from flows.preparation.notes import HOWS, How, PreparationNotes
from flows.preparation.reading import Problem, When
from flows.stage import Answers, View

Preparation = View[PreparationNotes]
WAKING, LATE = 6, 22  # hours of the day: before and after them nobody meets, and half a day was mistaken
REMARK = 12  # words: where something else is asked, a longer message only mentions a date
_WHEN_TOLD = re.compile(
    r"\b(?:today|yesterday|tonight|just now|this (?:morning|afternoon|evening)|last minute|hoy|ayer)\b"
)
DATE_STEPS = ("preparation.when", "preparation.time", "preparation.confirm", "preparation.past")


class Told(Struct, frozen=True):
    """What one message said of the appointment."""

    when: When = When()
    how: How = ""
    place: str = ""


def told(view: Preparation, said: Said) -> Told | None:
    """A date, and with it perhaps how they meet; None where the message gives neither half of a date."""
    text, notes, now = said.text, view.notes, view.scene.now
    if text.isdecimal() and view.conversation.state != "preparation.time":
        return None  # the number of an option
    if not asked_for(view) and remarks(text):
        return None
    at = notes.at.astimezone(view.scene.zone) if notes.at else None
    day = notes.day or (at.date() if at else None)
    language = read_in(text, view.scene.language)
    given = reading.when(text, now, When(day=day, time=notes.time), language)
    if at is not None and given is not None and given.day is not None and not given.problem:
        given = reading.when(text, now, When(day=day, time=at.time()), language)  # another day is at the same time
    return None if given is None else Told(given, reading.how(text), reading.place(text))


def asked_for(view: Preparation) -> bool:
    """Whether a date is what the student was asked for."""
    return view.conversation.state in DATE_STEPS


def remarks(text: str) -> bool:
    """Whether a message is too much of a story, or a question, to be a change of plan."""
    return text.endswith("?") or len(text.split()) > REMARK


def dated(*problems: Problem) -> Callable[[Preparation, Said], Told | None]:
    """A guard: a whole date, with one of these problems or none."""

    def read(view: Preparation, said: Said) -> Told | None:
        found = told(view, said)
        return found if found is not None and found.when.at is not None and found.when.problem in problems else None

    return read


upcoming, gone = dated("", "mismatch"), dated("past")
upcoming.__name__, gone.__name__ = "upcoming", "gone"


def half(view: Preparation, said: Said) -> Told | None:
    """A day without its time."""
    found = told(view, said)
    return found if found is not None and found.when.day is not None and not found.when.problem else None


def time_only(view: Preparation, said: Said) -> Told | None:
    """A time without its day."""
    found = told(view, said)
    return found if found is not None and found.when.time is not None and found.when.day is None else None


def unclear(view: Preparation, said: Said) -> str | None:
    """A date that cannot be taken as it is, and why; what is only mentioned may be vague, or lie behind."""
    found = told(view, said)
    problem = found.when.problem if found is not None else ""
    return None if problem in ("vague", "past") and not asked_for(view) else problem or None


def in_passing(view: Preparation, said: Said) -> Told | None:
    """A whole date told before it was asked for."""
    early = not view.conversation.aside and view.interview.step.partition(".")[0] in ("contact", "questions")
    return upcoming(view, said) if early else None


def likelier(at: datetime) -> datetime | None:
    """The hour that was probably meant, where nobody would meet at the one that was said."""
    return None if WAKING <= at.hour < LATE else at + timedelta(hours=12 if at.hour < WAKING else -12)


def not_yet(_: Preparation, said: Said) -> bool:
    return bool(reading.UNDATED.search(said.text))


def unsure(_: Preparation, said: Said) -> bool:
    return bool(reading.UNSURE.search(said.text))


def happened(_: Preparation, said: Said) -> bool:
    return bool(plans.HAPPENED.search(said.text))


def called_off(view: Preparation, said: Said) -> bool:
    """The talk will not be; told together with another day, it will be then."""
    notes = view.notes
    if view.conversation.aside or (notes.at is None and not asked_for(view)):
        return False
    found = told(view, Said(_WHEN_TOLD.sub("", said.text)))
    at = found.when.at if found is not None else None
    if at is not None and (notes.at is None or at.weekday() != notes.at.astimezone(view.scene.zone).weekday()):
        return False  # "they cancelled our friday meeting" is about the one there was
    contact = view.of(ContactNotes)
    return plans.called_off(said.text, (contact.name, contact.first_name))


def put_off(view: Preparation, said: Said) -> bool:
    """It will be another day, which is still to be said."""
    if view.conversation.aside or (view.notes.at is None and not asked_for(view)) or told(view, said) is not None:
        return False
    contact = view.of(ContactNotes)
    return plans.put_off(said.text, (contact.name, contact.first_name))


def meeting(view: Preparation, said: Said) -> Told | None:
    """How they meet, said without a date."""
    if remarks(said.text):
        return None
    way, place = reading.how(said.text), reading.place(said.text)
    return Told(how=way, place=place) if way or place else None


def addressed(view: Preparation, said: Said) -> Told | None:
    """Asked how, an address is an answer as well: "at Frederick Health"."""
    return located(view, said) if said.text.casefold().startswith("at ") else None


def accepting(_: Preparation, said: Said) -> Told | None:
    """A yes with something added: "yes, on zoom"."""
    return Told(how=reading.how(said.text)) if reading.answer(said.text) == "yes" else None


def remote(view: Preparation, said: Said) -> Told | None:
    """Asked where, the news that there is no place to go to."""
    found = meeting(view, said)
    return found if found is not None and found.how in ("zoom", "video", "phone") else None


def located(_: Preparation, said: Said) -> Told | None:
    """Asked where, nearly anything is the place."""
    if reading.LINK.search(said.text):
        return Told(how=reading.how(said.text) or "video", place=reading.place(said.text))
    named = reading.place(said.text) or reading.address(said.text)
    return Told(how="person", place=named) if named else None


def decided(_: Preparation, said: Said) -> str | None:
    return reading.answer(said.text) or None


def remember(view: Preparation, given: Told) -> PreparationNotes:
    """Add what was said to what is known; a whole date still has to be agreed upon."""
    notes = with_meeting(view, given)
    found = given.when
    if found.at is not None:
        minutes = found.minutes or notes.minutes
        return replace(notes, at=found.at, minutes=minutes, agreed=False, undated=False, day=None, time=None)
    day, clock = found.day or notes.day, found.time or notes.time
    return replace(notes, at=None, agreed=False, day=day, time=clock, minutes=found.minutes or notes.minutes)


def with_meeting(view: Preparation, given: Told) -> PreparationNotes:
    """How and where they meet, as it was said; another way to meet is at another place."""
    notes = view.notes
    how = given.how or notes.how
    kept = notes.place if how == notes.how else ""
    return replace(notes, how=how, place=given.place or kept)


def fill(view: Preparation, answers: Answers) -> PreparationNotes:
    """A date from the form needs no second look: it was picked, not read."""
    at = picked(answers, view)
    notes = keep_how(view, answers.get("how", ""))
    return replace(notes, at=at, agreed=True, undated=False, day=None, time=None)


def picked(answers: Answers, view: Preparation) -> datetime | None:
    """The form's date and time together; None where they are none."""
    try:
        day, clock = date.fromisoformat(answers.get("date", "")), time.fromisoformat(answers.get("time", ""))
    except ValueError:
        return None
    return datetime.combine(day, clock.replace(tzinfo=None), view.scene.zone)


def wrong_when(view: Preparation, answers: Answers) -> dict[str, Line]:
    """Both halves are needed, and must lie ahead."""
    missing = {each: line(f"preparation.fault.{each}") for each in ("date", "time") if not answers.get(each)}
    if missing:
        return missing
    at = picked(answers, view)
    if at is None:
        return {"date": line("preparation.fault.invalid")}
    if at <= view.scene.now:
        return {"date": line("preparation.fault.past")}
    return {"date": line("preparation.fault.far")} if at > view.scene.now + reading.FAR else {}


def ask_again(view: Preparation, _: object) -> Conversation:
    """The date once more, whatever is known of it."""
    return view.conversation.with_interview(replace(view.interview, step="preparation.when"))


def agree(view: Preparation, _: object) -> PreparationNotes:
    return replace(view.notes, agreed=True)


def accept(view: Preparation, given: Told) -> PreparationNotes:
    return replace(with_meeting(view, given), agreed=True)


def forget(view: Preparation, _: object) -> PreparationNotes:
    return replace(view.notes, at=None, agreed=False, day=None, time=None)


def without_date(view: Preparation, _: object) -> PreparationNotes:
    return replace(view.notes, at=None, agreed=False, undated=True)


def pass_over(view: Preparation, _: object) -> PreparationNotes:
    """No answer leaves an agreed date as it is."""
    return view.notes if view.notes.agreed else without_date(view, _)


def keep_how(view: Preparation, choice: str) -> PreparationNotes:
    return with_meeting(view, Told(how=next((each for each in HOWS if each == choice), "")))


def keep_room(view: Preparation, choice: str) -> PreparationNotes:
    return replace(view.notes, room="yes" if choice == "yes" else "no")


def keep_closet(view: Preparation, choice: str) -> PreparationNotes:
    return replace(view.notes, closet="yes" if choice == "yes" else "no", ready=True)


def arrived(view: Preparation, _: object) -> PreparationNotes:
    return replace(view.notes, ready=True)
