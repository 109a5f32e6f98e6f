"""Drafts a student will send: what each has, what it lacks and why that matters. Pure, and never in the way.

Four kinds: the request for the talk, the thank-you after it, the one reminder, and the note to somebody who could
introduce them. No model and no network: each point is a handful of phrases of the language.
"""

from __future__ import annotations

import functools

from flows.drafts import adding, judging
from flows.drafts.english import ENGLISH
from flows.drafts.showing import reasons, told
from flows.drafts.spanish import SPANISH
from flows.drafts.tongue import Tongue
from flows.drafts.verdict import Kind, Known, Point, Verdict

TONGUES = {"en": ENGLISH, "es": SPANISH}

LETTER = 30  # words from which a message is a draft, whatever it begins with

__all__ = [
    "Kind",
    "Known",
    "Point",
    "Verdict",
    "added",
    "addressee",
    "adds",
    "judge",
    "letter",
    "reasons",
    "split",
    "told",
]


@functools.lru_cache(maxsize=256)  # a draft is shown, and so judged, in several turns
def judge(kind: Kind, text: str, language: str = "en", known: Known | None = None) -> Verdict:
    """Judge a draft, in any state it is in. Never raises; an unknown language is read as English."""
    return judging.judge(tongue(language), kind, text, known or Known())


def letter(text: str, language: str = "en") -> bool:
    """Whether a message is a draft, rather than an answer or a remark about one."""
    words = len(text.split())
    found = tongue(language).greeting.match(text)
    return words >= LETTER or (words >= LETTER / 2 and found is not None and bool(found["hail"]))


def split(text: str, language: str = "en") -> tuple[str, str]:
    """The subject that heads a pasted draft, empty where none does, and the draft without it."""
    found = tongue(language).subject.match(text)
    return (found["subject"].strip(), text[found.end() :].strip()) if found else ("", text)


def addressee(text: str, language: str = "en") -> str:
    """Whom a draft greets, as written; empty where it greets nobody by name."""
    found = tongue(language).greeting.match(text)
    greeted = judging.greeted(tongue(language), text)
    return " ".join(found["name"].split()) if found and found["hail"] and greeted else ""


def adds(text: str, point: str, language: str = "en") -> bool:
    """Whether a short answer is what a draft lacks, like times or how they are connected."""
    return tongue(language).signs[point].search(text) is not None


def added(text: str, point: str, sentence: str, language: str = "en") -> str:
    """The draft with a sentence where that point belongs; every other word stays."""
    return adding.added(tongue(language), text, point, sentence)


def tongue(language: str) -> Tongue:
    """The patterns of a language."""
    return TONGUES.get(language[:2], ENGLISH)
