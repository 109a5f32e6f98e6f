"""What reading a list of people needs to know of a language."""

from __future__ import annotations

from collections.abc import Mapping
from re import Pattern

from msgspec import Struct

from flows.contact.network.acquaintance import Circle


class Tongue(Struct, frozen=True):
    """``between`` parts people, ``lead`` comes before a name, ``detail`` (group ``told``) says what somebody does.

    ``nobody`` is an answer that names no one, ``remark`` a word no name has, ``else_`` asks for another
    person, ``circles`` know a circle by how somebody is called. ``small`` are words of a name that keep their lower
    case, ``empty`` those that bring no two kinds of work together.
    """

    between: Pattern[str]
    lead: Pattern[str]
    detail: Pattern[str]
    nobody: Pattern[str]
    remark: Pattern[str]
    else_: Pattern[str]
    circles: Mapping[Circle, Pattern[str]]
    small: frozenset[str]
    empty: frozenset[str]
