"""What a language has to say about a list of questions, kept apart from how it is looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Speech(NamedTuple):
    """Commands about questions in one language; patterns over folded text unless said otherwise.

    ``number`` names a position, its word in the group ``n``; ``ordinals`` are such words that are no digits, where 0
    is the last. ``remove``, ``edit``, ``put`` and ``swap`` are the verbs, ``please`` is said around them; ``to`` stands
    between a question and its new place, ``top`` and ``bottom`` are places without a number, ``with_`` stands before a
    new wording. ``add`` comes before a question of one's own (as typed), ``asking`` begins one. ``order`` asks for a
    better order, ``joins`` parts several commands. ``all``, ``more`` and ``another`` are whole answers, ``small`` words
    among numbers.

    The rest is said of a question and its rewrites, as typed: ``polite`` before it, ``end`` after it; ``mine``,
    ``this`` and ``nth`` are what is chosen, ``use``, ``leave``, ``again``, ``drop`` the verbs, ``better`` a choice by
    itself; ``agreed``, ``refused`` and ``wondered`` are whole answers.
    """

    number: str
    ordinals: Mapping[str, int]
    remove: str
    edit: str
    put: str
    swap: str
    please: str
    to: str
    top: str
    bottom: str
    with_: str
    add: str
    asking: str
    order: str
    joins: str
    all: frozenset[str]
    more: frozenset[str]
    another: frozenset[str]
    small: str
    polite: str
    end: str
    mine: str
    this: str
    nth: str
    use: str
    leave: str
    again: str
    drop: str
    better: str
    agreed: str
    refused: str
    wondered: str
