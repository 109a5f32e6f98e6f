"""What a language has to say of goals, kept apart from how they are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Speech(NamedTuple):
    """How goals sound in one language. Patterns are over words in lower case.

    ``leads`` come before a wish, each telling whether it is the student's own; ``past`` and ``others`` before a wish
    that is not, or no longer, theirs. ``heads`` and ``endings`` tell an occupation's main word, unless it is in
    ``no_heads``; ``needy`` ones are it
    only where described. ``stops`` end a title on either side. ``forward``: what describes a title stands after it.
    """

    forward: bool
    heads: frozenset[str]
    endings: str
    no_heads: frozenset[str]
    needy: frozenset[str]
    short: frozenset[str]
    fields: frozenset[str]
    field_endings: str
    stops: frozenset[str]
    breaks: str
    leads: str
    past: str
    others: str
    denied: str
    articles: str
    tails: str
    joined: str
    places: str
    of: frozenset[str]
    verbs: str
    kinds: Mapping[str, str]
    topics: Mapping[str, str]
    also: str
    correcting: str
