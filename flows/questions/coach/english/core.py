"""Where a question begins in an English sentence, from where to read on, and its form."""

from __future__ import annotations

from msgspec import Struct

from flows.questions.coach.asks import Form
from flows.questions.coach.english import lexicon as lex
from flows.questions.coach.text import BREAK


class Core(Struct, frozen=True):
    """``start`` of a question, where ``next`` to read on, its form; ``weak`` when only a wh-word speaks for it."""

    start: int
    next: int
    form: Form
    weak: bool = False


def at(keys: list[str], i: int) -> str:
    """The word at a place; beyond the end, a break."""
    return keys[i] if 0 <= i < len(keys) else BREAK


def opens(keys: list[str], i: int) -> bool:
    """Whether nothing but fillers stands before a place."""
    return all(key == BREAK or key in lex.SKIPPED for key in keys[:i])
