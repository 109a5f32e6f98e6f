"""The thank-you note: a short draft around one thing that was said, or the student's own, and what it lacks."""

from __future__ import annotations

import re

from flows import drafts
from flows.contact.email import to_you
from flows.contact.notes import ContactNotes
from flows.drafts import Known, Verdict
from flows.followup.notes import FollowupNotes
from flows.lines import Line, line, verbatim
from flows.replies import Mail
from flows.stage import View

Followup = View[FollowupNotes]
_IRREGULAR = {"was": "were", "has": "have", "does": "do", "doesn't": "don't", "wasn't": "weren't", "hasn't": "haven't"}
_THIRD = re.compile(
    r"\b(?P<who>she|he|you)(?P<between>(?: (?:always|also|really|just|never|still|only|often))?) "
    rf"(?P<verb>{'|'.join(_IRREGULAR)}|(?!(?:is|always|this)\b)[a-z]{{2,}}s)\b",
    re.IGNORECASE,
)


def quoted(view: Followup) -> str:
    """What they said, turned to them: "she says shadow someone" → "You say shadow someone."."""
    contact, text = view.of(ContactNotes), view.notes.said
    for name in filter(None, (contact.name, contact.first_name)):
        text = re.sub(rf"\b{re.escape(name)}'s\b", "your", text, flags=re.IGNORECASE)
        text = re.sub(rf"\b{re.escape(name)}\b", "you", text, flags=re.IGNORECASE)
    english = view.scene.language.startswith("en")
    text = re.sub(r"\bi\b", "I", text) if english else text
    return to_you(_THIRD.sub(_second, text) if english else text, view.scene.language)


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


def verdict(view: Followup) -> Verdict:
    """What the note has and lacks as it now stands."""
    phrase = view.scene.phrase
    known = Known(name=view.of(ContactNotes).name, said=quoted(view), subject=phrase(subject(view)))
    return drafts.judge("thanks", phrase(body(view)), view.scene.language, known)
