"""What judging a draft needs to know of a language: how things are said, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from msgspec import Struct


class Tongue(Struct, frozen=True):
    """Patterns read a draft whose quotes are straight and whose blanks are single; all are linear in its length.

    ``greeting`` has the groups ``hail`` (maybe empty) and ``name``, ``closing`` a ``name``; a ``farewell`` is none.
    ``signs`` tell that a wanted thing is there, by its name (``by_kind`` where a kind has its own); ``asks`` are
    kinds of favors, of which there should be one; ``leaves`` are what should be left out. ``negated`` excuses a
    job word that follows it closely. ``titles`` and ``nobody`` are words of a greeting that are no name.
    """

    greeting: Pattern[str]
    closing: Pattern[str]
    farewell: Pattern[str]
    subject: Pattern[str]
    vague: Pattern[str]
    signs: Mapping[str, Pattern[str]]
    by_kind: Mapping[str, Mapping[str, Pattern[str]]]
    asks: Mapping[str, Pattern[str]]
    leaves: Mapping[str, Pattern[str]]
    negated: Pattern[str]
    titles: frozenset[str]
    nobody: frozenset[str]


def any_of(*ways: str) -> Pattern[str]:
    """One pattern for several ways of saying a thing; whole words, whatever their case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)
