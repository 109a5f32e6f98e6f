"""Finding the occupation or field somebody names in an everyday sentence, whole and in their own words."""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple

from flows.goal import english, spanish
from flows.goal.speech import Speech

Sort = Literal["title", "field", "wish", "plain"]

LEAST = 3  # points from which a candidate is taken for the target
TOLD = 6  # points less for what is told of others
MODIFIERS = 6  # words that may describe a title
_SPEECHES = {"en": english.SPEECH, "es": spanish.SPEECH}
_WORD = re.compile(r"\w(?:[\w'’.+/&-]*[\w+])?")
_OPENING = frozenset(
    ["a", "an", "the", "as", "be", "being", "become", "becoming", "maybe", "probably", "like", "if"]
)  # before a title of several words
_TURN = re.compile(r"\b(?:but|and i|so i|pero|y yo|yo)\b")  # from here on it is the student again
_GAP = re.compile(r"['’]?[\s-]*")


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


class Candidate(NamedTuple):
    """A stretch of the text that may be the target."""

    start: int
    end: int
    sort: Sort
    points: int


class _Word(NamedTuple):
    plain: str
    start: int
    end: int


class _Text(NamedTuple):
    """A text cut into words and clauses. ``leads`` are spans of words that lead up to a wish."""

    text: str
    low: str
    words: list[_Word]
    clauses: list[tuple[int, int]]
    leads: list[tuple[int, int]]


@functools.cache
def ready(language: str) -> Ready:
    """The compiled patterns of a language; English for one we do not have."""
    known = _SPEECHES.get(language, english.SPEECH)
    return Ready(
        known,
        re.compile(known.endings),
        *(
            re.compile(each)
            for each in (
                known.field_endings,
                known.breaks,
                rf"\b(?:{known.leads})(?![\w'’])",
                known.past,
                known.others,
                known.denied,
                known.articles,
                known.tails,
                known.joined,
                known.places,
                known.verbs,
            )
        ),
    )


def named(text: str, language: str) -> Candidate | None:
    """The target a text names, or None. Spans are of the text as given."""
    with_ = ready(language)
    low = text.lower().replace("’", "'")
    if len(low) != len(text):  # a letter that changes length in lower case: compare as it is
        low = text
    low = with_.denied.sub(lambda found: "," * len(found[0]), low)
    cut = _Text(text, low, _words(low), _clauses(low, with_), [each.span() for each in with_.leads.finditer(low)])
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


def _words(low: str) -> list[_Word]:
    return [_Word(each[0].removesuffix("'s").strip("."), each.start(), each.end()) for each in _WORD.finditer(low)]


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


def _strength(word: str, with_: Ready) -> int:
    """How surely a word is an occupation's main one: 2 surely, 1 by its ending, 0 not."""
    if word in with_.speech.needy:
        return 1
    for each in _singulars(word):
        if each in with_.speech.heads:
            return 2
    if any(each in with_.speech.no_heads for each in _singulars(word)):
        return 0
    return 1 if any(with_.endings.fullmatch(each) for each in _singulars(word)) else 0


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("men"):
        return word, f"{word[:-3]}man"
    if word.endswith("s") and len(word) > 4:
        return word, word[:-1], word[:-2]
    return (word,)


def _titles(cut: _Text, with_: Ready) -> list[Candidate]:
    """Every occupation, from its main word over what describes it."""
    found: list[Candidate] = []
    index = 0
    while index < len(cut.words):
        word = cut.words[index]
        strength = _strength(word.plain, with_)
        short = word.plain in with_.speech.short
        if not strength and not short:
            index += 1
            continue
        first, last = (_forward if with_.speech.forward else _backward)(cut, index, with_)
        start, end = cut.words[first].start, cut.words[last].end
        if cut.low[start:end] in with_.speech.fields:
            index += 1
            continue
        if word.plain in with_.speech.needy and first == last:
            index += 1
            continue
        points = 3 if strength == 2 or _strength(cut.words[last].plain, with_) == 2 else 1 + (last > first)
        if short and not strength:
            points = 3 if cut.text[word.start : word.end].isupper() or first < last else 0
        found.append(Candidate(start, end, "title", points + _standing(cut, start, end, with_)))
        index = max(index, last) + 1
    return found


def _near(cut: _Text, left: int, right: int) -> bool:
    """Whether nothing but a blank or a hyphen stands between two neighbouring words."""
    return _GAP.fullmatch(cut.low, cut.words[left].end, cut.words[right].start) is not None


def _backward(cut: _Text, head: int, with_: Ready) -> tuple[int, int]:
    """The words of a title whose describing words stand before: "pediatric nurse practitioner"."""
    stops, words = with_.speech.stops, cut.words
    last = head
    while last + 1 < len(words) and _near(cut, last, last + 1) and words[last + 1].plain not in stops:
        ahead = [each for each in range(last + 1, min(last + 3, len(words))) if _strength(words[each].plain, with_)]
        if not ahead or any(
            words[each].plain in stops or not _near(cut, each - 1, each) for each in range(last + 1, ahead[0] + 1)
        ):
            break
        last = ahead[0]
    if _singulars(words[last].plain)[-1] in with_.speech.of or words[last].plain in with_.speech.of:
        of = last + 1
        if (
            of + 1 < len(words)
            and words[of].plain == "of"
            and _near(cut, last, of)
            and words[of + 1].plain not in stops
        ):
            last = of + 1
            while (
                last + 1 < len(words)
                and last < of + 3
                and _near(cut, last, last + 1)
                and words[last + 1].plain not in stops
            ):
                last += 1
    first = head
    while first and head - first < MODIFIERS and _near(cut, first - 1, first):
        before = words[first - 1].plain
        if before in ("and", "&") and (further := _before_and(cut, first - 1, with_)) is not None:
            return further, last
        if before in stops:
            break
        first -= 1
    return first, last


def _before_and(cut: _Text, at: int, with_: Ready) -> int | None:
    """Where "operations and maintenance technician" begins; None where "and" joins something else to the title."""
    words, first = cut.words, at
    while (
        first and at - first < 4 and _near(cut, first - 1, first) and words[first - 1].plain not in with_.speech.stops
    ):
        first -= 1
        if _strength(words[first].plain, with_):
            return None
    opened = first == 0 or not _near(cut, first - 1, first) or words[first - 1].plain in _OPENING
    return first if first < at and opened else None


def _forward(cut: _Text, head: int, with_: Ready) -> tuple[int, int]:
    """The words of a title whose describing words stand behind: "agente de bienes raíces"."""
    stops, words, last = with_.speech.stops, cut.words, head
    while last + 1 < len(words) and last - head < MODIFIERS and _near(cut, last, last + 1):
        following = words[last + 1].plain
        if following in with_.speech.of:
            skip = (
                2
                if last + 2 < len(words) and words[last + 2].plain in ("la", "los", "las", "el") and following == "de"
                else 1
            )
            if (
                last + 1 + skip >= len(words)
                or words[last + 1 + skip].plain in stops
                or not _near(cut, last + skip, last + 1 + skip)
            ):
                break
            last += 1 + skip
        elif following in stops:
            break
        else:
            last += 1
    return head, last


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
        if (
            not words
            or len(words) > 5
            or len(low) < 2
            or sum(each in with_.speech.stops for each in words) > (words[0] in ("the", "el", "la"))
        ):
            if not with_.verbs.match(low) or len(words) > 5:
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


def holds(text: str, language: str) -> bool:
    """Whether a text holds an occupation, known by its main word or by an ending with a word that describes it."""
    with_ = ready(language)
    words = _words(text.lower())
    for index, word in enumerate(words):
        points = _strength(word.plain, with_)
        described = len(words) > index + 1 if with_.speech.forward else index > 0
        described |= (
            word.plain in with_.speech.of and words[index + 1 : index + 2] != [] and words[index + 1].plain == "of"
        )
        if points == 2 or (points and described) or word.plain in with_.speech.short:
            return True
    return False


def strength(word: str, language: str) -> int:
    """How surely a single word is an occupation's main one: 2 surely, 1 by its ending, 0 not."""
    return _strength(word, ready(language))
