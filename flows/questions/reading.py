"""What a student meant about their questions: a new one, or what to do with the second."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from flows.questions import coach
from flows.words import fold

LONGEST = 300  # characters of a question; longer cannot be asked in one breath
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_NUMBER = r"(?:the )?(?:question |number |no\.? |#)?(?P<{0}>\d{{1,2}}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?: one| question)?"
_ENDS = {"top": "first", "start": "first", "beginning": "first", "front": "first", "end": "last", "bottom": "last"}
_REMOVE = re.compile(
    rf"^(?:remove|delete|drop|take out|lose|get rid of|quit(?:ar?)|elimin(?:ar?)|borr(?:ar?)) {_NUMBER.format('n')}$"
)
_MOVE = re.compile(
    rf"^(?:move|put|bring|make|mover?|mueve|pon) {_NUMBER.format('n')} (?:(?:to|at|into|up to|down to|a)(?: position| place)? )?"
    rf"(?:(?:the )?(?:very )?(?P<end>{'|'.join(_ENDS)})|{_NUMBER.format('to')})$"
)
_SWAP = re.compile(rf"^(?:swap|switch|exchange) {_NUMBER.format('n')} (?:and|with) {_NUMBER.format('to')}$")
_POLITE = re.compile(
    r"^(?:(?:please|pls|plz|ok|okay|now|just|can you|could you|can we|i want to|let's|lets|por favor) )+|,? (?:please|pls|plz|por favor)[.!]*$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*(?:,|;|&|\b(?:and|then|also|plus|y|luego)\b)\s*")
_EDIT = re.compile(
    rf"^(?:edit|change|reword|rewrite) {_NUMBER.format('n')}(?:\s*(?::|to\b)\s*(?P<text>.+))?$",
    re.IGNORECASE | re.DOTALL,
)
_ADD = re.compile(r"^(?:add|also)(?: this| one| a question)?\s*[:,-]?\s*(?P<text>.{8,})$", re.IGNORECASE | re.DOTALL)
_ASKING = re.compile(
    r"^(?:what|how|why|when|where|who|which|whose|can|could|would|will|do|does|did|is|are|was|were|have|has|should|tell me|"
    r"describe|walk me|in what|looking back|if you)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+", re.MULTILINE)  # the marks of a pasted list
_ORDER = re.compile(
    r"^(?:(?:can|could|would|will|you|please|pls|ok|okay|now|just|i|want|to|let's|help|me|and|yes|yeah|also) )*"
    r"(?:put (?:them|these|those|my questions|the questions|my list|the list|it) in(?:to)? (?:a |an |the )?(?:better|best|good|right|"
    r"different|smart|nice|logical)? ?order|(?:sort|order|re-?order|arrange|rearrange|organi[sz]e|rank)(?: (?:them|these|those|"
    r"my questions|the questions|my list|the list|it))?(?: (?:for me|better|please|now))*|(?:a )?(?:better|best|good) order|"
    r"(?:in )?(?:what|which) order (?:should|do|would|is|are|works?) .{1,30})$"
)
_COUNT = re.compile(r"\d{1,2}")
ALL = frozenset(
    ("all", "use all", "add all", "all of them", "use them all", "use these", "take all", "add them", "use them")
)
MORE = frozenset(
    ("more", "others", "show others", "other ones", "different ones", "show more", "show me more", "more questions")
)


class Work(Struct, frozen=True):
    """Something to do with a question of the list; positions count from 1."""

    act: Literal["remove", "move", "edit"]
    number: int
    to: int = 0
    text: str = ""


def work(text: str, count: int) -> Work | None:
    """What to do with which question, or None; a position the list does not have is no position."""
    folded = fold(text)
    if (found := _REMOVE.match(folded)) and (number := _position(found["n"], count)):
        return Work("remove", number)
    if (
        (found := _MOVE.match(folded))
        and (number := _position(found["n"], count))
        and (to := _position(_ENDS.get(found["end"]) or found["to"], count))
    ):
        return Work("move", number, to)
    if (found := _EDIT.match(text.strip())) and (number := _position(found["n"].casefold(), count)):
        return Work("edit", number, text=(found["text"] or "").strip()[:LONGEST])
    return None


def works(text: str, count: int) -> tuple[Work, ...]:
    """All that is to be done with the list, in one message or one breath: ``remove 2 and move 4 to the top``.

    Positions are those of the list as it stands. Empty where any part of the message says something else.
    """
    text = _POLITE.sub("", text)
    if (one := work(text, count)) is not None:
        return (one,)
    asked = _NEXT.sub(", ", text.casefold()) if not (found := _SWAP.match(fold(text))) else ""
    if found:
        first, second = _position(found["n"], count), _position(found["to"], count)
        both = Work("move", first, second), Work("move", second, first)
        return both if first and second and first != second else ()
    done: list[Work] = []
    for clause in filter(None, (each.strip(" .!") for each in asked.split(","))):
        todo = work(clause, count)
        if todo is None and done and done[-1].act == "remove":
            todo = work(f"remove {clause}", count)
        if todo is None or todo.act == "edit":
            return ()
        done.append(todo)
    return tuple(done)


def _position(word: str, count: int) -> int:
    number = count if word == "last" else ORDINALS.get(word) or (int(word) if word.isdecimal() else 0)
    return number if 0 < number <= count else 0


def numbers(text: str, count: int) -> tuple[int, ...]:
    """The positions in an answer like ``1, 3 and 5``; empty when it says anything else."""
    folded = fold(text)
    if re.sub(r"[\d,\s&+]|and|the|use|add|take|numbers?|number", "", folded):
        return ()
    return tuple(dict.fromkeys(n for n in map(int, _COUNT.findall(folded)) if 0 < n <= count))


def questions(text: str, language: str) -> tuple[str, ...]:
    """The questions a student would ask, in their own words, several in one message apart; empty for what asks none."""
    added = _ADD.match(text)
    own = (added["text"] if added else text).strip()
    if _NUMBERED.match(own):
        own = "\n".join(written(row) for row in _NUMBERED.sub("", own).splitlines() if row.strip())
    asks = "?" in own or _ASKING.match(own) is not None or added is not None
    if not asks or len(own.split()) < 3:
        return ()
    apart = coach.split(own, language)
    return apart if len(apart) > 1 else (written(own),)


def written(own: str) -> str:
    """A question as it is written down: its capital, and its mark where it asks."""
    own = own.strip()
    own = own[:1].upper() + own[1:LONGEST]
    return f"{own}?" if _ASKING.match(own) and own[-1].isalnum() else own


def ordering(text: str) -> bool:
    """Whether a message asks for a better order of the list."""
    return _ORDER.match(fold(text)) is not None
