"""Judging a question: its faults, the most important first, and rewrites that have none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from flows.lines import line
from flows.questions.coach.asks import Ask, together
from flows.questions.coach.text import LONGEST, Sentence, Word, joined, sentences
from flows.questions.coach.tongue import Tongue
from flows.questions.coach.verdict import ORDER, Fault, Verdict

MOST = 3  # rewrites offered; more is no help
CROWD = 12  # questions of one message looked at; a list of questions is as long
STEM = 4  # letters by which two words are taken for the same: "stress", "stressful"
_TYPED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDING = re.compile(r"(?<=\w{2})(?:ing|ed|er|es|s|e)$")


class Heard(Struct, frozen=True):
    """A message taken apart: its sentences, its questions, and the words of each as they are compared.

    ``whole`` are the words of everything that was said around them too.
    """

    read: tuple[Sentence, ...]
    groups: tuple[tuple[Ask, ...], ...]
    plain: tuple[str, ...]
    whole: str


def hear(tongue: Tongue, text: str) -> Heard:
    """Take a message apart. A question that is all of its sentence is looked at with what stands before it there."""
    read = sentences(text, tongue.words)
    groups = together(tongue.asks(read))[:CROWD]
    whole = " . ".join(_plain(sentence.words) for sentence in read)
    plain = tuple(" ".join(_plain((*ask.lead, *ask.words)) for ask in group) for group in groups)
    return Heard(read, groups, (whole,) if len(read) == 1 and len(groups) < 2 else plain, whole)


def _plain(words: tuple[Word, ...]) -> str:
    return " ".join(word.key for word in words).strip(" ,")


def faults(tongue: Tongue, heard: Heard, about: str) -> tuple[Fault, ...]:
    """Every fault, the most important first.

    Of several questions, being several comes first: each is judged again when they are split. Only what is wrong with
    all of them (both ask for a job) comes before.
    """
    topics = [tongue.topics(plain, about) for plain in heard.plain]
    found: set[Fault] = set().union(*topics, tongue.topics(heard.whole, about) & {"job_ask"})
    if not heard.groups:
        return ("job_ask",) if "job_ask" in found else ("not_question",)
    if any(ask.leading for group in heard.groups for ask in group) or any(map(tongue.leading, heard.plain)):
        found.add("leading")
    if len(heard.groups) > 1 or any(map(tongue.double, heard.plain)):
        found.add("double")
    if all(
        _closed(tongue, group, plain, asking_for_job="job_ask" in found)
        for group, plain in zip(heard.groups, heard.plain, strict=True)
    ):
        found.add("closed")
    several = len(heard.groups) > 1 and not set.intersection(*topics)
    return tuple(sorted(found, key=lambda fault: (not (several and fault == "double"), ORDER.index(fault))))


def _closed(tongue: Tongue, group: tuple[Ask, ...], plain: str, *, asking_for_job: bool) -> bool:
    """Whether yes, no or one fact answers a question that has no leave to be so."""
    return not any(ask.open for ask in group) and (asking_for_job or not tongue.exempt(plain))


def judge(tongue: Tongue, text: str, about: str) -> Verdict:
    """The verdict on a message, with rewrites where it has faults."""
    heard = hear(tongue, text)
    found = faults(tongue, heard, about)
    kind = found[0] if found else "open"
    better = tuple(_rewrites(tongue, text, heard, found[0], about)) if found else ()
    return Verdict(kind, found, line(f"questions.why.{kind}"), better)


def _rewrites(tongue: Tongue, text: str, heard: Heard, fault: Fault, about: str) -> list[str]:
    """The best few rewrites: each open, without any fault, and about the same thing."""
    if len(heard.groups) > 1:
        return [best for group in heard.groups for best in _best(tongue, said(tongue, group), about)]
    ask = heard.groups[0][0] if heard.groups else None
    whole = ". ".join(joined(sentence.words) for sentence in heard.read)
    wanted = content(tongue, text)
    for row in tongue.better(fault, ask, whole):
        if good := [each for each in row if _good(tongue, each, wanted, about)]:
            return good[:MOST]
    return []


def _best(tongue: Tongue, question: str, about: str) -> Iterator[str]:
    """A question of several as it is, if it has no fault, else its best rewrite, else nothing."""
    verdict = judge(tongue, question, about)
    if verdict.kind == "open":
        yield question
    yield from verdict.rewrites[:1]


def _good(tongue: Tongue, better: str, wanted: set[str], about: str) -> bool:
    same = not wanted or bool(wanted & content(tongue, better))
    return same and not faults(tongue, hear(tongue, better), about)


def content(tongue: Tongue, text: str) -> set[str]:
    """What a text is about, as stems: its words but for those that carry nothing."""
    words = (word.key for typed in _TYPED.findall(text[:LONGEST]) for word in tongue.words(typed))
    return {_ENDING.sub("", key)[:STEM] for key in words if key not in tongue.empty and len(key) > 1}


def split(tongue: Tongue, text: str) -> tuple[str, ...]:
    """The questions of a message, each by itself; opposites asked at once ("most and least") are two."""
    heard = hear(tongue, text)
    if len(heard.groups) == 1 and tongue.double(heard.plain[0]):
        whole = ". ".join(joined(sentence.words) for sentence in heard.read)
        return next(tongue.better("double", heard.groups[0][0], whole), (said(tongue, heard.groups[0]),))
    return tuple(said(tongue, group) for group in heard.groups)


def said(tongue: Tongue, group: tuple[Ask, ...]) -> str:
    """A question in the student's words, as a sentence with its marks."""
    words = [word for n, ask in enumerate(group) for word in (*(ask.link if n else ()), *ask.lead, *ask.words)]
    return tongue.sentence(joined(words), asked=group[-1].asked)
