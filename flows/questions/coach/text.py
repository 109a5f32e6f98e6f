"""A message as sentences of words: each word as typed, beside the form in which words are compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

LONGEST = 1500  # characters judged; a question that goes on longer cannot be asked in one breath
TOO_LONG = 30  # characters of a word; longer is noise
RESTART = 5  # words a speaker says again at most: "in what ways did that, in what ways did that change"
BREAK = ","  # the key of every mark that parts clauses
OPENS = "¿"  # one of them, which says where the question begins
_NOTE = re.compile(r"\[[^\][]{0,60}\]|[\"“”«»*_]")
_QUOTED = re.compile(r"“[^”“]{0,300}”|«[^«»]{0,300}»")
_PIECE = re.compile(
    r"(?P<word>[^\W_]+(?:(?:['’&+/-]|(?<=\b\w)\.)[^\W_]+)*[+#]{0,2})|"
    r"(?P<stop>[.?!…]+|\n(?![a-z]))|(?P<break>[,:;–—()¿]|--+| - )"
)
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "vs", "etc", "sr", "sra", "jr", "st", "inc", "lic", "ing"))


class Word(Struct, frozen=True):
    """``text`` is shown, ``key`` compared; a mark that parts clauses has the key ``BREAK``."""

    text: str
    key: str


class Sentence(Struct, frozen=True):
    """Some words, and whether a question mark follows them (or, in Spanish, stands before them)."""

    words: tuple[Word, ...]
    asked: bool

    @property
    def keys(self) -> list[str]:
        """The words as they are compared."""
        return [word.key for word in self.words]


def sentences(text: str, read: Callable[[str], Iterable[Word]]) -> tuple[Sentence, ...]:
    """Cut a message where its sentences end; ``read`` makes one or more words of a typed one.

    What somebody else is quoted as saying is left out, unless it is all there is.
    """
    outside = _QUOTED.sub(" ", text[:LONGEST])
    text = outside if len(outside.split()) > 2 else text[:LONGEST]
    found: list[Sentence] = []
    words: list[Word] = []
    for piece in _PIECE.finditer(_NOTE.sub(" ", text)):
        if typed := piece["word"]:
            if len(typed) <= TOO_LONG:
                _add(words, read(typed))
        elif piece["break"]:
            mark = piece["break"].strip()
            words.append(Word(BREAK if mark in ("", "(", ")") else mark, BREAK))
        elif words and not (piece["stop"] == "." and words[-1].key in _TITLES):
            found.append(_sentence(words, piece["stop"]))
            words = []
    if words:
        found.append(_sentence(words, ""))
    return tuple(each for each in found if any(word.key != BREAK for word in each.words))


def _sentence(words: list[Word], stop: str) -> Sentence:
    return Sentence(tuple(_begun_once(words)), "?" in stop or any(word.text == OPENS for word in words))


def _begun_once(words: list[Word]) -> list[Word]:
    """A sentence without the false starts of speech: "did you, did you ever" is "did you ever"."""
    kept: list[Word] = []
    for at, word in enumerate(words):
        kept.append(word)
        if word.key != BREAK or word.text == OPENS:
            continue
        for length in range(min(RESTART, len(kept) - 1), 0, -1):
            said = kept[-1 - length : -1]
            if [each.key for each in said] == [each.key for each in words[at + 1 : at + 1 + length]]:
                del kept[-1 - length :]
                break
    return kept


def _add(words: list[Word], new: Iterable[Word]) -> None:
    """Add words, once where a speaker stumbled over one ("what what do you")."""
    for word in new:
        if not words or words[-1].key != word.key or word.key == BREAK:
            words.append(word)


def joined(words: Iterable[Word]) -> str:
    """Words as running text again: marks and endings like ``'s`` close up."""
    text = ""
    for word in words:
        if word.text == OPENS:
            continue
        if text and word.key != BREAK and not word.text.startswith(("'", "n't")):
            text += " "
        text += " - " if word.text.startswith("-") else word.text
    return text.strip(" ,:;-–—")
