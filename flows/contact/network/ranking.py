"""Whom to go to first: who is close to the goal, then who is close to the student; each with the reason."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from flows.contact.network.acquaintance import Acquaintance, Circle
from flows.contact.network.reading import tongue

# First-generation students use family less and faculty as much as others (NACE 2016): nobody's circle is left out,
# and within the same closeness to the goal those come first who have seen the student often or at work.
CLOSE: dict[Circle, int] = {"family": 3, "supervisor": 3, "coach": 2, "professor": 2, "club": 1, "teacher": 1, "": 0}
STEM = 5  # letters by which two words are taken for one: nurse and nursing, account and accountant
_WORD = re.compile(r"[^\W\d_]{4,}")

Step = Literal["ask", "introduce", "wait"]


class Ranked(Struct, frozen=True):
    """Somebody with the next step: ask them for the talk, ask whom they know, or wait for their answer."""

    who: Acquaintance
    step: Step
    number: int  # their place in the order they were named in, from 0


def ranked(known: tuple[Acquaintance, ...], target: str, language: str) -> tuple[Ranked, ...]:
    """Everybody, the most promising first and those already written to last."""
    listed = [Ranked(each, _step(each, target, language), number) for number, each in enumerate(known)]
    return tuple(sorted(listed, key=_order))


def _order(each: Ranked) -> tuple[int, int, int, int]:
    return ("ask", "introduce", "wait").index(each.step), -bool(each.who.told), -CLOSE[each.who.circle], each.number


def _step(who: Acquaintance, target: str, language: str) -> Step:
    if who.tried:
        return "wait"
    return "ask" if stems(who.told, language) & stems(target, language) else "introduce"


def stems(text: str, language: str) -> set[str]:
    """The words of an occupation or a field by their beginnings, without those that say nothing of it."""
    words = (each.casefold() for each in _WORD.findall(text))
    return {each[:STEM] for each in words if each not in tongue(language).empty}
