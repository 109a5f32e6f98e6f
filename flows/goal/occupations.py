"""Telling an occupation by its main word, and how far its title reaches."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from flows.goal import english, spanish
from flows.goal.speech import Speech

MODIFIERS = 6  # words that may describe a title
_SPEECHES = {"en": english.SPEECH, "es": spanish.SPEECH}
_WORD = re.compile(r"\w(?:[\w'’.+/&-]*[\w+])?")
_GAP = re.compile(r"['’]?[\s-]*")
_OPENING = frozenset({"a", "an", "the", "as", "be", "being", "become", "becoming", "maybe", "probably", "like", "if"})
_ARTICLES = frozenset({"la", "los", "las", "el"})


class Ready(NamedTuple):
    """A language's patterns, compiled."""

    speech: Speech
    endings: re.Pattern[str]
    field_endings: re.Pattern[str]
    breaks: re.Pattern[str]
    leads: re.Pattern[str]
    past: re.Pattern[str]
    others: re.Pattern[str]
    denied: re.Pattern[str]
    articles: re.Pattern[str]
    tails: re.Pattern[str]
    joined: re.Pattern[str]
    places: re.Pattern[str]
    verbs: re.Pattern[str]


class Word(NamedTuple):
    """A word in small letters, where it stands, and whether nothing but a blank or a hyphen stands before it."""

    plain: str
    start: int
    end: int
    near: bool


@functools.cache
def ready(language: str) -> Ready:
    """The compiled patterns of a language; English for one we do not have."""
    known = _SPEECHES.get(language, english.SPEECH)
    patterns = (
        known.endings, known.field_endings, known.breaks, rf"\b(?:{known.leads})(?![\w'’])", known.past, known.others,
        known.denied, known.articles, known.tails, known.joined, known.places, known.verbs,
    )  # fmt: skip
    return Ready(known, *map(re.compile, patterns))


def words_of(low: str) -> list[Word]:
    """A text in small letters, cut into words; a possessive ending is no part of one."""
    words: list[Word] = []
    end = 0
    for each in _WORD.finditer(low):
        near = bool(words) and _GAP.fullmatch(low, end, each.start()) is not None
        words.append(Word(each[0].removesuffix("'s").strip("."), each.start(), each.end(), near))
        end = each.end()
    return words


def grade(word: str, with_: Ready) -> int:
    """How surely a word is an occupation's main one: 2 surely, 1 by its ending or where described, 0 not."""
    known = with_.speech
    if word in known.needy:
        return 1
    forms = _singulars(word)
    if any(each in known.heads for each in forms):
        return 2
    if any(each in known.no_heads for each in forms):
        return 0
    return 1 if any(with_.endings.fullmatch(each) for each in forms) else 0


def holds(text: str, with_: Ready) -> bool:
    """Whether a text holds an occupation, known by its main word or by an ending with a word that describes it."""
    words = words_of(text.lower())
    for index, word in enumerate(words):
        points = grade(word.plain, with_)
        described = len(words) > index + 1 if with_.speech.forward else index > 0
        described |= word.plain in with_.speech.of and any(each.plain == "of" for each in words[index + 1 : index + 2])
        if points == 2 or (points and described) or word.plain in with_.speech.short:
            return True
    return False


def title(words: list[Word], head: int, with_: Ready) -> tuple[int, int]:
    """The first and the last word of the title whose main word is at ``head``."""
    if with_.speech.forward:
        return head, _described_behind(words, head, with_)
    return _described_before(words, head, with_), _run_on(words, head, with_)


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("men"):
        return word, f"{word[:-3]}man"
    if word.endswith("s") and len(word) > 4:
        return word, word[:-1], word[:-2]
    return (word,)


def _follows(words: list[Word], index: int, stops: frozenset[str]) -> bool:
    """Whether there is such a word, next to the one before it, that can belong to a title."""
    return index < len(words) and words[index].near and words[index].plain not in stops


def _run_on(words: list[Word], head: int, with_: Ready) -> int:
    """The last word of a title: another main word close behind, or what it is ``of``."""
    stops, last = with_.speech.stops, head
    while _follows(words, last + 1, stops):
        step = 1 if grade(words[last + 1].plain, with_) else 2
        if step == 2 and not (_follows(words, last + 2, stops) and grade(words[last + 2].plain, with_)):
            break
        last += step
    of = last + 1
    led = any(each in with_.speech.of for each in _singulars(words[last].plain))
    if led and of < len(words) and words[of].near and words[of].plain == "of" and _follows(words, of + 1, stops):
        last = of + 1
        while last < of + 3 and _follows(words, last + 1, stops):
            last += 1
    return last


def _described_before(words: list[Word], head: int, with_: Ready) -> int:
    """The first word of a title described by what stands before it: "pediatric nurse practitioner"."""
    first = head
    while first and head - first < MODIFIERS and words[first].near:
        before = words[first - 1].plain
        if before in ("and", "&") and (further := _before_and(words, first - 1, with_)) is not None:
            return further
        if before in with_.speech.stops:
            break
        first -= 1
    return first


def _before_and(words: list[Word], at: int, with_: Ready) -> int | None:
    """Where "operations and maintenance technician" begins; None where "and" joins something else to the title."""
    first = at
    while first and at - first < 4 and words[first].near and words[first - 1].plain not in with_.speech.stops:
        first -= 1
        if grade(words[first].plain, with_):
            return None
    opened = first == 0 or not words[first].near or words[first - 1].plain in _OPENING
    return first if first < at and opened else None


def _described_behind(words: list[Word], head: int, with_: Ready) -> int:
    """The last word of a title described by what stands behind it: "agente de bienes raíces"."""
    stops, last = with_.speech.stops, head
    while last - head < MODIFIERS and last + 1 < len(words) and words[last + 1].near:
        following = words[last + 1].plain
        if following in with_.speech.of:
            linked = last + 2 < len(words) and following == "de" and words[last + 2].plain in _ARTICLES
            end = last + (3 if linked else 2)
        elif following in stops:
            break
        else:
            end = last + 1
        if not _follows(words, end, stops):
            break
        last = end
    return last
