"""The email that asks for the conversation: a draft from what is known, and the checks it must pass."""

from __future__ import annotations

import re

from msgspec import Struct

from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, aimed, target, wishes
from flows.lines import Line, line, verbatim
from flows.replies import Mail
from flows.stage import View

MOST_WORDS = 100  # busy people read a short message; the Career Center's guide asks for less than this
JOB_WORDS = re.compile(
    r"\b(?:jobs?|hir(?:e|es|ing|ed)|openings?|positions?|vacanc(?:y|ies)|r[ée]sum[ée]|cv|recruit\w*|internships?|apply(?:ing)?)\b",
    re.IGNORECASE,
)
MINUTES = re.compile(r"\b(?:1[05]|20|25|30)\b[^.\n]{0,20}\bmin", re.IGNORECASE)
TIMES = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri)days?|\d ?[ap]m|mornings?|afternoons?|evenings?)\b", re.IGNORECASE
)
LEARN = re.compile(r"\b(?:learn|hear|understand|know more|curious)\b", re.IGNORECASE)
_DAYS = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b", re.IGNORECASE)
_NOT_OWNED = "and|from|at|in|through|by|last|when|for|to|on|well"  # after "her", these do not name what is hers
_TO_YOU = (
    (re.compile(r"\b(?:she|he|they)(?:'s|'re| is| are)\b", re.IGNORECASE), "you are"),
    (re.compile(r"\b(?:she|he|they)\b", re.IGNORECASE), "you"),
    (re.compile(rf"\b(?:her|his|their)(?= (?!(?:{_NOT_OWNED})\b)\w)", re.IGNORECASE), "your"),
    (re.compile(r"\b(?:her|him|them)\b", re.IGNORECASE), "you"),
)
_KINSHIP = re.compile(
    r"^(?:(?:an? |my |our )(?:[\w'-]+ ){0,2})?(?:friend|neighbou?r|colleague|co-?worker|cousin|uncle|aunt|boss|"
    r"supervisor|coach|teacher|professor|advis[eo]r|roommate|classmate|alum\w*)(?: (?:of|from|at|in) [\w' -]+)?$",
    re.IGNORECASE,
)


class Check(Struct, frozen=True):
    """One thing a good request has, and whether this one has it."""

    name: str
    passed: bool


def to_you(text: str) -> str:
    """Words about somebody, turned to them: "my prof gave me her name" becomes "My prof gave me your name."."""
    for pattern, instead in _TO_YOU:
        text = pattern.sub(instead, text)
    text = text.strip(" .!")
    if _KINSHIP.match(text):  # "friend of my mom" is no sentence yet
        text = f"You are {'' if text.casefold().startswith(('a ', 'an ', 'my ', 'our ')) else 'a '}{text}"
    return text[:1].upper() + text[1:] + "." if text else ""


def subject(view: View[ContactNotes]) -> Line:
    """The student's own subject, or a specific one."""
    if view.notes.subject:
        return verbatim(view.notes.subject)
    goal = view.of(GoalNotes)
    return line(f"contact.email.subject.{aimed(goal)}", **target(goal))


def body(view: View[ContactNotes]) -> Line:
    """The student's own text, or a draft: connection first, one ask, nothing about jobs."""
    notes, goal = view.notes, view.of(GoalNotes)
    if notes.body:
        return verbatim(notes.body)
    return line(
        "contact.email.body",
        name=notes.name or line("contact.email.name"),
        connection=verbatim(f"{to_you(notes.connection)} ") if notes.connection else verbatim(""),
        interest=line(f"contact.email.interest.{aimed(goal)}", **target(goal)),
        wishes=wishes(goal),
        times=line("contact.email.times", times=offer(notes.times)) if notes.times else line("contact.email.no_times"),
        student=view.scene.name,
    )


def offer(times: str) -> str:
    """Times as typed, made fit for the middle of a sentence."""
    return _DAYS.sub(lambda day: day[0].title(), times.strip(" .!"))


def mail(view: View[ContactNotes]) -> Mail:
    """The draft for the student's own mail program."""
    return Mail(view.notes.email, subject(view), body(view))


def words(view: View[ContactNotes]) -> int:
    """How many words the message has."""
    return len(view.scene.phrase(body(view)).split())


def checks(view: View[ContactNotes]) -> tuple[Check, ...]:
    """What a good request has; an edited text is read, the draft is known to hold what it was given."""
    notes, text = view.notes, view.scene.phrase(body(view))
    offers = bool(TIMES.search(text)) if notes.body else bool(notes.times)
    return (
        Check("connection", bool(notes.connection)),
        Check("learn", bool(LEARN.search(text))),
        Check("minutes", bool(MINUTES.search(text))),
        Check("times", offers),
        Check("no_job", not JOB_WORDS.search(text)),
        Check("short", words(view) < MOST_WORDS),
    )
