"""What a student answered when a better way to ask was offered: use it, keep mine, let me try, or drop it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

_POLITE = (
    r"^(?:(?:ok(?:ay)?|yes|yeah|yep|yup|sure|alright|great|good|perfect|fine|cool|hmm+|no|nah|nope|well|actually|please|"
    r"thanks|thank you|i think|i guess|i'?ll|i will|i'?d|i would|let'?s|let me|rather|just|can i|can we|i want to|i'?d like to|"
    r"i|to)[,.!]* +)*"
)
_END = r"(?P<end>\s*(?:please|thanks|thank you|instead|then|too|lol))*\s*(?:$|[.,;:!]+|\s(?:and|also|plus)\b)[\s,]*(?P<rest>.*)$"
_NTH = r"(?P<n>1|2|3|one|two|three|first|second|third|1st|2nd|3rd|last)"
_THIS = r"(?:that|it|this|yours|your version|your wording|the new one|the rewrite|the better one|your suggestion)"
_MINE = r"(?:mine|my own|my (?:question|version|wording|way|one)|the original|my original|it as it is|it as is|it like that|it the way it is|that one as is)"
_USE = r"(?:use|take|add|go with|pick|choose|like|prefer|keep|do)"

_FLAGS = re.IGNORECASE | re.DOTALL
_PATTERNS: tuple[tuple[Literal["use", "keep", "rewrite", "drop"], re.Pattern[str]], ...] = (
    ("keep", re.compile(rf"{_POLITE}(?:{_USE} |leave |stick with |stay with )?{_MINE}{_END}", _FLAGS)),
    ("keep", re.compile(rf"{_POLITE}(?:keep|leave)(?: (?:it|that|this))?(?: (?:as it is|as is|alone|like that|that way))?{_END}", _FLAGS)),
    ("use", re.compile(rf"{_POLITE}{_USE} (?:the |number |option |no\.? |#)*{_NTH}(?: one)?{_END}", _FLAGS)),
    ("use", re.compile(rf"{_POLITE}(?:the |number |option )+{_NTH}(?: one)?{_END}", _FLAGS)),
    ("use", re.compile(rf"{_POLITE}{_USE} {_THIS}(?: one)?{_END}", _FLAGS)),
    ("use", re.compile(rf"{_POLITE}(?:use|yours(?: is better)?|that(?:'s| is) (?:much |way )?better){_END}", _FLAGS)),
    ("rewrite", re.compile(rf"{_POLITE}(?:re-?write|re-?word|re-?phrase|redo|change|edit|fix|try again|try)(?: (?:it|that|this|mine))?(?: (?:myself|again))?{_END}", _FLAGS)),
    ("drop", re.compile(rf"{_POLITE}(?:remove|delete|drop|forget|scrap|leave out|take out|don'?t (?:add|use|ask)|never ?mind)(?: (?:it|that|this|mine|about it))?(?: (?:one|question))?{_END}", _FLAGS)),
)  # fmt: skip
_ONLY = re.compile(r"^(?P<n>[123]|first|second|third|last|1st|2nd|3rd)(?: one)?[.!]*$", re.IGNORECASE)
_AGREED = re.compile(
    r"^(?:yes|yeah|yep|yup|ya|sure|ok(?:ay)?|k|sounds good|perfect|great|good|fine|that works|works for me|i like (?:it|that)|"
    r"love it|nice|much better|better|do it|please do|yes please)[.! ]*$",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"^(?:no|nope|nah|no thanks|no thank you|not really|i'?m good)[.! ]*$", re.IGNORECASE)
_WONDERED = re.compile(
    r"^(?:(?:ok|okay|but|wait|hm+|sorry|and|um)[, ]+)*(?:why(?: not| is that| though| does (?:it|that) matter| should i.{0,30})?|how come|"
    r"how so|what do you mean(?: by that)?|what does that mean|(?:what'?s|what is|whats) wrong with (?:it|that|mine|my question|this)|"
    r"what'?s the (?:problem|difference)|i don'?t (?:get it|understand|see why)|is (?:it|that|mine) (?:that )?bad)[?!. ]*$",
    re.IGNORECASE,
)
_ORDINALS = {"1": 1, "one": 1, "first": 1, "1st": 1, "2": 2, "two": 2, "second": 2, "2nd": 2, "3": 3, "three": 3,
             "third": 3, "3rd": 3}  # fmt: skip


class Choice(Struct, frozen=True):
    """What to do with the question talked about; ``number`` of the rewrite from 1; ``rest`` is what was said after."""

    act: Literal["use", "keep", "rewrite", "drop"]
    number: int = 1
    rest: str = ""


def choice(text: str, count: int) -> Choice | None:
    """The choice a message makes among ``count`` rewrites; None where it makes none. A plain yes takes the first."""
    said = text.strip().replace("’", "'")
    if _REFUSED.match(said):
        return Choice("keep")
    if _AGREED.match(said):
        return Choice("use") if count else None
    if only := _ONLY.match(said):
        return _used(only["n"], count, "")
    for act, pattern in _PATTERNS:
        if found := pattern.match(said):
            if act == "use":
                return _used(found.groupdict().get("n") or "first", count, found["rest"].strip())
            return Choice(act, rest=found["rest"].strip())
    return None


def wondering(text: str) -> bool:
    """Whether a message asks the coach why, and not the contact."""
    return _WONDERED.match(text.strip().replace("’", "'")) is not None


def _used(word: str, count: int, rest: str) -> Choice | None:
    number = count if word.lower() == "last" else _ORDINALS[word.lower()]
    return Choice("use", number, rest) if 0 < number <= count else None
