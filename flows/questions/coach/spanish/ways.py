"""How a rewrite changes what it takes over from a Spanish question, and whether it says "tú" or "usted"."""

from __future__ import annotations

import re

from flows.questions.coach.spanish import grammar
from flows.questions.coach.tables import Way, first_word

_OFTEN = re.compile(
    r"\b(?:much[oa]s?|siempre|tambi[eé]n|todav[ií]a|a veces|alguna vez|ya|de verdad|bien|alg[uú]n|algun[oa]s?) ",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?: (?:mucho|siempre|a veces|tambi[eé]n|ahora|todav[ií]a|seguido|o no|alguna vez))+$", re.IGNORECASE
)
_JUDGED = re.compile(r"\b(una?|est[aeo]s?|es[aeo]s?) (\w+) tan \w+", re.IGNORECASE)
_THIS = {"una": " como esta", "un": " como este"}
_MANY = {"vac": "las vacantes", "pla": "las plazas", "pue": "los puestos"}
# How a student says "tú" or "vos": its pronouns, and the verbs whose form tells.
FAMILIAR = re.compile(
    r"\b(?:t[uú]|te|ti|tus|vos|contigo|eres|sos|has|\w{2,}[ai]ste|\w{3,}(?:[ií]as|abas)|\w{3,}[aá]me|dime|decime|comparte|"
    r"(?:tien|hac|pued|quier|sab|cre|piens|trabaj|us|viaj|viv|conoc|v|d|recomiend|odi|sient|llev|prefier|gan|estudi|manej|"
    r"consigu|busc|lee|escrib|aguant|est)[aeáé]s)\b",
    re.IGNORECASE,
)
UNFAMILIAR = frozenset(
    (
        "dígame",
        "digame",
        "días",
        "dias",
        "materias",
        "noticias",
        "ciencias",
        "gracias",
        "familias",
        "historias",
        "estrategias",
        "experiencias",
    )
)


def familiar(text: str) -> bool:
    """Whether a question says "tú" (or "vos"); what does not show it is taken for "usted"."""
    return any(found.lower() not in UNFAMILIAR for found in FAMILIAR.findall(text))


def calm(text: str) -> str:
    """A phrase without its judgement: "una industria tan tóxica" is "una industria como esta"."""
    return _JUDGED.sub(lambda found: f"{found[1]} {found[2]}{_THIS.get(found[1].lower(), '')}", text)


WAYS: dict[str, Way] = {
    "": str,
    "calm": calm,
    "fem": lambda text: re.sub(r"o$", "a", text),
    "inf": first_word(grammar.infinitive),
    "job": lambda text: "trabajo" if text.lower() == "trabajar" else text,
    "many": lambda text: _MANY[text[:3].lower()],
    "named": lambda text: {"dios": "Dios", "misa": "ir a misa"}.get(text.lower(), f"la {text}"),
    "one": lambda text: re.sub(r"(?<=[aeo])s$", "", text),
    "plain": lambda text: _END.sub("", _OFTEN.sub("", text)),
    "sub": first_word(grammar.subjunctive),
    "the": lambda text: "los" if text.lower().startswith("o") else "las",
}
