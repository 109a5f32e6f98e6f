"""The email that asks for the conversation: a draft from what is known, or the student's own, and what it lacks."""

from __future__ import annotations

import re

from flows import drafts
from flows.contact.notes import ContactNotes
from flows.drafts import Known, Verdict
from flows.goal.notes import GoalNotes, aimed, target, wishes
from flows.lines import Line, line, verbatim
from flows.stage import View

_FREE = re.compile(
    r"^(?:(?:i'?m|i am|i'?ll be|estoy) (?:free|available|around|open|libre|disponible)|i can(?: do)?|puedo)[ ,]+",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"^(?:because|since|as|porque|ya que|pues)\b", re.IGNORECASE)
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

_TIE = r"(?:friend|colleague|co-?worker|neighbou?r)"
_THROUGH = re.compile(  # somebody between us: "my aunt's friend", "friend of my mom"
    rf"^(?:(?P<whose>(?:my|our) [\w' -]{{1,40}}?)(?:'s|s') (?:old |best |close |good )?{_TIE}"
    rf"|(?:an? (?:old |close |good |family )?)?{_TIE} of (?P<of>(?:my|our) [\w' -]{{1,40}}))$",
    re.IGNORECASE,
)


def to_you(text: str, language: str = "en") -> str:
    """Words about somebody, turned to them: "my prof gave me her name" becomes "My prof gave me your name.".

    Spanish needs no turning: *su nombre* is hers, and yours.
    """
    english = language.startswith("en")
    for pattern, instead in _TO_YOU if english else ():
        text = pattern.sub(instead, text)
    text = text.strip(" .!")
    if english and (through := _THROUGH.match(text)):
        text = f"I know of you through {(through['whose'] or through['of'])}"
    elif english and _KINSHIP.match(text):  # "friend of my mom" is no sentence yet
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
    if view.notes.body:
        return verbatim(view.notes.body)
    because = why(view)
    if because is None:
        return drafted(view)
    phrase = view.scene.phrase
    return verbatim(drafts.added(phrase(drafted(view)), "specific", phrase(because), view.scene.language))


def drafted(view: View[ContactNotes]) -> Line:
    """The coach's draft, made of what is known."""
    notes, goal = view.notes, view.of(GoalNotes)
    connection = to_you(notes.connection, view.scene.language)
    return line(
        "contact.email.body",
        name=notes.name or line("contact.email.name"),
        connection=verbatim(f"{connection} ") if connection else verbatim(""),
        interest=line(f"contact.email.interest.{aimed(goal)}", **target(goal)),
        wishes=wishes(goal),
        times=line("contact.email.times", times=offer(notes.times)) if notes.times else line("contact.email.no_times"),
        student=view.scene.name,
    )


def why(view: View[ContactNotes]) -> Line | None:
    """Why them: the student's reason, or where they work; None where neither is known."""
    notes = view.notes
    if notes.why:
        if reason(notes.why):
            turned = to_you(notes.why, view.scene.language)
            return line("drafts.add.because", why=turned[:1].lower() + turned[1:].strip("."))
        return verbatim(to_you(notes.why, view.scene.language))
    return line("drafts.add.work", employer=notes.employer) if notes.employer else None


def reason(text: str) -> bool:
    """Whether words say why: they begin with because."""
    return _BECAUSE.match(text) is not None


def additions(view: View[ContactNotes]) -> dict[str, str]:
    """The sentence that would mend each point of the student's own text, as far as it can be known."""
    notes, phrase, language = view.notes, view.scene.phrase, view.scene.language
    because = why(view)
    return {
        "connection": to_you(notes.connection, language),
        "who": phrase(line("drafts.add.who")),
        "learn": phrase(line("drafts.add.learn", wishes=wishes(view.of(GoalNotes)))),
        "specific": phrase(because) if because else "",
        "minutes": phrase(line("drafts.add.minutes")),
        "times": phrase(line("drafts.add.times", times=offer(notes.times))) if notes.times else "",
        "next": phrase(line("drafts.add.next")),
        "thanks": phrase(line("drafts.add.thanks")),
        "signature": view.scene.name,
    }


def mendable(view: View[ContactNotes]) -> tuple[str, ...]:
    """The points that the student's own text lacks and that a known sentence would mend, in the order they stand in."""
    if not view.notes.body:
        return ()
    known = additions(view)
    lacking = verdict(view)
    return tuple(each for each in known if known[each] and lacking.lacks(each))


def offer(times: str) -> str:
    """Times as typed, made fit for the middle of a sentence."""
    return _DAYS.sub(lambda day: day[0].title(), _FREE.sub("", times.strip(" .!")))


def verdict(view: View[ContactNotes]) -> Verdict:
    """What the request has and lacks as it now stands."""
    return judged(view, view.scene.phrase(subject(view)), view.scene.phrase(body(view)))


def judged(view: View[ContactNotes], heading: str, text: str) -> Verdict:
    """What a request with that subject and body has and lacks."""
    notes = view.notes
    known = Known(
        name=notes.name,
        role=notes.role,
        employer=notes.employer,
        connection=to_you(notes.connection, view.scene.language),
        times=offer(notes.times),
        subject=heading,
    )
    return drafts.judge("request", text, view.scene.language, known)
