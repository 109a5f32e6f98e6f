"""English questions that a wh-word opens: for a story, or for one fact."""

from __future__ import annotations

from flows.questions.coach.asks import Form
from flows.questions.coach.english import lexicon as lex
from flows.questions.coach.english.core import Core, at, opens
from flows.questions.coach.text import BREAK

SPAN = 9  # words between a wh-word and its verb at most: "what kind of educational background do"


def wh(keys: list[str], i: int, *, fresh: bool) -> Core | None:
    """A question opened by a wh-word, perhaps after a preposition ("in what ways")."""
    start = i
    if keys[i] in lex.PREPOSITION and at(keys, i + 1) in lex.WH and at(keys, i + 1) != "when":
        i += 1
    word, following = keys[i], at(keys, i + 1)
    if word not in lex.WH:
        return None
    if following == BREAK:
        return Core(start, i + 1, _bare(word), weak=word in ("when", "where", "which")) if fresh else None
    if word == "how" and following == "come":
        return Core(start, i + 2, "story")
    if word in ("how", "what") and following == "about":
        offer = word == "how" and at(keys, i + 2) in ("we", "i", "you", "if", "let")
        return Core(start, i + 2, "yesno" if offer else "story") if fresh else None
    verb = _verb(keys, i)
    if verb is None:
        weak = fresh and word not in ("when", "where") and opens(keys, start)
        return Core(start, i + 1, form_of(keys, i), weak=True) if weak else None
    if not (fresh or _surely(keys, verb) or (word in lex.STORY and fronted(keys, start))):
        return None
    return Core(start, verb + 1, form_of(keys, i, verb))


def _bare(word: str) -> Form:
    return "story" if word in lex.STORY else "fact"


def _verb(keys: list[str], i: int) -> int | None:
    """Where the verb of a wh-word stands if the clause asks; None where a subject comes first ("what you do")."""
    for j in range(i + 1, min(i + SPAN, len(keys))):
        key = keys[j]
        if key in lex.AUX:
            return j
        if (
            key in lex.DOING
            and at(keys, j + 1) not in lex.FULL_AUX
            and (j == i + 1 or keys[i] in ("what", "which", "who"))
            and keys[i] not in ("when", "why")
        ):
            return j
        if key == BREAK or key in lex.WH:
            return None
        if j == i + 1 and keys[i] == "how" and key in lex.QUANTITY:
            continue
        if key == "one" and j == i + 1 and at(keys, j + 1) in lex.FULL_AUX:
            continue
        if key in ("a", "an", "each", "every", "per") and at(keys, j + 1) in lex.SPELLS:
            continue
        named = keys[i] in ("what", "which", "whose") or at(keys, i + 1) in lex.QUANTITY
        naming = named and key not in lex.PRONOUN | lex.DETERMINER
        if key in lex.SUBJECT and not naming and keys[j - 1] not in lex.PREPOSITION:
            return None
    return None


def _surely(keys: list[str], verb: int) -> bool:
    """Whether the verb alone shows a question in the middle of a sentence: "… like how did you pay"."""
    subject = verb + 2 if at(keys, verb + 1) in lex.NOT else verb + 1
    return keys[verb] in lex.FULL_AUX and at(keys, subject) in ("you", "they", "we", "i", "he", "she")


def fronted(keys: list[str], i: int, *, bare: bool = False) -> bool:
    """Whether an opening phrase ends just before a place, though nobody typed the comma: "in a nutshell | what is".

    ``bare`` asks that the phrase have no verb of its own, as a clause with "if" has.
    """
    first = next((n for n, key in enumerate(keys) if key not in lex.SKIPPED and key != BREAK), 0)
    opener = keys[first] in lex.PREPOSITION or (keys[first] == "as" and at(keys, first + 1) in ("a", "an"))
    closed = (
        lex.PREPOSITION | lex.AUX | lex.PRONOUN | lex.DETERMINER | {"know", "see", "than", "like", "of", "do", "to"}
    )
    return (opener or (keys[first] in lex.FRONT and not bare)) and 1 < i <= SPAN and keys[i - 1] not in closed


def form_of(keys: list[str], i: int, verb: int | None = None) -> Form:
    """What a wh-word at ``i`` asks for; ``verb`` is where its verb stands, if it asks outright."""
    word, following = keys[i], at(keys, i + 1)
    if word == "why":
        return "story"
    if word == "how":
        return _how(keys, i, verb)
    if word == "what":
        return "fact" if _narrow(keys, i, verb) else "story"
    rest = keys[i + 1 : i + SPAN + 3]
    if word == "which":
        plural = any(key.endswith("s") and key not in lex.NARROW and len(key) > 3 for key in rest[:4])
        return "story" if plural and following != "of" else "fact"
    if word == "where":
        wished = {"like", "want", "would", "should"}.intersection(rest) and {"start", "go", "begin"}.intersection(rest)
        return "story" if wished or lex.WHERE_STORY.intersection(rest) else "fact"
    return "story" if word in ("who", "whom") and lex.WHO_STORY.intersection(rest) else "fact"


def _how(keys: list[str], i: int, verb: int | None) -> Form:
    """A story for "how do you", a measure for "how long" and "how hard"."""
    following = at(keys, i + 1)
    if following in lex.QUANTITY or following == "old":
        return "fact"
    if following == "so":
        return "story"
    measured = verb is not None and verb > i + 1 and following in lex.MEASURABLE
    return "fact" if measured else "story"


def _narrow(keys: list[str], i: int, verb: int | None) -> bool:
    """Whether "what" asks for one fact: "what year did", "what is your title", "what did you study"."""
    if verb is None and at(keys, i + 1) in lex.SUBJECT:
        return False
    if verb is None or verb > i + 1:
        return narrow_noun(keys, i + 1, verb if verb is not None else i + SPAN)
    if keys[verb] in lex.BE and at(keys, verb + 1) not in ("it", "you", "there") and keys[-1] != "like":
        return narrow_noun(keys, verb + 1, verb + SPAN)
    asked = keys[verb + 1 : verb + 4]
    return any(key in lex.CALLED or (key in lex.STUDIED and keys[verb] not in lex.MODAL) for key in asked)


def narrow_noun(keys: list[str], start: int, end: int) -> bool:
    """Whether the noun that begins at ``start`` asks for one fact; its last word before anything else decides."""
    noun: list[str] = []
    for key in keys[start : min(end, len(keys))]:
        if key == "'s" and noun:
            noun = []
            continue
        if noun and (
            key in lex.SUBJECT or key in lex.AUX or key in lex.PREPOSITION or key in ("when", "where", "like")
        ):
            if key == "of" and noun[-1] in ("kind", "sort", "type", "kinds", "sorts", "types"):
                noun = ["kind"]
                continue
            if key == "like":
                return False
            break
        if key == BREAK:
            break
        noun.append(key)
    if lex.FAVORITE.intersection(noun[:-1]):
        return not lex.WIDE.intersection(noun)
    if lex.TYPICAL.intersection(noun) and noun[-1] in lex.SPELLS:
        return False
    if noun[-1:] == ["job"]:
        return bool(lex.ONE_OF_ROW.intersection(noun))
    return bool(noun) and noun[-1] in lex.NARROW
