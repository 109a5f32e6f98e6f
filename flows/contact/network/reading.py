"""The people in an answer: several names, what they do where it is said, or that there is nobody."""

from __future__ import annotations

import re

from flows.contact.network.acquaintance import Acquaintance, Circle
from flows.contact.network.english import ENGLISH
from flows.contact.network.spanish import SPANISH
from flows.contact.network.tongue import Tongue

TONGUES = {"en": ENGLISH, "es": SPANISH}
LONGEST, WORDS, MOST = 50, 5, 8  # characters and words of a name, people taken of one answer
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def tongue(language: str) -> Tongue:
    """The patterns of a language, English where there are none."""
    return TONGUES.get(language[:2], ENGLISH)


def people(text: str, circle: Circle, language: str) -> tuple[Acquaintance, ...]:
    """Everybody named, in the order they were named; none where the answer is a remark or says nobody."""
    spoken = tongue(language)
    if "?" in text or nobody(text, language):
        return ()
    found: list[Acquaintance] = []
    for part in spoken.between.split(text):
        name, told = _read(spoken, part.strip(" .!"))
        if name:
            found.append(Acquaintance(name, _circle(spoken, name) or circle, told))
        elif told and found:
            last = found.pop()
            found.append(Acquaintance(last.name, last.circle, ", ".join(filter(None, (last.told, told)))))
    return tuple(found[:MOST])


def _read(spoken: Tongue, part: str) -> tuple[str, str]:
    """A name and what is told of it; either may be empty."""
    core = spoken.lead.sub("", part)
    detail = spoken.detail.search(core)
    told = detail["told"].strip(" .!") if detail else ""
    name = core[: detail.start()].strip(" ,-–.(") if detail else core
    words = name.split()
    if not words or len(words) > WORDS or len(name) > LONGEST or spoken.remark.search(name):
        return "", told
    if not all(_WORD.match(each) for each in words):
        return "", ""
    return _titled(spoken, words), told


def _circle(spoken: Tongue, name: str) -> Circle:
    """The circle somebody's name tells: Uncle Joe is family, whatever was asked."""
    return next((circle for circle, words in spoken.circles.items() if words.search(name)), "")


def _titled(spoken: Tongue, words: list[str]) -> str:
    """A name as names are written, where it was typed without capitals: "coach dan" is Coach Dan."""
    if any(each != each.lower() for each in words[1:]) or len(words) == 1:
        return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])
    kept = [each if each in spoken.small or "'" in each else each[:1].upper() + each[1:] for each in words]
    return " ".join([kept[0][:1].upper() + kept[0][1:], *kept[1:]])


def nobody(text: str, language: str) -> bool:
    """Whether an answer says there is no one."""
    return tongue(language).nobody.search(text) is not None


def another(text: str, language: str) -> bool:
    """Whether somebody else is wanted, or the list to choose from."""
    return tongue(language).else_.match(text) is not None
