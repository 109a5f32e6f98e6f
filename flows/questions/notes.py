"""What is noted of the questions: each from the bank or in the student's own words, in the order to ask them."""

from __future__ import annotations

from msgspec import Struct

from flows.lines import Line, line, verbatim


class Question(Struct, frozen=True):
    """One question: ``bank`` names one of ours (``about`` the employer it asks about), or ``text`` is the student's."""

    text: str = ""
    bank: str = ""
    about: str = ""


class QuestionsNotes(Struct, frozen=True):
    """The list, how many of the bank's suggestions were passed over, and which one is being worked on (from 1).

    ``held`` are questions as their student wrote them that could be asked better: the first is being talked over, and
    its student is ``trying`` another wording or not. They are on no list yet.
    """

    items: tuple[Question, ...] = ()
    passed: int = 0
    selected: int = 0
    held: tuple[str, ...] = ()
    trying: bool = False


def worded(question: Question) -> Line:
    """A question as it will be asked."""
    if question.bank:
        return line(f"questions.bank.{question.bank}", about=question.about)
    return verbatim(question.text)
