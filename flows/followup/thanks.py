"""The thank-you note: a short draft around one thing that was said, and the checks it must pass."""

from __future__ import annotations

import re

from msgspec import Struct

from flows.contact.email import JOB_WORDS, to_you
from flows.contact.notes import ContactNotes
from flows.followup.notes import FollowupNotes
from flows.lines import Line, line, verbatim
from flows.replies import Mail
from flows.stage import View

MOST_WORDS = 100  # a note is read standing up
Followup = View[FollowupNotes]
_THANKS = re.compile(r"\b(?:thank|thanks|grateful|appreciate)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_IRREGULAR = {"was": "were", "has": "have", "does": "do", "doesn't": "don't", "wasn't": "weren't", "hasn't": "haven't"}
_THIRD = re.compile(
    r"\b(?P<who>she|he|you)(?P<between>(?: (?:always|also|really|just|never|still|only|often))?) "
    rf"(?P<verb>{'|'.join(_IRREGULAR)}|(?!(?:is|always|this)\b)[a-z]{{2,}}s)\b",
    re.IGNORECASE,
)


class Check(Struct, frozen=True):
    """One thing a good note has, and whether this one has it."""

    name: str
    passed: bool


def quoted(view: Followup) -> str:
    """What they said, turned to them: "she says shadow someone" → "You say shadow someone."."""
    contact, text = view.of(ContactNotes), view.notes.said
    for name in filter(None, (contact.name, contact.first_name)):
        text = re.sub(rf"\b{re.escape(name)}'s\b", "your", text, flags=re.IGNORECASE)
        text = re.sub(rf"\b{re.escape(name)}\b", "you", text, flags=re.IGNORECASE)
    return to_you(_THIRD.sub(_second, text))


def _second(found: re.Match[str]) -> str:
    """A verb as it goes with *you*."""
    verb = found["verb"]
    if verb.casefold() in _IRREGULAR:
        plain = _IRREGULAR[verb.casefold()]
    elif verb.endswith("ies"):
        plain = f"{verb[:-3]}y"
    else:
        plain = verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "zes", "goes")) else verb[:-1]
    return f"{found['who']}{found['between']} {plain}"


def subject(view: Followup) -> Line:
    """The student's own subject, or ours."""
    return verbatim(view.notes.subject) if view.notes.subject else line("followup.thanks.subject")


def body(view: Followup) -> Line:
    """The student's own text, or a draft: thanks, one thing that stays, nothing asked."""
    if view.notes.body:
        return verbatim(view.notes.body)
    said = view.notes.said
    return line(
        "followup.thanks.body",
        name=view.of(ContactNotes).first_name or line("followup.thanks.name"),
        said=line("followup.thanks.said", said=quoted(view)) if said else verbatim(""),
        student=view.scene.name,
    )


def mail(view: Followup) -> Mail:
    """The note for the student's own mail program."""
    return Mail(view.of(ContactNotes).email, subject(view), body(view))


def words(view: Followup) -> int:
    """How many words the note has."""
    return len(view.scene.phrase(body(view)).split())


def checks(view: Followup) -> tuple[Check, ...]:
    """What a good note has."""
    text = view.scene.phrase(body(view))
    return (
        Check("thanks", bool(_THANKS.search(text))),
        Check("specific", _echoes(quoted(view), text)),
        Check("no_job", not JOB_WORDS.search(text)),
        Check("short", words(view) < MOST_WORDS),
    )


def _echoes(said: str, text: str) -> bool:
    """Whether the text takes up something of what was said: half of its longer words."""
    wanted = {each.casefold() for each in _WORD.findall(said)}
    return bool(wanted) and len(wanted & {each.casefold() for each in _WORD.findall(text)}) * 2 >= len(wanted)
