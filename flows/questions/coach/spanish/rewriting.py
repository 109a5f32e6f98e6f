"""Better ways to ask a Spanish question, in the student's own words, to "tú", "vos" or "usted" as they did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.questions.coach.asks import Ask
from flows.questions.coach.spanish import lexicon as lex
from flows.questions.coach.spanish import topical
from flows.questions.coach.spanish.facts import FACT
from flows.questions.coach.spanish.typed import ASKING, unaccented
from flows.questions.coach.spanish.ways import WAYS, familiar
from flows.questions.coach.spanish.yesno import YES_NO
from flows.questions.coach.tables import Table, rewritten
from flows.questions.coach.text import joined
from flows.questions.coach.verdict import Fault

ABOUT: dict[Fault, Table] = {
    "job_ask": topical.JOB,
    "personal": topical.OWN,
    "lookup": topical.SITE,
    "broad": topical.WIDE,
    "double": topical.TWO,
}
ACCENTED = {bare: accented for accented, bare in ASKING.items()} | {"porque": "por qué"}
_PERSON = re.compile(r"<([^|<>]*)\|([^|<>]*)>")
_HEAD = re.compile(
    r"^(?:(?:y|e|o|pero|entonces|pues|bueno|oye|oiga|verdad que|a poco|seguramente|obviamente|usted|vos|tú|claro que|hola)[, ]+)+",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"^.{0,60}?\bsi (.+)$", re.IGNORECASE)


def better(fault: Fault, ask: Ask | None, whole: str) -> Iterator[tuple[str, ...]]:
    """Rewrites for a fault, the best way first; some may not be good enough, which the judge tells."""
    said = _lowered(_HEAD.sub("", joined(ask.words) if ask else whole))
    close = familiar(whole)
    for row in _rows(fault, ask, said, whole):
        said_so = (_PERSON.sub(lambda person: person[1 if close else 2], each) for each in row)
        yield tuple(_led(ask, each) if ask and fault in ("closed", "leading") else each for each in said_so)


def _rows(fault: Fault, ask: Ask | None, said: str, whole: str) -> Iterator[tuple[str, ...]]:
    if fault in ABOUT:
        yield from rewritten(whole if fault in ("job_ask", "personal", "broad") else said, WAYS, ABOUT[fault])
    elif fault == "not_question":
        keys = [unaccented(key) for key in said.lower().split()] or [""]
        if len(keys) <= 6 and (keys[0].startswith("pregunt") or not lex.SOCIAL.intersection(keys)):
            yield from rewritten(said, WAYS, topical.TOPIC)
    elif ask is not None:
        yield from _open(said, ask, leading=fault == "leading")


def _open(said: str, ask: Ask, *, leading: bool) -> Iterator[tuple[str, ...]]:
    """How a question that takes yes, no or one fact can ask for a story."""
    if leading:
        yield from rewritten(said, WAYS, topical.PUSHED)
    if ask.form == "fact":
        yield from rewritten(said, WAYS, FACT)
    clause = _WHETHER.match(said)
    yield from rewritten(clause[1] if clause else said, WAYS, YES_NO)


def _lowered(said: str) -> str:
    """A question without the capital of its first word, where that is no name."""
    return said[:1].lower() + said[1:] if unaccented(said.split(" ", 1)[0].lower()) in lex.SMALL else said


def _led(ask: Ask, better: str) -> str:
    """A rewrite after the clause that opened the question: "Cuando eras estudiante, ¿cómo supiste …?"."""
    lead = joined(ask.lead)
    if not lead or not better.startswith("¿"):
        return better
    return f"{lead[:1].upper()}{lead[1:]}, ¿{better[1:2].lower()}{better[2:]}"


def sentence(words: str, *, asked: bool) -> str:
    """A question as it is written: its marks, its capital, and the accent of its wh-word."""
    if not asked:
        return f"{words[:1].upper()}{words[1:]}."
    first, *rest = words.split(" ")
    if first.lower() in ACCENTED:
        first = ACCENTED[first.lower()]
    elif rest and unaccented(first.lower()) in lex.PREPOSITION:
        rest[0] = ACCENTED.get(rest[0].lower(), rest[0])
    text = " ".join((first, *rest))
    return f"¿{text[:1].upper()}{text[1:]}?"
