"""What a student's answers after the talk mean, what is noted of them, and where they begin anew."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.contact.reading import Someone
from flows.conversation import Conversation
from flows.followup import reading, thanks
from flows.followup.notes import FollowupNotes
from flows.goal.notes import GoalNotes
from flows.heard import Said
from flows.language import read_in
from flows.lines import Line, line
from flows.preparation import plans
from flows.preparation import reading as dates
from flows.preparation.notes import PreparationNotes
from flows.preparation.reading import When
from flows.stage import Answers, Meant, View
from flows.words import fold

Followup = View[FollowupNotes]


def went(_: Followup, said: Said) -> str | None:
    """It happened, whether it was a joy or not; the meaning is what was told."""
    return said.text if reading.outcome(said.text) in ("good", "hard") else None


def went_early(view: Followup, said: Said) -> str | None:
    """How it went, told before it was asked."""
    return went(view, said) if reading.WENT.search(said.text) else None


def went_after_all(view: Followup, said: Said) -> str | None:
    """It happened, though it was said it had not."""
    return said.text if plans.HAPPENED.search(said.text) else went_early(view, said)


def other_date(_: Followup, meant: Meant) -> bool:
    """The date is to be changed: the talk is still to come, and this is no correction on the way."""
    return meant.words == "preparation.when"


def fell_through(_: Followup, said: Said) -> str | None:
    return said.text if reading.outcome(said.text) == "missed" else None


def to_come(_: Followup, said: Said) -> bool:
    return reading.outcome(said.text) == "not_yet"


def silent(_: Followup, said: Said) -> bool:
    return reading.silent(said.text)


def moved(_: Followup, said: Said) -> bool:
    return reading.moved(said.text)


def redated(view: Followup, said: Said) -> When | None:
    """A new date, told right away; a date in an account of how it went is something else."""
    found = dates.when(said.text, view.scene.now, language=read_in(said.text, view.scene.language))
    if found is None or found.at is None or reading.outcome(said.text) in ("good", "hard"):
        return None
    return found if found.problem in ("", "mismatch") else None


def line_of(_: Followup, said: Said) -> str | None:
    """One thing that was said; anything with words in it."""
    return reading.words(said.text)[:300] or None


def wants_edit(view: Followup, said: Said) -> bool:
    """The name of the form's button, or nearly that."""
    label = fold(view.scene.phrase(line("common.edit")))
    return fold(said.text) in (label, "edit", "edit it", "rewrite", "change it", "let me edit")


def own_text(_: Followup, said: Said) -> str | None:
    """A whole note rather than a remark: at least a dozen words."""
    return said.text if len(said.text.split()) >= 12 else None


def reflection(_: Followup, said: Said) -> str | None:
    return reading.words(said.text) or None


def mentioned(_: Followup, said: Said) -> Someone | None:
    """Somebody named while the question was another."""
    return reading.suggested(said.text) or described(_, said)


def described(_: Followup, said: Said) -> Someone | None:
    """Somebody told by what they are to the person: ``her friend Alex Kim``."""
    found = reading.referral(said.text)
    return found if found is not None and found.connection else None


def named(_: Followup, said: Said) -> Someone | None:
    """Asked who, nearly any name is one."""
    found = reading.suggested(said.text) or reading.referral(said.text)
    return found if found is not None and (found.name or found.connection or found.employer) else None


def keep_went(view: Followup, told: str) -> FollowupNotes:
    """That it happened, when that was told, and whom they named, if the message says."""
    notes = replace(view.notes, outcome="happened", told_on=view.scene.now.date())
    return replace(notes, referral=reading.suggested(told) or notes.referral)


def keep_missed(view: Followup, _: object) -> FollowupNotes:
    return replace(view.notes, outcome="missed", told_on=None)


def reopened(view: Followup, _: object) -> FollowupNotes:
    return replace(view.notes, outcome="", told_on=None)


def keep_said(view: Followup, text: str) -> FollowupNotes:
    """What stays with them; whoever thanks has talked."""
    return replace(happened(view), said=text, referral=view.notes.referral or reading.suggested(text))


def happened(view: Followup) -> FollowupNotes:
    if view.notes.outcome == "happened":
        return view.notes
    return replace(view.notes, outcome="happened", told_on=view.scene.now.date())


def keep_note(view: Followup, answers: Answers) -> FollowupNotes:
    """Keep what was edited; an untouched part goes on following what is known."""
    notes = view.notes
    drafted = {"subject": view.scene.phrase(thanks.subject(view)), "body": view.scene.phrase(thanks.body(view))}
    edited = {part: answers[part] for part, text in drafted.items() if answers.get(part, text) != text}
    return replace(notes, subject=edited.get("subject", notes.subject), body=edited.get("body", notes.body))


def keep_body(view: Followup, text: str) -> FollowupNotes:
    return replace(view.notes, body=text)


def wrong_note(_: Followup, answers: Answers) -> dict[str, Line]:
    """Neither part of a note may be empty."""
    return {each: line(f"followup.fault.{each}") for each in ("subject", "body") if not answers.get(each)}


def keep_thanked(view: Followup, _: object) -> FollowupNotes:
    return replace(happened(view), thanked=True)


def keep_surprised(view: Followup, text: str) -> FollowupNotes:
    return replace(with_referral(view, text), surprised=text)


def keep_learned(view: Followup, text: str) -> FollowupNotes:
    return replace(with_referral(view, text), learned=text)


def keep_planned(view: Followup, text: str) -> FollowupNotes:
    return replace(with_referral(view, text), planned=text)


def with_referral(view: Followup, text: str) -> FollowupNotes:
    """Somebody they were told to talk to, named in an answer about something else: offered as the next person."""
    return replace(view.notes, referral=view.notes.referral or reading.suggested(text))


def keep_referral(view: Followup, found: Someone) -> FollowupNotes:
    """Add a name to a relation told before; another relation or name is somebody else."""
    known = view.notes.referral
    if known is not None and not known.name and not found.connection:
        found = replace(found, connection=known.connection, employer=found.employer or known.employer)
    return replace(view.notes, referral=found)


def new_date(view: Followup, given: object) -> Conversation:
    """The same talk on another day: its date is asked for, or said back where it was told."""
    dated = given if isinstance(given, When) else When()
    preparation = replace(view.of(PreparationNotes), at=dated.at, agreed=False, day=None, time=None, undated=False)
    step = "preparation.confirm" if dated.at else "preparation.when"
    return _reopened(view, preparation, step)


def waits(view: Followup, _: object) -> Conversation:
    """A talk still to come: back to getting ready; a date that lies behind cannot be right."""
    preparation = view.of(PreparationNotes)
    if preparation.at is not None and preparation.at <= view.scene.now:
        return new_date(view, None)
    return _reopened(view, preparation, "preparation.ready")


def unanswered(view: Followup, _: object) -> Conversation:
    """No answer to the email, hence no date: back to waiting, where trying someone else is on offer."""
    undated = replace(view.of(PreparationNotes), at=None, agreed=False, day=None, time=None)
    conversation = _reopened(view, undated, "contact.sent")
    waiting = replace(view.of(ContactNotes), replied=False)
    return conversation.with_interview(conversation.interview.noting(waiting))


def _reopened(view: Followup, preparation: PreparationNotes, step: str) -> Conversation:
    """This interview at an earlier step, as one that is still to come."""
    interview = view.interview.noting(preparation).noting(reopened(view, None))
    return view.conversation.with_interview(replace(interview, step=step, back_to=""))


def next_person(view: Followup, _: object) -> Conversation:
    """A new interview with the person who was named; the goal is said back, for it may be another now."""
    who, name = view.notes.referral or Someone(), view.of(ContactNotes).name or line("followup.somebody")
    contact = ContactNotes(
        way="own",
        name=who.name,
        role=who.role,
        employer=who.employer,
        connection=view.scene.phrase(line("followup.connection", name=name)),
        email=who.email,
        network=view.of(ContactNotes).network,
    )
    return _beginning(view, "goal.confirm" if view.of(GoalNotes).known else "goal.kind", contact)


def by_introduction(view: Followup, _: object) -> Conversation:
    """Somebody without a name yet: a new interview that begins by asking for the introduction."""
    name = view.of(ContactNotes).name
    step = "contact.note" if name else "contact.connector"
    return _beginning(view, step, ContactNotes(way="connector", connector=name))


def _beginning(view: Followup, step: str, contact: ContactNotes) -> Conversation:
    """One more interview for the same goal; this one stays where its thank-you can still be written."""
    left = view.interview.noting(replace(view.notes, referral=None))
    ended = replace(left, step="followup.done" if view.notes.thanked else "followup.menu", back_to="")
    return view.conversation.with_interview(ended).beginning(step, view.of(GoalNotes), contact)
