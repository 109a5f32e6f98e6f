"""Finding the occupation or field somebody names in an everyday sentence, whole and in their own words."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from flows.goal.occupations import Ready, Word, grade, ready, title, words_of

Sort = Literal["title", "field", "wish", "plain"]

LEAST = 3  # points from which a candidate is taken for the target
TOLD = 6  # points less for what is told of others
_TURN = re.compile(r"\b(?:but|and i|so i|pero|y yo|yo)\b")  # from here on it is the student again


class Candidate(NamedTuple):
    """A stretch of the text that may be the target."""

    start: int
    end: int
    sort: Sort
    points: int


class _Text(NamedTuple):
    """A text cut into words and clauses. ``leads`` are spans of words that lead up to a wish."""

    text: str
    low: str
    words: list[Word]
    clauses: list[tuple[int, int]]
    leads: list[tuple[int, int]]


def named(text: str, language: str) -> Candidate | None:
    """The target a text names, or None. Spans are of the text as given."""
    with_ = ready(language)
    low = text.lower().replace("’", "'")
    if len(low) != len(text):  # a letter that changes length in lower case: compare as it is
        low = text
    low = with_.denied.sub(lambda found: "," * len(found[0]), low)
    cut = _Text(text, low, words_of(low), _clauses(low, with_), [each.span() for each in with_.leads.finditer(low)])
    found = [*_titles(cut, with_), *_fields(cut, with_), *_led(cut, with_), *_bare(cut, with_)]
    if not found:
        return None
    best = max(found, key=lambda each: (each.points, each.sort == "title", each.end - each.start, -each.start))
    if best.points < LEAST:  # somebody else's work, but nothing else is named
        told = [each for each in found if each.sort == "title" and each.points + TOLD >= LEAST]
        if not told:
            return None
        best = told[0]
    return _whole(best, found, cut, with_)


def trimmed(text: str, language: str) -> str:
    """A text without what leads up to its matter and what trails off behind."""
    with_ = ready(language)
    start, end = _trim(text.lower() if len(text.lower()) == len(text) else text, 0, len(text), with_)
    return text[start:end]


def _clauses(low: str, with_: Ready) -> list[tuple[int, int]]:
    """The stretches between pauses and conjunctions."""
    spans, start = [], 0
    for each in with_.breaks.finditer(low):
        if low[start : each.start()].strip():
            spans.append((start, each.start()))
        start = each.end()
    if low[start:].strip():
        spans.append((start, len(low)))
    return spans


def _titles(cut: _Text, with_: Ready) -> list[Candidate]:
    """Every occupation, from its main word over what describes it."""
    found: list[Candidate] = []
    index = 0
    while index < len(cut.words):
        word = cut.words[index]
        strength = grade(word.plain, with_)
        short = word.plain in with_.speech.short
        if not strength and not short:
            index += 1
            continue
        first, last = title(cut.words, index, with_)
        start, end = cut.words[first].start, cut.words[last].end
        if cut.low[start:end] in with_.speech.fields:
            index += 1
            continue
        if word.plain in with_.speech.needy and first == last:
            index += 1
            continue
        points = 3 if strength == 2 or grade(cut.words[last].plain, with_) == 2 else 1 + (last > first)
        if short and not strength:
            points = 3 if cut.text[word.start : word.end].isupper() or first < last else 0
        found.append(Candidate(start, end, "title", points + _standing(cut, start, end, with_)))
        index = max(index, last) + 1
    return found


def _standing(cut: _Text, start: int, end: int, with_: Ready) -> int:
    """Points for where a candidate stands: led up to, alone in its clause, or told of others or of the past."""
    points = 0
    led = [
        span
        for span in cut.leads
        if span[1] <= start and start - span[1] < 40 and _only_stops(cut, span[1], start, with_)
    ]
    if led:
        points += 4 if led[-1][1] - led[-1][0] > 6 else 2
    for first, last in cut.clauses:
        if first <= start and end <= last:
            inner = _trim(cut.low, first, last, with_)
            if inner[0] >= start - 1:
                points += 3 if inner[1] <= end + 1 else 1
    sentence = _TURN.split(cut.low[max(cut.low.rfind(mark, 0, start) for mark in ".!?;\n") + 1 : start][-90:])[-1]
    if with_.others.search(sentence):
        points -= TOLD
    elif with_.past.search(sentence):
        points -= 4
    return points


def _only_stops(cut: _Text, start: int, end: int, with_: Ready) -> bool:
    between = cut.low[start:end]
    return not any(mark in between for mark in ".;!?\n") and all(
        each in with_.speech.stops for each in between.replace(",", " ").split()
    )


def _trim(low: str, start: int, end: int, with_: Ready) -> tuple[int, int]:
    """A stretch without leading and trailing small words."""
    while start < end and not low[start].isalnum():
        start += 1
    if found := with_.articles.match(low[start:end]):
        start += found.end()
    while end > start and low[end - 1].isspace():
        end -= 1
    if tail := with_.tails.search(low[start:end]):
        end = start + tail.start()
    while end > start and not low[end - 1].isalnum() and low[end - 1] not in "+#":
        end -= 1
    while start < end and not low[start].isalnum():
        start += 1
    return start, end


def _fields(cut: _Text, with_: Ready) -> list[Candidate]:
    """Fields known by name, the longest first where one holds another."""
    found: list[Candidate] = []
    index = 0
    while index < len(cut.words):
        size = 1
        for length in range(min(4, len(cut.words) - index), 0, -1):
            start, end = cut.words[index].start, cut.words[index + length - 1].end
            if cut.low[start:end] in with_.speech.fields and cut.text[start:end] != "it":
                found.append(Candidate(start, end, "field", 2 + _standing(cut, start, end, with_)))
                size = length
                break
        index += size
    return found


def _led(cut: _Text, with_: Ready) -> list[Candidate]:
    """What words like "I want to go into" lead up to, whatever it is."""
    found: list[Candidate] = []
    for begin, finish in cut.leads:
        stop = with_.breaks.search(cut.low, finish)
        start, end = _trim(cut.low, finish, stop.start() if stop else len(cut.low), with_)
        if not 0 < end - start <= 60 or len(cut.low[start:end].split()) > 7:
            continue
        low = cut.low[start:end]
        if low.split()[0] in with_.speech.stops and not (
            low.startswith(("the ", "el ", "la ")) or with_.verbs.match(low)
        ):
            continue
        strong = finish - begin > 6
        fields = with_.field_endings.search(low) is not None or low in with_.speech.fields
        sort: Sort = "field" if fields else "wish" if with_.verbs.match(low) else "plain"
        points = (4 if fields else 2) + (3 if strong else -1 if not fields else 0)
        sentence = cut.low[:begin][-90:]
        if with_.others.search(sentence):
            points -= TOLD
        elif with_.past.search(cut.low[:start][-90:]):
            points -= 4
        found.append(Candidate(start, end, sort, points))
    return found


def _bare(cut: _Text, with_: Ready) -> list[Candidate]:
    """A short clause without any lead: just the name of something."""
    found: list[Candidate] = []
    for number, (first, last) in enumerate(cut.clauses[:2]):
        start, end = _trim(cut.low, first, last, with_)
        low = cut.low[start:end]
        words = low.split()
        small = sum(each in with_.speech.stops for each in words)
        named_so = len(low) > 1 and small <= (low.split()[0] in ("the", "el", "la")) if words else False
        if not 0 < len(words) <= 5 or not (named_so or with_.verbs.match(low)):
            continue
        field = with_.field_endings.search(low) is not None
        sort: Sort = "field" if field else "wish" if with_.verbs.match(low) else "plain"
        found.append(Candidate(start, end, sort, (4 if field else 3) - 2 * number))
    return found


def _whole(best: Candidate, found: list[Candidate], cut: _Text, with_: Ready) -> Candidate:
    """The candidate with a second one it is joined to by "or", and the place it is tied to."""
    start, end = best.start, best.end
    for other in sorted(found, key=lambda each: each.start):
        if (
            other.sort in ("title", "field")
            and other.start >= end
            and with_.joined.fullmatch(cut.low, end, other.start)
        ):
            end = other.end
    for other in sorted(found, key=lambda each: -each.end):
        if other.sort == best.sort and other.end <= start and with_.joined.fullmatch(cut.low, other.end, start):
            start = other.start
    if best.sort == "title" and (place := with_.places.match(cut.low, end)):
        rest = cut.low[place.end() :].lstrip()
        if not rest or not rest[0].isalnum() or with_.breaks.match(rest):
            end = place.end()
    return Candidate(start, end, best.sort, best.points)
