"""Tables of rewrites: a pattern over a question as typed, and how to ask it better.

``{1}`` in a rewrite is what a group of the pattern caught; ``{1:ing}`` the same, changed by the way of that name.
Several rewrites of one row stand apart by `` / ``. The first row that fits speaks first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

Table = tuple[tuple[str, str], ...]
Way = Callable[[str], str]

LONGEST = 300  # characters of a question that is rewritten
_HOLE = re.compile(r"\{(\d)(?::([a-z]+))?\}")


@cache
def _compiled(table: Table) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?:{pattern})$", re.IGNORECASE), better) for pattern, better in table)


def rewritten(said: str, ways: Mapping[str, Way], *tables: Table) -> Iterator[tuple[str, ...]]:
    """The rewrites of every row that fits what was said, the first table first."""
    if len(said) > LONGEST:
        return
    for table in tables:
        for pattern, better in _compiled(table):
            if found := pattern.match(said):
                yield _filled(better, found, ways)


def _filled(better: str, found: re.Match[str], ways: Mapping[str, Way]) -> tuple[str, ...]:
    """A row's rewrites with what was caught put in."""
    text = _HOLE.sub(lambda hole: ways[hole[2] or ""](found[int(hole[1])] or ""), better)
    return tuple(_tidy(each) for each in text.split(" / "))


def _tidy(text: str) -> str:
    text = " ".join(text.split()).replace(" ?", "?").replace(" ,", ",").replace("¿ ", "¿")
    start = 1 if text[:1] == "¿" else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def first_word(change: Way) -> Way:
    """A way that changes only the first word of a phrase."""

    def changed(text: str) -> str:
        first, *rest = text.split() or [""]
        return " ".join([change(first), *rest])

    return changed
