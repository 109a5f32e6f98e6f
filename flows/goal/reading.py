"""What a student meant by their goal: a job, a field or neither yet, and which advice they hope for."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from flows.goal.notes import Topic
from flows.words import fold

LONGEST = 80  # characters of a target; longer is a story and is asked about again


class Aim(Struct, frozen=True):
    """What one message said of the goal; empty where it said nothing."""

    kind: Literal["", "job", "field", "unsure"] = ""
    target: str = ""
    topics: tuple[Topic, ...] = ()
    wish: str = ""


UNSURE = re.compile(
    r"\b(?:not sure(?: yet)?|no (?:idea|clue)|don'?t know|dunno|idk|unsure|undecided|haven'?t decided|lost)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:(?:hi|hey|hello|well|so|um|ok|okay|yeah|yes|no|actually|maybe|i guess|i think|probably)[,.! ]+)*"
    r"(?:(?:i(?:'m| am|m)? ?(?:kinda|kind of|sort of|really|also|just|have always|always)? ?"
    r"(?:want(?:ed)? to|wanna|would (?:like|love) to|'d (?:like|love) to|hope to|plan to|interested in|curious about|"
    r"thinking (?:about|of)|looking (?:into|at)|considering|drawn to)|it(?:'s| is)|my (?:goal|dream|job|field) (?:is|would be))"
    r" ?)(?:also )?(?:be(?:come|ing|coming)?|work(?:ing)? (?:as|in)|go(?:ing)? into|do(?:ing)?|learn about|know about)? ?",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^(?:a|an|the|some kind of|something (?:in|with)|anything (?:in|with))\s+", re.IGNORECASE)
FIELDISH = re.compile(r"\b(?:field|industry|sector|something (?:in|with)|in general|work in|go into)\b", re.IGNORECASE)
DOUBT = re.compile(
    r"[,;.]?\s*\b(?:but|and|though|although)?\s*(?:i(?:'m| am|m)? ?)?(?:idk|don'?t know|not sure|unsure|wonder(?:ing)?|"
    r"curious|worried|wanna know|want to know|would like to know)\s+(?:if|whether|about|how|what|why)?\s*(?P<doubt>.*)$",
    re.IGNORECASE,
)
WISHING = re.compile(
    r"^(?:yes|yeah|yep|sure|ok|okay)?[,!. ]*(?:and|also|plus|add)(?: also)?[ ,:]+(?P<wish>.{3,200})$", re.IGNORECASE
)
CORRECTION = re.compile(
    r"^(?:no|nope|not quite|not really|wait|actually|well)[,.! ]+(?:it'?s |i (?:mean|meant) )?(?P<target>.{2,80})$",
    re.IGNORECASE,
)

TOPIC_WORDS: dict[Topic, str] = {
    "path": r"path|get(?:ting)? (?:into|there)|career path|how (?:they|people|you) (?:got|get|became|become)|background",
    "education": r"school\w*|degrees?|grad\b|education|train\w*|certif\w*|licens\w*|major|college|master'?s|phd",
    "skills": r"skills?|tools|good at|prepare",
    "day": r"(?:normal|typical|average|regular|usual|work) ?(?:day|week)s?|day.to.day|daily|what (?:they|people|you) do|days",
    "culture": r"culture|environment|people like|colleagues|team|workplace|atmosphere",
    "pay": r"pay|salary|salaries|money|earn\w*|wages?|income",
    "balance": r"balance|hours|stress\w*|family|burn ?out|free time|workload",
    "growth": r"grow(?:th)?|advance\w*|promotion|move up|long term",
    "entry": r"first job|entry|get hired|break(?:ing)? in|start(?:ing)? out|internships?|get a job|experience needed",
    "outlook": r"outlook|future|demand|jobs? market|ai\b|automation|changing",
}
_TOPICS = {topic: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for topic, words in TOPIC_WORDS.items()}
_KIND_ANSWERS: dict[str, Literal["job", "field"]] = {
    "job": "job", "a job": "job", "a specific job": "job", "specific job": "job", "specific": "job",
    "field": "field", "a field": "field", "a whole field": "field", "career field": "field", "general": "field",
}  # fmt: skip
_FIELDS = re.compile(
    r"(?:ing|ics|logy|business|finance|law|medicine|health ?care|tech|it|media|music|art|arts|sports?|science|education|"
    r"government|politics|psychology|history|real estate|hr|film|fashion|tourism|agriculture|architecture|journalism|design|research|care|services|policy|management|analytics)$",
    re.IGNORECASE,
)


def topics(text: str) -> tuple[Topic, ...]:
    """The sorts of advice a text asks for, in our order."""
    return tuple(topic for topic, words in _TOPICS.items() if words.search(text))


def target(text: str) -> str:
    """The job or field in a text, in the student's own words, without what leads up to it."""
    core = ARTICLE.sub("", ARTICLE.sub("", LEAD.sub("", text.strip())))
    return core.strip(" .,!?;:\"'“”")


def aim(text: str) -> Aim | None:
    """Everything a free message says of a goal; None where it says nothing of one."""
    if fold(text) in _KIND_ANSWERS:
        return Aim(kind=_KIND_ANSWERS[fold(text)])
    doubt = DOUBT.search(text)
    head = text[: doubt.start()] if doubt else text
    wanted = doubt["doubt"].strip(" .!?") if doubt else ""
    named = target(head)
    led = LEAD.match(head) is not None and len(LEAD.sub("", head)) < len(head)
    if not named:
        return Aim(kind="unsure") if UNSURE.search(text) else None
    if UNSURE.search(head):
        return Aim(kind="unsure")
    if len(named) > LONGEST or "?" in head or not (led or len(named.split()) <= 4):
        return None
    found = topics(wanted)
    return Aim(kind_of(head, named), named, found, "" if found else wanted[:200])


def kind_of(text: str, named: str) -> Literal["job", "field"]:
    """Whether a named target is a field rather than a job."""
    return "field" if FIELDISH.search(text) or _FIELDS.search(named) else "job"


def more(text: str) -> Aim | None:
    """An added wish or a correction, said when the goal was said back."""
    if added := WISHING.match(text):
        found = topics(added["wish"])
        return Aim(topics=found, wish="" if found else added["wish"])
    if corrected := CORRECTION.match(text):
        named = target(corrected["target"])
        return Aim(kind=kind_of(text, named), target=named)
    found = topics(text)
    return Aim(topics=found) if found else aim(text)


def advice(text: str) -> Aim | None:
    """Which advice would be worth most: topics where they are recognised, else the words themselves."""
    found = topics(text)
    if found:
        return Aim(topics=found)
    return Aim(wish=text[:200]) if len(text) >= 3 else None
