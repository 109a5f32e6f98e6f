"""Talking a student's questions over: fine ones are kept at once, one with a fault is held until its student says how.

Nothing blocks: a question is kept as it is whenever its student says so.
"""

from __future__ import annotations

import dataclasses

from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.heard import Picked, Said
from flows.lines import Line, line, verbatim
from flows.questions import coach, reading
from flows.questions.answers import MOST, add
from flows.questions.choosing import Choice, choice, wondering
from flows.questions.coach import Verdict
from flows.questions.notes import Question, QuestionsNotes
from flows.questions.reading import Work
from flows.replies import Reply, Say
from flows.stage import View
from flows.words import fold

Questions = View[QuestionsNotes]
Texts = tuple[str, ...]
WAYS = 3  # wordings of one thing, taken in turn


def in_turn(key: str, count: int) -> Line:
    """One of a few wordings of the same thing, another one each time ``count`` goes up."""
    return line(f"{key}.{count % WAYS + 1}")


def judged(view: Questions, text: str) -> Verdict:
    """What the coach says of a question asked of this contact."""
    return coach.judge(text, view.scene.language, view.of(ContactNotes).employer)


def fine(view: Questions, text: str) -> bool:
    return judged(view, text).kind == "open"


def asked(view: Questions, said: Said) -> Texts | None:
    """The questions a message asks of the contact."""
    return reading.questions(said.text, view.scene.language) or None


def named(view: Questions, said: Said) -> Texts | None:
    """A bare topic ("the schooling"), where a question was asked for and one can be made of it."""
    short = said.text.strip(" .!")[: reading.LONGEST]
    return (short,) if judged(view, short).rewrites else None


def take(view: Questions, texts: Texts) -> QuestionsNotes:
    """Keep what is fine and hold the rest, to be talked over one after the other. A full list takes no more."""
    notes = add(view, *(Question(text=text) for text in texts if fine(view, text)))
    held = (*notes.held, *(text for text in texts if not fine(view, text)))
    return replace(notes, held=held if len(notes.items) < MOST else (), trying=False)


def took(view: Questions, texts: Texts) -> tuple[Reply, ...]:
    """What is said before the first fault is talked about, or of questions that had none."""
    if len(view.notes.items) >= MOST:
        return (Say((line("questions.full"),)),)
    good = [text for text in texts if fine(view, text)]
    if len(texts) == 1 and coach.has_leave(texts[0], view.scene.language):
        return (Say((line("questions.closer"),)),)
    if len(texts) == 1 and good:
        return (Say((in_turn("questions.kept", len(view.notes.items)),)),)
    if len(texts) == 1:
        return (Say((line("questions.waits"),)),) if view.notes.held[0] != texts[0] else ()
    told = [line("questions.apart", count=len(texts))]
    if good:
        told += [line("questions.good", count=len(good)), *(line("questions.quoted", question=text) for text in good)]
    return (Say(tuple(told)),)


def offered(view: Questions) -> Texts:
    """Better ways to ask the question that is talked over."""
    return judged(view, view.notes.held[0]).rewrites


def chosen(view: Questions, said: Said) -> Choice | None:
    """What is to become of the held question, in words."""
    return choice(said.text, len(offered(view)))


def pressed(view: Questions, picked: Picked) -> Choice | None:
    """The same by button: ``use:2``, ``keep``, ``rewrite``."""
    act, _, number = picked.choice.partition(":")
    match act:
        case "use":
            return Choice("use", int(number)) if int(number) <= len(offered(view)) else None
        case "keep" | "rewrite":
            return Choice(act)
        case _:
            return None


def wonders(_: Questions, said: Said) -> bool:
    return wondering(said.text)


def explained(view: Questions, _: object) -> Reply:
    """Why the coach says so, in a few more words."""
    return Say((line(f"questions.explained.{judged(view, view.notes.held[0]).kind}"),))


def decide(view: Questions, found: Choice) -> QuestionsNotes:
    """Let go of the held question as its student said, and take what they asked in the same breath."""
    if found.act == "rewrite":
        return replace(view.notes, trying=True)
    text, *others = view.notes.held
    kept = {"use": offered(view)[found.number - 1 : found.number], "keep": (text,)}.get(found.act, ())
    notes = replace(add(view, *map(_question, kept)), held=tuple(others), trying=False)
    return take(dataclasses.replace(view, notes=notes), reading.questions(found.rest, view.scene.language))


def _question(text: str) -> Question:
    return Question(text=reading.written(text))


def decided(view: Questions, found: Choice) -> tuple[Reply, ...]:
    """A word on what became of it."""
    if found.act == "rewrite":
        return ()
    if len(view.notes.items) >= MOST:
        return (Say((line("questions.full"),)),)
    key = "questions.dropped" if found.act == "drop" else f"questions.chose.{found.act}"
    words = line(key) if found.act == "drop" else in_turn(key, len(view.notes.items))
    return (Say((words,)), *_further(view, found))


def _further(view: Questions, found: Choice) -> tuple[Reply, ...]:
    texts = reading.questions(found.rest, view.scene.language)
    return took(view, texts) if texts else ()


def keep(view: Questions, _: object) -> QuestionsNotes:
    """Passed by, it stays as it was written."""
    return decide(view, Choice("keep"))


def tried(view: Questions, said: Said) -> Texts | None:
    """Another wording of the held question: asked for, or about the same thing as it."""
    texts = reading.questions(said.text, view.scene.language)
    if view.notes.trying:
        return texts or ((reading.written(said.text),) if len(fold(said.text).split()) >= 2 else None)
    same = coach.shares(said.text, view.notes.held[0], view.scene.language)
    return texts if len(texts) == 1 and same else None


def try_again(view: Questions, texts: Texts) -> QuestionsNotes:
    """Put the new wording in the place of the old one and look at it again."""
    notes = replace(view.notes, held=view.notes.held[1:], trying=False)
    after = take(dataclasses.replace(view, notes=notes), texts)
    new = after.held[len(notes.held) :]
    return replace(after, held=(*new, *after.held[: len(notes.held)]))


def kept(view: Questions, _: object) -> tuple[Reply, ...]:
    return decided(view, Choice("keep"))


def worked(view: Questions, todo: tuple[Work, ...]) -> tuple[Reply, ...]:
    """The same of one that was worded anew with its number."""
    return reworded(view, todo[0].text) if todo[0].act == "edit" else ()


def reworded(view: Questions, text: str) -> tuple[Reply, ...]:
    """What the coach thinks of a question of the list that was worded anew; it is kept all the same."""
    verdict = judged(view, text)
    if verdict.kind == "open":
        return ()
    better = verdict.rewrites[:1]
    rows = [line("questions.could_ask", question=verbatim(each)) for each in better]
    return (Say((line("questions.changed_but", why=verdict.why), *rows)),)
