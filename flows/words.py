"""Plain words: folding what was typed, and telling near misses from other words."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Collection

from rapidfuzz import fuzz

LONGEST = 4000  # characters read of one message; more is a paste, and no answer needs it
NEAR = 88  # rapidfuzz ratio from which two phrases are taken for the same
SHORT, SLIPS = 4, 2  # characters a phrase needs to be recognised with slips in it, and how many it may have
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz")
_NOISE = re.compile(r"[^\w\s'+&/@.:-]+")
_BLANK = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" *\n *")
_GAPS = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Somebody's text made safe to keep: no control or direction marks, single blanks, bounded length."""
    if text.isprintable() and len(text) <= LONGEST:  # nearly every message: nothing to take out
        return " ".join(text.split())
    kept = "".join(
        each if each == "\n" or unicodedata.category(each)[0] != "C" else " " if each in "\t\r" else ""
        for each in text[: LONGEST * 2]
    )
    return _GAPS.sub("\n\n", _LINES.sub("\n", _BLANK.sub(" ", kept))).strip()[:LONGEST]


@functools.lru_cache(maxsize=1024)  # the labels on offer are compared with every message
def fold(text: str) -> str:
    """Lower case, straight quotes, no punctuation at the ends: the form in which phrases are compared."""
    plain = clean(text).casefold().replace("’", "'")
    return " ".join(_NOISE.sub(" ", plain).split()).strip(" .:-'")


def mashed(text: str) -> bool:
    """Whether a hand fell on the keyboard: every word runs along a row of keys, or is one letter again and again."""
    words = fold(text).split()
    return bool(words) and all(
        (len(each) >= SHORT and any(each[:SHORT] in row for row in _ROWS)) or len(set(each)) == 1 < len(each)
        for each in words
    )


def near(folded: str, phrases: Collection[str]) -> str | None:
    """The phrase this is, or nearly is; None when it is none of them. Short words must be exact."""
    if folded in phrases:
        return folded
    if len(folded) < SHORT:
        return None
    best, score = None, float(NEAR)
    for phrase in phrases:
        if phrase[:1] == folded[:1] and abs(len(folded) - len(phrase)) <= SLIPS and len(phrase) > SHORT:
            ratio = fuzz.ratio(folded, phrase)
            if ratio >= score:
                best, score = phrase, ratio
    return best


_AN = re.compile(
    r"^(?:[aeio](?!ne\b|nce\b|u)|u(?!ni[^nm]|s[eai]|x\b|k\b|r[aio])|hour|honest|heir|"
    r"(?:fbi|mri|nfl|nba|hr|hvac|sql|seo|mba|rn|lpn|ngo)\b)",
    re.IGNORECASE,
)


def with_article(text: str) -> str:
    """An English noun with the article its sound asks for: "a nurse", "an actuary", "a UX designer", "an FBI agent"."""
    return f"{'an' if _AN.match(text) else 'a'} {text}"
