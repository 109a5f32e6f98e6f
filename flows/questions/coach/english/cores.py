"""Finding what an English sentence asks: verb before subject, a wh-word at the head, or a polite opening."""

from __future__ import annotations

from flows.questions.coach.english import lexicon as lex
from flows.questions.coach.english.core import Core, at, opens
from flows.questions.coach.english.polite import polite
from flows.questions.coach.english.whwords import fronted, wh
from flows.questions.coach.text import BREAK


def cores(keys: list[str], *, asked: bool) -> tuple[Core, ...]:
    """Every question of a sentence, in its order; ``asked`` when it ends in a question mark."""
    found: list[Core] = []
    if not asked and _exclaims(keys):
        return ()
    fresh, i = True, 0
    while i < len(keys):
        key = keys[i]
        if key == BREAK or (key in lex.LINK and _links(keys, i)):
            fresh, i = True, i + 1
            continue
        core = (
            wh(keys, i, fresh=fresh)
            or polite(keys, i, fresh=fresh)
            or polar(keys, i, fresh=fresh, asked=asked)
            or (elliptic(keys, i) if fresh else None)
        )
        if core is not None:
            found.append(core)
            i, fresh = max(core.next, i + 1), False
        else:
            fresh = fresh and key in lex.SKIPPED
            i += 1
    strong = tuple(core for core in found if not core.weak or (found[-1] is not core and _apart(keys, core)))
    return strong or tuple(found)


def _exclaims(keys: list[str]) -> bool:
    """Whether these are words like "how cool", "what a great idea"."""
    return keys[:2] == ["what", "a"] or (keys[:1] == ["how"] and len(keys) < 4 and keys[-1] in lex.PLEASED)


def _apart(keys: list[str], core: Core) -> bool:
    """Whether a wh-word without a known verb heads a clause of its own: "what skills matter most, and how …"."""
    rest = keys[core.start :]
    return core.next < len(keys) and keys[core.next] not in lex.SUBJECT and "and" in rest and keys[core.start] != "how"


def _links(keys: list[str], i: int) -> bool:
    """Whether a linking word may open a clause here; "so" in "so much" does not."""
    return not (keys[i] == "so" and at(keys, i + 1) in ("much", "many", "far", "long", "hard"))


def polar(keys: list[str], i: int, *, fresh: bool, asked: bool) -> Core | None:
    """A verb before its subject: "do you", "is it", "have you ever"."""
    if keys[i] not in lex.FULL_AUX:
        return None
    subject = i + 2 if at(keys, i + 1) in lex.NOT else i + 1
    noun = at(keys, subject)
    if fresh:
        commanding = keys[i] in ("do", "have", "might", "may", "must") and noun not in lex.SUBJECT
        cut = not asked and noun in lex.VERBS  # "can't think of anything", "would love to"
        return None if noun == BREAK or commanding or cut or noun in lex.PREPOSITION else Core(i, subject + 1, "yesno")
    if asked and keys[i] in lex.BE | lex.DO and noun in lex.SUBJECT and fronted(keys, i, bare=True):
        return Core(i, subject + 1, "yesno")
    before = at(keys, i - 1)
    told = before in lex.PRONOUN or before in lex.WH or before in ("as", "than", "only", "never", "who", "to", "not")
    sure = keys[i] in lex.DO | lex.MODAL | {"are", "were", "have"} and noun == "you"
    return Core(i, subject + 1, "yesno") if sure and not told else None


def elliptic(keys: list[str], i: int) -> Core | None:
    """A prompt, which nobody answers with yes ("any thoughts on …", "anything else"), or less ("any kids")."""
    if not opens(keys, i):
        return None
    if keys[i] == "anything":
        return Core(i, i + 1, "story" if at(keys, i + 1) == "else" else "yesno", weak=True)
    if keys[i] == "any":
        return Core(i, i + 1, "story" if lex.PROMPTED.intersection(keys[i + 1 : i + 4]) else "yesno", weak=True)
    return None
