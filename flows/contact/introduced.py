"""Somebody the Career Center introduced: taken over as the contact, and staff told how it went if the student likes."""

from __future__ import annotations

from msgspec.structs import replace

from flows.alumni import Introduced
from flows.alumni.news import WISHES
from flows.contact.notes import ContactNotes
from flows.conversation import Conversation, Interview
from flows.effects import Effect, Feedback
from flows.goal.notes import GoalNotes
from flows.lines import line
from flows.replies import Reply, Say
from flows.stage import Meant, View, Wished, wished

TIMES, DRAFT = "contact.times", "contact.draft"
WRITING = (DRAFT, "contact.rewrite")
Contact = View[ContactNotes]


def wishes(*names: str) -> Wished[ContactNotes, tuple[Introduced, str]]:
    """A guard: something is wished for somebody they were introduced to; without a name it is the latest."""

    def read(view: Contact, meant: Meant) -> tuple[Introduced, str] | None:
        found = view.scene.office.allies.introduced(meant.words or view.notes.offer)
        return (found, meant.wish) if found is not None else None

    return wished(read, *names)


def use(view: Contact, meant: tuple[Introduced, str]) -> Conversation:
    """The interview that waits for somebody gets them; one more is begun where none waits."""
    found, conversation = meant[0], view.conversation
    known = next((each for each in conversation.interviews if each.of(ContactNotes).offer == found.offer), None)
    if known is not None:
        return replace(conversation, focus=known.id, aside="")
    waiting = _waiting(conversation)
    if waiting is None:
        goal, notes = view.of(GoalNotes), _filled(view, view.notes.anew(), found)
        return conversation.beginning(_next(notes) if goal.known else "goal.kind", goal, notes)
    notes = _filled(view, waiting.of(ContactNotes), found)
    return replace(conversation, focus=waiting.id, aside="").with_interview(_moved(waiting.noting(notes), notes))


def _waiting(conversation: Conversation) -> Interview | None:
    """The interview without anybody yet: one for which alumni were asked, else the one in focus."""
    nameless = [each for each in conversation.interviews if not each.of(ContactNotes).name]
    asked = [each for each in nameless if each.of(ContactNotes).way == "alumni"]
    return asked[-1] if asked else next((each for each in nameless if each.id == conversation.focus), None)


def _moved(interview: Interview, notes: ContactNotes) -> Interview:
    """At the email, and back afterwards to what came later; a goal that is not settled yet comes first."""
    if interview.step.startswith("goal.") or interview.step in WRITING:
        return interview
    later = "" if interview.step.startswith("contact.") else interview.back_to or interview.step
    return replace(interview, step=_next(notes), back_to=later)


def _next(notes: ContactNotes) -> str:
    return DRAFT if notes.times else TIMES


def _filled(view: Contact, notes: ContactNotes, found: Introduced) -> ContactNotes:
    """What is known of them, introduced by the Career Center."""
    ally, connection = found.ally, view.scene.phrase(line("alumni.connection"))
    return replace(
        notes, way="alumni", name=ally.name, role=ally.role, employer=ally.employer, email=ally.email,
        connection=connection, offer=found.offer,
    )  # fmt: skip


def tell(_: Contact, meant: tuple[Introduced, str]) -> tuple[Effect, ...]:
    """Let staff know how it went: this and nothing else."""
    return (Feedback(meant[0].offer, WISHES[meant[1]]),)


def told(_: Contact, __: object) -> Reply:
    return Say((line("alumni.feedback"),))


def gone(_: Contact, __: object) -> Reply:
    return Say((line("alumni.gone"),))
