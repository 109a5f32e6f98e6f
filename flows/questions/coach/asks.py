"""What a message asks, question by question: the words of each, and whether its form asks for a story."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from flows.questions.coach.text import BREAK, Word

# ``story`` and ``invited`` are open; ``yesno`` and ``fact`` can be answered in a word.
Form = Literal["story", "invited", "yesno", "fact"]
OPEN = frozenset(("story", "invited"))
LOOSE = (Word(",", BREAK),)  # what joins two sentences, when they are one question


class Ask(Struct, frozen=True):
    """One question: what stands before it in its sentence and belongs to it (``lead``), its words, and its form.

    ``link`` joins it to the question before ("and").

    ``leading`` says that its very form pushes an answer ("isn't it …", "…, right?"). ``again`` says that it only takes
    up the one before it ("and why?"): both are one question. ``asked`` is not so for a request ("tell me about …").
    """

    lead: tuple[Word, ...]
    words: tuple[Word, ...]
    form: Form
    leading: bool = False
    again: bool = False
    asked: bool = True
    link: tuple[Word, ...] = LOOSE

    @property
    def open(self) -> bool:
        """Whether its form asks for a story."""
        return self.form in OPEN


def together(asks: tuple[Ask, ...]) -> tuple[tuple[Ask, ...], ...]:
    """The questions of a message, each with what only takes it up again."""
    groups: list[tuple[Ask, ...]] = []
    for ask in asks:
        if ask.again and groups:
            groups[-1] = (*groups[-1], ask)
        else:
            groups.append((ask,))
    return tuple(groups)
