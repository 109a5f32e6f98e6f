"""How a rewrite changes what it takes over from an English question: another form of a verb, less judgement."""

from __future__ import annotations

import re

from flows.questions.coach.english import grammar
from flows.questions.coach.tables import Way, first_word

_SOME = re.compile(r"\bany(?=where|thing|one|body)")
_MANY = re.compile(r"\b(?:a lot of|lots of|a ton of|tons of|much|many|any|some|a bit of) ", re.IGNORECASE)
_OFTEN = re.compile(
    r"\b(?:actually|really|ever|even|still|usually|often|mostly|always|frequently|just|typically|normally|genuinely) ",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:,? (?:a lot|very much|much|often|at all|frequently|sometimes|though|or not|or no|or nah|or what|or something|"
    r"or|in general|now|right now|anymore|yet|before))+$",
    re.IGNORECASE,
)
_LOADED = re.compile(
    r"\b(?:such (?P<a>an? )?|so )?(?:awful|terrible|horrible|boring|pointless|useless|toxic|ridiculous|insane|stupid|dumb|"
    r"miserable|greedy|corrupt|lazy|crappy|lame|evil|brutal|soulless|shady|rude|nasty|cruel|bad) ",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"(?:your?|the|this|that|these|those|my|our|it|most|many|people|\w+ing|\w+[a-z]s)\b", re.IGNORECASE
)
_OPPOSITE = {"most": "least", "best": "worst"}


def calm(text: str) -> str:
    """A phrase without words of judgement: "such a toxic industry" is "this industry"."""
    return _LOADED.sub(lambda found: "this " if found["a"] else "the " if found[0].startswith("such") else "", text)


def plain(text: str) -> str:
    """A phrase without "a lot", "ever", "at all": how much is no longer the question."""
    return _END.sub("", _OFTEN.sub("", _MANY.sub("", text)))


def base(text: str) -> str:
    """A phrase with its verb in the plain form: "worked anywhere else" is "work somewhere else"."""
    return _END.sub("", _SOME.sub("some", first_word(grammar.base)(text)))


WAYS: dict[str, Way] = {
    "": str,
    "base": base,
    "calm": calm,
    "does": lambda text: "did" if text.lower() == "did" else "does",
    "do": lambda text: {"is": "does", "are": "do"}.get(text.lower(), "did"),
    "full": lambda text: {"'s": "is", "'re": "are"}[text.lower()],
    "goal": lambda text: f" if you want {text.strip()}" if text.strip().startswith("to ") else text,
    "ing": first_word(grammar.ing),
    "low": lambda text: text[:1].lower() + text[1:] if _COMMON.match(text) else text,
    "made": lambda text: "made" if text.lower() in ("was", "were") else "makes",
    "one": lambda text: text.removesuffix("s"),
    "plain": plain,
    "small": str.lower,
    "turned": lambda text: text[:-4] + _OPPOSITE.get(text[-4:].lower(), text[-4:]),
}
