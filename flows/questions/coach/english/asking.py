"""What an English message asks: the questions of its sentences, tags, and which of them only follow up."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from flows.questions.coach.asks import LOOSE, Ask, Form
from flows.questions.coach.english import lexicon as lex
from flows.questions.coach.english.core import Core, at
from flows.questions.coach.english.cores import cores
from flows.questions.coach.english.whwords import form_of
from flows.questions.coach.text import BREAK, Sentence

LEAD = 14  # words of an opening clause at most: "when you were in your first year of teaching"


def asks(read: tuple[Sentence, ...]) -> tuple[Ask, ...]:
    """Every question of a message in its order; a statement asks nothing."""
    found: list[Ask] = []
    for sentence in map(_without_asides, read):
        for ask in _asks(sentence):
            found.append(replace(ask, again=True) if found and follows(found[-1], ask) else ask)
    if not found:  # "Really?" alone
        found = [Ask((), sentence.words, "yesno") for sentence in read if sentence.asked][-1:]
    return tuple(found)


def _without_asides(sentence: Sentence) -> Sentence:
    """A sentence without what is put in between two commas: "tell me, if you would, about", "what, if anything, did"."""
    words, keys = list(sentence.words), sentence.keys
    breaks = [n for n, key in enumerate(keys) if key == BREAK]
    for start, end in reversed(list(pairwise(breaks))):
        if " ".join(keys[start + 1 : end]) in lex.ASIDES:
            del words[start : end + 1]
    return replace(sentence, words=tuple(words))


def _asks(sentence: Sentence) -> list[Ask]:
    keys = sentence.keys
    found = _without_topics(keys, _without_slips(keys, cores(keys, asked=sentence.asked)))
    if len(found) == 1 and (tag := _tag(keys)) and found[0].start >= tag - 1:
        found = ()
    if not found:
        return _stated(sentence)
    starts = [core.start for core in found]
    leads = [_lead(keys, core.start, found[n - 1].next if n else 0) for n, core in enumerate(found)]
    ends = [_trimmed(keys, leads[n + 1]) for n in range(len(found) - 1)] + [len(keys)]
    pushed = _tag(keys) is not None and BREAK in keys[-4:]
    asked = [
        Ask(
            lead=sentence.words[leads[n] : starts[n]],
            words=sentence.words[starts[n] : ends[n]],
            form=core.form,
            leading=_negated(keys, core) or (pushed and core is found[-1]),
            again=n > 0 and _alternative(keys, leads[n]),
            asked=core.form != "invited" or keys[core.start] in lex.FULL_AUX,
            link=sentence.words[ends[n - 1] : leads[n]] if n else LOOSE,
        )
        for n, core in enumerate(found)
    ]
    return [part for ask, core in zip(asked, found, strict=True) for part in _parts(ask, core.next - core.start)]


def _parts(ask: Ask, opening: int) -> list[Ask]:
    """What "tell me about your path and what a day looks like" invites to, story by story."""
    keys = [word.key for word in ask.words]
    for n in range(opening + 1, len(keys) - 2 if ask.form == "invited" else 0):
        if keys[n] == "and" and keys[n + 1] in lex.WH | {"about"} and not lex.BACK.intersection(keys[n + 2 :]):
            if lex.WAY_HERE.intersection(keys[:n]) and keys[n + 1] == "how":
                continue
            rest = replace(ask, lead=(), words=ask.words[:opening] + ask.words[n + 1 :])
            return [replace(ask, words=ask.words[:n]), *_parts(rest, opening)]
    return [ask]


def _without_slips(keys: list[str], found: tuple[Core, ...]) -> tuple[Core, ...]:
    """Without a beginning that breaks off to begin again: "what are the, what would be …", "how has that, … how has that"."""
    found = tuple(
        core
        for core, following in zip(found, (*found[1:], None), strict=False)
        if following is None or not _begun_again(keys, core.start, following.start)
    )
    return tuple(
        core
        for core, following in zip(found, (*found[1:], None), strict=False)
        if following is None
        or len(said := [key for key in keys[core.start : following.start] if key != BREAK]) > 3
        or said[-1] not in lex.DETERMINER | lex.AUX | {"kind", "sort"}
    )


def _begun_again(keys: list[str], first: int, second: int) -> bool:
    """Whether what stands before the first comma is only what the next question begins with."""
    said = keys[first : keys.index(BREAK, first)] if BREAK in keys[first:second] else []
    return len(said) > 1 and keys[second : second + len(said)] == said


def _without_topics(keys: list[str], found: tuple[Core, ...]) -> tuple[Core, ...]:
    """Without a "what about …, " that only names what the next question is about; "what about it would you" is one."""
    kept: list[Core] = []
    for core in found:
        about = bool(kept) and at(keys, kept[-1].start + 1) == "about"
        if about and BREAK in keys[kept[-1].start : core.start]:
            kept[-1] = core
        elif not about:
            kept.append(core)
    return tuple(kept)


def _stated(sentence: Sentence) -> list[Ask]:
    """A statement with a question mark or a tag asks for a yes; one that ends in "for how long" asks that."""
    keys = sentence.keys
    tag = _tag(keys)
    if tag is not None and tag > 1:
        return [Ask((), sentence.words, "yesno", leading=True)]
    content = [key for key in keys if key != BREAK and key not in lex.SKIPPED]
    if not sentence.asked or not content:
        return []
    if any(key in lex.RECALLED for key in content[:2]):
        return [Ask((), sentence.words, "story")]
    bare = not (lex.AUX | lex.PRONOUN).intersection(content)
    if bare and (lex.SUPERLATIVE.intersection(content[:2])):
        return [Ask((), sentence.words, "story")]
    return [Ask((), sentence.words, _placed(keys), again=bare and len(content) <= 4)]


def _placed(keys: list[str]) -> Form:
    """The form of a statement with its wh-word left in place: "you have been there for how long"."""
    for n in range(len(keys) - 1, max(len(keys) - 4, 0), -1):
        if keys[n] in lex.WH and keys[n - 1] != "know":
            return form_of(keys, n)
    return "yesno"


def _tag(keys: list[str]) -> int | None:
    """Where a tag begins that ends the sentence ("right", "isn't it", "do you"); None without one."""
    n = len(keys)
    if n < 3:
        return None
    if keys[-1] in ("right", "correct", "huh", "eh") or (keys[-1] in lex.TAG_WORDS and keys[-2] == BREAK):
        return n - 1
    if keys[-1] in lex.PRONOUN and keys[-2] == "n't" and keys[-3] in lex.AUX:
        return n - 3
    if n > 3 and keys[-1] in lex.PRONOUN and keys[-2] in lex.FULL_AUX and keys[-3] == BREAK:
        return n - 2
    return None


def _negated(keys: list[str], core: Core) -> bool:
    """Whether the answer is given with the question: "isn't it", "don't you"."""
    return core.form == "yesno" and keys[core.start] in lex.FULL_AUX and at(keys, core.start + 1) == "n't"


def _lead(keys: list[str], start: int, after: int) -> int:
    """Where the clause begins that opens a question: "in your job, | do you"; its own start if there is none."""
    j = start
    while j > after and (keys[j - 1] == BREAK or keys[j - 1] in lex.SKIPPED):
        j -= 1
    for k in range(max(after, j - LEAD), j):
        opens = (
            keys[k - 1] == BREAK or keys[k - 1] in lex.LINK if after else all(key in lex.SKIPPED for key in keys[:k])
        )
        if (opens or keys[k - 1] == BREAK) and keys[k] in lex.FRONT:
            return k
    return start


def _trimmed(keys: list[str], end: int) -> int:
    """The end of a question before the next one, without the words that link the two."""
    first = end
    while first > 0 and (keys[first - 1] == BREAK or keys[first - 1] in lex.SKIPPED):
        first -= 1
    return next((n for n in range(first, end) if keys[n] == BREAK or keys[n] in lex.LINK), end)


def _alternative(keys: list[str], start: int) -> bool:
    """Whether "or" joins a question to the one before."""
    before = start - 1
    while before > 0 and keys[before] == BREAK:
        before -= 1
    return at(keys, before) == "or"


def follows(first: Ask, second: Ask) -> bool:
    """Whether a question only takes up the one before: "and why?", "what did you learn from it?".

    A pronoun must stand for the answer of the first, so the first asks for a thing ("what was your biggest mistake");
    after "how did you get into nursing" a "what do you like about it" is a question of its own.
    """
    if second.again:
        return True
    keys = [word.key for word in second.words]
    asking = [key for key in keys if key not in lex.SKIPPED and key != BREAK]
    if len(asking) <= 2 and asking[:1] in (["why"], ["how"], ["what"]):
        return True
    if asking == ["why", "not"] or (asking[:2] == ["how", "come"] and len(asking) == 2):
        return True
    opened = first.words[0].key if first.words else ""
    names = (
        opened in ("what", "which", "who")
        or first.form == "invited"
        or first.words[0].key in lex.PREPOSITION
        or (first.form == "yesno" and opened == "have")
    )
    told = [word.key for word in first.words]
    likened = "like" in told[-2:] or (first.form == "story" and "about" in told[4:6])
    return names and not likened and second.form == "story" and bool(lex.BACK.intersection(asking[2:]))
