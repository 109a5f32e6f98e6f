"""Judging a draft: its parts looked for one by one, in the words of its language."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile

from flows.drafts.tongue import Tongue
from flows.drafts.verdict import MOST, UNWANTED, WANTED, Kind, Known, Point, Verdict

LONGEST = 4000  # characters looked at; a draft of that length has one fault, and everybody sees it
CLOSELY = 60  # characters before a job word in which a "not" is looked for
QUOTED = 60  # characters of a draft that are quoted back
GREETING = 80  # characters at the start in which a blank for the name is looked for
NAMED, SIGNED, CLOSING = 4, 4, 80  # words of a name; lines and characters at the end in which it is looked for
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*")
_LONG = re.compile(r"[^\W\d_]{4,}")
_BLANKS = re.compile(r"[^\S\n]+")


def judge(tongue: Tongue, kind: Kind, text: str, known: Known) -> Verdict:
    """Every point of that kind of draft."""
    found = tongue.subject.match(text)
    subject = found["subject"] if found else known.subject
    plain = _plain(text[found.end() :] if found else text)
    points = [_unwanted(tongue, kind, name, plain, known) for name in UNWANTED[kind]]
    if plain and len(plain.split()) >= MOST[kind]:
        points.append(Point("long", good=False))
    points += [Point(name, good=_has(tongue, kind, name, plain, known)) for name in WANTED[kind]]
    if subject is not None:
        points.append(Point("subject", good=not tongue.vague.match(subject.strip())))
    return Verdict(kind, tuple(points), len(plain.split()), known.name)


def _plain(text: str) -> str:
    """A draft with straight quotes and single blanks; its lines stay."""
    straight = text[:LONGEST].replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return "\n".join(each.strip() for each in _BLANKS.sub(" ", straight).strip().splitlines())


def _bare(text: str) -> str:
    """Lower case without accents: names are often written without theirs."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def _unwanted(tongue: Tongue, kind: Kind, name: str, text: str, known: Known) -> Point:
    """Whether something that should be left out is there, and in which words."""
    if name == "wrong_name":
        quote = _wrong_name(tongue, text, known.name)
    elif name == "asks":
        quote = _second_ask(tongue, kind, text)
    elif name == "job":
        quote = _job_words(tongue, text)
    else:
        found = tongue.leaves[name].search(text)
        quote = found[0] if found else ""
    return Point(name, not quote, " ".join(quote.split())[:QUOTED])


def _job_words(tongue: Tongue, text: str) -> str:
    """The first words about a job; "I'm not looking for a job" has none, nor has a favor that is named as one."""
    for each in tongue.asks.values():
        text = each.sub("", text)
    for found in tongue.leaves["job"].finditer(text):
        if not tongue.negated.search(text[max(0, found.start() - CLOSELY) : found.start()]):
            return found[0]
    return ""


def _second_ask(tongue: Tongue, kind: Kind, text: str) -> str:
    """The words of a favor beside the one the draft is for; a job is a point of its own."""
    others = (each for favor, each in tongue.asks.items() if favor != kind)
    return next((found[0] for each in others if (found := each.search(text))), "")


def _has(tongue: Tongue, kind: Kind, name: str, text: str, known: Known) -> bool:
    """Whether something wanted is there."""
    if name == "greeting":
        return bool(greeted(tongue, text)) or tongue.leaves["placeholder"].search(text[:GREETING]) is not None
    if name == "signature":
        return _signed(tongue, text)
    if name == "minutes" and tongue.leaves["too_long"].search(text):
        return True  # a length is asked for; that it is too long is another point
    told = {"connection": known.connection, "times": known.times}.get(name, "")
    if told and _bare(told).strip(" .!") in _bare(text):
        return True
    if name == "echo" and known.said:
        return _echoes(known.said, text)
    if name == "specific" and any(each and _bare(each) in _bare(text) for each in (known.employer, known.role)):
        return True
    pattern = tongue.by_kind.get(kind, {}).get(name) or tongue.signs[name]
    return pattern.search(text) is not None


def greeted(tongue: Tongue, text: str) -> tuple[str, ...]:
    """The words of the name in the greeting, without titles; empty where nobody is greeted by name.

    A greeting without a comma ("Hello Dana I am …") is read as far as its words look like a name.
    """
    found = tongue.greeting.match(text)
    words = _WORD.findall(found["name"]) if found else []
    if found is None or (not found["hail"] and len(words) > NAMED):
        return ()
    if len(words) > NAMED:
        words = list(takewhile(lambda word: word[0].isupper() and len(word) > 1, words))
    kept = [_bare(each).strip(".") for each in words]
    if tongue.nobody.intersection(kept):
        return ()
    names = tuple(each for each in kept if each not in tongue.titles)
    return names or tuple(kept)  # "Hey Coach," is a person


def _wrong_name(tongue: Tongue, text: str, name: str) -> str:
    """The greeting's name where it is not theirs, or not spelled like theirs; empty where nothing speaks against it."""
    if tongue.leaves["placeholder"].search(text[:GREETING]):
        return ""
    called = [each for each in greeted(tongue, text) if each not in tongue.titles]
    theirs = [each for each in (_bare(word).strip(".") for word in _WORD.findall(name)) if each not in tongue.titles]
    if not called or not theirs or set(called) & set(theirs):
        return ""
    if any(one.startswith(other) for one in called for other in theirs if len(other) > 2):
        return ""
    if any(other.startswith(one) for one in called for other in theirs if len(one) > 2):
        return ""  # Dan for Daniel
    return " ".join(each.title() for each in called)


def _signed(tongue: Tongue, text: str) -> bool:
    """Whether somebody's name stands at the end: on a line of its own, or after the closing words."""
    lines = [each for each in text.split("\n") if each]
    if any(is_name(tongue, each) for each in lines[1:][-SIGNED:]):
        return True
    found = tongue.closing.search(text[-CLOSING:].rstrip("!) :(-"))
    if found is None:
        return False
    name = found["name"]
    return is_name(tongue, name) and (not name.endswith(".") or name.istitle())


def is_name(tongue: Tongue, line: str) -> bool:
    """A short line that says nothing: a name."""
    words = line.strip(" ,-–~").split()
    said = " ".join(words)
    return (
        0 < len(words) <= NAMED
        and all(_WORD.match(each) for each in words)
        and not said.endswith(("?", "!", ":"))
        and not tongue.farewell.match(said)
        and not any(each.search(said) for each in tongue.signs.values())
    )


def _echoes(said: str, text: str) -> bool:
    """Whether the text takes up something of what was said: half of its longer words."""
    wanted = {_bare(each) for each in _LONG.findall(said)}
    return bool(wanted) and len(wanted & {_bare(each) for each in _LONG.findall(text)}) * 2 >= len(wanted)
