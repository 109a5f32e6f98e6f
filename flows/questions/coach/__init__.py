"""The question coach: what a question for an informational interview does badly, why, and better ways to ask it.

No model and no network: a question is known by where its verb stands, by its wh-word, and by the openings and phrases
of its language. An open question cannot be answered in full by yes, no or one fact (Dohrenwend 1965); a closed form
that politely invites a story ("could you tell me about …") is open.
"""

from __future__ import annotations

from flows.questions.coach import judging
from flows.questions.coach.english import ENGLISH
from flows.questions.coach.spanish import SPANISH
from flows.questions.coach.tongue import Tongue
from flows.questions.coach.verdict import ORDER, Fault, Kind, Verdict

TONGUES = {"en": ENGLISH, "es": SPANISH}

__all__ = ["ORDER", "Fault", "Kind", "Verdict", "has_leave", "judge", "shares", "split"]


def judge(text: str, language: str = "en", about: str = "") -> Verdict:
    """Judge what a student would ask. ``about`` is the employer it is asked of, if known; never raises."""
    return judging.judge(_tongue(language), text, about.casefold().strip())


def split(text: str, language: str = "en") -> tuple[str, ...]:
    """The questions of one message, each by itself and in the student's words; a follow-up stays with its question.

    Empty for a message that asks nothing.
    """
    return judging.split(_tongue(language), text)


def has_leave(text: str, language: str = "en") -> bool:
    """Whether a question asks for permission or for whom to ask next, or closes: it may be closed, and stands last."""
    tongue = _tongue(language)
    return any(map(tongue.exempt, judging.hear(tongue, text).plain))


def shares(one: str, other: str, language: str = "en") -> bool:
    """Whether two texts are about the same thing: a word that carries content is in both."""
    tongue = _tongue(language)
    return bool(judging.content(tongue, one) & judging.content(tongue, other))


def _tongue(language: str) -> Tongue:
    return TONGUES.get(language[:2], ENGLISH)
