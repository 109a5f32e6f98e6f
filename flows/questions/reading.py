"""What a student meant about their questions: a new one, or what to do with the second."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from msgspec import Struct

from flows.questions import coach, english, spanish
from flows.questions.speech import Speech
from flows.words import fold

LONGEST = 300  # characters of a question; longer cannot be asked in one breath
SPEECHES = (english.SPEECH, spanish.SPEECH)  # both are read: a command is hardly ever another one in the other
ALL = frozenset().union(*(each.all for each in SPEECHES))
ANOTHER = frozenset().union(*(each.another for each in SPEECHES))
MORE = frozenset().union(*(each.more for each in SPEECHES))
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+", re.MULTILINE)  # the marks of a pasted list
_COUNT = re.compile(r"\d{1,2}")


class Work(Struct, frozen=True):
    """Something to do with a question of the list; positions count from 1."""

    act: Literal["remove", "move", "edit"]
    number: int
    to: int = 0
    text: str = ""


class _Ready(NamedTuple):
    """The commands of a language, compiled."""

    speech: Speech
    remove: re.Pattern[str]
    move: re.Pattern[str]
    edit: re.Pattern[str]
    swap: re.Pattern[str]
    please: re.Pattern[str]
    joins: re.Pattern[str]
    add: re.Pattern[str]
    asking: re.Pattern[str]
    order: re.Pattern[str]
    small: re.Pattern[str]


def _ready(speech: Speech) -> _Ready:
    number, to = speech.number.format("n"), speech.number.format("to")
    place = rf"(?:(?P<bottom>{speech.bottom})|(?P<top>{speech.top})|{speech.to} {to})"
    return _Ready(
        speech,
        re.compile(rf"(?:{speech.remove}) {number}"),
        re.compile(rf"(?:{speech.put}) {number} {place}"),
        re.compile(rf"^(?:{speech.edit}) {number}(?:{speech.with_}(?P<text>.+))?$", re.IGNORECASE | re.DOTALL),
        re.compile(rf"(?:{speech.swap}) {number} (?:and|with|y|con|por) {to}"),
        re.compile(rf"^(?:(?:{speech.please}) )+|(?: (?:{speech.please}))+$"),
        re.compile(speech.joins),
        re.compile(rf"^{speech.add}(?P<text>.{{8,}})$", re.IGNORECASE | re.DOTALL),
        re.compile(rf"^¿?(?:{speech.asking})\b", re.IGNORECASE),
        re.compile(rf"^{speech.order}$"),
        re.compile(rf"[\d,\s&+]|\b(?:{speech.small})\b"),
    )


_READY = tuple(_ready(each) for each in SPEECHES)


def works(text: str, count: int) -> tuple[Work, ...]:
    """What to do with which questions, all of a message or nothing; a position the list lacks is no position."""
    said = text.casefold().strip(" .!?¡¿")
    for each in _READY:
        if found := _several(each.please.sub("", said), count, each):
            return found
        if (edit := each.edit.match(text.strip())) and (number := _position(edit["n"].casefold(), count, each)):
            return (Work("edit", number, text=(edit["text"] or "").strip()[:LONGEST]),)
    return ()


def _several(said: str, count: int, with_: _Ready) -> tuple[Work, ...]:
    """Removals and moves in one breath; a number alone goes on with what was done before it."""
    if (swap := with_.swap.fullmatch(fold(said))) is not None:
        first, second = _position(swap["n"], count, with_), _position(swap["to"], count, with_)
        return (Work("move", first, second), Work("move", second, first)) if first and second else ()
    done: list[Work] = []
    for part in map(fold, with_.joins.split(said)):
        todo = _one(part, count, with_)
        if todo is None and done and done[-1].act == "remove" and part.isdecimal():
            todo = Work("remove", number) if (number := _position(part, count, with_)) else None
        if todo is None:
            return ()
        done.append(todo)
    return tuple(done)


def _one(folded: str, count: int, with_: _Ready) -> Work | None:
    """One removal or move."""
    if (found := with_.remove.fullmatch(folded)) and (number := _position(found["n"], count, with_)):
        return Work("remove", number)
    if (found := with_.move.fullmatch(folded)) and (number := _position(found["n"], count, with_)):
        to = 1 if found["top"] else count if found["bottom"] else _position(found["to"], count, with_)
        return Work("move", number, to) if to else None
    return None


def _position(word: str, count: int, with_: _Ready) -> int:
    number = int(word) if word.isdecimal() else with_.speech.ordinals[word] or count
    return number if 0 < number <= count else 0


def numbers(text: str, count: int) -> tuple[int, ...]:
    """The positions in an answer like ``1, 3 and 5``; empty when it says anything else."""
    folded = fold(text)
    if all(each.small.sub("", folded) for each in _READY):
        return ()
    return tuple(dict.fromkeys(n for n in map(int, _COUNT.findall(folded)) if 0 < n <= count))


def questions(text: str, language: str) -> tuple[str, ...]:
    """The questions a student would ask, in their own words, several in one message apart; empty for what asks none."""
    added = next((found for each in _READY if (found := each.add.match(text))), None)
    own = (added["text"] if added else text).strip()
    if _NUMBERED.match(own):
        own = "\n".join(written(row) for row in _NUMBERED.sub("", own).splitlines() if row.strip())
    asks = "?" in own or _asks(own) is not None or added is not None
    if not asks or len(own.split()) < (2 if own.endswith("?") else 3):
        return ()
    apart = coach.split(own, language)
    return apart if len(apart) > 1 else (written(own),)


def _asks(text: str) -> Speech | None:
    """The language in which a text begins as a question does."""
    return next((each.speech for each in _READY if each.asking.match(text)), None)


def written(own: str) -> str:
    """A question as it is written down: its capital, and its marks where it asks."""
    own = own.strip()[:LONGEST]
    start = own.startswith("¿")
    own = own[:start] + own[start : start + 1].upper() + own[start + 1 :]
    asks = _asks(own)
    if asks is not None and own[-1].isalnum():
        own = f"{own}?"
    return f"¿{own}" if asks is spanish.SPEECH and own.endswith("?") and not start else own


def ordering(text: str) -> bool:
    """Whether a message asks for a better order of the list."""
    folded = fold(text)
    return any(each.order.match(folded) for each in _READY)
