"""What a student answered when a better way to ask was offered: use it, keep mine, let me try, or drop it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from msgspec import Struct

from flows.questions import english, spanish
from flows.questions.speech import Speech

Act = Literal["use", "keep", "rewrite", "drop"]
_FLAGS = re.IGNORECASE | re.DOTALL


class _Ready(NamedTuple):
    """The choices of a language, compiled; the first pattern that fits is meant."""

    speech: Speech
    acts: tuple[tuple[Act, re.Pattern[str]], ...]
    only: re.Pattern[str]
    agreed: re.Pattern[str]
    refused: re.Pattern[str]
    wondered: re.Pattern[str]


def _ready(speech: Speech) -> _Ready:
    polite = rf"^(?:(?:{speech.polite})[,.!]* +)*"
    end = rf"(?P<end>\s*(?:{speech.end}))*\s*(?:\Z|[.,;:!]|\s(?:and|also|plus|y|también)\b)[\s.,;:!]*(?P<rest>.*)$"
    acts: tuple[tuple[Act, str], ...] = (
        ("keep", rf"(?:(?:{speech.use}) |leave |stick with |stay with )?(?:{speech.mine})"),
        ("keep", speech.leave),
        ("use", rf"(?:{speech.use}) (?:{speech.nth})"),
        ("use", rf"(?:the |number |option |la |opci[oó]n )(?:{speech.nth})"),
        ("use", rf"(?:{speech.use}) (?:{speech.this})"),
        ("use", speech.better),
        ("rewrite", speech.again),
        ("drop", speech.drop),
    )
    return _Ready(
        speech,
        tuple((act, re.compile(f"{polite}(?:{said}){end}", _FLAGS)) for act, said in acts),
        re.compile(rf"^(?:{speech.nth})[.!]*$", re.IGNORECASE),
        re.compile(rf"^(?:{speech.agreed})[.! ]*$", re.IGNORECASE),
        re.compile(rf"^(?:{speech.refused})[.! ]*$", re.IGNORECASE),
        re.compile(rf"^(?:{speech.wondered})[?!. ]*$", re.IGNORECASE),
    )


_READY = tuple(_ready(each) for each in (english.SPEECH, spanish.SPEECH))


class Choice(Struct, frozen=True):
    """What to do with the question talked about; ``number`` of the rewrite from 1; ``rest`` is what was said after."""

    act: Act
    number: int = 1
    rest: str = ""


def choice(text: str, count: int) -> Choice | None:
    """The choice a message makes among ``count`` rewrites; None where it makes none. A plain yes takes the first."""
    said = text.strip().replace("’", "'")
    return next((found for each in _READY if (found := _choice(said, count, each)) is not None), None)


def _choice(said: str, count: int, with_: _Ready) -> Choice | None:
    if with_.refused.match(said):
        return Choice("keep")
    if with_.agreed.match(said):
        return Choice("use") if count else None
    if only := with_.only.match(said):
        return _used(only["n"], count, "", with_)
    for act, pattern in with_.acts:
        if found := pattern.match(said):
            if act == "use":
                return _used(found.groupdict().get("n") or "1", count, found["rest"].strip(), with_)
            return Choice(act, rest=found["rest"].strip())
    return None


def wondering(text: str) -> bool:
    """Whether a message asks the coach why, and not the contact."""
    said = text.strip().replace("’", "'")
    return any(each.wondered.match(said) for each in _READY)


def _used(word: str, count: int, rest: str, with_: _Ready) -> Choice | None:
    number = int(word) if word.isdecimal() else with_.speech.ordinals[word.lower()] or count
    return Choice("use", number, rest) if 0 < number <= count else None
