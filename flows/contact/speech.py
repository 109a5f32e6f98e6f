"""What a language has to say of people, kept apart from how it is looked for."""

from __future__ import annotations

from typing import NamedTuple


class Speech(NamedTuple):
    """How people are described in one language; patterns over one part of a description, case aside.

    ``lead`` comes before anything is said. ``labels`` tell which field a label is for. ``named`` gives the name in a
    part, ``mine`` how somebody belongs to the student, ``works`` the role and employer (groups) a predicate holds.
    ``about`` opens a predicate on somebody already named; ``verbs`` end a name within a part. ``ties`` are words of a
    connection, ``own`` those of the student themself, ``told`` verbs that make a part one whatever it begins with.
    ``spelt`` are short forms of "she is". ``titles`` stand before a name and belong to it; ``not_names`` are never
    part of one. ``at`` leads to an employer, ``article`` may stand before it; ``splits`` part a description.
    """

    lead: str
    labels: dict[str, str]
    named: str
    mine: str
    works: tuple[str, ...]
    about: str
    verbs: str
    ties: str
    own: str
    spelt: str
    told: str
    titles: str
    not_names: frozenset[str]
    at: str
    article: str
    splits: str
