"""How a wish is found in free words: spelt out plainly first, then looked for as a whole message or inside one."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from flows.manners import english, spanish
from flows.manners.speech import Speech, Wish
from flows.words import clean, fold

LONGEST = 60  # words of a message in which a wish is looked for; longer ones are stories and emails
WHOLE = frozenset({"thanks", "greeting"})  # said along with answers: wishes only where nothing else is said
TYPOS = 6  # words of a message whose spelling is put right; longer ones say enough without it


class _Ready(NamedTuple):
    """A wish whose patterns are compiled."""

    name: str
    says: re.Pattern[str] | None
    within: re.Pattern[str] | None
    allowed: frozenset[str]


_TOKEN = re.compile(r"[^\W_]+(?:['&/+-][^\W_]+)*'?|[.,!?;:\n()–—…]|100 ?%|\S")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_ACCENT = re.compile(r"[\u0300-\u036f]")
_STOPS = frozenset(".,!?;:\n()–—…")
_SPEECHES = {"en": english.SPEECH, "es": spanish.SPEECH}


def speech(language: str) -> Speech:
    """The patterns of a language; English for one we do not have."""
    return _SPEECHES.get(language, english.SPEECH)


@functools.lru_cache(maxsize=128)  # asked about a message by every reader of its turn
def plain(text: str, language: str) -> str:
    """A message in plain words: lower case, short forms spelt out, ``,`` for every pause, other signs gone."""
    known = speech(language)
    folded = _STRETCHED.sub(r"\1", clean(text).casefold().replace("’", "'").replace("`", "'"))
    if not known.accents:
        folded = _ACCENT.sub("", unicodedata.normalize("NFD", folded))
    words: list[str] = []
    for token in _TOKEN.findall(folded):
        if token in _STOPS:
            if words and words[-1] != ",":
                words.append(",")
        elif token[0].isalnum():
            words.extend(_spelt(token, known).split())
    if words and words[-1] == ",":
        words.pop()
    if len(words) <= TYPOS:
        words = [_put_right(each, len(words), language) for each in words]
    spelt = " ".join(words)
    for pattern, instead in known.unclear:
        spelt = re.sub(pattern, instead, spelt)
    return spelt


def kept(text: str) -> str:
    """A message with its own spelling, in lower case and without marks: what names and titles are read from."""
    return fold(text)


def _spelt(token: str, known: Speech) -> str:
    """A word without its short form; ``n't`` is spelt out wherever it stands."""
    if token in known.spelt:
        return known.spelt[token]
    return token.strip("'").replace("'", "")


def _put_right(word: str, count: int, language: str) -> str:
    """The word a slip of the finger was for, among those that matter here; any other word stays."""
    if len(word) < (4 if count > 3 else 3) or word in _known(language):
        return word
    known = speech(language)
    slips = 2 if len(word) >= 8 else 1
    for each in known.triggers:
        alike = each[0] == word[0] and abs(len(each) - len(word)) <= slips and len(each) > 3
        if alike and OSA.distance(word, each, score_cutoff=slips) <= slips:
            return each
    return word


@functools.cache
def _known(language: str) -> frozenset[str]:
    """Every word the patterns of a language are made of: none of these is a slip."""
    known = speech(language)
    patterns = [
        part
        for each in (*known.wishes.values(), *known.answers.values())
        for part in (*each.says, *each.within, each.along)
    ]
    return (
        known.triggers | known.real | known.around | frozenset(re.findall(r"\w+", " ".join((*patterns, *known.alarms))))
    )


@functools.cache
def _compiled(language: str) -> tuple[tuple[_Ready, ...], tuple[_Ready, ...], re.Pattern[str]]:
    known = speech(language)
    return (
        tuple(_ready(name, each, known) for name, each in known.wishes.items()),
        tuple(_ready(name, each, known) for name, each in known.answers.items()),
        re.compile(known.reported),
    )


@functools.cache
def _any(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What any wish is said by, and what any is held by: most messages have neither, and are answers."""
    wishes = speech(language).wishes.values()
    says = _pattern([each for wish in wishes for each in wish.says])
    return says, _pattern([each for wish in wishes for each in wish.within])


def _pattern(ways: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(ways)})(?![\w'])")


def _ready(name: str, wish: Wish, known: Speech) -> _Ready:
    says, within = (_pattern(ways) if ways else None for ways in (wish.says, wish.within))
    allowed = (known.around if wish.around else known.soft) | frozenset(wish.along.split()) | {","}
    return _Ready(name, says, within, allowed)


def find(text: str, language: str) -> str | None:
    """The wish a message is or holds, or None for an ordinary answer."""
    spelt = plain(text, language)
    if not spelt or spelt.count(" ") >= LONGEST:
        return None
    (wishes, _, reported), (says, within) = _compiled(language), _any(language)
    said, held = says.search(spelt), within.search(spelt)
    clauses = [each for each in _clauses(spelt, reported) if says.search(each)]
    if not (said or held or clauses):
        return None
    for each in wishes:
        if (said and _is(each, spelt)) or (held and _holds(each, spelt, reported)) or _is_clause(each, clauses):
            return each.name
    return None


@functools.lru_cache(maxsize=128)  # asked where an option may be meant, and where a wish may be
def answer(text: str, language: str) -> str | None:
    """``yes``, ``no``, ``maybe`` or ``not_yet`` where a message is nothing else."""
    spelt = plain(text, language)
    if spelt.count(" ") >= 12:
        return None
    return next((each.name for each in _compiled(language)[1] if _is(each, spelt)), None)


def _is(wish: _Ready, spelt: str) -> bool:
    """Whether a message is this wish and small words, nothing more."""
    if wish.says is None or spelt.count(" ") >= 16:
        return False
    rest, count = wish.says.subn(" ", spelt)
    return count > 0 and wish.allowed.issuperset(rest.split())


def _clauses(spelt: str, reported: re.Pattern[str]) -> list[str]:
    """The clauses of several that are the student's own; a single word of one is too little to go by."""
    found = spelt.split(",") if "," in spelt else ()
    return [each.strip() for each in found if each.count(" ") > 1 and not reported.search(each)]


def _is_clause(wish: _Ready, clauses: Sequence[str]) -> bool:
    """Whether one of the clauses is this wish."""
    return wish.name not in WHOLE and any(_is(wish, each) for each in clauses)


def _holds(wish: _Ready, spelt: str, reported: re.Pattern[str]) -> bool:
    """Whether a message holds this wish as the student's own, not as something told of others."""
    if wish.within is None:
        return False
    for found in wish.within.finditer(spelt):
        clause = spelt[spelt.rfind(",", 0, found.start()) + 1 : found.start()]
        if not reported.search(clause):
            return True
    return False


def alarming(text: str, language: str) -> bool:
    """Whether somebody may be about to come to harm; idioms, and work with those at risk, are taken out first."""
    alarms, harmless = _alarms(language)
    return bool(alarms.search(harmless.sub(" , ", plain(text, language))))


@functools.cache
def _alarms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = speech(language)
    return (
        re.compile(rf"\b(?:{'|'.join(known.alarms)})(?![\w'])"),
        re.compile(rf"\b(?:{'|'.join(known.harmless)})(?![\w'])"),
    )
