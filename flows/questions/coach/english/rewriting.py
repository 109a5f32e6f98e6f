"""Better ways to ask an English question, in the student's own words: yes-or-no becomes how, one fact its story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.questions.coach.asks import Ask
from flows.questions.coach.english import grammar, topical
from flows.questions.coach.english import lexicon as lex
from flows.questions.coach.english.facts import FACT
from flows.questions.coach.english.pushed import ASKING, PUSHED, STATED
from flows.questions.coach.english.ways import WAYS, plain
from flows.questions.coach.english.yesno import BEING, POLITE, YES_NO
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
_HEAD = re.compile(
    r"^(?:(?:so|and|but|well|okay|ok|then|also|like|i mean|i guess|wait|oh|surely|obviously|clearly|of course|i bet|i assume|"
    r"i imagine|basically|we all know|everyone knows|everybody knows|i know|let's be honest|honestly|hi|hello|hey)[, ]+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[, ]*\b(?:right|correct|huh|eh|yeah|no|please|lol|though|is that (?:true|right|correct|fair)|(?:don't|wouldn't) you (?:think|agree|say)|"
    r"(?:is|are|was|were|do|does|did|have|has|can|could|will|wo|would)(?:n't)? (?:it|you|they|that|he|she|there|we|i))$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^.{0,200}?\b(?:says?|said|told me|tells me|heard|hear|read|thinks?|knows?)(?: that)? (.{3,200}?),? (?:so |and |but )*"
    r"is (?:that|it|this) (?:\w+ly )?(?:true|right|accurate|so|the case)\b",
    re.IGNORECASE,
)
_POLAR = re.compile(
    r"(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should|might|may|wo)(?:n't)? ", re.IGNORECASE
)
_IS = re.compile(r"(is|are|was|were) (.+)", re.IGNORECASE)
_NEGATED = re.compile(r"^(is|are|was|were)n't ", re.IGNORECASE)
_WHETHER = re.compile(r"^.{0,80}?\b(?:if|whether) (.+)$", re.IGNORECASE)


def better(fault: Fault, ask: Ask | None, whole: str) -> Iterator[tuple[str, ...]]:
    """Rewrites for a fault, the best way first; some may not be good enough, which the judge tells."""
    said = _lowered(_HEAD.sub("", joined(ask.words) if ask else whole))
    if fault in ABOUT:
        yield from rewritten(whole if fault in ("job_ask", "personal") else said, WAYS, ABOUT[fault])
    elif fault == "not_question":
        yield from _topic(said)
    elif ask is not None:
        if doubted := _SAYS.match(whole):
            yield (f"What do you make of the idea that {doubted[1]}?",)
        for row in _open(said, ask, leading=fault == "leading"):
            yield tuple(_led(ask, each) for each in row)


def _open(said: str, ask: Ask, *, leading: bool) -> Iterator[tuple[str, ...]]:
    """How a question that takes yes, no or one fact can ask for a story."""
    told = _TAIL.sub("", said)
    if leading:
        yield from rewritten(told, WAYS, PUSHED, STATED)
        yield from _being(_NEGATED.sub(r"\1 ", told), leading=True)
    if ask.form == "fact":
        yield from rewritten(told, WAYS, POLITE, FACT)
    else:
        whether = _WHETHER.match(told) is not None
        for each in (_polar(told),) if whether else (told, _polar(told)):
            yield from rewritten(each, WAYS, BEING)
            yield from _being(each, leading=leading)
            yield from rewritten(each, WAYS, YES_NO)
        yield from rewritten(told, WAYS, POLITE)


def _polar(told: str) -> str:
    """A statement, or what follows "if", as the question it asks: "you started there" is "did you start there"."""
    if clause := _WHETHER.match(told):
        told = clause[1]
    elif _POLAR.match(told):
        return told
    row = next(rewritten(told, WAYS, ASKING), ("",))
    return _lowered(row[0])


def _being(said: str, *, leading: bool) -> Iterator[tuple[str, ...]]:
    """Ask of "is your job stressful" what makes it so, and of what somebody is what that is like."""
    found = _IS.match(said)
    if found is None:
        return
    past, words = found[1].lower() in ("was", "were"), found[2].split()
    low = [word.lower().strip(",") for word in words]
    pronoun = low[0] in lex.PRONOUN
    if low[0] in ("most", "many", "all", "some"):  # "what makes most of them …" would take it for granted
        return
    start = 2 if low[0] in lex.DETERMINER else 1
    how = next((n for n in range(start, len(words)) if grammar.adjective(low[n])), None)
    if how is not None and (how <= 2 or not pronoun):
        how -= how > start and low[how - 1] in lex.INTENSE
        end = next(n for n in range(how, 0, -1) if n == 1 or low[n - 1] not in lex.ADVERBS)
        who, so = " ".join(words[:end]), " ".join(words[how:])
        made = "made" if past else "makes"
        if leading:
            yield (f"What, if anything, {made} {who} {so}?" if pronoun else f"How do you see {who}?",)
        yield (f"What {made} {who} {plain(so)}?",)
    elif low[0] == "you" and len(words) > 1:
        yield (f"What {'was' if past else 'is'} it like to be {plain(' '.join(words[1:]))}?",)


def _lowered(said: str) -> str:
    """A question without the capital of its first word, where that is no name."""
    first = said.split(" ", 1)[0].lower()
    return said[:1].lower() + said[1:] if first in lex.SMALL and first != "i" else said


def _led(ask: Ask, better: str) -> str:
    """A rewrite after the clause that opened the question: "When you were in college, how did you …"."""
    lead = joined(ask.lead)
    if not lead:
        return better
    return f"{lead[:1].upper()}{lead[1:]}, {better if better.startswith('I ') else better[:1].lower() + better[1:]}"


def _topic(said: str) -> Iterator[tuple[str, ...]]:
    """A question about a bare topic ("the schooling"); nothing for what names none."""
    keys = said.lower().split()
    if len(keys) <= 6 and not (lex.PRONOUN | lex.AUX | lex.SOCIAL).intersection(keys) and all(map(_word, keys)):
        yield from rewritten(said, WAYS, topical.TOPIC)


def _word(key: str) -> bool:
    """Whether letters look like a word: keys struck at random hardly have vowels."""
    return sum(letter in "aeiouy" for letter in key) * 5 >= len(key)


def sentence(words: str, *, asked: bool) -> str:
    """A question as it is written: its capital and its mark."""
    return f"{words[:1].upper()}{words[1:]}{'?' if asked else '.'}"
