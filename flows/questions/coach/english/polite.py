"""English openings that politely invite a story: "could you tell me about", "I'd love to hear how"."""

from __future__ import annotations

from flows.questions.coach.asks import Form
from flows.questions.coach.english import lexicon as lex
from flows.questions.coach.english.core import Core, at
from flows.questions.coach.english.whwords import SPAN, form_of, narrow_noun
from flows.questions.coach.text import BREAK

REACH = 12  # words a polite opening takes at most before it says what it wants


def polite(keys: list[str], i: int, *, fresh: bool) -> Core | None:
    """An opening that invites: "could you tell me about", "walk me through", "I'd love to hear how"."""
    if not fresh and not (keys[i] in lex.FULL_AUX and at(keys, i + 1) == "you"):
        return None
    if keys[i] in lex.FULL_AUX and at(keys, i + 1) in ("you", "i", "it", "we"):
        end = _opening(keys, i + 1, lex.SOFT)
    elif keys[i] in lex.TELL and not keys[i].endswith("ing") and _commands(keys, i):
        end = _told(keys, i)
    elif keys[i] in ("i", "my", "wondering", "curious", "interested", "we", "let", "one", "something"):
        end = _wish(keys, i)
    else:
        return None
    if end is None:
        return None
    form = wanted(keys, end)
    return Core(i, end, form) if form is not None else None


def _commands(keys: list[str], i: int) -> bool:
    """Whether "tell me" stands at the head; "would you look at it and give me feedback" goes on with what it began."""
    return at(keys, i - 1) != "and" or keys[i] in ("tell", "describe", "explain")


def _opening(keys: list[str], i: int, soft: frozenset[str]) -> int | None:
    """The end of "you please tell me", when nothing but soft words stands before the telling."""
    for j in range(i, min(i + REACH, len(keys))):
        if keys[j] in lex.TELL or (keys[j] in lex.HEARD and keys[i] in ("i", "we")):
            mild = not keys[j].endswith("ing") or keys[j - 1] == "to" or "mind" in keys[i:j]
            if mild and (end := _told(keys, j)) is not None:
                return end
            if keys[j] not in soft:
                return None
        elif (
            keys[j] == "think"
            and at(keys, j + 1) == "of"
            and {"time", "moment", "example"}.intersection(keys[j : j + 5])
        ):
            return j + 2
        elif keys[j] not in soft:
            return None
    return None


def _told(keys: list[str], i: int) -> int | None:
    """The place after "tell me", "walk me through"; None if the verb does not ask for a story here."""
    verb = keys[i].removesuffix("ing")
    verb = {"shar": "share", "describ": "describe", "giv": "give", "tak": "take", "runn": "run"}.get(verb, verb)
    end = i + 2 if at(keys, i + 1) in ("me", "us", "with") else i + 1
    needed = lex.ALONG.get(verb)
    if needed is not None and not needed.intersection(keys[i + 1 : i + 7]):
        return None
    if (verb == "tell" and end == i + 1) or (
        verb == "talk" and keys[i + 1 : i + 2] == ["to"] and at(keys, i + 2) not in ("me", "us", "how", "what", "that")
    ):
        return None
    return end


def _wish(keys: list[str], i: int) -> int | None:
    """The place after "I'd love to hear", "I was wondering"."""
    last = None
    for j in range(i, min(i + REACH, len(keys))):
        key = keys[j]
        if key in lex.WISH and (
            key not in ("know", "learn", "see", "find", "understand", "hear", "ask")
            or keys[j - 1] in ("to", "n't", "simply", "just", "really")
        ):
            last = j + 1
            if at(keys, j + 1) == "is":
                last = j + 2
            if key == "find" and at(keys, j + 1) == "out":
                last = j + 2
            if key == "interested" and at(keys, j + 1) == "in":
                last = (
                    j + 2
                    if at(keys, j + 2) in ("hearing", "learning", "knowing", "how", "what", "why", "your")
                    else None
                )
        elif key in lex.TELL and keys[j - 1] in ("could", "can", "you", "would", "to", "maybe", "'s"):
            last = _told(keys, j) or last
        elif key not in lex.WISHING:
            break
    return last


def wanted(keys: list[str], i: int) -> Form | None:
    """What a polite opening that ends at ``i`` goes on to want; None if it breaks off there."""
    for j in range(i, min(i + 6, len(keys))):
        key = keys[j]
        if key in ("if", "whether"):
            return "yesno"
        if key in lex.WH:
            return (
                "fact"
                if (form := form_of(keys, j, _embedded(keys, j))) == "fact"
                else ("invited" if form == "story" else form)
            )
        if key in lex.FULL_AUX and at(keys, j + 1) in lex.SUBJECT and j == i:
            return "yesno"
        if key == BREAK:
            return "invited" if j > i else None
        if "scale" in keys[j : j + 4]:
            return "fact"
        if (
            key in ("your", "the")
            and j == i
            and (at(keys, i - 2) in ("tell", "give") or at(keys, i - 1) in ("know", "ask"))
        ):
            return "fact" if narrow_noun(keys, j + 1, j + SPAN) else "invited"
        if key not in lex.BY_THE_WAY:
            return "invited"
    return "invited" if i < len(keys) else None


def _embedded(keys: list[str], i: int) -> int | None:
    """Where the measure or noun of an embedded wh-word ends: "how hard | it is", "what year | you"."""
    for j in range(i + 1, min(i + SPAN, len(keys))):
        if keys[j] in lex.SUBJECT or keys[j] in lex.AUX:
            return j if j > i + 1 else (j if keys[j] in lex.BE else None)
    return None
