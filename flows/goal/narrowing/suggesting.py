"""Which kinds of work the answers point to, and which answers pointed there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct

from flows.goal.narrowing.english import ENGLISH
from flows.goal.narrowing.spanish import SPANISH
from flows.goal.narrowing.tongue import Tongue
from flows.goal.narrowing.works import WIDE, WORKS, Work
from flows.words import fold

Question = Literal["major", "liked", "envied", "wondered"]
QUESTIONS: tuple[Question, ...] = ("major", "liked", "envied", "wondered")
TONGUES = {"en": ENGLISH, "es": SPANISH}
LONGEST = 80  # characters kept of an answer
# What one answer weighs. What somebody liked tells more than what they enrolled in; a work named is meant.
FIELD: dict[Question, int] = {"major": 4, "liked": 5, "envied": 5, "wondered": 2}
TRAIT: dict[Question, int] = {"major": 0, "liked": 2, "envied": 2, "wondered": 0}
NAMED = 12


class Suggestion(Struct, frozen=True):
    """A kind of work and the answers that speak for it; none where it is merely a good place to begin."""

    work: str
    because: tuple[Question, ...]


def tongue(language: str) -> Tongue:
    """The patterns of a language, English where there are none."""
    return TONGUES.get(language[:2], ENGLISH)


def answer(text: str, question: Question, language: str) -> dict[Question, str]:
    """What an answer says, to that question and to others it answers along the way; empty where it says nothing."""
    spoken = tongue(language)
    found: dict[Question, str] = {}
    for part, pattern in spoken.parts.items():
        heard = pattern.search(text)
        if heard:
            said = heard["said"] or heard.groupdict().get("named") or ""
            found[part] = _core(spoken, said, part)  # type: ignore[index,arg-type]
    if question not in found and not spoken.nothing.match(text):
        found[question] = _core(spoken, text, question)
    return {part: said for part, said in found.items() if any(map(str.isalpha, said))}


def _core(spoken: Tongue, text: str, question: Question) -> str:
    """The words that matter, the student's own."""
    core = spoken.leads[question].sub("", text.strip(" .!?")).strip(" .!?,")
    return spoken.tail.sub("", core)[:LONGEST].strip()


def yours(text: str, language: str) -> str:
    """Somebody's words said back to them: my cousin, your cousin."""
    for pattern, instead in tongue(language).mine:
        text = pattern.sub(instead, text)
    return text


def suggest(
    answers: Mapping[Question, str], language: str, named: Callable[[str], str] | None = None
) -> tuple[Suggestion, ...]:
    """Kinds of work, the likeliest first; a few broad ones where nothing can be read out of the answers.

    ``named`` gives a work's name in the student's language, so that one they mention comes first.
    """
    spoken = tongue(language)
    scored = []
    for place, work in enumerate(WORKS):
        name = fold(named(work.key)) if named else ""
        points = {each: _points(spoken, work, name, each, answers.get(each, "")) for each in QUESTIONS}
        because = tuple(each for each in QUESTIONS if points[each])
        if any(each != "wondered" for each in because):
            # Of two that fit as well, the one that fewer fields lead to is the closer one.
            scored.append((-sum(points.values()), len(work.fields), place, Suggestion(work.key, because)))
    return tuple(each[-1] for each in sorted(scored, key=lambda each: each[:3])) or tuple(
        Suggestion(each, ()) for each in WIDE
    )


def _points(spoken: Tongue, work: Work, name: str, question: Question, said: str) -> int:
    """How much one answer speaks for a kind of work; traits only help what something else points to."""
    if not said:
        return 0
    fields = sum(bool(spoken.fields[each].search(said)) for each in work.fields)
    traits = sum(bool(spoken.traits[each].search(said)) for each in work.traits)
    mentioned = bool(name) and re.search(rf"(?<!\w){re.escape(name)}", fold(said)) is not None
    return fields * FIELD[question] + traits * TRAIT[question] + NAMED * mentioned
