"""What a language has to say of wishes: patterns over plain words, kept apart from how they are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Wish(NamedTuple):
    """How one wish is said. All are regular expressions over plain words, alternatives one by one.

    ``says`` is the wish itself when nothing but small words surrounds it: those of the language's ``around``,
    and ``along``, the wish's own. ``within`` is so plain that it is the wish inside any sentence of the student's own.
    """

    says: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    along: str = ""
    around: bool = True


class Speech(NamedTuple):
    """What one language gives: how words are spelt out, and how each wish is said, the telling ones first.

    ``spelt`` gives short forms their words; ``unclear`` does so by what stands around them. ``triggers`` are words
    worth putting right when mistyped, ``real`` those never to be taken for one. ``around`` are the small words a wish
    may stand among, ``soft`` the few that are safe for any. ``reported`` tells, before a wish, that others' is meant.
    ``polite`` words are dropped before looking for what a ``switch``, ``change`` or ``go`` is about; ``entries`` are
    what parts of the way are called, each with the name the steps know, and ``parts`` what else can be changed.
    ``goal_now``, ``date_now`` and ``respelled`` put an earlier answer right without naming it (group ``to``). Without
    ``accents`` words are compared as people type them in a hurry.
    """

    spelt: Mapping[str, str]
    unclear: tuple[tuple[str, str], ...]
    triggers: frozenset[str]
    real: frozenset[str]
    around: frozenset[str]
    soft: frozenset[str]
    reported: str
    wishes: Mapping[str, Wish]
    answers: Mapping[str, Wish]
    alarms: tuple[str, ...]
    harmless: tuple[str, ...]
    polite: str
    entries: Mapping[str, str]
    switch: str
    change: str
    go: str
    parts: Mapping[str, str]
    goal_now: str
    date_now: str
    respelled: str
    accents: bool = True
