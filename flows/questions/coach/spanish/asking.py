"""What a Spanish message asks: the questions of its sentences, tags, and which of them only follow up.

Spanish asks for a yes with the words of a statement; the marks ``¿?``, the verb it begins with or a tag tell.
"""

from __future__ import annotations

from msgspec.structs import replace

from flows.questions.coach.asks import LOOSE, Ask
from flows.questions.coach.spanish import lexicon as lex
from flows.questions.coach.spanish.cores import PLAIN, Core, at, cores
from flows.questions.coach.text import BREAK, OPENS, Sentence, Word


def asks(read: tuple[Sentence, ...]) -> tuple[Ask, ...]:
    """Every question of a message in its order; a statement asks nothing unless a tag follows it."""
    found: list[Ask] = []
    for n, sentence in enumerate(read):
        if _is_tag(sentence):
            if n and not read[n - 1].asked and not (found and found[-1].words == read[n - 1].words):
                found.append(Ask((), read[n - 1].words, "yesno", leading=True))
            elif found and found[-1].words == read[n - 1].words:
                found[-1] = replace(found[-1], leading=True)
            continue
        for ask in _asks(sentence):
            found.append(replace(ask, again=True) if found and follows(found[-1], ask) else ask)
    if not found:  # "¿De veras?" alone
        found = [Ask((), sentence.words, "yesno") for sentence in read if sentence.asked][-1:]
    return tuple(found)


def _is_tag(sentence: Sentence) -> bool:
    return sentence.asked and " ".join(key for key in sentence.keys if key != BREAK) in lex.TAGS


def _asks(sentence: Sentence) -> list[Ask]:
    keys = sentence.keys
    tag = _tag(keys)
    words, keys = (sentence.words[:tag], keys[:tag]) if tag else (sentence.words, keys)
    opened = max((n + 1 for n, word in enumerate(words) if word.text == OPENS), default=0)
    found = tuple(
        Core(core.start + opened, core.next + opened, core.form)
        for core in cores(keys[opened:], asked=sentence.asked or tag is not None)
    )
    ends = [_trimmed(keys, core.start) for core in found[1:]] + [len(keys)]
    return [
        Ask(
            lead=_lead(words, keys, core.start) if n == 0 else (),
            words=words[core.start : ends[n]],
            form=core.form,
            leading=core.form == "yesno" and (tag is not None or _negated(keys, core.start)),
            again=n > 0 and "o" in keys[ends[n - 1] : core.start],
            asked=core.form != "invited" or sentence.asked or keys[core.start] in ("me", "te", "le", "nos", "seria"),
            link=words[ends[n - 1] : core.start] if n else LOOSE,
        )
        for n, core in enumerate(found)
    ]


def _tag(keys: list[str]) -> int | None:
    """Where a tag begins within the sentence: "…, no", "…, verdad"."""
    for n in range(len(keys) - 1, max(len(keys) - 5, 0), -1):
        if keys[n] == BREAK:
            return n if " ".join(keys[n + 1 :]) in lex.TAGS else None
    return len(keys) - 1 if len(keys) > 3 and keys[-1] == "verdad" else None


def _negated(keys: list[str], start: int) -> bool:
    """Whether the answer is given with the question: "¿no crees …?", "¿verdad que …?"."""
    first, following = keys[start], keys[start + 1] if start + 1 < len(keys) else ""
    return (
        (first == "no" and following not in ("", BREAK))
        or (first == "verdad" and following == "que")
        or keys[start : start + 2] == ["a", "poco"]
    )


def _trimmed(keys: list[str], end: int) -> int:
    while end > 0 and (keys[end - 1] == BREAK or keys[end - 1] in lex.LINK):
        end -= 1
    return end


def _lead(words: tuple[Word, ...], keys: list[str], start: int) -> tuple[Word, ...]:
    """The clause before a question in its own sentence: "en su experiencia, | qué distingue"."""
    first = next((n for n in range(start) if keys[n] not in lex.SKIPPED and keys[n] != BREAK), start)
    opens = keys[first] in lex.PREPOSITION or keys[first] in (
        "cuando",
        "como",
        "si",
        "al",
        "pensando",
        "antes",
        "despues",
    )
    return words[first:start] if first < start and opens else ()


def follows(first: Ask, second: Ask) -> bool:
    """Whether a question only takes up the one before: "¿y por qué?", "¿y qué aprendió de eso?"."""
    if second.again:
        return True
    keys = [word.key for word in second.words if word.key not in lex.SKIPPED and word.key != BREAK]
    if keys in (["por", "qué"], ["por", "que"], ["porque"], ["cómo"], ["como"], ["por", "qué", "no"], ["qué"]):
        return True
    opened = [word.key.translate(PLAIN) for word in first.words[:2]]
    names = bool({"que", "cual", "cuales", "quien"}.intersection(opened[:1])) or opened[:1] in (["en"], ["a"], ["con"])
    clitic = at(keys, 1) in lex.BACK_CLITIC and at(keys, 2).endswith(
        ("ha", "has", "aste", "iste", "o", "aron", "ieron", "ces", "jas", "ras")
    )
    taken_up = (
        bool(lex.BACK.intersection(keys[1:3]))
        or keys[-1:] == ["eso"]
        or (keys[-2:-1] == ["de"] and keys[-1] in ("el", "ella", "ello", "ellos", "ellas"))
    )
    return names and second.form == "story" and (clitic or taken_up)
