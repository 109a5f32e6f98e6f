"""Finding what a Spanish sentence asks: a wh-word at the head, a polite opening, or else yes or no."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from flows.questions.coach.asks import Form
from flows.questions.coach.spanish import lexicon as lex
from flows.questions.coach.text import BREAK

SPAN = 7  # words between a wh-word and the end of its noun at most
_TELL = (
    r"(?:contar|platicar|decir|explicar|describir|hablar|compartir|comentar|narrar|enseñar|relatar|mostrar|dar(?:me|nos)? (?:un ejemplo|una idea)|ayudar(?:me|nos)? a entender)"
    r"(?:me|nos|melo)?"
)
_TOLD = (
    r"(?:cuenta|cuente|conta|cuentanos|cuentenos|cuentame|cuenteme|contame|dime|digame|decime|hablame|hableme|platicame|platiqueme|"
    r"describe|describeme|describame|describime|describa|explica|explicame|expliqueme|explique|comparte|comparteme|compartame|compartime|"
    r"comparta|narrame|(?:ponme|dame|deme) (?:un ejemplo|una idea)|ayud[ae]me a entender)(?: por favor)?"
)
_CAN = r"(?:puede|puedes|podes|podria|podrias|podrian|pueden|pudiera|pudieras|quisieras|querria|querrias|podriamos)"
POLITE = (
    rf"(?:me |nos )?{_CAN} (?:usted |tu |vos )?(?:por favor |tal vez |quizas )?{_TELL}",
    rf"(?:te|le|les) (?:importa|importaria|molesta|molestaria|gustaria) {_TELL}",
    rf"(?:seria|es) posible (?:{_TELL}|que me (?:cuente|cuentes|explique|expliques|hable|hables))",
    _TOLD,
    (
        r"(?:yo )?(?:me )?(?:quiero|quisiera|queria|gustaria|encantaria|interesa|interesaria|queremos|deseo|desearia|quisieramos) (?:mucho )?"
        r"(?:saber|conocer|escuchar|oir|entender|aprender|preguntar(?:le|te|les)?|platicar|que me (?:cuente|cuentes|hable|hables|platique|platiques|explique|expliques))"
    ),
    r"(?:tengo|tenia) (?:mucha |una |la )?(?:curiosidad|duda|pregunta)(?: de| por| sobre)?(?: saber)?",
    r"me pregunt(?:o|aba)",
    r"mi pregunta es",
)  # fmt: skip


class Core(Struct, frozen=True):
    """Where a question begins, from where to read on, and its form."""

    start: int
    next: int
    form: Form


@cache
def _polite() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(POLITE)})(?= |$)")


def cores(keys: list[str], *, asked: bool) -> tuple[Core, ...]:
    """Every question of a sentence, in its order."""
    found: list[Core] = []
    fresh, i = True, 0
    while i < len(keys):
        key = keys[i]
        if key == BREAK or key in lex.LINK or (fresh and key == "tu" and at(keys, i + 1) in lex.WH):
            fresh, i = True, i + 1
            continue
        core = (
            (polite(keys, i) if fresh and key in lex.OPENERS else None)
            or wh(keys, i, fresh=fresh, asked=asked, first=not found)
            or (_second(keys, i, found) if fresh and found else None)
        )
        if core is not None:
            found.append(core)
            i, fresh = max(core.next, i + 1), False
        else:
            fresh = fresh and key in lex.SKIPPED
            i += 1
    start = _yes_no(keys, asked=asked)
    if start is None or (found and not (_begins(keys, start) and keys[found[0].start - 1] == "y")):
        return tuple(found)
    return (Core(start, start + 1, "yesno"), *(found or _coordinated(keys, start)))


def wh(keys: list[str], i: int, *, fresh: bool, asked: bool, first: bool) -> Core | None:
    """A question opened by a wh-word, perhaps after a preposition. Without its accent it must stand at the head."""
    start = i
    if keys[i] in lex.PREPOSITION and at(keys, i + 1) in lex.WH:
        i += 1
    word = keys[i]
    if word not in lex.WH:
        return None
    if word == "qué" and not asked and at(keys, i + 1) in lex.PLEASED and at(keys, i + 2) == BREAK:
        return None
    if word in lex.ACCENTED:
        return Core(start, i + 1, form_of(keys, i)) if fresh or (first and asked) else None
    if not fresh or (start < i and keys[start] == "para" and word == "que"):
        return None
    if word == "como" and at(keys, i + 1) in lex.AS:
        return None
    if word in ("cuando", "donde", "porque", "quien", "cual") and _subordinate(keys, i):
        return None
    return Core(start, i + 1, form_of(keys, i))


def at(keys: list[str], i: int) -> str:
    """The word at a place; beyond the end, a break."""
    return keys[i] if 0 <= i < len(keys) else BREAK


def _subordinate(keys: list[str], i: int) -> bool:
    """Whether an unaccented word only opens a clause that another question follows: "cuando eras estudiante, …"."""
    rest = keys[i + 1 :]
    return BREAK in rest[:-1]


def form_of(keys: list[str], i: int) -> Form:
    """Whether the wh-word at ``i`` asks for a story or for one fact."""
    word = keys[i].translate(PLAIN)
    before, following = at(keys, i - 1), at(keys, i + 1)
    if word == "que":
        return _what(keys, i, before)
    if word in ("cual", "cuales"):
        return _which(keys, i)
    if word == "como":
        called = {following, at(keys, i + 2)} & lex.CALLED
        return "fact" if called else "story"
    if word == "porque":
        return "story"
    rest = keys[i + 1 : i + SPAN]
    if word in ("donde", "adonde"):
        return "story" if before == "hacia" or lex.WHERE_STORY.intersection(rest) else "fact"
    if word in ("quien", "quienes"):
        return "story" if lex.WHO_STORY.intersection(rest) else "fact"
    return "fact"


PLAIN = str.maketrans("áéíóú", "aeiou")


def _what(keys: list[str], i: int, before: str) -> Form:
    """A story for "qué te gusta"; one fact for "a qué hora", "qué carrera", "qué tan"."""
    following = at(keys, i + 1)
    if before == "por":
        return "fact" if following in lex.NARROW else "story"
    if following in ("tan", "tanto", "tanta") or (before == "con" and following == "frecuencia"):
        return "fact"
    if following in ("tipo", "clase", "tipos", "clases") and at(keys, i + 2) == "de":
        return "fact" if at(keys, i + 3) in lex.NARROW else "story"
    if following in lex.STUDIED or following in lex.NARROW:
        return "fact"
    return "story"


def _which(keys: list[str], i: int) -> Form:
    """One fact for "cuál es tu puesto"; a story for "cuál ha sido el mayor reto", "cuáles son"."""
    rest = keys[i + 1 : i + SPAN + 2]
    if keys[i].endswith("es") or lex.WIDE.intersection(rest):
        return "story"
    noun = [key for key in rest if key not in lex.DETERMINER and key not in ("es", "fue", "era", "sera", "nombre")]
    if (noun and noun[0] in lex.NARROW) or "nombre" in rest:
        return "fact"
    return "story" if rest[:1] and rest[0] in ("es", "fue", "era", "ha") else "fact"


def polite(keys: list[str], i: int) -> Core | None:
    """An opening that invites: "me podría contar", "cuéntame", "quisiera saber"."""
    tail = " ".join(key.translate(PLAIN) for key in keys[i : i + 10])
    found = _polite().match(tail)
    if found is None:
        return None
    end = i + found[0].count(" ") + 1
    form = wanted(keys, end)
    return Core(i, end, form) if form is not None else None


def wanted(keys: list[str], i: int) -> Form | None:
    """What a polite opening goes on to want; None if it breaks off."""
    for j in range(i, min(i + 6, len(keys))):
        key = keys[j]
        if key == lex.SI:
            return "yesno"
        if key in lex.WH:
            return "invited" if form_of(keys, j) == "story" else "fact"
        if key in lex.DETERMINER and j == i:
            return (
                "fact" if at(keys, j + 1) in lex.NARROW - {"carrera", "maestria", "empresa", "horario"} else "invited"
            )
        if key == BREAK:
            return "invited" if j > i else None
        if key not in lex.BY_THE_WAY:
            return "invited"
    return "invited" if i < len(keys) else None


def _yes_no(keys: list[str], *, asked: bool) -> int | None:
    """Where a yes-or-no question begins, if this is one; without marks its first verb must tell."""
    first = next((n for n, key in enumerate(keys) if key != BREAK and key not in lex.SKIPPED - {"usted", "vos"}), None)
    if first is None:
        return None
    if keys[first] in ("cuando", "como", "si", "en") and BREAK in keys[first:-1]:
        after = keys.index(BREAK, first) + 1
        if asked or _begins(keys, after):
            return after
    return first if asked or _begins(keys, first) else None


def _begins(keys: list[str], i: int) -> bool:
    """Whether a clause begins as only a question would, marks or not."""
    first, following = at(keys, i), at(keys, i + 1)
    if first in lex.CLITIC:
        return following in lex.CLITIC_POLAR or following.endswith(("aste", "iste"))
    if first in ("me", "nos", "lo", "la") and following in (
        "puede",
        "puedes",
        "podria",
        "podrias",
        "ayuda",
        "ayudas",
        "recomienda",
        "recomendaria",
    ):
        return True
    if first in ("tu", "tus", "su", "sus") and len(keys) - i > 3:
        return bool({"es", "son", "fue", "era", "tiene", "permite"}.intersection(keys[i + 2 : i + 5]))
    opened = (
        (first == "verdad" and following == "que")
        or (first == "alguna" and following == "vez")
        or (first == "siempre" and following in ("quisiste", "quiso", "supiste"))
    )
    pushed = first == "no" and (
        following in lex.POLAR or (following in lex.CLITIC and at(keys, i + 2) in lex.CLITIC_POLAR)
    )
    return opened or pushed or first in lex.POLAR or (len(first) > 5 and first.endswith(("aste", "iste")))


def _second(keys: list[str], i: int, found: list[Core]) -> Core | None:
    """A yes-or-no question after another question: "… y es difícil", "… y te gusta tu jefe"."""
    first, following = keys[i], at(keys, i + 1)
    joined = at(keys, i - 1) in ("y", BREAK)
    being = first in ("es", "fue", "hay", "vale", "valio") and i > found[-1].next
    liking = first in ("te", "le") and following in ("gusta", "gusto", "gustan", "pagan", "sientes", "llevas")
    return Core(i, i + 1, "yesno") if joined and (being or liking) else None


def _coordinated(keys: list[str], start: int) -> list[Core]:
    """Further yes-or-no questions of a sentence: "¿te gusta tu trabajo y te pagan bien?"."""
    return [
        Core(n, n + 1, "yesno")
        for n in range(start + 2, len(keys))
        if keys[n - 1] == "y"
        and (
            keys[n] in lex.POLAR - {"usted", "esta", "estas", "da", "va"}
            or (keys[n] in lex.CLITIC and at(keys, n + 1) in lex.CLITIC_POLAR)
        )
    ]
