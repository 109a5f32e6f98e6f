"""What a student meant by an appointment: when it is, how they will meet, or that there is no date yet."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from flows.preparation import days, hours, spanish
from flows.preparation.notes import How
from flows.words import fold

FAR = timedelta(days=366)
_SOME_DAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
Problem = Literal["", "past", "mismatch", "invalid", "several", "vague", "far"]


class When(Struct, frozen=True):
    """What a message said of a date: ``at`` when it is whole and aware, else the half it gave.

    ``mismatch`` (the weekday is another one) and ``past`` come with what was read; the other problems alone.
    ``elsewhere`` when it was given in another time zone; ``minutes`` when it was a range.
    """

    at: datetime | None = None
    day: date | None = None
    time: time | None = None
    minutes: int = 0
    elsewhere: bool = False
    problem: Problem = ""


def when(text: str, now: datetime, known: When | None = None, language: str = "en") -> When | None:
    """A date in everyday words, read at ``now`` (aware, the student's zone); None where there is none.

    ``known`` is the half that was said before. Where morning or afternoon is not said, office hours decide.
    """
    known = known or When()
    folded = fold(_HALF_DAY.sub(r"\1m", _DASH.sub("-", text.casefold())))
    folded = days.plain(spanish.english(folded, now.date()) if language == "es" else folded)
    if soon := _SOON.search(folded):
        return _held(When((now + _wait(soon)).replace(second=0, microsecond=0)), now)
    try:
        named = days.find(folded, now.date())
        clock = hours.find(named.rest, folded, bare=bool(named.days or (known.day and folded.isdecimal())))
    except ValueError:
        return When(problem="invalid")
    if not named.days and clock is None:
        return When(problem="vague") if _VAGUE.search(folded) else None
    if len(named.days) > 1:
        return When(problem="several")
    return _whole(named, clock, now, known)


def names_a_day(text: str, language: str = "en") -> bool:
    """Whether a text says a day or a time, whatever it comes to."""
    found = when(text, _SOME_DAY, language=language)
    return found is not None and found.problem != "vague"


def _whole(named: days.Days, clock: hours.Clock | None, now: datetime, known: When) -> When:
    """The two halves put together, and held against the calendar. A time alone is turned into the student's zone."""
    day = named.days[0] if named.days else known.day
    if clock is None and known.time is not None:
        clock = hours.Clock(known.time)
    if clock is None:
        return When(day=day, problem="past" if day is not None and day < now.date() else "")
    elsewhere = bool(clock.zone)
    if day is None:
        here = hours.on(now.date(), clock, now).time() if elsewhere else clock.at
        return When(time=here, minutes=clock.minutes, elsewhere=elsewhere)
    found = _held(When(hours.on(day, clock, now), minutes=clock.minutes, elsewhere=elsewhere), now)
    beside = any(each != day.weekday() for each in named.weekdays)
    return replace(found, problem="mismatch") if beside and not found.problem else found


def _held(found: When, now: datetime) -> When:
    """A whole date against the clock: it may have passed, or be too far off to be meant."""
    if found.at is not None and found.at > now + FAR:
        return When(problem="far")
    return replace(found, problem="past") if found.at is not None and found.at <= now else found


def _wait(found: re.Match[str]) -> timedelta:
    count = int(found["count"]) if found["count"].isdecimal() else 1
    half = timedelta(minutes=30) if found["count"].startswith("half") else timedelta()
    return half or timedelta(**{"hours" if found["unit"].startswith("h") else "minutes": count})


def how(text: str) -> How:
    """The way they will meet, or nothing."""
    return next((way for way, pattern in _WAYS if pattern.search(text)), "")


def place(text: str) -> str:
    """Where they meet or the link of the call, where the message says so; a link is no address."""
    found = LINK.search(text) or _PLACE.search(text)
    return found["place"].strip(" .!")[:200] if found else ""


def address(text: str) -> str:
    """A whole message as the place it names; empty for one too short to be any."""
    named = "" if _MERELY.match(text) else _LEADING.sub("", text).strip(" .!")[:200]
    return named if sum(map(str.isalnum, named)) > 2 else ""


def answer(text: str) -> Literal["", "yes", "no"]:
    """A yes or a no at the beginning of a longer answer."""
    found = _ANSWER.match(fold(text))
    return "" if found is None else "no" if found["no"] else "yes"


_DASH = re.compile("[‐-―]")
_HALF_DAY = re.compile(r"(?<![a-z])([ap])\. ?m\b\.?")
_SOON = re.compile(r"\bin (?P<count>\d{1,3}|an?|half an) (?P<unit>hours?|hrs?|min(?:ute)?s?)\b")
_VAGUE = re.compile(
    r"\b(?:next (?:week|month|semester|year)|this (?:week|month)|weekend|some ?(?:time|day)|soon|a few (?:days|weeks)|"
    r"(?:end|beginning|middle|start|week) of (?:the |this |next )?(?:week|month|semester|year|december|january)|"
    r"(?:in|early|mid|late) (?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
LINK = re.compile(r"(?P<place>https?://\S+)", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in[- ]person|meet(?:ing)?|lunch|coffee)(?: with \w+)? (?:at|in) (?P<place>(?!\d|noon)(?!person).{3,200})$",
    re.IGNORECASE,
)
_MERELY = re.compile(r"^in[- ]?person[.! ]*$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:(?:it(?:'s| is)|we(?:'re| are)? ?(?:will|'ll)? ?meet(?:ing)?|probably|i think) )?(?:at |in )?", re.IGNORECASE
)
_WAYS: tuple[tuple[How, re.Pattern[str]], ...] = (
    ("zoom", re.compile(r"\bzoom\b", re.IGNORECASE)),
    ("video", re.compile(r"\b(?:video|(?:ms |microsoft )?teams|google meet|meet\.google|g ?meet|facetime|skype|webex|online|virtual(?:ly|mente)?|videollamada|en l[ií]nea|remote(?:ly)?)\b", re.IGNORECASE)),
    ("person", re.compile(r"\b(?:in[- ]?person|en persona|presencial(?:mente)?|(?:en|a) su (?:oficina|trabajo|consultorio)|irl|face[- ]to[- ]face|(?:at|in) (?:her|his|their|the|my) (?:office|work(?:place)?|clinic|hospital|lab|studio|school|shop|store|company)|on campus|coffee|lunch|cafe|café)\b", re.IGNORECASE)),
    ("phone", re.compile(r"\b(?:phone|telephone|call(?:ing)?|cell|tel[eé]fono|llamada|celular)\b", re.IGNORECASE)),
)  # fmt: skip
UNDATED = re.compile(
    r"\b(?:not yet|no (?:date|time|day|idea)|don'?t (?:know|have)|haven'?t|idk|dunno|nothing (?:yet|set)|not (?:sure|set|scheduled)|tbd|still (?:waiting|deciding)|waiting|"
    r"ha(?:s|ve)(?: not|n'?t) \w+|no (?:answer|reply|response|word)|didn'?t \w+ (?:yet|back)|"
    r"todav[ií]a no|a[uú]n no|no (?:s[eé]|tengo|hay|hemos|ha|me ha|me (?:contest\w+|respond\w+)|quedamos)|ni idea|esperando|sin fecha|por ahora no|ninguna|pendiente)\b",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"^(?:um+ |hmm+ |honestly )?(?:idk|dunno|not sure|unsure|i don'?t know|no idea|maybe|no (?:lo )?s[eé]|quiz[aá]s?|tal vez)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"^(?:(?P<yes>s[ií]\b|claro|por favor|me gustar[ií]a|no tengo (?:nada|ropa)|yes|yeah|yep|yup|sure|ok|okay|please|that would|i(?:'d| would| could| do| need| have no\b| have nothing| don't have))|"
    r"(?P<no>no|nope|nah|not(?! sure)|don'?t need|i (?:don'?t need|have|own)|i'(?:m|ve) (?:good|set|fine|ok|got)|im (?:good|set|fine)))\b"
)
